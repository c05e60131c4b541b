"""G08: who does what."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kommunen afholder udgiften til briller.",
            "Du betaler udgiften til briller.",
            id="another subject",
        ),
        pytest.param(
            "Skemaet skal indsendes inden fredag.",
            "Vi skal indsende skemaet inden fredag.",
            id="a passive that told the reader",
        ),
        pytest.param(
            "Der ydes tilskud til høreapparat.",
            "Vi får tilskud til høreapparat.",
            id="what the sender gives the reader gets",
        ),
        pytest.param(
            "Katte må ikke medtages i venteværelset.",
            "Vi må ikke tage katte med i venteværelset.",
            id="a prohibition turned on the sender",
        ),
        pytest.param(
            "Affaldet afhentes hver torsdag, og gebyret opkræves kvartalsvis.",
            "Vi henter affaldet hver torsdag, og du opkræver gebyret hvert kvartal.",
            id="an act of authorities",
        ),
        pytest.param(
            "Servering er tilladt indtil kl. 23.",
            "Vi må servere indtil kl. 23.",
            id="a permission turned on the sender",
        ),
        pytest.param(
            "De har adgang til at lade Dem ledsage af en bisidder til mødet.",
            "Vi kan tage en bisidder med til mødet.",
            id="what readers bring",
        ),
        pytest.param(
            "Regnskabet skal indsendes senest den 1. marts.",
            "Du skal have regnskabet senest den 1. marts.",
            id="who sends does not have it in time",
        ),
        pytest.param(
            "Transportudgifterne dækkes af kommunen.",
            "Du betaler transportudgifterne.",
            id="who covers the cost",
        ),
        pytest.param(
            "Vi udfylder kortet sammen.",
            "Vi beder dig udfylde kortet.",
            id="vi beder dig",
        ),
    ],
)
def test_another_agent_is_found(before: str, after: str) -> None:
    """The agent may be open in the original, but not anybody."""
    assert found("aktører", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Der udbetales 900 kr. om måneden.", "Du får 900 kr. om måneden.", id="gets and gives"
        ),
        pytest.param(
            "Bemærkninger skal være modtaget senest mandag.",
            "Vi skal have dine bemærkninger senest mandag.",
            id="one sends and the other has",
        ),
        pytest.param(
            "De bedes venligst udfylde kortet.", "Vi beder dig udfylde kortet.", id="vi beder dig"
        ),
        pytest.param(
            "Du er bevilget en parkeringsplads.",
            "Vi har bevilget dig en parkeringsplads.",
            id="a passive with the reader as subject",
        ),
        pytest.param(
            "Ejeren skal beskære hækken.", "Du skal klippe hækken.", id="a role becomes du"
        ),
        pytest.param(
            "Materialet vil blive returneret, hvis det er ufuldstændigt.",
            "Vi sender materialet tilbage, hvis det er ufuldstændigt.",
            id="sende tilbage",
        ),
        pytest.param(
            "Gebyret tilbagebetales ikke.", "Du får ikke gebyret tilbage.", id="money back"
        ),
        pytest.param(
            "Stadepladsen kan ikke overdrages.",
            "Du kan ikke overdrage stadepladsen.",
            id="a licence that stays with the reader",
        ),
        pytest.param(
            "Medlemskabet fornyes årligt.", "Vi fornyer dit medlemskab hvert år.", id="renewing"
        ),
        pytest.param(
            "Der vedlægges en folder om ordningen.",
            "Vi vedlægger en folder om ordningen.",
            id="enclosing",
        ),
        pytest.param(
            "De af ansøger ønskede billeder udleveres mandag.",
            "Vi udleverer billederne mandag.",
            id="an agent that belongs to another verb",
        ),
        pytest.param(
            "Optagelse af barnet besluttes i maj.",
            "Vi beslutter i maj, om vi optager dit barn.",
            id="a noun with af",
        ),
        pytest.param(
            "Beboere, der er tilmeldt ordningen, behøver ikke foretage sig mere.",
            "Hvis du er tilmeldt ordningen, behøver du ikke gøre mere.",
            id="a state is nobody's deed",
        ),
        pytest.param(
            "Aftalen kan af begge parter opsiges med en måneds varsel.",
            "Både du og vi kan opsige aftalen med en måneds varsel.",
            id="both",
        ),
        pytest.param(
            "Forvaltningen er forpligtet til at notere oplysninger af betydning.",
            "Vi skal notere oplysninger, der har betydning.",
            id="a duty of offices",
        ),
        pytest.param(
            "Vi anmoder om dit svar til foråret.",
            "Vi beder om dit svar til foråret.",
            id="who asks for a thing",
        ),
        pytest.param(
            "Foreningen yder tilskud til cykler.",
            "Foreningen giver tilskud til cykler.",
            id="a third party gives",
        ),
        pytest.param(
            "Vi gør opmærksom på, at broen er lukket.",
            "Vær opmærksom på, at broen er lukket.",
            id="being told is no deed",
        ),
        pytest.param(
            "Vi skal kunne komme ind, når du ikke er hjemme.",
            "Vi skal kunne komme ind, når du ikke er hjemme.",
            id="the same words",
        ),
    ],
)
def test_the_same_agent_passes(before: str, after: str) -> None:
    """Passive to active, and verbs that turn the direction round."""
    assert found("aktører", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Ejeren skal feje stien.", "Som ejer skal vi feje stien.", id="as owner we must"
        ),
        pytest.param(
            "Der betales et gebyr på 80 kr.", "Vi betaler et gebyr på 80 kr.", id="we pay a fee"
        ),
        pytest.param(
            "Kommunen kan give dispensation.",
            "Du kan give dispensation.",
            id="the reader dispenses",
        ),
    ],
)
def test_a_sentence_shows_the_wrong_party(before: str, after: str) -> None:
    """Some deeds belong to one party in any letter."""
    assert found("aktører", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Uforbrugte timer kan overføres til næste måned.",
            "Du kan overføre de timer, du ikke har brugt, til næste måned.",
            id="what either may do",
        ),
        pytest.param(
            "Ved besøget blev det konstateret, at du selv kan udføre opgaven.",
            "Ved besøget så vi, at du selv kan klare opgaven.",
            id="two parties in one clause",
        ),
    ],
)
def test_either_party_passes(before: str, after: str) -> None:
    """A passive that either of the two may mean tells nothing."""
    assert found("aktører", before, after) == []
