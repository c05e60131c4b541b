"""G02: dates, times and time limits are the same, and so is what they limit.

A date has an operator: *senest* and *til og med* include the day, *inden* and *før* do not,
*tidligst* and *fra* open a period. A time limit has a unit of its own (*hverdage* are not *dage*)
and an event that it runs from (*fra modtagelsen*, *fra datoen*).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Kind, Mention, mentions, stands_otherwise
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence

_WORDING = Wording(
    lost="»{before}« mangler.",
    added="»{after}« står ikke i den første tekst.",
    swapped="»{before}« er byttet ud med »{after}«, som hører til et andet sted.",
)
_GAP = r"(?:\s+(?:om|på|for|den|d\.|en|et|ca\.|[a-zæøå]+dag|kl\.|klokken|,))*\s*$"
# The first that stands right before the date or duration, unit by unit, in this order.
_OPERATORS: tuple[tuple[str, str], ...] = (
    ("senest", r"\b(?:senest|ikke senere end|til og med|t\.o\.m\.)"),
    ("tidligst", r"\b(?:tidligst|ikke før(?: end)?|først)"),
    ("inden", r"\b(?:inden(?: for)?|indenfor|før|forud for)"),
    ("fra", r"\b(?:fra(?: og med)?|pr\.|regnet fra|gældende fra|siden)"),
    ("efter", r"\befter"),
    ("til", r"\b(?:frem til|indtil|til)"),
    ("i løbet af", r"\b(?:i løbet af|i)"),
    ("om", r"\bom"),
    ("varer", r"\b(?:i|varer|gælder)"),
)
_BEFORE = [(name, re.compile(pattern + _GAP, re.IGNORECASE)) for name, pattern in _OPERATORS]
_DEADLINE = re.compile(
    r"\b(?:frist(?:en)?|sidste (?:dag|frist)|deadline)\b[^.;]{0,40}$|\bfrist(?:en)?\b",
    re.IGNORECASE,
)
_LIMITS = frozenset(("senest", "inden", "tidligst"))
# For a duration these three say the same: *inden (for) 14 dage*, *senest 14 dage efter*.
_WITHIN = frozenset(("senest", "inden", "i løbet af"))
_EVENT = re.compile(
    r"\s*,?\s*(?:fra|efter|regnet fra|at regne fra)\s*,?\s+"
    r"(?:(?:det )?(?:tidspunkt|den dag|dag(?:en)?),?\s*)?(?:at\s+|da\s+|hvor\s+)?"
    r"(?P<event>[^.;]{1,60})",
    re.IGNORECASE,
)
_EVENTS: tuple[tuple[str, str], ...] = (
    ("modtagelsen", r"modtag|\bfået\b|\bfår\b|\bfik\b|kommet frem|kom frem"),
    ("datoen", r"\bdato|dateret|datering"),
    ("afgørelsen", r"afgørels|afgjort|besluttet"),
    ("fødslen", r"føds|født"),
    ("udløbet", r"udløb"),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A date or duration with its operator and event; both empty where none is written."""

    mention: Mention
    operator: str
    event: str


def limits(sentence: Sentence) -> Iterator[Limit]:
    """The dates and durations of a sentence with what is said of them."""
    for mention in mentions(sentence):
        if mention.kind is Kind.DATE:
            yield Limit(mention, _operator(sentence.text, mention), "")
        elif mention.quantity and mention.quantity.is_duration:
            operator = _operator(sentence.text, mention)
            operator = "inden" if operator in _WITHIN else operator
            yield Limit(mention, operator, _event(sentence.text[mention.end :]))


def _operator(text: str, mention: Mention) -> str:
    before = text[: mention.start]
    for name, pattern in _BEFORE:
        if pattern.search(before):
            return name
    return "senest" if _DEADLINE.search(before) else ""


def _event(after: str) -> str:
    match = _EVENT.match(after)
    if match is None:
        return ""
    return next((name for name, cue in _EVENTS if re.search(cue, match["event"])), "andet")


def _values(sentence: Sentence) -> Iterator[Fact]:
    for mention in mentions(sentence):
        if mention.kind is Kind.DATE:
            yield Fact(mention.value[5:], mention.start, mention.end)
        elif mention.kind is Kind.TIME or (mention.quantity and mention.quantity.is_duration):
            yield Fact(mention.value, mention.start, mention.end)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, _values, _WORDING, stands_otherwise)
    before, after = _by_value(pair.before.sentences), _by_value(pair.after.sentences)
    for value in before.keys() & after.keys():
        yield from _years(before[value], after[value])
        yield from _operators(before[value], after[value])
        yield from _starts(before[value], after[value])


_Placed = tuple[Limit, Place]


def _by_value(sentences: Iterable[Sentence]) -> Mapping[str, list[_Placed]]:
    found: dict[str, list[_Placed]] = defaultdict(list)
    for sentence in sentences:
        for limit in limits(sentence):
            mention = limit.mention
            value = mention.value[5:] if mention.kind is Kind.DATE else mention.value
            found[value].append((limit, place(sentence, mention.start, mention.end)))
    return found


def _years(before: list[_Placed], after: list[_Placed]) -> Iterator[Difference]:
    if before[0][0].mention.kind is not Kind.DATE:
        return
    known = {limit.mention.value[:4] for limit, _ in before} - {"----"}
    for limit, where in after:
        year = limit.mention.value[:4]
        if known and year != "----" and year not in known:
            yield Difference(f"Årstallet i »{where.text}« er et andet.", (before[0][1],), (where,))
            return


def _operators(before: list[_Placed], after: list[_Placed]) -> Iterator[Difference]:
    """Operators of the same value that do not agree; no operator says nothing against any."""
    old, new = _given(before), _given(after)
    if old.keys() & _LIMITS and not new.keys() & old.keys():
        operator = next(iter(old.keys() & _LIMITS))
        other = next(iter(new), "")
        where = new[other] if other else after[0][1]
        said = f"»{other}«" if other else "uden det ord"
        yield Difference(
            f"»{old[operator].text}« står med »{operator}« i den første tekst, "
            f"men {said} i den anden.",
            (old[operator],),
            (where,),
        )
    elif new.keys() & _LIMITS and old and not new.keys() & old.keys():
        operator = next(iter(new.keys() & _LIMITS))
        yield Difference(
            f"»{new[operator].text}« står nu med »{operator}«.", (before[0][1],), (new[operator],)
        )


def _given(found: list[_Placed]) -> dict[str, Place]:
    return {limit.operator: where for limit, where in reversed(found) if limit.operator}


def _starts(before: list[_Placed], after: list[_Placed]) -> Iterator[Difference]:
    old = {limit.event: where for limit, where in before if limit.event}
    new = {limit.event: where for limit, where in after if limit.event}
    if old and not old.keys() & new.keys():
        event, where = next(iter(old.items()))
        now = next(iter(new), "")
        message = f"Fristen »{where.text}« løber ikke længere fra {event}" + (
            f", men fra {now}." if now else "."
        )
        yield Difference(message, (where,), (next(iter(new.values()), after[0][1]),))


GUARD = Guard(
    code="G02",
    name="frister",
    strength=Strength.HARD,
    explanation="Datoer, klokkeslæt og frister er de samme, og de regnes på samme måde.",
    check=_check,
)
