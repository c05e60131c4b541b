"""The letters of a run: found, read and given their settings; what cannot be read is told of."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from klarsprog_lint.configuration import Configurations, Resolved
from klarsprog_lint.documents import (
    DEFAULT_INCLUDE,
    Document,
    EncodedText,
    decode,
    discover,
    format_of,
    read,
    read_file,
)
from klarsprog_lint.errors import InputError
from klarsprog_lint.settings import Settings

STDIN = "-"


@dataclass(frozen=True)
class Letter:
    """A document, how its file was encoded, and what holds for it; ``path`` is None for stdin."""

    document: Document
    encoded: EncodedText
    settings: Settings
    resolved: Resolved
    path: Path | None

    def reread(self, text: str) -> Document:
        """The letter with another text."""
        name, placeholders = self.document.name, self.settings.placeholders
        return read(text, name, format_of(name), placeholders, self.document.configured_type)

    def with_document(self, document: Document) -> "Letter":
        """The letter after fixing."""
        return replace(self, document=document)


class Letters:
    """Finds and reads letters; ``problem`` is told of each that has to be left out."""

    def __init__(self, configurations: Configurations, problem: Callable[[str], None]) -> None:
        self._configurations = configurations
        self._problem = problem

    def from_stdin(self, name: str | None) -> Iterator[Letter]:
        """The letter on stdin, named as told; its configuration is that of its folder."""
        path = Path(name) if name else Path.cwd() / STDIN
        resolved = self._configurations.resolve(path)
        settings = resolved.settings_for(path)
        try:
            encoded = decode(sys.stdin.buffer.read(), name or STDIN)
            document = read(
                encoded.text,
                name or STDIN,
                format_of(name or STDIN),
                settings.placeholders,
                resolved.letter_type_for(path),
            )
            _require_prose(document)
        except InputError as error:
            self._problem(str(error))
            return
        yield Letter(document, encoded, settings, resolved, None)

    def from_paths(self, paths: Iterable[str]) -> Iterator[Letter]:
        """The letters in files and folders, each once, in the order given."""
        for path in self.files(paths):
            resolved = self._configurations.resolve(path)
            settings = resolved.settings_for(path)
            try:
                document, encoded = read_file(
                    path, settings.placeholders, resolved.letter_type_for(path)
                )
                _require_prose(document)
            except InputError as error:
                self._problem(str(error))
                continue
            yield Letter(document, encoded, settings, resolved, path)

    def files(self, paths: Iterable[str]) -> Iterator[Path]:
        """The files that are letters under the paths."""
        seen: set[Path] = set()
        for given in map(Path, paths):
            try:
                for path in _letters_under(given, self._configurations.resolve(given)):
                    if path.absolute() not in seen:
                        seen.add(path.absolute())
                        yield path
            except InputError as error:
                self._problem(str(error))


def _letters_under(path: Path, resolved: Resolved) -> Iterator[Path]:
    """The letters at a path. A file that is named itself is taken even where it is excluded."""
    include, exclude = resolved.include, resolved.exclude
    wanted = include.patterns or DEFAULT_INCLUDE
    found = discover((path,), wanted, exclude.patterns, root=include.base)
    if include.base == exclude.base or path.is_file():
        return found
    # The two keys stand in different files (extend), so their patterns count from two folders.
    found = discover((path,), wanted, root=include.base)
    return (letter for letter in found if not exclude.match(letter))


def _require_prose(document: Document) -> None:
    """InputError for a letter in which no rule would have a word to read."""
    if not document.source.strip():
        raise InputError(f"{document.name}: Filen er tom. Skriv et brev i den, eller udelad den.")
    if not any(_has_words(document, index) for index in range(len(document.blocks))):
        raise InputError(
            f"{document.name}: Filen har ingen tekst, der kan tjekkes, kun flettefelter, tegn "
            "eller adresser. Kontrollér, at det er den rette fil."
        )


def _has_words(document: Document, index: int) -> bool:
    block = document.blocks[index]
    if not block.kind.is_linted:
        return False
    position = 0
    for placeholder in block.placeholders:
        if any(map(str.isalpha, block.text[position : placeholder.start])):
            return True
        position = placeholder.end
    return any(map(str.isalpha, block.text[position:]))
