"""Discovery: which files are letters, under the paths a user names."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

from klarsprog_lint.documents.files import check_format, missing
from klarsprog_lint.errors import InputError

#: What is a letter, when nothing else is configured.
DEFAULT_INCLUDE = ("*.txt", "*.md", "*.markdown")
_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def discover(
    paths: Iterable[Path],
    include: Sequence[str] = DEFAULT_INCLUDE,
    exclude: Sequence[str] = (),
    root: Path | None = None,
) -> Iterator[Path]:
    """The letters under ``paths``, sorted within each path, each once.

    Patterns are written as in ``.gitignore`` and count from ``root`` (the folder of the
    configuration; the current folder by default). A file that is named itself is always taken.
    Hidden folders are not searched.
    """
    finder = _Finder(include, exclude, (root or Path.cwd()).resolve())
    found: dict[Path, Path] = {}
    for path in paths:
        for letter in finder.letters(path):
            found.setdefault(letter.resolve(), letter)
    return iter(found.values())


class _Finder:
    """Searches folders for files that the patterns allow."""

    def __init__(self, include: Sequence[str], exclude: Sequence[str], root: Path) -> None:
        self._include = GitIgnoreSpec.from_lines(include)
        self._exclude = GitIgnoreSpec.from_lines(exclude)
        self._names = tuple(include)
        self._root = root

    def letters(self, path: Path) -> list[Path]:
        """The letters at one path, sorted."""
        if path.is_dir():
            letters = sorted(self._search(path, self._below_root(path), set()))
            if not letters:
                raise InputError(
                    f"{path}: Mappen har ingen breve ({', '.join(self._names)}). "
                    "Angiv en anden mappe, eller ret »include« og »exclude« i konfigurationen."
                )
            return letters
        if not path.exists():
            raise missing(path)
        check_format(path)
        return [path]

    def _below_root(self, folder: Path) -> PurePosixPath:
        """The folder as patterns see it; a folder elsewhere is a root of its own."""
        absolute = folder.resolve()
        if not absolute.is_relative_to(self._root):
            return PurePosixPath()
        return PurePosixPath(absolute.relative_to(self._root).as_posix())

    def _search(
        self, folder: Path, relative: PurePosixPath, visited: set[tuple[int, int]]
    ) -> Iterator[Path]:
        status = folder.stat()
        key = (status.st_dev, status.st_ino)
        if key in visited:
            # A symbolic link has led back to a folder that was searched already.
            return
        visited.add(key)
        for entry in _entries(folder):
            if entry.name.startswith(".") or entry.name in _NEVER:
                continue
            path, seen = folder / entry.name, relative / entry.name
            if _is_folder(entry):
                if not self._exclude.match_file(f"{seen}/"):
                    yield from self._search(path, seen, visited)
            elif self._is_letter(str(seen)) and path.is_file():
                yield path

    def _is_letter(self, name: str) -> bool:
        return self._include.match_file(name) and not self._exclude.match_file(name)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except PermissionError:
        raise InputError(
            f"{folder}: Ingen adgang til mappen. Få rettighed til den, eller udelad den."
        ) from None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
