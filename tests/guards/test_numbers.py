"""G01: amounts, percentages, counts, and what they are by."""

import pytest

from tests.guards.guarding import found

RENT = "Huslejen udgør 6.100 kr. pr. måned og forfalder den 1. i måneden."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (RENT, "Huslejen er 6.010 kr. om måneden. Den forfalder den 1. i måneden."),
        (RENT, "Huslejen er 6.100 kr. om ugen. Den forfalder den 1. i måneden."),
        (RENT, "Huslejen er 6.100 kr. Den forfalder den 1. i måneden."),
        ("Gebyret er 15 pct. af prisen.", "Gebyret er 15 kr. af prisen."),
        ("Ordningen omfatter tre besøg.", "Ordningen omfatter fire besøg."),
        ("Der ydes 40 kr. pr. gang.", "Du får 40 kr. pr. uge."),
        ("Billetten koster 85kr. i døren.", "Billetten koster 58 kr. i døren."),
        ("Gebyret er kroner 1875.", "Gebyret er 1.857 kr."),
        ("Lejen er 120 kr/måned.", "Lejen er 120 kr. om dagen."),
    ],
)
def test_another_number_or_another_period_is_told(before: str, after: str) -> None:
    assert found("tal", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (RENT, "Huslejen er 6.100,00 kr. om måneden. Den forfalder den 1. i hver måned."),
        ("Der ydes fem hundrede kroner.", "Du får 500 kr."),
        ("Billetten koster 85kr. i døren.", "Billetten koster 85 kr. i døren."),
        ("Gebyret er kroner 1875.", "Gebyret er 1.875 kr."),
        ("Gebyret er 1875.- kr i år.", "Gebyret er 1.875 kr. i år."),
        ("Lejen er 120 kr/måned.", "Lejen er 120 kr. om måneden."),
        ("Der betales kr. 35,00 om dagen.", "Du betaler 35 kr. om dagen."),
        ("Du betaler 90 kroner 3 gange.", "Du betaler 90 kr. 3 gange."),
        ("Kontingent: 450 kr. halvårligt.", "Kontingentet er 450 kr. for hvert halve år."),
        ("Husstandens årsindkomst er 312.000 kr.", "I tjener 312.000 kr. om året."),
        ("Mindst 15 timer skal bruges i juni.", "Du skal bruge mindst 15 af timerne i juni."),
        ("Forældrene skal begge møde.", "I skal møde op, I to."),
    ],
)
def test_the_same_number_in_another_form_is_let_pass(before: str, after: str) -> None:
    assert found("tal", before, after) == []


def test_the_number_that_announces_a_list_is_no_new_number() -> None:
    before = "Ansøgningen skal indeholde budget og regnskab."
    after = "Du skal sende to ting:\n\n- et budget\n- et regnskab"
    assert found("tal", before, after) == []


def test_a_date_without_a_year_of_its_own_loses_no_number() -> None:
    before = "Lukkedage i 2026: 13. og 14. maj samt 28.-30. december."
    after = "Vi holder lukket den 13. og 14. maj og fra den 28. til den 30. december 2026."
    assert found("tal", before, after) + found("frister", before, after) == []


def test_what_is_missing_is_told_in_the_order_of_the_text() -> None:
    amounts = ["710 kr.", "120 kr.", "940 kr.", "355 kr.", "280 kr.", "865 kr."]
    before = " ".join(f"Der ydes {amount} til formålet." for amount in amounts)
    told = [f"Tallet »{amount}« mangler." for amount in amounts]
    assert found("tal", before, "Der ydes tilskud til formålet.") == told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Du bør drøfte planen med værgen.",
            "I to bør tale om planen.",
            id="you two",
        ),
        pytest.param(
            "Politiet, kommunen og nævnet behandler ansøgningen.",
            "Tre myndigheder behandler din ansøgning:\n\n- politiet\n- kommunen\n- nævnet.",
            id="the items of a list",
        ),
        pytest.param(
            "Røret skal føres én meter over taget.",
            "Røret skal gå en meter op over taget.",
            id="one as an article",
        ),
        pytest.param(
            "Rejsetiden afkortes med ca. 90 minutter dagligt.",
            "Du sparer ca. 90 minutters rejse til arbejde om dagen.",
            id="a period far from its number",
        ),
        pytest.param(
            "Procenten er over nul og en formue findes.",
            "Procenten er over nul, og der er en formue.",
            id="zero before an article",
        ),
    ],
)
def test_a_count_of_persons_or_of_a_list_is_no_new_number(before: str, after: str) -> None:
    """What the texts show may be counted."""
    assert not found("tal", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Politiet og kommunen behandler ansøgningen.",
            "Tre myndigheder behandler din ansøgning:\n\n- politiet\n- kommunen.",
            id="three over two",
        ),
    ],
)
def test_a_list_of_another_length_is_found(before: str, after: str) -> None:
    """The number over a list is that of its items."""
    assert found("tal", before, after)
