"""The fixes of NOM03 and NOM04: they name the one who acts as the letter does, or do nothing."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def noun_linter() -> Linter:
    """A linter with the rules on verbal nouns."""
    return Linter(Settings(select=("NOM03", "NOM04", "NOM05")))


def fixed(linter: Linter, text: str) -> str | None:
    """The text with the first finding's fix, None where it has none."""
    for item in linter.lint(read(text, "brev", "text")):
        if item.fix is not None:
            for edit in sorted(item.fix.edits, key=lambda edit: -edit.start):
                text = text[: edit.start] + edit.content + text[edit.end :]
            return text
    return None


@pytest.mark.parametrize(
    ("text", "result"),
    [
        (
            "Ved manglende fremmøde til samtalen kan De miste Deres ydelse.",
            "Hvis De ikke møder frem til samtalen, kan De miste Deres ydelse.",
        ),
        (
            "Din ydelse stopper ved manglende indsendelse af regnskab senest den 1. maj.",
            "Din ydelse stopper, hvis du ikke sender regnskab senest den 1. maj.",
        ),
        (
            "Manglende betaling af gebyret medfører, at din sag stopper.",
            "Hvis du ikke betaler gebyret, medfører det, at din sag stopper.",
        ),
        (
            "Du kan få hjælp ved telefonisk henvendelse til Borgerservice.",
            "Du kan få hjælp ved at ringe til Borgerservice.",
        ),
        (
            "Herefter sker udbetalingen af dit tilskud hver måned.",
            "Herefter udbetaler vi dit tilskud hver måned.",
        ),
        (
            "Opkrævning af gebyret sker ikke før maj.",
            "Vi opkræver ikke gebyret før maj.",
        ),
        (
            "Når behandlingen af din sag er sket, sender vi et brev.",
            "Når vi har behandlet din sag, sender vi et brev.",
        ),
        (
            "Vi måler støjen med henblik på forbedring af vejen.",
            "Vi måler støjen for at forbedre vejen.",
        ),
    ],
)
def test_the_one_who_acts_is_named(noun_linter: Linter, text: str, result: str) -> None:
    assert fixed(noun_linter, text) == result


@pytest.mark.parametrize(
    "text",
    [
        # The letter does not say whether the reader is du or De.
        "Ved manglende betaling lukkes der for vandet.",
        # It is about somebody else.
        "Borgeren skal møde op. Ved manglende betaling lukkes der for vandet. De kan klage.",
        # It is the authority that lacks.
        "Ved manglende behandling af din sag kan du klage.",
        # A change just happens.
        "Ved ændring af din indkomst skal du ringe til os.",
        # Another authority pays.
        "Udbetaling af din støtte sker fra Udbetaling Danmark.",
        # The doctor assesses.
        "Vi har sendt sagen til lægen med henblik på vurdering af din skade.",
    ],
)
def test_no_fix_where_somebody_else_may_act(noun_linter: Linter, text: str) -> None:
    assert fixed(noun_linter, text) is None


def test_the_sender_is_not_we_in_a_letter_from_one_person(noun_linter: Linter) -> None:
    text = "Udbetaling af dit tilskud sker i maj. Du kan ringe til mig."
    assert fixed(noun_linter, text) is None
