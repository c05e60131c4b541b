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

# Texts and characters analysed together: enough for speed, and an upper bound on memory.
BATCH_TEXTS = 128
BATCH_CHARACTERS = 100_000

# Characters. A longer text is analysed in pieces: spaCy refuses texts above a million characters
# because the arrays of one analysis would grow with them.
MAX_PIECE = 50_000

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
    with nlp.select_pipes(disable=components_above(nlp, level)):
        for batch in _batches(texts):
            parts = [list(split_text(text)) for text in batch]
            docs = nlp.pipe((part for group in parts for part in group), batch_size=BATCH_TEXTS)
            for group in parts:
                yield _join([next(docs) for _ in group])


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    characters = 0
    for text in texts:
        batch.append(text)
        characters += len(text)
        if len(batch) == BATCH_TEXTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


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


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    from spacy.tokens import Doc

    for doc in docs:
        doc.tensor = doc.tensor[:0]  # four hundred bytes a token that nobody reads
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    assert joined is not None  # there is at least one Doc
    return joined
