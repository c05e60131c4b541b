"""A block with its analysis: what every check at block scope is given."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Block

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True)
class AnalysedBlock:
    """One block and its spaCy Doc; offsets are those of ``block.text``.

    The columns are computed once and shared by all checks, since reading an attribute of a
    token costs more than most comparisons.
    """

    block: Block
    doc: "Doc"

    @cached_property
    def tokens(self) -> "tuple[Token, ...]":
        """All tokens."""
        return tuple(self.doc)

    @cached_property
    def sentences(self) -> "tuple[Span, ...]":
        """The sentences in order."""
        return tuple(self.doc.sents)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """Every token in lower case."""
        return tuple(token.lower_ for token in self.tokens)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Every token's lemma in lower case."""
        return tuple(token.lemma_.lower() for token in self.tokens)

    @cached_property
    def upos(self) -> tuple[str, ...]:
        """Every token's universal part of speech."""
        return tuple(token.pos_ for token in self.tokens)

    @cached_property
    def morphs(self) -> tuple[str, ...]:
        """Every token's features as in CoNLL-U (``Tense=Pres|Voice=Pass``)."""
        return tuple(str(token.morph) for token in self.tokens)

    @cached_property
    def words(self) -> tuple[bool, ...]:
        """Whether each token is a word: it has a letter or a digit."""
        return tuple(any(map(str.isalnum, token.text)) for token in self.tokens)

    @cached_property
    def opaque(self) -> frozenset[int]:
        """The indices of tokens that stand for placeholders."""
        spans = (
            self.doc.char_span(field.start, field.end, alignment_mode="expand")
            for field in self.block.placeholders
        )
        return frozenset(token.i for span in spans if span is not None for token in span)

    def span_text(self, start: int, end: int) -> str:
        """The block's text between two offsets."""
        return self.block.text[start:end]


def token_end(token: "Token") -> int:
    """The offset just past a token."""
    return int(token.idx) + len(token)
