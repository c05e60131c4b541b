"""Letter types: declared, given by configuration, detected; and what the rules make of them."""

from dataclasses import replace

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.documents.letter_types import LEAST, SURE, letter_type
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.reading import Format, format_of
from klarsprog_lint.letter_type_names import LETTER_TYPES
from tests.conftest import EXAMPLES

LETTER = "{title}\n\nKære Anna Holm\n\n{text}\n\nVenlig hilsen\nBo Lund\n"


def letter(title: str, text: str, before: str = "", format: Format = "text") -> Document:
    return read(before + LETTER.format(title=title, text=text), "brev.txt", format)


@pytest.mark.parametrize("name", LETTER_TYPES)
@pytest.mark.parametrize(
    ("before", "format"),
    [
        ("<!-- klarsprog: brevtype {} -->\n", "text"),
        ("{{# klarsprog: brevtype {} #}}\n", "text"),
        ("<!-- klarsprog: brevtype {} -->\n\n", "markdown"),
        ("---\ntitle: Brev\nbrevtype: {}\n---\n\n", "markdown"),
    ],
)
def test_declared_type_is_certain(name: str, before: str, format: Format) -> None:
    found = letter_type(letter("Sagen", "Vi skriver.", before.format(name), format))
    assert found is not None
    assert (found.name, found.confidence, found.declared) == (name, 1.0, True)


def test_declaration_is_not_part_of_the_letter() -> None:
    document = letter("Sagen", "Vi skriver.", "<!-- klarsprog: brevtype afslag -->\n")
    assert not any("brevtype" in block.text for block in document.blocks)


def test_front_matter_with_windows_line_ends() -> None:
    before = "---\ntitle: Brev\nbrevtype: afslag\n---\n\n"
    source = (before + LETTER.format(title="# Sagen", text="Vi skriver.")).replace("\n", "\r\n")
    found = letter_type(read(source, "brev.md", "markdown"))
    assert found is not None and found.declared


def test_a_line_of_the_letter_declares_nothing() -> None:
    text = "---\ntitle: Brev\n---\n\nVi skriver om\nbrevtype: afslag\n"
    assert letter_type(read(text, "brev.md", "markdown")) is None


def test_unknown_declaration_is_no_declaration() -> None:
    document = letter("Afslag på bil", "Du får ikke en bil.", "<!-- klarsprog: brevtype nej -->\n")
    found = letter_type(document)
    assert found is not None and not found.declared


def test_the_letter_wins_over_the_configuration() -> None:
    document = letter("Sagen", "Vi skriver.")
    configured = replace(document, configured_type="kvittering")
    assert configured.letter_type is not None and configured.letter_type.name == "kvittering"
    declared = letter("Sagen", "Vi skriver.", "<!-- klarsprog: brevtype indkaldelse -->\n")
    both = replace(declared, configured_type="kvittering").letter_type
    assert both is not None and both.name == "indkaldelse"


@pytest.mark.parametrize(
    ("file", "name", "is_negative"),
    [
        ("01-dagtilbud-opsigelse.txt", "afgørelse", True),
        ("03-hjaelpemiddel-afslag.md", "afslag", True),
        ("04-byggesag-naboorientering.md", "information", False),
        ("05-jobcenter-indkaldelse.txt", "indkaldelse", False),
        ("06-jobcenter-partshoering-sanktion.md", "partshøring", False),
        ("09-merudgifter-afslag.md", "afslag", True),
        ("10-tabt-arbejdsfortjeneste-bevilling.md", "bevilling", True),
        ("12-sygedagpenge-agterskrivelse.txt", "agterskrivelse", False),
        ("14-renovation-rykker.txt", "opkrævning", False),
        ("15-helbredstillaeg-kvittering.md", "kvittering", False),
        ("16-hjemmehjaelp-klart-sprog.md", "bevilling", True),
    ],
)
def test_detects_the_example_letters(file: str, name: str, is_negative: bool) -> None:
    found = letter_type(read((EXAMPLES / file).read_text("utf-8"), file, format_of(file)))
    assert found is not None
    assert (found.name, found.is_negative) == (name, is_negative)
    assert found.confidence >= SURE


@pytest.mark.parametrize(
    ("title", "text", "name", "is_negative"),
    [
        ("Du får en garage", "Du får en garage fra maj.", "bevilling", False),
        ("Afslag på garage", "Du får ikke en garage.", "afslag", True),
        ("Din garage", "Vi bevilger en garage. Du får ikke en kælder.", "bevilling", True),
        ("Vedrørende byggetilladelse", "Vi giver afslag på tilladelse.", "afslag", True),
        ("Vi stopper din støtte", "Vi har besluttet at stoppe støtten.", "afgørelse", True),
        ("Rykker for vand", "Du skylder 600 kr. Betal inden den 3. maj.", "opkrævning", False),
    ],
)
def test_outcome_of_a_decision(title: str, text: str, name: str, is_negative: bool) -> None:
    found = letter_type(letter(title, text))
    assert found is not None
    assert (found.name, found.is_negative) == (name, is_negative)
    assert found.is_decision == (name != "opkrævning")


@pytest.mark.parametrize(
    "text",
    ["Afslag", "Du får ikke en garage.", "Afslag på garage\n\nDu får ikke en garage.", ""],
)
def test_what_is_no_letter_has_no_type(text: str) -> None:
    assert letter_type(read(text, "brev.txt", "text")) is None


def test_says_nothing_where_nothing_tells() -> None:
    assert letter_type(letter("Hunden", "Den løber i parken hver morgen.")) is None


def test_a_letter_that_is_no_decision_is_not_detected_as_one() -> None:
    found = letter_type(letter("Din sag", "Vi afslår intet nu. Dette er ikke en afgørelse."))
    assert found is None or not found.is_decision


def test_confidence_is_stated() -> None:
    found = letter_type(letter("Om din bil", "Vi opsiger aftalen. Vi har besluttet det i maj."))
    assert found is not None
    assert LEAST <= found.confidence < SURE and not found.is_sure
