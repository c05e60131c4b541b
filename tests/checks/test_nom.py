"""Family NOM: fixes that are refused, and what belongs to another rule."""

import pytest

from klarsprog_lint.checks.nom_lexicon import compound_of_verbal_noun, verbal_nouns
from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

LINTER = Linter(Settings(select=("NOM", "ORD02")))


def lint(text: str, code: str = "") -> tuple[Diagnostic, ...]:
    found = LINTER.lint(read(text, "brev.txt", "text"))
    return tuple(item for item in found if item.code.startswith(code))


@pytest.mark.parametrize(
    "text",
    [
        "Vi skriver med henblik på et møde.",
        "Vi skriver med henblik på afklaringen af sagen.",
        "Vi skriver med henblik på opfølgning af planen.",
        "Vi skriver med henblik på vurdering af, om du kan få hjælp.",
    ],
)
def test_purpose_without_fix(text: str) -> None:
    found = lint(text, "NOM05")
    assert [item.fix for item in found] == [None]


def test_purpose_is_never_safe() -> None:
    (found,) = lint("Vi skriver med henblik på afklaring af sagen.", "NOM05")
    assert found.fix is not None
    assert found.fix.applicability is Applicability.UNSAFE


def test_purpose_with_infinitive_belongs_to_the_word_list() -> None:
    found = lint("Vi skriver med henblik på at afklare sagen.")
    assert [item.code for item in found if "henblik" in item.text] == ["ORD02"]


@pytest.mark.parametrize(
    ("noun", "known"),
    [("lønudbetaling", True), ("udbetaling", True), ("undervisning", False), ("bolig", False)],
)
def test_compounds(noun: str, known: bool) -> None:
    assert (compound_of_verbal_noun(noun) is not None) is known


def test_every_verb_is_an_infinitive() -> None:
    first_words = {row.verb.split()[0] for row in verbal_nouns().values()}
    assert all(word.endswith(("e", "å", "fri", "ny")) for word in first_words)
