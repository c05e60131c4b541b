"""Foreign sentences and the talk of an assistant."""

import pytest

from tests.guards.guarding import found

BEFORE = "Ansøgningen er modtaget og vil blive behandlet inden for 8 uger."
AFTER = "Vi har modtaget din ansøgning og behandler den inden for 8 uger."


@pytest.mark.parametrize(
    "foreign",
    [
        "Please contact us if you have any questions.",
        "Du må gi oss beskjed så snart som mulig.",
        "Søknaden din blir behandlet fortløpende.",
        "Vi trenger flere opplysninger etter møtet.",
        "Kontakta oss om du har frågor.",
        "Bitte rufen Sie uns an.",
    ],
)
def test_a_foreign_sentence_is_told(foreign: str) -> None:
    assert found("dansk", BEFORE, f"{AFTER} {foreign}")


@pytest.mark.parametrize(
    "danish",
    [
        "Tilskuddet og påbuddet gælder hele boligen.",
        "Pakker med stykgods, lokker og brikker hører til restaffald.",
        "Book tiden online i appen Min Sundhed.",
        "Hjertestarteren hænger ved skjoldet på muren.",
    ],
)
def test_danish_is_let_pass(danish: str) -> None:
    assert found("dansk", BEFORE, f"{AFTER} {danish}") == []


def test_a_foreign_sentence_that_the_first_text_has_is_let_pass() -> None:
    english = "Please contact us if you have any questions."
    assert found("dansk", f"{BEFORE} {english}", f"{AFTER} {english}") == []


@pytest.mark.parametrize(
    "chatter",
    [
        "Selvfølgelig! Her er teksten i klarsprog:",
        "Her kommer en kortere udgave af brevet:",
        "Jeg har gjort sætningerne kortere og undgået fagord.",
        "Skal jeg også lave en version på engelsk?",
        "Lad mig vide, hvis tonen skal være mere formel.",
        "I den nye version er de lange sætninger delt op.",
        "Sure! Here is the rewritten letter:",
        "Som sprogmodel kan jeg ikke give juridisk rådgivning.",
    ],
)
def test_talk_about_the_rewrite_is_told(chatter: str) -> None:
    assert found("snak", BEFORE, f"{chatter}\n\n{AFTER}")
    assert found("snak", BEFORE, f"{AFTER}\n\n{chatter}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Her er din regning for februar.",
        "Her er det brev, du har bedt om.",
        "Jeg har modtaget alle oplysninger fra dig.",
        "Jeg har fjernet gebyret på 250 kr.",
        "Lad os vide, hvis du ikke kan komme.",
        "Giv os besked, hvis du får ændringer i din indkomst.",
        "Teksten i lokalplanen er ændret.",
    ],
)
def test_what_a_case_worker_writes_is_let_pass(sentence: str) -> None:
    assert found("snak", BEFORE, f"{AFTER} {sentence}") == []
