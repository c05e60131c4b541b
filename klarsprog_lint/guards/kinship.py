"""Whether two versions are versions of the same letter at all.

Somebody who compares the wrong files would else read a hundred differences that mean nothing.
"""

from collections.abc import Iterable, Sequence

from klarsprog_lint.guards.alignment import Features, Group, features
from klarsprog_lint.guards.model import Pair

#: The share of what a text is about that its rewrite must take up in the sentences aligned with
#: it. Plain rewrites share at least half; different letters, also of one authority, up to 0.3.
ENOUGH = 0.33
#: Words and stems that both texts need before so little can be believed: a plain rewrite of a
#: single sentence may choose other words for nearly everything (*børneattest skal foreligge, før
#: ansættelsen kan påbegyndes* becomes *vi skal have en børneattest, før du kan begynde*).
ENOUGH_WORDS = 20


def are_unrelated(pair: Pair) -> bool:
    """Whether so little is shared that the two texts must be different letters."""
    old, new = features(pair.before.sentences, pair.after.sentences)
    if min(_vocabulary(old), _vocabulary(new)) < ENOUGH_WORDS:
        return False
    # The higher of the two: a letter that lost its second half is still the same letter.
    return max(_shared(pair.groups, old, new)) < ENOUGH


def _vocabulary(side: Iterable[Features]) -> int:
    return len({key for sentence in side for key in sentence})


def _shared(
    groups: Iterable[Group], old: Sequence[Features], new: Sequence[Features]
) -> tuple[float, float]:
    """For either side, how much of its weight is found in the sentences aligned with it."""
    shared_old = shared_new = 0.0
    for group in groups:
        before = [old[sentence.number] for sentence in group.before]
        after = [new[sentence.number] for sentence in group.after]
        shared_old += _found(before, after)
        shared_new += _found(after, before)
    return shared_old / _weight(old), shared_new / _weight(new)


def _found(own: Iterable[Features], others: Iterable[Features]) -> float:
    known = {key for other in others for key in other}
    return sum(weight for one in own for key, weight in one.items() if key in known)


def _weight(side: Iterable[Features]) -> float:
    return sum(weight for sentence in side for weight in sentence.values()) or 1.0
