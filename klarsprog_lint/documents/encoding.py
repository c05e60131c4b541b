"""Encoding: bytes to text and back, keeping encoding, byte order mark and line endings."""

import codecs
from dataclasses import dataclass

from klarsprog_lint.errors import InputError, UnreadableFormatError

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_BOMS = {"utf-8": codecs.BOM_UTF8, **{name: bom for bom, name in _UTF16.items()}}
_MAGIC = {
    b"%PDF-": "en PDF-fil",
    b"PK\x03\x04": "en Word-, ODT- eller zip-fil",
    b"\xd0\xcf\x11\xe0": "en ældre Word-fil (.doc)",
    b"{\\rtf": "en RTF-fil",
}
_TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1a\x1b\x85")
_REMEDY = "Gem brevet som ren tekst (.txt) eller Markdown (.md) i UTF-8, og prøv igen."
_MOSTLY = 0.6
_TOO_SHORT_TO_TELL = 20


@dataclass(frozen=True)
class EncodedText:
    """A file's text as it stands, line endings included, and how it was encoded."""

    text: str
    encoding: str = "utf-8"
    bom: bool = False
    name: str = ""

    def encode(self, text: str) -> bytes:
        """Another text in the same encoding, with a byte order mark if there was one."""
        try:
            data = text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise InputError(
                f"{self.name or 'Teksten'}: Tegnet »{text[error.start]!a}« findes ikke i filens "
                f"tegnkodning ({_spoken(self.encoding)}). Gem filen i UTF-8, og prøv igen."
            ) from None
        return (_BOMS[self.encoding] if self.bom else b"") + data


def decode(data: bytes, name: str) -> EncodedText:
    """The text of a file in UTF-8, UTF-16 with a byte order mark, or Windows-1252."""
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableFormatError(f"{name}: Filen er {what}, ikke tekst. {_REMEDY}")
    if data.startswith(codecs.BOM_UTF8):
        return _decoded(data[3:], "utf-8", name, bom=True)
    if data[:2] in _UTF16:
        return _decoded(data[2:], _UTF16[data[:2]], name, bom=True)
    if b"\0" in data:
        raise UnreadableFormatError(f"{name}: Filen er binær, ikke tekst. {_REMEDY}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows_1252(data, name)
    return _checked(EncodedText(text, "utf-8", name=name))


def _decoded(data: bytes, encoding: str, name: str, *, bom: bool) -> EncodedText:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFormatError(
            f"{name}: Filen siger, at den er {_spoken(encoding)}, men kan ikke læses sådan. "
            f"{_REMEDY}"
        ) from None
    return _checked(EncodedText(text, encoding, bom, name))


def _windows_1252(data: bytes, name: str) -> EncodedText:
    try:
        encoded = EncodedText(data.decode("cp1252"), "cp1252", name=name)
    except UnicodeDecodeError:
        encoded = None
    if encoded is None or not _reads_as_western(encoded.text):
        raise UnreadableFormatError(f"{name}: Filens tegnkodning er ukendt. {_REMEDY}")
    return _checked(encoded)


def _checked(encoded: EncodedText) -> EncodedText:
    """The same text, unless control characters show that it is binary."""
    controls = {char for char in set(encoded.text) if char < " " or "\x7f" <= char < "\xa0"}
    if controls - _TEXT_CONTROLS:
        raise UnreadableFormatError(
            f"{encoded.name}: Filen er binær, ikke tekst (den har styretegn). {_REMEDY}"
        )
    return encoded


def _reads_as_western(text: str) -> bool:
    """Whether most visible characters are plain letters, as in any western European text."""
    visible = [char for char in text if not char.isspace()]
    if len(visible) < _TOO_SHORT_TO_TELL:
        return True
    return sum(char.isascii() for char in visible) >= _MOSTLY * len(visible)


def _spoken(encoding: str) -> str:
    name = encoding.removesuffix("-le").removesuffix("-be")
    return "Windows-1252" if name == "cp1252" else name.upper()
