"""TAL10: a share of something (*40 procent af udgiften*) without the amount it comes to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.amounts import find_amounts
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.checks.tal_deadlines import sentence_at
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SHARE = re.compile(
    r"\b(?:\d+(?:,\d+)?\s?(?:procent|pct\.|%)|(?:ti|tyve|femogtyve|tredive|fyrre|halvtreds|tres|femoghalvfjerds|firs|halvfems)\s+procent"
    r"|\d/\d|halvdelen|(?:en\s+)?(?:tredjedel|fjerdedel|femtedel|tiendedel)(?:en)?"
    r"|to\s+(?:tredje|femte)dele|tre\s+(?:fjerde|femte)dele)\s+af\s+(?:(?:de[nt]?|din|dit|dine|jeres|Deres|dette|disse)\s+)?"
    r"(?:[\w-]+(?:ende|ede|te|lige|le|e)\s+)?"
    r"[\w-]*(?:udgift|pris|beløb|løn|husleje|betaling|tillæg|takst|afgift|gebyr|indtægt|indkomst"
    r"|omkostning|ydelse|tilskud|regning|sats|pension|hjælp|støtte|gæld|restance|krav|kontingent|transport|kørsel|depositum|leje\b|lejen\b"
    r"|overskud|overførsel|dagpenge|kontanthjælp)\w*",
    re.IGNORECASE,
)

_PART = (
    r"(?:\d+(?:,\d+)?\s?(?:procent\b|pct\.|%)|halvdelen\b"
    r"|en\s+(?:tredjedel|fjerdedel|femtedel)\b)(?!\s+af\b)"
)
_MONEY = (
    r"[\w-]*(?:ydelse|kontanthjælp|støtte|tilskud|løn|husleje|betaling|pension"
    r"|dagpenge|takst|pris)\w*"
)
# *Vi nedsætter din ydelse med 20 procent*, *et tilskud på 50 procent*, *75 procent i rabat*
_CHANGE = re.compile(
    rf"\b(?:(?:din|dit|dine|jeres)\s+{_MONEY}(?:\s+\w+){{0,3}}?\s+med\s+(?P<cut>{_PART})"
    rf"|(?:tilskud|\w*rabat|friplads|egenbetaling)(?:en|et)?\s+(?:er\s+)?(?:på\s+|udgør\s+)?(?P<rate>{_PART})"
    rf"|(?P<share>{_PART})\s+(?:i|fra)\s+(?:\w*rabat|tilskud|støtte|friplads|(?:din|dit|dine)\s+{_MONEY}))",
    re.IGNORECASE,
)
_READERS = re.compile(
    r"\b(?:du|dig|din|dit|dine|jer|jeres|dem|deres|i\s+(?:får|skal|betaler))\b|tilskud|støtte\w*\b|tillæg"
    r"|hjælp(?:en)?\b|refunder|dække|dækning|\bvi\s+betaler|udbetal|egenbetaling|friplads|godtgør",
    re.IGNORECASE,
)
# *Kommunen får refunderet 50 procent af udgiften* is no business of the reader's.
_AUTHORITY = re.compile(r"\b(?:kommunen|staten|regionen)s?\b", re.IGNORECASE)
_SECOND_PERSON = re.compile(r"\b(?:du|dig|din|dit|dine|jer|jeres|dem|deres)\b", re.IGNORECASE)
_KRONER_FIELD = re.compile(r"bel[øo]e?b|kr\b|kroner|sats|tilskud|pris|bidrag", re.IGNORECASE)


_CUES = ("procent", "pct.", "%", "halvdel", "edjedel", "jerdedel", "emtedel", "iendedel")


@dataclass(frozen=True, slots=True)
class _Share:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _HasAmount:
    """The block names an amount in kroner."""


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    facts: list[Fact] = []
    named = any(_KRONER_FIELD.search(field.name) for field in block.block.placeholders)
    if named or find_amounts(text):
        return [_HasAmount()]
    if block.block.kind not in _PROSE or not _may_have_share(text):
        return ()
    places = [match.span() for match in _SHARE.finditer(text)]
    places += [match.span(match.lastgroup or 0) for match in _CHANGE.finditer(text)]
    for start, end in places:
        sentence = sentence_at(block, start)[1]
        if _is_readers(sentence.text) and not is_protected(block.block, start, end):
            facts.append(_Share(start, end))
    return facts


def _may_have_share(text: str) -> bool:
    return any(cue in text for cue in _CUES) or ("/" in text and " af " in text)


def _is_readers(sentence: str) -> bool:
    if _SECOND_PERSON.search(sentence):
        return True
    return bool(_READERS.search(sentence)) and not _AUTHORITY.search(sentence)


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    kind = document.letter_type
    shares = [(block, fact) for block, fact in facts if isinstance(fact, _Share)]
    if not shares or (kind is not None and not kind.is_decision):
        return
    amounts = {block.index for block, fact in facts if isinstance(fact, _HasAmount)}
    legal = legal_blocks(document)
    for block, fact in shares:
        # The amount may stand in the list or the table that follows.
        is_shown = block.index + 1 in amounts or block.index - 1 in amounts
        if not is_shown and block.index not in legal:
            yield Finding(fact.start, fact.end, block=block.index)


percent_without_amount = PythonDocumentCheck(_collect, _judge)
