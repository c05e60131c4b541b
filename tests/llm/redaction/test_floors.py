"""Recall on the seeded letters.

The three sets have templates and values of their own; nothing was tried out on the last one
before it was measured (names .959, addresses .987, all numbers 1.000 then).
"""

import pytest

from tests.llm.redaction.measuring import Measured, measure

NUMBERS = ("cpr", "cvr", "tlf", "konto", "iban", "plade", "sag", "nummer", "email", "link")
ADDRESSES = ("adresse", "vej", "post", "by")


@pytest.fixture(scope="module", params=["tune", "heldout", "unseen"])
def measured(request: pytest.FixtureRequest) -> Measured:
    return measure(request.param)


def test_there_is_enough_to_find(measured: Measured) -> None:
    assert sum(measured.seeded.values()) >= 400
    assert min(measured.seeded[kind] for kind in (*NUMBERS, *ADDRESSES, "navn", "firma")) >= 5


@pytest.mark.parametrize("kind", NUMBERS)
def test_numbers_and_addresses_of_the_net_are_found(measured: Measured, kind: str) -> None:
    assert measured.recall(kind) >= 0.99


@pytest.mark.parametrize("kinds", [("navn",), ADDRESSES, ("firma",), ("dato",)])
def test_names_and_addresses_are_found(measured: Measured, kinds: tuple[str, ...]) -> None:
    assert measured.recall(*kinds) >= 0.95


def test_everything_is_restored_and_nothing_refused(measured: Measured) -> None:
    assert measured.inexact == []
    assert measured.refused == []


def test_little_is_taken_needlessly(measured: Measured) -> None:
    assert measured.precision >= 0.95
