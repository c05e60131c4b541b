"""Texts that cannot be redacted safely are not sent, and the reason quotes nothing of them."""

import pytest

from klarsprog_lint.language.pipeline import load
from klarsprog_lint.llm.redaction import UnsafeError, redact
from tests.llm.redaction.conftest import Sent


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Solsikken skriver til [NAVN_1] om sagen.", "mærker"),
        ("Solsikken skriver til [navn 1] om sagen.", "mærker"),
        ("Solsikken skriver til CPR_1 om sagen.", "mærker"),
        ("Solsikken har tallet 9912901234 i sagen.", "ti cifre"),
        ("Solsikken har tallet 0101\u00ad901234 i sagen.", "usynlige"),
        ("Solsikken hedder Met\u200bte i sagen.", "usynlige"),
        ("Solsikken skriver til mette@kommunen.", "@"),
        ("Solsikken ringer til ٥٥١٢٣٤٥٦ i sagen.", "0-9"),
    ],
)
def test_it_is_not_sent(sent: Sent, text: str, reason: str) -> None:
    with pytest.raises(UnsafeError, match=reason) as refused:
        sent(text)
    assert not {"Solsikken", "9912901234", "mette", "sagen."} & set(str(refused.value).split())


@pytest.mark.parametrize(
    "text",
    [
        "Kundenummeret 9912901234 er spærret.",
        "Kontoen 9912901234 er spærret.",
        "Sag 1 og navn 2 står i skemaet (CPR).",
        "Ordet sam\u00adarbejde er delt.",
    ],
)
def test_what_only_looks_dangerous_is_sent(sent: Sent, text: str) -> None:
    assert "9912901234" not in sent(text).text


def test_the_analysis_of_another_text_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="another text"):
        redact("Mette kom.", load()("Anna gik."))
