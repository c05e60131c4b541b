"""The outcome: granted, refused, in part, and how certain."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Du er bevilget hjælp til rengøring.", "Vi har givet dig afslag på hjælp til rengøring."),
        ("Ansøgningen er delvist imødekommet.", "Vi har imødekommet din ansøgning."),
        ("Der gives dispensation fra byggelinjen.", "Vi overvejer at give dig dispensation."),
        ("Du får byggetilladelse til udhuset.", "Du får måske byggetilladelse til udhuset."),
        ("Der er truffet afgørelse i sagen.", "Vi har endnu ikke truffet afgørelse i sagen."),
        ("Kommunen agter at standse hjælpen.", "Hjælpen er standset."),
        (
            "Der gives afslag på dispensation til skuret.",
            "# Her får du et foreløbigt svar om skuret\n\nDu kan ikke få dispensation til skuret.",
        ),
    ],
)
def test_another_outcome_is_told(before: str, after: str) -> None:
    assert found("udfald", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ansøgningen er delvist imødekommet.", "Vi har imødekommet en del af din ansøgning."),
        ("Kommunen agter at standse hjælpen.", "Vi har planer om at stoppe din hjælp."),
        ("Afgørelse forventes truffet i maj.", "Vi regner med at træffe afgørelse i maj."),
        (
            "Kommunen agter at standse hjælpen til rengøring.",
            "# Foreløbigt svar\n\nVi har til hensigt at stoppe din hjælp til rengøring.",
        ),
        ("Et hjemmebesøg kan være nødvendigt.", "Måske er det nødvendigt, at vi besøger dig."),
        (
            "Friplads kan ikke bevilges for tiden før maj.",
            "Vi kan tidligst bevilge friplads fra maj.",
        ),
    ],
)
def test_the_same_outcome_in_other_words_is_let_pass(before: str, after: str) -> None:
    assert found("udfald", before, after) == []
