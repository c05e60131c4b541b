"""TAL07: two deadlines in one sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.checks.deadline_phrases import find_lengths
from klarsprog_lint.checks.tal_deadlines import may_have_deadline, sentence_at
from klarsprog_lint.checks.told_times import is_told
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.dates import MONTHS, find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

_MARKER = re.compile(
    r"\b(?:senest|inden|før|\w*frist(?:en)?(?:\s+for(?:\s+\w+){1,4}?)?\s+(?:er|udløber)|\w*frist(?:en)?|forfalder"
    r"|deadline(?:n)?(?:\s+for(?:\s+\w+){1,4}?)?(?:\s+er)?"
    r"|(?:ind|tilbage)?betales|afleveres|indsendes|sidste\s+(?:\w+\s+)?(?:\w+)?dag(?:\s+for\s+\w+)?(?:\s+er)?"
    r"|skal\s+(?:\w+\s+){0,2}?være\s+\w+(?:\s+(?:af|væk))?)\s*:?\s*(?:til\s+\w+\s+|på\s+|(?:man|tirs|ons|tors|fre|lør|søn)dag\s+"
    r"|kl\.\s*\d{1,2}(?:\.\d\d)?\s+)*$",
    re.IGNORECASE,
)
# *Du kan søge til den 15. maj*: an end, where no *fra* makes it that of a period.
_UNTIL = re.compile(
    r"\b(?:indtil|frem\s+til|til\s+og\s+med|(?:vente|vent|udsættes|ansøge|søge|svare|aflevere|modtages|modtager|betale)(?:\s+\w+){0,3}?\s+til)\s+"
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:fra|periode[nr]?|mellem)\b", re.IGNORECASE)
_LONGEST_MARKER = 60
# *senest den 1. april og den 1. oktober*: one word, two deadlines.
_ANOTHER = re.compile(
    r"^(?:\s+(?:for|til)\s+(?:at\s+)?\w+)?\s*(?:,?\s*(?:og|samt|mens|men)\s+(?:(?:anden|tredje|fjerde|sidste|næste)\s+\w+|for\s+(?:at\s+)?\w+)"
    r"|,?\s*(?:første|anden|tredje|fjerde|femte|sidste|næste)\s+(?!gang\b)\w+|,|og|samt|,\s*dog(?:\s+først)?|,?\s*og\s+(?:igen\s+)?(?:senest\s+)?)\s*$"
)
_IN_OTHER_WORDS = re.compile(
    r"\b(?:altså|dvs\.|det vil sige|nemlig|hvilket er)(?!\w)", re.IGNORECASE
)
_OWN_CUES = ("før ", "orfald", " den ", "eadline", " til at ")
# *inden fredag*: a day that everybody knows the date of.
_LOOSE_DAY = re.compile(
    r"\b(?:inden|senest)\s+(?:(?:på\s+)?(?P<day>(?:man|tirs|ons|tors|fre|lør|søn)dag)(?!\s+(?:den|d\.|\d))"
    # *inden udgangen af marts*, *senest i uge 20*, *senest den 15. i måneden*
    rf"|(?P<other>(?:ved\s+)?udgangen\s+af\s+\w+|(?:i\s+)?uge\s+\d{{1,2}}|den\s+\d{{1,2}}\.\s+i\s+(?:\w+\s+)?\w+"
    rf"|(?:i\s+)?(?:{'|'.join(MONTHS)}|jul|påske|pinse|nytår|årsskiftet|(?:sommer|efterårs|vinter|jule|påske)ferien|skolestart)\b))",
    re.IGNORECASE,
)
# *Send skemaet den 1. maj og bilagene den 15. maj*: what to do, and on which day each.
_TO_DO = re.compile(
    r"(?:^|\bog\s|\b(?:du|i|de)\s+skal\s(?:\w+\s)?|\bskal\s(?:du|i|de)\s(?:\w+\s)?)"
    r"(?:ind|tilbage)?(?:send|aflever|betal|indsend|svar|returner|tilmeld)e?\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    r"(?<!\baf)(?<!\bfra)(?<!\btil)(?<!\bom)(?<!\bmed)(?<!mødet)(?<!talen)\s+(?:den\s+|d\.\s*)?$"
)
_AND = re.compile(r"^(?:\s+\w+){0,2}\s*,?\s*(?:og|mens|men)(?:\s+\w+){1,4}\s*$")
_FIELD_NAME = re.compile(r"dato|frist|date|deadline", re.IGNORECASE)
_EVENT = ("VERB", "AUX")
_Place = tuple[int, int, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Deadline:
    start: int
    end: int
    day: tuple[object, ...] | None


def two_deadlines(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """The second and later deadlines of a sentence, where they are not the same one again."""
    if block.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return
    text = block.block.text
    if not may_have_deadline(text) and not any(word in text for word in _OWN_CUES):
        return
    deadlines = _deadlines(block)
    if len(deadlines) < 2:
        return
    groups: dict[int, list[_Deadline]] = {}
    for deadline in deadlines:
        groups.setdefault(sentence_at(block, deadline.start)[0], []).append(deadline)
    for number, group in groups.items():
        sentence = block.sentences[number]
        ahead = [d for d in group if not is_told(block, sentence, d.start, d.end)]
        if len(ahead) > 1:
            yield from _others(block, ahead)


def _others(block: AnalysedBlock, group: list[_Deadline]) -> Iterator[Finding]:
    first = group[0]
    for other in group[1:]:
        if not _same(block, first, other):
            values = {"first": block.span_text(first.start, first.end)}
            yield Finding(other.start, other.end, values)


def _same(block: AnalysedBlock, first: _Deadline, other: _Deadline) -> bool:
    """The same day twice, or a period and its date with nothing to do between them."""
    if first.day is not None and other.day is not None:
        # A year may be left out the second time.
        return first.day[:2] == other.day[:2] and (
            first.day == other.day or 0 in (*first.day[2:], *other.day[2:])
        )
    if first.day is None and other.day is None and _span(block, first) != _span(block, other):
        return False
    if _IN_OTHER_WORDS.search(block.span_text(first.end, other.start)):
        return True
    return not any(
        first.end <= token.idx < other.start and block.upos[token.i] in _EVENT
        for token in block.tokens
    )


def _span(block: AnalysedBlock, deadline: _Deadline) -> str:
    return block.span_text(deadline.start, deadline.end).lower()


def _deadlines(block: AnalysedBlock) -> list[_Deadline]:
    text = block.block.text
    places: list[_Place] = [(m.start, m.end, (m.day, m.month, m.year)) for m in find_dates(text)]
    fields: list[_Place] = [
        (_with_article(text, field.start), field.end, (field.name,))
        for field in block.block.placeholders
        if _FIELD_NAME.search(field.name)
    ]
    found: list[_Deadline] = []
    before = 0
    for start, end, day in sorted([*places, *fields], key=lambda place: place[0]):
        opening = max(0, start - _LONGEST_MARKER)
        marker = _MARKER.search(text[opening:start])
        if marker is not None:
            found.append(_Deadline(opening + marker.start(), end, day))
        elif _is_another(block, found, before, start):
            found.append(_Deadline(start, end, day))
        before = end
    found += [
        _Deadline(*match.span(), ((match["day"] or match["other"]).lower(),))
        for match in _LOOSE_DAY.finditer(text)
    ]
    relative = [_Deadline(length.start, length.end, None) for length in find_lengths(text)]
    return sorted([*found, *relative], key=lambda deadline: deadline.start)


def _is_another(block: AnalysedBlock, found: list[_Deadline], before: int, start: int) -> bool:
    """Whether a day without a word of its own for a deadline is one all the same."""
    text = block.block.text
    opening = text[max(0, start - _LONGEST_MARKER) : start]
    if _UNTIL.search(opening) and not _FROM.search(opening):
        return True
    if found and _ANOTHER.match(text[found[-1].end : start]):
        return True
    return _is_done_then(block, text, before, start)


def _is_done_then(block: AnalysedBlock, text: str, before: int, start: int) -> bool:
    """Whether a day without a word for a deadline tells when to do what the sentence asks for."""
    sentence = sentence_at(block, start)[1]
    opening = sentence.start_char
    if not _BARE_DAY.search(text[max(opening, start - 12) : start] + " "):
        return False
    if before <= opening:  # The first day of the sentence: right behind what is asked.
        return _TO_DO.search(text, opening, start) is not None
    return (
        _TO_DO.search(text, opening, before) is not None
        and _AND.match(text[before:start]) is not None
    )


def _with_article(text: str, start: int) -> int:
    return start - len("den ") if text[:start].endswith(" den ") else start
