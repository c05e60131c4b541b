"""Analysing texts no further than the selected rules need.

A level only leaves components out. Sentence boundaries come before the tags and the parse, from a
component of their own, so what a level does give is the same at every level.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from klarsprog_lint.language.levels import Level

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Texts and characters analysed together. The parser's arrays take 12 kB a token, so that this much
# text costs about 100 MB while it is analysed.
BATCH_TEXTS = 128
BATCH_CHARACTERS = 40_000

# Characters. A longer text is analysed in pieces: spaCy refuses texts above a million characters
# because the arrays of one analysis grow with them.
MAX_PIECE = 20_000

# A piece ends after a line, else after a sentence, else at a space, within so much of its end.
_SEARCH_BACK = 2_000
_BREAKS = ("\n", ". ", "! ", "? ", " ")

# No word is so long; the time spaCy's tokenizer takes grows with the square of such a run.
MAX_RUN = 500
_RUN = re.compile(rf"\S{{{MAX_RUN}}}")

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


NeedsParse = Callable[[int, "Doc"], bool]


def _always(_: int, __: Doc) -> bool:
    return True


def analyse(
    texts: Iterable[str],
    nlp: Language,
    level: Level = Level.PARSE,
    needs_parse: NeedsParse = _always,
) -> Generator[Doc, None, None]:
    """Yield one Doc per text, in order, analysed up to `level`; results do not depend on it.

    At the level of parse `needs_parse` is asked, with the text's number and its tagged Doc, whether
    this text is worth parsing: the parse is nearly half of the work. A text longer than MAX_PIECE
    characters is analysed in pieces, always parsed, and joined again; the sentences at the seams
    end there. The Docs are the caller's and outlive the call, which is why spaCy's `memory_zone` is
    not used: it frees the strings of every Doc made inside it.
    """
    counts: deque[int] = deque()
    unneeded = components_above(nlp, level)
    deferred = components_above(nlp, Level.TAGS) if level is Level.PARSE else []
    # Other pipelines may have components that read the parse: they run as they are.
    parser = nlp.get_pipe("parser") if deferred == ["parser"] else None
    if parser is not None:
        unneeded = [*unneeded, "parser"]
    with nlp.select_pipes(disable=unneeded):
        docs = _piped(_pieces(texts, counts), nlp, parser, needs_parse)
        for first in docs:
            yield _join([first, *islice(docs, counts.popleft() - 1)])


def _pieces(texts: Iterable[str], counts: deque[int]) -> Iterator[tuple[str, int]]:
    """Yield the pieces of the texts with the text's number, -1 for a part of one.

    How many pieces each text has is noted in `counts`.
    """
    for number, text in enumerate(texts):
        pieces = list(split_text(text))
        counts.append(len(pieces))
        for piece in pieces:
            yield piece, number if len(pieces) == 1 else -1


def _piped(
    pieces: Iterator[tuple[str, int]], nlp: Language, parser: Any, needs_parse: NeedsParse
) -> Iterator[Doc]:
    batch: list[tuple[str, int]] = []
    characters = 0
    for piece, number in pieces:
        if batch and (len(batch) == BATCH_TEXTS or characters + len(piece) > BATCH_CHARACTERS):
            yield from _run(batch, nlp, parser, needs_parse)
            batch, characters = [], 0
        batch.append((piece, number))
        characters += len(piece)
    yield from _run(batch, nlp, parser, needs_parse)


def _run(
    batch: list[tuple[str, int]], nlp: Language, parser: Any, needs_parse: NeedsParse
) -> Iterator[Doc]:
    docs = list(nlp.pipe((piece for piece, _ in batch), batch_size=BATCH_TEXTS))
    if parser is not None:
        numbered = zip(docs, batch, strict=True)
        chosen = [doc for doc, (_, n) in numbered if n < 0 or needs_parse(n, doc)]
        # The parser annotates in place; the Docs that come out are those that went in.
        deque(parser.pipe(chosen, batch_size=BATCH_TEXTS), maxlen=0)
    for doc in docs:
        doc.tensor = doc.tensor[:0].copy()  # not a view: four hundred bytes a token unread
        yield doc


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


def split_text(text: str) -> Iterator[str]:
    """Yield consecutive pieces that together are the text: itself, unless it is long.

    A piece has at most MAX_PIECE characters and ends within a run of MAX_RUN characters without
    white space.
    """
    start = 0
    while (end := _end_of_piece(text, start)) < len(text):
        yield text[start:end]
        start = end
    yield text[start:]


def _end_of_piece(text: str, start: int) -> int:
    end = start + MAX_PIECE
    run = _RUN.search(text, start, end) if len(text) - start > MAX_RUN else None
    if run is not None:
        return run.end()
    if end >= len(text):
        return len(text)
    for mark in _BREAKS:
        found = text.rfind(mark, end - _SEARCH_BACK, end)
        if found >= 0:
            return found + len(mark)
    return end


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    from spacy.tokens import Doc

    joined = Doc.from_docs(docs, ensure_whitespace=False)
    assert joined is not None  # there is at least one Doc
    return joined
