"""PAS06: the letter's density and the paragraph's, and the options."""

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

PLAIN = "Vi skriver til dig igen, når vi har læst brevet fra din læge. "


def found(text: str, **options: float) -> tuple[Diagnostic, ...]:
    linter = Linter(Settings(select=("PAS06",), rule_options={"PAS06": options}))
    return linter.lint(read(text, "brev.txt", "text"))


def test_a_dense_letter_is_reported_once_with_its_density() -> None:
    (item,) = found("Sagen behandles i maj. Pengene udbetales i juni. Beløbet reguleres. " * 8)
    assert item.severity is Severity.WARNING
    assert "24 passiver" in item.message
    assert item.text == "Sagen"


def test_a_short_letter_is_only_judged_by_paragraph() -> None:
    assert found("Sagen behandles i maj, og pengene udbetales i juni.") == ()


def test_normal_prose_passes() -> None:
    assert found("Sagen behandles i maj. " + PLAIN * 10) == ()


def test_a_dense_paragraph_in_a_plain_letter_is_marked() -> None:
    dense = "Sagen behandles, pengene udbetales, og beløbet reguleres."
    (item,) = found(PLAIN * 20 + "\n\n" + dense)
    assert item.severity is Severity.INFO
    assert item.text == "behandles, pengene udbetales, og beløbet reguleres"


def test_the_limits_can_be_set() -> None:
    text = "Sagen behandles, pengene udbetales, og beløbet reguleres."
    assert found(text, **{"per-paragraph": 4}) == ()
