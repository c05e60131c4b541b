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
    assert [fix.edits[0].content for fix in found.fixes] == ["Vi beder dig", "skal"]


def test_an_inverted_sentence_keeps_its_word_order(lint: Lint) -> None:
    (found,) = lint("Hvis De er syg, bedes De venligst melde afbud.", "TIL05")
    request, duty = found.fixes
    assert [edit.content for edit in request.edits] == ["beder vi Dem", ""]
    assert [edit.content for edit in duty.edits] == ["skal", ""]


def test_a_passive_request_makes_the_thing_the_object(lint: Lint) -> None:
    for text, better in (
        ("Skemaet bedes udfyldt med kuglepen.", "Udfyld skemaet"),
        ("Barnet bedes tilmeldes hos os.", "Tilmeld barnet"),
        ("Det bedes oplyst, om huset er dit.", "Oplys"),
        ("Der bedes sendt et billede af huset.", "Send"),
        ("Har du bilag, bedes disse sendt hertil.", "så send disse"),
    ):
        (found,) = lint(text, "TIL05")
        assert contents((found,)) == [better]


def test_the_duty_needs_a_reader_who_is_named(lint: Lint) -> None:
    (found,) = lint("Beløbet bedes indbetalt i maj. Så får du en kvittering.", "TIL05")
    assert [fix.edits[0].content for fix in found.fixes] == [
        "Indbetal beløbet",
        "Du skal indbetale beløbet",
    ]


def test_a_doubtful_or_negated_request_is_only_explained(lint: Lint) -> None:
    for text in (
        "Skemaet bedes udfyldt og returneret.",
        "Cykler bedes ikke stillet i gangen.",
    ):
        (found,) = lint(text, "TIL05")
        assert found.fixes == ()


def test_where_no_request_fits_the_duty_stays_passive(lint: Lint) -> None:
    for text, verb in (
        ("Ansøgningen bedes vedlagt dokumentation.", "vedlægges"),
        ("I den forbindelse bedes skemaet udfyldt.", "udfyldes"),
    ):
        (found,) = lint(text, "TIL05")
        (duty,) = found.fixes
        assert [edit.content for edit in duty.edits] == ["skal", verb]


def test_a_negated_request_is_not_made_a_duty(lint: Lint) -> None:
    (found,) = lint("Du bedes ikke parkere i gården.", "TIL05")
    assert contents((found,)) == ["Vi beder dig"]
    assert len(found.fixes) == 1


def test_de_first_in_a_letter_is_the_reader_where_only_a_reader_can_be_meant(lint: Lint) -> None:
    for text in (
        "De har ansøgt om en plads.",
        "De er velkommen til at ringe.",
        "De indkaldes til en samtale.",
        "Deres klage er sendt videre.",
        "Reglerne står på nettet. De kan henvende Dem til os.",
    ):
        assert lint(text, "TIL01")


def test_de_first_in_a_sentence_is_somebody_else_who_was_just_named(lint: Lint) -> None:
    for text in (
        "Forældrene har fået brev. De skal svare inden fredag.",
        "Børnene har spist. Deres tøj er vådt.",
        "De kan låne en cykel, når de er her.",
        "Du får to kort. De skal bruges i bussen.",
        "Bilagene er vedlagt. De skal ikke sendes retur.",
    ):
        assert not lint(text, "TIL01")
