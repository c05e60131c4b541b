"""Bytes to text and back."""

import pytest

from klarsprog_lint.documents.encoding import decode
from klarsprog_lint.errors import InputError, UnreadableFormatError

TEXT = "Kære Åse,\r\nvi har modtaget din ansøgning.\nVenlig hilsen\r"


@pytest.mark.parametrize(
    ("python_encoding", "encoding", "bom"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", True),
        ("utf-16", "utf-16-le", True),
        ("cp1252", "cp1252", False),
    ],
)
def test_encodings_are_told_apart_and_kept(python_encoding: str, encoding: str, bom: bool) -> None:
    data = TEXT.encode(python_encoding)
    encoded = decode(data, "brev.txt")
    assert (encoded.text, encoded.encoding, encoded.bom) == (TEXT, encoding, bom)
    assert encoded.encode(TEXT) == data


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "brev.txt").text == ""


@pytest.mark.parametrize(
    "data",
    [
        b"Hej\0 med dig",
        "Hej æøå".encode("utf-16-le"),
        b"\xff\xfeH",
        b"\xef\xbb\xbf\xff",
        b"%PDF-1.7 bla",
        b"PK\x03\x04 bla",
        b"{\\rtf1 bla}",
        b"\x89PNG\r\n\x1a\n\x01\x02",
        b"Hej \x81 med dig",
        b"Hej \x01\x02 med dig",
        "Длинный русский текст о письмах".encode("cp1251"),
    ],
)
def test_what_is_no_text_is_refused_with_name_and_remedy(data: bytes) -> None:
    with pytest.raises(UnreadableFormatError) as caught:
        decode(data, "brev.txt")
    assert str(caught.value).startswith("brev.txt: ")
    assert "Gem brevet" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_character_that_windows_1252_lacks_is_refused() -> None:
    encoded = decode("Kære Åse".encode("cp1252"), "brev.txt")
    with pytest.raises(InputError, match=r"brev\.txt.*Windows-1252"):
        encoded.encode("Kære Åse 🙂")
