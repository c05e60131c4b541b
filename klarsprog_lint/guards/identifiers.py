"""Telephone, CPR and case numbers, addresses of all kinds: nobody may mistype them."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.facts import Wording, compare_facts
from klarsprog_lint.guards.mentions import Kind, facts_of
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.guards.versions import Version

_WORDING = Wording(
    lost="»{before}« mangler.",
    added="»{after}« står ikke i den første tekst.",
    swapped="»{before}« og »{after}« har byttet plads.",
)
_KINDS = (Kind.CPR, Kind.CASE, Kind.PHONE, Kind.ADDRESS, Kind.PLACE)


def _stands(value: str, own: Version, other: Version) -> bool:
    """Whether the number stands there as written, though nothing says what it is a number of."""
    kind, _, written = value.partition(" ")
    bare = re.sub(r"\s", "", other.text).lower()
    return kind == Kind.CASE and re.search(rf"(?<!\d){re.escape(written)}(?!\d)", bare) is not None


def _check(pair: Pair) -> Iterator[Difference]:
    return compare_facts(pair, facts_of(*_KINDS), _WORDING, _stands)


GUARD = Guard(
    code="G21",
    name="numre-og-adresser",
    strength=Strength.HARD,
    explanation="Telefonnumre, CPR- og sagsnumre, hjemmesider og adresser er de samme.",
    check=_check,
)
