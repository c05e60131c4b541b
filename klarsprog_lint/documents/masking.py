"""Masked text: the source as parsers see it, with fields as words and control tags gone.

Masking comes before any parsing, so that ``{{navn_efter_nr}}`` is never read as emphasis or a
field in a link as markup. ``MaskedText.source_map`` leads every offset back to the source.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.documents.placeholders import Mark, find_marks
from klarsprog_lint.documents.source_map import INVISIBLE, Segment, SourceMap

#: A capital and letters only: one token to the tokenizer, a name to the parser.
STAND_IN = "Xxxxx"
_REWRITTEN = re.compile(rf"\r\n?|[{INVISIBLE}]+")


@dataclass(frozen=True)
class MaskedText:
    """The masked text, its map to the source, and its fields by their offset in the text."""

    text: str
    source: str
    source_map: SourceMap
    fields: dict[int, Mark]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.text_start for segment in self.source_map.segments]

    def verbatim_at(self, start: int, end: int) -> int | None:
        """Where ``start:end`` begins in the source, if it stands there in one piece."""
        segment = self.source_map.segments[max(bisect_right(self._starts, start) - 1, 0)]
        if not segment.verbatim or end > segment.text_end:
            return None
        return segment.source_start + start - segment.text_start

    def project(self, start: int, end: int) -> Iterator[Segment]:
        """The parts of ``start:end``, as segments from masked text to source."""
        segments = self.source_map.segments
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(segments) and segments[index].text_start < end:
            yield _clip(segments[index], start, end)
            index += 1

    def written(self, start: int, end: int) -> str:
        """The range with its fields as they are written in the source."""
        if not self.fields:
            return self.text[start:end]
        return "".join(
            self.source[part.source_start : part.source_end]
            if part.text_start in self.fields
            else self.text[part.text_start : part.text_end]
            for part in self.project(start, end)
        )


def _clip(segment: Segment, start: int, end: int) -> Segment:
    head = max(start - segment.text_start, 0)
    tail = max(segment.text_end - end, 0)
    if not head and not tail:
        return segment
    text_start, text_end = segment.text_start + head, segment.text_end - tail
    if segment.verbatim:
        source = (segment.source_start + head, segment.source_end - tail)
    else:
        # Half an opaque word: what its first half stood for must not be counted twice.
        source = (segment.source_end if head else segment.source_start, segment.source_end)
    return Segment(text_start, text_end, *source, segment.verbatim)


def mask(source: str, patterns: Sequence[re.Pattern[str]] = ()) -> MaskedText:
    """Put stand-ins for fields, drop control tags and unseen characters, unify line ends."""
    builder = _Builder(source)
    position = 0
    for mark in find_marks(source, patterns):
        builder.copy(position, mark.start)
        position = builder.put(mark)
    builder.copy(position, len(source))
    return builder.finish()


class _Builder:
    """Collects the pieces of the masked text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._fields: dict[int, Mark] = {}
        self._length = 0

    def copy(self, start: int, end: int) -> None:
        """Take over a stretch without marks."""
        for match in _REWRITTEN.finditer(self._source, start, end):
            self._append(self._source[start : match.start()], start, match.start(), verbatim=True)
            if match.group()[0] == "\r":
                self._append("\n", *match.span(), verbatim=False)
            start = match.end()
        self._append(self._source[start:end], start, end, verbatim=True)

    def put(self, mark: Mark) -> int:
        """Put the stand-in of a field, or nothing for a control tag; where to go on copying."""
        if mark.is_field:
            self._fields[self._length] = mark
            self._append(STAND_IN, mark.start, mark.end, verbatim=False)
            return mark.end
        before = self._pieces[-1][-1] if self._pieces else "\n"
        after = self._source[mark.end : mark.end + 1] or "\n"
        if before.isspace() or after.isspace():
            # The spaces on both sides of a tag that is gone would otherwise become two.
            return mark.end + (before == after == " ")
        if mark.separates or (before in ".!?:" and after.isalpha()):
            self._append(" ", mark.start, mark.end, verbatim=False)
        return mark.end

    def _append(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        if text:
            segment = Segment(self._length, self._length + len(text), start, end, verbatim)
            self._segments.append(segment)
            self._pieces.append(text)
            self._length += len(text)

    def finish(self) -> MaskedText:
        """The masked text of everything put so far."""
        text = "".join(self._pieces)
        return MaskedText(text, self._source, SourceMap(tuple(self._segments)), self._fields)
