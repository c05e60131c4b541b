"""Fixing letters: in place, on stdout, or as a diff of what would change."""

import re
from collections.abc import Sequence
from difflib import unified_diff

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.letters import Letter
from klarsprog_lint.documents import Document, write_file
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.fixes.applying import FixedDocument, fix_document
from klarsprog_lint.linter import Linter

_LINES = re.compile(r"[^\n]*\n|[^\n]+\Z")
_NO_FINAL_NEWLINE = "\n\\ No newline at end of file\n"


def fix_letter(letter: Letter, linter: Linter, *, unsafe: bool) -> FixedDocument:
    """The letter with all allowed fixes; nothing is written."""

    def lint(document: Document) -> Sequence[Diagnostic]:
        return linter.prove(document, linter.lint(document))

    return fix_document(
        letter.document, lint(letter.document), lint=lint, read=letter.reread, unsafe=unsafe
    )


def save(letter: Letter, fixed: FixedDocument) -> None:
    """Write the fixed letter where it came from; a file that needs no fix is left alone."""
    text = fixed.document.source
    if letter.path is None:
        streams.write_bytes(letter.encoded.encode(text))
    elif text != letter.document.source:
        write_file(letter.path, letter.encoded, text)


def diff(letter: Letter, fixed: FixedDocument) -> str:
    """What would change, as a unified diff; empty where nothing would."""
    name = letter.document.name
    lines = unified_diff(
        _LINES.findall(letter.document.source),
        _LINES.findall(fixed.document.source),
        fromfile=name,
        tofile=name,
    )
    return "".join(line if line.endswith("\n") else f"{line}{_NO_FINAL_NEWLINE}" for line in lines)
