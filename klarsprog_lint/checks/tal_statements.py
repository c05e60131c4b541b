"""What a letter says an amount or a deadline is: values with the words that name them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.checks.amounts import find_amounts
from klarsprog_lint.checks.sentence_words import INFLECTION
from klarsprog_lint.checks.tal_deadlines import sentence_at
from klarsprog_lint.checks.told_times import is_told
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.rules.analysed import AnalysedBlock

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
_INTRODUCED = re.compile(
    r"\b(?:(?:en|et)\s+(?:\w+[et]\s+)?|betaler?\s+)(?P<label>(?!beløb)\w{3,})\s+på\s+$",
    re.IGNORECASE,
)
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
# *800 kr. om måneden*: to be compared with another amount for the same time.
_EACH = re.compile(
    r"\s*(?P<period>om\s+måneden|om\s+året|om\s+ugen|hver\s+måned|månedligt|årligt|pr\.\s+måned)\b",
    re.IGNORECASE,
)
_PERIODS = {
    "om måneden": "om måneden",
    "hver måned": "om måneden",
    "månedligt": "om måneden",
    "pr. måned": "om måneden",
    "om året": "om året",
    "årligt": "om året",
    "om ugen": "om ugen",
}
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
    r"(?:(?P<is>er|holdes|bliver|finder\s+sted|er\s+sat\s+til)\s+)?"
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_MOVED = re.compile(r"aflys|flyt|udsæt|udsat|ændr|i stedet|\bnu\b|tidligere", re.IGNORECASE)
# Verbs whose deadline is one for the whole letter when nothing stands between verb and date.
DUTIES = {
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
FRIST_OF = {"svare": "svarfristen", "betale": "betalingsfristen", "klage": "klagefristen"}
_FILLERS = frozenset(
    "os til dig jer det den dem du i de ikke beløbet pengene regningen skemaet brevet ,".split()
)
# *Send papirerne til os senest …*: one thing to hand in, with one deadline.
_HAND_IN = re.compile(
    r"\b(?:ind|frem)?(?P<act>send|aflever|returner)e?\s+(?P<what>(?!den\b|det\b)\w{3,}(?:en|et|erne|ene))"
    r"(?:\s+(?:til\s+)?(?:os|mig|kommunen))?\s+$",
    re.IGNORECASE,
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class Statement:
    """A value with the words that say what it is; ``label`` is empty for an unlabelled value."""

    kind: str
    label: str
    value: str
    start: int
    end: int
    is_bare: bool = False
    """*mødet den 4. maj*: may tell which of several, where no verb says when it is."""
    introduces: bool = False
    """*et tilskud på …*: something new, to which *tilskuddet på …* may point back."""


def amount_statements(block: AnalysedBlock) -> Iterator[Statement]:
    """The amounts of a block, each with what it is said to be."""
    text = block.block.text
    for amount in find_amounts(text):
        before = text[max(0, amount.start - _REACH) : amount.start]
        behind = _AS.match(text, amount.end)
        label = behind["label"].lower() if behind else _label(before)
        named = _DEFINITE.search(before) or _OWN.search(before)
        is_said = named is not None and named["is"] is not None
        if label and (each := _EACH.match(text, amount.end)):
            label = f"{label} {_PERIODS[each['period'].lower()]}"
        elif label and (
            _PART.match(text, amount.end) or (is_said and _OF_SEVERAL.match(text, amount.end))
        ):
            label = ""
        kind = "beløb" if label else ""
        is_new = named is None and _INTRODUCED.search(before) is not None
        yield Statement(kind, label, amount.value, amount.start, amount.end, introduces=is_new)


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


def deadline_statements(block: AnalysedBlock) -> Iterator[Statement]:
    """The days of a block that are told to be a deadline or an event."""
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
            if not label and (given := _HAND_IN.search(before, 0, marker.start())):
                label = f"{given['act']}e {given['what']}".lower()
        _, sentence = sentence_at(block, mention.start)
        is_bare = False
        if not label and not _MOVED.search(text) and (event := _EVENT.search(before)):
            label = event["label"].lower()
            is_bare = event["is"] is None
        if label and not is_told(block, sentence, mention.start, mention.end):
            value = f"{mention.day}.{mention.month}."
            yield Statement("frist", label, value, mention.start, mention.end, is_bare=is_bare)


def _deadline_name(named: re.Match[str]) -> str:
    """*fristen for at svare* → *svarfristen*; for other acts the act is part of the name."""
    act = (named["act"] or "").lower()
    return FRIST_OF.get(DUTIES.get(act, ""), f"{named['label']} {act}".strip().lower())


def _duty(before: str) -> str:
    """*Du skal svare os senest …* → *svare*; empty where an object makes it a duty of its own."""
    words = re.findall(r"\w+|[^\w\s]", before.lower())
    while words and words[-1] in _FILLERS:
        words.pop()
    return DUTIES.get(words[-1], "") if words else ""
