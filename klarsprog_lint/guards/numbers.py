"""G01: amounts, percentages, measures, counts and rates are the same."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Mention, mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.other_units import stands_otherwise
from klarsprog_lint.guards.rates import compare_rates
from klarsprog_lint.guards.versions import Sentence, Version

_WORDING = Wording(
    lost="Tallet »{before}« mangler.",
    added="Tallet »{after}« står ikke i den første tekst.",
    swapped="»{before}« er byttet ud med »{after}«, som hører til et andet sted.",
)


# *To ting:* announces a list and says nothing of the case.
_ANNOUNCES = re.compile(
    r"\s+(?:[a-zæøå]+\s+)?[a-zæøå]+:|\s+(?:ting|krav|betingelser|muligheder|grunde|årsager|måder|trin"
    r"|dele|forhold|punkter|spørgsmål|situationer|tilfælde|oplysninger|dokumenter)\b[^.]*:",
    re.IGNORECASE,
)
_IN_WORDS = {
    "2": "begge|dobbelt|tvilling|par\\b|både",
    "50 %": "halv",
    "100 %": "hele|fuld|alt",
    "25 %": "fjerdedel|kvart",
    "0 kr": "gratis|ikke noget|ingenting|intet",
}
_LONG = 4
_MOST_ITEMS = 12
# A year by itself belongs to the dates.
_YEAR = re.compile(r"(?:19|20)\d\d")


# *Mellem jer to*, *I to*: persons, counted by nobody; but *I to år* is a time.
_PERSONS = re.compile(r"\b(?:I|jer|os|vi|dem)\s+$")
_SPEAKERS = re.compile(r"\b(?:bør|skal|kan|må|vil|har|er|får)\s+(?:I|vi)\s+$")
_LIST_ENDS = re.compile(r":\s*$")


def _numbers(sentence: Sentence) -> Iterator[Fact]:
    for mention in mentions(sentence):
        if mention.quantity and not mention.quantity.is_duration and _says(sentence, mention):
            yield Fact(mention.value, mention.start, mention.end)


def _says(sentence: Sentence, mention: Mention) -> bool:
    return (
        _YEAR.fullmatch(mention.value) is None
        and _ANNOUNCES.match(sentence.text.strip(), mention.end) is None
        and not _is_of_persons(sentence, mention)
    )


def _is_of_persons(sentence: Sentence, mention: Mention) -> bool:
    if (mention.quantity and mention.quantity.unit) or not _PERSONS.search(
        sentence.text[: mention.start]
    ):
        return False
    if _SPEAKERS.search(sentence.text[: mention.start]):
        return True
    end = sentence.start + mention.end
    following = next((token for token in sentence.tokens if token.idx >= end), None)
    return following is None or following.pos_ not in ("NOUN", "ADJ", "PROPN")


def _announced(version: Version) -> Iterator[tuple[str, int, Place]]:
    """The numbers that announce a list of the version, with the items that the list has."""
    parts = version.parts
    for sentence in version.sentences:
        if not _LIST_ENDS.search(sentence.text):
            continue
        index = parts.index(sentence.part) + 1
        items = 0
        while index + items < len(parts) and parts[index + items].kind == "list_item":
            items += 1
        for mention in mentions(sentence):
            if items and mention.value.isdigit() and int(mention.value) <= _MOST_ITEMS:
                yield mention.value, items, place(sentence, mention.start, mention.end)


def _stands(value: str, own: Version, other: Version) -> bool:
    """A number that the other version says in a word, or has in a case number."""
    # *Tre myndigheder …:* before a list of three counts what both have.
    if any(value == number and items == int(number) for number, items, _ in _announced(own)):
        return True
    number, _, unit = value.partition(" ")
    if number == "1" and unit:
        return re.search(rf"\b(?:en|et|én|ét|1)\s+{unit[:4]}", other.text, re.I) is not None
    words = _IN_WORDS.get(value)
    if words and re.search(rf"\b(?:{words})", other.text, re.IGNORECASE):
        return True
    if len(value) >= _LONG and value.isdigit():
        return re.search(rf"(?<!\d){value}(?!\d)", other.text) is not None
    return stands_otherwise(value, own, other)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, _numbers, _WORDING, _stands)
    yield from compare_rates(pair)
    known = {number for number, _, _ in _announced(pair.before)}
    for number, items, where in _announced(pair.after):
        if number not in known and items != int(number) and not _is_known(pair, number):
            yield Difference(f"»{where.text}« står over en liste med {items}.", (), (where,))


def _is_known(pair: Pair, number: str) -> bool:
    return any(m.value == number for s in pair.before.sentences for m in mentions(s))


GUARD = Guard(
    code="G01",
    name="tal",
    strength=Strength.HARD,
    explanation="Beløb, procenter, mål, antal og perioder (»om måneden«) er de samme.",
    check=_check,
)
