"""What speaks for each kind of letter: where it stands, how strongly, and in which words.

Patterns read ``folded`` text: lower case, and the reader is *du*, however addressed. The weights
are log odds by judgement, checked against letters (``tests/letter_types``); a weight of 2 alone
makes a kind as likely as none. ``decision`` and ``hearing`` speak for every kind of their group.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from klarsprog_lint.documents.letter_cues_cases import CASES
from klarsprog_lint.documents.letter_cues_messages import MESSAGES
from klarsprog_lint.documents.letter_outcomes import BURDENS, GRANTS, REFUSES


class Place(StrEnum):
    """Where a cue is looked for: the head is addressee and salutation, the text all prose."""

    HEAD = "head"
    TITLE = "title"
    HEADINGS = "headings"
    OPENING = "opening"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with its weight; ``stems`` are looked for first, since that costs little."""

    kind: str
    place: Place
    weight: float
    stems: tuple[str, ...]
    pattern: re.Pattern[str]

    def speaks(self, passage: "Passage") -> bool:
        """Whether a sentence of the passage holds the cue."""
        stems = [stem for stem in self.stems if stem in passage.text]
        return bool(stems) and any(
            self.pattern.search(sentence)
            for sentence in passage.sentences
            if any(stem in sentence for stem in stems)
        )


class Passage:
    """A part of a letter, folded, with its sentences: most cues need look at one or two."""

    __slots__ = ("sentences", "text")

    def __init__(self, text: str) -> None:
        self.sentences = tuple(map(folded, _sentences(text)))
        self.text = "\n".join(self.sentences)


def _sentences(text: str) -> Iterator[str]:
    """The text at full stops before a capital: *den 3. maj* goes on."""
    for line in text.split("\n"):
        sentence, *others = line.split(". ")
        for part in others:
            if part[:1].isupper():
                yield sentence
                sentence = part
            else:
                sentence = f"{sentence}. {part}"
        yield sentence


def folded(text: str) -> str:
    """The text in lower case, with the polite and the plural *De* and *I* read as *du*."""
    return text.replace("De ", "du ").replace("I ", "du ").lower()


def _cues() -> Iterator[Cue]:
    for kind, place, weight, stems, pattern in (*CASES, *MESSAGES):
        yield Cue(kind, Place(place), weight, tuple(stems.split()), re.compile(pattern))


CUES = tuple(_cues())
#: The letter refuses something, grants something, or takes or demands something (folded text).
REFUSED = re.compile(REFUSES)
GRANTED = re.compile(GRANTS)
BURDENED = re.compile(BURDENS)
