"""The table behind NOM02 to NOM05: nouns that name an act, with the verb that says the same."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.loading import shipped_pack

_FILE = "lexicons/verbalsubstantiver.tsv"
# A shorter noun is too often a chance ending of another word.
_SHORTEST_TAIL = 6
# With one of these in front it is another word, not a compound (*under+visning*).
_PARTICLES = frozenset(
    "af an be bi efter er for fra frem før gen ind med mis mod ned om op over på sam til ud under "
    "ved videre".split()
)


@dataclass(frozen=True, slots=True)
class VerbalNoun:
    """A row: its verb, and whether somebody decides the act (a change just happens)."""

    verb: str
    is_act: bool


@lru_cache(maxsize=1)
def verbal_nouns() -> Mapping[str, VerbalNoun]:
    """The rows by noun; RuleError if the table cannot be read."""
    path = shipped_pack() / _FILE
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return {row["noun"]: VerbalNoun(row["verb"], row["kind"] == "handling") for row in rows}
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: tabellen kan ikke læses.") from error


def compound_of_verbal_noun(lemma: str) -> VerbalNoun | None:
    """The row of a noun or of the last part of a compound (*lønudbetaling*)."""
    table = verbal_nouns()
    for cut in range(len(lemma) - _SHORTEST_TAIL + 1):
        if (row := table.get(lemma[cut:])) is not None:
            return None if lemma[:cut] in _PARTICLES else row
    return None
