"""STR04: a deadline for the reader that is hidden in the middle of a paragraph."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import (
    Sentences,
    collect_sentences,
    sentence_texts,
    sentences_by_block,
)
from klarsprog_lint.documents.letter_outline import Outline, Role, count_words
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_UNTIL = re.compile(
    r"\b(?:senest|inden|frist(?:en)?(?: er)?|forfalder|betalingsfrist)\b\s*:?\s*"
    r"(?:(?:på|til|for|er)\s+)?(?P<relative>(?:\d{1,2}|en|én|otte|ti|fjorten|to|tre"
    r"|fire|fem|seks|syv|tyve|tredive) (?:hver|arbejds)?(?:dage|uger?|måned(?:er)?)\b"
    r"|(?:med )?udgangen af \w+\b)?",
    re.IGNORECASE,
)
# »Senest 14 dage efter mødet« names no day; what runs from the letter itself does.
_LETTER = r"(?!(?:dags |i )?dag|dato|(?:du|De) (?:får|modtager)|modtagelsen|(?:dette|denne|brevet))"
_EVENT = re.compile(rf"\s*(?:(?:efter|fra) {_LETTER}|før|forud)", re.IGNORECASE)
# What is said of the deadline's reason or cost is not whose deadline it is.
_ASIDE = re.compile(r", (?:da|fordi|idet|ellers|for at|hvorefter|så)\b.*", re.DOTALL)
# The authority's own deadline, the complaint's, or one that is over.
_NOT_READERS = re.compile(
    r"\bvi (?:\w+ )?(?:svarer|behandler|afgør|træffer|sender|betaler|vender|skriver"
    r"|ringer)\b|\bklage"
    r"|\bkommunen (?:skal|vil|behandler)|\b(?:behandles|udbetales|afgøres|besvares)\b"
    r"|\bfå(?:r)? (?:du|(?-i:I)) (?:svar|besked)\b|\b(?:du|(?-i:I)) (?:får|hører)\b",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(r"\bklage\w*", re.IGNORECASE)
_PAST = re.compile(r"\b(?:skulle|var|blev|havde)\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:skal|bedes|bør|må)\b", re.IGNORECASE)
_ABOUT_IT = re.compile(
    r"frist|senest|inden|svar|betal|husk|det skal du|tilmeld|søg|send|det skal i", re.IGNORECASE
)
_REACH = 40
#: Words of a sentence in which a deadline is found at a glance.
_SHORT = 12


@dataclass(frozen=True, slots=True)
class _Deadline:
    block: Block
    start: int
    end: int
    when: str
    is_prominent: bool


def _judge_deadline(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """Deadlines late in the letter and inside a paragraph, unless they also stand out somewhere."""
    outline = document.outline
    if not outline.is_letter or outline.words < options.number("min-words"):
        return
    found = list(_deadlines(document, outline, sentences_by_block(facts)))
    shown = {item.when for item in found if item.is_prominent}
    title = outline.title.text if outline.title else ""
    shown.update(title[m.start : m.end].lower() for m in find_dates(title))
    reported: set[str] = set()
    for item in found:
        if item.when not in shown and item.when not in reported:
            reported.add(item.when)
            yield Finding(item.start, item.end, block=item.block.index)


def _deadlines(
    document: Document, outline: Outline, sentences: Mapping[int, Sentences]
) -> Iterator[_Deadline]:
    read = 0
    for section in outline.sections:
        heading = section.heading.text if section.heading else ""
        for block in section.blocks:
            is_early = read < outline.words / 3
            read += count_words(block.text)
            if section.role is Role.COMPLAINT or block.kind is BlockKind.QUOTE:
                continue
            for start, end, number, count in _in_block(block, sentences):
                stands_out = (
                    is_early
                    or block.kind is not BlockKind.PARAGRAPH
                    or _ABOUT_IT.search(heading) is not None
                    or count == 1
                    or (number == 0 and block is section.blocks[0] and _is_short(block, sentences))
                    or _is_bold(document, block, start)
                )
                when = re.sub(r"\s+", " ", block.text[start:end]).lower()
                yield _Deadline(block, start, end, _date_part(when), stands_out)


def _in_block(
    block: Block, sentences: Mapping[int, Sentences]
) -> Iterator[tuple[int, int, int, int]]:
    """Deadlines with their span, the number of their sentence, and how many there are."""
    if not _UNTIL.search(block.text):
        return
    texts: Sequence[tuple[int, str]] = list(sentence_texts(block, sentences))
    before = ""
    for number, (offset, text) in enumerate(texts):
        told, before = f"{before} {_ASIDE.sub('', text)}", _complaint(text)
        if _NOT_READERS.search(told) or (_PAST.search(text) and not _DUTY.search(text)):
            continue
        for match in _UNTIL.finditer(text):
            end = _end(block, offset + match.start(), offset + match.end(), match["relative"])
            if end:
                yield offset + match.start(), end, number, len(texts)


def _complaint(text: str) -> str:
    """What the next sentence goes on about, if it is the complaint: *Det skal ske inden …*."""
    match = _COMPLAINS.search(text)
    return match[0] if match else ""


def _end(block: Block, start: int, end: int, relative: str | None) -> int:
    """Where the deadline that begins at ``start`` ends; 0 if it names no day."""
    if relative:
        return 0 if _EVENT.match(block.text, end) else end
    for mention in find_dates(block.text, end, min(end + _REACH, len(block.text))):
        if mention.start <= end + 1:
            return mention.end
    for field in block.placeholders:
        if end <= field.start <= end + 5 and re.search(
            r"frist|dato|dag", field.name, re.IGNORECASE
        ):
            return field.end
    return 0


def _is_short(block: Block, sentences: Mapping[int, Sentences]) -> bool:
    """Whether the block's first sentence is so short that its deadline is soon found."""
    return sentences[block.index].words[0] <= _SHORT


def _date_part(deadline: str) -> str:
    """What two mentions of one deadline have in common."""
    return re.sub(r"^\D*?(?=\d|x{2,}|fjorten|otte)", "", deadline)


def _is_bold(document: Document, block: Block, start: int) -> bool:
    """Whether bold type begins shortly before the deadline."""
    at, _ = block.source_map.to_source(start, start + 1)
    before = document.source[max(0, at - _REACH) : at]
    return document.format == "markdown" and before.count("**") % 2 == 1


deadline = PythonDocumentCheck(collect_sentences, _judge_deadline)
