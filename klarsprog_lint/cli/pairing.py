"""Which letter belongs to which: two files, or the files of two folders by name."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from klarsprog_lint.documents.files import missing
from klarsprog_lint.errors import InputError

#: The letters in a folder; a folder without any tells of itself and gives none.
Files = Callable[[Path], Iterable[Path]]
Tell = Callable[[str], None]
Named = Mapping[PurePosixPath, Path]


def pairs(before: Path, after: Path, files: Files, problem: Tell) -> Iterator[tuple[Path, Path]]:
    """The pairs in order of name; ``problem`` is told of every file that stays alone."""
    lost = [path for path in (before, after) if not path.exists()]
    for path in lost:
        problem(str(missing(path)))
    if lost:
        return
    if before.is_dir() != after.is_dir():
        folder, file = (before, after) if before.is_dir() else (after, before)
        raise InputError(
            f"{folder} er en mappe, og {file} er en fil. Angiv to filer eller to mapper."
        )
    if not before.is_dir():
        yield before, after
        return
    yield from _paired(_Side(before, after, files), _Side(after, before, files), problem)


class _Side:
    """A folder and its letters by path in it, without those of the other folder if inside."""

    def __init__(self, folder: Path, other: Path, files: Files) -> None:
        self.folder = folder
        ours, theirs = folder.resolve(), other.resolve()
        inside = theirs if theirs != ours and theirs.is_relative_to(ours) else None
        self.named = {
            _key(path.relative_to(folder)): path
            for path in files(folder)
            if inside is None or not path.resolve().is_relative_to(inside)
        }


def _key(path: Path) -> PurePosixPath:
    # Some file systems write å as a and a ring.
    return PurePosixPath(unicodedata.normalize("NFC", path.as_posix()))


def _paired(old: _Side, new: _Side, problem: Tell) -> Iterator[tuple[Path, Path]]:
    if not old.named or not new.named:
        return
    found = {name: (old.named[name], new.named[name]) for name in old.named.keys() & new.named}
    left = [
        _by_stem({name: path for name, path in side.named.items() if name not in found})
        for side in (old, new)
    ]
    for stem in left[0].keys() | left[1].keys():
        ours, theirs = left[0].get(stem, []), left[1].get(stem, [])
        if len(ours) == len(theirs) == 1:
            # A letter may change its format.
            found[stem] = (ours[0], theirs[0])
            continue
        for path, others, folder in (
            *((path, theirs, new.folder) for path in ours),
            *((path, ours, old.folder) for path in theirs),
        ):
            problem(f"{path}: {_why(others, folder)}, så brevet er ikke sammenlignet.")
    for name in sorted(found):
        yield found[name]


def _by_stem(named: Named) -> Mapping[PurePosixPath, list[Path]]:
    stems: dict[PurePosixPath, list[Path]] = defaultdict(list)
    for name, path in named.items():
        stems[name.with_suffix("")].append(path)
    return stems


def _why(others: Iterable[Path], folder: Path) -> str:
    if others:
        return f"det er uklart, hvilken fil med samme navn i {folder} den hører sammen med"
    return f"der er ingen fil med samme navn i {folder}"
