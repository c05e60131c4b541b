"""Where the two Danish passives are.

Danish UD has no ``aux:pass``: an s-passive is a verb with Voice=Pass (deponents such as *findes*
are Voice=Act), a blive-passive is a form of *blive* with a past participle, found by arc or by
order, since the parser misses some arcs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

# A participle further away belongs to another verb (measured on the treebank's dev set).
REACH = 8
# An arc may go further.
_ARC = 2 * REACH + 1
_ENDS = ("PUNCT", "VERB", "SCONJ", "CCONJ")
_BLIVE = frozenset(("blive", "bliver", "blev", "blevet"))


@dataclass(frozen=True, slots=True)
class Columns:
    """The token columns of one text that the search reads, all of the same length."""

    lowers: Sequence[str]
    lemmas: Sequence[str]
    upos: Sequence[str]
    morphs: Sequence[str]


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive: the token indices of its auxiliary (-1 in an s-passive) and of its verb."""

    auxiliary: int
    verb: int


def _is_participle(columns: Columns, index: int) -> bool:
    return columns.upos[index] in ("VERB", "AUX") and (
        "Tense=Past|VerbForm=Part" in columns.morphs[index]
    )


def s_passives(columns: Columns) -> Iterator[Passive]:
    """The s-passives in order, as tagged."""
    for index, morph in enumerate(columns.morphs):
        if "Voice=Pass" in morph and columns.upos[index] == "VERB":
            yield Passive(-1, index)


def blive_passives(
    columns: Columns, head_of: Callable[[int], int] | None = None
) -> Iterator[Passive]:
    """The blive-passives in order.

    By word order; where that finds none, by ``head_of``, the syntactic head of a token index.
    """
    for index in _forms_of_blive(columns):
        verb = _participle_after(columns, index)
        if verb < 0 and head_of is not None:
            head = head_of(index)
            near = index < head < index + _ARC and _is_participle(columns, head)
            verb = head if near else -1
        if verb >= 0:
            yield Passive(index, verb)


def arcs_may_tell(columns: Columns) -> bool:
    """Whether a head could show a blive-passive that word order does not."""
    return any(
        _participle_after(columns, index) < 0
        and any(
            _is_participle(columns, other)
            for other in range(index + 1, min(index + _ARC, len(columns.lowers)))
        )
        for index in _forms_of_blive(columns)
    )


def _forms_of_blive(columns: Columns) -> Iterator[int]:
    for index, word in enumerate(columns.lowers):
        if word in _BLIVE and columns.upos[index] in ("AUX", "VERB"):
            yield index


def _participle_after(columns: Columns, index: int) -> int:
    """The next participle within reach, before any punctuation or other verb; else -1."""
    if columns.lowers[index + 1 : index + 2] == ("til",):
        return -1
    for other in range(index + 1, min(index + 1 + REACH, len(columns.lowers))):
        if _is_participle(columns, other):
            following = columns.upos[other + 1] if other + 1 < len(columns.upos) else ""
            before = columns.upos[other - 1]
            # »bliver et afsluttet kapitel«: an attribute of the next noun
            return -1 if following == "NOUN" and before in ("DET", "ADJ", "NUM") else other
        # The preposition *ved* is now and then read as the verb *vide*.
        if columns.lowers[other] != "ved" and columns.upos[other] in _ENDS:
            return -1
    return -1
