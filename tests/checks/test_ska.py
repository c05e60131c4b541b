"""SKA01: blanks that nobody filled in."""

from collections.abc import Callable

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def test_blanks_of_all_kinds_are_errors(lint: Lint) -> None:
    text = "Mødet er den [indsæt dato] kl. XX i lokale ____ hos NN, og det koster xx kr."
    assert texts(lint(text, "SKA01")) == ["[indsæt dato]", "XX", "____", "NN", "xx"]


def test_address_and_signature_are_searched_too(lint: Lint) -> None:
    letter = (
        "Testby Kommune\nRådhusvej 1\n9999 Testby\n\nDato: dd.mm.åååå\nSagsnr.: 12-XXXX-26\n\n"
        "Kære Bo Holm\n\nDu får svar i maj.\n\nVenlig hilsen\n\n[Navn]"
    )
    assert texts(lint(letter, "SKA01")) == ["dd.mm.åååå", "XXXX", "[Navn]"]


def test_merge_fields_are_no_blanks_in_a_template(lint: Lint) -> None:
    assert not lint("Kære {{navn}}. Du skal møde den «Dato» kl. [[klokkeslæt]].", "SKA01")


def test_merge_fields_are_blanks_in_a_finished_letter() -> None:
    settings = Settings(select=("SKA01",), rule_options={"SKA01": {"finished-letter": True}})
    found = Linter(settings).lint(read("Du skal møde den «Dato» på rådhuset.", "brev", "text"))
    assert texts(found) == ["«Dato»"]
    assert "«Dato»" in found[0].message


def test_what_the_reader_fills_in_and_what_a_law_leaves_out_is_meant_to_be_so(lint: Lint) -> None:
    assert not lint("Underskrift: ______________", "SKA01")
    assert not lint("Loven siger »den [nævnte borger] skal høres […]« om det.", "SKA01")
    assert not lint("Bilen XX 00 000 stod på pladsen, se note [1].", "SKA01")
    assert not lint("Ring til os (vælg 2), eller skriv til xxx@example.org.", "SKA01")


def test_what_word_and_merge_systems_leave_behind_is_a_blank(lint: Lint) -> None:
    text = "Kære %NAVN%\n\nDu får [sats] kr. Klik her for at angive tekst. Se #REF! på side 2."
    found = texts(lint(text, "SKA01"))
    assert found == ["%NAVN%", "[sats]", "Klik her for at angive tekst.", "#REF!"]


def test_an_x_or_dots_are_blanks_only_where_a_value_must_stand(lint: Lint) -> None:
    assert texts(lint("Du får X kr. den ..... kl. tt:mm.", "SKA01")) == ["X", ".....", "tt:mm"]
    assert not lint("Zone X er 3 x 4 meter stor ... og kapitel XX er langt. Hvad så??", "SKA01")


def test_a_field_beside_a_name_and_a_date_was_left_over(lint: Lint) -> None:
    letter = "Testby Kommune\nVej 1\n9999 By\n\n3. maj 2026\n\nKære Bo Holm\n\nDu får {{x}} kr."
    assert texts(lint(letter, "SKA01")) == ["{{x}}"]
    assert not lint(letter.replace("Bo Holm", "{{navn}}"), "SKA01")
