"""Putting the values back: only into an answer whose tokens are those that were sent."""

import pytest

from klarsprog_lint.llm.redaction import Numbering, RestoreError, redact, restore
from tests.llm.redaction.conftest import Sent

LETTER = "Mette Kragh har cpr 010190-1234 og bor hos Jens i Aalborg."
# [NAVN_1] har cpr [CPR_1] og bor hos [NAVN_2] i [STED_1].


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Hos [NAVN_2] i [STED_1] bor [NAVN_1] (cpr [CPR_1]).",
            "Hos Jens i Aalborg bor Mette Kragh (cpr 010190-1234).",
        ),
        (
            "[NAVN_1] bor hos [NAVN_2] i [STED_1]. [NAVN_1] har cpr [CPR_1].",
            "Mette Kragh bor hos Jens i Aalborg. Mette Kragh har cpr 010190-1234.",
        ),
        (
            "[NAVN_1]s cpr er [CPR_1], og [NAVN_2]s by er [STED_1].",
            "Mette Kraghs cpr er 010190-1234, og Jens' by er Aalborg.",
        ),
    ],
)
def test_a_sound_answer_gets_its_values(sent: Sent, answer: str, expected: str) -> None:
    assert restore(answer, sent(LETTER)) == expected


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("[NAVN_1] bor hos [NAVN_2] i [STED_1].", r"\[CPR_1\] mangler"),
        ("[NAVN_1] har [CPR_1], altså [CPR_1], hos [NAVN_2] i [STED_1].", "for mange gange"),
        ("[NAVN_1], [NAVN_1] og [NAVN_1] med [CPR_1]: [NAVN_2], [STED_1].", "for mange gange"),
        ("[NAVN_1] [NAVN_1] har [CPR_1] hos [NAVN_2] i [STED_1].", "to gange i træk"),
        ("[NAVN_1] har [CPR_1] hos [NAVN_2] i [STED_1] ved [NAVN_3].", "opfundet"),
        ("[NAVN_1] har [CPR_1] hos [NAVN_2] i [STED_1] ved [PERSON_1].", "opfundet"),
        ("[NAVN_1b] har [CPR_1] hos [NAVN_2] i [STED_1].", "opfundet"),
        ("[navn_1] har [CPR_1] hos [NAVN_2] i [STED_1].", "ændret"),
        ("NAVN_1 har [CPR_1] hos [NAVN_2] i [STED_1].", "ændret"),
        ("(NAVN_1) har [CPR_1] hos [NAVN_2] i [STED_1].", "ændret"),
        ("[NAVN 1] har [CPR_1] hos [NAVN_2] i [STED_1].", "ændret"),
        ("[NAVN_1 har [CPR_1] hos [NAVN_2] i [STED_1].", "ændret"),
        ("[NAVN_1]en har [CPR_1] hos [NAVN_2] i [STED_1].", "sat sammen"),
        ("Lille[NAVN_1] har [CPR_1] hos [NAVN_2] i [STED_1].", "sat sammen"),
    ],
)
def test_another_answer_is_refused_with_its_reason(sent: Sent, answer: str, reason: str) -> None:
    with pytest.raises(RestoreError, match=reason) as refused:
        restore(answer, sent(LETTER))
    assert not {"Mette", "Kragh", "Jens", "Aalborg", "010190-1234"} & set(
        str(refused.value).split()
    )


def test_texts_sent_together_share_their_tokens() -> None:
    numbering = Numbering()
    context = redact("Mette Kragh har søgt.", None, numbering=numbering)
    sentence = redact("Vi har svaret Mette Kragh og Jens.", None, numbering=numbering)
    assert sentence.text == "Vi har svaret [NAVN_1] og [NAVN_2]."
    with pytest.raises(RestoreError, match="opfundet"):
        restore("[NAVN_2] har søgt hos [NAVN_1].", context)
