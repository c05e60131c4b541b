"""Persons, firms and places: runs of words with a capital that are nothing else.

Danish writes common nouns small, so a capital inside a sentence is a name or a word of public
life, which is listed. Where a sentence begins, the tagger and the lists have to tell. A word that
was part of a person's name once is one wherever it stands.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from klarsprog_lint.llm.redaction.capitals import PARTICLES, Word, runs
from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.kinds import Kind
from klarsprog_lint.llm.redaction.name_evidence import (
    bare,
    genitive,
    is_ordinary,
    is_public,
    is_signature,
    kind_of,
)
from klarsprog_lint.llm.redaction.names import TWOFOLD, Lexicon, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Particles that are ordinary words too: they stand inside names, but open none.
_INNER = PARTICLES - {"von", "van", "el", "al", "bin", "ibn", "bint"}
_FIRM = re.compile(
    r"(?<!\w)[A-ZÆØÅ][\w.&'’-]*"
    r"(?:[^\S\n](?:[A-ZÆØÅ][\w.&'’-]*|&|og(?=[^\S\n](?:Søn|Sønner|Datter|Døtre|Co)\b))){0,4}"
    r"[^\S\n](?:ApS|A/S|I/S|P/S|K/S|IVS|a\.m\.b\.a\.?)(?!\w)"
)
_DOTTED = re.compile(r"(?<![\w.])([a-zæøå]{2,20})[._]([a-zæøå]{2,20})(?![\w.@])")
_SMALL = re.compile(r"(?<![\w.-])[a-zæøå]{3,}(?![\w-])")
_NEXT_SMALL = re.compile(r" ([a-zæøå]{3,})(?![\w-])")


def find_names(claims: Claims, doc: "Doc | None", known: Sequence[str] = ()) -> None:
    """Take the names that were handed over, and those that the text shows to be names."""
    words = lexicon(doc)
    names = [" ".join(name.split()) for name in known]
    _take_known(claims, [name for name in names if " " in name], re.IGNORECASE)
    claims.take_all(Kind.COMPANY, _FIRM)
    parts: set[str] = set()
    text = claims.rest
    for run in runs(text, doc):
        for part in _parts(run, text, words):
            kind = kind_of(part, text, words)
            if kind is not None:
                end = part[-1].end - genitive(part[-1], words, claims.text)
                claims.take(kind, part[0].start, end)
            if kind is Kind.NAME:
                parts.update(word.text for word in part if len(word.text) > 2)
    _take_known(claims, [piece for name in names for piece in name.split() if _tells(piece)])
    _take_again(claims, parts, words)
    _take_small(claims, words)


def _tells(piece: str) -> bool:
    """Whether a word of a known name is one by itself: no initial, particle or house number."""
    return len(piece) > 1 and piece[0].isupper() and piece[-1] != "."


def _take_known(claims: Claims, names: Collection[str], flags: int = 0) -> None:
    """Longest first, so that a whole name is one token."""
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        kind = Kind.ADDRESS if any(map(str.isdigit, name)) else Kind.NAME
        forms = [r"\s+".join(map(re.escape, form.split())) for form in (name, name.upper())]
        pattern = rf"(?<!\w)(?:{'|'.join(forms)})(?=s?(?!\w)|['’])"
        claims.take_all(kind, re.compile(pattern, flags))


def _parts(run: list[Word], text: str, words: Lexicon) -> Iterator[list[Word]]:
    """A run split where a public word or the end of a line stands between two names."""
    part: list[Word] = []
    for word in run:
        if part and "\n" in text[part[-1].end : word.start] and not _goes_on(part, word, words):
            yield from _trimmed(part, text, words)
            part = []
        follows_first = bool(part) and words.is_first(part[-1].text)
        if is_public(word, words) and not follows_first:
            yield from _trimmed(part, text, words)
            part = []
        else:
            part.append(word)
    yield from _trimmed(part, text, words)


def _goes_on(part: Sequence[Word], after: Word, words: Lexicon) -> bool:
    """Whether a name runs over the end of a line."""
    surnamed = words.is_last(after.text) or words.is_proper(after.text)
    return surnamed and words.is_first(part[-1].text)


def _trimmed(part: list[Word], text: str, words: Lexicon) -> Iterator[list[Word]]:
    """Without the words around the name: *Ring* in »Ring Mette«, *af* in »af Mette«."""
    while part and part[-1].text in PARTICLES:
        part = part[:-1]
    if part and not is_signature(part, text, words):
        while len(part) > 1 and part[0].opens and is_ordinary(part[0], words):
            part = part[1:]
    # *de Fine Licht*: a particle before two capitals opens a surname.
    while part and part[0].text in _INNER and not (part[0].text == "de" and len(part) > 2):
        part = part[1:]
    if any(word.text not in PARTICLES for word in part):
        yield part


def _take_again(claims: Claims, parts: Collection[str], words: Lexicon) -> None:
    """The same person named by one word: *Mette Skov*, and later *Skov*."""
    forms = {name for part in parts for name in (part, bare(part)) if len(name) > 2}
    for name in sorted(forms, key=lambda name: (-len(name), name)):
        if name in claims.rest and not words.is_public(name):
            claims.take_all(Kind.NAME, re.compile(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))"))


def _take_small(claims: Claims, words: Lexicon) -> None:
    """Names in small letters: *mette.kragh*, *mette kragh*."""
    for match in list(_DOTTED.finditer(claims.rest)):
        first, last = (word.capitalize() for word in match.groups())
        if words.is_first(first) or words.is_last(last):
            claims.take(Kind.NAME, *match.span())
    for match in list(_SMALL.finditer(claims.rest)):
        word, end = match.group(), match.end()
        if word in TWOFOLD or not words.is_first(word.capitalize()) or words.is_common(word):
            continue
        while (more := _NEXT_SMALL.match(claims.rest, end)) and _is_name(more[1], words):
            end = more.end()
        claims.take(Kind.NAME, match.start(), end)


def _is_name(small: str, words: Lexicon) -> bool:
    shown = small.capitalize()
    return words.is_last(shown) or words.is_first(shown)
