"""The date of a letter, told by its head."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.language.dates import find_dates

_ORIGIN = re.compile(r"(?:\baf|\bfødt|\bfra)\s*(?:den\s*|d\.\s*)?$", re.IGNORECASE)
_SALUTATION = re.compile(r"(?:kære|hej|til rette vedkommende)\b", re.IGNORECASE)


def letter_date(document: Document) -> date | None:
    """The date of the letter: the first one in the address blocks above the salutation.

    In *d. 24. september 2026 · Deres ref.: klage af 2. september 2026* a date after *af* or *født*
    belongs to something else.
    """
    for block in _head(document.blocks):
        for mention in find_dates(block.text):
            if mention.date and not _ORIGIN.search(block.text, 0, mention.start):
                return mention.date
    return None


def _head(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if _SALUTATION.match(block.text):
            return
        if block.kind is BlockKind.ADDRESS:
            yield block
