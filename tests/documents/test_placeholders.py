"""Merge fields become one word, control tags vanish, blanks stay in the text."""

import pytest

from klarsprog_lint.documents import Format, read
from klarsprog_lint.errors import ConfigurationError

FORMATS: tuple[Format, ...] = ("text", "markdown")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("{{navn}}", "navn"),
        ("{{ modtager.navn_efter_nr }}", "modtager.navn_efter_nr"),
        ("{{ navn | upper }}", "navn"),
        ("{{{navn}}}", "navn"),
        ("{navn}", "navn"),
        ("{ MERGEFIELD Navn }", "Navn"),
        ("${navn}", "navn"),
        ("[[frist]]", "frist"),
        ("«Navn»", "Navn"),
        ("<Navn>", "Navn"),
        ("<modtagers navn>", "modtagers navn"),
        ("<<Navn>>", "Navn"),
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_a_field_is_one_word_with_a_name(format: Format, field: str, name: str) -> None:
    source = f"Vi skriver til {field} om sagen."
    (block,) = read(source, "brev", format).blocks
    assert block.text == "Vi skriver til Xxxxx om sagen."
    (placeholder,) = block.placeholders
    assert (placeholder.source, placeholder.name) == (field, name)
    start, end = block.source_map.to_source(placeholder.start, placeholder.end)
    assert source[start:end] == field
    assert not block.source_map.is_editable(10, 22, source)


@pytest.mark.parametrize(
    "blank", ["[indsæt dato]", "[Navn]", "XXXX", "____", "dd.mm.åååå", "........"]
)
@pytest.mark.parametrize("format", FORMATS)
def test_blanks_that_nobody_filled_in_stay_in_the_text(format: Format, blank: str) -> None:
    (block,) = read(f"Du har frist til {blank} i år.", "brev", format).blocks
    assert block.text == f"Du har frist til {blank} i år."
    assert block.placeholders == ()


@pytest.mark.parametrize("tag", ["<br>", "<b>", "<B>", "<p>", "<em>", "<3", "<a@b.dk>", "< x >"])
def test_html_and_addresses_are_no_fields(tag: str) -> None:
    assert read(f"Se her {tag} nu.", "brev.txt", "text").blocks[0].placeholders == ()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("En {{antal}}-værelses lejlighed.", "En Xxxxx-værelses lejlighed."),
        ("Se {{navn}}s sag.", "Se Xxxxxs sag."),
        ("{{fornavn}}{{efternavn}} skriver.", "XxxxxXxxxx skriver."),
        ("Den er på kr.{{beløb}}.", "Den er på kr.Xxxxx."),
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_fields_that_touch_letters_keep_their_place(format: Format, source: str, text: str) -> None:
    (block,) = read(source, "brev", format).blocks
    assert block.text == text
    for field in block.placeholders:
        start, end = block.source_map.to_source(field.start, field.end)
        assert source[start:end] == field.source


@pytest.mark.parametrize("format", FORMATS)
def test_fields_are_not_read_as_markup(format: Format) -> None:
    source = "Se {{navn_efter_nr}} og {{a_b}} samt <Navn> i *{{c}}*."
    (block,) = read(source, "brev", format).blocks
    assert [field.name for field in block.placeholders] == ["navn_efter_nr", "a_b", "Navn", "c"]


def test_a_field_in_angle_brackets_is_kept_in_markdown() -> None:
    (block,) = read("Skriv til <{{mail}}> i dag.", "brev.md", "markdown").blocks
    assert block.text == "Skriv til <Xxxxx> i dag."
    assert len(block.placeholders) == 1


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Du får {% if x %}ikke {% endif %}støtte.", "Du får ikke støtte."),
        ("Du får {% if x %} ikke {% endif %} støtte.", "Du får ikke støtte."),
        ("{% if a %}Anna{% else %}Eva{% endif %} skriver.", "Anna Eva skriver."),
        ("Det er slut.{% if a %}Du hører fra os.{% endif %}", "Det er slut. Du hører fra os."),
        ("Dokument{# flere #}er er vedlagt.", "Dokumenter er vedlagt."),
        ("Vi har <!-- husk -->set på det.", "Vi har set på det."),
        ("{{#vis}}Du får støtte.{{/vis}}", "Du får støtte."),
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_control_tags_leave_no_trace(format: Format, source: str, text: str) -> None:
    (block,) = read(source, "brev", format).blocks
    assert block.text == text
    assert block.placeholders == ()


@pytest.mark.parametrize("format", FORMATS)
def test_a_control_tag_on_its_own_line_neither_splits_nor_joins(format: Format) -> None:
    source = (
        "Vi har set på sagen, og\n{% if x %}\ndu får støtte.\n{% endif %}\n\n"
        "{% for d in bilag %}\n- {{ d }}\n{% endfor %}\n"
    )
    blocks = read(source, "brev", format).blocks
    assert [(block.kind.value, block.text) for block in blocks] == [
        ("paragraph", "Vi har set på sagen, og du får støtte."),
        ("list_item", "Xxxxx"),
    ]


def test_rows_of_a_table_in_a_loop_stay_in_the_table() -> None:
    source = "| Navn |\n|------|\n{% for x in y %}\n| {{x}} |\n{% endfor %}\n"
    blocks = read(source, "brev.md", "markdown").blocks
    assert [block.kind.value for block in blocks] == ["table_cell", "table_cell"]


@pytest.mark.parametrize("format", FORMATS)
def test_own_patterns_are_fields_too(format: Format) -> None:
    source = "Vi skriver til %NAVN% om @sag@."
    (block,) = read(source, "brev", format, (r"%([A-Z]+)%", r"@\w+@")).blocks
    assert block.text == "Vi skriver til Xxxxx om Xxxxx."
    assert [field.name for field in block.placeholders] == ["NAVN", "sag"]


def test_a_bad_pattern_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"»\(«"):
        read("Hej", "brev.txt", "text", ("(",))


@pytest.mark.parametrize("opener", ["{%", "{{", "{#", "<!--", "[[", "«", "<", "{"])
def test_unclosed_brackets_are_text(opener: str) -> None:
    source = f"Vi har {opener} set på sagen."
    assert read(source, "brev.txt", "text").blocks[0].text == source


@pytest.mark.parametrize("format", FORMATS)
def test_a_letter_of_fields_only_is_read(format: Format) -> None:
    document = read("{{a}}\n\n{{b}} {{c}}\n", "brev", format)
    assert sum(len(block.placeholders) for block in document.blocks) == 3
