"""``concise``: one line per finding, for editors and for grep."""

from collections.abc import Sequence
from dataclasses import dataclass

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.rendering import fix_mark, one_line
from klarsprog_lint.output.snippet import visible
from klarsprog_lint.output.summary import Summary


def headline(diagnostic: Diagnostic, palette: Palette, unsafe: bool) -> str:
    """``brev.md:3:1: PAS01 [*] message``."""
    place = f"{diagnostic.location.row}:{diagnostic.location.column}"
    filename = palette.style(visible(diagnostic.filename), "bold")
    code = palette.severity(diagnostic.code, diagnostic.severity)
    mark = palette.style(fix_mark(diagnostic, unsafe), "cyan")
    return f"{filename}:{place}: {code} {mark}{visible(one_line(diagnostic.message))}"


@dataclass(frozen=True)
class ConciseRenderer:
    """One line per finding; no summary, so that lines can be counted."""

    palette: Palette
    unsafe: bool = False

    def letter(self, document: Document, diagnostics: Sequence[Diagnostic]) -> str:
        """The lines of one letter."""
        lines = (headline(diagnostic, self.palette, self.unsafe) for diagnostic in diagnostics)
        return "".join(f"{line}\n" for line in lines)

    def end(self, summary: Summary) -> str:
        """Nothing."""
        return ""
