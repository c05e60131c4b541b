"""Passives whose subject has a relative clause, and subjects like »det ansøgte«."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def passive_linter() -> Linter:
    """A linter with the rules that give such fixes."""
    return Linter(Settings(select=("PAS01", "PAS02", "PAS04")))


def fixed(linter: Linter, text: str) -> str:
    found = linter.lint(read(text, "brev.txt", "text"))
    assert found
    return apply_fixes(text, found, unsafe=True).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Ansøgninger, der er modtaget efter fristen, behandles ikke.",
            "Vi behandler ikke ansøgninger, der er modtaget efter fristen.",
        ),
        # The comma stays where something follows
        (
            "Det beløb, der er udbetalt for meget, modregnes i din pension.",
            "Vi modregner det beløb, der er udbetalt for meget, i din pension.",
        ),
        (
            "Den hjælp, vi har bevilget, standses derfor den 1. maj.",
            "Vi standser derfor den hjælp, vi har bevilget, den 1. maj.",
        ),
        # Modal verbs and futures
        (
            "Udgifter, som du har afholdt inden bevillingen, kan ikke refunderes.",
            "Vi kan ikke refundere udgifter, som du har afholdt inden bevillingen.",
        ),
        (
            "Ansøgningen, der er indsendt for sent, vil blive behandlet i maj.",
            "Vi vil behandle ansøgningen, der er indsendt for sent, i maj.",
        ),
        # The reader's duty
        (
            "Det skema, som vi har sendt til dig, skal udfyldes.",
            "Du skal udfylde det skema, som vi har sendt til dig.",
        ),
        # A second verb gets a pronoun
        (
            "Indsætninger, som du ikke har forklaret, anses for indtægter og fradrages i hjælpen.",
            "Vi anser indsætninger, som du ikke har forklaret, for indtægter og fradrager dem i"
            " hjælpen.",
        ),
    ],
)
def test_the_relative_clause_moves_with_its_noun(
    passive_linter: Linter, before: str, after: str
) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det ansøgte kan ikke imødekommes.", "Vi kan ikke imødekomme det ansøgte."),
        (
            "Vi meddeler, at det af Dem anførte ikke kan tillægges vægt.",
            "Vi meddeler, at vi ikke kan tillægge det af Dem anførte vægt.",
        ),
    ],
)
def test_what_was_applied_for_is_an_object(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    "text",
    [
        # »ikke« would be left behind
        "Udgifter, som du har afholdt for sent, refunderes som hovedregel ikke.",
        # Two clauses, or a clause around all of it
        "Klagen, der er modtaget i maj, og som er begrundet, behandles i juni.",
        "Hvis ansøgninger, der er modtaget for sent, behandles, får du svar.",
        # People in general, and times
        "Den, der søger for sent, afvises.",
        # Somebody else is named
        "Sager, som Ankestyrelsen har hjemvist, behandles på ny.",
        # What was applied for, the applicant builds
        "Det ansøgte opføres to meter fra skel.",
    ],
)
def test_other_subjects_stay(passive_linter: Linter, text: str) -> None:
    assert fixed(passive_linter, text) == text
