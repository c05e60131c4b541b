"""KON02: words that point to something the reader must go and find (*ovenstående*, *denne*)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_BACK = frozenset(
    """
    ovennævnte ovenstående ovenanførte ovenfornævnte førnævnte førstnævnte sidstnævnte
    foranstående foranførte foromtalte ovenomtalte omtalte ovenfor-nævnte
    """.split()
)
_AHEAD = frozenset(("nedenstående", "nedennævnte", "nedenanførte", "følgende"))
_POINTERS = _BACK | _AHEAD - {"følgende"}
_STARTERS = frozenset(("denne", "dette", "disse"))
_SEEN_BELOW = (BlockKind.TABLE_CELL, BlockKind.LIST_ITEM)
_VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class _Pointer:
    start: int
    end: int
    is_ahead: bool
    is_last: bool


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if block.block.kind not in _PROSE:
        return ()
    if _POINTERS.isdisjoint(block.lowers) and _STARTERS.isdisjoint(block.lowers):
        return ()
    return list(_pointers(block))


def _pointers(block: AnalysedBlock) -> Iterator[_Pointer]:
    text = block.block.text
    for index, word in enumerate(block.lowers):
        if word in _POINTERS:
            points = word != "omtalte" or _is_attribute(block, index)
        else:
            points = word in _STARTERS and _points_alone(block, index)
        token = block.tokens[index]
        if points and not is_protected(block.block, token.idx, token_end(token)):
            is_last = text[token_end(token) :].find(":") >= 0 and text.rstrip().endswith(":")
            yield _Pointer(token.idx, token_end(token), word in _AHEAD, is_last)


def _is_attribute(block: AnalysedBlock, index: int) -> bool:
    """*det omtalte møde*, not *vi omtalte det*."""
    return index > 0 and block.lowers[index - 1] in ("den", "det", "de", "dette", "denne", "disse")


def _points_alone(block: AnalysedBlock, index: int) -> bool:
    """*Denne skal …* first in a sentence; *Dette betyder …* only first in a paragraph."""
    if not block.tokens[index].is_sent_start or index + 1 >= len(block.tokens):
        return False
    if block.upos[index + 1] not in _VERBS or "VerbForm=Fin" not in block.morphs[index + 1]:
        return False
    if block.lowers[index] == "dette":
        is_first = not any(block.words[:index])
        return is_first and block.block.kind is BlockKind.PARAGRAPH
    return True


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    following = {
        block.index: after.kind
        for block, after in zip(document.blocks, document.blocks[1:], strict=False)
    }
    for block, fact in facts:
        if not isinstance(fact, _Pointer):
            continue
        is_seen = fact.is_last or following.get(block.index) in _SEEN_BELOW
        if not (fact.is_ahead and is_seen):
            yield Finding(fact.start, fact.end, block=block.index)


unclear_pointer = PythonDocumentCheck(_collect, _judge)
