"""Where the text of a Markdown block came from: origins of inline text in the source.

The text of an ``inline`` token is put together from lines whose quote marks, indentation and
list markers are gone. Its origins are pairs ``(offset in the inline text, offset in the
source)``, each good up to the next.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

#: Key in ``Token.meta`` of an inline token for its origins.
ORIGINS = "origins"

Origins: TypeAlias = list[tuple[int, int]]


def note_origins(state: StateBlock, tokens: Iterable[Token]) -> None:
    """Note the origins of all inline tokens that a block rule has just made.

    Must be called before the rule's caller goes on: containers change the line table.
    """
    cells: Iterator[Origins] = iter(())
    in_table = False
    level = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, in_table = iter(_cells(state, token.map[0])), True
        elif token.type == "heading_open":
            level = len(token.markup) if token.markup.startswith("#") else 0
        elif token.type == "inline" and token.map:
            origins = next(cells, []) if in_table else _lines(state, token, level)
            token.meta[ORIGINS] = origins


def _lines(state: StateBlock, token: Token, level: int) -> Origins:
    """One origin for each line; the markers of a heading are stepped over."""
    origins: Origins = []
    offset = 0
    if not token.content:
        return origins
    first = token.map[0] if token.map else 0
    while not level and not mdTrim(_line(state, first)):
        # A line of nothing but no-break spaces begins a paragraph, and is trimmed off its text.
        first += 1
    for row, line in enumerate(token.content.split("\n"), first):
        tail = line.lstrip(" \t")
        begin = state.bMarks[row] + state.tShift[row] + level
        # Only white space can stand before the text here, so the first hit is the right one.
        found = state.src.find(tail, begin, state.eMarks[row])
        if tail and found >= 0:
            origins.append((offset + len(line) - len(tail), found))
        offset += len(line) + 1
    return origins


def _line(state: StateBlock, row: int) -> str:
    return state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]


def _cells(state: StateBlock, row: int) -> list[Origins]:
    """The origins of each cell of a table row, split as markdown-it splits it."""
    text = _line(state, row)
    trimmed = mdTrim(text)
    begin = state.bMarks[row] + state.tShift[row] + text.find(trimmed)
    cells = list(_split(trimmed, begin))
    if cells and not _content(cells[0]):
        cells.pop(0)
    if cells and not _content(cells[-1]):
        cells.pop()
    return [_trimmed(cell) for cell in cells]


def _split(text: str, begin: int) -> Iterator[list[tuple[str, int]]]:
    """The pieces of each cell with their places; ``\\|`` ends a piece, ``|`` a cell."""
    cell: list[tuple[str, int]] = []
    last = 0
    escaped = False
    for position, char in enumerate(text):
        if char == "|":
            cell.append((text[last : position - escaped], begin + last))
            last = position
            if not escaped:
                yield cell
                cell = []
                last = position + 1
        escaped = char == "\\"
    yield [*cell, (text[last:], begin + last)]


def _content(cell: Sequence[tuple[str, int]]) -> str:
    return "".join(text for text, _ in cell)


def _trimmed(cell: Sequence[tuple[str, int]]) -> Origins:
    content = _content(cell)
    lead = content.find(mdTrim(content))
    origins: Origins = []
    offset = -lead
    for text, place in cell:
        skipped = min(max(-offset, 0), len(text))
        if skipped < len(text):
            origins.append((offset + skipped, place + skipped))
        offset += len(text)
    return origins


def source_offset(origins: Origins, offset: int) -> int:
    """The place in the source of an offset in inline text."""
    index = max(bisect_right(origins, offset, key=lambda origin: origin[0]) - 1, 0)
    at, place = origins[index]
    return max(place + offset - at, 0)
