"""G15: no apology, promise or feeling from nowhere."""

import pytest

from klarsprog_lint.comparing import Verdict
from klarsprog_lint.linter import Linter
from tests.guards.guarding import found
from tests.test_comparing import compared

BEFORE = "Der meddeles afslag på ansøgningen om støtte. Der træffes afgørelse inden for 4 uger."


@pytest.mark.parametrize(
    ("after", "word"),
    [
        ("Vi kan desværre ikke give dig støtte.", "desværre"),
        ("Vi beklager, at du ikke kan få støtte.", "Vi beklager"),
        ("Vi garanterer, at du får svar inden for 4 uger.", "garanterer"),
        ("Du får altid svar inden for 4 uger.", "altid"),
        ("Du får selvfølgelig svar inden for 4 uger.", "selvfølgelig"),
        ("Du får svar med det samme og inden for 4 uger.", "med det samme"),
        ("Vi forstår godt, at du er ked af dit afslag.", "ked af"),
        ("Vi håber, at du kan bruge svaret.", "Vi håber"),
    ],
)
def test_a_tone_that_the_first_text_has_not_is_told(after: str, word: str) -> None:
    assert any(message.startswith(f"»{word}« er ") for message in found("tone", BEFORE, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Beklageligvis kan ansøgningen ikke imødekommes.",
            "Vi kan desværre ikke give dig støtte.",
        ),
        ("Kortet kan til enhver tid spærres.", "Du kan altid spærre kortet."),
        ("Ændringer skal meddeles straks.", "Giv os besked med det samme."),
        ("Ændringer skal meddeles uden unødigt ophold.", "Giv os besked med det samme."),
        ("Banken indestår for beløbet.", "Banken stiller garanti for beløbet."),
    ],
)
def test_another_word_for_the_same_tone_is_let_pass(before: str, after: str) -> None:
    assert found("tone", before, after) == []


@pytest.mark.parametrize(
    "after",
    [
        "Du får ikke støtte. Vi træffer en afgørelse inden for 4 uger.",
        "Du er velkommen til at ringe, og du må gerne have en bisidder med.",
        "Du skal være god til dansk, og du skal kunne forstå reglerne.",
    ],
)
def test_plain_and_polite_words_are_let_pass(after: str) -> None:
    assert found("tone", BEFORE, after) == []


def test_a_sentence_that_stood_there_is_not_the_rewrites() -> None:
    kept = "Du er altid velkommen."
    assert found("tone", f"{BEFORE} {kept}", f"Du får ikke støtte. {kept}") == []


def test_tone_never_changes_the_verdict(linter: Linter) -> None:
    result = compared(
        linter, "Vi kan ikke give dig støtte.", "Vi kan desværre ikke give dig støtte."
    )
    assert "tone" in [one.guard.name for one in result.guards if not one.passed]
    assert result.verdict is Verdict.KEPT
