"""Shared ways to say what a text should be read as."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from klarsprog_lint.documents import Document, Format, read

Kinds = list[tuple[str, str]]


def kinds_of(document: Document) -> Kinds:
    """Every block as its kind and text."""
    return [(block.kind.value, block.text) for block in document.blocks]


@pytest.fixture
def text() -> Callable[[str], Kinds]:
    """Reads an indented example as plain text."""
    return lambda source: _kinds(source, "text")


@pytest.fixture
def markdown() -> Callable[[str], Kinds]:
    """Reads an indented example as Markdown."""
    return lambda source: _kinds(source, "markdown")


def _kinds(source: str, format: Format) -> Kinds:
    return kinds_of(read(dedent(source).strip("\n"), "brev", format))
