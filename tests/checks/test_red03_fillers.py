"""RED03: a filler is deleted only where the clause keeps its order and meaning."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


def lint(text: str) -> tuple[Diagnostic, ...]:
    return Linter(Settings(select=("RED03",))).lint(read(text, "x.txt", "text"))


@pytest.mark.parametrize(
    "text",
    (
        "Naturligvis skal du ikke betale for den lille have.",
        "Du kan cykle, og selvsagt må du også gå hele vejen.",
        "Du kan, rent faktisk, få en plads allerede i dag.",
    ),
)
def test_no_fix_where_the_order_would_break(text: str) -> None:
    (found,) = lint(text)
    assert found.fix is None


def test_filler_in_a_clause_can_be_deleted() -> None:
    (found,) = lint("Du kan rent faktisk få en plads allerede i dag.")
    assert found.fix is not None


def test_filler_under_a_negation_is_left_alone() -> None:
    assert lint("Det er ikke egentlig en have, men en gård.") == ()
