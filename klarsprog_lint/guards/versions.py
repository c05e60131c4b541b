"""A letter as the guards see it: parts with their analysis, and the sentences in them.

Offsets are code points in a part's text. A part is what documents call a block; guards know
nothing of files and formats.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class Field:
    """A merge field: the span of its stand-in word, and how it is written in the source."""

    start: int
    end: int
    source: str


@dataclass(frozen=True, eq=False)
class Part:
    """One run of prose, ``kind`` as blocks have it; ``locked`` are protected legal terms."""

    kind: str
    text: str
    doc: "Doc"
    fields: tuple[Field, ...] = ()
    locked: tuple[tuple[int, int], ...] = ()

    def written(self, start: int, end: int) -> str:
        """The words of a span as people know them: merge fields, not their stand-in words."""
        pieces = []
        for field in self.fields:
            if field.start < end and start < field.end:
                pieces += [self.text[start : field.start], field.source]
                start = field.end
        return "".join([*pieces, self.text[start:end]])


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence of a part; ``number`` counts through the version from 0."""

    number: int
    part: Part
    span: "Span"

    @property
    def start(self) -> int:
        """Where the sentence begins in its part's text."""
        return self.span.start_char

    @property
    def end(self) -> int:
        """Where the sentence ends in its part's text."""
        return self.span.end_char

    @cached_property
    def text(self) -> str:
        """The sentence as written, without white space at its ends."""
        return self.span.text

    @cached_property
    def tokens(self) -> "tuple[Token, ...]":
        """The sentence's tokens."""
        return tuple(self.span)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """Every token in lower case."""
        return tuple(token.lower_ for token in self.tokens)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Every token's lemma in lower case."""
        return tuple(token.lemma_.lower() for token in self.tokens)

    @property
    def fields(self) -> Sequence[Field]:
        """The merge fields in the sentence."""
        return [
            field for field in self.part.fields if field.start < self.end and self.start < field.end
        ]


@dataclass(frozen=True, eq=False)
class Version:
    """One version of a letter."""

    parts: tuple[Part, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences with a word in them, in order."""
        spans = ((part, span) for part in self.parts for span in part.doc.sents)
        kept = ((part, span) for part, span in spans if any(map(str.isalnum, span.text)))
        return tuple(Sentence(number, part, span) for number, (part, span) in enumerate(kept))

    @cached_property
    def text(self) -> str:
        """All parts, one a line."""
        return "\n".join(part.text for part in self.parts)
