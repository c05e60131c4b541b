"""Checks of the family SKA: letter templates."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_date import letter_date
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.ska_blanks import Hinted, blanks, hinted, is_quoted_blank
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# A slip that the reader fills in by hand: its lines are meant to be empty.
_SLIP = re.compile(
    r"underskrift|sæt kryds|udfyldes af|^\W*_+\W*$|(?:navn|dato|adresse)\s*:", re.IGNORECASE
)

# *Kære Anna Holm*; *Kære borger* may be any reader.
_NAMED = re.compile(r"(?:Kære|Hej|Til) [A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][\w.-]+)*,?$")


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Blanks in all blocks but quoted law, address and signature included."""
    is_finished = options.flag("finished-letter") or _is_addressed(document)
    among = hinted("\n".join(block.text for block in document.blocks))
    for block in document.blocks:
        if block.kind is BlockKind.QUOTE:
            continue
        yield from _blanks(block, among)
        if is_finished:
            for field in block.placeholders:
                yield Finding(field.start, field.end, {"text": field.source}, block=block.index)


def _is_addressed(document: Document) -> bool:
    """Whether date and name stand in the letter: then a field beside them was left over."""
    if not any(block.placeholders for block in document.blocks):
        return False
    is_named = any(_NAMED.match(block.text) and not block.placeholders for block in document.blocks)
    return is_named and letter_date(document) is not None


def _blanks(block: Block, among: Sequence[Hinted]) -> Iterator[Finding]:
    reached = 0
    for start, end in sorted(blanks(block.text, among), key=_longest_first):
        is_meant = is_protected(block, start, end) and not is_quoted_blank(block.text, start, end)
        if start < reached or is_meant:
            continue
        if block.text[start] in "_.…sS" and _SLIP.search(block.text):
            continue
        reached = end
        yield Finding(start, end, block=block.index)


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


unfilled_field = PythonDocumentCheck(_collect_nothing, _judge)
