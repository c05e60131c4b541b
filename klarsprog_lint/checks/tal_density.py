"""TAL04: too many numbers and dates in one sentence, or at the beginning of a letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_NUMBER = re.compile(r"(?<![\w.,/-])\d+(?:[.,/]\d+)*[½¼¾]?(?:\.?[-–]\d+)?(?![\w½]|[-/.:]\w)")
# What such a number names is a place, a provision, a time of day or a file, not a quantity.
_NO_QUANTITY_BEFORE = re.compile(
    r"(?:§§?|\bstk\.|\bnr\.|\bnummer|\bkl\.|\bklokken|\bpkt\.|\bpunkt|\bkapitel|\bafsnit|\bside|\bbilag"
    r"|\blokale|\blov|\blokalplan|\bmatr\.?\s?nr\.|\btlf\.|\btelefon|\bsag|\bsagsnr\.|\bid|\d\s+(?:eller|og)|\bLÆ"
    r"|\bfase|\btrin|\buge|\btrim|\bkvartal|\bzone|\blinje|\bbuslinje|\brute|\bparagraf|\bbudget|\brate"
    r"|\w+(?:vej|gade|allé|alle|plads(?:en)?|torv(?:et)?|stræde|vænge|park(?:en)?))"
    r"\s*(?:\d{1,4}\s*(?:,|og|eller|-|–)\s*)*$",
    re.IGNORECASE,
)
_STRONG_UNIT = re.compile(
    r"\s?(?:kr\b\.?|kroner|pct\.|procent|%|timers?\b|time\b|dage?s?\b|ugers?\b|uge\b|måned(?:er)?s?\b|års?\b|årige?\b|km\b|m\b|m²|kvadratmeter|kilo|kg"
    r"|meter|minut(?:ter)?|personer|børn|mio|gange?\b|point|stk\b|liter|voksne|pladser|møder|rater)",
    re.IGNORECASE,
)
# *Strandlyngen 8*, *tavle C 61*, *XX 00 000*: a number that belongs to a name or a code.
_NAME_BEFORE = re.compile(
    r"(?:\b[A-ZÆØÅ]{1,3}|\b(?!(?:Af|Kun|Fra|Til|Med|På|For|Efter|Under|Over|Mindst|Højst|Næsten|Cirka)\b)[A-ZÆØÅ][a-zæøå]+)\s(?:\d+\s)*$"
)
# A line of an account, such as *Rykkergebyr (2 x 250 kr.): 500 kr.*
_ACCOUNT_LINE = re.compile(r"[^:]{1,90}:\s+\S{1,24}(?:\s(?:kr|pct|timer|km|m²)\b\.?)?$")
_PHONE = re.compile(r"(?<!\d)(?:\+45 ?)?(?:\d{2} ){3}\d{2}(?!\d)|(?<!\d)\d{8}(?!\d)")
_CLOCK = re.compile(
    r"\bkl(?:\.|okken)\s*\d+(?:[.:]\d+)?(?:\s*(?:-|–|og|til)\s*\d+(?:[.:]\d+)?)?", re.IGNORECASE
)
_FIELD = re.compile(r"dato|frist|bel[øo]e?b|sats|antal|periode|procent|pct|rate", re.IGNORECASE)
_PERIOD = re.compile(r"^\s*(?:til(?: og med)?|-|–|t\.o\.m\.)\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\bi (?:året )?(?P<year>20\d\d)\b(?!\s?[-/–])", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\bi\s+$", re.IGNORECASE)
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d$")
# *på 2. sal*, *den 4., 5. eller 6. maj*
_ORDINAL_BEHIND = re.compile(r"\.(?:,|\s+(?:[a-zæøå]|\d{1,2}\.))")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where the numbers of one sentence stand."""

    places: tuple[tuple[int, int], ...]


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    if block.block.kind not in _PROSE or _ACCOUNT_LINE.match(text):
        return ()
    facts: list[Fact] = []
    if _DIGIT.search(text) or block.block.placeholders:
        places = _places(block.block)
        for sentence in block.sentences if places else ():
            inside = [p for p in places if sentence.start_char <= p[0] < sentence.end_char]
            if len(inside) > 1:
                years = _years(text, inside, sentence.start_char, sentence.end_char)
                inside = sorted([*inside, *years])
            if inside:
                facts.append(_Sentence(tuple(inside)))
    return facts


