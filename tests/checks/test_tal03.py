"""TAL03 and TAL05: formats of dates and amounts, and the fixes that keep every digit."""

import re
from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.fixes.applying import apply_fixes

Lint = Callable[..., tuple[Diagnostic, ...]]


@pytest.mark.parametrize(
    ("written", "applicability"),
    [
        ("den 22/4-26", "safe"),
        ("den 04.05.2026", "safe"),
        ("2026-05-04", "safe"),
        ("d. 4/5-26", "unsafe"),
        ("den 4.5.26", "unsafe"),
        ("d. 4/5", None),
    ],
)
def test_only_a_date_that_can_be_read_in_one_way_has_a_safe_fix(
    lint: Lint, written: str, applicability: str | None
) -> None:
    (found,) = lint(f"Vi holder møde {written} på rådhuset.", "TAL03")
    assert (found.fix.applicability if found.fix else None) == applicability


def test_a_date_that_does_not_exist_is_not_written_out(lint: Lint) -> None:
    (found,) = lint("Vi holder møde den 31.04.2026 på rådhuset.", "TAL03")
    assert found.fix is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det koster kr. 1250,-.", "Det koster 1.250 kr."),
        ("Det koster DKK 12000,50. Betal nu.", "Det koster 12.000,50 kr. Betal nu."),
        ("Det koster 500 kr, og du betaler nu.", "Det koster 500 kr., og du betaler nu."),
    ],
)
def test_amounts_keep_their_digits_and_the_sentence_one_full_stop(
    lint: Lint, before: str, after: str
) -> None:
    fixed = apply_fixes(before, lint(before, "TAL05")).text
    assert fixed == after
    assert re.sub(r"\D", "", fixed) == re.sub(r"\D", "", before)


def test_an_amount_that_is_more_than_one_number_has_no_fix(lint: Lint) -> None:
    (found,) = lint("Det koster kr. 100-150 at komme ind.", "TAL05")
    assert found.fix is None


def test_four_digits_need_a_point_only_where_the_letter_uses_points(lint: Lint) -> None:
    assert not lint("Det koster 1200 kr. om året.", "TAL05")
    assert lint("Det koster 1200 kr. om året.\n\nBørn betaler 1.100 kr. om året.", "TAL05")


@pytest.mark.parametrize("written", ["1/2-3/4", "24/7", "Nygade 14/2"])
def test_figures_with_a_stroke_that_are_no_dates(lint: Lint, written: str) -> None:
    assert not lint(f"Vi taler om {written} i huset.", "TAL03")


def test_a_day_and_a_month_before_a_time_are_a_date(lint: Lint) -> None:
    (found,) = lint("Mødet er 12/3 kl. 9.", "TAL03")
    assert found.text == "12/3"


def test_thousands_in_short_are_for_the_writer_to_write_out(lint: Lint) -> None:
    (found,) = lint("Vi har sat 45 t.kr. af til legepladsen.", "TAL05")
    assert (found.text, found.fix) == ("45 t.kr.", None)
