"""Markdown: blocks of a letter written with CommonMark and tables.

Code and HTML blocks, link targets and pictures are no prose and leave no block. Block quotes
are quotes, whatever they hold. Addresses, salutations and signatures are told as in text.
"""

import re
from collections.abc import Iterator

from klarsprog_lint.documents import letter, paragraphs
from klarsprog_lint.documents.cues import is_title_like
from klarsprog_lint.documents.markdown_lines import lines_of
from klarsprog_lint.documents.markdown_parser import parse
from klarsprog_lint.documents.masking import MaskedText
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.documents.passages import Line, Passage

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:(?:[\w-]+[ \t]*:|[ \t]+|- |#)[^\n]*\n|\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_STRONG = ("**", "__")
_DEEPEST = 6


def passages(masked: MaskedText) -> Iterator[Passage]:
    """All passages of the document, in order, with their kinds."""
    level = 0
    for passage in letter.recognise(list(_structure(masked))):
        if passage.kind is None:
            for part in _prose(masked, passage, level):
                level = part.level or level
                yield part
        else:
            level = passage.level or level
            yield passage


def _structure(masked: MaskedText) -> Iterator[Passage]:
    containers: list[str] = []
    for token in parse(_without_front_matter(masked.text)):
        if token.type == "inline":
            lines = lines_of(masked, token)
            if lines:
                yield Passage(lines, _kind(containers), _level(containers))
        elif token.nesting == 1:
            containers.append(token.tag)
        elif token.nesting == -1:
            containers.pop()


def _without_front_matter(text: str) -> str:
    """The text with its front matter blanked out, so that all offsets stay."""
    match = _FRONT_MATTER.match(text)
    return " " * (match.end() - 1) + "\n" + text[match.end() :] if match else text


def _kind(containers: list[str]) -> BlockKind | None:
    if "blockquote" in containers:
        return BlockKind.QUOTE
    if _level(containers):
        return BlockKind.HEADING
    if containers[-1] in ("th", "td"):
        return BlockKind.TABLE_CELL
    return BlockKind.LIST_ITEM if "li" in containers else None


def _level(containers: list[str]) -> int:
    tag = containers[-1]
    return int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0


def _prose(masked: MaskedText, passage: Passage, level: int) -> Iterator[Passage]:
    """A paragraph; a first line in bold that reads as a title is a heading of its own."""
    lines = passage.lines
    if _is_strong(masked, lines[0]) and is_title_like(lines[0].text.rstrip(":")):
        yield Passage(lines[:1], BlockKind.HEADING, min(level + 1, _DEEPEST))
        lines = lines[1:]
    for part in paragraphs.at_hard_breaks(lines):
        yield Passage(tuple(part), BlockKind.PARAGRAPH)


def _is_strong(masked: MaskedText, line: Line) -> bool:
    before = masked.text[max(line.start - 2, 0) : line.start]
    after = masked.text[line.end : line.end + 2]
    return len(line.runs) == 1 and before == after and before in _STRONG
