"""Plain text: paragraphs, headings, list items and tables of a letter without markup."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.documents import letter, paragraphs
from klarsprog_lint.documents.cues import is_title_like, starts_with_date
from klarsprog_lint.documents.masking import MaskedText
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.documents.passages import Line, Passage, cut, without_gaps

_BULLET = r"[-*+•●▪◦‣·☐☑✓✔](?:\s+\[[ xX]\])?|o(?=\s)"
_NUMBER = r"[–—]|(?P<number>\d{1,2})[.)]|[a-zæøå][.)]|[A-ZÆØÅ]\)|\([a-zæøå\d]{1,3}\)|[ivx]{1,5}[.)]"
_SECTION = r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-ZÆØÅ])"
_MARKER = re.compile(rf"(?P<sure>{_BULLET})\s+(?=\S)|(?:{_SECTION}|{_NUMBER})\s+(?=\S)")
_UNDERLINE = re.compile(r"(?P<top>={3,})|-{3,}|~{3,}")
_RULE_STARTS = "-=~*+|:–—"
_RULE = re.compile(r"[-=~*+|:–—\s]{3,}|\*")
_SECOND_ITEM = re.compile(r"\n\s*2[.)]\s")
_NEAR = 2000
_CLAUSE_END = (":", ".", ";", ",", "!", "?")


def passages(masked: MaskedText) -> Iterator[Passage]:
    """All passages of the text, in order, with their kinds."""
    recognised = list(letter.recognise(list(_structure(masked))))
    width = paragraphs.wrap_width(recognised)
    for passage in _divided(masked, recognised, width):
        yield passage._replace(lines=tuple(map(without_gaps, passage.lines)))


def _divided(masked: MaskedText, recognised: Sequence[Passage], width: int) -> Iterator[Passage]:
    """The passages with prose divided into headings, paragraphs and table cells."""
    for index, passage in enumerate(recognised):
        following = recognised[index + 1] if index + 1 < len(recognised) else None
        if passage.kind is None:
            yield from paragraphs.divide(masked, passage, following, width)
        elif passage.kind is BlockKind.LIST_ITEM and _is_numbered_heading(recognised, index):
            yield Passage(passage.lines, BlockKind.HEADING, 2)
        else:
            yield passage


def _is_numbered_heading(passages: Sequence[Passage], index: int) -> bool:
    """``1. Baggrund`` above a paragraph is a heading, not a list of one item."""
    item = passages[index]
    around = [*passages[max(index - 1, 0) : index], *passages[index + 1 : index + 2]]
    if len(item.lines) > 1 or any(other.kind is BlockKind.LIST_ITEM for other in around):
        return False
    return index + 1 < len(passages) and is_title_like(item.lines[0].text)


def _structure(masked: MaskedText) -> Iterator[Passage]:
    """What stands out without knowing the letter: underlined headings, lists, blank lines."""
    number = 0
    for lines in _chunks(masked):
        chunk = _Chunk(masked, lines, number)
        yield from chunk.passages()
        number = chunk.number


def _chunks(masked: MaskedText) -> Iterator[list[Line]]:
    """Runs of lines between blank ones."""
    chunk: list[Line] = []
    position = 0
    text = masked.text
    while position <= len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = cut(masked, position, end)
        if line is not None:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
        position = end + 1
    if chunk:
        yield chunk


class _Chunk:
    """Divides the lines between two blank lines into list items, headings and the rest."""

    def __init__(self, masked: MaskedText, lines: Sequence[Line], number: int) -> None:
        #: The number of the last numbered item, in this chunk or before.
        self.number = number
        self._masked = masked
        self._lines = lines
        self._open: list[Line] = []
        self._kind: BlockKind | None = None
        self._indent = 0

    def passages(self) -> Iterator[Passage]:
        """The passages of the chunk, in order."""
        for line in self._lines:
            may_be_rule = line.text[0] in _RULE_STARTS
            if may_be_rule and (underline := _UNDERLINE.fullmatch(line.text)):
                yield from self._underline(1 if underline["top"] else 2)
            elif may_be_rule and _RULE.fullmatch(line.text):
                yield from self._close()
            elif item := self._item(line):
                yield from self._close()
                self._open, self._kind, self._indent = (
                    [item],
                    BlockKind.LIST_ITEM,
                    _column(self._masked, line),
                )
            else:
                if self._kind is BlockKind.LIST_ITEM and not self._belongs(line):
                    yield from self._close()
                self._open.append(line)
        yield from self._close()

    def _close(self) -> Iterator[Passage]:
        if self._open:
            yield Passage(tuple(self._open), self._kind)
        self._open, self._kind = [], None

    def _underline(self, level: int) -> Iterator[Passage]:
        """A rule under a single short line makes it a heading; other rules only separate."""
        heading = self._open.pop() if self._open and self._kind is None else None
        if heading is not None and len(heading.text) > 100:
            self._open.append(heading)
            heading = None
        yield from self._close()
        if heading is not None:
            yield Passage((heading,), BlockKind.HEADING, level)

    def _item(self, line: Line) -> Line | None:
        """The line without its list marker, if it begins an item."""
        marker = _MARKER.match(line.text)
        if marker is None or starts_with_date(line.text):
            return None
        before = self._open[-1].text if self._open else ":"
        starts_here = self._kind is BlockKind.LIST_ITEM or before.endswith(_CLAUSE_END)
        if not (marker["sure"] or starts_here):
            return None
        if marker["number"]:
            if not self._counts(int(marker["number"]), line):
                return None
            self.number = int(marker["number"])
        return cut(self._masked, line.start + marker.end(), line.end)

    def _counts(self, number: int, line: Line) -> bool:
        """Whether a number is the next of a list, not an ordinal as in ``2. rykker``."""
        if number == self.number + 1 and number > 1:
            return True
        if number != 1:
            return line.text.split(maxsplit=1)[1][0].isupper()
        return _SECOND_ITEM.search(self._masked.text, line.end, line.end + _NEAR) is not None or (
            line.text.split(maxsplit=1)[1][0].isupper()
        )

    def _belongs(self, line: Line) -> bool:
        """Whether the line goes on with the open list item."""
        if _column(self._masked, line) > self._indent or line.text[0].islower():
            return True
        before = self._open[-1].text
        return not before.endswith((".", ":", ";", "!", "?")) and len(before) > 50


def _column(masked: MaskedText, line: Line) -> int:
    return line.start - (masked.text.rfind("\n", 0, line.start) + 1)
