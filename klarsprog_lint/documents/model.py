"""Document, Block and Placeholder: what every format is read into.

All offsets are code points, half-open. ``Block.text`` is what is analysed; ``Document.source``
is the file as it stands, line endings included. ``Block.source_map`` is the only way between
the two.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.lines import LineIndex
from klarsprog_lint.documents.source_map import SourceMap

if TYPE_CHECKING:
    from klarsprog_lint.documents.letter_outline import Outline
    from klarsprog_lint.documents.letter_types import LetterType


class BlockKind(StrEnum):
    """What a run of text is in the letter."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    QUOTE = "quote"
    ADDRESS = "address"
    SIGNATURE = "signature"

    @property
    def is_linted(self) -> bool:
        """Quotes, addresses and signatures are recognised so that no rule reads them."""
        return self not in (BlockKind.QUOTE, BlockKind.ADDRESS, BlockKind.SIGNATURE)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the two ranges share at least one code point."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A merge field: the span of its stand-in word in the block's text, and how it is written."""

    start: int
    end: int
    source: str
    name: str


@dataclass(frozen=True)
class Block:
    """One run of prose: the unit of analysis and of caching.

    ``quoted`` holds the spans inside quotation marks; ``level`` is the heading level, else 0.
    """

    kind: BlockKind
    index: int
    text: str
    source_map: SourceMap
    placeholders: tuple[Placeholder, ...] = ()
    quoted: tuple[Span, ...] = ()
    level: int = 0


@dataclass(frozen=True)
class Document:
    """One letter or template as read from a file, an editor buffer or stdin."""

    name: str
    source: str
    blocks: tuple[Block, ...]
    format: str = field(default="text")
    #: The letter type that somebody gave this path; what the letter itself declares wins.
    configured_type: str = ""

    @cached_property
    def outline(self) -> "Outline":
        """The parts of the letter: heading, salutation, sections, closing."""
        from klarsprog_lint.documents.letter_outline import outline_of

        return outline_of(self)

    @cached_property
    def letter_type(self) -> "LetterType | None":
        """What kind of letter this is, as declared or as detected; None if nothing tells."""
        from klarsprog_lint.documents.letter_types import find_letter_type

        return find_letter_type(self)

    @cached_property
    def lines(self) -> LineIndex:
        """Rows and columns of the source."""
        return LineIndex(self.source)
