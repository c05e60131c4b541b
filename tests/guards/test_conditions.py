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
            "Pejsen må ikke tændes uden skorstensfejerens attest.",
            "Du må ikke tænde pejsen.",
            id="uden and its noun are lost",
        ),
        pytest.param(
            "Nøglen afleveres fredag; konstateres der fugtskader, tilbageholdes depositummet.",
            "Du skal aflevere nøglen fredag. Vi beholder dit depositum.",
            id="a condition after a semicolon is lost",
        ),
        pytest.param(
            "Cyklen skrottes, medmindre ejeren har hentet den.",
            "Vi skrotter cyklen. Det gør vi dog ikke.",
            id="what an exception hangs on is lost",
        ),
        pytest.param(
            "Haven må benyttes af alle, bortset fra drivhuset.",
            "Alle må bruge haven.",
            id="what is excepted is lost",
        ),
        pytest.param(
            "Såfremt lejeren ikke rydder loftet, bestilles en container.",
            "Hvis du rydder loftet, bestiller vi en container.",
            id="a condition is turned round",
        ),
        pytest.param(
            "Båden flyttes, medmindre pladsen er lejet.",
            "Vi flytter båden. Det gør vi ikke, når pladsen er lejet.",
            id="medmindre to når",
        ),
        pytest.param(
            "Kortet gælder kun på hverdage.", "Kortet gælder på hverdage.", id="kun is lost"
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
            "Cyklen skrottes, medmindre ejeren har hentet den.",
            "Vi skrotter cyklen. Det gør vi dog ikke, hvis ejeren har hentet den.",
            id="medmindre in a sentence of its own",
        ),
        pytest.param(
            "Sagen behandles ikke, medmindre tegningerne er vedlagt.",
            "Du skal vedlægge tegningerne. Ellers behandler vi ikke sagen.",
            id="medmindre and ellers",
        ),
        pytest.param(
            "Pejsen må ikke tændes uden skorstensfejerens attest.",
            "Du må først tænde pejsen, når du har skorstensfejerens attest.",
            id="uden and først når",
        ),
        pytest.param(
            "Ved ejerskifte aflæses måleren.",
            "Når huset får en ny ejer, aflæser vi måleren.",
            id="a noun that names little becomes another clause",
        ),
        pytest.param(
            "Såfremt lejeren ikke rydder loftet, bestilles en container.",
            "Rydder du ikke loftet, bestiller vi en container.",
            id="a denied condition stays denied",
        ),
        pytest.param(
            "Er du utilfreds med maden, kan du kontakte køkkenet.",
            "Er du ikke tilfreds med maden? Så kan du kontakte køkkenet.",
            id="an opposite that is denied",
        ),
        pytest.param(
            "Sand kan alene hentes på havnen og kun i egne sække.",
            "Du kan kun hente sand på havnen, og du skal bruge dine egne sække.",
            id="two restrictions of one thing",
        ),
        pytest.param(
            "Er døren låst, ringes der på klokken. I modsat fald kan man gå ind.",
            "Er døren låst? Så ring på klokken. Er den ikke låst? Så kan du gå ind.",
            id="i modsat fald becomes a question",
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
