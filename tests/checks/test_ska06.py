"""SKA06: articles and possessives that do not agree with their nouns."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Vi har læst din krav om betaling.", ["dit", "dine"]),
        ("Du får en boligtilskud fra maj.", ["et"]),
        ("Vi har fået disse ansøgning fra dig.", ["denne"]),
        ("Du får et ny bevilling i maj.", []),
    ],
)
def test_fixes_change_the_article_only(lint: Lint, text: str, contents: list[str]) -> None:
    (found,) = lint(text, "SKA06")
    assert [fix.edits[0].content for fix in found.fixes] == contents
    assert all(fix.applicability is Applicability.UNSAFE for fix in found.fixes)


@pytest.mark.parametrize(
    "text",
    [
        "Er det nye regler, der gælder for dig?",
        "Måske er det sidste gang, vi ses.",
        "Giver det adgang til en bolig?",
        "Du skal have en test, et katalog eller en virus væk.",
        "Hun købte en Sort Guld på torvet.",
    ],
)
def test_pronouns_names_and_words_of_two_genders_are_left_alone(lint: Lint, text: str) -> None:
    assert not lint(text, "SKA06")


@pytest.mark.parametrize(
    "text",
    [
        "Du får to glas, flere tog og tre bind.",
        "Du får en enkelt time i uge 14 mandag.",
        "Et universitet og et spøgelse er her.",
        "Hvilke dyr har du, og hvilket hus bor du i?",
    ],
)
def test_numbers_and_words_that_only_look_wrong_are_left_alone(lint: Lint, text: str) -> None:
    assert not lint(text, "SKA06")


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Du har 2 barn i skolen.", "2 barn"),
        ("Vi har set vores brevet.", "vores brevet"),
        ("Du får et stor værelse.", "et stor værelse"),
        ("Du har en sygesikringsbevis.", "en sygesikringsbevis"),
    ],
)
def test_numbers_definite_nouns_and_adjectives_must_agree_too(
    lint: Lint, text: str, flagged: str
) -> None:
    assert [found.text for found in lint(text, "SKA06")] == [flagged]
