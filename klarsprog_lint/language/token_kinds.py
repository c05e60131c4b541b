"""What a token can mean for the end of a sentence, judged by its spelling alone."""

from enum import IntFlag, auto
from typing import Any

from spacy.lookups import Lookups
from spacy.strings import StringStore

from klarsprog_lint.language import abbreviations
from klarsprog_lint.language.lemma_table import is_common_word

MAX_CACHED_FORMS = 100_000

_CLOSERS = frozenset(")]}«”’›")
_QUOTES = frozenset("\"'»“‘‹")
_INNER = frozenset([",", ";", "(", "[", "{", "/", "&", "+", "=", "§", "§§", "og", "eller"])
_NEVER_FIRST = frozenset([",", ";", ".", "!", "?", ":", ")", "]", "}", "%", "/", "..."])
_BULLETS = frozenset("-–—•*·▪◦")


class Kind(IntFlag):
    """Properties of a token; a token has several."""

    END = auto()
    CLOSER = auto()
    QUOTE = auto()
    COLON = auto()
    NEWLINE = auto()
    SPACE = auto()
    INNER = auto()
    NEVER_FIRST = auto()
    BULLET = auto()
    MARKER = auto()
    LEADING = auto()
    CLOSING = auto()
    MIXED = auto()
    INITIAL = auto()
    ORDINAL = auto()
    REFERENCE = auto()
    SECTION = auto()
    TITLE = auto()
    DIGIT = auto()
    CAPITAL = auto()
    LOWER = auto()
    COMMON = auto()
    OPENER = auto()
    MONTH = auto()
    ABBREVIATION = LEADING | CLOSING | MIXED | INITIAL


class KindTable:
    """Remembers the kind of every form met, so that a form is judged once."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups
        self._known: dict[int, int] = {}

    def of(self, orths: Any, strings: StringStore) -> list[int]:
        """Return the kinds of tokens given by their form hashes, as plain integers."""
        if len(self._known) > MAX_CACHED_FORMS:
            self._known.clear()
        known = self._known
        kinds = []
        for orth in orths.tolist():
            kind = known.get(orth)
            if kind is None:
                kind = known[orth] = int(self._judge(strings[orth]))
            kinds.append(kind)
        return kinds

    def _judge(self, form: str) -> Kind:
        if form.isspace():
            return Kind.SPACE | (Kind.NEWLINE if "\n" in form else Kind(0))
        kind = _punctuation(form)
        lower = form.lower()
        if lower in abbreviations.REFERENCES:
            kind |= Kind.REFERENCE
        if lower in abbreviations.TITLES:
            kind |= Kind.TITLE
        if len(form) > 1 and form.endswith("."):
            kind |= _dotted(form, lower)
        if form[0].isupper():
            kind |= Kind.CAPITAL | self._capitalised(form, lower)
        elif form[0].islower():
            kind |= Kind.LOWER
        elif form[0].isdigit():
            kind |= Kind.DIGIT
        return kind

    def _capitalised(self, form: str, lower: str) -> Kind:
        kind = Kind(0)
        if lower in abbreviations.OPENERS:
            kind |= Kind.OPENER
        if lower in abbreviations.MONTHS:
            kind |= Kind.MONTH
        if is_common_word(self._lookups, lower):
            kind |= Kind.COMMON
        return kind


def _punctuation(form: str) -> Kind:
    kind = Kind(0)
    if form.strip(".!?") == "" and form not in ("..", "..."):
        kind |= Kind.END
    if form == ":":
        kind |= Kind.COLON
    if form.startswith("§"):
        kind |= Kind.SECTION
    for characters, meaning in (
        (_CLOSERS, Kind.CLOSER),
        (_QUOTES, Kind.QUOTE),
        (_INNER, Kind.INNER),
        (_NEVER_FIRST, Kind.NEVER_FIRST),
        (_BULLETS, Kind.BULLET),
    ):
        if form in characters:
            kind |= meaning
    return kind


def _dotted(form: str, lower: str) -> Kind:
    """Return what a form that ends in its own full stop is: abbreviation, ordinal or initial."""
    if form[:-1].isdigit():
        return Kind.ORDINAL
    if lower in abbreviations.LEADING:
        return Kind.LEADING
    if lower in abbreviations.CLOSING:
        return Kind.CLOSING
    if form[0].isupper() and (len(form) == 2 or form == "Aa." or _is_initials(form)):
        return Kind.INITIAL
    return Kind.MIXED if any(c.isalpha() for c in form) else Kind(0)


def _is_initials(form: str) -> bool:
    """H.C. and A.P., but not M.v."""
    return all(len(part) == 1 and part.isupper() for part in form[:-1].split("."))
