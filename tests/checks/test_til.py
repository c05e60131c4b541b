"""TIL01, TIL02 and TIL05: how the letter speaks to its reader."""

from collections.abc import Callable

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def contents(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.fixes[0].edits[0].content if item.fixes else "" for item in found]


def applicabilities(found: tuple[Diagnostic, ...]) -> set[Applicability]:
    return {fix.applicability for item in found for fix in item.fixes}


def test_a_letter_to_one_reader_is_rewritten_safely_when_nothing_is_in_doubt(lint: Lint) -> None:
    found = lint("Kære Anna Holm\n\nVi har fået Deres ansøgning, og De får svar i maj.", "TIL01")
    assert contents(found) == ["din", "du"]
    assert applicabilities(found) == {SAFE}


def test_one_doubtful_form_makes_all_fixes_of_the_letter_unsafe(lint: Lint) -> None:
    letter = "Kære Anna Holm\n\nVi har fået Deres ansøgning. De får svar i maj."
    found = lint(letter, "TIL01")
    assert contents(found) == ["din", "Du"]
    assert applicabilities(found) == {UNSAFE}


def test_two_readers_become_i_jer_and_jeres(lint: Lint) -> None:
    letter = "Kære Anna og Bo Holm\n\nVi har fået Deres brev og svarer Dem, når De vil."
    found = lint(letter, "TIL01")
    assert contents(found) == ["jeres", "jer", "I"]
    assert applicabilities(found) == {UNSAFE}


def test_the_possessive_agrees_with_the_noun(lint: Lint) -> None:
    found = lint("Vi har set Deres barn, Deres ansøgning og Deres nye lønsedler.", "TIL01")
    assert contents(found) == ["dit", "din", "dine"]


def test_where_singular_and_plural_look_alike_both_are_offered(lint: Lint) -> None:
    (found,) = lint("Vi læser nu Deres svar.", "TIL01")
    assert {fix.edits[0].content for fix in found.fixes} == {"dit", "dine"}


def test_sentence_initial_de_is_third_person_unless_the_letter_is_polite(lint: Lint) -> None:
    assert not lint("Naboerne har klaget. De har skrevet til os to gange.", "TIL01")
    assert not lint("De bevilgede timer fordeler sig på tre dage.", "TIL01")


def test_even_in_a_polite_letter_de_may_mean_the_things_just_named(lint: Lint) -> None:
    found = lint("Vi har sendt Dem to rykkere. De er vedlagt dette brev.", "TIL01")
    assert [item.text for item in found] == ["Dem"]


def test_de_before_a_name_is_an_article(lint: Lint) -> None:
    assert not lint("Hun var medlem af De Grønne i ti år.", "TIL01")


def test_du_and_de_together_are_an_error_on_the_rarer_form(lint: Lint) -> None:
    (found,) = lint("Du får svar i maj. Du kan ringe, hvis De er i tvivl.", "TIL02")
    assert (found.text, found.severity, contents((found,))) == ("De", "error", ["du"])


def test_where_du_is_the_rarer_form_no_fix_leads_back_to_de(lint: Lint) -> None:
    (found,) = lint("Hvis De har tid, hjælper vi Dem, så du får svar.", "TIL02")
    assert (found.text, found.fixes) == ("du", ())


def test_de_in_a_quotation_does_not_mix_the_letter(lint: Lint) -> None:
    assert not lint("Du skrev: »Jeg har ikke fået Deres brev.« Vi sender dig et nyt.", "TIL02")


def test_bedes_offers_the_request_and_the_duty(lint: Lint) -> None:
    (found,) = lint("Du bedes venligst give os besked i dag.", "TIL05")
    assert [fix.edits[0].content for fix in found.fixes] == ["Giv", "skal"]
    assert applicabilities((found,)) == {UNSAFE}


def test_a_second_infinitive_rules_out_the_imperative(lint: Lint) -> None:
    (found,) = lint("Du bedes udfylde skemaet og sende det til os.", "TIL05")
    assert contents((found,)) == ["skal"]


def test_an_inverted_sentence_keeps_its_word_order(lint: Lint) -> None:
    (found,) = lint("Hvis du er syg, bedes du venligst melde afbud.", "TIL05")
    assert [edit.content for edit in found.fixes[0].edits] == ["skal", ""]


def test_a_passive_or_negated_request_is_only_explained(lint: Lint) -> None:
    for text in (
        "Skemaet bedes udfyldt med kuglepen.",
        "Barnet bedes tilmeldes hos os.",
        "Du bedes ikke parkere i gården.",
    ):
        (found,) = lint(text, "TIL05")
        assert found.fixes == ()
