"""How good the shipped rules were when they were last measured against the gold standard."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.rules.loading import shipped_pack

FILE = "measured.tsv"
COLUMNS = ("code", "right", "wrong", "detected", "missed")


@dataclass(frozen=True, slots=True)
class Measured:
    """Counts on texts that no rule was adjusted to.

    ``right`` and ``wrong`` count findings; ``detected`` and ``missed`` count the places that an
    annotator marked.
    """

    right: int = 0
    wrong: int = 0
    detected: int = 0
    missed: int = 0


@cache
def measured_rules() -> Mapping[str, Measured]:
    """The shipped rules' counts by code; a rule that nothing was measured for is left out."""
    text = (shipped_pack() / FILE).read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {row["code"]: Measured(*(int(row[name]) for name in COLUMNS[1:])) for row in rows}
