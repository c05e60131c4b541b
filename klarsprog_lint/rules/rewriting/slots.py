"""Verb and particle around an object: *returnere skemaet* → *sende skemaet tilbage*.

``…`` in a replacement is the place of the object, or of the subject that stands behind the verb.
Where it cannot be seen from the tags which of them follows, there is no fix.
"""

from klarsprog_lint.language.clauses import is_finite_tag
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.rewriting.noun_phrases import NOMINATIVES, begins_phrase, phrase_end

SLOT = "…"
_LIGHT_ADVERBS = frozenset(
    ("hermed", "herved", "så", "også", "ikke", "nu", "derfor", "samtidig", "venligst", "dog")
)
_CLAUSE_EDGES = frozenset((",", ";", ":", "at", "som", "hvis", "når", "og", "eller", "men"))
_REACH = 12


def slot_end(block: AnalysedBlock, verb: int, stop: int) -> int:
    """The token index before which the particle goes; 0 where that is not certain."""
    passive = "Voice=Pass" in block.morphs[verb]
    finite = is_finite_tag(block.upos[verb], block.morphs[verb])
    after = verb + 1
    inverted = False
    if finite and after < stop and _is_subject(block, after):
        inverted, after = True, after + 1
    while after < stop and block.lowers[after] in _LIGHT_ADVERBS:
        after += 1
    if not begins_phrase(block, after, stop):
        return after if finite else verb + 1
    if not finite and "VerbForm=Part" in block.morphs[verb] and _is_stative(block, verb):
        return 0
    if passive and not _has_room_for_subject(block, verb, inverted, finite):
        return 0
    if finite and not passive and not inverted and not _follows_subject(block, verb):
        return 0
    return phrase_end(block, after, stop)


def _is_subject(block: AnalysedBlock, index: int) -> bool:
    return block.tokens[index].text in NOMINATIVES or block.lowers[index] == "der"


def _clause_before(block: AnalysedBlock, verb: int) -> range:
    start = verb
    while start > max(0, verb - _REACH) and not (
        block.tokens[start].is_sent_start or block.lowers[start - 1] in _CLAUSE_EDGES
    ):
        start -= 1
    return range(start, verb)


def _has_room_for_subject(block: AnalysedBlock, verb: int, inverted: bool, finite: bool) -> bool:
    """Whether what follows a passive is its subject.

    It may be a second object instead (*ansøgningen vedlægges dokumentation*).
    """
    before = _clause_before(block, verb)
    if inverted or "der" in block.lowers[before.start : before.stop]:
        return True
    return finite and bool(before) and block.upos[before.start] in ("ADP", "ADV")


def _is_stative(block: AnalysedBlock, verb: int) -> bool:
    """Whether a participle's subject stands before *være* or *blive*: no object can follow."""
    before = _clause_before(block, verb)
    words = block.lowers[before.start : before.stop]
    return "der" not in words and any(block.lemmas[i] in ("være", "blive") for i in before)


def _follows_subject(block: AnalysedBlock, verb: int) -> bool:
    """Whether the subject stands before an active finite verb, or the verb is an imperative."""
    if "Mood=Imp" in block.morphs[verb]:
        return True
    before = [i for i in _clause_before(block, verb) if block.lowers[i] not in _LIGHT_ADVERBS]
    if not before or block.upos[before[0]] in ("ADP", "ADV"):
        return False
    return block.upos[before[-1]] in ("NOUN", "PROPN", "PRON")
