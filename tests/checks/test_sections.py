"""Which blocks stand in a section of law."""

import pytest

from klarsprog_lint.checks.sections import in_legal_section, is_legal_heading, legal_blocks
from klarsprog_lint.documents import read


@pytest.mark.parametrize(
    "heading",
    [
        "Regler",
        "Reglerne",
        "5. Regler",
        "De regler, vi har brugt",
        "Regler og praksis",
        "Lovgrundlag",
        "Retsgrundlag:",
        "RETSGRUNDLAG",
        "Lovgivning",
        "Det siger loven",
        "Hvad siger loven?",
        "Hjemmel",
        "Klagevejledning",
        "Hvis du vil klage",
        "Sådan klager du",
        "Klage",
        "Mulighed for at klage",
    ],
)
def test_headings_of_law(heading: str) -> None:
    assert is_legal_heading(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Nye regler for affald",
        "Regler for brug af hallen",
        "Klage over parkeringsafgift",
        "Svar på din klage af 3. maj",
        "Begrundelse",
        "Dine muligheder",
        "Lovisevej lukkes",
        "Du får lov til at bygge",
        "Kommunens vurdering",
    ],
)
def test_other_headings(heading: str) -> None:
    assert not is_legal_heading(heading)


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    text = "## Regler\n\nEt.\n\n### Om vand\n\nTo.\n\n## Kontakt\n\nTre.\n"
    document = read(text, "brev.md", "markdown")
    inside = [block.text for block in document.blocks if in_legal_section(document, block)]
    assert inside == ["Regler", "Et.", "Om vand", "To."]


def test_a_section_ends_where_the_letter_is_signed() -> None:
    text = (
        "Regler\n\nVi har brugt loven her.\n\nVenlig hilsen\n\nBo Lind\n\n"
        "Husk at ringe til os i god tid inden mødet."
    )
    document = read(text, "brev.txt", "text")
    legal = legal_blocks(document)
    texts = [block.text for block in document.blocks if block.index not in legal]
    assert "Husk at ringe til os i god tid inden mødet." in texts
