"""SKA05: systems, telephone numbers and rates that a template has kept too long.

What authorities and laws are called is LOV07. The table ``foraeldede-henvisninger.tsv`` says for
each row when it changed and when somebody last looked (``checked``).
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_date import letter_date
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.dates import find_dates, show_date
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_FILE = "lexicons/foraeldede-henvisninger.tsv"
# Begins with a digit, so that the regex engine can skip from digit to digit.
_YEAR = re.compile(r"(?:1(?<!\w.)9|2(?<!\w.)0)\d\d(?!\w)")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÆØÅ])")
# The letter knows that the thing is old.
_HISTORY = re.compile(
    r"\b(?:tidligere|dengang|daværende|hed|før i tiden|nedlagt|nedlægges|afløst|afløser|erstatte\w*"
    r"|ikke længere|udfaset|gammel|gamle|gammelt|lukket|lukkede|hidtil|hidtidige|sidste år)\b",
    re.IGNORECASE,
)
_RATE = (
    r"(?:\w*(?:takst|sats|gebyr|pris)(?:er|en|erne|et|erne|erne)?|\w*takstblad(?:et)?"
    r"|\w*(?:indtægts|beløbs|indkomst|formue)grænse(?:r|n|rne)?|egenbetaling(?:en)?|åbningstider(?:ne)?"
    r"|lukkedage(?:ne)?|ferieplan(?:en)?|tømmekalender(?:en)?|\w*kalender(?:en)?)"
)
_RATE_HINTS = (
    *("takst", "sats", "gebyr", "pris", "grænse", "egenbetaling", "niveau", " pl"),
    *("åbningstid", "lukkedag", "ferieplan", "kalender"),
)
_OLD_RATE = re.compile(
    rf"\b{_RATE}\s(?:for|i|fra|pr\.|gældende\sfor|gældende\si)?\s?(?:året\s|skoleåret\s)?"
    r"(?P<after>(?:19|20)\d\d)(?P<range>\s?[/–-]\s?(?:20)?\d\d)?(?![\w/-]|\.\d)"
    rf"|\b(?P<before>(?:19|20)\d\d)-?\s?(?:{_RATE}|niveau|pl)\b",
    re.IGNORECASE,
)
_RATE_HISTORY = re.compile(
    r"\b(?:var|blev|gjaldt|betalte|kostede|regulering\w*|efterregulering\w*|opgørelse\w*|steg|faldt"
    r"|har du betalt|du har betalt|du betalte|beregnede|fik|skulle)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """``hint`` is in the text, in small letters, wherever ``pattern`` matches."""

    hint: str
    pattern: re.Pattern[str]
    today: str
    changed: str


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Rows of the table and of the municipality's own list, and rates of an earlier year."""
    rows = (*_shipped(), *_own(tuple(sorted(options.words("outdated")))))
    blocks = [
        block for block in document.blocks if block.kind not in (BlockKind.QUOTE, BlockKind.ADDRESS)
    ]
    # One look at the whole letter spares most letters a look at every block.
    everything = "\n".join(block.text for block in blocks)
    present = _present(rows, everything)
    year = int(options.number("year"))
    if not year and _may_have_old_rates(everything):
        # A template without any date is at least as new as the table that ships with the rule.
        year = _year_of(document) or _last_looked()
    for block in blocks:
        if present:
            yield from _old(block, _present(present, block.text))
        if year:
            yield from _old_rates(block, year)


def _may_have_old_rates(text: str) -> bool:
    """Whether there are rates and years at all; most letters need no date found."""
    lower = text.lower()
    return any(hint in lower for hint in _RATE_HINTS) and _YEAR.search(text) is not None


def _present(rows: Sequence[_Row], text: str) -> list[_Row]:
    lower = text.lower()
    return [row for row in rows if row.hint in lower]


def _year_of(document: Document) -> int:
    """The year of the letter: its date, or the latest year of a date that it names."""
    dated = letter_date(document)
    if dated is not None:
        return dated.year
    years = [
        mention.year
        for block in document.blocks
        if _YEAR.search(block.text)
        for mention in find_dates(block.text)
    ]
    return max(years, default=0)


def _old(block: Block, rows: Sequence[_Row]) -> Iterator[Finding]:
    for row in rows:
        for match in row.pattern.finditer(block.text):
            sentence = _sentence(block.text, match.start())
            years = [int(year) for year in _YEAR.findall(sentence)]
            is_past = any(year <= int(row.changed[:4]) for year in years) if row.changed else False
            if is_past or _HISTORY.search(sentence) or is_protected(block, *match.span()):
                continue
            since = f" siden {show_date(date.fromisoformat(row.changed))}" if row.changed else ""
            values = {"today": row.today, "since": since}
            yield Finding(*match.span(), values, block=block.index)


def _old_rates(block: Block, year: int) -> Iterator[Finding]:
    if all(int(found) >= year for found in _YEAR.findall(block.text)):
        return
    for match in _OLD_RATE.finditer(block.text):
        named = int(match["after"] or match["before"])
        if match["range"]:
            named += 1  # 2025/2026
        sentence = _sentence(block.text, match.start())
        newest = max((int(found) for found in _YEAR.findall(sentence)), default=named)
        is_current = named >= year or newest >= year
        is_history = _HISTORY.search(sentence) or _RATE_HISTORY.search(sentence)
        if is_current or is_history or is_protected(block, *match.span()):
            continue
        message = f"»{{text}}« er ældre end brevet ({year}). Se efter, om tallene stadig gælder."
        yield Finding(*match.span(), message=message, block=block.index)


def _sentence(text: str, offset: int) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= offset), default=0)
    return text[start : min((end for end in ends if end > offset), default=len(text))]


@cache
def _table() -> tuple[Mapping[str, str], ...]:
    path = shipped_pack() / _FILE
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: tabellen kan ikke læses.") from error


@cache
def _shipped() -> tuple[_Row, ...]:
    """The rows of the shipped table."""
    try:
        return tuple(
            _row(row["hint"], row["pattern"], row["today"], row["changed"]) for row in _table()
        )
    except (KeyError, re.error) as error:
        raise RuleError(f"{_FILE}: tabellen kan ikke læses.") from error


@cache
def _last_looked() -> int:
    """The year in which somebody last looked through the shipped table."""
    return max(int(row["checked"][:4]) for row in _table())


def _row(hint: str, pattern: str, today: str, changed: str) -> _Row:
    return _Row(hint, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), today, changed)


@lru_cache(maxsize=8)
def _own(entries: tuple[str, ...]) -> tuple[_Row, ...]:
    """The municipality's own rows: ``old => new``, the old text as it is written."""
    rows = []
    for entry in entries:
        old, arrow, new = entry.partition("=>")
        if not arrow or not old.strip():
            raise RuleError(f"[rules.SKA05] outdated: »{entry}« skal have formen »gammel => ny«.")
        text = old.strip()
        rows.append(_row(text.lower(), re.escape(text), new.strip() or "det, der gælder nu", ""))
    return tuple(rows)


outdated_reference = PythonDocumentCheck(_collect_nothing, _judge)
