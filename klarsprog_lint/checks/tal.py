"""Checks of the family TAL: deadlines in days and weeks. ``weekdays`` has those on dates."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.checks.dates import find_dates
from klarsprog_lint.documents.model import Block
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_NUMBER = (
    r"\d{1,3}|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|femten|tyve"
    r"|enogtyve|tredive|tres|halvfems"
)
_RELATIVE = re.compile(
    rf"\b(?:inden|senest)(?:\s+for)?\s+(?:{_NUMBER})\s+"
    r"(?:hver|arbejds|bank|kalender)?(?:dage?|uger?|måned(?:er)?|mdr\.?)(?!\w)",
    re.IGNORECASE,
)
# A period that runs from an event nobody can date beforehand cannot be written as a date; one
# that runs from the day of the letter can.
_RUNS_FROM = re.compile(
    r"\s*,?\s*(?:(?:be)?regnet\s+|at\s+regne\s+)?(?:efter|fra|før|inden|forud|til|siden|om)\b"
    r"(?!\s+(?:dags\s+dato|d\.\s?d\.|i\s+dag|(?:dette\s+)?brevets\s+dato|dette\s+brevs?\b"
    r"|datoen\s+(?:på|for|i)\b|dato\b))",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"(?:\baf|\bfra|\bpr\.|\bper|\bsiden|\bfødt|\bmellem|\befter|\bmed virkning)\s*$", re.IGNORECASE
)
_DATE_FIELD = re.compile(r"dato|frist|date|dag|deadline", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:(?:du|i|de)\s+(?:skal|bør|må|har)|(?:skal|bør|må|har|er)\s+(?:du|i|de)|bedes|beder"
    r"|skal\s+(?:have|modtage|være)|hvis|såfremt|medmindre|ellers)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:vi|jeg|kommunen|forvaltningen|afdelingen|jobcent(?:ret|eret)|borgerservice|nævnet"
    r"|visitationen|ydelsescenteret|ankestyrelsen|danmark|myndigheden|pladsanvisningen"
    r"|(?:du|i|de)\s+(?:får|hører|modtager|vil)|(?:får|hører|modtager|vil)\s+(?:du|i|de)"
    r"|(?:behandl|afgør|udbetal|genvurder|besvar|videresend|oversend|træff|foretag|tilbyd)es|sker)\b",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(r"[,;:()–]")


def relative_deadline(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*inden 14 dage* where the reader must act, without a date in this sentence or the next."""
    text = block.block.text
    for match in _RELATIVE.finditer(text):
        if _RUNS_FROM.match(text, match.end()):
            continue
        number, sentence = sentence_at(block, match.start())
        following = block.sentences[number + 1 : number + 2]
        end = following[0].end_char if following else sentence.end_char
        if _is_dated(block.block, sentence.start_char, end):
            continue
        if _is_readers_deadline(block, sentence, match.start(), match.end()):
            yield Finding(match.start(), match.end())


def sentence_at(block: AnalysedBlock, offset: int) -> "tuple[int, Span]":
    """The sentence around an offset, and its number."""
    return next(
        (number, sentence)
        for number, sentence in enumerate(block.sentences)
        if offset < sentence.end_char
    )


def _is_dated(block: Block, start: int, end: int) -> bool:
    """Whether a date says when: not *din klage af 3. maj*, which only names a document."""
    if any(
        start <= field.start < end and _DATE_FIELD.search(field.name)
        for field in block.placeholders
    ):
        return True
    return any(
        not _NO_ANSWER.search(block.text, start, mention.start)
        for mention in find_dates(block.text, start, end)
    )


def _is_readers_deadline(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether the reader must act: not what happened, nor what the authority promises."""
    if has_past(block, sentence):
        return False
    whole = sentence.text
    for part in (_clause(whole, start - sentence.start_char, end - sentence.start_char), whole):
        if _DUTY.search(part):
            return True
        if _PROMISE.search(part):
            break
    else:
        return True
    return any("Mood=Imp" in morph for morph in block.morphs[sentence.start : sentence.end])


def has_past(block: AnalysedBlock, sentence: "Span") -> bool:
    """Whether a finite verb is past; *den anførte gæld* has a participle that looks like one."""
    for index in range(sentence.start, sentence.end):
        if "Tense=Past" in block.morphs[index] and "VerbForm=Fin" in block.morphs[index]:
            following = block.morphs[index + 1] if index + 1 < sentence.end else ""
            if "Definite=Ind" not in following or not block.lowers[index].endswith(("te", "ede")):
                return True
    return False


def _clause(sentence: str, start: int, end: int) -> str:
    """The part of the sentence between the punctuation marks around ``start:end``."""
    left = max((match.end() for match in _CLAUSE_BREAK.finditer(sentence, 0, start)), default=0)
    right = _CLAUSE_BREAK.search(sentence, end)
    return sentence[left : right.start() if right else len(sentence)]
