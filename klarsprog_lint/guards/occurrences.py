"""One value that stands several times in a letter: which of its occurrences belong together.

Over a whole letter the second *senest den 6. juli* would hide that the first became *inden*.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from klarsprog_lint.guards.model import Pair
from klarsprog_lint.guards.versions import Sentence


class _Occurrence(Protocol):
    @property
    def sentence(self) -> Sentence: ...


_T = TypeVar("_T", bound=_Occurrence)


def in_aligned_sentences(
    pair: Pair, before: Sequence[_T], after: Sequence[_T]
) -> Iterator[tuple[list[_T], list[_T]]]:
    """The occurrences by group of sentences, where both sides of the group have as many."""
    if len(before) < 2 and len(after) < 2:
        return
    old, new = _by_sentence(before), _by_sentence(after)
    for group in pair.groups:
        here = [one for sentence in group.before for one in old.get(sentence, ())]
        there = [one for sentence in group.after for one in new.get(sentence, ())]
        if here and len(here) == len(there):
            yield here, there


def _by_sentence(found: Sequence[_T]) -> dict[Sentence, list[_T]]:
    by_sentence: dict[Sentence, list[_T]] = defaultdict(list)
    for one in found:
        by_sentence[one.sentence].append(one)
    return by_sentence
