"""Reading files, and writing them in one step."""

import stat
from pathlib import Path

import pytest

from klarsprog_lint.documents import EncodedText, read_file, write_file
from klarsprog_lint.errors import InputError, UnreadableFormatError


def test_a_file_is_read_in_the_format_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "brev.md"
    path.write_bytes("# Afgørelse\r\n".encode("cp1252"))
    document, encoded = read_file(path)
    assert document.format == "markdown"
    assert document.name == str(path)
    assert document.blocks[0].text == "Afgørelse"
    assert encoded.encoding == "cp1252"


def test_own_placeholders_reach_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_text("Hej %NAVN%, vi har set på sagen.", encoding="utf-8")
    document, _ = read_file(path, placeholders=("%[A-Z]+%",))
    assert len(document.blocks[0].placeholders) == 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ingen\.txt.*findes ikke"):
        read_file(tmp_path / "ingen.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="er en mappe"):
        read_file(tmp_path)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".ODT", ".html"])
def test_formats_that_cannot_be_read_yet(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"brev{suffix}"
    path.write_text("Hej", encoding="utf-8")
    with pytest.raises(UnreadableFormatError, match="kan ikke læses endnu"):
        read_file(path)


def test_writing_keeps_encoding_line_ends_and_mode(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_bytes("\ufeffKære Åse\r\n".encode())
    path.chmod(0o640)
    _, encoded = read_file(path)
    write_file(path, encoded, "Hej Åse\r\n")
    assert path.read_bytes() == "\ufeffHej Åse\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["brev.txt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "brev.txt", tmp_path / "link.txt"
    target.write_text("før", encoding="utf-8")
    link.symlink_to(target)
    write_file(link, EncodedText("før"), "efter")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "efter"


def test_nothing_is_written_when_a_character_cannot_be_encoded(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_bytes(b"f\xf8r")
    _, encoded = read_file(path)
    with pytest.raises(InputError):
        write_file(path, encoded, "🙂")
    assert path.read_bytes() == b"f\xf8r"


def test_nothing_is_left_behind_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brev.txt"
    path.write_text("før", encoding="utf-8")

    def fail(self: Path, target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match="Ingen adgang"):
        write_file(path, EncodedText("før"), "efter")
    assert path.read_text(encoding="utf-8") == "før"
    assert [entry.name for entry in tmp_path.iterdir()] == ["brev.txt"]
