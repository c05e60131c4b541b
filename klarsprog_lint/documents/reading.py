"""Reading: from source text to a document. Total: any text gives a document."""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Literal

from klarsprog_lint.documents import text
from klarsprog_lint.documents.masking import mask
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.passages import make_blocks
from klarsprog_lint.documents.placeholders import compile_patterns

Format = Literal["text", "markdown"]

_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_TEMPLATE_SUFFIXES = (".j2", ".jinja", ".jinja2", ".tmpl", ".hbs", ".mustache")


def format_of(name: str) -> Format:
    """The format a file name tells; what is not Markdown is plain text."""
    path = PurePath(name)
    if path.suffix.lower() in _TEMPLATE_SUFFIXES:
        path = path.with_suffix("")
    return "markdown" if path.suffix.lower() in _MARKDOWN_SUFFIXES else "text"


def read(
    source: str,
    name: str,
    format: Format,
    placeholder_patterns: Iterable[str | re.Pattern[str]] = (),
    letter_type: str = "",
) -> Document:
    """The document in ``source``; own placeholder patterns are added to the built-in ones.

    ``letter_type`` is what a configuration says the letter is; the letter itself may say more.
    """
    masked = mask(source, compile_patterns(placeholder_patterns))
    if format == "markdown":
        # Imported late: a run over plain text need not pay for the Markdown parser.
        from klarsprog_lint.documents import markdown

        found = markdown.passages(masked)
    else:
        found = text.passages(masked)
    return Document(name, source, make_blocks(masked, found), format, letter_type)
