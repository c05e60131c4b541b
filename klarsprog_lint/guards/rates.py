"""How often, and for what: *pr. måned*, *om ugen*, *årligt*, *pr. gang*, attached to a figure.

2.345 kr. a month is not 2.345 kr. a week, though both letters have the same amount.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.facts import Fact
from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence

_PER = r"(?:pr\.?|per|for hver(?:t)?|/)\s*(?:hele?\s+|påbegyndte?\s+|løbende\s+)?"
_TIMES = r"(?:(?<=\d )|(?<=gang )|(?<=gange )|(?<=kr\. )|(?<=timer )|(?<=dage ))"
_PERIODS: tuple[tuple[str, str], ...] = (
    ("halvår", rf"{_PER}halvår|hvert halve? år|hvert halvår|halvårlig\w*|halvårsvis"),
    ("kvartal", rf"{_PER}kvartal|hvert kvartal|i kvartalet|kvartalsvis|kvartårlig\w*"),
    (
        "dag",
        rf"{_TIMES}om dagen|{_PER}(?:kalender)?(?:dag|døgn)\b|hver dag|alle ugens dage|hvert døgn"
        r"|dagligt|(?:i|om) døgnet",
    ),
    ("uge", rf"om ugen|{_PER}uge\b|ugentlig\w*|hver uge|{_TIMES}i ugen"),
    (
        "måned",
        rf"om måneden|{_PER}(?:kalender)?(?:måned|md)\b|månedlig\w*|hver (?:kalender)?måned"
        rf"|månedsvis\w*|på månedsbasis|{_TIMES}i måneden",
    ),
    (
        "år",
        rf"om året|{_PER}(?:kalender|regnskabs|skole)?år\b|årlig\w*|hvert (?:kalender)?år"
        rf"|på årsbasis|p\.a\.|pro anno\b|{_TIMES}i året",
    ),
    ("time", rf"{_PER}time\b|i timen|om timen"),
    ("gang", rf"{_PER}(?:gang|besøg|tur|levering|behandling)\b"),
    ("person", rf"{_PER}(?:person|barn|borger|husstand|deltager|voksen)\b"),
)
_RATE = re.compile(
    # *300 kr/måned* has no space before its stroke.
    "|".join(rf"(?P<p{n}>(?:(?<![a-zæøå])|(?=/))(?:{p}))" for n, (_, p) in enumerate(_PERIODS)),
    re.IGNORECASE,
)
# Words that imply a period without being written as one: *årsindkomst*, *månedsløn*.
_IMPLIED = re.compile(
    r"\b(?P<period>års|måneds|uge|døgn|dag|time|kvartals)"
    r"(?:løn|sats|pris|takst|leje|husleje|indkomst|indtægt|beløb|ydelse|timetal|betaling|rate|rente"
    r"|afgift|kontingent|udgift|forbrug|penge)\w*",
    re.IGNORECASE,
)
_IMPLIED_PERIODS = {
    **{"års": "år", "måneds": "måned", "uge": "uge", "døgn": "dag", "dag": "dag"},
    **{"time": "time", "kvartals": "kvartal"},
}
_LOOSE = (
    ("dag", re.compile(r"\bom dagen\b|\bi døgnet\b|\bdaglig", re.IGNORECASE)),
    ("uge", re.compile(r"(?<!\. )\bi ugen\b|\bpå en uge\b", re.IGNORECASE)),
    ("måned", re.compile(r"(?<!\. )\bi måneden\b|\bpå en måned\b", re.IGNORECASE)),
    ("år", re.compile(r"(?<!\. )\bi året\b|\bpå et år\b", re.IGNORECASE)),
)
# Written in too many ways to be missed: *pr. gang* may be *en hovedret koster*.
_SHARES = frozenset(("gang", "person"))
_COUNTS = re.compile(r"\d|\bgange?\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def rates(sentence: Sentence) -> tuple[Fact, ...]:
    """The periods that a sentence speaks of."""
    return tuple(
        Fact(_PERIODS[_number(match)][0], match.start(), match.end())
        for match in _RATE.finditer(sentence.text)
    )


def _number(match: re.Match[str]) -> int:
    return next(n for n in range(len(_PERIODS)) if match[f"p{n}"])


def compare_rates(pair: Pair) -> Iterator[Difference]:
    """Periods that gave way to others, were lost from the letter, or are new to it."""
    before, after = _found(pair.before.sentences), _found(pair.after.sentences)
    implied_before, implied_after = _implied(pair.before.text), _implied(pair.after.text)
    # *Du sparer 90 minutters kørsel om dagen*: far from the number, but said.
    implied_before |= _loose(pair.before.text)
    implied_after |= _loose(pair.after.text)
    known_before, known_after = before.keys() | implied_before, after.keys() | implied_after
    reported = False
    for period, where in _found(filter(_has_figure, pair.before.sentences)).items():
        if period not in known_after and period not in _SHARES:
            reported = True
            yield Difference(f"»{where.text}« mangler ved tallet.", (where,))
    for period, where in _found(filter(_has_figure, pair.after.sentences)).items():
        if period not in known_before and period not in _SHARES:
            reported = True
            yield Difference(f"»{where.text}« står ikke i den første tekst.", (), (where,))
    if not reported:
        for group in pair.groups:
            yield from _exchanged(group)


def _has_figure(sentence: Sentence) -> bool:
    """A sentence without a figure has nothing that could be meant by the month or by the year."""
    return _COUNTS.search(sentence.text) is not None or any(
        mention.kind is Kind.QUANTITY for mention in mentions(sentence)
    )


def _exchanged(group: Group) -> Iterator[Difference]:
    if not group.before or not group.after:
        return
    old, new = _count(group.before), _count(group.after)
    gone, come = old - new, new - old
    if gone and come:
        before, after = (
            _found(group.before)[next(iter(gone))],
            _found(group.after)[next(iter(come))],
        )
        yield Difference(f"»{before.text}« er blevet til »{after.text}«.", (before,), (after,))


def _found(sentences: Iterable[Sentence]) -> dict[str, Place]:
    """The first place of every period."""
    found: dict[str, Place] = {}
    for sentence in sentences:
        for fact in rates(sentence):
            found.setdefault(fact.value, place(sentence, fact.start, fact.end))
    return found


def _count(sentences: Iterable[Sentence]) -> Counter[str]:
    return Counter(fact.value for sentence in sentences for fact in rates(sentence))


def _loose(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _LOOSE if pattern.search(text))


def _implied(text: str) -> frozenset[str]:
    return frozenset(_IMPLIED_PERIODS[m["period"].lower()] for m in _IMPLIED.finditer(text))
