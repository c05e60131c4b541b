"""Family ORL: options, and the share of long words over a whole letter."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.model import OptionValue
from klarsprog_lint.settings import Settings

HEAVY = "Forvaltningen behandler ansøgningerne efter kommunens gældende bestemmelser. "


def lint(text: str, code: str, **options: OptionValue) -> tuple[Diagnostic, ...]:
    given = {name.replace("_", "-"): value for name, value in options.items()}
    linter = Linter(Settings(select=(code,), rule_options={code: given}))
    return linter.lint(read(text, "brev.txt", "text"))


def test_allowed_words_of_the_municipality() -> None:
    text = "Du får en boligplaceringsafgørelse."
    assert len(lint(text, "ORL01")) == 1
    assert lint(text, "ORL01", allowed_words=("boligplaceringsafgørelse",)) == ()


def test_a_long_word_is_flagged_once_in_a_block() -> None:
    text = "En boligplaceringsafgørelse er en boligplaceringsafgørelse."
    assert len(lint(text, "ORL01")) == 1


def test_share_of_long_words_counts_the_whole_letter() -> None:
    assert lint(HEAVY * 4, "ORL02") == ()
    (found,) = lint("Kære Anna\n\n" + HEAVY * 10, "ORL02")
    assert found.text == "Forvaltningen"
    assert found.message.startswith("83 procent")
    assert lint(HEAVY * 10, "ORL02", max_percent=95) == ()


def test_the_head_comes_first_in_its_own_form() -> None:
    (found,) = lint("Tilbagebetalingskravene er store.", "ORL01")
    assert found.fix is not None
    assert found.fix.applicability is Applicability.UNSAFE
    assert found.fix.edits[0].content == "Kravene om tilbagebetaling"


@pytest.mark.parametrize(
    "text",
    [
        # The first part could not stand alone.
        "Vi har sendt en børnetilskudsansøgning.",
        # A second *om* would follow.
        "Vi opgiver tilbagebetalingskravet om renter.",
        # The genitive would have to move to the end.
        "Vi kender tilbagebetalingskravets størrelse.",
        # *afgørelse* is a protected term.
        "Du får en boligplaceringsafgørelse i maj.",
    ],
)
def test_compound_stays_whole(text: str) -> None:
    assert [item.fix for item in lint(text, "ORL01")] == [None]


def test_a_name_in_an_address_is_no_long_word() -> None:
    assert lint("Grundejerforeningerne\nHegnet 7", "ORL01") == ()
