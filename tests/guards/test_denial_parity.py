"""G06: what is denied twice is said, so the number of denials stays even or odd."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kortet kan ikke udstedes, medmindre der foreligger et foto.",
            "Vi udsteder kun kortet, hvis du ikke har sendt et foto.",
            id="a second denial in kun hvis",
        ),
        pytest.param(
            "Bådpladsen kan ikke overdrages, medmindre havnefogeden har godkendt det; depositum "
            "refunderes ikke ved opsigelse.",
            "Du må kun give bådpladsen videre, hvis havnefogeden har godkendt det. Du får "
            "depositum tilbage, hvis du siger op.",
            id="one denial of three is lost",
        ),
        pytest.param(
            "Retten til nøglekort ophører ved fraflytning, medmindre boligen fremlejes.",
            "Dit nøglekort stopper, når du flytter. Det gælder dog ikke, hvis du ikke fremlejer "
            "boligen.",
            id="the exception is denied",
        ),
        pytest.param(
            "Det er forbudt at fodre fuglene ved søen.",
            "Du må fodre fuglene ved søen.",
            id="forbudt is lost",
        ),
        pytest.param(
            "Hverken telte eller grill må stilles op på plænen.",
            "Du må stille telte op på plænen, og du må heller ikke stille grill op.",
            id="heller ikke without the first ikke",
        ),
    ],
)
def test_one_denial_more_or_less_is_found(before: str, after: str) -> None:
    """However the other denials are worded."""
    assert found("negation", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Kortet kan ikke udstedes, medmindre der foreligger et foto.",
            "Vi udsteder kun kortet, hvis du har sendt et foto.",
            id="ikke medmindre is kun hvis",
        ),
        pytest.param(
            "Retten til nøglekort ophører ved fraflytning, medmindre boligen fremlejes.",
            "Dit nøglekort stopper, når du flytter. Det gælder dog ikke, hvis du fremlejer "
            "boligen.",
            id="medmindre is dog ikke",
        ),
        pytest.param(
            "Bortfalder behovet, skal scooteren afleveres.",
            "Har du ikke længere behov for scooteren, skal du aflevere den.",
            id="bortfalder is ikke længere",
        ),
        pytest.param(
            "Det er forbudt at fodre fuglene ved søen.",
            "Du må ikke fodre fuglene ved søen.",
            id="forbudt is må ikke",
        ),
        pytest.param(
            "Udgifter til frokost dækkes ikke.",
            "Du skal selv betale for frokost.",
            id="selv is ikke os",
        ),
        pytest.param(
            "Retten til orlov fortabes ikke ved jobskifte.",
            "Du beholder din ret til orlov, når du skifter job.",
            id="beholder is mister ikke",
        ),
    ],
)
def test_two_denials_cancel_out(before: str, after: str) -> None:
    """And a word may say what is instead of what is not."""
    assert found("negation", before, after) == []


def test_a_heading_against_its_text_is_found() -> None:
    """The heading and the sentence below it name one condition."""
    before = "# Sygdom\n\nVed sygdom bedes afbud meldt på telefon 55 12 34 56."
    after = "# Hvis du {}bliver syg\n\nBliver du syg, skal du melde afbud på telefon 55 12 34 56."
    assert found("negation", before, after.format("ikke "))
    assert found("negation", before, after.format("")) == []
