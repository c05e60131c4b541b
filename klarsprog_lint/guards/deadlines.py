"""G02: dates, times and time limits are the same, and so is what they limit.

A date has an operator: *senest* includes the day, *inden* and *før* do not,
*tidligst* and *fra* open a period. A time limit has a unit of its own (*hverdage* are not *dage*)
and an event that it runs from (*fra modtagelsen*, *fra datoen*).
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from klarsprog_lint.guards.counted_periods import counts_what_is_named
from klarsprog_lint.guards.deadline_events import OTHER, POINTED, agree
from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.occurrences import in_aligned_sentences
from klarsprog_lint.guards.other_units import stands_otherwise
from klarsprog_lint.guards.time_limits import (
    LAST_DAYS,
    LIMITS,
    NOT_BEFORE,
    WITHIN,
    Limit,
    limits_of,
)
from klarsprog_lint.guards.versions import Sentence, Version
from klarsprog_lint.language.dates import MONTHS

_YEAR = re.compile(r"(?:19|20)\d\d")
# *Stopper den 1. maj, medmindre vi har fået svar forinden* is *har vi ikke svar inden den 1. maj*.
_BY_THEN = re.compile(
    r"\b(?:forinden|inden\s+da|før\s+da|inden\s+dette|inden\s+(?:denne|den)\s+dato)\b", re.I
)
_WORDING = Wording(
    lost="»{before}« mangler.",
    added="»{after}« står ikke i den første tekst.",
    swapped="»{before}« er byttet ud med »{after}«, som hører til et andet sted.",
)


def _values(sentence: Sentence) -> Iterator[Fact]:
    for mention in mentions(sentence):
        if mention.kind is Kind.DATE:
            yield Fact(mention.value[5:], mention.start, mention.end)
        elif (
            mention.kind in (Kind.TIME, Kind.MONTH)
            or (mention.quantity and mention.quantity.is_duration)
            or _YEAR.fullmatch(mention.value)
        ):
            yield Fact(mention.value, mention.start, mention.end)


def _stands(value: str, own: Version, other: Version) -> bool:
    """A year may stand in a date of the other version, and a month's end as its last day."""
    if _YEAR.fullmatch(value):
        return value in other.text
    if month := _month_of(value):
        return f"udgangen af {month}" in other.text
    if value in MONTHS:
        return f"udgangen af {value}" in own.text and _last_day(value) in other.text
    return counts_what_is_named(value, own, other) or stands_otherwise(value, own, other)


def _month_of(value: str) -> str:
    """The month of a date that is its last day; empty for other values."""
    return next((name for name, day in LAST_DAYS.items() if day == value), "")


def _last_day(month: str) -> str:
    day = LAST_DAYS[month].partition("-")[2]
    return f"{day}. {month}"


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, _values, _WORDING, _stands)
    before, after = _by_key(pair.before), _by_key(pair.after)
    for value in [value for value in before if value in after]:
        yield from _years(before[value], after[value])
        found = False
        for difference in _compared(before[value], after[value]):
            found = True
            yield difference
        if not found:
            for old, new in in_aligned_sentences(pair, before[value], after[value]):
                yield from _compared(old, new)


def _compared(before: list[Limit], after: list[Limit]) -> Iterator[Difference]:
    yield from _operators(before, after)
    yield from _starts(before, after)


def _by_key(version: Version) -> Mapping[str, list[Limit]]:
    found: dict[str, list[Limit]] = defaultdict(list)
    for limit in limits_of(version.sentences):
        found[limit.key].append(limit)
    return found


def _where(limit: Limit) -> Place:
    return place(limit.sentence, limit.mention.start, limit.mention.end)


def _years(before: list[Limit], after: list[Limit]) -> Iterator[Difference]:
    if before[0].mention.kind is not Kind.DATE:
        return
    known = {limit.mention.value[:4] for limit in before} - {"----"}
    for limit in after:
        year, where = limit.mention.value[:4], _where(limit)
        if known and year != "----" and year not in known:
            first = _where(before[0])
            yield Difference(f"Årstallet i »{where.text}« er et andet.", (first,), (where,))
            return


