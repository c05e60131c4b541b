"""SEN04: what stands between an auxiliary and its main verb, by word classes and order.

Words of an inserted clause are SEN05's and do not count where they alone part the two, so that one
gap is reported once.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_distance import TIMES, Gap, gap_finding
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.checks.sen_inserted import inserted_clauses
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_NOT_COUNTED = frozenset(("ikke", "aldrig", "altid", "også", "derfor", "dog", "kun"))
_NOMINAL = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_MODALS = frozenset(
    ("kan", "kunne", "skal", "skulle", "vil", "ville", "må", "måtte", "bør", "burde")
)
_PERFECT = frozenset(("har", "havde", "bliver", "blev"))
_OWN_PHRASES = frozenset(("af", "fra", "til", "med", "hos", "for", "om"))
_FEW = 2
_REFERS = frozenset(("jf.", "jævnfør", "herunder"))
_REFERENCE = 12
_PARTS_OF_LAW = frozenset(("§", "§§", "stk.", "nr.", "pkt.", "litra", "kap."))
_STATES = frozenset(("er", "var"))


def verb_gap(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Auxiliaries whose main verb is far away."""
    longest = options.number("max-words")
    for sentence in block.sentences:
        if sentence.end - sentence.start > longest + 2:
            for gap in _verb_gaps(block, sentence, longest):
                yield gap_finding(block, gap, None)


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
            if block.words[other]
            and other not in skipped
            and block.lowers[other] not in _NOT_COUNTED
        ]
        outside = sum(other not in inserted for other in words)
        if outside > _FEW and len(words) > longest:
            yield Gap(index, verb, len(words))


def _partner(block: AnalysedBlock, helper: int, end: int, inserted: frozenset[int]) -> int | None:
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
    return (
        following in ("NOUN", "ADJ")
        or block.upos[index - 1] == "DET"
        or ("Tense=Pres" in block.morphs[index])
    )


def _inverted_subject(block: AnalysedBlock, sentence: "Span", helper: int) -> frozenset[int]:
    """The words of a subject after its verb: they must stand there."""
    if "Case=Nom" in block.morphs[helper + 1]:
        return frozenset((helper + 1,))
    fields = fields_of(block, sentence)
    if fields is None or fields.verb != helper:
        return frozenset()
    opening = block.upos[fields.start]
    if not fields.fronted and opening in _NOMINAL and block.lemmas[fields.start] not in TIMES:
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
