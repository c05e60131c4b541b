"""Passages: what parsers find before blocks are made, in offsets of the masked text.

A passage is a run of lines that belong together. Its kind is None until somebody knows what it
is; then it becomes a block.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from klarsprog_lint.documents.masking import STAND_IN, MaskedText
from klarsprog_lint.documents.model import Block, BlockKind, Placeholder
from klarsprog_lint.documents.quotes import is_quotation, is_statute, quoted_spans
from klarsprog_lint.documents.source_map import Segment, SourceMap

_GAP = re.compile(r" {3,}")


class Run(NamedTuple):
    """Block text and the range of masked text it stands for."""

    text: str
    start: int
    end: int
    verbatim: bool = True


class Line(NamedTuple):
    """One line of a passage, without the white space around it.

    ``written`` is the line with its fields as the author wrote them. ``is_broken`` tells that
    the author asked for a line break after it (a hard break in Markdown).
    """

    runs: tuple[Run, ...]
    text: str
    written: str
    is_broken: bool = False

    @property
    def start(self) -> int:
        """Where the line begins in the masked text."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Where the line ends in the masked text."""
        return self.runs[-1].end


class Passage(NamedTuple):
    """Lines that belong together, and what they are, if that is known."""

    lines: tuple[Line, ...]
    kind: BlockKind | None = None
    level: int = 0


def cut(masked: MaskedText, start: int, end: int) -> Line | None:
    """The line ``start:end`` of plain text, without white space around it; None if blank."""
    text = masked.text[start:end].rstrip()
    if not text:
        return None
    stripped = text.lstrip()
    start += len(text) - len(stripped)
    return line_of(masked, (Run(stripped, start, start + len(stripped)),))


def without_gaps(line: Line) -> Line:
    """The line with one space for each gap that only serves to align columns."""
    if "   " not in line.text or len(line.runs) > 1:
        return line
    runs: list[Run] = []
    position = 0
    for match in _GAP.finditer(line.text):
        runs.append(_part(line, position, match.start()))
        runs.append(Run(" ", line.start + match.start(), line.start + match.end(), verbatim=False))
        position = match.end()
    runs.append(_part(line, position, len(line.text)))
    return line._replace(runs=tuple(runs), text=_GAP.sub(" ", line.text))


def _part(line: Line, start: int, end: int) -> Run:
    return Run(line.text[start:end], line.start + start, line.start + end)


def line_of(masked: MaskedText, runs: Sequence[Run], *, is_broken: bool = False) -> Line:
    """A line of the given runs."""
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    written = text
    if masked.fields and STAND_IN in text:
        written = "".join(
            masked.written(run.start, run.end) if run.verbatim else run.text for run in runs
        )
    return Line(tuple(runs), text, written, is_broken)


def make_blocks(masked: MaskedText, passages: Iterable[Passage]) -> tuple[Block, ...]:
    """The blocks of all passages, numbered in source order; empty ones are left out."""
    blocks: list[Block] = []
    for passage in passages:
        block = _make_block(masked, passage, len(blocks), blocks[-1] if blocks else None)
        if block is not None:
            blocks.append(block)
    return tuple(blocks)


def _make_block(
    masked: MaskedText, passage: Passage, index: int, previous: Block | None
) -> Block | None:
    segments, placeholders = _segments(masked, _joined(passage.lines))
    text = "".join(piece for piece, _ in segments)
    if not text.strip():
        return None
    quoted = quoted_spans(text)
    kind = passage.kind or BlockKind.PARAGRAPH
    if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and (
        is_statute(text) or is_quotation(text, quoted) or _continues_statute(kind, previous)
    ):
        kind = BlockKind.QUOTE
    source_map = SourceMap(tuple(segment for _, segment in segments))
    return Block(kind, index, text, source_map, placeholders, quoted, passage.level)


def _continues_statute(kind: BlockKind, previous: Block | None) -> bool:
    """The numbered items that a quoted provision introduces belong to it."""
    if kind is not BlockKind.LIST_ITEM or previous is None or previous.kind is not BlockKind.QUOTE:
        return False
    return previous.text.endswith((":", ",", " og", " eller"))


def _joined(lines: Sequence[Line]) -> list[Run]:
    """The runs of all lines with one space for each line break, neighbours merged."""
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(Run(" ", runs[-1].end, line.start, verbatim=False))
        for run in line.runs:
            before = runs[-1] if runs else None
            if before and before.verbatim and run.verbatim and before.end == run.start:
                runs[-1] = Run(before.text + run.text, before.start, run.end)
            else:
                runs.append(run)
    return runs


def _segments(
    masked: MaskedText, runs: Iterable[Run]
) -> tuple[list[tuple[str, Segment]], tuple[Placeholder, ...]]:
    """The runs carried on to the source, with the fields met on the way."""
    segments: list[tuple[str, Segment]] = []
    placeholders: list[Placeholder] = []
    length = 0
    for run in runs:
        if run.verbatim and (place := masked.verbatim_at(run.start, run.end)) is not None:
            end = length + len(run.text)
            segments.append((run.text, Segment(length, end, place, place + end - length)))
            length = end
            continue
        for part in _projected(masked, run):
            text = masked.text[part.text_start : part.text_end] if run.verbatim else run.text
            end = length + len(text)
            segments.append(
                (text, Segment(length, end, part.source_start, part.source_end, part.verbatim))
            )
            mark = masked.fields.get(part.text_start) if run.verbatim else None
            if mark is not None:
                source = masked.source[mark.start : mark.end]
                placeholders.append(Placeholder(length, end, source, mark.name))
            length = end
    return segments, tuple(placeholders)


def _projected(masked: MaskedText, run: Run) -> Iterable[Segment]:
    if run.verbatim:
        return masked.project(run.start, run.end)
    start, end = masked.source_map.to_source(run.start, run.end)
    return (Segment(run.start, run.end, start, end, verbatim=False),)
