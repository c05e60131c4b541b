"""The table behind NOM01: light verb and noun, and the verb that says the same."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.loading import shipped_pack


@dataclass(frozen=True, slots=True)
class HiddenVerb:
    """One row: the preposition after the noun, and the verb with the one that it takes."""

    preposition: str
    verb: str
    verb_preposition: str
    applicability: str

    @property
    def phrase(self) -> str:
        """What stands for the light verb, the noun and its preposition (»bidrage til«)."""
        return f"{self.verb} {self.verb_preposition}".rstrip()


HiddenVerbs = dict[tuple[str, str], tuple[HiddenVerb, ...]]


@lru_cache(maxsize=4)
def hidden_verbs(file: str) -> HiddenVerbs:
    """The rows by (light verb, noun), rows with a preposition first; RuleError if unreadable."""
    path: Path = shipped_pack() / file
    rows: dict[tuple[str, str], list[HiddenVerb]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                key = row.pop("light_verb"), row.pop("noun")
                row.pop("note")
                rows.setdefault(key, []).append(HiddenVerb(**row))
    except (OSError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: tabellen kan ikke læses.") from error
    return {
        key: tuple(sorted(found, key=lambda row: not row.preposition))
        for key, found in rows.items()
    }
