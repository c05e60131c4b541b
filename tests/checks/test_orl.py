"""Family ORL: options, and the share of long words over a whole letter."""

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
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
