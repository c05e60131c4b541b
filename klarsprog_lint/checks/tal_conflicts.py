"""TAL09: the same amount or the same deadline with two values in one letter.

Only what is surely the same thing is compared: two statements with the same words in front of
the value, or one amount to pay and a later *beløbet på …* that nothing else in the letter names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.amounts import find_amounts
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.dates import find_dates
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sentence_words import INFLECTION
from klarsprog_lint.checks.tal_deadlines import has_past, sentence_at
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# *gebyret på 250 kr.*: the definite form points to one thing that the letter has named.
_DEFINITE = re.compile(
    r"\b(?P<label>(?!beløb)\w{3,}(?:en|et))\s+(?:(?P<is>er|udgør)|(?:er\s+)?på)\s+(?:i\s+alt\s+)?$",
    re.IGNORECASE,
)
# *en bøde på 700 kr.*, to which *bøden på …* points back.
_INTRODUCED = re.compile(r"\b(?:en|et)\s+(?P<label>(?!beløb)\w{3,})\s+på\s+$", re.IGNORECASE)
# *Prisen er 200 kr. for børn*: one price of several.
_OF_SEVERAL = re.compile(r"\s*(?:for|til|i|når|hvis|\w+ligt?)\b", re.IGNORECASE)
_THE_AMOUNT = re.compile(r"\bbeløbet\s+(?:er\s+)?på\s+(?:i\s+alt\s+)?$", re.IGNORECASE)
_TO_PAY = re.compile(
    r"\b(?:(?:du|i|de)\s+skal\s+(?:derfor\s+|altså\s+|nu\s+)?(?:tilbage)?betale"
    r"|skal\s+(?:du|i|de)\s+(?:derfor\s+|altså\s+|nu\s+)?(?:tilbage)?betale|(?:du|i|de)\s+skylder(?:\s+os|\s+kommunen)?)"
    r"\s+(?:i\s+alt\s+)?$",
    re.IGNORECASE,
)
# A part, a rate or a period makes it another amount.
_PART = re.compile(
    r"\s*(?:pr\.|per\b|om\s+(?:måneden|året|ugen|dagen)|hver\b|for\s+(?:hver|meget|lidt|perioden|januar|februar|marts|april|maj|juni"
    r"|juli|august|september|oktober|november|december|\d{4})|i\s+(?:rate|afdrag|januar|februar|marts|april|maj|juni|juli"
    r"|august|september|oktober|november|december|\d{4}|\d+)|fra\b|til\b|mere|mindre|ekstra|månedligt|årligt|[-–]\s?\d)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:\bsenest|\binden)\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_FRIST = re.compile(
    r"\b(?P<label>\w*fristen)\s+er\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
# Verbs whose deadline is one for the whole letter when nothing stands between verb and date.
_DUTIES = {
    "svarer": "svare",
    "betaler": "betale",
    "svar": "svare",
    "svare": "svare",
    "besvare": "svare",
    "betal": "betale",
    "betale": "betale",
    "betales": "betale",
    "indbetales": "betale",
    "indbetale": "betale",
    "klag": "klage",
    "klage": "klage",
    "tilmelde": "tilmelde",
}
_FILLERS = frozenset(
    "os til dig jer det den dem du i de ikke beløbet pengene regningen skemaet brevet ,".split()
)
_REACH = 60
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A value with the words that say what it is; ``label`` is empty for an unlabelled value."""

    kind: str
    label: str
    value: str
    start: int
    end: int
    introduces: bool = False
    """*et tilskud på …*: something new, to which *tilskuddet på …* may point back."""


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    if not _DIGIT.search(text):
        return ()
    found = [*_amounts(block), *_deadlines(block)]
    return [fact for fact in found if not is_protected(block.block, fact.start, fact.end)]


def _amounts(block: AnalysedBlock) -> Iterator[_Statement]:
    text = block.block.text
    for amount in find_amounts(text):
        before = text[max(0, amount.start - _REACH) : amount.start]
        label = _label(before)
        named = _DEFINITE.search(before)
        is_told = named is not None and named["is"] is not None
        if label and (
            _PART.match(text, amount.end) or (is_told and _OF_SEVERAL.match(text, amount.end))
        ):
            label = ""
        kind = "beløb" if label else ""
        is_new = named is None and _INTRODUCED.search(before) is not None
        yield _Statement(kind, label, amount.value, amount.start, amount.end, is_new)


