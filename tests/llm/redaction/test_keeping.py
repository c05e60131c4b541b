"""What a model needs and what tells nothing about anybody leaves as it is."""

import pytest

from tests.llm.redaction.conftest import Sent


@pytest.mark.parametrize(
    "text",
    [
        "Kære {{ navn }}, din sag {{ sagsnr }} hos <Sagsbehandler> er lukket, [[Fornavn]] «Titel».",
        "[hvem?] skal svare inden [dato?].",
        "Du skal betale 12.648,50 kr. inden den 3. maj 2026 kl. 12.30.",
        "Prisen er 1.234.567 kr. for 120 m2 i 2025/2026.",
        "Det følger af § 11, stk. 2, nr. 3, i lov nr. 1234 af 3. maj 2024.",
        "Se lovbekendtgørelse nr. 1031 af 22. juni 2023 og lokalplan nr. 1234.",
        "Du kan klage til Ankestyrelsen eller skrive til os i Digital Post med MitID.",
        "Eksempelby Kommune har sendt sagen til Udbetaling Danmark.",
        "Ring 112 ved brand. Se bilag 2, side 14, punkt 3.2.1.",
        "Tag dine børn med til mødet, og bo i nærheden.",
        "Ansøgningen er afslået. Begrundelsen er vedlagt. Klagen skal sendes til os.",
        "Ring til os, hvis De har spørgsmål til Deres sag, eller hvis I flytter.",
        "AFSLAG PÅ ANSØGNING OM BOLIGSTØTTE",
    ],
)
def test_it_is_not_touched(sent: Sent, text: str) -> None:
    assert sent(text).text == text


def test_a_value_in_the_brackets_of_a_field_is_no_field(sent: Sent) -> None:
    assert sent("Skriv til «Mette Kragh» om <sag 010190-1234>.").text == (
        "Skriv til «[NAVN_1]» om <sag [CPR_1]>."
    )
