"""G02: dates, time limits, their operators, and the event that they run from."""

import pytest

from tests.guards.guarding import found

COMPLAIN = "Klagefristen er 4 uger fra den dag, afgørelsen er modtaget."
NOTICE = "Arrangementet skal anmeldes mindst 8 dage før afholdelsen."
DAY = "Ansøgningen skal være indsendt senest den 3. juni 2026 kl. 12.00."


@pytest.mark.parametrize(
    "after",
    [
        "Du har 3 uger til at klage fra den dag, du modtager afgørelsen.",
        "Du har 4 måneder til at klage fra den dag, du modtager afgørelsen.",
        "Du har 4 uger til at klage fra datoen på afgørelsen.",
        "Du har 4 uger til at klage, fra vi har sendt afgørelsen.",
        "Du har 4 uger til at klage. De løber fra den dato, der står på brevet.",
    ],
)
def test_another_length_or_another_start_is_told(after: str) -> None:
    assert found("frister", COMPLAIN, after)


@pytest.mark.parametrize(
    "after",
    [
        "Du skal klage inden 4 uger efter, at du har fået afgørelsen.",
        "Du har 28 dage til at klage fra den dag, du modtager afgørelsen.",
        "Du har 4 uger til at klage. Fristen løber fra den dag, du får afgørelsen.",
    ],
)
def test_a_start_in_other_words_is_let_pass(after: str) -> None:
    assert found("frister", COMPLAIN, after) == []


def test_before_is_not_after() -> None:
    assert found("frister", NOTICE, "Du skal anmelde arrangementet 8 dage efter, at det er holdt.")


def test_at_least_so_many_days_before_is_at_the_latest_so_many_days_before() -> None:
    assert found("frister", NOTICE, "Anmeld arrangementet senest 8 dage, før det holdes.") == []


@pytest.mark.parametrize("operator", ["inden", "tidligst", "fra"])
def test_another_operator_of_a_date_is_told(operator: str) -> None:
    assert found("frister", DAY, f"Send ansøgningen {operator} den 3. juni 2026 kl. 12.")


def test_another_operator_of_a_merge_field_is_told() -> None:
    before = "Svar forventes senest den {{frist}}."
    assert found("frister", before, "Du får svar tidligst den {{frist}}.")
    assert found("frister", before, "Du får svar senest den {{frist}}.") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DAY, "Fristen er den 3. juni 2026 kl. 12. Du skal sende din ansøgning inden da."),
        ("Betalingsfristen er den 3. april.", "Du skal betale senest den 3. april."),
        ("Arbejdet må ikke påbegyndes før den 1. maj.", "Du må tidligst begynde den 1. maj."),
        ("Orlov kan tidligst begynde den 1. maj.", "Din orlov kan først begynde den 1. maj."),
        ("Støtten gives i indtil 3 måneder.", "Du får støtten i op til 3 måneder."),
        ("Samtalen varer tre kvarter.", "Samtalen varer 45 minutter."),
        ("Søg inden udgangen af marts.", "Søg senest den 31. marts."),
        ("Der er åbent kl. 10.00-14.00.", "Vi har åbent mellem kl. 10 og 14."),
        ("Skorstenen fejes i tidsrummet 8.00-15.00.", "Vi fejer skorstenen kl. 8-15."),
    ],
)
def test_the_same_time_in_other_words_is_let_pass(before: str, after: str) -> None:
    assert found("frister", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Regnskab for februar 2026 mangler.", "Regnskabet for marts 2026 mangler."),
        ("Regnskab for februar 2026 mangler.", "Regnskabet for februar 2025 mangler."),
        ("Mødet er kl. 9.15.", "Mødet er kl. 9.45."),
        ("Svar inden 5 hverdage.", "Svar inden 5 dage."),
        ("Svar inden 14 dage.", "Du kan tidligst svare om 14 dage."),
        ("Afbud meldes senest den 20. i måneden.", "Meld afbud inden den 20. i måneden."),
    ],
)
def test_another_time_is_told(before: str, after: str) -> None:
    assert found("frister", before, after)


def test_dates_that_moved_to_other_sentences_are_not_swapped() -> None:
    before = (
        "Vi modtog ansøgningen den 1. maj 2026. Lægen skrev en udtalelse den 8. maj 2026. "
        "Mødet blev holdt den 20. maj 2026 på rådhuset."
    )
    after = (
        "Mødet blev holdt på rådhuset den 20. maj 2026. Lægen havde skrevet en udtalelse den "
        "8. maj 2026. Vi fik din ansøgning den 1. maj 2026."
    )
    assert found("frister", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Flytning anmeldes senest fem dage efter denne.",
            "Du skal melde flytningen senest fem dage efter datoen.",
            id="efter denne",
        ),
        pytest.param(
            "Vi standser tilskuddet pr. 1. juli 2026, medmindre bilaget er modtaget forinden.",
            "Har vi ikke fået bilaget før den 1. juli 2026, standser vi tilskuddet fra den dag.",
            id="forinden",
        ),
        pytest.param(
            "Støtten ophører den 1. i måneden efter skiftet.",
            "Støtten stopper den 1. i den følgende måned.",
            id="den følgende måned",
        ),
    ],
)
def test_a_day_that_is_pointed_at_is_the_same(before: str, after: str) -> None:
    """*Denne*, *forinden* and *den følgende måned* point at what the text names."""
    assert not found("frister", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Du skal klage senest 4 uger efter modtagelsen af dette.",
            "Du skal klage senest 4 uger efter datoen på dette.",
            id="of this",
        ),
    ],
)
def test_another_event_is_found_beside_one_that_is_pointed_at(before: str, after: str) -> None:
    """A named event is no pointer."""
    assert found("frister", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kontoret holder lukket i uge 30 og 31.",
            "Kontoret er lukket i uge 30 og 31. I de to uger kan du ringe.",
            id="what has been named is counted",
        ),
        pytest.param(
            "Afbud meldes senest dagen før kl. 11.",
            "Meld afbud senest kl. 11 dagen før.",
            id="the day before and its hour",
        ),
    ],
)
def test_the_same_time_in_another_order_passes(before: str, after: str) -> None:
    """Order and taking up again change no deadline."""
    assert found("frister", before, after) == []
