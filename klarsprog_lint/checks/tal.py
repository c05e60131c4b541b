"""Checks of the family TAL: numbers, dates and deadlines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.dates import (
    WEEKDAYS,
    DateMention,
    closed_day,
    find_dates,
    letter_date,
    show_date,
)
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
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
    r"\b(?:(?:du|i|de)\s+(?:skal|bør|må|har)|(?:skal|bør|må)\s+(?:du|i|de)|bedes|beder"
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
    """*inden 14 dage* where the reader must act and neither this sentence nor the next has a date."""
    text = block.block.text
    for match in _RELATIVE.finditer(text):
        if _RUNS_FROM.match(text, match.end()):
            continue
        number, sentence = _sentence_at(block, match.start())
        following = block.sentences[number + 1 : number + 2]
        end = following[0].end_char if following else sentence.end_char
        if _is_dated(block.block, sentence.start_char, end):
            continue
        if _is_readers_deadline(block, sentence, match.start(), match.end()):
            yield Finding(match.start(), match.end())


def _sentence_at(block: AnalysedBlock, offset: int) -> "tuple[int, Span]":
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
    morphs = block.morphs[sentence.start : sentence.end]
    if any("Tense=Past" in morph and "VerbForm=Fin" in morph for morph in morphs):
        return False
    whole = sentence.text
    for part in (_clause(whole, start - sentence.start_char, end - sentence.start_char), whole):
        if _DUTY.search(part):
            return True
        if _PROMISE.search(part):
            break
    else:
        return True
    return any("Mood=Imp" in morph for morph in morphs)


def _clause(sentence: str, start: int, end: int) -> str:
    """The part of the sentence between the punctuation marks around ``start:end``."""
    left = max((match.end() for match in _CLAUSE_BREAK.finditer(sentence, 0, start)), default=0)
    right = _CLAUSE_BREAK.search(sentence, end)
    return sentence[left : right.start() if right else len(sentence)]


_DEADLINE = re.compile(
    r"(?:\bsenest|\binden|\b\w*frist(?:en)?(?:\s+er)?|\bforfald(?:er|sdato(?:en)?))"
    r"\s*:?\s*(?:på\s+)?$",
    re.IGNORECASE,
)
_BEFORE_DATE = 32
# A date without a year belongs to the half year on either side of the letter.
_NEAR = 183


@dataclass(frozen=True, slots=True)
class _DateFact:
    mention: DateMention
    is_deadline: bool
    is_past: bool


def _collect_dates(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    facts = []
    for mention in find_dates(text):
        if is_protected(block.block, mention.start, mention.end):
            continue
        before = max(0, mention.start - _BEFORE_DATE)
        is_deadline = _DEADLINE.search(text, before, mention.start) is not None
        is_past = is_deadline and _tells_of_past(block, mention.start)
        if is_deadline or mention.weekday >= 0 or _never_exists(mention):
            facts.append(_DateFact(mention, is_deadline, is_past))
    return facts


def _tells_of_past(block: AnalysedBlock, offset: int) -> bool:
    """Whether the sentence reports an earlier deadline: a finite past, or a perfect."""
    _, sentence = _sentence_at(block, offset)
    indices = range(sentence.start, sentence.end)
    if any("Tense=Past" in block.morphs[i] and "VerbForm=Fin" in block.morphs[i] for i in indices):
        return True
    finite = {block.lowers[i] for i in indices if "VerbForm=Fin" in block.morphs[i]}
    has_participle = any("VerbForm=Part" in block.morphs[i] for i in indices)
    return has_participle and not finite.isdisjoint(("har", "er"))


def _never_exists(mention: DateMention) -> bool:
    return mention.in_year(2024) is None or (mention.year > 0 and mention.date is None)


def _judge_dates(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    written = letter_date(document)
    for block, fact in facts:
        if isinstance(fact, _DateFact):
            yield from _judge_date(fact, block.index, written, options)


def _judge_date(
    fact: _DateFact, block: int, written: date | None, options: Options
) -> Iterator[Finding]:
    mention = fact.mention
    if _never_exists(mention):
        yield _finding(mention, block, "Datoen »{text}« findes ikke. Ret den.")
        return
    years = _years(mention, written)
    days = [day for year in years if (day := mention.in_year(year)) is not None]
    if not days:
        return
    if mention.weekday >= 0 and all(day.weekday() != mention.weekday for day in days):
        yield _wrong_weekday(mention, days[0], block)
    elif fact.is_deadline and not fact.is_past:
        yield from _bad_deadline(mention, days[0], block, written, options)


def _years(mention: DateMention, written: date | None) -> tuple[int, ...]:
    """The years that may be meant, the likeliest first; none without a year to start from."""
    if mention.year:
        return (mention.year,)
    if written is None:
        return ()
    candidates = [written.year, written.year + 1, written.year - 1]
    days = [day for year in candidates if (day := mention.in_year(year)) is not None]
    days.sort(key=lambda day: abs((day - written).days))
    near = [day.year for day in days if abs((day - written).days) <= _NEAR]
    later = [day.year for day in days if _NEAR < (day - written).days <= 2 * _NEAR]
    return (*near, *later)


def _wrong_weekday(mention: DateMention, day: date, block: int) -> Finding:
    values = {"weekday": WEEKDAYS[day.weekday()], "date": show_date(day)}
    message = "Den {date} er en {weekday}, ikke en {named}. Ret ugedagen eller datoen."
    return _finding(mention, block, message, named=WEEKDAYS[mention.weekday], **values)


def _bad_deadline(
    mention: DateMention, day: date, block: int, written: date | None, options: Options
) -> Iterator[Finding]:
    if written is not None and mention.year and day < written:
        message = "Fristen »{text}« ligger før brevets egen dato, den {written}. Ret datoen."
        yield _finding(mention, block, message, written=show_date(written))
        return
    reason = closed_day(day) if options.flag("closed-days") else None
    if reason is not None:
        message = (
            "Fristen den {date} falder på en {reason}. Vælg en hverdag, "
            "så læseren kan nå at ringe og få hjælp."
        )
        yield _finding(mention, block, message, Severity.WARNING, date=show_date(day), reason=reason)


def _finding(
    mention: DateMention,
    block: int,
    message: str,
    severity: Severity | None = None,
    **values: str,
) -> Finding:
    return Finding(
        mention.start, mention.end, values, severity=severity, message=message, block=block
    )


weekday_and_date = PythonDocumentCheck(_collect_dates, _judge_dates)
