"""TAL01, TAL02, TAL07 and TAL08: which verb and which date decide about a deadline."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


@pytest.mark.parametrize(
    "length",
    [
        "femogtyve dage",
        "4-6 uger",
        "halvanden måned",
        "et halvt år",
        "ca. 3 uger",
        "(14) fjorten dage",
    ],
)
def test_a_length_of_time_may_be_written_in_many_ways(lint: Lint, length: str) -> None:
    (found,) = lint(f"Du skal fjerne skuret inden {length}.", "TAL01")
    assert found.text == f"inden {length}"


def test_time_that_is_given_is_a_deadline_only_for_something_to_do(lint: Lint) -> None:
    assert lint("I har tre uger til at svare på brevet.", "TAL01")
    assert not lint("I har tre uger til at lære sangen.", "TAL01")


def test_a_past_clause_beside_a_request_does_not_excuse_it(lint: Lint) -> None:
    assert lint("Da du ikke svarede i april, skal du svare inden 8 dage.", "TAL01")
    assert lint("Du mødte ikke op, så ring til os hurtigst muligt.", "TAL02")
    assert lint("Hunden stak af, og du skal betale senest søndag den 3. maj 2026.", "TAL08")


def test_what_was_said_about_a_deadline_is_told(lint: Lint) -> None:
    assert not lint("Du skrev, at du betaler inden 8 dage.", "TAL01")
    assert not lint("Vi lovede, at du hører fra os hurtigst muligt.", "TAL02")
    assert not lint("Du svarede ikke inden 8 dage, og nu er sagen slut.", "TAL01")


def test_a_date_of_something_else_is_no_answer(lint: Lint) -> None:
    assert lint("Efter mødet den 4. maj 2026 skal du svare inden 8 dage.", "TAL01")
    assert lint("Svar inden 8 dage. Du fik det første brev den 4. maj 2026.", "TAL01")
    assert lint("Svar inden 8 dage. Du kan klage senest den 4. juni 2026.", "TAL01")


def test_a_deadline_with_a_date_in_front_is_answered(lint: Lint) -> None:
    assert not lint("Fristen er den 4. maj 2026, så svar inden 8 dage.", "TAL01")


def test_a_deadline_one_sets_oneself_need_not_run_from_the_letter(lint: Lint) -> None:
    period = "inden 8 dage efter modtagelsen af dette brev."
    assert lint(f"Du skal svare {period}", "TAL01")
    assert not lint(f"Du skal klage {period}", "TAL01")


def test_a_year_makes_two_deadlines_of_one_day(lint: Lint) -> None:
    assert lint("Begynd senest den 1. maj 2026, og slut senest den 1. maj 2027.", "TAL07")
    assert not lint("Svar senest den 1. maj 2026, ja, svar senest den 1. maj.", "TAL07")


def test_the_end_of_a_period_is_no_deadline(lint: Lint) -> None:
    assert not lint("Søg fra den 1. maj indtil den 8. maj, og mød den 15. maj.", "TAL07")
    assert lint("Du kan søge indtil den 8. maj og skal betale senest den 15. maj.", "TAL07")


def test_to_be_somewhere_on_a_sunday_is_no_deadline(lint: Lint) -> None:
    assert not lint("Du skal være på pladsen søndag den 3. maj 2026.", "TAL08")
    assert lint("Lånet skal være betalt søndag den 3. maj 2026.", "TAL08")


def test_an_invitation_to_come_is_no_past(lint: Lint) -> None:
    assert lint("Kom og hent nøglen inden 8 dage.", "TAL01")
    assert not lint("Kom du først inden for 8 dage, fik du et gebyr.", "TAL01")
