"""Loading of rule packs: folders with one YAML file a rule, and the lexicons they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Severity
from klarsprog_lint.rules.lexicon_file import LexiconRow, read_lexicon
from klarsprog_lint.rules.model import Rule
from klarsprog_lint.rules.overriding import Override
from klarsprog_lint.validation import describe, nearest

_File = TypeVar("_File", Rule, Override)

DOCS_URL = "https://klarsprog-lint.example.org/regler/"


@dataclass(frozen=True)
class LoadedRule:
    """A rule, the file that declares it, and what other packs changed in it.

    ``severity`` and ``message`` are given where a pack decided them for every finding; a rule
    that is ``disabled`` was switched off by a pack.
    """

    rule: Rule
    path: Path
    severity: Severity | None = None
    message: str | None = None
    disabled: bool = False
    overridden_by: tuple[Path, ...] = ()

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
    return LoadedRule(_validated(Rule, _read(path), path), path)


def _read(path: Path) -> dict[str, Any]:
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
    if strange := [key for key in data if not isinstance(key, str)]:
        # YAML reads a bare off, on, no or yes as a truth value.
        raise RuleError(f"{path}: »{strange[0]}« er ikke en nøgle, som en regelfil kan have.")
    return data


def _validated(model: type[_File], data: dict[str, Any], path: Path) -> _File:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        keys = [name.rstrip("_").replace("_", "-") for name in model.model_fields]
        raise RuleError(f"{path}: {describe(error, keys)}") from error


def _add(rules: dict[str, LoadedRule], path: Path) -> None:
    """Add the file's rule, or make the change that it declares."""
    data = _read(path)
    if "override" not in data:
        rule = _validated(Rule, data, path)
        rules[rule.code] = LoadedRule(rule, path)
        return
    change = _validated(Override, data, path)
    if (loaded := rules.get(change.override)) is None:
        raise RuleError(
            f"{path}: reglen »{change.override}«, som filen ændrer, findes ikke."
            f"{nearest(change.override, rules)}"
        )
    rules[change.override] = replace(
        loaded,
        rule=loaded.rule.model_copy(update=dict(change.changes)),
        severity=change.severity or loaded.severity,
        message=change.message or loaded.message,
        disabled=loaded.disabled if change.disabled is None else change.disabled,
        overridden_by=(*loaded.overridden_by, path),
    )


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
        for path in paths:
            _add(rules, path)
    return dict(sorted(rules.items()))


def find_rule(code: str, packs: tuple[Path, ...] = ()) -> LoadedRule:
    """One rule by code or name, reading no more files than needed; RuleError when unknown."""
    shipped = shipped_pack() / "rules" / f"{code.upper()}.yaml"
    if not packs and shipped.is_file():
        return load_rule(shipped)
    rules = load_rules(packs)
    for loaded in rules.values():
        if code.lower() in (loaded.rule.name, loaded.rule.code.lower()):
            return loaded
    raise RuleError(
        f"Reglen »{code}« findes ikke.{nearest(code.upper(), rules)} "
        "Se alle regler med: klarsprog-lint rules"
    )