def _label(before: str) -> str:
    if _TO_PAY.search(before):
        return "at betale"
    if _THE_AMOUNT.search(before):
        return "beløbet"
    named = _DEFINITE.search(before)
    if named:
        return _stem(named["label"].lower())
    introduced = _INTRODUCED.search(before)
    return introduced["label"].lower() if introduced else ""


def _stem(label: str) -> str:
    """*bøden* → *bøde*, *tilskuddet* → *tilskud*, *gebyret* → *gebyr*."""
    stem = label.removesuffix("en") if label.endswith("en") else label.removesuffix("et")
    if stem[-2:-1] == stem[-1:]:
        return stem[:-1]
    return stem + "e" if INFLECTION.has(stem + "e", "NOUN") else stem


def _deadlines(block: AnalysedBlock) -> Iterator[_Statement]:
    if block.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return
    text = block.block.text
    for mention in find_dates(text):
        first = mention.end - len(text[mention.start : mention.end].lstrip())
        before = text[max(0, first - _REACH) : first]
        named = _FRIST.search(before)
        label = named["label"].lower() if named else ""
        if not label and (marker := _DEADLINE.search(before)):
            label = _duty(before[: marker.start()])
        _, sentence = sentence_at(block, mention.start)
        if label and not has_past(block, sentence):
            value = f"{mention.day}.{mention.month}."
            yield _Statement("frist", label, value, mention.start, mention.end)


def _duty(before: str) -> str:
    """*Du skal svare os senest …* → *svare*; empty where an object makes it a duty of its own."""
    words = re.findall(r"\w+|[^\w\s]", before.lower())
    while words and words[-1] in _FILLERS:
        words.pop()
    return _DUTIES.get(words[-1], "") if words else ""


def _judge(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    uses = [(block, fact) for block, fact in facts if isinstance(fact, _Statement)]
    by_label: dict[tuple[str, str], list[tuple[int, _Statement]]] = defaultdict(list)
    counts = Counter(fact.value for _, fact in uses if fact.kind != "frist")
    for block, fact in uses:
        if fact.label:
            by_label[fact.kind, fact.label].append((block.index, fact))
    for (kind, label), statements in by_label.items():
        if label not in ("at betale", "beløbet"):
            yield from _differing(statements, kind, counts)
    yield from _unnamed(by_label["beløb", "at betale"], by_label["beløb", "beløbet"], counts)


def _differing(
    statements: Sequence[tuple[int, _Statement]], kind: str, counts: Counter[str]
) -> Iterator[Finding]:
    _, first = statements[0]
    if len({fact.value for _, fact in statements if fact.introduces}) > 1:
        return
    for block, fact in statements[1:]:
        # An amount that the letter names once more is another thing with the same name.
        is_alone = kind == "frist" or min(counts[fact.value], counts[first.value]) == 1
        if fact.value != first.value and is_alone:
            yield _finding(block, fact, first)


def _unnamed(
    to_pay: Sequence[tuple[int, _Statement]],
    later: Sequence[tuple[int, _Statement]],
    counts: Counter[str],
) -> Iterator[Finding]:
    """*Du skal betale 1.200 kr.* and then *beløbet på 1.250 kr.*, named nowhere else."""
    if len({fact.value for _, fact in to_pay}) != 1:
        return
    _, first = to_pay[0]
    for block, fact in later:
        if fact.value != first.value and counts[fact.value] == 1:
            yield _finding(block, fact, first)


def _finding(block: int, fact: _Statement, first: _Statement) -> Finding:
    kind = "fristen" if fact.kind == "frist" else "beløbet"
    values = {"kind": kind, "first": first.value if fact.kind == "frist" else _shown(first.value)}
    return Finding(fact.start, fact.end, values, block=block)


def _shown(value: str) -> str:
    whole, comma, rest = value.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + rest + " kr."


conflicting_values = PythonDocumentCheck(_collect, _judge)
