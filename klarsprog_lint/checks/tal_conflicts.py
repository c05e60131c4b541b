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
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sentence_words import INFLECTION
from klarsprog_lint.checks.tal_deadlines import sentence_at
from klarsprog_lint.checks.told_times import is_told
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# *gebyret på 250 kr.*: the definite form points to one thing that the letter has named.
_DEFINITE = re.compile(
    r"\b(?:(?:din|dit|jeres)\s+)?(?P<label>(?!beløb)\w{3,}(?:en|et))\s+(?:(?P<is>er|udgør)|(?:er\s+)?på)\s+(?:i\s+alt\s+)?$",
    re.IGNORECASE,
)
# *Din husleje er 4.500 kr.*, to which *huslejen på …* points back.
_OWN = re.compile(
    r"\b(?:din|dit|jeres)\s+(?P<label>(?!nye?\b)[a-zæøå]{4,})\s+(?P<is>er|bliver|udgør)\s+$",
    re.IGNORECASE,
)
# *1.200 kr. i gebyr*
_AS = re.compile(
    r"\s+i\s+(?P<label>gebyr|husleje|tilskud|støtte|hjælp|rabat|bøde|afgift|depositum|indskud"
    r"|erstatning|godtgørelse|egenbetaling|restance|gæld|løn|pension|renter?)\b",
    re.IGNORECASE,
)
# *de 475 kr.*: the amount that the letter has named.
_THOSE = re.compile(r"\bde\s+$", re.IGNORECASE)
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
    r"\b(?P<label>\w*fristen)(?:\s+for(?:\s+at)?\s+(?P<act>\w+))?(?:\s+er)?\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
# *Mødet er tirsdag den …*, *mødet den …*: an event of which the letter has one.
_EVENT = re.compile(
    r"\b(?P<label>(?:\w*mødet|\w*samtalen|eftersynet|besøget|afhentningen|undersøgelsen))\s+"
    r"(?:(?:er|holdes|bliver|finder\s+sted|er\s+sat\s+til)\s+)?"
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_MOVED = re.compile(r"aflys|flyt|udsæt|udsat|ændr|i stedet|\bnu\b|tidligere", re.IGNORECASE)
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
_FRIST_OF = {"svare": "svarfristen", "betale": "betalingsfristen", "klage": "klagefristen"}
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
        if not label and (behind := _AS.match(text, amount.end)):
            label = behind["label"].lower()
        named = _DEFINITE.search(before) or _OWN.search(before)
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
    if _THE_AMOUNT.search(before) or _THOSE.search(before):
        return "beløbet"
    if own := _OWN.search(before):
        return own["label"].lower()
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
        label = _deadline_name(named) if named else ""
        if not label and (marker := _DEADLINE.search(before)):
            label = _duty(before[: marker.start()])
        _, sentence = sentence_at(block, mention.start)
        if not label and not _MOVED.search(text) and (event := _EVENT.search(before)):
            label = event["label"].lower()
        if label and not is_told(block, sentence, mention.start, mention.end):
            value = f"{mention.day}.{mention.month}."
            yield _Statement("frist", label, value, mention.start, mention.end)


def _deadline_name(named: re.Match[str]) -> str:
    """*fristen for at svare* → *svarfristen*; for other acts the act is part of the name."""
    act = (named["act"] or "").lower()
    return _FRIST_OF.get(_DUTIES.get(act, ""), f"{named['label']} {act}".strip().lower())


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
    _add_bare_deadlines(by_label)
    for (kind, label), statements in by_label.items():
        if label not in ("at betale", "beløbet"):
            yield from _differing(statements, kind, counts)
    later = by_label["beløb", "beløbet"]
    # Where nothing is said to be paid, the only other amount of the letter is what is meant.
    others = [
        (block.index, fact)
        for block, fact in uses
        if fact.kind != "frist" and fact.label != "beløbet"
    ]
    yield from _unnamed(by_label["beløb", "at betale"], later, others, counts)


def _add_bare_deadlines(by_label: dict[tuple[str, str], list[tuple[int, _Statement]]]) -> None:
    """*Svar senest …* and *svarfristen er …* are one deadline; so is *fristen*, if there is one."""
    duties = [label for kind, label in by_label if kind == "frist" and label in _FRIST_OF]
    for duty in duties:
        names = [_FRIST_OF[duty]]
        if duty != "klage" and [label for label in duties if label != "klage"] == [duty]:
            names.append("fristen")
        for name in names:
            moved = by_label.pop(("frist", name), [])
            by_label["frist", duty].extend(moved)
        by_label["frist", duty].sort(key=lambda entry: (entry[0], entry[1].start))


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
    others: Sequence[tuple[int, _Statement]],
    counts: Counter[str],
) -> Iterator[Finding]:
    """*Du skal betale 1.200 kr.* and then *beløbet på 1.250 kr.*, named nowhere else."""
    if not to_pay and len(others) == 1:
        to_pay = others
    if len({fact.value for _, fact in to_pay}) != 1:
        return
    _, first = to_pay[0]
    for block, fact in later:
        if fact.value != first.value and counts[fact.value] == 1:
            yield _finding(block, fact, first)


def _finding(block: int, fact: _Statement, first: _Statement) -> Finding:
    kind = "beløbet"
    if fact.kind == "frist":
        is_event = fact.label not in _DUTIES.values() and not fact.label.endswith("fristen")
        kind = "datoen" if is_event else "fristen"
    values = {"kind": kind, "first": first.value if fact.kind == "frist" else _shown(first.value)}
    return Finding(fact.start, fact.end, values, block=block)


def _shown(value: str) -> str:
    whole, comma, rest = value.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + rest + " kr."


conflicting_values = PythonDocumentCheck(_collect, _judge)
