"""A block with its analysis: what every check at block scope is given."""

from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Block
from klarsprog_lint.language.readability import is_word

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

    def sentence_of(self, index: int) -> range:
        """The token indices of the sentence that a token is in."""
        bounds = self._sentence_starts
        number = bisect_right(bounds, index)
        end = bounds[number] if number < len(bounds) else len(self.doc)
        return range(bounds[number - 1], end)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """Every token in lower case."""
        return tuple(map(_strings(self.doc).__getitem__, self._columns[0]))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each lower-case token stands."""
        return _places(self.lowers)

    @cached_property
    def lemma_places(self) -> dict[str, list[int]]:
        """Where each lemma stands."""
        return _places(self.lemmas)

    @property
    def vocabulary(self) -> Set[str]:
        """The distinct lower-case tokens: the cheapest way to see that there is nothing to do."""
        return self.places.keys()

    @cached_property
    def features(self) -> frozenset[str]:
        """The distinct values of ``morphs``."""
        return frozenset(self.morphs)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Every token's lemma in lower case."""
        return tuple(map(_strings(self.doc, lower=True).__getitem__, self._columns[1]))

    @cached_property
    def upos(self) -> tuple[str, ...]:
        """Every token's universal part of speech."""
        return tuple(map(_strings(self.doc).__getitem__, self._columns[2]))

    @cached_property
    def morphs(self) -> tuple[str, ...]:
        """Every token's features as in CoNLL-U (``Tense=Pres|Voice=Pass``)."""
        return tuple(map(_strings(self.doc).__getitem__, self._columns[3]))

    @cached_property
    def words(self) -> tuple[bool, ...]:
        """Whether each token is a word: it has a letter or a digit."""
        return tuple(map(is_word, self.lowers))

    @cached_property
    def _columns(self) -> "list[list[int]]":
        from spacy.attrs import LEMMA, LOWER, MORPH, POS

        columns: list[list[int]] = self.doc.to_array([LOWER, LEMMA, POS, MORPH]).T.tolist()
        return columns

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


def _places(words: tuple[str, ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    return places


class _Strings(dict[int, str]):
    """What spaCy's hashes stand for, remembered: asking its store costs five times as much."""

    def __init__(self, doc: "Doc", lower: bool = False) -> None:
        self._store = doc.vocab.strings
        self._lower = lower

    def __missing__(self, key: int) -> str:
        text = self._store[key] if key else ""
        self[key] = text.lower() if self._lower else text
        return self[key]


# Keyed by the pipeline's string store, of which a process has one or two.
_KNOWN: dict[tuple[int, bool], _Strings] = {}
_MOST_STRINGS = 200_000


def _strings(doc: "Doc", lower: bool = False) -> _Strings:
    key = (id(doc.vocab.strings), lower)
    known = _KNOWN.get(key)
    if known is None or len(known) > _MOST_STRINGS:
        known = _KNOWN[key] = _Strings(doc, lower)
    return known


def token_end(token: "Token") -> int:
    """The offset just past a token."""
    return int(token.idx) + len(token)
