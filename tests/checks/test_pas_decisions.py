"""PAS05: »Vi har besluttet« only where nobody but the writer can have decided."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def decision_linter() -> Linter:
    """A linter with the rule alone."""
    return Linter(Settings(select=("PAS05",)))


def fixed(linter: Linter, text: str) -> str:
    found = linter.lint(read(text, "brev.txt", "text"))
    assert found
    return apply_fixes(text, found, unsafe=True).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det er besluttet at lukke legepladsen.", "Vi har besluttet at lukke legepladsen."),
        (
            "Det er derfor afgjort, at du ikke kan få støtte.",
            "Vi har derfor afgjort, at du ikke kan få støtte.",
        ),
        (
            "Der er truffet afgørelse om, at du skal flytte.",
            "Vi har truffet afgørelse om, at du skal flytte.",
        ),
        (
            "På den baggrund er der truffet afgørelse om standsning.",
            "På den baggrund har vi truffet afgørelse om standsning.",
        ),
        (
            "Vi meddeler, at der er truffet afgørelse i sagen.",
            "Vi meddeler, at vi har truffet afgørelse i sagen.",
        ),
        (
            "Din ansøgning om støtte er desværre afslået.",
            "Vi har desværre afslået din ansøgning om støtte.",
        ),
        ("Du er bevilget et tilskud på 500 kr.", "Vi har bevilget dig et tilskud på 500 kr."),
        # Who hears complaints has not decided
        (
            "Det er vurderet, at du er rask. Du kan klage til Ankestyrelsen.",
            "Vi har vurderet, at du er rask. Du kan klage til Ankestyrelsen.",
        ),
    ],
)
def test_the_writer_decides_where_nobody_else_is_named(
    decision_linter: Linter, before: str, after: str
) -> None:
    assert fixed(decision_linter, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Det er besluttet at lukke skolen. Byrådet mødtes i maj.",
        "Udvalget har set på sagen.\n\nDet er vurderet, at du kan klare dig.",
        # Property is valued, rates are fixed and plans adopted elsewhere
        "Din grund er vurderet til 900.000 kr.",
        "Taksten er fastsat til 900 kr.",
        "Stigningen er vedtaget i maj.",
        "Det er konstateret, at taget er utæt.",
        "Det er fra sygehusets side vurderet, at du er rask.",
        # The decision of a relative clause may be somebody else's
        "Vi følger den beslutning, der er truffet om vejen.",
    ],
)
def test_others_may_have_decided(decision_linter: Linter, text: str) -> None:
    assert fixed(decision_linter, text) == text
