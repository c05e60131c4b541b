"""Source map: from an offset in a block's text to its place in the source, and back."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

#: Characters that readers never see: losing one in an edit changes nothing on paper.
INVISIBLE = "\u00ad\u200b\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of block text and the source range it stands for.

    Where both have the same length (``verbatim``) offsets map one to one; otherwise (a line
    break read as a space, a placeholder read as a word, an entity) the segment is atomic.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int
    verbatim: bool = True


@dataclass(frozen=True)
class SourceMap:
    """The segments of one block, in order, without gaps in the block's text.

    The source may have gaps between segments: markup that is not part of the text.
    """

    segments: tuple[Segment, ...]

    @cached_property
    def _text_starts(self) -> list[int]:
        return [segment.text_start for segment in self.segments]

    @cached_property
    def _source_starts(self) -> list[int]:
        return [segment.source_start for segment in self.segments]

    def _at(self, offset: int) -> Segment:
        return self.segments[max(bisect_right(self._text_starts, offset) - 1, 0)]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source range of the text range ``start:end``; atomic segments are taken whole."""
        if not self.segments:
            return 0, 0
        first = self._at(start)
        if first.verbatim:
            source_start = first.source_start + start - first.text_start
        else:
            behind = start >= first.text_end
            source_start = first.source_end if behind else first.source_start
        if end <= start:
            return source_start, source_start
        last = self._at(end - 1)
        source_end = last.source_start + end - last.text_start if last.verbatim else last.source_end
        return source_start, source_end

    def to_text(self, source_offset: int) -> int | None:
        """The text offset that stands for ``source_offset``, or None in markup or outside."""
        index = bisect_right(self._source_starts, source_offset) - 1
        if index < 0:
            return None
        segment = self.segments[index]
        if source_offset < segment.source_end:
            inside = source_offset - segment.source_start if segment.verbatim else 0
            return segment.text_start + inside
        if index == len(self.segments) - 1 and source_offset == segment.source_end:
            return segment.text_end
        return None

    def to_text_range(self, start: int, end: int) -> tuple[int, int]:
        """The text range whose ``to_source`` is ``start:end``."""
        text_start = self._text_offset(start)
        if end <= start or not self.segments:
            return text_start, text_start
        last = self._source_at(end - 1)
        inside = end - last.source_start
        return text_start, last.text_start + inside if last.verbatim else last.text_end

    def _text_offset(self, source_offset: int) -> int:
        if not self.segments:
            return 0
        segment = self._source_at(source_offset)
        if not segment.verbatim:
            behind = source_offset >= segment.source_end
            return segment.text_end if behind else segment.text_start
        return min(segment.text_start + source_offset - segment.source_start, segment.text_end)

    def _source_at(self, source_offset: int) -> Segment:
        return self.segments[max(bisect_right(self._source_starts, source_offset) - 1, 0)]

    def is_editable(self, start: int, end: int, source: str) -> bool:
        """Whether the range may be replaced: no markup or opaque field lies inside it.

        Line breaks and invisible characters inside the range are allowed, since replacing them
        loses nothing.
        """
        position: int | None = None
        for index in range(max(bisect_right(self._text_starts, start) - 1, 0), len(self.segments)):
            segment = self.segments[index]
            if segment.text_start >= end:
                break
            if segment.text_end <= start:
                continue
            gap = source[position : segment.source_start] if position is not None else ""
            atomic = "" if segment.verbatim else source[segment.source_start : segment.source_end]
            if not (_is_blank(gap) and _is_blank(atomic)):
                return False
            position = segment.source_end
        return True


def _is_blank(text: str) -> bool:
    return not text.strip().strip(INVISIBLE).strip()
