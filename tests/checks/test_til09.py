"""TIL09: which capital I is certain, and where *I* for *du* would break the grammar."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_certain_after_a_conjunction_and_before_a_modal(lint: Lint) -> None:
    found = lint("Ring, hvis i skal flytte, når i flytter.", "TIL09")
    assert [item.fix and str(item.fix.applicability) for item in found] == ["safe", "safe"]


def test_unsafe_after_the_verb(lint: Lint) -> None:
    (found,) = lint("Skal i ikke med på turen?", "TIL09")
    assert found.fix is not None
    assert found.fix.applicability == "unsafe"


def test_no_fix_where_an_adjective_must_change(lint: Lint) -> None:
    text = "Kære Signe og Bo\n\nTak for jeres brev. Du er berettiget til 15 timer."
    (found,) = lint(text, "TIL09")
    assert found.text == "Du"
    assert found.fix is None


def test_one_reader_may_be_two_people(lint: Lint) -> None:
    assert not lint("Kære Anna Holm\n\nDu og Bo får hjælp. I kan ringe.", "TIL09")


def test_prepositions(lint: Lint) -> None:
    text = "Når i går er glemt, er i morgen ny. Kan i ringe tilfælde ændres. Hvad i alt koster det?"
    assert not lint(text, "TIL09")
