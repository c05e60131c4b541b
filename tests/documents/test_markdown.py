"""How Markdown is read, and that every character is led back to its place."""

from collections.abc import Callable

import pytest

from klarsprog_lint.documents import Block, read

Reader = Callable[[str], list[tuple[str, str]]]


def only(source: str) -> Block:
    (block,) = read(source, "brev.md", "markdown").blocks
    return block


def source_of(source: str, block: Block, text: str) -> str:
    start = block.text.index(text)
    first, last = block.source_map.to_source(start, start + len(text))
    return source[first:last]


def test_headings_keep_their_level() -> None:
    blocks = read("# Afgørelse\n\n### Klage ###\n\nRegler\n---\n", "brev.md", "markdown").blocks
    assert [(block.level, block.text) for block in blocks] == [
        (1, "Afgørelse"),
        (3, "Klage"),
        (2, "Regler"),
    ]


def test_a_bold_line_is_a_heading(markdown: Reader) -> None:
    assert markdown("**Begrundelse**\nVi har lagt vægt på din indkomst.") == [
        ("heading", "Begrundelse"),
        ("paragraph", "Vi har lagt vægt på din indkomst."),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Du *skal* **betale** ___nu___.", "Du skal betale nu."),
        ("Se [vores side](https://a.dk 'x') i dag.", "Se vores side i dag."),
        ("Se [siden][1] i dag.\n\n[1]: https://a.dk", "Se siden i dag."),
        ("Se ![et billede](a.png) her.", "Se her."),
        ("Skriv til <post@a.dk> i dag.", "Skriv til post@a.dk i dag."),
        ("Tag `bilag 1` med.", "Tag bilag 1 med."),
        ("Ans&oslash;g i dag &amp; her.", "Ansøg i dag & her."),
        ("Det koster 5 \\* 3 kr\\.", "Det koster 5 * 3 kr."),
        ("Det er <b>vigtigt</b> <!-- nej --> nu.", "Det er vigtigt nu."),
        ("Vi har\nmodtaget\\\nbrevet  \ni dag.", "Vi har modtaget brevet i dag."),
        ("Se snake_case_ord og 2*3*4.", "Se snake_case_ord og 234."),
        ("[ ] ikke [et link].", "[ ] ikke [et link]."),
    ],
)
def test_markup_is_not_part_of_the_text(source: str, text: str) -> None:
    assert only(source).text == text


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("Du *skal* betale.", "skal", "skal"),
        ("Du *skal* betale.", "skal betale", "skal* betale"),
        ("> Du\n> skal", "Du skal", "Du\n> skal"),
        ("- - * Du\n      skal", "Du skal", "Du\n      skal"),
        ("Ans&oslash;g nu", "Ansøg", "Ans&oslash;g"),
        ("Ans&oslash;g nu", "ø", "&oslash;"),
        ("a \\*b\\* c", "b", "b"),
        ("Tag `` a ` b `` med", "a ` b", "a ` b"),
        ("Se [vores **side**](x) i dag", "side", "side"),
        ("Se [vores **side**](x) i dag", "i dag", "i dag"),
        ("1. Emoji 🙂 før *ord*", "ord", "ord"),
        ("æøå\r\n*ord* og mere", "ord og", "ord* og"),
        ("# \tTitel med *ord* ##", "ord", "ord"),
        ("- \u00a0\n  Du *skal*", "skal", "skal"),
        ("| a \\| b | *c* |\n|---|---|", "| b", "| b"),
    ],
)
def test_every_word_is_led_back_to_its_place(source: str, text: str, expected: str) -> None:
    for block in read(source, "brev.md", "markdown").blocks:
        if text in block.text:
            assert source_of(source, block, text) == expected
            return
    pytest.fail("teksten findes ikke")


def test_a_range_with_markup_inside_is_not_editable() -> None:
    source = "Du *skal* betale nu."
    block = only(source)
    assert block.source_map.is_editable(3, 7, source)
    assert not block.source_map.is_editable(3, 14, source)


def test_lists_tables_and_quotes(markdown: Reader) -> None:
    assert markdown(
        """
        Tag med:

        - pas
          eller kørekort
        - bilag

          med dato

        | Navn | Beløb |
        |------|-------|
        | Anna | 100 kr. |

        > Kommunen yder
        > støtte.
        """
    ) == [
        ("paragraph", "Tag med:"),
        ("list_item", "pas eller kørekort"),
        ("list_item", "bilag"),
        ("list_item", "med dato"),
        ("table_cell", "Navn"),
        ("table_cell", "Beløb"),
        ("table_cell", "Anna"),
        ("table_cell", "100 kr."),
        ("quote", "Kommunen yder støtte."),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "```\nkode her\n```",
        "    indrykket kode",
        "<div>\nHTML her\n</div>",
        "<!-- en kommentar\n\nmed luft -->",
        "---\ntitel: Brev\nnavn: Anna\n---",
        "![kun et billede](a.png)",
        "[1]: https://a.dk",
    ],
)
def test_what_is_no_prose_leaves_no_block(source: str) -> None:
    assert read(source, "brev.md", "markdown").blocks == ()


def test_a_date_is_no_numbered_list(markdown: Reader) -> None:
    assert markdown("3. maj 2025\n\nKære Anna") == [
        ("address", "3. maj 2025"),
        ("paragraph", "Kære Anna"),
    ]


def test_comments_between_lines_do_not_split_a_paragraph(markdown: Reader) -> None:
    assert markdown("Vi har\n<!-- klarsprog: ignore ORD01 -->\nmodtaget brevet.") == [
        ("paragraph", "Vi har modtaget brevet.")
    ]
