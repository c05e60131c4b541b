"""Reading and writing letters: formats, blocks, placeholders and source maps."""

from klarsprog_lint.documents.discovery import DEFAULT_INCLUDE, discover
from klarsprog_lint.documents.encoding import EncodedText, decode
from klarsprog_lint.documents.files import read_file, write_file
from klarsprog_lint.documents.model import Block, BlockKind, Document, Placeholder, Span
from klarsprog_lint.documents.reading import Format, format_of, read

__all__ = [
    "DEFAULT_INCLUDE",
    "Block",
    "BlockKind",
    "Document",
    "EncodedText",
    "Format",
    "Placeholder",
    "Span",
    "decode",
    "discover",
    "format_of",
    "read",
    "read_file",
    "write_file",
]
