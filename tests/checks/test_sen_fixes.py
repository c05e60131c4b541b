"""The fixes of the sentence rules: what they do, and where they hold back."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def sentence_linter() -> Linter:
    """A linter with the sentence rules that have fixes."""
    return Linter(Settings(select=("SEN01", "SEN02", "SEN05", "SEN07", "SEN08")))


def fixed(linter: Linter, text: str) -> str | None:
    """The text with the first finding's fix, None where no finding has one."""
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
            "Modtager vi ikke dit svar inden fristen den 4. maj 2027 kl. 12, lukker vi sagen.",
            "Vi lukker sagen, hvis vi ikke modtager dit svar inden fristen den 4. maj 2027 kl. 12.",
        ),
        (
            "Efter lovens § 28, stk. 4, jf. § 10, stk. 2, i loven kan der gives tilladelse, når "
            "det er rimeligt.",
            "Der kan gives tilladelse efter lovens § 28, stk. 4, jf. § 10, stk. 2, i loven, når "
            "det er rimeligt.",
        ),
        (
            "Bygningen, der ikke længere må bruges til beboelse, skal rives ned.",
            "Bygningen må ikke længere bruges til beboelse. Den skal rives ned.",
        ),
        (
            "Det er besluttet, at din hjælp fra den 1. januar bliver sat ned med 4.300 kr., og at "
            "du skal betale det for meget udbetalte beløb tilbage i rater.",
            "Det er besluttet, at din hjælp fra den 1. januar bliver sat ned med 4.300 kr. Det er "
            "også besluttet, at du skal betale det for meget udbetalte beløb tilbage i rater.",
        ),
    ],
)
def test_the_order_gets_easier(sentence_linter: Linter, text: str, result: str) -> None:
    assert fixed(sentence_linter, text) == result


@pytest.mark.parametrize(
    "text",
    [
        # What the condition holds for would change.
        "Hvis du ikke svarer os inden den 1. maj, lukker vi din sag om støtte til husleje, og du "
        "skal søge igen, hvis du senere får brug for støtte.",
        # »den« would come before the bill that it means.
        "Hvis du ikke betaler regningen for pladsen i børnehaven nu, sender vi den til inkasso.",
        # It would be unclear what is denied.
        "På baggrund af oplysningerne om din økonomi og din bolig kan vi ikke give dig støtte.",
        # The second at-clause is denied too.
        "Vi mener ikke, at du kan arbejde på fuld tid lige nu på grund af din sygdom, og at du "
        "derfor skal have en anden slags arbejde hos kommunen.",
        # The clause singles out which application.
        "De ansøgninger, der kom før den 3. maj, er behandlet.",
        # The reason may hold for both clauses.
        "Vi skriver til dig, fordi du har klaget over vores afgørelse om din plads i børnehaven, "
        "og du skal vide, at vi nu har sendt sagen videre til nævnet.",
    ],
)
def test_no_fix_where_the_meaning_could_change(sentence_linter: Linter, text: str) -> None:
    assert fixed(sentence_linter, text) is None
