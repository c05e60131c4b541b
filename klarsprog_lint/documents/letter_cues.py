"""What speaks for each kind of letter: where it stands, how strongly, and in which words.

Patterns read ``folded`` text: lower case, and the reader is *du*, however addressed. The weights
are log odds by judgement, checked against letters (``tests/letter_types``); a weight of 2 alone
makes a kind as likely as none. ``decision`` and ``hearing`` speak for every kind of their group.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from klarsprog_lint.documents.letter_cue_rows import BURDENS, GRANTS, REFUSES, ROWS


class Place(StrEnum):
    """Where a cue is looked for: ``head`` is addressee and salutation, ``text`` all of the prose."""

    HEAD = "head"
    TITLE = "title"
    HEADINGS = "headings"
    OPENING = "opening"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with its weight; ``stems`` are looked for first, since that costs next to nothing."""

    kind: str
    place: Place
    weight: float
    stems: tuple[str, ...]
    pattern: re.Pattern[str]

    def speaks(self, text: str) -> bool:
        """Whether the folded text holds the cue."""
        for stem in self.stems:
            if stem in text:
                return self.pattern.search(text) is not None
        return False


def folded(text: str) -> str:
    """The text in lower case, with the polite and the plural *De* and *I* read as *du*."""
    return text.replace("De ", "du ").replace("I ", "du ").lower()


def _cues() -> Iterator[Cue]:
    for kind, place, weight, stems, pattern in ROWS:
        yield Cue(kind, Place(place), weight, tuple(stems.split()), re.compile(pattern))


CUES = tuple(_cues())
#: The letter refuses something, grants something, or takes or demands something (folded text).
REFUSED = re.compile(REFUSES)
GRANTED = re.compile(GRANTS)
BURDENED = re.compile(BURDENS)
