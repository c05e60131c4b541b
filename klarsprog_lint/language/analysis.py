"""Analysing texts no further than the selected rules need.

A level only leaves components out. Sentence boundaries come before the tags and the parse, from a
component of their own, so what a level does give is the same at every level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.language.levels import Level

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_SIZE = 64

# Characters. A longer text is analysed in pieces, so that the arrays of one piece stay below some
# 300 MB; spaCy refuses texts above a million characters for the same reason.
MAX_PIECE = 100_000

# A piece ends after a line, else after a sentence, else at a space, within so much of its end.
_SEARCH_BACK = 5_000
_BREAKS = ("\n", ". ", "! ", "? ", " ")


# What a component contributes first, by the attributes it says it assigns.
_ASSIGNED_AT = {
    "token.dep": Level.PARSE,
    "token.head": Level.PARSE,
    "token.lemma": Level.TAGS,
    "token.morph": Level.TAGS,
    "token.pos": Level.TAGS,
    "token.tag": Level.TAGS,
    "doc.tensor": Level.TAGS,
    "token.is_sent_start": Level.TOKENS,
}


def analyse(texts: Iterable[str], nlp: Language, level: Level = Level.PARSE) -> Iterator[Doc]:
    """Yield one Doc per text, in order, analysed up to `level`; results do not depend on it.

    A text longer than MAX_PIECE characters is analysed in pieces and joined again; the sentences
    at the seams end there. The Docs are the caller's and outlive the call, which is why spaCy's
    `memory_zone` is not used: it frees the strings of every Doc made inside it.
    """
    unneeded = components_above(nlp, level)
    with nlp.select_pipes(disable=unneeded):
        pieces: list[int] = []
        stream = nlp.pipe(_split(texts, pieces), batch_size=BATCH_SIZE)
        yield from _join(stream, pieces)


def components_above(nlp: Language, level: Level) -> list[str]:
    """Return the names of the components that `level` does not need.

    A pipeline whose sentence boundaries come from the parser needs the parser at every level.
    """
    names = [name for name in nlp.pipe_names if _level_of(nlp, name) > level]
    return [] if _sentences_need_parser(nlp) and "parser" in names else names


def _level_of(nlp: Language, name: str) -> Level:
    assigns = nlp.get_pipe_meta(name).assigns
    levels = [_ASSIGNED_AT[attribute] for attribute in assigns if attribute in _ASSIGNED_AT]
    return max(levels, default=Level.PARSE)


def _sentences_need_parser(nlp: Language) -> bool:
    return not {"senter", "sentencizer"} & set(nlp.pipe_names)


def _split(texts: Iterable[str], pieces: list[int]) -> Iterator[str]:
    """Yield texts or their pieces, noting in `pieces` how many each text became."""
    for text in texts:
        parts = list(split_text(text)) if len(text) > MAX_PIECE else [text]
        pieces.append(len(parts))
        yield from parts


def split_text(text: str, limit: int = MAX_PIECE) -> Iterator[str]:
    """Yield consecutive pieces of at most `limit` characters that together are the text."""
    start = 0
    while len(text) - start > limit:
        end = start + limit
        floor = max(start, end - _SEARCH_BACK)
        for mark in _BREAKS:
            found = text.rfind(mark, floor, end)
            if found >= 0:
                end = found + len(mark)
                break
        yield text[start:end]
        start = end
    yield text[start:]


def _join(docs: Iterator[Doc], pieces: list[int]) -> Iterator[Doc]:
    from spacy.tokens import Doc

    number = 0
    while True:
        first = next(docs, None)
        if first is None:
            return
        rest = [next(docs) for _ in range(pieces[number] - 1)]
        pieces[number] = 0
        number += 1
        joined = Doc.from_docs([first, *rest], ensure_whitespace=False) if rest else first
        yield joined if joined is not None else first
