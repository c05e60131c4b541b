"""TIL03: whom *borgeren* means, and the fixes that are refused."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_a_letter_in_the_third_person_throughout(lint: Lint) -> None:
    found = lint("Kære Anna Holm\n\nBorgeren bor alene. Borgeren har søgt om hjælp.", "TIL03")
    assert [item.text for item in found] == ["Borgeren", "Borgeren"]


def test_sections_of_law_keep_their_words(lint: Lint) -> None:
    assert not lint("Du får hjælp.\n\nRegler\n\nBorgeren skal selv betale for mad.", "TIL03")


@pytest.mark.parametrize(
    "text",
    [
        "Du får svar. Borgeren siger, at han har ringet.",
        "Du får svar. Ejeren skal sikre sig, at bilen står lovligt.",
    ],
)
def test_no_fix_where_somebody_else_could_be_meant(lint: Lint, text: str) -> None:
    found = lint(text, "TIL03")
    assert found
    assert all(item.fix is None for item in found)


def test_a_polite_letter_gets_du_as_from_til01(lint: Lint) -> None:
    (found,) = lint("De får svar i maj, som De ved. Ansøger skal selv betale.", "TIL03")
    assert found.fix is not None
    assert found.fix.edits[0].content == "Du"


def test_no_fix_is_safe(lint: Lint) -> None:
    (found,) = lint("Du får svar. Ansøger skal selv betale.", "TIL03")
    assert found.fix is not None
    assert found.fix.applicability == "unsafe"


@pytest.mark.parametrize(
    "text",
    [
        "Du får svar. Ansøgeren, der bor på nr. 4, har klaget.",
        "Du får svar. Ejeren af bilen skal betale.",
        "Du får svar. En borger har skrevet til os.",
        "Du får svar. Den anden borger har skrevet til os.",
        "Du får hjælp til din mor. Borgeren får besøg på mandag.",
        "Du er ansat som hjælper. Borgeren bor på Eksempelvej 4.",
        "I skal svare, for vi skriver til jer begge. Borgeren har klaget.",
    ],
)
def test_others(lint: Lint, text: str) -> None:
    assert not lint(text, "TIL03")


def test_two_names_for_one_reader_in_a_sentence(lint: Lint) -> None:
    (found,) = lint("Borgeren skal selv betale, og du skal gemme kvitteringen.", "TIL03")
    assert found.text == "Borgeren"
    assert found.fix is None


def test_vedkommende_needs_an_antecedent_or_the_first_place(lint: Lint) -> None:
    assert lint("Vedkommende skal møde klokken ni, så kom i god tid.", "TIL03")
    assert not lint("Du har en bisidder med. Vedkommende skal møde klokken ni.", "TIL03")


def test_a_set_phrase_is_the_reader_only_where_the_letter_says_so_elsewhere(lint: Lint) -> None:
    phrase = "Du skal flytte bilen. Ellers fjernes den for ejerens regning."
    assert not lint(phrase, "TIL03")
    found = lint(f"{phrase} Ejeren har ansvaret.", "TIL03")
    assert [item.text for item in found] == ["ejerens", "Ejeren"]


def test_in_a_letter_to_all_owners_one_of_them_is_a_reader_too(lint: Lint) -> None:
    letter = "Kære grundejere\n\nFortovet laves om i maj. Ejeren skal klippe sin hæk. {}"
    (found,) = lint(letter.format("Den kan klippes for ejerens regning."), "TIL03")
    assert (found.text, found.fix) == ("Ejeren", None)
    assert not lint(letter.format("").replace("grundejere", "naboer"), "TIL03")


def test_vedkommende_without_anybody_named_is_the_reader(lint: Lint) -> None:
    (found,) = lint("Din sag er klar. Vedkommende skal møde mandag.", "TIL03")
    assert found.text == "Vedkommende"
    assert not lint("Du må tage en ven med. Vedkommende skal møde mandag.", "TIL03")


def test_signs_of_somebody_else(lint: Lint) -> None:
    for text in (
        "Du får svar. Ejeren af bilen er Bo. Ejeren skal betale.",
        "Du får svar. En grundejer har klaget. Grundejeren bor på nr. 4.",
        "Det er en betingelse, at ansøger er fyldt 18 år. Du er 17 år.",
        "Du kan sende bemærkninger til projektet. Ansøger vil bygge en carport.",
    ):
        assert not lint(text, "TIL03")
