"""``full``: each finding with its source line, the span underlined and the advice, as in Ruff."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Applicability, Diagnostic, Fix
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.concise import headline
from klarsprog_lint.output.rendering import one_line
from klarsprog_lint.output.snippet import make_snippet, visible
from klarsprog_lint.output.summary import Summary

# More alternatives than these would bury the finding; editors show them all.
_SHOWN_FIXES = 3
_NOTES = {
    Applicability.SAFE: "",
    Applicability.UNSAFE: " (usikker rettelse: læs teksten efter)",
    Applicability.SUGGESTED: " (forslag fra en sprogmodel)",
}


@dataclass(frozen=True)
class FullRenderer:
    """Findings with context and a summary at the end."""

    palette: Palette
    width: int = 100
    unsafe: bool = False

    def letter(self, document: Document, diagnostics: Sequence[Diagnostic]) -> str:
        """The findings of one letter, each followed by an empty line."""
        lines = (
            line
            for diagnostic in diagnostics
            for line in (*self._finding(document, diagnostic), "")
        )
        return "".join(f"{line}\n" for line in lines)

    def end(self, summary: Summary) -> str:
        """The summary."""
        return f"{summary.sentence()}\n"

    def _finding(self, document: Document, diagnostic: Diagnostic) -> Iterator[str]:
        row = str(diagnostic.location.row)
        gutter = " " * len(row)
        bar = self.palette.style("|", "blue")
        snippet = make_snippet(document, diagnostic, max(self.width - len(row) - 3, 20))
        underline = self.palette.severity("^" * snippet.length, diagnostic.severity)
        yield headline(diagnostic, self.palette, self.unsafe)
        yield f"{gutter} {bar}"
        yield f"{self.palette.style(row, 'blue')} {bar} {snippet.text}"
        yield f"{gutter} {bar} {' ' * snippet.indent}{underline}{_continuation(diagnostic)}"
        yield f"{gutter} {bar}"
        yield from (f"{gutter} {line}" for line in self._help(diagnostic.fixes))

    def _help(self, fixes: Sequence[Fix]) -> Iterator[str]:
        for index, fix in enumerate(fixes[:_SHOWN_FIXES]):
            sign = self.palette.style("=", "blue")
            label = self.palette.style("eller" if index else "hjælp", "bold")
            yield f"{sign} {label}: {visible(one_line(fix.message))}{_NOTES[fix.applicability]}"


def _continuation(diagnostic: Diagnostic) -> str:
    last = diagnostic.end_location.row
    return f" (fortsætter til linje {last})" if last > diagnostic.location.row else ""
