"""Paragraphs of plain text: where a line break is only a wrapped line, and where it means more.

A break is wrapped if the next word would not have fitted on the line; a break that came
earlier was made on purpose.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from klarsprog_lint.documents.cues import is_bound, is_title_like, is_upper_case
from klarsprog_lint.documents.masking import MaskedText
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.documents.passages import Line, Passage, cut

_WIDEST_WRAP = 120
#: People who wrap by hand break earlier than they had to.
_SLACK = 0.85
_CELL_GAP = re.compile(r"\s*\|\s*|[ ]*\t[ \t]*|(?<![.!?,;]) {3,}")
_SENTENCE_END = re.compile(r"[.!?:;][»«\"”“’)]*$")
_UNDER = 2
_TOP = 1


def wrap_width(passages: Sequence[Passage]) -> int:
    """The width at which the author's editor wrapped the lines; 0 if it did not."""
    prose = [passage for passage in passages if passage.kind is None]
    wrapped = [len(line.text) for p in prose if len(p.lines) > 1 for line in p.lines]
    narrow = [width for width in wrapped if width <= _WIDEST_WRAP]
    wide = sum(len(line.text) > _WIDEST_WRAP for p in prose for line in p.lines)
    return max(narrow, default=0) if wide < len(narrow) / 2 else 0


def divide(
    masked: MaskedText, passage: Passage, following: Passage | None, width: int
) -> Iterator[Passage]:
    """One passage of prose as headings, paragraphs and table cells."""
    start = 0
    lines = passage.lines
    for index, line in enumerate(lines):
        cells = _cells(masked, line)
        if len(cells) > 1:
            table = Passage((cells[0],), BlockKind.TABLE_CELL)
            yield from _prose(lines[start:index], table, width)
            yield from (Passage((cell,), BlockKind.TABLE_CELL) for cell in cells)
            start = index + 1
    yield from _prose(lines[start:], following, width)


def _cells(masked: MaskedText, line: Line) -> list[Line]:
    if "\t" not in line.text and "|" not in line.text and "   " not in line.text:
        return []
    cells = []
    position = line.start
    for match in _CELL_GAP.finditer(line.text):
        cells.append(cut(masked, position, line.start + match.start()))
        position = line.start + match.end()
    cells.append(cut(masked, position, line.end))
    return [cell for cell in cells if cell is not None]


def _prose(lines: Sequence[Line], following: Passage | None, width: int) -> Iterator[Passage]:
    paragraphs = list(_paragraphs(lines, width))
    for part, below in pairwise([*paragraphs, ()]):
        alone = not below and len(paragraphs) == 1
        if _is_heading(part, below, following if alone else None):
            level = _TOP if is_upper_case(part[0].text) else _UNDER
            yield Passage(tuple(part), BlockKind.HEADING, level)
        else:
            yield Passage(tuple(part), BlockKind.PARAGRAPH)


def _paragraphs(lines: Sequence[Line], width: int) -> Iterator[Sequence[Line]]:
    """The lines in groups, split where a break was made on purpose."""
    start = 0
    for index in range(1, len(lines)):
        if _is_split(lines[index - 1], lines[index], width):
            yield lines[start:index]
            start = index
    if lines:
        yield lines[start:]


def at_hard_breaks(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines in groups, split where the author asked for a break between two sentences."""
    start = 0
    for index in range(1, len(lines)):
        if lines[index - 1].is_broken and _is_split(lines[index - 1], lines[index], 0):
            yield lines[start:index]
            start = index
    if lines:
        yield lines[start:]


def _is_split(line: Line, following: Line, width: int) -> bool:
    if is_upper_case(line.text) != is_upper_case(following.text):
        return True
    first = following.text.split(maxsplit=1)[0]
    if first[0].islower() or is_bound(line.text):
        return False
    # Between two sentences a split does no harm, so there is no need for slack.
    slack = 1.0 if _SENTENCE_END.search(line.text[-4:]) else _SLACK
    return not width or len(line.text) + 1 + len(first) <= width * slack


def _is_heading(part: Sequence[Line], below: Sequence[Line], following: Passage | None) -> bool:
    """A title-like line with something under it that it can be the heading of."""
    if is_upper_case(part[0].text):
        return True
    if len(part) > 1:
        return False
    text = part[0].text
    if below:
        return len(text) <= 60 and is_title_like(text) and _is_body(below)
    if following is None:
        return False
    if text[-1] == ":":
        return len(text.split()) <= 2 and following.kind is None
    return is_title_like(text) and not following.lines[0].text[0].islower()


def _is_body(lines: Sequence[Line]) -> bool:
    return _SENTENCE_END.search(lines[-1].text) is not None
