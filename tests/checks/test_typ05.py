"""TYP05: exclamation marks in decision letters."""

from collections.abc import Callable

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

DECISION = "<!-- klarsprog: brevtype afslag -->\n\n{}"


def test_the_fix_is_safe_in_running_text(lint: Lint) -> None:
    (found,) = lint(DECISION.format("Du får ikke tilskud! Ring, hvis du vil tale om det."), "TYP05")
    assert found.fixes[0].applicability is Applicability.SAFE
    assert found.fixes[0].edits[0].content == "."


def test_beside_another_mark_there_is_no_fix(lint: Lint) -> None:
    for text in ("Kan det passe?! Ja.", "Det koster 10 kr. (!) om dagen."):
        (found,) = lint(DECISION.format(text), "TYP05")
        assert not found.fixes


def test_a_letter_of_unknown_kind_may_exclaim(lint: Lint) -> None:
    assert not lint("Vi ses til sommerfesten!", "TYP05")
