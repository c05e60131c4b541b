"""SKA07: CPR numbers and diagnoses."""

from collections.abc import Callable

import pytest

from klarsprog_lint.checks.skapersonal import is_cpr_number
from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("0101901234", True),
        ("6101901234", True),  # given for lack of a number: 60 is added to the day
        ("2902001234", False),  # 1900 was no leap year …
        ("2902004234", True),  # … and 2000 was
        ("3113901234", False),
        ("0000000000", False),
    ],
)
def test_the_date_of_birth_must_exist(digits: str, expected: bool) -> None:
    assert is_cpr_number(digits) is expected


def test_the_message_never_shows_the_number(lint: Lint) -> None:
    (found,) = lint("Vi skriver om Bo, 010190-1234, og hans plads.", "SKA07")
    assert found.text == "010190-1234"
    assert "1234" not in found.message


def test_a_quotation_protects_nobody(lint: Lint) -> None:
    assert lint("Lægen skrev »Bo Holm, 010190-1234, er rask« i maj.", "SKA07")


def test_ten_digits_may_be_an_account(lint: Lint) -> None:
    assert not lint("Betal til konto 0101901234 i maj.", "SKA07")
    assert lint("Hans personnummer er 0101901234 i alle systemer.", "SKA07")


def test_a_diagnosis_belongs_to_letters_about_it(lint: Lint) -> None:
    text = "<!-- klarsprog: brevtype {} -->\n\nVi har hørt, at du har epilepsi. Kom til mødet."
    assert lint(text.format("indkaldelse"), "SKA07")
    assert not lint(text.format("afgørelse"), "SKA07")


def test_general_information_names_nobody(lint: Lint) -> None:
    text = "<!-- klarsprog: brevtype information -->\n\nHvis du har diabetes, kan du få tilskud."
    assert not lint(text, "SKA07")
