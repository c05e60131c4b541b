"""What every output format can do: render one letter at a time, then the end."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from klarsprog_lint.findings import Applicability, Diagnostic

if TYPE_CHECKING:
    # Only types: ``--help`` must not wait for the reading of letters.
    from klarsprog_lint.documents.model import Document
    from klarsprog_lint.output.colours import Palette
    from klarsprog_lint.output.summary import Summary


class OutputFormat(StrEnum):
    """The formats of ``check``."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


class Renderer(Protocol):
    """Turns diagnostics into text, letter by letter, so that results come while work goes on."""

    def letter(self, document: Document, diagnostics: Sequence[Diagnostic]) -> str:
        """The text for one letter's diagnostics."""

    def end(self, summary: Summary) -> str:
        """The text after the last letter."""


def fix_mark(diagnostic: Diagnostic, unsafe: bool) -> str:
    """``[*]`` where the fixes that were asked for would mend the finding, else nothing."""
    fix = diagnostic.fix
    if fix is None or fix.applicability is Applicability.SUGGESTED:
        return ""
    return "[*] " if unsafe or fix.applicability is Applicability.SAFE else ""


def one_line(text: str) -> str:
    """The text with all white space as single spaces."""
    return " ".join(text.split())


def renderer_for(
    output_format: OutputFormat, palette: Palette, *, width: int, unsafe: bool
) -> Renderer:
    """The renderer of a format."""
    from klarsprog_lint.output.concise import ConciseRenderer
    from klarsprog_lint.output.full import FullRenderer
    from klarsprog_lint.output.json_array import JsonRenderer

    match output_format:
        case OutputFormat.FULL:
            return FullRenderer(palette, width, unsafe)
        case OutputFormat.CONCISE:
            return ConciseRenderer(palette, unsafe)
        case OutputFormat.JSON:
            return JsonRenderer()
