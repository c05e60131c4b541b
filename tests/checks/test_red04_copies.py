"""RED04: a template's repeated sentences, across blocks of a letter."""

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

SENTENCE = "Du kan læse mere om haverne på skiltet ved indgangen til parken."


def lint(text: str) -> tuple[Diagnostic, ...]:
    return Linter(Settings(select=("RED04",))).lint(read(text, "x.md", "markdown"))


def test_later_sentence_is_flagged_and_quotes_the_earlier() -> None:
    text = f"{SENTENCE}\n\nVi ses i parken.\n\n{SENTENCE}"
    (found,) = lint(text)
    assert found.start > text.index("Vi ses")
    assert "Du kan læse mere om haverne" in found.message


def test_three_copies_give_two_findings() -> None:
    assert len(lint(f"{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}")) == 2


def test_one_other_word_in_a_long_sentence_is_still_a_copy() -> None:
    long = (
        "Vi passer træerne, buskene, bedene og plænerne i parken hele sommeren, vander dem om"
        " morgenen, klipper hækkene, rydder stierne og tømmer alle skraldespande"
    )
    assert len(lint(f"{long} dagligt.\n\n{long} ugentligt.")) == 1


def test_other_numbers_names_or_duties_are_no_copy() -> None:
    assert (
        lint(
            "Lisa får plads ved bord 4 i den store sal oppe.\n\n"
            "Lisa får plads ved bord 5 i den store sal oppe."
        )
        == ()
    )
    assert (
        lint(
            "Vi har bedt Mona om at hente nøglen på kontoret her.\n\n"
            "Vi har bedt Karl om at hente nøglen på kontoret her."
        )
        == ()
    )
    assert (
        lint(
            "Du skal hente din nøgle på det lille kontor her.\n\n"
            "Du må hente din nøgle på det lille kontor her."
        )
        == ()
    )


def test_headings_and_short_sentences_are_no_copies() -> None:
    assert (
        lint(
            "# Sådan får du en have i vores lille grønne park\n\n"
            "Sådan får du en have i vores lille grønne park"
        )
        == ()
    )
    assert lint("Vi ses snart.\n\nVi ses snart.") == ()
