"""G06: what is denied."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Udgiften refunderes ikke.", "Vi refunderer udgiften.", id="a negation is lost"
        ),
        pytest.param(
            "Pladsen kan opsiges med en måneds varsel.",
            "Du kan ikke sige pladsen op med en måneds varsel.",
            id="a negation is new",
        ),
        pytest.param(
            "Ansøgningen er afslået.", "Vi har behandlet din ansøgning.", id="a refusal is lost"
        ),
    ],
)
def test_a_turned_statement_is_found(before: str, after: str) -> None:
    """One negation more or less turns what is said."""
    assert found("negation", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Lån kan ikke bevilges, medmindre der stilles sikkerhed.",
            "Vi bevilger kun lån, hvis du stiller sikkerhed.",
            id="ikke medmindre",
        ),
        pytest.param(
            "Retten til pladsen ophører den 1. maj.",
            "Du har ikke længere ret til pladsen fra den 1. maj.",
            id="ophører",
        ),
        pytest.param(
            "Klagen er ikke til hinder for, at du betaler.",
            "Du kan godt betale, selv om du har klaget.",
            id="two negations say yes",
        ),
        pytest.param(
            "Billetten koster 80 kr. ekskl. gebyr.",
            "Billetten koster 80 kr. uden gebyr.",
            id="ekskl. and uden",
        ),
        pytest.param(
            "Kortet udstedes først, når gebyret er betalt.",
            "Vi udsteder ikke kortet, før du har betalt gebyret.",
            id="først and ikke før",
        ),
        pytest.param(
            "Hverken biler eller cykler må stå i gården.",
            "Biler må ikke stå i gården, og det må cykler heller ikke.",
            id="hverken eller",
        ),
    ],
)
def test_another_way_to_deny_passes(before: str, after: str) -> None:
    """What denies may be a verb, a pair of words, or two negations that cancel out."""
    assert found("negation", before, after) == []
