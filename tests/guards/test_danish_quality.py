"""G14: særskrivning, gender, word order and the pronoun *I*."""

import pytest

from tests.guards.guarding import found

BEFORE = "Sagsbehandleren behandler ansøgningen om boligstøtte. Afgørelsen sendes til ansøger."
GUARD = "dansk-kvalitet"


@pytest.mark.parametrize(
    ("after", "word"),
    [
        ("Din sags behandler ser på ansøgningen.", "sagsbehandler"),
        ("Du har søgt om bolig støtte.", "boligstøtte"),
        ("Hvis du får løn forhøjelse, skal du give os besked.", "lønforhøjelse"),
    ],
)
def test_a_compound_in_two_words_is_told(after: str, word: str) -> None:
    (message,) = found(GUARD, BEFORE, after)
    assert f"»{word}«" in message


@pytest.mark.parametrize(
    "after",
    [
        "Din sagsbehandler ser på ansøgningen om boligstøtte.",
        "Vi giver dit barn plads i en børnehave.",
        "Du får 2 timer hjælp om ugen.",
        "Vi sender Anna breve med posten.",
        "Der er en ny bygning ved skolen.",
        "Det er til tilsynet, du skal skrive.",
    ],
)
def test_two_words_side_by_side_are_let_pass(after: str) -> None:
    assert found(GUARD, BEFORE, after) == []


@pytest.mark.parametrize(
    "after",
    ["Du får en brev fra os.", "Vi ser på dit sag.", "Du skal have et ny ansøgning."],
)
def test_an_article_of_the_other_gender_is_told(after: str) -> None:
    (message,) = found(GUARD, BEFORE, after)
    assert "køn" in message


@pytest.mark.parametrize(
    "after",
    [
        "Du får et brev om din sag.",
        "Du skal sende en e-mail eller et billede.",
        "Vælg den ene eller den anden, og giv os et svar på hver side.",
        "Du får et antal timer og en del hjælp.",
        "Der er ingen regninger i din sag.",
    ],
)
def test_articles_that_go_with_their_nouns_are_let_pass(after: str) -> None:
    assert found(GUARD, BEFORE, after) == []


@pytest.mark.parametrize(
    ("after", "right"),
    [
        ("Derfor vi sender dig et brev.", "sender vi"),
        ("I dag vi har set på din sag.", "har vi"),
        ("På mødet vi taler om din sag.", "taler vi"),
        ("Hvis du vil klage, du skal skrive til os.", "skal du"),
    ],
)
def test_a_verb_in_third_place_is_told(after: str, right: str) -> None:
    (message,) = found(GUARD, BEFORE, after)
    assert f"»{right}«" in message


@pytest.mark.parametrize(
    "after",
    [
        "Derfor sender vi dig et brev.",
        "I det brev, du har fået, står der mere.",
        "Når vi har den ansøgning, du har sendt, ser vi på sagen.",
        "Så du skal ikke gøre noget.",
        "Hvis du er den, vi skal sende pengene til, hører du fra os.",
        "Vi ser på din sag, og derfor sender vi dig et brev.",
    ],
)
def test_right_word_order_is_let_pass(after: str) -> None:
    assert found(GUARD, BEFORE, after) == []


@pytest.mark.parametrize(
    "after",
    [
        "Ring til os, hvis i har spørgsmål.",
        "Fra maj kan i sende en ny ansøgning.",
        "Når i får svar, kan du klage.",
    ],
)
def test_a_small_pronoun_is_told(after: str) -> None:
    (message,) = found(GUARD, BEFORE, after)
    assert "»I«" in message


@pytest.mark.parametrize(
    "after",
    [
        "Ring til os, hvis I har spørgsmål.",
        "Du skal i gang den 1. maj.",
        "Vi ved, at i 2025 var beløbet højere.",
        "Du kan i september sende en ny ansøgning.",
    ],
)
def test_the_preposition_is_let_pass(after: str) -> None:
    assert found(GUARD, BEFORE, after) == []


@pytest.mark.parametrize(
    "fault",
    [
        "Derfor vi sender et brev.",
        "Du får en brev.",
        "Din sags behandler ringer.",
        "Sig til, hvis i har tid.",
    ],
)
def test_a_fault_of_the_first_text_is_not_the_rewrites(fault: str) -> None:
    assert found(GUARD, f"{fault} Afgørelsen fremsendes.", f"{fault} Vi sender svaret.") == []
    rewritten = fault.removesuffix(".") + " i dag."
    assert found(GUARD, f"{fault} Afgørelsen fremsendes.", rewritten) == []


def test_names_with_capitals_are_no_halves() -> None:
    assert found(GUARD, BEFORE, "Skriv til Bolig Støtte på rådhuset.") == []
