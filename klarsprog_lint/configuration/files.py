"""Configuration files: finding the nearest one, reading it and what it extends."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from klarsprog_lint.configuration.model import Configuration, valid_keys
from klarsprog_lint.errors import ConfigurationError
from klarsprog_lint.validation import describe

FILE_NAME = "klarsprog.toml"
TOOL_TABLE = "klarsprog-lint"
_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")

Table = dict[str, Any]


@dataclass(frozen=True)
class Layer:
    """One source of values: a file, the command line or an editor, and its relative paths' base."""

    origin: str
    base: Path
    values: Mapping[str, Any]


def _toml_error(path: Path, error: tomllib.TOMLDecodeError) -> ConfigurationError:
    found = _PLACE.search(str(error))
    line, column = found.groups() if found else (None, None)
    place = f" (linje {line}, kolonne {column})" if line else " (sidst i filen)" if found else ""
    return ConfigurationError(
        f'{path}: filen er ikke gyldig TOML{place}. Skriv nøgler som: select = ["PAS"]. '
        "Nøgler med æ, ø, å eller mellemrum skal stå i anførselstegn."
    )


def _read_toml(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise _toml_error(path, error) from error
    except FileNotFoundError as error:
        raise ConfigurationError(f"{path}: konfigurationsfilen findes ikke. Ret stien.") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: filen er ikke UTF-8. Gem den som UTF-8.") from error
    except OSError as error:
        raise ConfigurationError(
            f"{path}: konfigurationsfilen kan ikke læses. Ret stien eller filens rettigheder."
        ) from error


def _table(path: Path) -> Table | None:
    """The file's settings; None for a ``pyproject.toml`` that says nothing about the linter."""
    data = _read_toml(path)
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool")
    table = tool.get(TOOL_TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(f"{path}: tool.{TOOL_TABLE} skal være en tabel ([tool.…]).")
    return table


def validate(values: Mapping[str, Any], origin: str) -> Configuration:
    """The values as a Configuration; ConfigurationError names the origin and the key."""
    try:
        return Configuration.model_validate(dict(values))
    except ValidationError as error:
        raise ConfigurationError(f"{origin}: {describe(error, valid_keys())}") from error


def nearest_file(folder: Path) -> Path | None:
    """The configuration file that rules in a folder: its own or the nearest above it."""
    for parent in (folder, *folder.parents):
        if (own := parent / FILE_NAME).is_file():
            return own
        project = parent / "pyproject.toml"
        if project.is_file() and _table(project) is not None:
            return project
    return None


def layers(path: Path, above: tuple[Path, ...] = ()) -> Iterator[Layer]:
    """The file's values after those of the file it extends, each checked on its own."""
    path = path.resolve()
    if path in above:
        circle = " → ".join(map(str, (*above, path)))
        raise ConfigurationError(f"{above[0]}: extend går i ring: {circle}. Fjern den ene extend.")
    values = _table(path) or {}
    extended = validate(values, str(path)).extend
    if extended is not None:
        yield from layers(path.parent / extended, (*above, path))
    yield Layer(str(path), path.parent, values)
