"""TIL06: who the sender is, told by letterhead and signature."""

from collections.abc import Callable

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]
LETTER = "Kære Anna Holm\n\nDu får svar i maj. {}\n\nVenlig hilsen\n\nBo Lind\n{}"


def _texts(lint: Lint, sentence: str, sender: str) -> list[str]:
    return [item.text for item in lint(LETTER.format(sentence, sender), "TIL06")]


def test_a_unit_is_the_sender_only_where_the_letter_says_so(lint: Lint) -> None:
    assert _texts(lint, "Jobcenteret ringer til dig.", "Jobcenter Fjordby") == ["Jobcenteret"]
    assert not _texts(lint, "Jobcenteret ringer til dig.", "Borgerservice")


def test_kommunen_is_another_in_the_letters_of_other_authorities(lint: Lint) -> None:
    assert _texts(lint, "Kommunen ringer til dig.", "Fjordby Kommune") == ["Kommunen"]
    assert not _texts(lint, "Kommunen ringer til dig.", "Udbetaling Danmark")


def test_no_fix_with_a_reflexive(lint: Lint) -> None:
    (found,) = lint("Kommunen har ændret sin plan for dig.", "TIL06")
    assert found.fix is None


def test_idioms_and_duties(lint: Lint) -> None:
    assert not lint("Skriv, hvis du ved noget, som ikke er kommunen bekendt.", "TIL06")
    assert not lint("Du skal vide, at kommunen ikke er forpligtet til det.", "TIL06")


def test_the_option_takes_we_away() -> None:
    linter = Linter(Settings(select=("TIL06",), rule_options={"TIL06": {"we": False}}))
    (found,) = linter.lint(read("Kommunen har fået dit brev.", "brev.txt", "text"))
    assert found.fix is None


def test_what_the_sender_is_or_does_for_everybody_is_no_act_in_this_case(lint: Lint) -> None:
    for sentence in (
        "Kommunen har pligt til at føre tilsyn.",
        "Kommunen ejer grunden.",
        "Kommunen giver tilskud til borgere, der er fyldt 65 år.",
        "Kommunen opkræver ikke gebyr for byggetilladelser.",
        "Når kommunen modtager en ansøgning, ser den på økonomien.",
    ):
        assert not lint(f"Vi har fået dit brev. {sentence}", "TIL06")


def test_other_municipalities_and_reported_words_are_left_alone(lint: Lint) -> None:
    assert not lint("Vi skriver, at kommunen du flytter til, din nye kommune, ringer.", "TIL06")
    assert not lint("Din nye kommune får besked af os. Kommunen skriver til dig.", "TIL06")
    assert not lint("Du skriver, at kommunen har lovet dig en plads. Vi kan ikke se det.", "TIL06")


def test_a_modal_of_courtesy_is_the_senders_own_word(lint: Lint) -> None:
    (found,) = lint("Vi har fået dit brev. Kommunen skal bemærke, at huset er nyt.", "TIL06")
    assert found.text == "Kommunen"
