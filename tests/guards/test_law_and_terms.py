"""G03 and G05: references to law, and the terms that laws use."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det følger af aktivlovens § 82 a.", "Det står i aktivlovens § 82."),
        ("Det følger af § 11, stk. 2.", "Det følger af § 11."),
        ("Det følger af servicelovens § 14.", "Det følger af pensionslovens § 14."),
        ("Efter lov om social service § 14.", "Efter lov om social pension § 14."),
    ],
)
def test_another_paragraph_or_another_law_is_told(before: str, after: str) -> None:
    assert found("paragraffer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det følger af aktivlovens § 82 a.", "Det står i § 82 a i lov om aktiv socialpolitik."),
        ("Det følger af § 11, stk. 2, nr. 3.", "Se paragraf 11, stykke 2, nummer 3."),
        ("Efter lov om social service § 14.", "Efter servicelovens § 14."),
    ],
)
def test_a_reference_in_another_form_is_let_pass(before: str, after: str) -> None:
    assert found("paragraffer", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Din bevilling er udløbet.", "Din ordning er udløbet."),
        ("Der foretages partshøring.", "Vi spørger dig først."),
        ("Klagen har opsættende virkning.", "Klagen har nogen virkning."),
        ("Kommunen genvurderer sagen.", "Vi kigger på sagen."),
        ("Ejendommen har to servitutter.", "Ejendommen har to begrænsninger."),
        ("Husstanden består af tre personer.", "Familien består af tre personer."),
        ("Væsentlig forringelse medfører ophør.", "Stor forringelse betyder, at det stopper."),
    ],
)
def test_an_everyday_word_for_a_term_is_told(before: str, after: str) -> None:
    assert found("låste-ord", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der foretages partshøring.", "Vi partshører dig."),
        ("Din sag genvurderes.", "Vi vurderer din sag igen."),
        ("Ejendommen har to servitutter.", "Der er to servitutter på ejendommen."),
        ("Ansøger skal have bopæl her.", "Du skal bo her."),
        ("Faderen er under værgemål.", "Din far har en værge."),
        ("Forældelse indtræder efter 3 år.", "Kravet forældes efter 3 år."),
        ("# Klagevejledning\n\nDu kan klage til os.", "# Sådan klager du\n\nDu kan klage til os."),
        ("Særligt bemærkes, at taksten stiger.", "Læg mærke til, at taksten stiger."),
        (
            "Afgørelsen er vedlagt. Denne afgørelse sendes også til skolen.",
            "Du får afgørelsen her. Vi sender også brevet til skolen.",
        ),
    ],
)
def test_a_term_in_another_form_is_let_pass(before: str, after: str) -> None:
    assert found("låste-ord", before, after) == []


def test_a_compound_that_begins_with_a_term_does_not_keep_it() -> None:
    before = "Husstanden har en husstandsindkomst på 200.000 kr."
    after = "Familien har en husstandsindkomst på 200.000 kr."
    assert found("låste-ord", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Ægtefæller visiteres hver for sig.",
            "Vi visiterer et ægtepar hver for sig.",
            id="ægtepar",
        ),
        pytest.param(
            "Klagen kan gives helt eller delvist medhold.",
            "Du kan få medhold i hele klagen eller i en del af den.",
            id="helt eller delvist",
        ),
        pytest.param(
            "Du bedes herunder oplyse din indtægt.",
            "I den forbindelse beder vi dig oplyse din indtægt.",
            id="herunder at an occasion",
        ),
    ],
)
def test_a_term_may_be_opened(before: str, after: str) -> None:
    """Its parts still stand there."""
    assert not found("låste-ord", before, after)
