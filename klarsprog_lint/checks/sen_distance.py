"""SEN03 and SEN04: what stands between words that belong together.

Both go by word classes and order. Words of an inserted clause are SEN05's and do not count where
they alone part the two, so that one gap is reported once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_fields import columns_of, fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.checks.sen_inserted import inserted_clauses
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
_TIMES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december uge år "
    "dag måned mandag tirsdag onsdag torsdag fredag lørdag søndag gang".split()
)
_NOT_COUNTED = frozenset(("ikke", "aldrig", "altid", "også", "derfor", "dog", "kun"))
_ADVERBS = frozenset(("ADV", "PART"))
_OPENERS = frozenset(
    ("at", "om", "hvis", "når", "fordi", "da", "idet", "mens", "såfremt", "medmindre", "selvom",
     "indtil", "inden", "før", "hvorvidt", "ifald")
)  # fmt: skip
_NOMINAL = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_BEFORE_HEAD = frozenset(("DET", "ADJ", "NUM", "PRON", "ADV"))
_HARD_STOPS = frozenset((":", ";", "(", ")", "–", "»", "«", '"', ",", "!", "?"))
_MODALS = frozenset(
    ("kan", "kunne", "skal", "skulle", "vil", "ville", "må", "måtte", "bør", "burde")
)
_PERFECT = frozenset(("har", "havde", "bliver", "blev"))
_OWN_PHRASES = frozenset(("af", "fra", "til", "med", "hos", "for", "om"))
SUBJECT_GAP = 6
_FEW = 2
_REFERS = frozenset(("jf.", "jævnfør", "herunder"))
_REFERENCE = 12
_PARTS_OF_LAW = frozenset(("§", "§§", "stk.", "nr.", "pkt.", "litra", "kap."))
_STATES = frozenset(("er", "var"))


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
                yield _finding(block, gap, severity_of(gap.words, limits))


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
    if head is None or block.lemmas[head] in _LAW or block.lemmas[head] in _TIMES:
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


def verb_gap(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Auxiliaries whose main verb is far away."""
    longest = options.number("max-words")
    for sentence in block.sentences:
        if sentence.end - sentence.start > longest + 2:
            for gap in _verb_gaps(block, sentence, longest):
                yield _finding(block, gap, None)


def _verb_gaps(block: AnalysedBlock, sentence: "Span", longest: float) -> Iterator[Gap]:
    inserted: frozenset[int] | None = None
    for index in range(sentence.start, sentence.end - 1):
        word = block.lowers[index]
        if word not in _MODALS and word not in _PERFECT and word not in _STATES:
            continue
        if inserted is None:
            inserted = _inserted(block, sentence)
        verb = _partner(block, index, sentence.end, inserted)
        if verb is None or verb - index <= longest + 1:
            continue
        skipped = _inverted_subject(block, sentence, index)
        words = [
            other
            for other in range(index + 1, verb)
            if block.words[other] and other not in skipped
            and block.lowers[other] not in _NOT_COUNTED
        ]
        outside = sum(other not in inserted for other in words)
        if outside > _FEW and len(words) > longest:
            yield Gap(index, verb, len(words))


def _partner(
    block: AnalysedBlock, helper: int, end: int, inserted: frozenset[int]
) -> int | None:
    """The infinitive or participle that the helping verb waits for."""
    word = block.lowers[helper]
    wanted = "VerbForm=Inf" if word in _MODALS else "VerbForm=Part"
    state = word in _STATES
    if state and block.upos[helper + 1] != "ADP":
        return None
    finite = finite_verbs(block)
    for index in range(helper + 1, end):
        if index in inserted:
            continue
        word, morph = block.lowers[index], block.morphs[index]
        if index in finite or word in (":", ";", "(", "–", "»", '"'):
            return None
        if block.upos[index] == "SCONJ" or (word == "," and _parts(block, index, inserted)):
            return None
        if state and word == "blevet":
            return index
        if wanted in morph and not _is_attribute(block, index):
            return None if state else index
        if "VerbForm=Inf" in morph:
            return None
    return None


def _parts(block: AnalysedBlock, comma: int, inserted: frozenset[int]) -> bool:
    """Whether a comma ends the clause: it is none of a pair around a clause or a reference."""
    if comma + 1 in inserted or comma - 1 in inserted:
        return False
    if block.lowers[comma + 1] in _REFERS or block.lowers[comma + 1] in _PARTS_OF_LAW:
        return False
    if not _PARTS_OF_LAW.isdisjoint(block.lowers[max(comma - 3, 0) : comma]):
        return False
    since = block.lowers[max(comma - _REFERENCE, 0) : comma]
    return _REFERS.isdisjoint(since)


def _is_attribute(block: AnalysedBlock, index: int) -> bool:
    """*at* before an infinitive, or a participle before its noun."""
    if block.lowers[index - 1] == "at":
        return True
    if "VerbForm=Part" not in block.morphs[index]:
        return False
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    return following in ("NOUN", "ADJ") or block.upos[index - 1] == "DET" or (
        "Tense=Pres" in block.morphs[index]
    )


def _inverted_subject(block: AnalysedBlock, sentence: "Span", helper: int) -> frozenset[int]:
    """The words of a subject after its verb: they must stand there."""
    if "Case=Nom" in block.morphs[helper + 1]:
        return frozenset((helper + 1,))
    fields = fields_of(block, sentence)
    if fields is None or fields.verb != helper:
        return frozenset()
    opening = block.upos[fields.start]
    if not fields.fronted and opening in _NOMINAL and block.lemmas[fields.start] not in _TIMES:
        return frozenset()
    index = helper + 1
    while index < sentence.end - 1 and (
        block.upos[index] in _NOMINAL
        or (block.lowers[index] in _OWN_PHRASES and block.upos[index - 1] in ("NOUN", "PROPN"))
    ):
        index += 1
    return frozenset(range(helper + 1, index))


def _inserted(block: AnalysedBlock, sentence: "Span") -> frozenset[int]:
    return frozenset(
        index
        for clause in inserted_clauses(block, sentence)
        for index in range(clause.start, clause.end)
    )


def _finding(block: AnalysedBlock, gap: Gap, severity: Severity | None) -> Finding:
    first, last = block.tokens[gap.first], block.tokens[gap.last]
    values = {"value": str(gap.words), "first": first.text, "last": last.text}
    return Finding(first.idx, token_end(last), values=values, severity=severity)
