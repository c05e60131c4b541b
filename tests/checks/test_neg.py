"""Family NEG: two readings, severities, and one finding for one problem."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

LINTER = Linter(Settings(select=("NEG",)))


def lint(text: str, code: str = "") -> tuple[Diagnostic, ...]:
    found = LINTER.lint(read(text, "brev.txt", "text"))
    return tuple(item for item in found if item.code.startswith(code))


def test_skal_ikke_offers_both_readings_and_neither_as_safe() -> None:
    (found,) = lint("Du skal ikke sende lønsedler.", "NEG05")
    assert [fix.edits[0].content for fix in found.fixes] == ["behøver", "må"]
    assert {fix.applicability for fix in found.fixes} == {Applicability.UNSAFE}
    assert found.fixes[0].message == "Skriv »Du behøver ikke«"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Det er ikke udelukket, at brevet ikke kom frem.", "NEG01"),
        ("Du får ikke tilskud, medmindre du ikke har en formue.", "NEG02"),
        ("Vi udbetaler ikke noget, før du har svaret, hvis du ikke har job.", "NEG04"),
        ("Vi kan ikke hjælpe dig, hvis du ikke svarer.", "NEG03"),
    ],
)
def test_one_finding_for_one_sentence(text: str, code: str) -> None:
    assert [item.code for item in lint(text, "NEG")] == [code]


def test_three_negations_are_a_warning() -> None:
    text = "Vi kan ikke hjælpe dig, hvis du ikke svarer, eller hvis vi ikke kan finde dig."
    assert [item.severity.value for item in lint(text, "NEG03")] == ["warning"]


def test_negations_side_by_side_are_information() -> None:
    text = "Dette brev er ikke en afgørelse, og du kan derfor ikke klage over det."
    assert [item.severity.value for item in lint(text, "NEG03")] == ["info"]


@pytest.mark.parametrize(
    "text",
    [
        "Vi dækker ikke mad, ikke drikke og ikke transport.",
        "Vi ser ikke kun på lønnen, og vi ringer ikke.",
        "Aftalen er ikke underskrevet eller udfyldt.",
    ],
)
def test_lists_and_set_phrases_are_let_go(text: str) -> None:
    assert lint(text) == ()


def test_a_word_written_twice_is_no_double_negation() -> None:
    assert lint("Du kan ikke ikke få en plads.", "NEG01") == ()


def test_three_negations_are_reported_beside_an_exception() -> None:
    text = "Sagen afsluttes ikke, hvis du ikke vil, medmindre du ikke svarer."
    assert {item.code for item in lint(text)} == {"NEG02", "NEG03"}
