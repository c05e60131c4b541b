"""TAL01: deadlines in days and weeks, and whose deadline it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_NUMBER = (
    r"\d{1,3}|et par|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten"
    r"|femten|tyve"
    r"|enogtyve|tredive|tres|halvfems"
)
_UNIT_STEMS = ("dag", "uge", "måned", "mdr")
_UNIT = r"(?:hver|arbejds|bank|kalender)?(?:dage?|uger?|måned(?:er)?|mdr\.?)"
# The time for complaints, for notice and for the authority's own work has names of its own.
_FRIST = r"(?:svar|betalings|ansøgnings|hørings|afleverings)?frist"
_WITHIN = (
    r"(?:\s+(?:udløbet\s+af|en\s+(?:periode|frist)\s+på))?"
    r"(?:\s+de\s+(?:næste|kommende|nærmeste|første))?"
)
RELATIVE = re.compile(
    rf"\b(?:inden|senest)(?:\s?for|\s+om)?{_WITHIN}"
    rf"\s+(?:(?:{_NUMBER})(?:\s+\(\w+\))?\s+{_UNIT}|(?:24|48|72)\s+timer)(?!\w)"
    rf"|(?P<during>\bi\s+løbet\s+af{_WITHIN}\s+(?:{_NUMBER})\s+{_UNIT}(?!\w))"
    rf"|(?P<named>\b{_FRIST}(?:en)?\s+på\s+(?:{_NUMBER})\s+{_UNIT}(?!\w)"
    rf"|\b(?:{_NUMBER})\s+(?:hver|arbejds)?(?:dages|ugers?|måneders?)\s+{_FRIST}\b)",
    re.IGNORECASE,
)
# A period that runs from an event nobody can date beforehand cannot be written as a date; one
# that runs from the day of the letter can.
_RUNS_FROM = re.compile(
    r"\s*,?\s*(?:(?:be)?regnet\s+|at\s+regne\s+)?(?:efter|fra|før|inden|forud|til(?!\s+(?:at|os|mig|kommunen)\b)|siden|om)\b"
    r"(?!\s+(?:dags\s+dato|d\.\s?d\.|i\s+dag|(?:dette\s+)?brevets\s+dat(?:o|ering)|dette\s+brevs?\b"
    r"|datoen\s+(?:på|for|i)\b|dato\b))",
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
    r"\b(?:(?:du|i|de)\s+(?:skal|bør|må|har)|(?:skal|bør|må|har|er)\s+(?:du|i|de)|bedes|beder"
    r"|(?:giver|fastsætter)\s+(?:vi\s+)?(?:dig|jer|dem)"
    r"|der\s+(?:gives|fastsættes)|(?:gives|fastsættes)\s+der|(?:hører|modtager)\s+vi\s+ikke"
    r"|(?!modtager|hører)\w+er\s+(?:du|i|de)\s+ikke|har\s+vi\s+ikke|vi\s+(?:vil\s+(?:gerne|bede)|hører\s+gerne)|skal\s+(?:have|modtage|være)|hvis|såfremt|medmindre|ellers)\b",
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
_CLAUSE_BREAK = re.compile(r"[,;:()–]")


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    return tuple(_relative_deadlines(block))


def _relative_deadlines(block: AnalysedBlock) -> Iterator[Finding]:
    """*inden 14 dage* where the reader must act, without a date in this sentence or the next."""
    text = block.block.text
    if not may_have_deadline(text) or not any(unit in text for unit in _UNIT_STEMS):
        return
    for match in RELATIVE.finditer(text):
        if _RUNS_FROM.match(text, match.end()) or _RUNS_LATER.match(text, match.end()):
            continue
        number, sentence = sentence_at(block, match.start())
        following = block.sentences[number + 1 : number + 2]
        end = following[0].end_char if following else sentence.end_char
        if is_dated(block.block, sentence.start_char, end):
            continue
        is_open = match["named"] or match["during"]
        if match["during"] and not is_request(block, sentence, *match.span()):
            continue  # *Bliver du syg i løbet af 14 dage* tells when, not how long.
        if is_open and not DUTY.search(sentence.text) and not _commands(block, sentence):
            continue  # *Fristen på 14 dage* may be anybody's.
        if is_readers_deadline(block, sentence, *match.span()):
            yield Finding(match.start(), match.end())


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


def is_dated(block: Block, start: int, end: int) -> bool:
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


def is_readers_deadline(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether the reader must act: not what happened, nor what the authority promises."""
    if has_past(block, sentence) or _FROM_US.search(sentence.text):
        return False
    whole = sentence.text
    clause = _clause(whole, start - sentence.start_char, end - sentence.start_char)
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
    clause = _clause(sentence.text, start - offset, end - offset)
    if _REQUEST.search(clause):
        return True
    if _PROMISE.search(clause):
        return False
    left = offset + sentence.text.find(clause)
    return any(
        "Mood=Imp" in block.morphs[token.i] and left <= token.idx < left + len(clause)
        for token in sentence
    )


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
