"""G12: every merge field survives, spelt as it was."""

from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.guards.versions import Sentence

_WORDING = Wording(
    lost="Flettefeltet {before} mangler.",
    added="Flettefeltet {after} er nyt.",
    swapped="Flettefelterne {before} og {after} har byttet plads.",
)


def _fields(sentence: Sentence) -> Iterator[Fact]:
    for field in sentence.fields:
        yield Fact(field.source, field.start - sentence.start, field.end - sentence.start)


def _check(pair: Pair) -> Iterator[Difference]:
    return compare_facts(pair, _fields, _WORDING)


GUARD = Guard(
    code="G12",
    name="flettefelter",
    strength=Strength.HARD,
    explanation="Alle flettefelter står i begge tekster og er skrevet ens.",
    check=_check,
)
