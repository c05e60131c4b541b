"""Passives that share a subject or stand over another verb: both verbs become active."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def passive_linter() -> Linter:
    """A linter with the rules that give such fixes."""
    return Linter(Settings(select=("PAS01", "PAS02", "PAS03", "PAS04", "PAS08")))


def fixed(linter: Linter, text: str) -> str:
    found = linter.lint(read(text, "brev.txt", "text"))
    assert found
    return apply_fixes(text, found, unsafe=True).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Side by side
        ("Sagen behandles og vurderes i maj.", "Vi behandler og vurderer sagen i maj."),
        ("I maj behandles og vurderes sagen.", "I maj behandler og vurderer vi sagen."),
        (
            "Sagen behandles, vurderes og afsluttes i maj.",
            "Vi behandler, vurderer og afslutter sagen i maj.",
        ),
        # Apart from each other: the pronoun has gender and number
        (
            "Støtten udbetales bagud og reguleres hvert år.",
            "Vi udbetaler støtten bagud og regulerer den hvert år.",
        ),
        (
            "Beløbet beregnes i maj og opkræves i juni.",
            "Vi beregner beløbet i maj og opkræver det i juni.",
        ),
        (
            "Ansøgningerne vurderes i maj og besvares i juni.",
            "Vi vurderer ansøgningerne i maj og besvarer dem i juni.",
        ),
        (
            "Bevillingen gives for et år og kan forlænges i maj.",
            "Vi giver bevillingen for et år og kan forlænge den i maj.",
        ),
        # Under one modal verb
        (
            "Sagen kan genoptages i maj og afsluttes i juni.",
            "Vi kan genoptage sagen i maj og afslutte den i juni.",
        ),
        (
            "Skemaet skal udfyldes på begge sider og sendes til kommunen.",
            "Du skal udfylde skemaet på begge sider og sende det til kommunen.",
        ),
        (
            "Klagen kan indbringes for nævnet inden 4 uger og sendes til os.",
            "Du kan indbringe klagen for nævnet inden 4 uger og sende den til os.",
        ),
        # After a verb that stays as it is
        (
            "Din sag er oprettet og behandles i maj.",
            "Din sag er oprettet, og vi behandler den i maj.",
        ),
        (
            "Sagen er oprettet, men kan ikke behandles nu.",
            "Sagen er oprettet, men vi kan ikke behandle den nu.",
        ),
        (
            "Sagen er modtaget og vil blive behandlet i maj.",
            "Sagen er modtaget, og vi vil behandle den i maj.",
        ),
        (
            "Du kan se, at afgiften er høj og opkræves i maj.",
            "Du kan se, at afgiften er høj, og at vi opkræver den i maj.",
        ),
        # The reader acts
        (
            "Afgørelsen er endelig og kan ikke påklages.",
            "Afgørelsen er endelig, og du kan ikke påklage den.",
        ),
    ],
)
def test_verbs_with_one_subject(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sagen søges afsluttet i maj.", "Vi prøver at afslutte sagen i maj."),
        ("Herefter forventes sagen behandlet.", "Herefter forventer vi at behandle sagen."),
        ("Støtten kan forventes udbetalt i maj.", "Vi forventer at udbetale støtten i maj."),
        ("Støtten forventes at blive udbetalt.", "Vi forventer at udbetale støtten."),
        # The object between: who does the second thing stays open
        ("Beløbet kræves tilbagebetalt.", "Vi kræver beløbet tilbagebetalt."),
        (
            "For meget udbetalt støtte vil ikke blive krævet tilbagebetalt.",
            "Vi vil ikke kræve for meget udbetalt støtte tilbagebetalt.",
        ),
        (
            "Vi skriver, at beløbet vil blive krævet betalt.",
            "Vi skriver, at vi vil kræve beløbet betalt.",
        ),
        (
            "Beløbet er forfaldent og kræves herved betalt.",
            "Beløbet er forfaldent, og vi kræver det herved betalt.",
        ),
        ("Bemærkninger ønskes afgivet i maj.", "Vi ønsker bemærkninger afgivet i maj."),
        # TIL05's fix
        ("Skemaet bedes udfyldt.", "Udfyld skemaet."),
    ],
)
def test_a_passive_over_a_passive(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Samtalen forventes ikke at vare længe.", "Vi forventer ikke, at samtalen varer længe."),
        (
            "Mødet er i maj og forventes at vare længe.",
            "Mødet er i maj, og vi forventer, at det varer længe.",
        ),
        ("Du vurderes at kunne arbejde.", "Vi vurderer, at du kan arbejde."),
    ],
)
def test_a_passive_of_opinion_over_an_infinitive(
    passive_linter: Linter, before: str, after: str
) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    "text",
    [
        # Only one of the verbs is the sender's
        "Kattene fodres og vurderes i maj.",
        "Sagen vurderes i maj og kan føre til bøde.",
        # No pronoun fits for certain
        "Klageren er orienteret og indkaldes til møde.",
        "Gebyret og afgiften er høje og opkræves i maj.",
        # Two objects
        "Gebyret er højt og pålægges den part, der taber.",
        # A modal verb or a conjunction that may hold for both
        "Støtten kan være lav og reguleres hvert år.",
        "Vi ringer, når sagen er klar og behandles.",
        # Somebody else does what is expected, or may
        "Huset forventes malet i maj.",
        "Arbejdet forventes afsluttet i maj.",
        "Sagen forventes behandlet i byrådet.",
        # Who wishes it, is open
        "Såfremt mødet ønskes flyttet, kan det ske i maj.",
        "Ønskes mødet flyttet, kan det ske i maj.",
        # »cannot be expected« is more than »we do not expect«
        "Støtten kan ikke forventes udbetalt.",
        # The relative would lose its verb
        "Opholdet, der forventes at vare længe, er dyrt.",
    ],
)
def test_where_the_agent_or_the_object_is_not_certain_nothing_is_rewritten(
    passive_linter: Linter, text: str
) -> None:
    assert fixed(passive_linter, text) == text
