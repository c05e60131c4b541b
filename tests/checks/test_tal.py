"""TAL01 and TAL08: deadlines and dates."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

LETTER = "Testby Kommune\nRådhusvej 1\n9999 Testby\n\nDato: 12. maj 2026\n\nKære Bo Holm\n\n{}"


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def dated(lint: Lint, body: str) -> tuple[Diagnostic, ...]:
    return lint(LETTER.format(body), "TAL08")


def test_a_deadline_in_days_for_the_reader_is_flagged(lint: Lint) -> None:
    assert texts(lint("Du skal betale inden fjorten dage.", "TAL01")) == ["inden fjorten dage"]
    assert texts(lint("Har du ikke svaret inden 14 dage, lukker vi sagen.", "TAL01"))


def test_a_date_in_the_same_or_the_next_sentence_is_enough(lint: Lint) -> None:
    assert not lint("Du skal betale inden 14 dage, altså senest den 2. juni 2026.", "TAL01")
    assert not lint("Du skal betale inden 14 dage. Fristen er den 2. juni 2026.", "TAL01")
    assert not lint("Du skal betale inden 14 dage, altså senest den {{frist}}.", "TAL01")


def test_the_date_of_an_earlier_letter_says_nothing_about_the_deadline(lint: Lint) -> None:
    assert lint("Til din klage af 3. maj 2026 skal du sende bilag inden 14 dage.", "TAL01")


def test_a_period_that_runs_from_an_unknown_day_cannot_be_a_date(lint: Lint) -> None:
    assert not lint("Du skal klage senest 4 uger efter, at du har fået brevet.", "TAL01")
    assert not lint("Du skal melde afbud senest 2 dage før mødet.", "TAL01")


def test_a_period_that_runs_from_the_letter_can(lint: Lint) -> None:
    assert lint("Du skal klage inden 4 uger fra dags dato.", "TAL01")


def test_promises_and_history_are_not_deadlines_of_the_reader(lint: Lint) -> None:
    assert not lint("Vi svarer inden 14 dage.", "TAL01")
    assert not lint("Du får svar inden 4 uger.", "TAL01")
    assert not lint("Sagen blev lukket, for du svarede ikke inden 14 dage.", "TAL01")


@pytest.mark.parametrize(
    ("letter_type", "severity"),
    [
        ("afslag", "error"),
        ("afgørelse", "error"),
        ("partshøring", "error"),
        ("opkrævning", "error"),
        ("bevilling", "warning"),
        ("indkaldelse", "warning"),
        ("information", "warning"),
    ],
)
def test_how_bad_a_relative_deadline_is_depends_on_the_letter(
    lint: Lint, letter_type: str, severity: str
) -> None:
    declared = f"<!-- klarsprog: brevtype {letter_type} -->\n\n"
    (found,) = lint(declared + LETTER.format("Du skal betale inden 14 dage."), "TAL01")
    assert found.severity == severity


def test_a_relative_deadline_outside_a_letter_is_a_warning(lint: Lint) -> None:
    (found,) = lint("Du skal betale inden 14 dage.", "TAL01")
    assert found.severity == "warning"


def test_a_quoted_relative_deadline_is_left_alone(lint: Lint) -> None:
    assert not lint("Der stod: »Du skal betale inden 14 dage.« på kortet.", "TAL01")


def test_every_danish_date_format_is_checked_against_the_calendar(lint: Lint) -> None:
    for written in (
        "mandag den 3. marts 2026",
        "mandag d. 3/3-2026",
        "mandag den 03.03.2026",
        "mandag 3.3.26",
        "mandag, 2026-03-03",
    ):
        (found,) = lint(f"Vi holder møde {written} på rådhuset.", "TAL08")
        assert found.text == written
        assert "3. marts 2026 er en tirsdag" in found.message


def test_a_date_without_a_year_takes_it_from_the_letter(lint: Lint) -> None:
    assert texts(dated(lint, "Vi kommer mandag den 2. juni og maler.")) == ["mandag den 2. juni"]
    assert not dated(lint, "Vi kommer tirsdag den 2. juni og maler.")
    assert not lint("Vi kommer mandag den 2. juni og maler.", "TAL08")


def test_a_deadline_before_the_letter_is_an_error(lint: Lint) -> None:
    (found,) = dated(lint, "Du skal svare senest den 4. maj 2026, hvis du vil med.")
    assert found.severity == "error"
    assert "12. maj 2026" in found.message


def test_an_old_deadline_may_be_told_of(lint: Lint) -> None:
    assert not dated(lint, "Du skulle svare senest den 4. maj 2026, men det skete ikke.")
    assert not dated(lint, "Vi har bedt dig svare senest den 4. maj 2026, men uden held.")


def test_a_deadline_on_a_closed_day_is_a_warning_that_names_the_day(lint: Lint) -> None:
    (sunday,) = dated(lint, "Du skal svare senest den 31. maj 2026, hvis du vil med.")
    (holiday,) = dated(lint, "Du skal svare senest den 14. maj 2026, hvis du vil med.")
    assert (sunday.severity, holiday.severity) == ("warning", "warning")
    assert "søndag" in sunday.message
    assert "kristi himmelfartsdag" in holiday.message


WHOLE = (
    "Testby Kommune\nRådhusvej 1\n9999 Testby\n\nBo Holm\nEksempelvej 2\n9999 Testby\n\n"
    "Dato: 12. maj 2026\n\nSvar på din ansøgning\n\nKære Bo Holm\n\nDu får en plads i "
    "børnehaven. {}\n\nVenlig hilsen\n\nMette Lund\nPladsanvisningen"
)


@pytest.mark.parametrize(
    ("sentence", "text", "reason"),
    [
        ("Mødet er mandag den 2. juni 2026.", "mandag den 2. juni 2026", "en tirsdag"),
        ("Svarfrist: 30. maj 2026.", "30. maj 2026", "lørdag"),
        ("Fristen for at svare er den 31. maj 2026.", "den 31. maj 2026", "søndag"),
        ("Du skal svare senest den 25. maj 2026.", "den 25. maj 2026", "anden pinsedag"),
        ("Du har frist til den 2. april 2027.", "", ""),
        ("Du skal svare senest den 26. marts 2027.", "den 26. marts 2027", "langfredag"),
        ("Du skal svare senest den 11. maj 2026.", "den 11. maj 2026", "brevets egen dato"),
        ("Du skal svare senest tirsdag den 2. juni 2026.", "", ""),
    ],
)
def test_dates_in_a_whole_letter(lint: Lint, sentence: str, text: str, reason: str) -> None:
    found = lint(WHOLE.format(sentence), "TAL08")
    assert [item.text for item in found] == [text] * bool(text)
    assert all(reason in item.message for item in found)


def test_the_abolished_great_prayer_day_is_a_working_day(lint: Lint) -> None:
    letter = WHOLE.replace("12. maj 2026", "12. marts 2027")
    assert not lint(letter.format("Du skal svare senest den 23. april 2027."), "TAL08")


def test_other_dates_may_fall_on_any_day(lint: Lint) -> None:
    assert not dated(lint, "Festen er søndag den 31. maj 2026 i gården.")


def test_a_date_that_does_not_exist_is_an_error(lint: Lint) -> None:
    assert texts(dated(lint, "Prisen gælder til den 31. juni 2026 i alle butikker."))


def test_case_numbers_sections_and_quotations_are_not_dates(lint: Lint) -> None:
    assert not dated(lint, "Se sag 28.06.00-G01-41-26, punkt 3.3.12 og lokalplan 1.2.26 i arkivet.")
    assert not dated(lint, "Du skrev: »Vi ses mandag den 3. marts 2026.« Det gør vi ikke.")
