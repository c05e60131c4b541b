"""Positions: from the client's lines and columns to offsets in the text, and back.

The client counts columns in UTF-8, UTF-16 or UTF-32 units, as agreed at ``initialize``; the
engine counts code points from the start of the text. pygls's own conversion is not used: it
splits lines where the protocol does not, and changes the caller's positions.
"""

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum

from lsprotocol import types

from klarsprog_lint.documents.lines import LineIndex


class Encoding(StrEnum):
    """The units that the client counts columns in."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"


_NOTHING = re.compile(r"(?!)")
# The characters that take more than one unit.
_WIDE = {
    Encoding.UTF_8: re.compile(r"[^\x00-\x7f]"),
    Encoding.UTF_16: re.compile(r"[\U00010000-\U0010ffff]"),
    Encoding.UTF_32: _NOTHING,
}


def _extra_units(character: str, encoding: Encoding) -> int:
    if encoding is Encoding.UTF_16:
        return 1
    return len(character.encode("utf-8", "surrogatepass")) - 1


class Columns:
    """The columns of one line, in code points and in the client's units.

    Only the wide characters are remembered, so a line of any length costs one pass.
    """

    def __init__(self, line: str, encoding: Encoding) -> None:
        self._length = len(line)
        self._wide: list[int] = []
        self._extra = [0]
        for match in _WIDE[encoding].finditer(line):
            self._wide.append(match.start())
            self._extra.append(self._extra[-1] + _extra_units(match.group(), encoding))
        self._unit_starts = [
            index + extra for index, extra in zip(self._wide, self._extra, strict=False)
        ]

    def units(self, column: int) -> int:
        """The client's column for a column in code points, at most the end of the line."""
        column = min(column, self._length)
        return column + self._extra[bisect_left(self._wide, column)]

    def column(self, units: int) -> int:
        """The column in code points; inside a character its start, past the line its end."""
        before = bisect_right(self._unit_starts, units) - 1
        if before < 0:
            return min(units, self._length)
        # Where the last wide character begins there is no way back but to its own start.
        inside = units - self._extra[before + 1] <= self._wide[before]
        return self._wide[before] if inside else min(units - self._extra[before + 1], self._length)


class PositionMap:
    """Positions and offsets of one version of a text."""

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._lines = LineIndex(text)
        self._encoding = encoding
        self._columns: dict[int, Columns] = {}
        self._end = len(text)

    def _columns_of(self, row: int) -> Columns:
        columns = self._columns.get(row)
        if columns is None:
            columns = self._columns[row] = Columns(self._lines.line(row), self._encoding)
        return columns

    def position(self, offset: int) -> types.Position:
        """The position of an offset; inside a line ending it is the end of the line."""
        row, column = self._lines.position(offset)
        return types.Position(line=row, character=self._columns_of(row).units(column))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; past the end of a line or of the text it is that end."""
        if position.line >= len(self._lines):
            return self._end
        column = self._columns_of(position.line).column(position.character)
        return self._lines.offset(position.line, column)

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(start=self.position(start), end=self.position(end))

    def span(self, range_: types.Range) -> tuple[int, int]:
        """The offsets of a range, in order even where the client has them the wrong way round."""
        start, end = self.offset(range_.start), self.offset(range_.end)
        return min(start, end), max(start, end)
