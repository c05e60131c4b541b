"""G07: a condition that is denied once more or once less turns the rule round."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Fravær uden gyldig grund medfører, at pladsen opsiges.",
            "Vi opsiger pladsen, hvis du ikke bliver væk uden en gyldig grund.",
            id="denied twice already",
        ),
        pytest.param(
            "Hunden må ikke medtages i bussen, medmindre den bæres i taske.",
            "Du må kun tage hunden med i bussen, hvis du ikke bærer den i en taske.",
            id="medmindre becomes kun hvis ikke",
        ),
        pytest.param(
            "Lejen stiger fra januar, medmindre lejeren har opsagt lejemålet.",
            "Lejen stiger fra januar, hvis lejeren har opsagt lejemålet.",
            id="medmindre becomes hvis",
        ),
        pytest.param(
            "Naboer til byggepladsen bør holde vinduerne lukket.",
            "Hvis du ikke er nabo til byggepladsen, bør du holde vinduerne lukket.",
            id="nothing is denied in the first text",
        ),
        pytest.param(
            "Hallen lukkes, når temperaturen er under 5 grader.",
            "Vi lukker hallen, når temperaturen ikke er under 5 grader.",
            id="a limit is denied",
        ),
    ],
)
def test_a_condition_turned_round_is_found(before: str, after: str) -> None:
    assert found("betingelser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Hunden må ikke medtages i bussen, medmindre den bæres i taske.",
            "Du må kun tage hunden med i bussen, hvis du bærer den i en taske.",
            id="medmindre becomes kun hvis",
        ),
        pytest.param(
            "Lejen stiger fra januar, medmindre lejeren har opsagt lejemålet.",
            "Lejen stiger fra januar. Det gør den dog ikke, hvis lejeren har opsagt lejemålet.",
            id="medmindre becomes an exception of its own",
        ),
        pytest.param(
            "Såfremt anlægget er ude af drift, kontaktes vagten.",
            "Hvis anlægget ikke virker, skal du kontakte vagten.",
            id="the opposite of another verb",
        ),
        pytest.param(
            "Bliver barnet ikke afhentet inden lukketid, tilkaldes ledelsen.",
            "Hvis I henter barnet efter lukketid, tilkalder vi ledelsen.",
            id="the other side of a time limit",
        ),
        pytest.param(
            "Hallen må ikke benyttes, når temperaturen er under 5 grader.",
            "Du må kun bruge hallen, når temperaturen er mindst 5 grader.",
            id="the other side of a limit",
        ),
    ],
)
def test_the_same_rule_from_the_other_side_passes(before: str, after: str) -> None:
    assert not found("betingelser", before, after)
