"""TAL01: deadlines in days and weeks, and whose deadline it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.deadline_phrases import Length, find_lengths
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.told_times import clause_bounds, is_told
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

# A period that runs from an event nobody can date beforehand cannot be written as a date; one
# that runs from the day of the letter can.
_RUNS_FROM = re.compile(
    r"\s*,?\s*(?:(?:be)?regnet\s+|at\s+regne\s+)?(?:efter|fra|før|inden|forud|til(?!\s+(?:at|os|mig|kommunen)\b)|siden|om)\b"
    r"(?!\s+(?:dags\s+dato|d\.\s?d\.|i\s+dag|(?:dette\s+)?brevets\s+dat(?:o|ering)|dette\s+brevs?\b"
    r"|datoen\s+(?:på|for|i)\b|dato\b))",
    re.IGNORECASE,
)
# The day this letter is read; the writer can name a day instead where no law counts from it.
_FROM_THIS_LETTER = re.compile(
    r"\s*,?\s*(?:(?:be)?regnet\s+)?(?:efter|fra)\s*,?\s*(?:(?:brevets\s+|dets\s+|dens\s+)?modtagelsen?(?:\s+af\s+(?:dette|denne|nærværende|brevet|påkravet|skrivelsen)\b|\s*[.,;])"
    r"|(?:(?:den\s+dag|det\s+tidspunkt|datoen)\s*,?\s*(?:hvor\s+|da\s+)?|at\s+)?(?:du|i|de)\s+(?:har\s+)?(?:fået|fik|får|modtaget|modtog|modtager)\s+(?:dette|denne|brevet|påkravet)\b)",
    re.IGNORECASE,
)
# *Fristen på 4 uger løber fra den dag, du fik brevet*: told with the verb between.
_RUNS_LATER = re.compile(
    r"[^.:;]{0,60}?\b(?:løber|regnes|gælder|begynder)\s+(?:først\s+)?(?:fra|efter)\b",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"(?:\baf|\bfra|\bpr\.|\bper|\bsiden|\bfødt|\bmellem|\befter|\bmed virkning)\s*$", re.IGNORECASE
)
_DATE_FIELD = re.compile(r"dato|frist|date|dag|deadline", re.IGNORECASE)
DUTY = re.compile(
    r"\b(?:(?:du|i|de)\s+(?:skal|bør|må|har)|(?:skal|bør|må|har|er)\s+(?:du|i|de)|bedes|beder?"
    r"|(?:giver|fastsætter)\s+(?:vi\s+)?(?:dig|jer|dem)"
    r"|der\s+(?:gives|fastsættes)|(?:gives|fastsættes)\s+der|(?:hører|modtager)\s+vi\s+ikke"
    r"|(?!modtager|hører)\w+er\s+(?:du|i|de)\s+ikke|har\s+vi\s+ikke|vi\s+(?:vil\s+(?:gerne|bede)|hører\s+gerne)|skal\s+(?:vi\s+)?(?:have|modtage|være)|hvis|såfremt|medmindre|ellers"
    # *Kommunen påbyder dig at fjerne …*, *kommer papirerne ikke inden …*
    r"|påbyde[rs]|pålægge[rs]|påbud|påhviler|anmode[rs]|opfordre[rs]|forpligtet|kræve[rs]|vi\s+må\s+(?:bede|have)"
    r"|(?:kommer|er|bliver|ser|får)\s+(?!vi|jeg|kommunen)(?:\w+\s+){1,4}ikke)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:vi|jeg|kommunen|forvaltningen|afdelingen|jobcent(?:ret|eret)|borgerservice|nævnet"
    r"|byrådet|udvalget|kommunalbestyrelsen|leverandøren|skolen|retten|styrelsen"
    r"|visitationen|ydelsescenteret|ankestyrelsen|danmark|myndigheden|pladsanvisningen"
    r"|(?:du|i|de)\s+(?:får|hører|modtager|vil)|(?:får|hører|modtager|vil)\s+(?:du|i|de)"
    r"|(?:behandl|afgør|udbetal|genvurder|besvar|videresend|oversend|træff|foretag|tilbyd)es|sker)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:(?:du|i|de)\s+(?:skal|bør|må)|(?:skal|bør|må)\s+(?:du|i|de)|bedes|beder"
    r"|(?:indbetal|betal|indsend|fremsend|tilbagebetal|afleverer?|meddel|oplys)(?:e)?s"
    r"|(?:betaler|svarer|indsender|sender|møder)\s+(?:du|i|de)\s+ikke|os\s+i\s+hænde|i\s+hænde)\b",
    re.IGNORECASE,
)
# *Flytter du inden 3 måneder*, *er du ikke ringet op inden …*: a condition, nothing to do.
_CONDITION = re.compile(
    r"\W*(?:(?!skal|bør|må|kan)\w+r\s+(?:du|i|de)\b(?!\s+(?:\w+\s)?ikke)"
    r"|(?:er|bliver|får|modtager)\s+(?:du|i|de)\s)",
    re.IGNORECASE,
)
_MODALS = frozenset(("skal", "bør", "må", "kan"))
# The time that the authority takes: *har du ikke hørt fra os inden tre uger*.
_FROM_US = re.compile(r"\b(?:hørt?|hører|svar|modtaget) (?:\w+ ){0,2}fra os\b", re.IGNORECASE)
# Letters in which the reader loses money or rights by counting wrong.
_COSTLY = frozenset(("afgørelse", "afslag", "partshøring", "agterskrivelse", "opkrævning"))
_DEADLINE_WORDS = ("nden", "enest", "rist", "løbet af")
# A date in front of the period answers only as a deadline: *fristen er den 4. maj, altså inden …*.
_ANSWERS = re.compile(r"\b(?:senest|inden|\w*frist\w*|deadline)\b", re.IGNORECASE)
_NEAR = 40
_COMPLAINT = re.compile(r"klag|\banke|indbring|domstol|fortryd|søgsmål", re.IGNORECASE)


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    return tuple(_relative_deadlines(block))


def _relative_deadlines(block: AnalysedBlock) -> Iterator[Finding]:
    """*inden 14 dage* where the reader must act, without a date in this sentence or the next."""
    text = block.block.text
    for length in find_lengths(text):
        start, end = length.start, length.end
        number, sentence = sentence_at(block, start)
        if _runs_from_event(text, length) or has_answer(block, number, start):
            continue
        if length.is_readers:
            if not is_told(block, sentence, start, end):
                yield Finding(start, end)
            continue
        if length.is_during and not is_request(block, sentence, start, end):
            continue  # *Bliver du syg i løbet af 14 dage* tells when, not how long.
        is_open = length.is_during or length.is_anybodys
        if is_open and not DUTY.search(sentence.text) and not _commands(block, sentence):
            continue  # *Fristen på 14 dage* may be anybody's.
        if is_readers_deadline(block, sentence, start, end):
            yield Finding(start, end)


def _runs_from_event(text: str, length: Length) -> bool:
    """Whether the period begins with something that the writer cannot date."""
    if _RUNS_LATER.match(text, length.end):
        return True
    if not _RUNS_FROM.match(text, length.end):
        return False
    # The law counts complaints from the day the letter is read; for an answer one may set a day.
    return not _FROM_THIS_LETTER.match(text, length.end) or bool(_COMPLAINT.search(text))


def has_answer(block: AnalysedBlock, number: int, start: int) -> bool:
    """Whether a date in this sentence or the next says which day the deadline is."""
    sentence = block.sentences[number]
    text = block.block.text
    if _is_dated(block, sentence, start) or _is_answered_later(block, number):
        return True
    for mention in find_dates(text, sentence.start_char, start):
        near = max(sentence.start_char, mention.start - _NEAR)
        if _ANSWERS.search(text, near, mention.start):
            return True
    return False


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """The deadlines; an error in letters where counting wrong is costly."""
    found = [
        (block, fact)
        for block, fact in facts
        if isinstance(fact, Finding) and not is_protected(block, fact.start, fact.end)
    ]
    severity = Severity.ERROR if found and _is_costly(document) else None
    for block, finding in found:
        yield replace(finding, severity=severity, block=block.index)


def _is_costly(document: Document) -> bool:
    kind = document.letter_type
    return kind is not None and kind.is_sure and kind.name in _COSTLY


relative_deadline = PythonDocumentCheck(_collect, _judge)


def may_have_deadline(text: str) -> bool:
    """Whether a word for a deadline stands anywhere; cheaper than to look for one."""
    return any(word in text for word in _DEADLINE_WORDS)


def sentence_at(block: AnalysedBlock, offset: int) -> "tuple[int, Span]":
    """The sentence around an offset, and its number."""
    return next(
        (number, sentence)
        for number, sentence in enumerate(block.sentences)
        if offset < sentence.end_char
    )


def _is_answered_later(block: AnalysedBlock, number: int) -> bool:
    """Whether the next sentence has the date: not that of a complaint, or of what was done."""
    following = block.sentences[number + 1 : number + 2]
    if not following:
        return False
    if _COMPLAINT.search(following[0].text) and not _COMPLAINT.search(block.sentences[number].text):
        return False
    return _is_dated(block, following[0], following[0].start_char)


def _is_dated(block: AnalysedBlock, sentence: "Span", start: int) -> bool:
    """Whether a date behind ``start`` says when: not *din klage af 3. maj*, *du skrev den …*."""
    end = sentence.end_char
    return _has_date_field(block.block, start, end) or any(
        not is_told(block, sentence, *place) for place in _days(block.block, start, end)
    )


def _has_date_field(block: Block, start: int, end: int) -> bool:
    return any(
        start <= field.start < end and _DATE_FIELD.search(field.name)
        for field in block.placeholders
    )


def _days(block: Block, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mention in find_dates(block.text, start, end):
        if not _NO_ANSWER.search(block.text, start, mention.start):
            yield mention.start, mention.end


def is_readers_deadline(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether the reader must act: not what happened, nor what the authority promises."""
    if is_told(block, sentence, start, end) or _FROM_US.search(sentence.text):
        return False
    whole = sentence.text
    left, right = clause_bounds(whole, start - sentence.start_char, end - sentence.start_char)
    clause = whole[left:right]
    if _CONDITION.match(clause):
        return False
    for part in (clause, whole):
        if DUTY.search(part):
            return True
        if _PROMISE.search(part):
            break
    else:
        return not _acts_by_itself(block, sentence)
    return _commands(block, sentence)


def _acts_by_itself(block: AnalysedBlock, sentence: "Span") -> bool:
    """*Rottefængeren kommer inden en uge*: somebody else's active verb, and no duty."""
    for index in range(sentence.start, sentence.end):
        morph = block.morphs[index]
        if "VerbForm=Fin" in morph:
            is_act = "Voice=Act" in morph and "Tense=Pres" in morph
            return is_act and block.lowers[index] not in _MODALS
    return False


def _commands(block: AnalysedBlock, sentence: "Span") -> bool:
    return any("Mood=Imp" in morph for morph in block.morphs[sentence.start : sentence.end])


def is_request(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether the clause around ``start:end`` asks the reader to do something."""
    offset = sentence.start_char
    left, right = clause_bounds(sentence.text, start - offset, end - offset)
    clause = sentence.text[left:right]
    if _REQUEST.search(clause):
        return True
    if _PROMISE.search(clause):
        return False
    return any(
        "Mood=Imp" in block.morphs[token.i] and offset + left <= token.idx < offset + right
        for token in sentence
    )
