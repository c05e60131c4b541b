"""What must not leave: each kind in the ways it is written, and what it becomes."""

import pytest

from tests.llm.redaction.conftest import Sent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit CPR-nr. er 010190-1234.", "Dit CPR-nr. er [CPR_1]."),
        ("Dit CPR-nr. er 0101901234.", "Dit CPR-nr. er [CPR_1]."),
        ("Dit CPR-nr. er 01 01 90 1234.", "Dit CPR-nr. er [CPR_1]."),
        ("Dit CPR-nr. er 010190-\n1234.", "Dit CPR-nr. er [CPR_1]."),
        ("Den er mistet: 990190-1234.", "Den er mistet: [CPR_1]."),
        ("Kun 010190-xxxx blev vist.", "Kun [CPR_1] blev vist."),
        ("Firmaet har CVR 12 34 56 78.", "Firmaet har CVR [CVR_1]."),
        ("Ring på 55 12 34 56.", "Ring på [TELEFON_1]."),
        ("Ring på +4555123456.", "Ring på [TELEFON_1]."),
        ("Ring på +46 70 123 45 67.", "Ring på [TELEFON_1]."),
        ("Skriv til post@example.org.", "Skriv til [EMAIL_1]."),
        ("Skriv til post(at)example.org.", "Skriv til [EMAIL_1]."),
        ("Se https://example.org/a?b=1.", "Se [LINK_1]."),
        ("Se mere på example.org/hjælp.", "Se mere på [LINK_1]."),
        ("Konto: 1234 0012345678.", "Konto: [KONTO_1]."),
        ("IBAN: DK50 0040 0440 1162 43.", "IBAN: [KONTO_1]."),
        ("Bilen AB 12 345 er solgt.", "Bilen [NUMMERPLADE_1] er solgt."),
        ("Sagsnr. 27.36.00-G01-12-26.", "Sagsnr. [SAG_1]."),
        ("Vi har sagen 2026-12345.", "Vi har sagen [SAG_1]."),
        ("Skriv kundenr. 445566 på.", "Skriv kundenr. [NUMMER_1] på."),
        ("Ida er født den 3. maj 2021.", "[NAVN_1] er født den [DATO_1]."),
        ("Matr.nr. 7c er delt.", "Matr.nr. [ADRESSE_1] er delt."),
    ],
)
def test_a_number_or_address_of_the_net_becomes_its_token(
    sent: Sent, text: str, expected: str
) -> None:
    assert sent(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du bor på Birkevej 12, 2. th.", "Du bor på [ADRESSE_1]"),
        ("Du bor på Peter Bangs Vej 4.", "Du bor på [ADRESSE_1]."),
        ("Der graves på Birkevej.", "Der graves på [ADRESSE_1]."),
        ("Under Elmene 3, 4800 Nykøbing F", "[ADRESSE_1], [STED_1]"),
        ("Du er flyttet fra Aalborg.", "Du er flyttet fra [STED_1]."),
        ("Café Sømærket ApS har svaret.", "[FIRMA_1] har svaret."),
    ],
)
def test_a_street_or_place_becomes_its_token(sent: Sent, text: str, expected: str) -> None:
    assert sent(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi har talt med Mette Kragh.", "Vi har talt med [NAVN_1]."),
        ("Hr. Skov har klaget.", "Hr. [NAVN_1] har klaget."),
        ("Vi har talt med J.P. Holm.", "Vi har talt med [NAVN_1]."),
        ("Din søn Ximeno skal med.", "Din søn [NAVN_1] skal med."),
        ("Adeyemi har ringet til os.", "[NAVN_1] har ringet til os."),
        ("Fru von Bülow har ringet.", "Fru [NAVN_1] har ringet."),
        ("METTE KRAGH er indkaldt.", "[NAVN_1] er indkaldt."),
        ("Brugeren mette.kragh er slettet.", "Brugeren [NAVN_1] er slettet."),
        ("Ring til Bo. Bo har svaret.", "Ring til [NAVN_1]. [NAVN_1] har svaret."),
        ("Mette Skov kom. Så gik Skov.", "[NAVN_1] kom. Så gik [NAVN_2]."),
        ("Venlig hilsen\nSten Holm", "Venlig hilsen\n[NAVN_1]"),
    ],
)
def test_a_name_becomes_its_token(sent: Sent, text: str, expected: str) -> None:
    assert sent(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Annas plads er opsagt.", "[NAVN_1]s plads er opsagt."),
        ("Mette Kraghs plads er opsagt.", "[NAVN_1]s plads er opsagt."),
        ("Jens' plads er opsagt.", "[NAVN_1]' plads er opsagt."),
        ("Jens er flyttet.", "[NAVN_1] er flyttet."),
    ],
)
def test_the_ending_of_a_genitive_stays(sent: Sent, text: str, expected: str) -> None:
    assert sent(text).text == expected


def test_equal_values_have_equal_tokens(sent: Sent) -> None:
    redacted = sent("Mette ringede. Vi svarede Mette på 55 12 34 56, men ikke Anna.")
    assert (
        redacted.text == "[NAVN_1] ringede. Vi svarede [NAVN_1] på [TELEFON_1], men ikke [NAVN_2]."
    )
    assert redacted.tokens["[NAVN_2]"] == "Anna"


def test_another_way_of_writing_a_value_shows_in_its_token(sent: Sent) -> None:
    redacted = sent("Nummeret er 010190-1234 (cpr 0101901234).")
    assert dict(redacted.tokens) == {"[CPR_1]": "010190-1234", "[CPR_1b]": "0101901234"}


def test_a_name_that_the_letter_has_elsewhere_is_found_by_it(sent: Sent) -> None:
    text = "Efter Engs mening er det nok."
    assert "Eng" not in sent(text, known=["Itzel Eng"]).text
    assert sent("Engen er grøn.", known=["Itzel Eng"]).tokens == {}


def test_words_of_illness_go_when_asked_for(sent: Sent) -> None:
    text = "Du har epilepsi og ADHD, men ingen angstdiagnose."
    assert sent(text).text == text
    assert sent(text, health=True).text == (
        "Du har [HELBRED_1] og [HELBRED_2], men ingen [HELBRED_3]."
    )
