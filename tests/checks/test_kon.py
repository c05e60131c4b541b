"""The family KON: names, terms and pointers across a letter."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

LETTER = (
    "Testby Kommune\nRådhusvej 1\n9999 Testby\n\n"
    "Karen Mølgaard\nEksempelvej 12\n9999 Eksempelby\n\n"
    "Dato: 12. maj 2026\nSagsnr.: 28.06.00-G01-41-26\n\nKære Karen Mølgaard\n\n{}\n"
)


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def test_a_word_that_the_letter_has_introduced_is_its_own_thing(lint: Lint) -> None:
    assert texts(lint("Du får tilskud. Støtten er skattefri.", "KON01")) == ["Støtten"]
    assert not lint("Du får tilskud og boligstøtte. Støtten er skattefri.", "KON01")


def test_only_true_synonyms_have_a_fix_and_it_wants_a_look(lint: Lint) -> None:
    (alike,) = lint("Du får tilskud. Støtten er skattefri.", "KON01")
    (same,) = lint("Hent skemaet. Udfyld skemaet. Send blanketten.", "KON01")
    assert alike.fix is None
    assert same.fix is not None
    assert same.fix.applicability == "unsafe"


def test_another_gender_is_named_only_where_nothing_agrees_with_it(lint: Lint) -> None:
    assert not lint("Hent skemaet. Udfyld skemaet. Send en blå blanket.", "KON01")


def test_what_stands_right_below_may_be_pointed_at(lint: Lint) -> None:
    assert not lint("Send nedenstående papirer:\n\n- pas\n- billede", "KON02")
    assert lint("Send nedenstående papirer til os.\n\nDu skal sende pas og billede.", "KON02")


def test_a_name_is_compared_with_the_address(lint: Lint) -> None:
    assert not lint(LETTER.format("Karen Mølgaard får en plads."), "KON04")
    assert texts(lint(LETTER.format("Karen Mølgård får en plads."), "KON04")) == ["Mølgård"]


def test_a_case_number_is_compared_with_that_of_the_letter(lint: Lint) -> None:
    wrong = LETTER.format("Skriv sagsnummer 28.06.00-G01-14-26 i mailen.")
    assert texts(lint(wrong, "KON04")) == ["28.06.00-G01-14-26"]
    assert not lint(LETTER.format("Se også sagsnummer 02.34.02-P19-88-26."), "KON04")


def test_people_with_similar_names_are_let_alone(lint: Lint) -> None:
    assert not lint("Anders Jensen og Mette Jessen kommer i morgen.", "KON04")
