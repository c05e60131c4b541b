"""G04: duties, rights, permissions, prohibitions and advice."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Regnskabet skal fremsendes senest den 1. april 2027.",
            "Du kan sende os regnskabet senest den 1. april 2027.",
            id="duty to possibility, other verb",
        ),
        pytest.param(
            "Fravær skal meddeles skolen inden kl. 8.",
            "Du bør give skolen besked om fravær inden kl. 8.",
            id="duty to advice",
        ),
        pytest.param(
            "Det tilrådes at medbringe regntøj på turen.",
            "Du skal tage regntøj med på turen.",
            id="advice to duty",
        ),
        pytest.param(
            "Foreningen er berettiget til at låne salen om aftenen.",
            "I har pligt til at låne salen om aftenen.",
            id="right to duty",
        ),
        pytest.param(
            "Det er ikke tilladt at tænde bål på stranden.",
            "Du må tænde bål på stranden.",
            id="prohibition to permission",
        ),
        pytest.param(
            "Jagttegn kan ikke udstedes, medmindre ansøgeren er fyldt 16 år.",
            "Du skal kun få jagttegn, hvis du er fyldt 16 år.",
            id="a refusal with an exception to a limited duty",
        ),
        pytest.param(
            "Anmodningen kan først behandles, når alle bilag foreligger.",
            "Vi skal først behandle anmodningen, når vi har alle bilag.",
            id="a limited right to a limited duty",
        ),
        pytest.param(
            "Der er intet til hinder for, at De medbringer en ven.",
            "Du skal gerne tage en ven med.",
            id="skal gerne",
        ),
        pytest.param(
            "Nøglen afleveres senest den 1. maj.",
            "Du kan aflevere nøglen senest den 1. maj.",
            id="an instruction in the passive to an offer",
        ),
        pytest.param(
            "Skuret skal ligge mindst 2,5 meter fra skel.",
            "Skuret kan ligge mindst 2,5 meter fra skel.",
            id="a limit of a duty limits no right",
        ),
        pytest.param(
            "Parkering på pladsen er ikke tilladt uden kort.",
            "Du må parkere på pladsen uden kort.",
            id="ikke before a phrase",
        ),
        pytest.param(
            "Ansøgningen imødekommes.",
            "Vi imødekommer måske din ansøgning.",
            id="decision to doubt",
        ),
    ],
)
def test_a_change_of_kind_is_found(before: str, after: str) -> None:
    """A duty is no possibility, whatever the verbs are."""
    assert found("modalitet", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Der afholdes evt. et møde mere.",
            "Vi holder eventuelt et møde mere.",
            id="an abbreviated doubt",
        ),
        pytest.param(
            "Du skal være i stand til at svømme.",
            "Du skal kunne svømme.",
            id="a duty to be able",
        ),
        pytest.param(
            "Det påhviler lejeren at rense afløbet.",
            "Du skal som lejer rense afløbet.",
            id="påhviler",
        ),
        pytest.param(
            "Skemaet bedes returneret inden 8 dage.",
            "Send skemaet tilbage inden 8 dage.",
            id="bedes and an imperative",
        ),
        pytest.param(
            "Afgørelsen kan påklages til nævnet inden 4 uger.",
            "Du kan klage over afgørelsen til nævnet. Du skal klage inden 4 uger.",
            id="a right and its limit in two sentences",
        ),
        pytest.param(
            "Boden må ikke opstilles uden skriftlig tilladelse fra politiet.",
            "Du må kun stille boden op, hvis du har fået skriftlig tilladelse fra politiet.",
            id="ikke uden and kun hvis",
        ),
        pytest.param(
            "Gebyret må ikke overstige 400 kr.", "Gebyret må højst være 400 kr.", id="a limit"
        ),
        pytest.param(
            "Brug af sprøjtegift frarådes.",
            "Vi anbefaler, at du ikke bruger sprøjtegift.",
            id="frarådes",
        ),
        pytest.param(
            "Frimærke er ikke påkrævet.", "Du behøver ikke sætte frimærke på.", id="no duty"
        ),
        pytest.param(
            "Jagttegn kan ikke udstedes, medmindre ansøgeren er fyldt 16 år.",
            "Du kan kun få jagttegn, hvis du er fyldt 16 år.",
            id="ikke medmindre and kun hvis",
        ),
        pytest.param(
            "Lån kan ikke ydes til foreninger under stiftelse.",
            "Foreningen skal være stiftet, før den kan få et lån.",
            id="a refusal and what must come first",
        ),
        pytest.param(
            "Anmodningen kan først behandles, når alle bilag foreligger.",
            "Vi skal have alle bilag, før vi kan behandle din anmodning.",
            id="først når and skal før",
        ),
        pytest.param(
            "Spanden tømmes ikke, hvis låget ikke kan åbnes.",
            "Vi tømmer kun spanden, hvis låget kan åbnes.",
            id="a condition turned round with its clause",
        ),
        pytest.param(
            "Ingen former for gødning må oplagres på grunden.",
            "Du må ikke oplagre nogen form for gødning på grunden.",
            id="ingen as the subject",
        ),
        pytest.param(
            "Beplantningen må ikke komme under 2 meter.",
            "Beplantningen skal være mindst 2 meter.",
            id="a prohibition and the demand that it amounts to",
        ),
        pytest.param(
            "Tilladelsen begrænser ikke Deres ret til at søge på ny.",
            "Tilladelsen begrænser ikke din ret til at søge igen. Du kan søge igen.",
            id="ikke before a right that a verb speaks of",
        ),
        pytest.param(
            "Husdyr må ikke holdes, dog bortset fra én kat.",
            "Du må ikke have husdyr. Du må dog gerne have én kat.",
            id="an exception in a sentence of its own",
        ),
        pytest.param(
            "Betalingen for spil bortfalder, hvorimod gebyret fortsat skal betales.",
            "Du skal ikke længere betale for spil. Du skal stadig betale gebyret.",
            id="bortfalder and skal ikke længere",
        ),
        pytest.param(
            "Kravet om leje bortfalder; kravet om renter bortfalder dog ikke.",
            "Du slipper for lejen. Kravet om renter gælder stadig.",
            id="bortfalder ikke and stadig",
        ),
        pytest.param(
            "Der opkræves et gebyr på 90 kr.",
            "Du skal betale et gebyr på 90 kr.",
            id="a passive without a modal",
        ),
    ],
)
def test_the_same_kind_in_other_words_passes(before: str, after: str) -> None:
    """Plain words for the same duty or right are no change."""
    assert found("modalitet", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kassen bestilles senest kl. 10 dagen forinden.",
            "Du kan bestille kassen senest kl. 10 dagen før.",
            id="a plain passive as an offer",
        ),
        pytest.param(
            "Salen er åben for klubben hele året.",
            "Klubben skal bruge salen hele året.",
            id="an offer as a duty",
        ),
        pytest.param(
            "Der indføres cykelforbud på Strandgade i juli.",
            "Du må cykle på Strandgade i juli.",
            id="a ban in a compound",
        ),
        pytest.param(
            "Uden indbetaling af et depositum kan kurset ikke påbegyndes.",
            "Du kan indbetale et depositum, før du kan begynde på kurset.",
            id="what comes first as a choice",
        ),
        pytest.param(
            "Du kan søge igen, hvis din økonomi ændrer sig.",
            "Du kan godt søge igen. Det skal du, hvis din økonomi ændrer sig.",
            id="a short answer that turns the sentence before",
        ),
    ],
)
def test_what_is_left_over_is_found(before: str, after: str) -> None:
    """A right where a duty is missing, and a duty where nothing binds."""
    assert found("modalitet", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Tegning er ikke nødvendig ved mindre projekter.",
            "I kan undvære tegningen, hvis projektet er lille.",
            id="ikke nødvendig and undvære",
        ),
        pytest.param(
            "Gæld udelukker, at du kan optages på listen.",
            "Du kan ikke komme på listen, hvis du har gæld.",
            id="udelukker over kan",
        ),
        pytest.param(
            "Det er en betingelse, at ansøgeren kan lede hjælperne.",
            "Du skal kunne lede hjælperne.",
            id="a condition over kan",
        ),
        pytest.param(
            "Leje af salen udgør 900 kr.",
            "Du skal betale 900 kr. for at leje salen.",
            id="a price is owed",
        ),
    ],
)
def test_nothing_left_over_passes(before: str, after: str) -> None:
    """Grants, prices and conditions have modals of their own in plain words."""
    assert found("modalitet", before, after) == []
