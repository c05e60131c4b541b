"""TYP06: link texts that do not say where they lead, and long addresses in the text."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,60})\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\[[^\[\]]*\])"
)
_SAYS_NOTHING = re.compile(
    r"\W*(?:(?:klik|klikke|tryk|trykke|læs|læse|læs mere|læse mere|se|se mere|mere|find)?\s*her"
    r"|læs(?:e)? mere|se mere|mere|link(?:et)?|dette link|følg linket|klik|info|hjemmesiden)\W*",
    re.IGNORECASE,
)
# Without markup only this can be told from ordinary words.
_CLICK = re.compile(r"\b(?:klik|klikke|tryk|trykke)\s(?:på\s)?her\b", re.IGNORECASE)
_CLICK_HINTS = ("lik her", "likke her", "ryk ", "rykke ")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>«»\"]+", re.IGNORECASE)
_TRAILING = ".,;:!?)"


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Links of all linted blocks but lists of nothing but links."""
    longest = int(options.number("max-letters"))
    source = document.source
    has_links = document.format == "markdown" and ("](" in source or "][" in source)
    has_clicks = any(hint in source for hint in _CLICK_HINTS)
    has_addresses = "://" in source or "www." in source.lower()
    if not (has_links or has_clicks or has_addresses):
        return
    for block in document.blocks:
        if not block.kind.is_linted or not block.text:
            continue
        links = list(_links(document, block)) if has_links else []
        yield from (_empty_text(block, *span) for span in links)
        if has_clicks:
            yield from _clicks(block, links)
        if has_addresses:
            yield from _long_addresses(block, longest)


def _clicks(block: Block, links: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    for match in _CLICK.finditer(block.text):
        is_link = any(start < match.end() and match.start() < end for start, end in links)
        if not is_link and not is_protected(block, *match.span()):
            yield _empty_text(block, *match.span())


def _links(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """Spans of link texts in the block that say nothing."""
    if not block.source_map.segments:
        return
    begin, end = block.source_map.to_source(0, len(block.text))
    # The bracket of a link that begins the block is no part of its text.
    begin = max(document.source.rfind("\n", 0, begin) + 1, 0)
    line_end = document.source.find("\n", end)
    end = line_end if line_end >= 0 else len(document.source)
    for match in _LINK.finditer(document.source, begin, end):
        if _SAYS_NOTHING.fullmatch(match[1]):
            # The text may be in bold: [**her**](…).
            inked = [at for at in range(*match.span(1)) if document.source[at].isalnum()]
            start = block.source_map.to_text(inked[0])
            last = block.source_map.to_text(inked[-1])
            if start is not None and last is not None:
                yield start, last + 1


def _empty_text(block: Block, start: int, end: int) -> Finding:
    return Finding(start, end, block=block.index)


def _long_addresses(block: Block, longest: int) -> Iterator[Finding]:
    if "://" not in block.text and "www." not in block.text.lower():
        return
    is_list_of_links = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
    for match in _ADDRESS.finditer(block.text):
        address = match.group().rstrip(_TRAILING)
        start, end = match.start(), match.start() + len(address)
        if is_list_of_links and not _ADDRESS.sub("", block.text).strip(" :.–-"):
            continue
        if len(address) > longest and not is_protected(block, start, end):
            message = (
                f"Adressen har {len(address)} tegn. Sæt linket på ord, eller brug en kort adresse."
            )
            yield Finding(start, end, message=message, block=block.index)


link_text = PythonDocumentCheck(_collect_nothing, _judge)
