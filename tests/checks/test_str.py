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


CLOSE = "\n\nVenlig hilsen\nBo Lund\n"


@pytest.mark.parametrize(
    "text",
    [
        "Vedr. altaner på Engvej 4",
        "Vedrørende Deres ansøgning",
        "Svar på ansøgning om tilskud",
        "Angående hegnet",
    ],
)
def test_a_subject_is_no_result(lint: Lint, text: str) -> None:
    assert codes(lint(f"{text}\n\nKære Anna Holm\n\nDu får en altan.{CLOSE}", "STR01")) == ["STR01"]


@pytest.mark.parametrize(
    "text",
    [
        "Kom til samtale den 4. maj",
        "Du får en altan",
        "Vedrørende din altan: Du skal søge igen",
        "Betal leje af din kolonihave",
    ],
)
def test_a_clause_or_an_order_is_a_heading(lint: Lint, text: str) -> None:
    assert not lint(f"{text}\n\nKære Anna Holm\n\nDu får en altan.{CLOSE}", "STR01")


def test_the_authoritys_name_is_not_the_heading_of_the_letter(lint: Lint) -> None:
    text = f"TESTBY KOMMUNE\n\nDU FÅR EN ALTAN\n\nKære Anna Holm\n\nDu får en altan.{CLOSE}"
    assert not lint(text, "STR01")


@pytest.mark.parametrize(
    "request_",
    [
        "Spørgsmål bedes rettet til Vejafdelingen.",
        "Følgende bedes medbragt: pas og briller.",
        "De bedes bortse fra brevet.",
        "Sagen følger vejloven, jf. § 9.",
    ],
)
def test_what_nobody_is_asked_to_do_is_no_action(lint: Lint, request_: str) -> None:
    text = f"Hegnet på Åvej\n\nKære Anna Holm\n\nHegnet er sat op. {request_}{CLOSE}"
    assert codes(lint(text, "STR03")) == ["STR03"]


@pytest.mark.parametrize(
    "request_",
    [
        "De bedes møde på mandag.",
        "Passer det ikke, så book en ny tid.",
        "Kontakt os på 00 00 00 00.",
        "Log på med MitID.",
        "De har adgang til at udtale Dem.",
    ],
)
def test_a_request_to_the_reader_is_an_action(lint: Lint, request_: str) -> None:
    text = f"Hegnet på Åvej\n\nKære Anna Holm\n\nHegnet er sat op. {request_}{CLOSE}"
    assert not lint(text, "STR03")


GUIDED = (
    "Afslag på garage\n\nKære Anna Holm\n\nDu får ikke en garage, fordi der ikke er flere. {}"
    + CLOSE
)


@pytest.mark.parametrize(
    "guidance",
    [
        "Du kan klage til Vejdirektoratet inden den 4. juni 2026. Skriv til klage@example.org.",
        "I kan klage til Transportministeriet senest den 4. juni 2026. Send klagen til os.",
        "Klag til os inden 4 uger. Vi sender klagen til Ankestyrelsen.",
        "Afgørelsen kan påklages til Byggeklageenheden, Toldboden 2, 8800 Viborg, inden 4 uger.",
        "Sagen kan indbringes for Landsskatteretten senest 3 måneder efter brevet. Skriv til os.",
    ],
)
def test_guidance_with_instance_deadline_and_way_is_complete(lint: Lint, guidance: str) -> None:
    assert not lint(GUIDED.format(guidance), "STR06")
    assert not lint(GUIDED.format(guidance), "STR07")


@pytest.mark.parametrize(
    ("guidance", "missing"),
    [
        ("Klage over afgørelsen kan indgives til Ankestyrelsen.", "fristen"),
        ("Du kan klage inden 4 uger. Skriv til klage@example.org.", "hvem man klager til"),
        ("Der kan klages til Ankestyrelsen inden 4 uger.", "hvordan man klager"),
    ],
)
def test_guidance_says_what_it_lacks(lint: Lint, guidance: str, missing: str) -> None:
    (found,) = lint(GUIDED.format(guidance), "STR07")
    assert found.message.startswith(f"Klagevejledningen mangler {missing}.")


def test_a_grant_needs_no_guidance(lint: Lint) -> None:
    text = f"Du får en garage\n\nKære Anna Holm\n\nDu får en garage. Du skal ikke betale.{CLOSE}"
    assert not lint(text, "STR06")
    assert not lint(text + "Du kan klage.", "STR07")


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("Deres klage over afslag på garage er modtaget.", ["STR02"]),
        ("De har søgt om tilladelse til en garage med plads til to biler.", ["STR02"]),
        ("Vi kan ikke give dig en garage.", []),
        ("Afgiften står ved magt.", []),
        ("Garagen gives der hermed tilladelse til.", []),
    ],
)
def test_only_a_verb_tells_the_result(lint: Lint, opening: str, found: list[str]) -> None:
    middle = "Sagen er set igennem af to medarbejdere i maj måned. " * 8
    text = (
        f"{{before}}Afgørelse om garage\n\nKære Anna Holm\n\n{opening} {middle}\n\nDu får afslag."
    )
    declared = text.format(before="<!-- klarsprog: brevtype afgørelse -->\n") + CLOSE
    assert codes(lint(declared, "STR02")) == found
