"""LOV07: names of laws, authorities and solutions that are no longer in use."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.options import Options

_FILE = "lexicons/udgaaede-navne.tsv"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# The letter knows that the name is old.
_HISTORY = re.compile(
    r"\b(?:tidligere|dengang|daværende|hed\b|før i tiden|nu (?:kaldet|hedder)|nedlagt|afløst"
    r"|i stedet for"
    r"|erstatt\w+|ikke længere|udfaset|gammel\w*|gamle|var|blev|fik|gjaldt|havde)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OldName:
    """A row: what is no longer called so, what it is called today and since which year.

    ``cue`` is in every text that the pattern can match, in lower case.
    """

    cue: str
    pattern: re.Pattern[str]
    today: str
    year: int
    date: str


@cache
def _names() -> Sequence[OldName]:
    """The rows; RuleError if the table cannot be read."""
    path = shipped_pack() / _FILE
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return tuple(
            OldName(
                row["cue"],
                re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)"),
                row["today"],
                int(row["changed"][:4]),
                row["changed"],
            )
            for row in rows
        )
    except (OSError, KeyError, ValueError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: tabellen kan ikke læses.") from error


def outdated_name(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Old names, except in sentences about the time when they were right."""
    text = block.block.text
    lower = text.lower()
    for name in _names():
        if name.cue not in lower:
            continue
        for match in name.pattern.finditer(text):
            if not _is_history(block, match.start(), name) and not _is_shouted(match, text):
                values = {"plain": name.today, "since": name.date}
                yield Finding(match.start(), match.end(), values)


def _is_history(block: AnalysedBlock, offset: int, name: OldName) -> bool:
    sentence = next(
        (s.text for s in block.sentences if s.start_char <= offset < s.end_char), block.block.text
    )
    years = [int(year) for year in _YEAR.findall(sentence)]
    return any(year <= name.year for year in years) or _HISTORY.search(sentence) is not None


def _is_shouted(match: re.Match[str], text: str) -> bool:
    """*SKAT* in a heading in capitals says nothing about the authority."""
    return match.group().isupper() and text.isupper()
