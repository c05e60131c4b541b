"""A letter, or some parts of one, as HTML: headings, paragraphs, lists, tables and quotes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.versions import Part, Version
from klarsprog_lint.output.marked_text import Mark, marked
from klarsprog_lint.output.side_by_side import Unit

#: The page's own headings are h1 to h3.
_TOP_HEADING, _LOWEST_HEADING = 4, 6
_FACTS: Mapping[Kind, str] = {
    Kind.FIELD: "flettefelt",
    Kind.ADDRESS: "netadresse",
    Kind.CPR: "CPR-nummer",
    Kind.CASE: "sagsnummer",
    Kind.LAW: "lovhenvisning",
    Kind.DATE: "dato",
    Kind.TIME: "klokkeslæt",
    Kind.PHONE: "telefonnummer",
    Kind.QUANTITY: "tal eller mål",
}
_BROKEN = (BlockKind.ADDRESS, BlockKind.SIGNATURE)


class LetterHtml:
    """One version, with the marks of its parts."""

    def __init__(
        self, document: Document, version: Version, differences: Mapping[Part, Sequence[Mark]]
    ) -> None:
        self._document = document
        self._version = version
        self._marks: dict[Part, list[Mark]] = {
            part: [
                *(Mark(start, end, "fact", "juridisk udtryk") for start, end in part.locked),
                *differences.get(part, ()),
            ]
            for part in version.parts
        }
        for sentence in version.sentences:
            for mention in mentions(sentence):
                start, end = sentence.start + mention.start, sentence.start + mention.end
                label = _FACTS.get(mention.kind, "oplysning")
                self._marks[sentence.part].append(Mark(start, end, "fact", label))

    def units(self, units: Sequence[Unit]) -> Markup:
        """The units one after the other."""
        return Markup("\n").join(map(self._unit, units))

    def _unit(self, unit: Unit) -> Markup:
        blocks = [self._document.blocks[number] for number in unit]
        kind = blocks[0].kind
        if kind is BlockKind.LIST_ITEM:
            return _element("ul", _joined(_element("li", self._text(number)) for number in unit))
        if kind is BlockKind.TABLE_CELL:
            return self._table(unit)
        text = self._text(unit[0])
        if kind is BlockKind.HEADING:
            level = min(_TOP_HEADING - 1 + max(blocks[0].level, 1), _LOWEST_HEADING)
            return _element(f"h{level}", text)
        if kind is BlockKind.QUOTE:
            return _element("blockquote", _element("p", text))
        return _element("p", text)

    def _table(self, unit: Unit) -> Markup:
        """The cells by the line of the source that they stand on; the first row heads the rest."""
        lines = [list(cells) for _, cells in groupby(unit, self._line)]

        def row(cells: Sequence[int], tag: str) -> Markup:
            return _element("tr", _joined(_element(tag, self._text(cell)) for cell in cells))

        head = _element("thead", row(lines[0], "th")) if len(lines) > 1 else Markup("")
        body = lines[1:] if len(lines) > 1 else lines
        return _element("table", head + _element("tbody", _joined(row(c, "td") for c in body)))

    def _line(self, number: int) -> int:
        start, _ = self._document.blocks[number].source_map.to_source(0, 1)
        return self._document.lines.position(start)[0]

    def _text(self, number: int) -> Markup:
        part, block = self._version.parts[number], self._document.blocks[number]
        breaks = _line_breaks(block, self._document.source) if block.kind in _BROKEN else ()
        return marked(part, self._marks[part], breaks=breaks)


def _line_breaks(block: Block, source: str) -> frozenset[int]:
    """The spaces that stand for a line break in the source."""
    return frozenset(
        segment.text_start
        for segment in block.source_map.segments
        if not segment.verbatim
        and segment.text_end == segment.text_start + 1
        and any(end in source[segment.source_start : segment.source_end] for end in "\r\n")
    )


def _element(name: str, content: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(name, content)


def _joined(pieces: Iterator[Markup]) -> Markup:
    return Markup("").join(pieces)
