"""G07: conditions, exceptions, restrictions, and what is joined with *og* and *eller*."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Er haven udlejet, slår ejeren hækken, medmindre andet er aftalt skriftligt.",
            "Som ejer skal du slå hækken, også når du lejer haven ud. Skriv aftalen ned.",
            id="an exception leaves its words only",
        ),
        pytest.param(
            "Lejeren har ret til at opsige aftalen, såfremt vedkommende får ny bolig.",
            "Du har ret til at opsige aftalen, når du får en ny bolig.",
            id="what somebody gets once is no state",
        ),
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Hunden kan ikke vaccineres, såfremt der ikke er en stamtavle, eller chippen ikke "
            "er registreret.",
            "Vi kan kun vaccinere hunden, hvis der er en stamtavle, og chippen er registreret.",
            id="both are denied",
        ),
        pytest.param(
            "Afbud og spørgsmål kan rettes til tlf. 55 12 34 56.",
            "Ring på 55 12 34 56 for at melde afbud eller stille spørgsmål.",
            id="reasons to call",
        ),
    ],
)
def test_a_denied_choice_may_become_a_common_demand(before: str, after: str) -> None:
    """*Ikke A eller ikke B* denies *A og B*."""
    assert not found("betingelser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Stolen skal du holde tør og smøre hver uge.",
            "Du skal holde stolen tør eller give den olie hver uge.",
            id="one side in other words",
        ),
        pytest.param(
            "Vi lægger vægt på, at du bor alene, og at du selv kan betjene nødkaldet.",
            "Vi lægger vægt på,\n\n- at du bor alene, eller\n- at du selv kan betjene nødkaldet.",
            id="at the end of an item",
        ),
        pytest.param(
            "Bestilling foretages af borgeren selv eller af en pårørende.",
            "Du selv og en pårørende skal bestille.",
            id="the reader on one side",
        ),
    ],
)
def test_a_choice_made_a_common_demand_is_found(before: str, after: str) -> None:
    """Also where the words beside it are others, and at the end of an item."""
    assert found("betingelser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Lånet ydes ikke til elever, der bor hjemme, medmindre eleven er syg.",
            "Elever, der bor hjemme, kan få lånet, hvis de er syge.",
            id="ikke, medmindre with a clause between",
        ),
        pytest.param(
            "Børn har ikke adgang uden ledsagelse af en voksen.",
            "Børn må komme ind sammen med en voksen.",
            id="ikke uden",
        ),
        pytest.param(
            "Haven afhentes alene, såfremt kvaset er bundtet, og bundtet må ikke veje over 15 kg.",
            "Vi henter kvaset, hvis det er bundtet, og bundtet højst vejer 15 kg.",
            id="højst is another limit",
        ),
        pytest.param(
            "Svømmehallen holdes ikke åben i påsken, bortset fra skærtorsdag.",
            "I påsken holder svømmehallen åbent skærtorsdag.",
            id="ikke, bortset fra",
        ),
        pytest.param(
            "Kanoer kan alene lejes ved søen og kun i dagtimerne.",
            "Du kan leje kanoer ved søen, og det skal være i dagtimerne.",
            id="one duty for two restrictions",
        ),
    ],
)
def test_a_restriction_that_is_gone_is_found_in_its_sentence(before: str, after: str) -> None:
    """Restrictions of other sentences do not make up for it."""
    assert found("betingelser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Vejen må ikke benyttes til oplag uden tilladelse.",
            "Du skal have tilladelse for at bruge vejen til oplag.",
            id="uden tilladelse as a duty",
        ),
        pytest.param(
            "Hjælp ydes alene ved varig sygdom og kun såfremt udgiften er nødvendig.",
            "Vi giver kun hjælp, hvis sygdommen er varig, og udgiften er nødvendig.",
            id="two restrictions in one",
        ),
        pytest.param(
            "Tilskud bevilges alene, hvis ordningen ikke fører til skævhed.",
            "Fører ordningen til skævhed, bevilger vi ikke tilskud.",
            id="only if not is not if",
        ),
        pytest.param(
            "Stier må ikke bruges uden fornyet aftale.",
            "I skal lave en ny aftale, før I bruger stierne.",
            id="uden fornyet",
        ),
        pytest.param(
            "Adgang gives alene mod forevisning af billet.",
            "Du skal vise din billet for at komme ind.",
            id="alene mod as a duty",
        ),
    ],
)
def test_a_restriction_may_be_said_as_a_duty_or_a_denial(before: str, after: str) -> None:
    """What *kun* said still holds."""
    assert not found("betingelser", before, after)
