"""Subjects with a relative clause: »Ansøgninger, der kommer for sent, behandles ikke«.

In the active the whole subject follows the verbs: »Vi behandler ikke ansøgninger, der kommer for
sent«. The comma behind it goes where the sentence ends there.
"""

from itertools import takewhile

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_edits import ClauseEdits
from klarsprog_lint.checks.pas_openers import RELATIVES
from klarsprog_lint.checks.pas_phrases import (
    adverbs_end,
    as_object,
    is_adverbial,
    is_moveable,
    nominal_end,
)
from klarsprog_lint.findings import Fix
from klarsprog_lint.rules.analysed import AnalysedBlock

_STOPS = frozenset((".", "!", ",", ";", ":"))
# »Støtten, du får,«
_SHORTEST = 5


def heavy_subject(block: AnalysedBlock, finite: int) -> tuple[int, int] | None:
    """Where the noun phrase begins and ends that a relative clause before ``finite`` belongs to."""
    start = block.sentence_of(finite).start
    if finite - start < _SHORTEST or block.lowers[finite - 1] != ",":
        return None
    end = nominal_end(block, start, finite)
    if block.upos[start] == "PRON" or not is_moveable(block, start, end):
        return None
    opener = end + (block.lowers[end] == ",")
    reader = opener > end and "Case=Nom" in block.morphs[opener]
    if block.lowers[opener] not in RELATIVES and not reader:
        return None
    inside = range(opener + 1, finite - 1)
    # One clause only: a second comma may begin a main clause or go on with a list.
    is_one = all(block.upos[at] not in ("PUNCT", "SCONJ") for at in inside)
    verbs = sum("VerbForm=Fin" in block.morphs[at] for at in inside)
    return (start, end) if is_one and verbs else None


def heavy_active(block: AnalysedBlock, chain: Chain, agent: str, is_polite: bool) -> Fix | None:
    """The sentence with ``agent`` first and its heavy subject behind the verbs."""
    subject = heavy_subject(block, chain.finite)
    between = range(chain.finite + 1, chain.start)
    if subject is None or chain.object_first or not is_adverbial(block, between, chain.start):
        return None
    noun = as_object(block, *subject, is_polite=is_polite)
    after = chain.last + 1
    end = adverbs_end(block, after) if chain.is_simple else after
    if noun is None or end >= len(block.lowers):
        return None
    # »refunderes som hovedregel ikke«: »ikke« would stand too far from its verb.
    rest = takewhile(lambda word: word not in _STOPS, block.lowers[end:])
    if "ikke" in rest:
        return None
    edits = ClauseEdits(block, chain)
    tail = edits.text(subject[1], chain.finite - 1)
    joint = "" if block.lowers[subject[1]] == "," else " "
    comma = "" if block.lowers[end] in _STOPS else ","
    adverbs = edits.text(after, end) if chain.is_simple else edits.text(between.start, between.stop)
    parts = (agent, chain.active, adverbs, chain.others, f"{noun}{joint}{tail}{comma}")
    return edits.rewritten(subject[0], end - 1, parts)
