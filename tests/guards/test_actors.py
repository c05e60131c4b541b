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
            "Vi anmoder om dit svar til foråret.",
            "Vi beder om dit svar til foråret.",
            id="who asks for a thing",
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
