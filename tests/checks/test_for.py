"""Family FOR: fixes that are refused or less than safe, and findings that are given once."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

LINTER = Linter(Settings(select=("FOR",)))


def lint(text: str, code: str = "") -> tuple[Diagnostic, ...]:
    found = LINTER.lint(read(text, "brev.txt", "text"))
    return tuple(item for item in found if item.code.startswith(code))


def fix_of(found: tuple[Diagnostic, ...]) -> tuple[Applicability, str] | None:
    assert len(found) == 1
    fix = found[0].fix
    return (fix.applicability, fix.edits[0].content) if fix else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi følger den i § 4 nævnte regel.", (Applicability.SAFE, "reglen i § 4")),
        # What follows may belong to the noun.
        ("Vi følger den i § 4 nævnte regel om børn.", (Applicability.UNSAFE, "reglen i § 4")),
        # The relative clause would lean on the reference.
        ("Du opfylder de i § 4 nævnte krav, der gælder.", (Applicability.UNSAFE, "kravene i § 4")),
        # »personerne i § 4« is shorter than what is meant.
        ("Vi hjælper de i § 4 nævnte personer.", (Applicability.UNSAFE, "personerne i § 4")),
        ("Vi ser på den i § 4 fastsatte grænse.", (Applicability.UNSAFE, "grænsen i § 4")),
        # Wrong gender in the text, and a noun of unknown gender.
        ("Vi følger det i § 4 nævnte regel.", None),
        ("Vi følger den i § 4 nævnte xaltabrik.", None),
    ],
)
def test_backward_reference(text: str, expected: tuple[Applicability, str] | None) -> None:
    assert fix_of(lint(text, "FOR03")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Du skal følge den i § 4, stk. 2, nævnte regel.",
        "Du skal følge de på stedet gældende regler.",
        "Du skal følge de af kommunen fastsatte regler.",
        "Vi har set på den omhandlede ejendom.",
    ],
)
def test_one_finding_for_one_premodifier(text: str) -> None:
    assert len(lint(text, "FOR")) == 1


@pytest.mark.parametrize(
    "text",
    [
        # What follows the noun may belong to it.
        "Vi bruger de af kommunen fastsatte takster for børn.",
        # Who or when: the words between are more than an agent.
        "Vi bruger de af kommunen i maj fastsatte takster.",
        "Vi bruger en af kommunen fastsat takst.",
    ],
)
def test_relative_clause_is_refused(text: str) -> None:
    assert fix_of(lint(text, "FOR01")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nærværende brev er til dig.", (Applicability.SAFE, "Dette")),
        ("Vi har læst nærværende sag.", (Applicability.SAFE, "denne")),
        ("Vi ser på den pågældende dag.", (Applicability.UNSAFE, "denne")),
        ("Vi ser på nærværende xaltabrik.", None),
    ],
)
def test_pointing_word(text: str, expected: tuple[Applicability, str] | None) -> None:
    assert fix_of(lint(text, "FOR05")) == expected


def test_far_from_article_is_a_warning_from_six_words() -> None:
    text = "Det er en for de fleste familier i hele landet meget dyr løsning."
    assert [item.severity.value for item in lint(text, "FOR04")] == ["warning"]
