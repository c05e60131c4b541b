"""Inline Markdown as lines of text: markup dropped, every character led back to its place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from markdown_it.token import Token

from klarsprog_lint.documents.markdown_origins import ORIGINS, Origins, source_offset
from klarsprog_lint.documents.markdown_parser import POSITION
from klarsprog_lint.documents.masking import STAND_IN, MaskedText
from klarsprog_lint.documents.passages import Line, Run, line_of


def lines_of(masked: MaskedText, token: Token) -> tuple[Line, ...]:
    """The lines of an inline token that have text."""
    if not token.meta.get(ORIGINS):
        return ()
    return _Lines(masked, token).collect()


class _Lines:
    """Collects the lines of one inline token from its children."""

    def __init__(self, masked: MaskedText, token: Token) -> None:
        self._masked = masked
        self._content = token.content
        self._children = token.children or []
        self._origins: Origins = token.meta[ORIGINS]
        self._runs: list[Run] = []
        self._lines: list[Line] = []

    def collect(self) -> tuple[Line, ...]:
        """All lines, in order."""
        auto = False
        for child in self._children:
            self._add(child, auto=auto)
            auto = child.type == "link_open" and child.info == "auto"
        self._end_line(is_broken=False)
        return tuple(self._lines)

    def _add(self, child: Token, *, auto: bool) -> None:
        position = child.meta[POSITION] + auto
        if child.type == "text":
            self._add_text(child.content, position)
        elif child.type == "text_special":
            self._add_special(child, position)
        elif child.type == "code_inline":
            self._add_code(child, position + len(child.markup))
        elif child.type in ("softbreak", "hardbreak"):
            self._end_line(is_broken=child.type == "hardbreak")
        elif child.type == "html_inline":
            self._add_html(child, position)

    def _add_text(self, text: str, position: int) -> None:
        """Text as it is written; where it was decoded (an address with ``%20``), in one piece."""
        if not text:
            return
        if not self._content.startswith(text, position):
            end = self._content.find(">", position)
            self._append(text, position, max(end, position), verbatim=False)
            return
        # Every origin inside the text begins a new piece.
        end = position + len(text)
        first = bisect_right(self._origins, position, key=_offset)
        last = bisect_left(self._origins, end, key=_offset)
        cuts = [at for at, _ in self._origins[first:last]]
        for start, stop in zip([position, *cuts], [*cuts, end], strict=True):
            self._append(self._content[start:stop], start, stop, verbatim=True)

    def _add_special(self, child: Token, position: int) -> None:
        end = position + len(child.markup)
        if child.info == "entity":
            self._append(child.content, position, end, verbatim=False)
        else:
            self._add_text(child.content, end - len(child.content))

    def _add_code(self, child: Token, position: int) -> None:
        """A code span is text; markdown-it strips a space and reads line breaks as spaces."""
        size = len(child.content)
        written = self._content[position : position + size].replace("\n", " ")
        position += written != child.content
        end = position + size
        while position < end:
            stop = self._content.find("\n", position, end)
            stop = end if stop < 0 else stop
            self._add_text(self._content[position:stop].rstrip(" "), position)
            if stop < end:
                self._end_line(is_broken=False)
            position = stop + 1
            while position < end and self._content[position] in " \t":
                position += 1

    def _add_html(self, child: Token, position: int) -> None:
        if child.content[:3].lower() == "<br":
            self._end_line(is_broken=True)
        elif STAND_IN in child.content and self._has_field(position, len(child.content)):
            self._add_text(child.content, position)

    def _has_field(self, position: int, size: int) -> bool:
        start = source_offset(self._origins, position)
        return any(at in self._masked.fields for at in range(start, start + size))

    def _append(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        source = source_offset(self._origins, start)
        source_end = max(source_offset(self._origins, end - 1) + 1, source)
        if self._runs:
            # Nothing but broken input can get here with a place behind the last one.
            source, source_end = max(source, self._runs[-1].end), max(source_end, source)
        exact = verbatim and self._masked.text[source : source + len(text)] == text
        source_end = source + len(text) if exact else source_end
        self._runs.append(Run(text, source, source_end, exact))

    def _end_line(self, *, is_broken: bool) -> None:
        runs = list(_without_double_spaces(_stripped(self._runs)))
        if runs:
            self._lines.append(line_of(self._masked, runs, is_broken=is_broken))
        self._runs = []


def _offset(origin: tuple[int, int]) -> int:
    return origin[0]


def _stripped(runs: list[Run]) -> list[Run]:
    """The runs without white space at both ends of the line."""
    inked = [index for index, run in enumerate(runs) if run.text.strip()]
    if not inked:
        return []
    runs = runs[inked[0] : inked[-1] + 1]
    if runs[0].verbatim:
        text = runs[0].text.lstrip()
        runs[0] = Run(text, runs[0].end - len(text), runs[0].end)
    if runs[-1].verbatim:
        text = runs[-1].text.rstrip()
        runs[-1] = Run(text, runs[-1].start, runs[-1].start + len(text))
    return runs


def _without_double_spaces(runs: list[Run]) -> Iterator[Run]:
    """The runs, with one space only where markup stood between two."""
    before: Run | None = None
    for run in runs:
        doubled = (
            before is not None
            and before.end < run.start
            and run.verbatim
            and run.text.startswith(" ")
            and before.text.endswith(" ")
        )
        kept = Run(run.text[1:], run.start + 1, run.end) if doubled else run
        if kept.text:
            yield kept
            before = kept
