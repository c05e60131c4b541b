"""TYP03: bold, italics and underlining, read from the markup that a block's text has lost.

What lies between two segments of a source map is markup. Real markers only: a star that is no
markup stays in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

BOLD, ITALIC, UNDERLINE = "bold", "italic", "underline"
_TAGS = {
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("i", "em"), ITALIC),
    **dict.fromkeys(("u", "ins"), UNDERLINE),
}
_MARKER = re.compile(r"<(?P<close>/?)(?P<tag>b|strong|i|em|u|ins)\b[^<>]*>|(?P<run>\*+|_+)", re.I)
_LINK_TARGET = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\]]*\]")
_BEFORE = re.compile(r"(?:<[a-z]+[^<>]*>|[*_\[])+$", re.IGNORECASE)
_LEAST_ITALIC_WORDS = 12
_LEAST_RUNS = 2


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch of a block's text in bold, in italics or underlined; offsets of the text."""

    start: int
    end: int
    style: str


def emphases(block: Block, source: str) -> Iterator[Emphasis]:
    """The emphasised stretches of a block, in order of their ends."""
    open_at: dict[str, int] = {}
    for position, gap in _gaps(block, source):
        for style, opens in _markers(gap, open_at):
            if opens:
                open_at[style] = position
            elif style in open_at:
                start = open_at.pop(style)
                if start < position:
                    yield Emphasis(start, position, style)
    for style, start in open_at.items():
        yield Emphasis(start, len(block.text), style)


def _gaps(block: Block, source: str) -> Iterator[tuple[int, str]]:
    """Places in the text where markup stands in the source, with the markup."""
    segments = block.source_map.segments
    if not segments:
        return
    line = source.rfind("\n", 0, segments[0].source_start) + 1
    before = _BEFORE.search(source[line : segments[0].source_start])
    if before:
        yield segments[0].text_start, before.group()
    for last, following in pairwise(segments):
        if last.source_end < following.source_start:
            yield following.text_start, source[last.source_end : following.source_start]


def _markers(gap: str, open_at: dict[str, int]) -> Iterator[tuple[str, bool]]:
    opened = set(open_at)
    for match in _MARKER.finditer(_LINK_TARGET.sub("]", gap)):
        if match["tag"]:
            yield _TAGS[match["tag"].lower()], not match["close"]
            continue
        styles = {1: (ITALIC,), 2: (BOLD,)}.get(len(match["run"]), (BOLD, ITALIC))
        for style in styles:
            yield style, style not in opened
            opened ^= {style}


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Underlining, whole paragraphs in italics, and too much bold."""
    source = document.source
    if document.format != "markdown" or not ("*" in source or "_" in source or "<" in source):
        return
    bold: list[tuple[Block, Emphasis]] = []
    letters = 0
    for block in document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        letters += len(block.text)
        for emphasis in emphases(block, source):
            if emphasis.style == BOLD:
                bold.append((block, emphasis))
            else:
                yield from _unwanted(block, emphasis)
    yield from _too_much(bold, letters, options)


def _unwanted(block: Block, emphasis: Emphasis) -> Iterator[Finding]:
    text = block.text[emphasis.start : emphasis.end]
    if emphasis.style == UNDERLINE:
        message = "»{text}« er understreget og ligner et link. Brug fed, hvis det skal ses."
    elif len(text) == len(block.text) and len(text.split()) >= _LEAST_ITALIC_WORDS:
        message = "Hele afsnittet står i kursiv. Brug almindelig skrift."
    else:
        return
    yield Finding(emphasis.start, emphasis.end, message=message, block=block.index)


def _too_much(
    bold: Sequence[tuple[Block, Emphasis]], letters: int, options: Options
) -> Iterator[Finding]:
    """One finding, on the longest stretch, where more than a tenth of the text is bold."""
    total = sum(emphasis.end - emphasis.start for _, emphasis in bold)
    if len(bold) < _LEAST_RUNS or letters < options.number("min-letters"):
        return
    share = 100 * total / letters
    if share <= options.number("max-percent"):
        return
    block, longest = max(bold, key=lambda item: item[1].end - item[1].start)
    values = {"value": str(round(share))}
    yield Finding(longest.start, longest.end, values, block=block.index)


emphasis = PythonDocumentCheck(_collect_nothing, _judge)
