"""LOV03 and LOV04: the text of the law, and the numbers of laws, in the middle of a letter."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import at_start, collect_nothing
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import rules_blocks
from klarsprog_lint.documents.letter_outline import count_words
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_STATUTE = re.compile(
    r"§|\bstk\.|\bkommunalbestyrelsen\b|\b(?:efter|i henhold til) denne lov\b|\bministeren\b"
    r"|\bpersoner (?:med|der)\b|\byde (?:hjælp|støtte|tilskud)\b|\bden pågældende\b|\bmyndigheden\b"
    r"|\bkommunen (?:skal|kan|træffer|yder)\b|\b1\) ",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"§|\blov(?:en|ens|givningen)?\b|\w(?:loven|lovens|lov|bekendtgørelsen?)\b"
    r"|\bbestemmels\w+|\bordlyd\w*"
    r"|\breglen\b|\breglerne\b|\bparagraf\w*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:§ ?\d+(?: ?[a-z])?\.|Stk\. ?\d+\.) +[A-ZÆØÅ]")
_PLAIN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _judge_quoted(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Law word for word: between quotation marks, as a quotation, or as a numbered clause."""
    legal = rules_blocks(document)
    limit = options.number("min-words")
    before: Block | None = None
    for block in document.blocks:
        if block.index in legal:
            before = block
            continue
        if block.kind is BlockKind.QUOTE:
            if (before is None or before.kind is not BlockKind.QUOTE) and _is_law(
                _joined(document, block), before.text if before else "", limit
            ):
                yield at_start(block)
        elif block.kind in _PLAIN:
            yield from _in_text(block, before, limit)
        before = block


def _in_text(block: Block, before: Block | None, limit: float) -> Iterator[Finding]:
    for span in block.quoted:
        lead = block.text[: span.start] or (before.text if before else "")
        if _is_law(block.text[span.start : span.end], lead, limit):
            yield Finding(span.start, span.end, block=block.index)
    if _NUMBERED.match(block.text) and not block.quoted and count_words(block.text) >= limit:
        yield at_start(block)


def _joined(document: Document, first: Block) -> str:
    """A quotation of several paragraphs."""
    texts = []
    for block in document.blocks[first.index :]:
        if block.kind is not BlockKind.QUOTE:
            break
        texts.append(block.text)
    return "\n".join(texts)


def _is_law(text: str, lead: str, limit: float) -> bool:
    """Long, in the voice of a statute, and introduced as one: not what the citizen wrote."""
    if count_words(text) < limit:
        return False
    if _NUMBERED.match(text):
        return True
    if lead.rstrip().endswith(":") and _INTRODUCED.search(lead.rsplit(". ", 1)[-1]):
        return True
    return _STATUTE.search(text) is not None and _INTRODUCED.search(lead) is not None


quoted_law = PythonDocumentCheck(collect_nothing, _judge_quoted)

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_DATED = rf"(?: af (?:den )?\d{{1,2}}(?:\. ?(?:{_MONTHS})|[./-]\d{{1,2}}[./-])\s?\d{{2,4}})?"
_NUMBER = re.compile(
    r"\b(?:lbk|bek|cir|vejl)\.? ?nr\.? ?\d+" + _DATED
    + r"|\b(?:lov)?bekendtgørelse(?:n|s)? (?:af lov )?nr\.? ?\d+" + _DATED
    + r"|\b(?:lovbekendtgørelse|bekendtgørelse) \d{4}-\d\d-\d\d nr\.? ?\d+"
    + r"|\b(?:lov|cirkulære|vejledning) nr\.? ?\d+" + _DATED.removesuffix("?"),
    re.IGNORECASE,
)  # fmt: skip


# »nr.« or a date between dashes: what every match has in it, and few paragraphs have.
_HAS_NUMBER = re.compile(r"[Nn][Rr]\.? ?\d")


def _judge_number(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    legal = rules_blocks(document)
    for block in document.blocks:
        if block.kind not in _PLAIN or block.index in legal:
            continue
        if not _HAS_NUMBER.search(block.text):
            continue
        for match in _NUMBER.finditer(block.text):
            if not is_protected(block, match.start(), match.end()):
                yield Finding(match.start(), match.end(), block=block.index)


law_number = PythonDocumentCheck(collect_nothing, _judge_number)
