"""What must hold for any text whatever, in every format."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klarsprog_lint.documents import BlockKind, Document, Format, read
from klarsprog_lint.documents.encoding import EncodedText, decode
from klarsprog_lint.documents.masking import STAND_IN
from klarsprog_lint.documents.reading import format_of
from klarsprog_lint.errors import InputError

FORMATS: tuple[Format, ...] = ("text", "markdown")

_PIECES = st.sampled_from(
    [
        *"*_`[]()<>!&\\|#-=+.:~»«”\"'§\t ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "  \n",
        "\\\n",
        "> ",
        "- ",
        "1. ",
        "2) ",
        "a) ",
        "    ",
        "# ",
        "===",
        "---",
        "```",
        "| a | b |\n|---|---|\n",
        "\\|",
        "&aelig;",
        "&#x0;",
        "<br>",
        "<b>",
        "<!-- x -->",
        "<http://a.dk/%C3%A6>",
        "[a](b)",
        "![a](b)",
        "{{navn}}",
        "{{ a.b }}",
        "{% if x %}",
        "{% else %}",
        "{# x #}",
        "[[frist]]",
        "«Navn»",
        "<Navn>",
        "{x}",
        "[indsæt dato]",
        "____",
        "XXXX",
        "Xxxxx",
        "å",
        "æ",
        "ø",
        "🙂",
        "e\u0301",
        "\u00ad",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u2028",
        "\u00a0",
        "Kære Anna",
        "Med venlig hilsen",
        "Mette Lund",
        "Møllevej 12",
        "4690 Vestersted",
        "Tlf. 12 34 56 78",
        "3. maj 2025",
        "§ 12. Loven",
        "Vi har modtaget din ansøgning.",
        "Begrundelse",
        "BEGRUNDELSE",
        "ord ",
    ]
)
SOURCES = st.one_of(st.lists(_PIECES, max_size=40).map("".join), st.text(max_size=200))


def assert_sound(document: Document) -> None:
    """Every promise that blocks and source maps make."""
    source = document.source
    position = 0
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert block.text.strip()
        offset = 0
        for segment in block.source_map.segments:
            assert segment.text_start == offset < segment.text_end
            assert position <= segment.source_start <= segment.source_end <= len(source)
            if segment.verbatim:
                text = block.text[segment.text_start : segment.text_end]
                assert source[segment.source_start : segment.source_end] == text
            offset, position = segment.text_end, segment.source_end
        assert offset == len(block.text)
        for field in block.placeholders:
            assert block.text[field.start : field.end] == STAND_IN
            start, end = block.source_map.to_source(field.start, field.end)
            assert source[start:end] == field.source
        for quoted in block.quoted:
            assert 0 <= quoted.start < quoted.end <= len(block.text)


@pytest.mark.parametrize("format", FORMATS)
@given(source=SOURCES)
@settings(deadline=None, max_examples=400)
def test_every_text_gives_a_sound_document(format: Format, source: str) -> None:
    assert_sound(read(source, "brev", format))


@pytest.mark.parametrize("format", FORMATS)
@given(source=SOURCES, data=st.data())
@settings(deadline=None)
def test_every_range_leads_to_an_ordered_range_of_the_source(
    format: Format, source: str, data: st.DataObject
) -> None:
    document = read(source, "brev", format)
    for block in document.blocks:
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        source_start, source_end = block.source_map.to_source(start, end)
        assert 0 <= source_start <= source_end <= len(source)
        block.source_map.is_editable(start, end, source)


@pytest.mark.parametrize("format", FORMATS)
@given(source=SOURCES)
@settings(deadline=None)
def test_text_offsets_come_back_from_the_source(format: Format, source: str) -> None:
    for block in read(source, "brev", format).blocks:
        for segment in block.source_map.segments:
            if segment.verbatim:
                assert block.source_map.to_text(segment.source_start) == segment.text_start


@given(
    words=st.lists(st.text(alphabet="abcæøåé🙂", min_size=1, max_size=12), min_size=1, max_size=60),
    ends=st.sampled_from([" ", "\n", "\r\n", "\n\n", "\n- "]),
)
@pytest.mark.parametrize("format", FORMATS)
def test_no_word_of_plain_prose_is_lost(format: Format, words: list[str], ends: str) -> None:
    document = read(ends.join(words), "brev", format)
    found = " ".join(block.text for block in document.blocks).split()
    assert found == words


@given(text=st.text(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_encoding_what_was_decoded_gives_the_same_bytes(text: str, encoding: str) -> None:
    try:
        data = text.encode(encoding)
        encoded = decode(data, "brev.txt")
    except (UnicodeEncodeError, InputError):
        return
    assert encoded.encode(encoded.text) == data


@given(data=st.binary())
def test_any_bytes_are_decoded_without_loss_or_refused(data: bytes) -> None:
    try:
        encoded = decode(data, "brev.txt")
    except InputError as error:
        assert "brev.txt" in str(error)
        assert "\n" not in str(error)
    else:
        assert isinstance(encoded, EncodedText)
        assert encoded.encode(encoded.text) == data


@given(name=st.text(min_size=1))
def test_every_name_has_a_format(name: str) -> None:
    assert format_of(name) in FORMATS


def test_every_block_kind_says_whether_it_is_linted() -> None:
    unlinted = {kind for kind in BlockKind if not kind.is_linted}
    assert unlinted == {BlockKind.QUOTE, BlockKind.ADDRESS, BlockKind.SIGNATURE}
