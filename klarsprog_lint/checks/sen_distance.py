"""SEN03: what stands between a subject and its verb, by word classes and order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.clauses import SUBORDINATORS
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import severity_of
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_LAW = (
    "lov",
    "loven",
    "bekendtgørelse",
    "bekendtgørelsen",
    "vejledning",
    "vejledningen",
    "cirkulære",
)
TIMES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december uge år "
    "dag måned mandag tirsdag onsdag torsdag fredag lørdag søndag gang kvarter time minut sekund "
    "formiddag eftermiddag aften nat morgen weekend sommer vinter forår efterår kvartal halvår "
    "døgn øjeblik meter kilometer".split()
)
_ADVERBS = frozenset(("ADV", "PART"))
_OPENERS = frozenset(
    ("at", "om", "hvis", "når", "fordi", "da", "idet", "mens", "såfremt", "medmindre", "selvom",
     "indtil", "inden", "før", "hvorvidt", "ifald")
)  # fmt: skip
_BEFORE_HEAD = frozenset(("DET", "ADJ", "NUM", "PRON", "ADV"))
# »De fleste af børnene fra skolen«: the noun is left out.
_QUANTITIES = frozenset(
    ("fleste", "mange", "nogle", "flere", "ingen", "alle", "enkelte", "færreste")
)
_PERSONS = frozenset(("du", "vi", "jeg", "man", "han", "hun"))
_HARD_STOPS = frozenset((":", ";", "(", ")", "–", "»", "«", '"', ",", "!", "?"))
_COPULAS = frozenset(("være", "blive", "hedde", "kalde", "udgøre"))
_AUTHORITIES = frozenset(
    ("kommunen", "forvaltningen", "staten", "regionen", "jobcentret", "nævnet", "styrelsen")
)
SUBJECT_GAP = 6
_NAME = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """Token indices of the two words, and the number of words between them."""

    first: int
    last: int
    words: int


def subject_gap(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Subjects whose finite verb is far away."""
    if block.block.kind is BlockKind.HEADING:
        return
    limits = {
        Severity.WARNING: options.number("max-words"),
        Severity.ERROR: options.number("max-words-error"),
    }
    longest = limits[Severity.WARNING]
    for sentence in block.sentences:
        if sentence.end - sentence.start <= longest + 2:
            continue
        for start, verb in _subject_fields(block, sentence):
            gap = _subject_gap(block, start, verb) if verb - start > longest + 1 else None
            if gap is not None and gap.words > longest:
                yield gap_finding(block, gap, severity_of(gap.words, limits))


def _subject_fields(block: AnalysedBlock, sentence: "Span") -> Iterator[tuple[int, int]]:
    """Where a subject may begin and its finite verb: main clause, then subordinate clauses."""
    fields = fields_of(block, sentence)
    if fields is not None and not fields.fronted:
        yield fields.start, fields.verb
    finite = finite_verbs(block)
    start = None
    for index in range(sentence.start, sentence.end):
        if block.lowers[index] in _OPENERS and block.upos[index] == "SCONJ":
            start = index + 1
        elif index in finite:
            if start is not None:
                yield start, index
            start = None


def parts_subject(block: AnalysedBlock, fields: Fields, longest: float = SUBJECT_GAP) -> bool:
    """Whether what stands before the main verb is a subject with its head too far away."""
    if fields.fronted:
        return False
    gap = _subject_gap(block, fields.start, fields.verb)
    return gap is not None and gap.words > longest


def _subject_gap(block: AnalysedBlock, start: int, verb: int) -> Gap | None:
    head = subject_head(block, start, verb)
    if head is None or not _HARD_STOPS.isdisjoint(block.lowers[head:verb]):
        return None
    head = _last_conjunct(block, head, verb)
    if not _holds_together(block, head, verb):
        return None
    before = verb
    while before > head + 1 and block.upos[before - 1] in _ADVERBS:
        before -= 1
    words = sum(block.words[head + 1 : before]) - _words_of_name(block, head, before)
    return Gap(head, verb, words)


