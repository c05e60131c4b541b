"""Sentence boundaries in letters: rules on top of the statistical `senter`.

The senter was trained on news, where a full stop after *stk.* or *nr. 5* hardly occurs. The rules
here decide where spelling leaves no doubt and leave the rest, above all headlines without a full
stop, to the senter. The component runs before the parser, which respects what is decided here.
"""

from collections.abc import Callable

import numpy
from spacy.attrs import ORTH, SENT_START
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

# spaCy imports this module for every Language, through the entry point of the factory below; that
# also registers the other names that the shipped pipeline's configuration has.
from klarsprog_lint.language import embedding, tag_rules  # noqa: F401
from klarsprog_lint.language.token_kinds import Kind, KindTable

NAME = "klarsprog_sentences"

# A line of at most so many tokens without a full stop, before a capitalised line, is a heading.
MAX_HEADING_TOKENS = 8

_TRIGGERS = (
    Kind.END
    | Kind.CLOSER
    | Kind.QUOTE
    | Kind.ABBREVIATION
    | Kind.ORDINAL
    | Kind.COLON
    | Kind.NEWLINE
)
_LIST_MARKERS = Kind.ORDINAL | Kind.BULLET | Kind.MARKER


class SentenceRules:
    """Moves the sentence boundaries of a Doc to where Danish spelling puts them."""

    def __init__(self, lookups: Lookups) -> None:
        self._kinds = KindTable(lookups)

    def __call__(self, doc: Doc) -> Doc:
        """Return the same Doc with its sentence starts corrected."""
        if len(doc) > 1:
            _Pass(doc, self._kinds).run()
        return doc


class _Pass:
    """One walk over the places in a Doc where a boundary is set or thinkable."""

    def __init__(self, doc: Doc, kinds: KindTable) -> None:
        orths, starts = doc.to_array([ORTH, SENT_START]).T
        self.doc = doc
        self.kinds = kinds.of(orths, doc.vocab.strings)
        self.starts = starts.astype("int64").tolist()

    def run(self) -> None:
        """Visit the candidates from left to right, because list markers look back at them."""
        kinds = numpy.asarray(self.kinds)
        senter = numpy.asarray(self.starts) == 1
        hits = numpy.flatnonzero(((kinds[:-1] & int(_TRIGGERS)) != 0) | senter[1:]) + 1
        for i in hits.tolist():
            decision = self._decide(i)
            if decision is not None and decision != (self.starts[i] == 1):
                self._set(i, decision)

    def _set(self, i: int, start: bool) -> None:
        self.starts[i] = 1 if start else -1
        self.doc[i].is_sent_start = start

    def _decide(self, i: int) -> bool | None:
        """Return whether a sentence starts at token i, or None to leave it to the senter."""
        kind = self.kinds[i]
        if kind & Kind.SPACE:
            return False
        last, newlines = self._previous(i)
        if last < 0:
            return None
        if newlines:
            decided = self._after_newline(i, last, newlines)
            if decided is not None:
                return decided
        return self._after(i, last)

    def _previous(self, i: int) -> tuple[int, int]:
        """Return the index of the token before i that is no white space, and newlines between."""
        newlines = 0
        j = i - 1
        while j >= 0 and self.kinds[j] & Kind.SPACE:
            newlines += self.doc[j].text.count("\n")
            j -= 1
        return j, newlines

    def _after_newline(self, i: int, last: int, newlines: int) -> bool | None:
        if newlines > 1 or self.kinds[i] & _LIST_MARKERS or self.kinds[last] & Kind.COLON:
            return True
        if self.kinds[i] & Kind.CAPITAL and not self.kinds[last] & (Kind.INNER | Kind.ABBREVIATION):
            return True if self._line_length(last) <= MAX_HEADING_TOKENS else None
        return None

    def _line_length(self, last: int) -> int:
        j = last
        while j >= 0 and not self.kinds[j] & Kind.NEWLINE:
            j -= 1
        return last - j

    def _after(self, i: int, last: int) -> bool | None:
        kind, before = self.kinds[i], self.kinds[last]
        if before & (Kind.INNER | Kind.COLON | Kind.LEADING) or kind & Kind.NEVER_FIRST:
            return False
        if before & (Kind.CLOSER | Kind.QUOTE):
            return self._after_closer(i, last)
        if before & Kind.END:
            return self._after_end(i, last)
        if before & Kind.CLOSING:
            return bool(kind & Kind.CAPITAL)
        if before & (Kind.ORDINAL | Kind.MIXED | Kind.INITIAL):
            return self._after_number_or_letter(i, last)
        # After a word without punctuation only a capital or a quotation can be a headline's end.
        return None if kind & (Kind.CAPITAL | Kind.QUOTE | Kind.BULLET) else False

    def _after_end(self, i: int, last: int) -> bool | None:
        kind = self.kinds[i]
        if kind & Kind.LOWER or self._is_degree(last):
            return False
        attached = not self._space_between(i, last)
        return not (attached and kind & (Kind.CLOSER | Kind.QUOTE))

    def _is_degree(self, last: int) -> bool:
        """Whether the full stop at `last` belongs to *med.* in *dr. med.*"""
        kinds = self.kinds
        return last > 1 and bool(kinds[last - 2] & Kind.TITLE and kinds[last - 1] & Kind.LOWER)

    def _after_closer(self, i: int, last: int) -> bool | None:
        """After a quotation mark or bracket: a boundary only if the closed text ended."""
        if self.kinds[i] & Kind.LOWER or not self._space_between(i, last):
            return False
        inner = last - 1
        if inner >= 0 and self.kinds[inner] & Kind.END and not self.doc[inner].whitespace_:
            return True
        return None

    def _space_between(self, i: int, last: int) -> bool:
        return i > last + 1 or bool(self.doc[last].whitespace_)

    def _after_number_or_letter(self, i: int, last: int) -> bool | None:
        kind, before = self.kinds[i], self.kinds[last]
        referring = before & Kind.ORDINAL and last > 0 and self.kinds[last - 1] & Kind.REFERENCE
        if (before & Kind.ORDINAL and kind & Kind.SECTION) or (referring and kind & Kind.DIGIT):
            return True
        if not kind & Kind.CAPITAL:
            return False
        if before & (Kind.ORDINAL | Kind.INITIAL) and (last == 0 or self.starts[last] == 1):
            return False
        if before & Kind.INITIAL:
            return bool(kind & Kind.OPENER)
        if referring:
            return not kind & Kind.MONTH
        if kind & (Kind.COMMON | Kind.OPENER):
            return not kind & Kind.MONTH
        return None if before & Kind.MIXED else False


@Language.factory(NAME, assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the sentence rules; they read the common words from the vocabulary's tables."""
    return SentenceRules(nlp.vocab.lookups)
