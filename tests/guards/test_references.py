"""G18: the reader, the child, the other parent and others are not mixed up."""

import pytest

from tests.guards.guarding import found

GUARD = "henvisninger"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Barnets indkomst indgår i beregningen.", "Din indkomst indgår i beregningen."),
        ("Din indkomst indgår i beregningen.", "Dit barns indkomst indgår i beregningen."),
        (
            "Den anden forælder skal underskrive blanketten.",
            "Du skal underskrive blanketten.",
        ),
        (
            "Barnet har ret til at blive hørt i sagen.",
            "Den anden forælder har ret til at blive hørt i sagen.",
        ),
        (
            "Du sender oplysningerne til din ægtefælle inden mødet.",
            "Din ægtefælle sender oplysningerne til dig inden mødet.",
        ),
        ("Hans pension bliver sat ned den 1. maj.", "Din pension bliver sat ned den 1. maj."),
        (
            "Du bedes sende lejekontrakten, og du skal underskrive den.",
            "I skal sende lejekontrakten, og I skal underskrive den.",
        ),
        ("I får svar, når jeres sag er behandlet.", "Du får svar, når din sag er behandlet."),
    ],
)
def test_persons_mixed_up_are_told(before: str, after: str) -> None:
    assert found(GUARD, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ansøgers indkomst indgår i beregningen.", "Din indkomst indgår i beregningen."),
        (
            "Borgeren skal underskrive, og denne skal oplyse sit navn.",
            "Du skal skrive under og oplyse dit navn.",
        ),
        ("Deres barn er optaget på skolen.", "Dit barn er optaget på skolen."),
        (
            "Barnet skal indskrives af forældremyndighedens indehaver.",
            "Du skal indskrive dit barn.",
        ),
        ("Datteren starter i skole i august.", "Barnet starter i skole i august."),
        (
            "Moderen skal høres. Hun kan udtale sig skriftligt.",
            "Vi hører moderen. Hun kan skrive til os.",
        ),
        (
            "Lejeren hæfter for skader. Lejeren betaler depositum.",
            "Du hæfter for skader. Du betaler depositum.",
        ),
        ("Oplysninger indhentes hos arbejdsgiveren.", "Vi spørger din arbejdsgiver."),
        (
            "Blanketten sendes til den anden forælder af ansøger.",
            "Du sender blanketten til den anden forælder.",
        ),
    ],
)
def test_the_same_persons_under_plainer_names_are_let_pass(before: str, after: str) -> None:
    assert found(GUARD, before, after) == []


def test_both_places_are_quoted() -> None:
    (message,) = found(GUARD, "Barnets indkomst indgår ikke.", "Din indkomst indgår ikke.")
    assert message == "»Barnets« er blevet til »Din«."