def _last_conjunct(block: AnalysedBlock, head: int, verb: int) -> int:
    """»Opbevaring af data samt udlevering til andre«: the last of the nouns has the verb."""
    for index in range(verb - 2, head, -1):
        if block.lowers[index] == "samt" and block.upos[index + 1] == "NOUN":
            return index + 1
    return head


def _words_of_name(block: AnalysedBlock, head: int, end: int) -> int:
    """The words of an official name: »Nævnet for Fritid og Kultur i Nordby«."""
    if block.upos[head + 1] != "ADP":
        return 0
    first = head + 2
    last = first
    for index in range(first, min(end, first + _NAME)):
        if block.tokens[index].text[:1].isupper():
            last = index + 1
    named = block.tokens[first].text[:1].isupper() and last > first + 1
    return last - first + 1 if named else 0


def subject_head(block: AnalysedBlock, start: int, verb: int) -> int | None:
    """The noun that a noun phrase from ``start`` has as its head; the last of *A og B*."""
    head = None
    for index in range(start, verb):
        tag = block.upos[index]
        participle = "VerbForm=Part" in block.morphs[index]
        if block.lowers[index] in _PERSONS:
            return None
        if block.lowers[index] in _QUANTITIES and block.lowers[index + 1] in ("af", "blandt"):
            return index
        if _is_misread_noun(block, index, start):
            return index
        if tag == "NOUN" and "Case=Gen" not in block.morphs[index]:
            head = index
            if block.lowers[index + 1] not in ("og", "eller", "samt"):
                break
            start = index + 2
        elif index >= start and tag == "CCONJ" and head == index - 1:
            continue
        elif tag not in _BEFORE_HEAD and not participle and tag not in ("NOUN", "PROPN"):
            break
        elif tag == "PROPN" and "Case=Gen" not in block.morphs[index]:
            return None
    if head is None or block.lemmas[head] in _LAW or block.lemmas[head] in TIMES:
        return None
    return head


def _is_misread_noun(block: AnalysedBlock, index: int, start: int) -> bool:
    """»Alle cykler med lås«, »Hvis taget på huset«: nouns that the tagger took for verbs."""
    if block.upos[index] != "VERB" or block.upos[index + 1] != "ADP":
        return False
    if "VerbForm=Fin" in block.morphs[index]:
        return index > start and index not in finite_verbs(block)
    return index == start and block.lowers[index].endswith("et")


def _holds_together(block: AnalysedBlock, head: int, verb: int) -> bool:
    """Whether all up to the verb belongs to the noun: phrases and plain words, no other clause."""
    if block.upos[head + 1] not in ("ADP", "ADJ", "CCONJ", "VERB", "ADV"):
        return False
    if _has_subject_behind(block, verb):
        return False
    between = range(head + 1, verb)
    return not any(
        block.upos[index] in ("SCONJ", "PUNCT", "AUX")
        or "Case=Nom" in block.morphs[index]
        or "VerbForm=Inf" in block.morphs[index]
        or block.lowers[index] in SUBORDINATORS
        for index in between
    )


def _has_subject_behind(block: AnalysedBlock, verb: int) -> bool:
    """»Betalingen for maj opkræver vi«, »… betaler kommunen ikke«: the phrase is the object."""
    after = verb + 1
    if after >= len(block.morphs):
        return False
    if "Case=Nom" in block.morphs[after] or block.lowers[after] == "man":
        return True
    if block.lemmas[verb] in _COPULAS or "Voice=Pass" in block.morphs[verb]:
        return False
    return block.lowers[after] in _AUTHORITIES or block.upos[after] == "PROPN"


def gap_finding(block: AnalysedBlock, gap: Gap, severity: Severity | None) -> Finding:
    """The finding from the first word to the last."""
    first, last = block.tokens[gap.first], block.tokens[gap.last]
    values = {"value": str(gap.words), "first": first.text, "last": last.text}
    return Finding(first.idx, token_end(last), values=values, severity=severity)
