"""Markers: small words that carry meaning, such as *ikke*, *hvis*, *mindst* and *skal*.

Unlike facts they have no value of their own; what counts is how many of a class aligned sentences
have. A rewrite may say a thing more often than the original, so guards decide for themselves what
a difference in number means.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker of a class, in offsets of the sentence's text."""

    kind: str
    start: int
    end: int


Finder = Callable[[Sentence], Iterable[Marker]]


def by_patterns(patterns: Sequence[tuple[str, str]]) -> Finder:
    """A finder of markers by regular expressions; an earlier pattern takes the words first."""
    compiled = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in patterns]

    def find(sentence: Sentence) -> Iterator[Marker]:
        taken: list[Marker] = []
        for kind, pattern in compiled:
            for match in pattern.finditer(sentence.text):
                if not any(m.start < match.end() and match.start() < m.end for m in taken):
                    taken.append(Marker(kind, match.start(), match.end()))
        return iter(sorted(taken, key=lambda marker: marker.start))

    return find


def count(sentences: Iterable[Sentence], find: Finder) -> Counter[str]:
    """How many markers of each class some sentences have."""
    return Counter(marker.kind for sentence in sentences for marker in find(sentence))


def places(sentences: Iterable[Sentence], find: Finder, kinds: Iterable[str]) -> tuple[Place, ...]:
    """Where the markers of some classes stand."""
    wanted = frozenset(kinds)
    return tuple(
        place(sentence, marker.start, marker.end)
        for sentence in sentences
        for marker in find(sentence)
        if marker.kind in wanted
    )
