"""``json``: an array with one object per finding, written as letters are done."""

import json
from collections.abc import Sequence
from typing import Any

from klarsprog_lint.documents.lines import LineIndex
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic, Fix, Location, TextEdit
from klarsprog_lint.output.summary import Summary


def _place(location: Location) -> dict[str, int]:
    return {"row": location.row, "column": location.column}


def _offset_place(lines: LineIndex, offset: int) -> dict[str, int]:
    row, column = lines.position(offset)
    return {"row": row + 1, "column": column + 1}


def _edit(edit: TextEdit, lines: LineIndex) -> dict[str, Any]:
    return {
        "location": _offset_place(lines, edit.start),
        "end_location": _offset_place(lines, edit.end),
        "content": edit.content,
    }


def _fix(fix: Fix | None, lines: LineIndex) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [_edit(edit, lines) for edit in fix.edits]
    return {"applicability": fix.applicability.value, "message": fix.message, "edits": edits}


def as_json(diagnostic: Diagnostic, lines: LineIndex) -> dict[str, Any]:
    """The diagnostic as the documented JSON object."""
    return {
        "filename": diagnostic.filename,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "url": diagnostic.url,
        "location": _place(diagnostic.location),
        "end_location": _place(diagnostic.end_location),
        "block": {"kind": diagnostic.block_kind, "index": diagnostic.block_index},
        "text": diagnostic.text,
        "fix": _fix(diagnostic.fix, lines),
        "fingerprint": diagnostic.fingerprint,
    }


class JsonRenderer:
    """Writes the array piece by piece; a run without findings gives ``[]``."""

    def __init__(self) -> None:
        self._is_empty = True

    def letter(self, document: Document, diagnostics: Sequence[Diagnostic]) -> str:
        """The objects of one letter, one a line."""
        parts = []
        for diagnostic in diagnostics:
            parts.append("[\n  " if self._is_empty else ",\n  ")
            parts.append(json.dumps(as_json(diagnostic, document.lines), ensure_ascii=False))
            self._is_empty = False
        return "".join(parts)

    def end(self, summary: Summary) -> str:
        """The end of the array."""
        return "[]\n" if self._is_empty else "\n]\n"
