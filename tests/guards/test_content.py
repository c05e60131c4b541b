"""G09, G10 and G11: nothing is invented, and nothing is left out."""

import pytest

from tests.guards.guarding import found

BENEFIT = (
    "Der bevilges tilskud til briller med 800 kr. Tilskuddet udbetales, når kvittering er "
    "modtaget. Ændringer i husstandens indkomst skal meddeles straks."
)
PLAIN = (
    "Du får 800 kr. i tilskud til briller. Vi udbetaler tilskuddet, når vi har fået din "
    "kvittering. Giv os straks besked, hvis indkomsten i husstanden ændrer sig."
)


@pytest.mark.parametrize(
    "invented",
    [
        "Vi ringer til dig i næste uge.",
        "Vi garanterer, at du får pengene hurtigt.",
        "Årsagen er, at optikeren har sat prisen op.",
        "Det skyldes, at budgettet er blevet større.",
        "Din nabo har også søgt.",
        "Der er gratis parkering bag rådhuset.",
        "Vi sender dig en sms.",
    ],
)
def test_a_promise_a_reason_or_a_fact_from_nowhere_is_told(invented: str) -> None:
    assert found("nye-oplysninger", BENEFIT, PLAIN) == []
    assert found("nye-oplysninger", BENEFIT, f"{PLAIN} {invented}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Sagen er henlagt, idet hegnet er nedtaget.",
            "Vi har lukket sagen. Det skyldes, at hegnet er taget ned.",
        ),
        (
            "Kommunen har hjemmel til at foretage partshøring.",
            "Vi partshører dig. Det betyder, at du kan fortælle, hvad du mener.",
        ),
        (
            "Rygning bør undlades under hjælperens besøg.",
            "Vi anbefaler, at du ikke ryger, mens hjælperen er hos dig.",
        ),
        (
            "Reparationer udføres vederlagsfrit af depotet.",
            "Går den i stykker, kontakter du depotet. Så reparerer de den gratis.",
        ),
        (
            "Ønskes fristen forlænget, bør anmodning herom fremsættes snarest.",
            "Har du brug for mere tid? Så beder vi dig sige det så snart som muligt.",
        ),
    ],
)
def test_a_sentence_in_quite_other_words_is_let_pass(before: str, after: str) -> None:
    assert found("nye-oplysninger", before, after) + found("udeladelser", before, after) == []


def test_a_sentence_of_which_nothing_is_left_is_told() -> None:
    before = f"{BENEFIT} Ansøgere uden lægehenvisning henvises til optikeren."
    assert (
        found("udeladelser", before, f"{PLAIN} Har du ingen lægehenvisning, så gå til optikeren.")
        == []
    )
    assert found("udeladelser", before, PLAIN)


def test_what_only_a_heading_names_is_left_out() -> None:
    before = "Du er berettiget til at lade dig ledsage af en bisidder."
    after = "# Bisidder\n\nVi glæder os til mødet."
    assert found("udeladelser", before, after)


GUIDANCE = (
    "Afgørelsen kan påklages til Ankestyrelsen inden 4 uger fra modtagelsen. Klagen sendes til "
    "Eksempel Kommune, der genvurderer sagen. Fastholdes afgørelsen, videresendes klagen. Klagen "
    "har ikke opsættende virkning."
)
STEPS = (
    "Du kan klage til Ankestyrelsen inden 4 uger, fra du har fået afgørelsen.",
    "Send klagen til Eksempel Kommune.",
    "Vi vurderer så sagen igen.",
    "Hvis vi fastholder afgørelsen, sender vi klagen videre.",
    "Klagen har ikke opsættende virkning.",
)


def test_all_steps_of_the_guidance_are_there() -> None:
    assert found("klagevejledning", GUIDANCE, " ".join(STEPS)) == []


@pytest.mark.parametrize("left_out", STEPS[1:])
def test_a_step_of_the_guidance_that_is_left_out_is_told(left_out: str) -> None:
    after = " ".join(step for step in STEPS if step != left_out)
    assert found("klagevejledning", GUIDANCE, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Klager har anført, at naboen støjer.",
            "Du skriver, at naboen støjer.",
            id="a complainant",
        ),
        pytest.param(
            "Klage kan indgives til kommunen inden 4 uger.",
            "Du kan klage til kommunen inden 4 uger.",
            id="klage til",
        ),
    ],
)
def test_what_is_no_guidance_or_keeps_it_passes(before: str, after: str) -> None:
    assert found("klagevejledning", before, after) == []


def test_a_place_to_send_the_complaint_is_not_the_body_that_decides() -> None:
    before = "Klagen skal sendes til Eksempel Kommune, som sender den videre til Ankestyrelsen."
    assert found("klagevejledning", before, "Du kan klage til Ankestyrelsen.")


def test_what_is_denied_as_a_reason_is_no_new_reason() -> None:
    before = "En indsigelse medfører ikke, at betalingsfristen udskydes."
    after = "Du får ikke længere tid til at betale, fordi du gør indsigelse."
    assert found("nye-oplysninger", before, after) == []


def test_guidance_that_is_left_out_altogether_is_told() -> None:
    assert found("klagevejledning", GUIDANCE, "Vi har truffet en afgørelse i din sag.")
