"""Loading of rule packs: folders with one YAML file a rule, and the lexicons they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

import yaml
from pydantic import ValidationError

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.lexicon_file import LexiconRow, read_lexicon
from klarsprog_lint.rules.model import Rule
from klarsprog_lint.validation import describe, nearest

DOCS_URL = "https://klarsprog-lint.example.org/regler/"


@dataclass(frozen=True)
class LoadedRule:
    """A rule and the folder of the pack that its lexicons are looked up in."""

    rule: Rule
    path: Path

    @property
    def pack(self) -> Path:
        """The pack's root: the folder above ``rules``, or the folder of the file."""
        parent = self.path.parent
        return parent.parent if parent.name == "rules" else parent

    @property
    def url(self) -> str:
        """Where the rule's page is."""
        return f"{DOCS_URL}{self.rule.code}"

    @cached_property
    def lexicon(self) -> tuple[LexiconRow, ...]:
        """The rows of the rule's lexicon check."""
        check = self.rule.check.lexicon
        if check is None:
            return ()
        rows = read_lexicon(self.pack / check.file)
        return tuple(row for row in rows if check.code in (None, row.code))

    @cached_property
    def excepted_lemmas(self) -> frozenset[str]:
        """The lemmas that the rule lets go."""
        lemmas = self.rule.except_.lemmas
        if not isinstance(lemmas, str):
            return frozenset(lemmas)
        path = self.pack / lemmas
        try:
            lines = path.read_text("utf-8").splitlines()
        except OSError as error:
            raise RuleError(
                f"{self.path}: listen »{lemmas}« kan ikke læses ({error.strerror})."
            ) from error
        return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")


def shipped_pack() -> Path:
    """The folder of the rule pack that comes with the linter."""
    return Path(str(files("klarsprog_rules")))


def rule_files(folder: Path) -> Iterator[Path]:
    """The rule files of a pack, in order: ``rules/*.yaml``, or ``*.yaml`` in a flat pack."""
    inner = folder / "rules"
    yield from sorted((inner if inner.is_dir() else folder).glob("*.y*ml"))


def load_rule(path: Path) -> LoadedRule:
    """The rule in a file; RuleError names the file and what to mend."""
    try:
        data = yaml.load(
            path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" (linje {mark.line + 1}, kolonne {mark.column + 1})" if mark else ""
        raise RuleError(
            f"{path}: filen er ikke gyldig YAML{place}. Ret indrykning og tegn."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: regelfilen kan ikke læses som UTF-8.") from error
    if not isinstance(data, dict):
        raise RuleError(f"{path}: regelfilen skal indeholde nøgler som code, name og message.")
    try:
        return LoadedRule(Rule.model_validate(data), path)
    except ValidationError as error:
        keys = [name.rstrip("_").replace("_", "-") for name in Rule.model_fields]
        raise RuleError(f"{path}: {describe(error, keys)}") from error


@lru_cache(maxsize=8)
def load_rules(packs: tuple[Path, ...] = ()) -> Mapping[str, LoadedRule]:
    """All rules by code: the shipped pack's, then those of ``packs``, later ones winning."""
    rules: dict[str, LoadedRule] = {}
    for folder in (shipped_pack(), *packs):
        paths = list(rule_files(folder)) if folder.is_dir() else []
        if not paths:
            raise RuleError(
                f"{folder}: mappen findes ikke eller indeholder ingen regelfiler (*.yaml)."
            )
        for loaded in map(load_rule, paths):
            rules[loaded.rule.code] = loaded
    return dict(sorted(rules.items()))


def find_rule(code: str, packs: tuple[Path, ...] = ()) -> LoadedRule:
    """One rule by code or name, reading no more files than needed; RuleError when unknown."""
    for folder in (*reversed(packs), shipped_pack()):
        for path in rule_files(folder):
            if path.stem.upper() == code.upper():
                return load_rule(path)
    rules = load_rules(packs)
    for loaded in rules.values():
        if code.lower() in (loaded.rule.name, loaded.rule.code.lower()):
            return loaded
    raise RuleError(
        f"Reglen »{code}« findes ikke.{nearest(code.upper(), rules)} "
        "Se alle regler med: klarsprog-lint rules"
    )
