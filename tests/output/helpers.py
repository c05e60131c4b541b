"""Diagnostics made by hand for the tests of output formats."""

from klarsprog_lint.documents import Document, read
from klarsprog_lint.findings import Applicability, Diagnostic, Fix, Location, Severity, TextEdit


def letter(source: str, name: str = "brev.md") -> Document:
    """A document."""
    return read(source, name, "text")


def found(
    document: Document,
    text: str,
    *,
    instead: str | None = None,
    severity: Severity = Severity.WARNING,
    applicability: Applicability = Applicability.SAFE,
) -> Diagnostic:
    """A diagnostic on the first place where the text stands."""
    start = document.source.index(text)
    end = start + len(text)
    fixes = ()
    if instead is not None:
        edit = TextEdit(start, end, instead)
        fixes = (Fix(applicability, f"Skriv »{instead}«", (edit,)),)
    return Diagnostic(
        filename=document.name,
        code="ORD01",
        name="kancelliord",
        severity=severity,
        message=f"»{text}« er kancellisprog.",
        url="https://example.org/ORD01",
        start=start,
        end=end,
        location=_place(document, start),
        end_location=_place(document, end),
        block_kind="paragraph",
        block_index=0,
        text=text,
        fixes=fixes,
        fingerprint="abc",
    )


def _place(document: Document, offset: int) -> Location:
    row, column = document.lines.position(offset)
    return Location(row + 1, column + 1)
