"""The source line of a diagnostic with its span underlined, as wide as the reader has room for."""

import re
from dataclasses import dataclass

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic

ELLIPSIS = "…"
# Characters that would move the cursor, reorder the line or vanish: shown as a replacement sign.
_HIDDEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_LINE_END = re.compile(r"[\r\n]")
_FIRST_NON_LATIN = "\u0300"


@dataclass(frozen=True)
class Snippet:
    """A line to show, and where the underline begins and how long it is, in terminal cells."""

    text: str
    indent: int
    length: int


def visible(text: str) -> str:
    """The text with tabs as spaces and control characters as »�«."""
    return _HIDDEN.sub("\ufffd", text.replace("\t", "    "))


def cells(text: str) -> int:
    """How many terminal cells the text takes; emoji and East Asian letters take two."""
    if not text or max(text) < _FIRST_NON_LATIN:
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def make_snippet(document: Document, diagnostic: Diagnostic, width: int) -> Snippet:
    """The first line of the diagnostic's span, cut to ``width`` around the span.

    Only the neighbourhood of the span is looked at: a line may be a whole letter.
    """
    source, start, end = document.source, diagnostic.start, diagnostic.end
    row_start = start - (diagnostic.location.column - 1)
    before = source[max(row_start, start - width - 1) : start]
    marked = _line(source[start : min(end, start + width + 1)])
    after = _line(source[end : end + width + 1]) if len(marked) == end - start else ""
    if cells(before) + cells(marked) + cells(after) > width:
        before, marked, after = _window(before, marked, after, width)
    before, marked, after = visible(before), visible(marked), visible(after)
    return Snippet(f"{before}{marked}{after}".rstrip(), cells(before), max(cells(marked), 1))


def _line(text: str) -> str:
    return _LINE_END.split(text, maxsplit=1)[0]


def _window(before: str, marked: str, after: str, width: int) -> tuple[str, str, str]:
    room = width - len(marked)
    if room < 2 * len(ELLIPSIS):
        shown = max(width - 2, 1)
        return (ELLIPSIS if before else ""), marked[:shown] + ELLIPSIS * (shown < len(marked)), ""
    # What one side does not need, the other may use.
    left = max(room // 2, room - len(after))
    right = max(room - room // 2, room - len(before))
    return _last(before, left), marked, _first(after, right)


def _last(text: str, length: int) -> str:
    """The end of the text, from a word's beginning."""
    if len(text) <= length:
        return text
    cut = text[len(text) - length + 1 :]
    return ELLIPSIS + (cut.partition(" ")[2] or cut)


def _first(text: str, length: int) -> str:
    """The beginning of the text, to a word's end."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rpartition(" ")[0] or cut) + ELLIPSIS
