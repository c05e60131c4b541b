"""Which files are letters."""

from pathlib import Path

import pytest

from klarsprog_lint.documents import discover
from klarsprog_lint.errors import InputError, UnreadableFormatError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "notat.docx",
        "under/c.markdown",
        "under/arkiv/d.txt",
        ".git/e.txt",
        ".venv/f.txt",
        "node_modules/g.md",
        ".skjult.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Hej", encoding="utf-8")
    return tmp_path


def names(folder: Path, **options: object) -> list[str]:
    found = discover([folder], root=folder, **options)  # type: ignore[arg-type]
    return [path.relative_to(folder).as_posix() for path in found]


def test_letters_are_found_in_all_folders_but_hidden_ones(folder: Path) -> None:
    assert names(folder) == ["a.md", "b.txt", "under/arkiv/d.txt", "under/c.markdown"]


@pytest.mark.parametrize("pattern", ["arkiv/", "under/arkiv", "**/arkiv/**", "/under/arkiv/"])
def test_excludes_are_written_as_in_gitignore(folder: Path, pattern: str) -> None:
    assert names(folder, exclude=[pattern]) == ["a.md", "b.txt", "under/c.markdown"]


def test_includes_replace_the_default(folder: Path) -> None:
    assert names(folder, include=["*.txt"]) == ["b.txt", "under/arkiv/d.txt"]


def test_excludes_count_from_the_root_not_from_the_folder_given(folder: Path) -> None:
    found = discover([folder / "under"], exclude=["/under/arkiv/"], root=folder)
    assert [path.name for path in found] == ["c.markdown"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    path = folder / "brev.j2"
    path.write_text("Hej", encoding="utf-8")
    assert list(discover([path], exclude=["*.j2"])) == [path]


def test_each_file_comes_once(folder: Path) -> None:
    found = list(discover([folder / "b.txt", folder, folder / "under"], root=folder))
    assert len(found) == len(set(found)) == 4


def test_circular_links_end(folder: Path) -> None:
    (folder / "under" / "ring").symlink_to(folder, target_is_directory=True)
    (folder / "sig-selv.txt").symlink_to(folder / "sig-selv.txt")
    assert len(names(folder)) == 4


def test_a_missing_path_is_named(folder: Path) -> None:
    with pytest.raises(InputError, match=r"ingen.*findes ikke"):
        discover([folder / "ingen"])


def test_a_folder_without_letters_is_named_with_the_formats(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ingen breve \(\*\.txt, \*\.md, \*\.markdown\)"):
        discover([tmp_path])


def test_a_named_file_in_an_unreadable_format_is_refused(folder: Path) -> None:
    with pytest.raises(UnreadableFormatError):
        discover([folder / "notat.docx"])