def _operators(before: list[Limit], after: list[Limit]) -> Iterator[Difference]:
    """Operators of the same value that do not agree."""
    old, new = _given(before), _given(after)
    if before[0].mention.quantity:
        yield from _turned(old, new)
        return
    lost = [operator for operator in old if operator in LIMITS and operator not in new]
    come = [operator for operator in new if operator in LIMITS and operator not in old]
    if lost == ["senest"] and "til" in new:
        # *Du kan søge til og med den 1. maj*
        lost = []
    if come == ["senest"] and "til" in old:
        come = []
    if lost == ["tidligst"] and any("først" in limit.sentence.lowers for limit in after):
        # *Du får først svar den 1. maj*
        lost = []
    # A time without an operator of its own stands with a date that has one.
    if lost and (come or before[0].mention.kind is not Kind.TIME):
        where = old[lost[0]]
        other = next(iter(come or new), "")
        said = f"»{other}«" if other else "uden det ord"
        yield Difference(
            f"»{where.text}« står med »{lost[0]}« i den første tekst, men {said} i den anden.",
            (where,),
            (new[other] if other else _where(after[0]),),
        )
    elif come == ["inden"] and any(_BY_THEN.search(limit.sentence.text) for limit in before):
        return
    elif come and old:
        where = new[come[0]]
        yield Difference(f"»{where.text}« står nu med »{come[0]}«.", (_where(before[0]),), (where,))


def _turned(old: Mapping[str, Place], new: Mapping[str, Place]) -> Iterator[Difference]:
    """A duration within which something happens has become one that must pass, or the reverse."""
    for ours, theirs in ((WITHIN, NOT_BEFORE), (NOT_BEFORE, WITHIN)):
        is_limit = bool(ours & LIMITS & old.keys()) or bool(theirs & LIMITS & new.keys())
        one, other = _first(old, ours), _first(new, theirs)
        if is_limit and one and other and not (old.keys() & theirs or new.keys() & ours):
            yield Difference(
                f"»{old[one].text}« står med »{one}« i den første tekst, "
                f"men »{other}« i den anden.",
                (old[one],),
                (new[other],),
            )


def _first(operators: Iterable[str], wanted: Container[str]) -> str:
    return next((operator for operator in operators if operator in wanted), "")


def _given(found: list[Limit]) -> dict[str, Place]:
    return {limit.operator: _where(limit) for limit in reversed(found) if limit.operator}


def _starts(before: list[Limit], after: list[Limit]) -> Iterator[Difference]:
    """Another event, or the other side of it."""
    old, new = [b for b in before if b.start], [a for a in after if a.start]
    for limit in old:
        if not new and limit.start and limit.start.event in (OTHER, POINTED):
            continue
        if not any(_agree(limit, other) for other in new):
            now = f", men fra {new[0].start.event}." if new and new[0].start else "."
            event = limit.start.event if limit.start else ""
            where, other = _where(limit), _where((new or after)[0])
            yield Difference(
                f"Fristen »{where.text}« løber ikke længere fra {event}{now}", (where,), (other,)
            )
            return
    for limit in new:
        if old and not any(_agree(limit, other) for other in old):
            where = _where(limit)
            yield Difference(
                f"Fristen »{where.text}« løber fra noget andet end i den første tekst.",
                (_where(old[0]),),
                (where,),
            )
            return


def _agree(one: Limit, other: Limit) -> bool:
    if one.start is None or other.start is None:
        return False
    return one.start.is_before == other.start.is_before and agree(
        one.start.event, other.start.event
    )


GUARD = Guard(
    code="G02",
    name="frister",
    strength=Strength.HARD,
    explanation="Datoer, klokkeslæt og frister er de samme, og de regnes på samme måde.",
    check=_check,
)
