"""G04: duties, rights, permissions, prohibitions and advice."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Regnskabet skal fremsendes senest den 1. april 2027.",
            "Du kan sende os regnskabet senest den 1. april 2027.",
            id="duty to possibility, other verb",
        ),
        pytest.param(
            "Fravær skal meddeles skolen inden kl. 8.",
            "Du bør give skolen besked om fravær inden kl. 8.",
            id="duty to advice",
        ),
        pytest.param(
            "Det tilrådes at medbringe regntøj på turen.",
            "Du skal tage regntøj med på turen.",
            id="advice to duty",
        ),
        pytest.param(
            "Foreningen er berettiget til at låne salen om aftenen.",
            "I har pligt til at låne salen om aftenen.",
            id="right to duty",
        ),
        pytest.param(
            "Det er ikke tilladt at tænde bål på stranden.",
            "Du må tænde bål på stranden.",
            id="prohibition to permission",
        ),
        pytest.param(
            "Ansøgningen imødekommes.",
            "Vi imødekommer måske din ansøgning.",
            id="decision to doubt",
        ),
    ],
)
def test_a_change_of_kind_is_found(before: str, after: str) -> None:
    """A duty is no possibility, whatever the verbs are."""
    assert found("modalitet", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Der afholdes evt. et møde mere.",
            "Vi holder eventuelt et møde mere.",
            id="an abbreviated doubt",
        ),
        pytest.param(
            "Det påhviler lejeren at rense afløbet.",
            "Du skal som lejer rense afløbet.",
            id="påhviler",
        ),
        pytest.param(
            "Skemaet bedes returneret inden 8 dage.",
            "Send skemaet tilbage inden 8 dage.",
            id="bedes and an imperative",
        ),
        pytest.param(
            "Afgørelsen kan påklages til nævnet inden 4 uger.",
            "Du kan klage over afgørelsen til nævnet. Du skal klage inden 4 uger.",
            id="a right and its limit in two sentences",
        ),
        pytest.param(
            "Boden må ikke opstilles uden skriftlig tilladelse fra politiet.",
            "Du må kun stille boden op, hvis du har fået skriftlig tilladelse fra politiet.",
            id="ikke uden and kun hvis",
        ),
        pytest.param(
            "Gebyret må ikke overstige 400 kr.", "Gebyret må højst være 400 kr.", id="a limit"
        ),
        pytest.param(
            "Brug af sprøjtegift frarådes.",
            "Vi anbefaler, at du ikke bruger sprøjtegift.",
            id="frarådes",
        ),
        pytest.param(
            "Frimærke er ikke påkrævet.", "Du behøver ikke sætte frimærke på.", id="no duty"
        ),
        pytest.param(
            "Der opkræves et gebyr på 90 kr.",
            "Du skal betale et gebyr på 90 kr.",
            id="a passive without a modal",
        ),
    ],
)
def test_the_same_kind_in_other_words_passes(before: str, after: str) -> None:
    """Plain words for the same duty or right are no change."""
    assert found("modalitet", before, after) == []
