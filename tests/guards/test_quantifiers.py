"""G17: limits of numbers, and how much something covers."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Holdet skal have mindst 8 deltagere.",
            "Holdet skal have højst 8 deltagere.",
            id="mindst to højst",
        ),
        pytest.param(
            "Kørslen varer ca. 40 minutter.", "Kørslen varer 40 minutter.", id="cirka is lost"
        ),
        pytest.param(
            "Alle beboere skal varsles.", "Nogle beboere skal varsles.", id="alle to nogle"
        ),
        pytest.param(
            "Ansøgningen er delvist imødekommet.",
            "Vi har imødekommet din ansøgning.",
            id="delvist is lost",
        ),
        pytest.param(
            "Begge ejere skal underskrive.", "En af ejerne skal skrive under.", id="begge is lost"
        ),
        pytest.param(
            "Haveaffald hentes hver anden uge.",
            "Vi henter haveaffald hver tredje uge.",
            id="every second to every third",
        ),
    ],
)
def test_another_amount_is_found(before: str, after: str) -> None:
    """Limits and wholes are no decoration."""
    assert found("kvantorer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Hegnet må ikke være højere end 2 meter.",
            "Hegnet må højst være 2 meter.",
            id="ikke højere end",
        ),
        pytest.param(
            "Foreningen skal have mindst 20 medlemmer.",
            "I skal have 20 medlemmer eller flere.",
            id="eller flere",
        ),
        pytest.param(
            "Overstiger indkomsten 300.000 kr., bortfalder tilskuddet.",
            "Hvis indkomsten er over 300.000 kr., bortfalder tilskuddet.",
            id="overstiger",
        ),
        pytest.param(
            "Samtlige beboere skal varsles.", "Vi skal varsle alle beboere.", id="samtlige"
        ),
        pytest.param(
            "Papir hentes hver 4. uge.", "Vi henter papir hver fjerde uge.", id="an ordinal"
        ),
    ],
)
def test_the_same_amount_passes(before: str, after: str) -> None:
    """Other words for the same limit."""
    assert found("kvantorer", before, after) == []
