"""Readability after Björnsson: LIX.

LIX = words / sentences + 100 x long words / words, where a long word has more than six letters
(C. H. Björnsson: Läsbarhet, Stockholm: Liber, 1968; in Danish: Læsbarhed, Gad, 1971).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONG_WORD_LETTERS = 7


@dataclass(frozen=True)
class Readability:
    """The counts of a text and what follows from them; a text without words scores 0."""

    words: int
    sentences: int
    long_words: int

    @property
    def words_per_sentence(self) -> float:
        """Mean number of words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def long_word_share(self) -> float:
        """Share of words with more than six letters, between 0 and 1."""
        return self.long_words / self.words if self.words else 0.0

    @property
    def lix(self) -> float:
        """The readability index, unrounded; round it only for display."""
        return self.words_per_sentence + 100 * self.long_word_share

    def __add__(self, other: Readability) -> Readability:
        """Return the readability of two texts taken together."""
        return Readability(
            self.words + other.words,
            self.sentences + other.sentences,
            self.long_words + other.long_words,
        )


def is_word(text: str) -> bool:
    """Return whether a token counts as a word: it has a letter or a digit."""
    return text[:1].isalnum() or any(map(str.isalnum, text))


def is_long(text: str) -> bool:
    """Return whether a word has more than six letters; digits and punctuation do not count."""
    if len(text) < LONG_WORD_LETTERS:
        return False
    return text.isalpha() or sum(map(str.isalpha, text)) >= LONG_WORD_LETTERS


def count_words(span: Span | Doc) -> int:
    """Return the number of words in a span or Doc."""
    return sum(is_word(token.text) for token in span)


def count_long_words(span: Span | Doc) -> int:
    """Return the number of long words in a span or Doc."""
    return sum(is_long(token.text) for token in span)


def measure(doc: Doc) -> Readability:
    """Return the readability of an analysed text; sentences without a word do not count."""
    texts = [token.text for token in doc]
    words = list(map(is_word, texts))
    return Readability(
        words=sum(words),
        sentences=sum(any(words[sentence.start : sentence.end]) for sentence in doc.sents),
        long_words=sum(map(is_long, texts)),
    )
