"""The passive rules: one problem is reported once, and doubtful fixes are refused."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic, Severity
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def passive_linter() -> Linter:
    """A linter with the passive rules and TIL05."""
    return Linter(Settings(select=("PAS", "TIL05"), ignore=("PAS06",)))


def found(linter: Linter, text: str) -> tuple[Diagnostic, ...]:
    return linter.lint(read(text, "brev.txt", "text"))


def fixed(linter: Linter, text: str) -> str:
    return apply_fixes(text, found(linter, text), unsafe=True).text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Din sag behandles i maj.", ["PAS01"]),
        ("Din sag blev behandlet i maj.", ["PAS02"]),
        ("Der udbetales støtte i maj.", ["PAS03"]),
        ("Skemaet skal indsendes i maj.", ["PAS04"]),
        ("Der skal vedlægges en kopi.", ["PAS04"]),
        ("Din sag behandles af et udvalg.", ["PAS07"]),
        ("Skemaet skal underskrives af lægen.", ["PAS07"]),
        ("Din sag blev behandlet af et udvalg.", ["PAS07"]),
        ("Beløbet kræves tilbagebetalt.", ["PAS08"]),
        ("Skemaet bedes udfyldt i dag.", ["TIL05", "PAS08"]),
        ("Nøglen bedes afleveres ved porten.", ["TIL05", "PAS08"]),
        ("Du bedes returnere vedlagte skema.", ["TIL05"]),
    ],
)
def test_a_passive_is_reported_by_one_rule(
    passive_linter: Linter, text: str, codes: list[str]
) -> None:
    assert [item.code for item in found(passive_linter, text)] == codes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Du indkaldes herefter af kommunen.", "Kommunen indkalder dig herefter."),
        ("Du indkaldes ikke af kommunen.", "Kommunen indkalder dig ikke."),
        ("Ansøgningen vurderes ikke af et udvalg.", "Et udvalg vurderer ikke ansøgningen."),
        ("Pengene udbetales af os.", "Vi udbetaler pengene."),
        ("Skemaet skal derfor udfyldes af dig.", "Du skal derfor udfylde skemaet."),
        ("Du kan kontaktes af en tolk.", "En tolk kan kontakte dig."),
        ("Sagen behandledes af byrådet.", "Byrådet behandlede sagen."),
        ("I maj indkaldes du af kommunen.", "I maj indkalder kommunen dig."),
        ("CPR-kortet skal medbringes.", "Du skal medbringe CPR-kortet."),
        ("Derfor kan gebyret ikke betales i dag.", "Derfor kan du ikke betale gebyret i dag."),
        ("Kørekort og pas skal medbringes.", "Du skal medbringe kørekort og pas."),
        ("Den skal betales den 1. maj.", "Du skal betale den den 1. maj."),
        (
            "Vi ringer, hvis skemaet ikke kan indsendes i dag.",
            "Vi ringer, hvis du ikke kan indsende skemaet i dag.",
        ),
        (
            "Skemaet skal indsendes, før De har fået Deres kort.",
            "De skal indsende skemaet, før De har fået Deres kort.",
        ),
        ("Skemaet skal indsendes, når I flytter.", "I skal indsende skemaet, når I flytter."),
    ],
)
def test_word_order_pronouns_and_tense(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    "text",
    [
        # Questions and clauses with a clause in the subject
        "Skal skemaet indsendes i dag?",
        "Det skema, som vi har sendt til dig, skal udfyldes.",
        # A subject shared with another verb
        "Skemaet skal udfyldes og er gyldigt i et år.",
        "Sagen vurderes af et udvalg og afsluttes i maj.",
        # A second object
        "Ændringer skal meddeles kommunen.",
        # Subjects whose object form or meaning is not certain
        "De indkaldes af kommunen.",
        "Du skal medbringes.",
        # What follows may belong to the agent, or speaks of the subject
        "Ansøgningen vurderes af en medarbejder i Borgerservice.",
        "Ansøgningen vurderes af et udvalg, som mødes i maj.",
        "Barnet hentes af sine forældre.",
        "Borgeren støttes af kommunen i sin bolig.",
        "Du indkaldes af kommunen for at fortælle om sagen.",
        # Longer chains of verbs
        "Du vil kunne blive indkaldt af kommunen.",
    ],
)
def test_doubtful_clauses_are_flagged_without_a_fix(passive_linter: Linter, text: str) -> None:
    assert found(passive_linter, text)
    assert fixed(passive_linter, text) == text


def test_placeholders_are_never_moved(passive_linter: Linter) -> None:
    text = "{{skema}} skal indsendes senest fredag."
    assert fixed(passive_linter, text) == text


def test_active_fixes_are_for_a_person_to_look_at(passive_linter: Linter) -> None:
    for text in ("Skemaet skal indsendes i maj.", "Sagen behandles af et udvalg."):
        (item,) = found(passive_linter, text)
        assert item.fix is not None
        assert item.fix.applicability is Applicability.UNSAFE


def test_a_duty_is_an_error_and_an_option_a_warning(passive_linter: Linter) -> None:
    (duty,) = found(passive_linter, "Skemaet skal indsendes i maj.")
    (option,) = found(passive_linter, "Gebyret kan betales i maj.")
    assert (duty.severity, option.severity) == (Severity.ERROR, Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Skemaet skal underskrives af lægen.",
        "Klagen skal besvares inden 14 dage.",
        "Vi ser på, om der skal indgives stævning.",
        "Det kan oplyses, at kontoret er lukket.",
        "Pengene kan sendes til dig.",
    ],
)
def test_what_others_do_is_not_the_readers_duty(passive_linter: Linter, text: str) -> None:
    assert "PAS04" not in {item.code for item in found(passive_linter, text)}
