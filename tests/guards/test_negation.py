"""G06: what is denied."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Udgiften refunderes ikke.", "Vi refunderer udgiften.", id="a negation is lost"
        ),
        pytest.param(
            "Pladsen kan opsiges med en måneds varsel.",
            "Du kan ikke sige pladsen op med en måneds varsel.",
            id="a negation is new",
        ),
        pytest.param(
            "Ansøgningen er afslået.", "Vi har behandlet din ansøgning.", id="a refusal is lost"
        ),
    ],
)
def test_a_turned_statement_is_found(before: str, after: str) -> None:
    """One negation more or less turns what is said."""
    assert found("negation", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Lån kan ikke bevilges, medmindre der stilles sikkerhed.",
            "Vi bevilger kun lån, hvis du stiller sikkerhed.",
            id="ikke medmindre",
        ),
        pytest.param(
            "Retten til pladsen ophører den 1. maj.",
            "Du har ikke længere ret til pladsen fra den 1. maj.",
            id="ophører",
        ),
        pytest.param(
            "Klagen er ikke til hinder for, at du betaler.",
            "Du kan godt betale, selv om du har klaget.",
            id="two negations say yes",
        ),
        pytest.param(
            "Billetten koster 80 kr. ekskl. gebyr.",
            "Billetten koster 80 kr. uden gebyr.",
            id="ekskl. and uden",
        ),
        pytest.param(
            "Kortet udstedes først, når gebyret er betalt.",
            "Vi udsteder ikke kortet, før du har betalt gebyret.",
            id="først and ikke før",
        ),
        pytest.param(
            "Hverken biler eller cykler må stå i gården.",
            "Biler må ikke stå i gården, og det må cykler heller ikke.",
            id="hverken eller",
        ),
    ],
)
def test_another_way_to_deny_passes(before: str, after: str) -> None:
    """What denies may be a verb, a pair of words, or two negations that cancel out."""
    assert found("negation", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Tavshedspligten ophører ikke.",
            "Tavshedspligten ophører.",
            id="ophører ikke",
        ),
        pytest.param(
            "Jagten må ikke begynde, før signalet er givet.",
            "Jagten må begynde, før signalet er givet.",
            id="ikke før is not før",
        ),
        pytest.param(
            "Nøglen udleveres ikke uden kvittering.",
            "Vi udleverer nøglen uden kvittering.",
            id="ikke uden is not uden",
        ),
        pytest.param(
            "Aftalen stopper uden yderligere varsel.",
            "Aftalen stopper med yderligere varsel.",
            id="uden is not med",
        ),
        pytest.param(
            "Brug af trampolin om natten frarådes.",
            "Vi anbefaler, at du bruger trampolin om natten.",
            id="frarådes is not anbefales",
        ),
        pytest.param(
            "Anlægget støjer ikke, og naboerne er orienteret.",
            "Anlægget støjer ikke. Naboerne er ikke orienteret.",
            id="the other statement is denied",
        ),
    ],
)
def test_a_clause_that_affirms_what_was_denied_is_found(before: str, after: str) -> None:
    """The verb and the thing are the same, the denial is not."""
    assert found("negation", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Hegnet må ikke opsættes, førend naboen er hørt.",
            "Vent med at sætte hegnet op, til naboen er hørt.",
            id="vent til",
        ),
        pytest.param(
            "Kajakken må ikke udlånes uden redningsvest.",
            "Du skal have redningsvest for at låne kajakken.",
            id="ikke uden and skal have",
        ),
        pytest.param(
            "Skuret må ikke ligge nærmere end 3 meter fra skel.",
            "Skuret skal ligge mindst 3 meter fra skel.",
            id="ikke nærmere end and mindst",
        ),
        pytest.param(
            "Der er ikke grundlag for at ændre taksten.",
            "Vi fastholder taksten.",
            id="ikke ændre and fastholder",
        ),
        pytest.param(
            "Kursusgebyret opkræves ikke for ledige.",
            "Kurset er gratis for ledige.",
            id="gratis",
        ),
        pytest.param(
            "Det anses ikke for bevist, at døren var låst.",
            "Vi kan ikke se, at døren var låst.",
            id="a complement affirms nothing",
        ),
        pytest.param(
            "Indehavere, der ikke har betalt, kan ikke forny kortet.",
            "Du kan kun forny kortet, hvis du har betalt.",
            id="kun and two negations",
        ),
        pytest.param(
            "Huslejen betales ikke til kommunen, men til foreningen.",
            "Du betaler husleje til foreningen, ikke til kommunen.",
            id="a contrast turned round",
        ),
        pytest.param(
            "Der er intet til hinder for, at båden sættes i vandet igen.",
            "Du kan godt sætte båden i vandet igen.",
            id="intet til hinder",
        ),
        pytest.param(
            "Sygdom fritager ikke for kontingent.",
            "Du skal betale kontingent, også når du er syg.",
            id="fritager ikke",
        ),
    ],
)
def test_another_wording_of_a_denial_passes(before: str, after: str) -> None:
    """A denial may become a limit, a duty, a word that denies, or its own opposite."""
    assert not found("negation", before, after)
