"""Finding, Fix and Diagnostic: what a check returns and what people and tools are shown.

A finding speaks of one block, in offsets of the block's text. A diagnostic speaks of the
document, in offsets, rows and columns of its source. Fixes exist in both worlds and look the
same; only the text their offsets count in differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How strongly a rule speaks; ``rank`` orders them."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return (Severity.INFO, Severity.WARNING, Severity.ERROR).index(self)


class Applicability(StrEnum):
    """Who may apply a fix: anyone (safe), a person who looks (unsafe), an LLM proposal."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Replace the code points ``start:end`` with ``content``."""

    start: int
    end: int
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One or more edits that belong together, with a Danish title."""

    applicability: Applicability
    message: str
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's violation: a span in a block's text, and the values for the rule's message.

    ``severity`` overrides the rule's own; ``fixes`` are in order of preference. ``message``
    replaces the rule's message template for this finding.
    """

    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    message: str | None = None
    block: int | None = None


class Location(NamedTuple):
    """A place in a file: row and column, both from 1, columns in code points."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its range in the source: what CLI, LSP and reports show.

    ``start`` and ``end`` and all edits of ``fixes`` are offsets in the document's source;
    ``text`` is exactly ``source[start:end]``.
    """

    filename: str
    code: str
    name: str
    severity: Severity
    message: str
    url: str
    start: int
    end: int
    location: Location
    end_location: Location
    block_kind: str
    block_index: int
    text: str
    fixes: tuple[Fix, ...]
    fingerprint: str

    @property
    def fix(self) -> Fix | None:
        """The preferred fix, if there is one."""
        return self.fixes[0] if self.fixes else None
