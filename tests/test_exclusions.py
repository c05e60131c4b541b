"""Text that no rule advises on, and the same words where they are the sender's own.

Catalogue §2: quoted law, the section *Regler*, addresses, tables of amounts, signature blocks,
file numbers, protected legal terms and placeholders.
"""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

ADVICE = Settings(select=("PAS", "SEN", "NOM", "FOR", "ORD", "FRK", "FRM", "TAL", "ORL", "TYP01"))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(ADVICE)


def found(linter: Linter, source: str, name: str = "brev.md") -> list[Diagnostic]:
    format_ = "markdown" if name.endswith(".md") else "text"
    return list(linter.lint(read(source, name, format_)))


PASSIVE = "Hjælpen udbetales bagud, såfremt betingelserne er opfyldt."
ITEMS = "1. Ydelsen nedsættes, såfremt indtægten ændres, og\n2. beløbet kan kræves tilbage."


@pytest.mark.parametrize(
    ("left_alone", "reported"),
    [
        pytest.param(f"§ 12. {PASSIVE}", PASSIVE, id="a provision"),
        pytest.param(f"Stk. 2. {PASSIVE}", PASSIVE, id="a subsection"),
        pytest.param(f"§ 12. Hjælpen er:\n\n{ITEMS}", f"Vi ser på:\n\n{ITEMS}", id="its items"),
        pytest.param(
            f"I loven står der: »{PASSIVE}«", f"Her er vores svar: {PASSIVE}", id="quoted words"
        ),
        pytest.param(f"> {PASSIVE}", PASSIVE, id="a block quotation"),
        pytest.param(f"## Regler\n\n{PASSIVE}", f"## Resultat\n\n{PASSIVE}", id="section of rules"),
        pytest.param(
            f"## Retsgrundlag\n\n### Loven\n\n{PASSIVE}",
            f"## Retsgrundlag\n\nSe loven.\n\n## Din hjælp\n\n{PASSIVE}",
            id="a section of rules ends at the next heading of its level",
        ),
    ],
)
def test_the_laws_own_words(linter: Linter, left_alone: str, reported: str) -> None:
    assert found(linter, left_alone) == []
    assert {item.code for item in found(linter, reported)} >= {"PAS01", "ORD01"}


def test_guidance_on_complaints_is_no_section_of_rules(linter: Linter) -> None:
    """The reader must be able to follow it, so it is read like the rest of the letter."""
    codes = {item.code for item in found(linter, f"## Klagevejledning\n\n{PASSIVE}")}
    assert codes >= {"PAS01", "ORD01"}


def test_slips_are_reported_in_a_section_of_rules_too() -> None:
    source = "## Regler\n\nVi har brugt §12 stk 2 i loven. Du kan læse den på på nettet."
    assert {"LOV08", "RED05"} <= {
        item.code
        for item in Linter(Settings(select=("LOV", "RED"))).lint(read(source, "a.md", "markdown"))
    }


@pytest.mark.parametrize(
    ("left_alone", "reported"),
    [
        pytest.param(
            "Mona Prøve\nVedr. Vænge 4\n9999 Eksempelby\n\nKære Mona",
            "Brevet vedr. dit hus på Vænget kom i går.",
            id="an address",
        ),
        pytest.param(
            "Vi ses.\n\nVenlig hilsen\n\nMona Prøve\nRådgiver vedr. byggeri",
            "Du kan få råd vedr. byggeri.",
            id="a signature",
        ),
    ],
)
def test_the_frame_of_a_letter(linter: Linter, left_alone: str, reported: str) -> None:
    assert found(linter, left_alone, "brev.txt") == []
    assert "FRK01" in {item.code for item in found(linter, reported, "brev.txt")}


def test_a_file_number_is_no_date(linter: Linter) -> None:
    assert found(linter, "Sagsnr. 03.05.26-G01-112-26", "brev.txt") == []
    assert [item.code for item in found(linter, "Mødet er 03.05.26.", "brev.txt")] == ["TAL03"]


def test_a_table_of_amounts_may_hold_many_numbers(linter: Linter) -> None:
    rows = "| Måned | Beløb |\n| --- | --- |\n| Maj | 1.200 kr., 300 kr., 45 kr. og 8 kr. |\n"
    assert found(linter, rows) == []
    text = "Du skal betale 1.200 kr. i maj, 300 kr. i juni, 45 kr. i juli og 8 kr. i august."
    assert "TAL04" in {item.code for item in found(linter, text)}


def test_a_protected_term_is_never_replaced(linter: Linter) -> None:
    locked = "Vi foretager en konkret vurdering af din sag."
    assert not [item for item in found(linter, locked) if item.fixes]
    free = "Vi foretager en beregning af din husleje."
    assert [item.code for item in found(linter, free) if item.fixes] == ["NOM01"]


def test_a_placeholder_is_never_read_as_text(linter: Linter) -> None:
    assert found(linter, "Kære {{såfremt_ultimo_vedr}}. Din plads er klar.") == []
    assert found(linter, "Kære Mona. Skriv, såfremt du flytter.") != []
