"""PAS01-PAS04: »vi« and »du« are put in where it is certain who acts, and only there."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def passive_linter() -> Linter:
    """A linter with the rules that give such fixes."""
    return Linter(Settings(select=("PAS01", "PAS02", "PAS03", "PAS04")))


def fixed(linter: Linter, text: str) -> str:
    found = linter.lint(read(text, "brev.txt", "text"))
    assert found
    return apply_fixes(text, found, unsafe=True).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The subject first, or something else
        ("Støtten udbetales den 1. maj.", "Vi udbetaler støtten den 1. maj."),
        ("Derfor udbetales støtten den 1. maj.", "Derfor udbetaler vi støtten den 1. maj."),
        ("Hver måned udbetales støtten.", "Hver måned udbetaler vi støtten."),
        ("Hvis du flytter, afsluttes sagen.", "Hvis du flytter, afslutter vi sagen."),
        ("Bemærk: Støtten udbetales bagud.", "Bemærk: Vi udbetaler støtten bagud."),
        # Negation and adverbs
        ("Sagen behandles derfor ikke.", "Vi behandler derfor ikke sagen."),
        ("Derfor behandles sagen ikke.", "Derfor behandler vi ikke sagen."),
        ("Hermed meddeles endvidere afslag.", "Hermed meddeler vi endvidere afslag."),
        # Modal verbs, perfect and past
        ("Sagen kan desværre ikke behandles.", "Vi kan desværre ikke behandle sagen."),
        ("Derfor kan sagen ikke behandles.", "Derfor kan vi ikke behandle sagen."),
        ("Støtten blev bevilget i maj.", "Vi bevilgede støtten i maj."),
        ("Støtten er blevet bevilget.", "Vi har bevilget støtten."),
        ("I maj vil støtten blive bevilget.", "I maj vil vi bevilge støtten."),
        # Pronouns, and two objects
        ("Du indkaldes til et møde.", "Vi indkalder dig til et møde."),
        ("Derfor indkaldes du til et møde.", "Derfor indkalder vi dig til et møde."),
        ("Du tilbydes en plads.", "Vi tilbyder dig en plads."),
        # What only announces a clause
        ("Det vurderes, at du er rask.", "Vi vurderer, at du er rask."),
        ("I maj vurderes det, om du er rask.", "I maj vurderer vi, om du er rask."),
        # Impersonal
        ("Der udbetales ikke støtte.", "Vi udbetaler ikke støtte."),
        ("I maj kan der udbetales støtte.", "I maj kan vi udbetale støtte."),
        ("Der er herved lagt vægt på prisen.", "Vi har herved lagt vægt på prisen."),
        # Subordinate and relative clauses
        ("Vi ringer, hvis sagen ikke behandles.", "Vi ringer, hvis vi ikke behandler sagen."),
        ("Den hjælp, der bevilges, er gratis.", "Den hjælp, som vi bevilger, er gratis."),
        ("Modtages svaret ikke, lukker vi sagen.", "Modtager vi ikke svaret, lukker vi sagen."),
        # A full stop that belongs to an abbreviation
        ("Beløb under 9 kr. udbetales ikke.", "Vi udbetaler ikke beløb under 9 kr."),
    ],
)
def test_what_the_sender_does(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Afgørelsen kan påklages i dag.", "Du kan påklage afgørelsen i dag."),
        ("I dag kan der indgives ansøgning.", "I dag kan du indgive ansøgning."),
        ("Følgende vilkår skal overholdes.", "Du skal overholde følgende vilkår."),
        ("Betales gebyret ikke, lukker vi.", "Betaler du ikke gebyret, lukker vi."),
    ],
)
def test_what_the_reader_does(passive_linter: Linter, before: str, after: str) -> None:
    assert fixed(passive_linter, before) == after


@pytest.mark.parametrize(
    ("letter", "reader"),
    [
        ("Vi har fået Deres brev.", "De"),
        ("Vi har fået jeres brev.", "I"),
        ("Vi har fået dit brev.", "Du"),
    ],
)
def test_the_reader_is_called_as_in_the_rest_of_the_letter(
    passive_linter: Linter, letter: str, reader: str
) -> None:
    text = f"{letter}\n\nAfgørelsen kan påklages i dag."
    assert fixed(passive_linter, text) == f"{letter}\n\n{reader} kan påklage afgørelsen i dag."


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else acts, or may
        "Pensionen udbetales af Udbetaling Danmark.",
        "Udbetaling Danmark oplyser, at pensionen udbetales i maj.",
        "Din læge har oplyst, at medicinen udleveres i maj.",
        "Udgiften dækkes ikke af forsikringen.",
        "Sagen behandles i byrådet.",
        "Ændringer meddeles til os.",
        "Du har søgt om, at støtten udbetales til din søn.",
        "Kattene fodres hver dag.",
        # Rules for people in general
        "Der kan ydes hjælp efter § 81.",
        "Støtten kan gives til personer over 65 år.",
        # What the sender may not do is the reader's matter
        "Sagen bør afsluttes i maj.",
        # Verbs that share a subject
        "Støtten udbetales bagud og reguleres hvert år.",
        "Din ansøgning er modtaget og behandles i maj.",
        "Hegnet skal nedtages, og skader udbedres.",
        # Two objects in the wrong order
        "Beløbet vil blive meddelt andre myndigheder.",
        # Questions, and clauses cut in two
        "Hvem indkaldes til mødet?",
        "Sagen, som du spurgte om, behandles i maj.",
        "I maj kan støtten, hvis du vil, udbetales.",
        "I maj kan der, hvis du søger nu, ydes støtte.",
        "Du skal vise, hvilke udgifter der udbetales.",
        # Who »De« is, is not certain
        "De indkaldes i maj.",
        # A duty of somebody else towards the reader
        "Pengene skal tilbagebetales til dig.",
    ],
)
def test_where_it_is_not_certain_who_acts_nothing_is_rewritten(
    passive_linter: Linter, text: str
) -> None:
    assert fixed(passive_linter, text) == text


def test_no_word_of_a_merge_field_or_quotation_is_moved(passive_linter: Linter) -> None:
    for text in ("{{ydelse}} udbetales i maj.", "Brevet »Din sag« sendes i maj."):
        assert fixed(passive_linter, text) == text


def test_the_fixes_can_be_turned_off() -> None:
    linter = Linter(Settings(select=("PAS01",), rule_options={"PAS01": {"active": False}}))
    (item,) = linter.lint(read("Støtten udbetales bagud.", "brev.txt", "text"))
    assert item.fix is None
