"""Family STR: what examples in the rule files cannot show."""

from collections.abc import Callable

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]

REFUSAL = """{before}Afslag på garage

Kære Anna Holm

Du får ikke en garage.{after}

Venlig hilsen
Bo Lund
"""


@pytest.fixture(scope="module")
def lint() -> Lint:
    """Lint a text with the rules of the family, or with those whose code begins so."""
    linter = Linter(Settings(select=("STR",)))

    def run(text: str, code: str = "STR") -> tuple[Diagnostic, ...]:
        found = linter.lint(read(text, "brev.txt", "text"))
        return tuple(item for item in found if item.code.startswith(code))

    return run


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.code for item in found]


@pytest.mark.parametrize(
    "text",
    [
        "Afgørelse",
        "Du får ikke en garage.",
        "Kære Anna Holm",
        "Kære Anna Holm\n\nVi giver afslag på din ansøgning.",
        "Afslag\n\nDu får ikke en garage. Se vedlagte kort. Spørgsmål kan rettes til kommunen.",
        "Vi har besluttet at sige nej. " * 3,
    ],
)
def test_short_texts_are_no_letters(lint: Lint, text: str) -> None:
    assert codes(lint(text, "STR")) == []


def test_running_text_is_no_letter(lint: Lint) -> None:
    paragraph = "Huset ligger ved vandet. Der bor mange fugle i haven hele året."
    assert codes(lint("\n\n".join([paragraph] * 20), "STR")) == []


def test_an_uncertain_type_softens_the_error(lint: Lint) -> None:
    text = (
        "Om din bil\n\nKære Anna Holm\n\nVi opsiger aftalen. Vi har besluttet det i maj."
        "\n\nVenlig hilsen\nBo"
    )
    (found,) = lint(text, "STR06")
    assert found.severity is Severity.WARNING
    (declared,) = lint("<!-- klarsprog: brevtype afgørelse -->\n" + text, "STR06")
    assert declared.severity is Severity.ERROR


def test_declaring_the_type_silences_what_does_not_apply(lint: Lint) -> None:
    assert {"STR06", "STR08"} <= set(codes(lint(REFUSAL.format(before="", after=""), "STR")))
    before = "<!-- klarsprog: brevtype information -->\n"
    found = codes(lint(REFUSAL.format(before=before, after=""), "STR"))
    assert not {"STR06", "STR08"} & set(found)


def test_guidance_that_there_is_no_complaint_is_complete(lint: Lint) -> None:
    after = " Det skyldes reglerne. Afgørelsen kan ikke indbringes for anden myndighed."
    found = codes(lint(REFUSAL.format(before="", after=after), "STR"))
    assert not {"STR06", "STR07", "STR08"} & set(found)


def test_missing_parts_of_the_guidance_are_named(lint: Lint) -> None:
    after = " Det skyldes reglerne. Du kan klage senest den 4. juni 2026."
    (found,) = lint(REFUSAL.format(before="", after=after), "STR07")
    assert "hvem man klager til og hvordan man klager" in found.message


def test_findings_never_cover_the_letter(lint: Lint) -> None:
    for found in lint(REFUSAL.format(before="", after=" Se vedlagte kort."), "STR"):
        assert len(found.text) < 60


def test_noun_headings_only_on_request() -> None:
    text = (
        "# Afslag på garage\n\nKære Anna\n\nDu får ikke en garage.\n\n## Sagsfremstilling\n\n"
        "Du søgte i maj.\n\nVenlig hilsen  \nBo"
    )
    document = read(text, "brev.md", "markdown")
    assert Linter(Settings(select=("STR11",))).lint(document) == ()
    options = {"STR11": {"informative": True}}
    (found,) = Linter(Settings(select=("STR11",), rule_options=options)).lint(document)
    assert found.text == "Sagsfremstilling"


def test_thresholds_of_paragraphs_can_be_set() -> None:
    document = read("Vi ses. Du kommer. Det er godt.", "brev.txt", "text")
    options = {"STR10": {"max-sentences": 2}}
    (found,) = Linter(Settings(select=("STR10",), rule_options=options)).lint(document)
    assert (found.text, found.severity) == ("Vi ses. Du", Severity.INFO)


@pytest.mark.parametrize("code", ["MET02", "MET03", "MET04", "MET06"])
def test_letter_figures_need_enough_words(code: str) -> None:
    text = "Såfremt der endvidere ydes støtte, udbetales den, og ligeledes fremsendes et brev."
    document = read(text, "brev.txt", "text")
    assert Linter(Settings(select=(code,))).lint(document) == ()
    long = read("\n\n".join([text] * 6), "brev.txt", "text")
    found = Linter(Settings(select=(code,))).lint(long)
    assert [item.text for item in found] == (["Såfremt"] if code in ("MET03", "MET04") else [])
