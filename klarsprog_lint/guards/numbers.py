"""G01: amounts, percentages, measures, counts and rates are the same."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Mention, mentions, stands_otherwise
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
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
# A year by itself belongs to the dates.
_YEAR = re.compile(r"(?:19|20)\d\d")


def _numbers(sentence: Sentence) -> Iterator[Fact]:
    for mention in mentions(sentence):
        if mention.quantity and not mention.quantity.is_duration and _says(sentence, mention):
            yield Fact(mention.value, mention.start, mention.end)


def _says(sentence: Sentence, mention: Mention) -> bool:
    return (
        _YEAR.fullmatch(mention.value) is None
        and _ANNOUNCES.match(sentence.text.strip(), mention.end) is None
    )


def _stands(value: str, own: Version, other: Version) -> bool:
    """A number that the other version says in a word, or has in a case number."""
    words = _IN_WORDS.get(value)
    if words and re.search(rf"\b(?:{words})", other.text, re.IGNORECASE):
        return True
    if len(value) >= _LONG and value.isdigit():
        return re.search(rf"(?<!\d){value}(?!\d)", other.text) is not None
    return stands_otherwise(value, own, other)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, _numbers, _WORDING, _stands)
    yield from compare_rates(pair)


GUARD = Guard(
    code="G01",
    name="tal",
    strength=Strength.HARD,
    explanation="Beløb, procenter, mål, antal og perioder (»om måneden«) er de samme.",
    check=_check,
)
