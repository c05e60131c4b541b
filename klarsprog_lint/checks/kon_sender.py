"""KON03: one sender under three names (*jeg*, *vi* and *kommunen*) in one letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
# With *skal*, *kan* and *må* the sentence may explain what the law asks of any municipality.
_DOES = (
    r"(?:har|mener|vurderer|finder|vil|ønsker|anser|beder|foreslår|besluttede|afgjorde|vurderede|har"
    r"|lægger|henviser|fastholder|afventer|behandler|sender|giver|oplyser|skriver|undersøger)"
)
_NAMES = r"(?:kommunen|forvaltningen|afdelingen|undertegnede|sagsbehandleren)"
_SENDER = re.compile(
    rf"\b(?P<third>{_NAMES})\s+{_DOES}\b|\b{_DOES}\s+(?P<inverted>{_NAMES})\b"
    rf"|\b(?P<first>jeg|vi)\b",
    re.IGNORECASE,
)
#: *hvis kommunen har …*, *kommunen har pligt til*: about the law, not about this case.
_GENERAL = re.compile(r"\s+(?:pligt|ret|krav|mulighed|ansvar)\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"\b(?:hvis|når|medmindre|såfremt|om|mellem|hos|i|for|til|fra|af|med)\s+$", re.IGNORECASE
)

_WORDS = frozenset("jeg vi kommunen forvaltningen afdelingen undertegnede sagsbehandleren".split())
_NEAR = 20


@dataclass(frozen=True, slots=True)
class _Sender:
    name: str
    start: int
    end: int


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if block.block.kind not in _PROSE:
        return ()
    if _WORDS.isdisjoint(block.lowers):
        return ()
    text = block.block.text
    found = []
    for match in _SENDER.finditer(text):
        kind = "first" if match["first"] else "third" if match["third"] else "inverted"
        start, end = match.span(kind)
        if is_protected(block.block, start, end):
            continue
        if kind != "first" and (
            _GENERAL.match(text, match.end())
            or _SUBORDINATE.search(text, max(0, match.start() - _NEAR), match.start())
        ):
            continue
        name = match.group(kind).lower()
        found.append(_Sender(name if kind == "first" else "kommunen", start, end))
    return found


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    uses = [(block, fact) for block, fact in facts if isinstance(fact, _Sender)]
    if len({fact.name for _, fact in uses}) < len(("jeg", "vi", "kommunen")):
        return
    legal = legal_blocks(document)
    met: set[str] = set()
    for block, fact in uses:
        if block.index in legal or fact.name in met:
            continue
        met.add(fact.name)
        if len(met) == len(("jeg", "vi", "kommunen")):
            yield Finding(fact.start, fact.end, block=block.index)


changing_sender = PythonDocumentCheck(_collect, _judge)
