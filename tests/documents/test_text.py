"""How a plain text letter is divided into blocks."""

from collections.abc import Callable

import pytest

from klarsprog_lint.documents import read

Reader = Callable[[str], list[tuple[str, str]]]


def test_wrapped_lines_become_one_paragraph(text: Reader) -> None:
    assert text(
        """
        Vi har behandlet din ansøgning om boligstøtte, som vi modtog
        den 12. april 2025, og vi har nu truffet en afgørelse i sagen.

        Du hører fra os igen.
        """
    ) == [
        (
            "paragraph",
            "Vi har behandlet din ansøgning om boligstøtte, som vi modtog den 12. april 2025, "
            "og vi har nu truffet en afgørelse i sagen.",
        ),
        ("paragraph", "Du hører fra os igen."),
    ]


def test_a_line_break_is_one_space_that_stands_for_the_break() -> None:
    source = "Vi har modtaget din\r\nansøgning om støtte."
    block = read(source, "brev.txt", "text").blocks[0]
    assert block.text == "Vi har modtaget din ansøgning om støtte."
    space = block.text.index(" ansøgning")
    assert block.source_map.to_source(space, space + 1) == (19, 21)
    assert block.source_map.is_editable(0, len(block.text), source)


def test_long_lines_are_paragraphs_of_their_own(text: Reader) -> None:
    first = "Kommunen har modtaget din ansøgning. " * 6 + "Vi skriver til dig om den."
    second = "Du skal sende os dine lønsedler. " * 6 + "Vi venter på dem."
    assert text(f"{first}\n{second}") == [("paragraph", first), ("paragraph", second)]


@pytest.mark.parametrize(
    "source",
    [
        "Begrundelse\n\nVi har lagt vægt på din indkomst.",
        "Begrundelse\nVi har lagt vægt på, at din indkomst er for høj.",
        "BEGRUNDELSE\nVi har lagt vægt på din indkomst.",
        "Begrundelse\n===========\nVi har lagt vægt på din indkomst.",
        "Begrundelse\n-----------\n\nVi har lagt vægt på din indkomst.",
        "Begrundelse:\n\nVi har lagt vægt på din indkomst.",
        "1. Begrundelse\n\nVi har lagt vægt på din indkomst.",
    ],
)
def test_headings(source: str) -> None:
    blocks = read(source, "brev.txt", "text").blocks
    assert [block.kind.value for block in blocks] == ["heading", "paragraph"]
    assert blocks[0].text.rstrip(":").lower() == "begrundelse"
    assert blocks[0].level in (1, 2)


def test_a_line_with_a_full_stop_is_no_heading(text: Reader) -> None:
    assert text("Du får afslag.\n\nDu kan klage over det.")[0] == ("paragraph", "Du får afslag.")


def test_a_line_that_introduces_a_list_is_no_heading(text: Reader) -> None:
    assert text(
        """
        Du skal sende:
        - kopi af din lejekontrakt, som
          udlejer har skrevet under på
        - dine lønsedler
        """
    ) == [
        ("paragraph", "Du skal sende:"),
        ("list_item", "kopi af din lejekontrakt, som udlejer har skrevet under på"),
        ("list_item", "dine lønsedler"),
    ]


@pytest.mark.parametrize(
    "markers", ["- -", "* *", "• •", "– –", "1. 2.", "1) 2)", "a) b)", "(a) (b)"]
)
def test_list_markers_are_not_part_of_the_text(markers: str) -> None:
    first, second = markers.split()
    source = f"Du skal sende:\n\n{first} kopi af kontrakten\n{second} dine lønsedler\n"
    blocks = read(source, "brev.txt", "text").blocks[1:]
    assert [(block.kind.value, block.text) for block in blocks] == [
        ("list_item", "kopi af kontrakten"),
        ("list_item", "dine lønsedler"),
    ]


def test_a_date_is_no_numbered_item(text: Reader) -> None:
    assert text("Mødet er\n3. maj 2025 kl. 10 på rådhuset.") == [
        ("paragraph", "Mødet er 3. maj 2025 kl. 10 på rådhuset.")
    ]


def test_an_ordinal_is_no_numbered_item(text: Reader) -> None:
    assert text("Kære Anna\n\n2. rykker for renovation\n\nDu mangler at betale.")[1] == (
        "heading",
        "2. rykker for renovation",
    )


def test_columns_are_table_cells(text: Reader) -> None:
    assert text("Kære Anna\n\nBolig\t3.000 kr.\nVarme      500 kr.\n| Vand | 200 kr. |")[1:] == [
        ("table_cell", "Bolig"),
        ("table_cell", "3.000 kr."),
        ("table_cell", "Varme"),
        ("table_cell", "500 kr."),
        ("table_cell", "Vand"),
        ("table_cell", "200 kr."),
    ]


def test_rules_between_paragraphs_leave_no_block(text: Reader) -> None:
    assert text("Det var det.\n\n-----\n\nFarvel og tak.") == [
        ("paragraph", "Det var det."),
        ("paragraph", "Farvel og tak."),
    ]


@pytest.mark.parametrize("break_", ["\x0b", "\x85", "\u2028"])
def test_only_real_line_ends_end_lines(break_: str) -> None:
    source = f"Vi har{break_}modtaget din ansøgning."
    (block,) = read(source, "brev.txt", "text").blocks
    assert block.text == source


def test_words_with_soft_hyphens_read_as_whole_words() -> None:
    source = "Din an\u00adsøg\u00adning er modtaget."
    (block,) = read(source, "brev.txt", "text").blocks
    assert block.text == "Din ansøgning er modtaget."
    assert block.source_map.to_source(4, 13) == (4, 15)
    assert block.source_map.is_editable(4, 13, source)


@pytest.mark.parametrize("source", ["", "\n\n", " \t\r\n", "\ufeff", "{% if x %}\n{% endif %}"])
def test_nothing_to_read_gives_no_blocks(source: str) -> None:
    assert read(source, "brev.txt", "text").blocks == ()


def test_one_line_of_200000_words_is_one_block() -> None:
    source = "ord " * 200_000
    (block,) = read(source, "brev.txt", "text").blocks
    assert block.text == source.strip()
