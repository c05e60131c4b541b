"""TYP01: capitals throughout."""

from collections.abc import Callable

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

HEADING = "OPSIGELSE AF PLADSEN I REGNBUEN\n\nKære Anna Holm\n\n{}"


def content(found: tuple[Diagnostic, ...]) -> str:
    return found[0].fixes[0].edits[0].content


def test_names_are_restored_as_the_letter_writes_them(lint: Lint) -> None:
    found = lint(HEADING.format("Dit barn går i Regnbuen, og vi opsiger pladsen."), "TYP01")
    assert content(found) == "Opsigelse af pladsen i Regnbuen"
    assert found[0].fixes[0].applicability is Applicability.UNSAFE


def test_small_letters_are_safe_only_if_every_word_is_known_to_be_one(lint: Lint) -> None:
    text = "HUSK AT SVARE\n\nDu skal huske, at det er nu, du kan nå at svare. Så husk det."
    (found,) = lint(text, "TYP01")
    assert found.fixes[0].applicability is Applicability.SAFE


def test_abbreviations_keep_their_capitals(lint: Lint) -> None:
    assert content(lint("MØDE MED PPR OM DIT BARN", "TYP01")) == "Møde med PPR om dit barn"


def test_in_mid_sentence_the_words_become_small(lint: Lint) -> None:
    assert content(lint("Du skal HUSKE AT SVARE på brevet.", "TYP01")) == "huske at svare"


def test_one_emphasised_word_and_rows_of_abbreviations_are_left_alone(lint: Lint) -> None:
    assert not lint("Du må IKKE parkere i gården.", "TYP01")
    assert not lint("Vi bruger EU, FN, PPR og ADHD som eksempler.", "TYP01")
    assert not lint("Bilen XX 12 345 holdt i gården.", "TYP01")
