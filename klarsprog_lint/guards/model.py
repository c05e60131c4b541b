"""Guards and what they report: the two places that differ, and why that matters, in Danish."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from klarsprog_lint.guards.alignment import Group, align
from klarsprog_lint.guards.versions import Part, Sentence, Version


class Strength(StrEnum):
    """A hard guard that fails means that the meaning changed; a soft one asks for a look."""

    HARD = "hard"
    SOFT = "soft"


@dataclass(frozen=True, eq=False)
class Place:
    """A span in a part of one version."""

    part: Part
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the span, merge fields as in the source."""
        return self.part.written(self.start, self.end)

    @property
    def sentence(self) -> tuple[int, int]:
        """The span of the sentence that the place begins in."""
        for span in self.part.doc.sents:
            if span.start_char <= self.start < span.end_char:
                return span.start_char, max(span.end_char, self.end)
        return self.start, self.end


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """What is not the same: a Danish sentence, and the places it speaks of in either version.

    ``before`` is empty for something that was added, ``after`` for something that was lost.
    """

    message: str
    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()


@dataclass(frozen=True, eq=False)
class Pair:
    """Two versions of the same text and which sentences belong together."""

    before: Version
    after: Version

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The aligned sentences; a group with one side empty was dropped or added."""
        return align(self.before.sentences, self.after.sentences)

    @cached_property
    def rewritten(self) -> tuple[tuple[Group, Sentence], ...]:
        """The sentences that do not stand in the first version word for word, with their group."""
        known = {sentence.text for sentence in self.before.sentences}
        return tuple(
            (group, sentence)
            for group in self.groups
            for sentence in group.after
            if sentence.text not in known
        )


@dataclass(frozen=True, slots=True)
class Guard:
    """One kind of meaning that must survive.

    ``code`` is the rule catalogue's (G01–G20) or, where that has none, the next free number;
    ``name`` is the public name in reports, ``explanation`` what the guard looks at, in Danish.
    """

    code: str
    name: str
    strength: Strength
    explanation: str
    check: Callable[[Pair], Iterator[Difference]]


@dataclass(frozen=True, slots=True)
class GuardResult:
    """A guard with what it found; nothing found means that it passed."""

    guard: Guard
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether this kind of meaning survived."""
        return not self.differences


def place(sentence: Sentence, start: int, end: int) -> Place:
    """The place of a span given in offsets of the sentence's text."""
    return Place(sentence.part, sentence.start + start, sentence.start + end)


def whole(sentence: Sentence) -> Place:
    """The place of the whole sentence."""
    return Place(sentence.part, sentence.start, sentence.end)
