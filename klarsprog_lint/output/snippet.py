"""The source line of a diagnostic with its span underlined, as wide as the reader has room for."""

import re
from dataclasses import dataclass

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic

ELLIPSIS = "…"
# Characters that would move the cursor, reorder the line or vanish: shown as a replacement sign.
_HIDDEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
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
    """The first line of the diagnostic's span, cut to ``width`` around the span."""
    line = document.lines.line(diagnostic.location.row - 1)
    start = diagnostic.location.column - 1
    same_line = diagnostic.end_location.row == diagnostic.location.row
    end = diagnostic.end_location.column - 1 if same_line else len(line)
    before, marked, after = (visible(part) for part in (line[:start], line[start:end], line[end:]))
    if cells(line) > width:
        before, marked, after = _window(before, marked, after, width)
    return Snippet(f"{before}{marked}{after}".rstrip(), cells(before), max(cells(marked), 1))


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
