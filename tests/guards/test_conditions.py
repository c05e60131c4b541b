"""G07: conditions, exceptions, restrictions, and what is joined with *og* and *eller*."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kortet spærres, såfremt det misbruges af andre.",
            "Vi spærrer kortet.",
            id="a condition is lost",
        ),
        pytest.param(
            "Ved misligholdelse af aftalen ophæves lejemålet.",
            "Vi ophæver lejemålet.",
            id="a condition without a clause is lost",
        ),
        pytest.param(
            "Udebliver du fra mødet, kan ydelsen sættes ned.",
            "Når du udebliver fra mødet, kan vi sætte ydelsen ned.",
            id="hvis to når",
        ),
        pytest.param(
            "Parkering er forbudt, undtagen for beboere.",
            "Du må ikke parkere her.",
            id="an exception is lost",
        ),
        pytest.param(
            "Kortet gælder kun på hverdage.", "Kortet gælder på hverdage.", id="kun is lost"
        ),
        pytest.param(
            "Du kan låne bilen, hvis betingelserne i § 9 er opfyldt.",
            "Du kan låne bilen efter § 9.",
            id="the conditions are lost",
        ),
        pytest.param(
            "Lånerkort samt legitimation skal forevises.",
            "Du skal vise lånerkort eller legitimation.",
            id="og to eller",
        ),
        pytest.param(
            "Der skal vedlægges kvittering eller kontoudtog.",
            "Du skal vedlægge kvittering og kontoudtog.",
            id="eller to og",
        ),
    ],
)
def test_a_changed_condition_is_found(before: str, after: str) -> None:
    """Lost, made certain, or joined in another way."""
    assert found("betingelser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "I tilfælde af strømsvigt lukker hallen.",
            "Hvis der er strømsvigt, lukker hallen.",
            id="a noun becomes a clause",
        ),
        pytest.param(
            "Tilskuddet er betinget af, at foreningen er godkendt, og at regnskabet er revideret.",
            "I kan kun få tilskud, hvis\n\n- foreningen er godkendt, og\n- regnskabet er "
            "revideret.",
            id="a list of conditions",
        ),
        pytest.param(
            "I opfylder de i § 9 stillede betingelser.",
            "I opfylder betingelserne i § 9.",
            id="the conditions in their definite form",
        ),
        pytest.param(
            "Er barnet sygt, skal skolen underrettes.",
            "Er dit barn sygt? Så skal du give skolen besked.",
            id="a question",
        ),
        pytest.param(
            "Ved afleveringen udstedes en kvittering.",
            "Når du afleverer, får du en kvittering.",
            id="a time stays a time",
        ),
        pytest.param(
            "Kun formanden kan godkende udgiften.",
            "Det er ikke andre end formanden, der kan godkende udgiften.",
            id="kun in other words",
        ),
        pytest.param(
            "Der kan ikke udleveres nøgle, medmindre depositum er betalt.",
            "Du kan kun få en nøgle, hvis du har betalt depositum.",
            id="medmindre and kun hvis",
        ),
        pytest.param(
            "Vagten udleverer såvel nøgle som adgangskort.",
            "Vagten giver dig både en nøgle og et adgangskort.",
            id="såvel som",
        ),
    ],
)
def test_the_same_condition_passes(before: str, after: str) -> None:
    """Clauses, nouns, questions and lists may say the same condition."""
    assert found("betingelser", before, after) == []
