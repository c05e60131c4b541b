"""Checks of the family SKA: letter templates."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_ORDER = r"(?:indsæt|udfyld|tilføj|angiv|skriv|vælg|slet|ret til)"
_FIELD = (
    r"navn|dato|beløb|adresse|frist|nummer|nr\b|telefon|tlf|mail|tekst|kommune|afdeling|enhed"
    r"|forvaltning|ydelse|periode|antal|årstal|måned|ugedag|klokkeslæt|lokale|sagsbehandler"
    r"|medarbejder|modtager|afsender|borger|barn|underskrift|titel|begrundelse|xx|\?"
)
# [indsæt dato], [Navn]; not the omission […], a note [1], a tick box [x] or a link [tekst](…).
# In round brackets only what cannot be said to the reader: (skriv til os) is no blank.
_BRACKETED = re.compile(
    rf"\[(?:{_ORDER}\b[^\[\]]{{0,80}}|(?=[^\[\]]*(?:{_FIELD}))[^\[\]\d][^\[\]]{{0,30}})\](?!\()"
    r"|\((?:indsæt\b[^()]{0,80}|navn|dato|beløb|adresse|frist|årstal)\)",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\bINDSÆT(?: [A-ZÆØÅ]{2,})*\b"
    r"|\b[xX]{2}[./-][xX]{2}[./-](?:[xX]{2,4}|\d{2,4})\b"
    r"|\b[xX]{1,3}(?:\.[xX]{3})+\b"
    r"|(?<![\w@/.])(?:X{3,}(?:-X{2,})*|x{3,}|xx|XX(?! ?\d))(?![\w@/])"
    r"|\b[dD]{2}[./-](?:mm|MM)[./-](?:[åÅ]{2,4}|[yY]{2,4})\b"
    r"|(?<![\w.-])(?:NN|N\.\s?N\.)(?![\w.-])"
    r"|(?<!_)_{3,}(?!_)|(?<![\w?])\?{3,}"
)
# Most texts have none of these; asking for them is much faster than the patterns.
_HINTS = (
    *("__", "??", "xx", "XX", "NN", "N.", "INDSÆT"),
    *("dd.", "dd/", "dd-", "DD.", "DD/", "DD-"),
)
# A slip that the reader fills in by hand: its lines are meant to be empty.
_SLIP = re.compile(
    r"underskrift|sæt kryds|udfyldes af|^\W*_+\W*$|(?:navn|dato|adresse)\s*:", re.IGNORECASE
)


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Blanks in all blocks but quoted law, address and signature included."""
    for block in document.blocks:
        if block.kind is BlockKind.QUOTE:
            continue
        yield from _blanks(block)
        if options.flag("finished-letter"):
            for field in block.placeholders:
                yield Finding(field.start, field.end, {"text": field.source}, block=block.index)


def _blanks(block: Block) -> Iterator[Finding]:
    reached = 0
    for start, end in sorted(_spans(block.text)):
        if start < reached or is_protected(block, start, end):
            continue
        if block.text[start] == "_" and _SLIP.search(block.text):
            continue
        reached = end
        yield Finding(start, end, block=block.index)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    if "[" in text or "(" in text:
        yield from (match.span() for match in _BRACKETED.finditer(text))
    if any(hint in text for hint in _HINTS):
        yield from (match.span() for match in _BLANK.finditer(text))


unfilled_field = PythonDocumentCheck(_collect_nothing, _judge)
