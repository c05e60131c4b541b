"""TYP05: exclamation marks in decision letters."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.cues import is_salutation
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_MARKS = re.compile(r"\s?!+(?![=\w])")
_GLAD = re.compile(
    r"\b(?:tillykke|velkommen|god fornøjelse|held og lykke|glædelig\w*|hurra)\b", re.I
)
# What no one shouts, whatever the letter is.
_REFUSES = re.compile(
    r"\b(?:sag[td]e? nej|siger nej|får ikke|kan ikke få|afsl(?:ag|år|ået)|afvis(?:t|er)|nægt\w*"
    r"|skal betale)\b",
    re.I,
)
_SENTENCE_START = re.compile(r"[.!?:]\s")
_SERIOUS = frozenset(("afgørelse", "afslag", "bevilling", "partshøring", "agterskrivelse"))


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """Every run of exclamation marks in the letter's own words."""
    if "!" not in document.source:
        return
    kind = document.letter_type
    if kind is not None and kind.name not in _SERIOUS:
        return
    for block in document.blocks:
        if block.kind.is_linted and "!" in block.text and not is_salutation(block.text):
            yield from _exclamations(block, only_refusals=kind is None)


def _exclamations(block: Block, only_refusals: bool) -> Iterator[Finding]:
    for match in _MARKS.finditer(block.text):
        start, end = match.span()
        sentence = _sentence_before(block.text, start)
        if is_protected(block, start, end) or _GLAD.search(sentence):
            continue
        if only_refusals and not _REFUSES.search(sentence):
            continue
        before, after = block.text[start - 1 : start], block.text[end : end + 1]
        fixes: tuple[Fix, ...] = ()
        if before not in ("(", "?", ".", "") and after not in (".", "?", ",", ":"):
            fixes = (_fix(block, start, end),)
        yield Finding(start + (match.group()[0] != "!"), end, fixes=fixes, block=block.index)


def _sentence_before(text: str, offset: int) -> str:
    begins = max((match.end() for match in _SENTENCE_START.finditer(text, 0, offset)), default=0)
    return text[begins:offset]


def _fix(block: Block, start: int, end: int) -> Fix:
    """A full stop; in a heading nothing, since headings have none."""
    content = "" if block.kind is BlockKind.HEADING else "."
    title = "Skriv punktum" if content else "Slet udråbstegnet"
    return Fix(Applicability.SAFE, title, (TextEdit(start, end, content),))


exclamation = PythonDocumentCheck(_collect_nothing, _judge)
