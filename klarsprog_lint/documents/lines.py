"""Line index: offsets in a text to rows and columns, and back.

Only ``\n``, ``\r\n`` and ``\r`` end a line, as in the Language Server Protocol and in editors;
VT, FF, NEL and U+2028 do not (Python's ``str.splitlines`` would split there).
"""

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Rows and columns of one text; rows and columns are 0-based, columns are code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Row and column of an offset; offsets past the end give the end of the text."""
        offset = min(max(offset, 0), len(self._text))
        row = bisect_right(self._starts, offset) - 1
        return row, offset - self._starts[row]

    def offset(self, row: int, column: int) -> int:
        """Offset of a row and column; a column past the end of its line gives the line's end."""
        if row >= len(self._starts):
            return len(self._text)
        row = max(row, 0)
        return min(self._starts[row] + max(column, 0), self._ends[row])

    def line(self, row: int) -> str:
        """The text of a row without its line ending."""
        return self._text[self._starts[row] : self._ends[row]]
