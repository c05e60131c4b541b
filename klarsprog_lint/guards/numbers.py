"""G01: amounts, percentages, measures and counts are the same."""

from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.guards.versions import Sentence

_WORDING = Wording(
    lost="Tallet »{before}« mangler.",
    added="Tallet »{after}« står ikke i den første tekst.",
    swapped="»{before}« er byttet ud med »{after}«, som hører til et andet sted.",
)


def _numbers(sentence: Sentence) -> Iterator[Fact]:
    for mention in mentions(sentence):
        if mention.kind is Kind.QUANTITY and mention.quantity and not mention.quantity.is_duration:
            yield Fact(mention.value, mention.start, mention.end)


def _check(pair: Pair) -> Iterator[Difference]:
    return compare_facts(pair, _numbers, _WORDING)


GUARD = Guard(
    code="G01",
    name="tal",
    strength=Strength.HARD,
    explanation="Beløb, procenter, mål og antal er de samme, hvordan de end er skrevet.",
    check=_check,
)