def _places(block: Block) -> list[tuple[int, int]]:
    """The numbers and dates of a block, a period from one date to another counting once."""
    text = block.text
    dates = [(m.start, m.end) for m in find_dates(text)]
    taken = [
        *dates,
        *(m.span() for m in _PHONE.finditer(text)),
        *(m.span() for m in _CLOCK.finditer(text)),
    ]
    found = _joined_periods(text, dates)
    found += [(f.start, f.end) for f in block.placeholders if _FIELD.search(f.name)]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if any(left < end and start < right for left, right in taken) or _is_label(text, match):
            continue
        unit = _STRONG_UNIT.match(text, end)
        found.append((start, unit.end() if unit else end))
    return sorted(place for place in found if not _is_quoted(block, *place))


def _years(
    text: str, places: Sequence[tuple[int, int]], start: int, end: int
) -> list[tuple[int, int]]:
    """Years beside several other numbers are one more to keep apart; alone they only tell when."""
    found = (match.span("year") for match in _YEAR.finditer(text, start, end))
    return [span for span in found if not any(a < span[1] and span[0] < b for a, b in places)]


def _is_quoted(block: Block, start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in block.quoted)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether the number is a name, a year or an ordinal in a list rather than a quantity."""
    if _STRONG_UNIT.match(text, match.end()):
        return bool(re.search(r"(?:§§?|\bnr\.|\bkl\.)\s*$", text[: match.start()]))
    near = text[max(0, match.start() - 30) : match.start()]
    if _NAME_BEFORE.search(near) or match.group().startswith("00"):
        return True
    if text[match.end() : match.end() + 1] in (")", ":") or _ORDINAL_BEHIND.match(
        text, match.end()
    ):
        return True
    if _CALENDAR_YEAR.match(match.group()) and _YEAR_BEFORE.search(near):
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    return _NO_QUANTITY_BEFORE.search(before) is not None


def _joined_periods(text: str, dates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in dates:
        if joined and _PERIOD.match(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _judge(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    limit = options.number("max-per-sentence")
    sentences = [(block, fact) for block, fact in facts if isinstance(fact, _Sentence)]
    crowded: set[int] = set()
    for block, fact in sentences:
        if len(fact.places) > limit:
            crowded.add(block.index)
            values = {"count": str(len(fact.places))}
            yield Finding(*_whole(fact.places), values, block=block.index)
    opening = _opening_limits(document, int(options.number("opening-words")))
    if crowded.isdisjoint(opening):
        yield from _crowded_opening(sentences, opening, options.number("max-in-opening"))


def _crowded_opening(
    sentences: Sequence[tuple[Block, _Sentence]], opening: dict[int, int], most: float
) -> Iterator[Finding]:
    """Many different numbers before the reader knows what they are for."""
    early = [
        (block, place)
        for block, fact in sentences
        for place in fact.places
        if place[0] < opening.get(block.index, 0)
    ]
    different = {block.text[start:end].lower() for block, (start, end) in early}
    if len(different) > most:
        block = early[0][0]
        places = [place for other, place in early if other is block]
        message = "Brevet begynder med {count} tal og datoer. Sig først, hvad de skal bruges til."
        values = {"count": str(len(different))}
        yield Finding(
            *_whole(places), values, severity=Severity.INFO, message=message, block=block.index
        )


def _whole(places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return places[0][0], places[-1][1]


def _opening_limits(document: Document, words: int) -> dict[int, int]:
    """How far the opening of a letter reaches in each of its first blocks."""
    limits: dict[int, int] = {}
    if not document.outline.is_letter:
        return limits
    for block in document.outline.prose:
        starts = [match.start() for match in re.finditer(r"\S+", block.text)]
        limits[block.index] = starts[words] if len(starts) > words else len(block.text)
        words -= len(starts)
        if words <= 0:
            break
    return limits


crowded_numbers = PythonDocumentCheck(_collect, _judge)
