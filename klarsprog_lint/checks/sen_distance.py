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
    "dag måned mandag tirsdag onsdag torsdag fredag lørdag søndag gang".split()
)
_ADVERBS = frozenset(("ADV", "PART"))
_OPENERS = frozenset(
    ("at", "om", "hvis", "når", "fordi", "da", "idet", "mens", "såfremt", "medmindre", "selvom",
     "indtil", "inden", "før", "hvorvidt", "ifald")
)  # fmt: skip
_BEFORE_HEAD = frozenset(("DET", "ADJ", "NUM", "PRON", "ADV"))
_HARD_STOPS = frozenset((":", ";", "(", ")", "–", "»", "«", '"', ",", "!", "?"))
SUBJECT_GAP = 6


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
    if not _holds_together(block, head, verb):
        return None
    before = verb
    while before > head + 1 and block.upos[before - 1] in _ADVERBS:
        before -= 1
    return Gap(head, verb, sum(block.words[head + 1 : before]))


def subject_head(block: AnalysedBlock, start: int, verb: int) -> int | None:
    """The noun that a noun phrase from ``start`` has as its head; the last of *A og B*."""
    head = None
    for index in range(start, verb):
        tag = block.upos[index]
        participle = "VerbForm=Part" in block.morphs[index]
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


def _holds_together(block: AnalysedBlock, head: int, verb: int) -> bool:
    """Whether all up to the verb belongs to the noun: phrases and plain words, no other clause."""
    if block.upos[head + 1] not in ("ADP", "ADJ", "CCONJ", "VERB", "ADV"):
        return False
    after = block.morphs[verb + 1] if verb + 1 < len(block.morphs) else ""
    if "Case=Nom" in after:
        # The phrase is the object: »Betalingen for maj opkræver vi i juni«.
        return False
    between = range(head + 1, verb)
    return not any(
        block.upos[index] in ("SCONJ", "PUNCT", "AUX")
        or "Case=Nom" in block.morphs[index]
        or "VerbForm=Inf" in block.morphs[index]
        or block.lowers[index] in SUBORDINATORS
        for index in between
    )


def gap_finding(block: AnalysedBlock, gap: Gap, severity: Severity | None) -> Finding:
    """The finding from the first word to the last."""
    first, last = block.tokens[gap.first], block.tokens[gap.last]
    values = {"value": str(gap.words), "first": first.text, "last": last.text}
    return Finding(first.idx, token_end(last), values=values, severity=severity)
