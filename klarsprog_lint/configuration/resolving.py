"""The effective configuration of a file: defaults, configuration files and overrides put together.

Tables (``severity``, ``rules`` …) are merged key by key; every other value is replaced by the
later layer. Where each value came from is kept for ``config show``.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from klarsprog_lint.configuration.files import Layer, layers, nearest_file, validate
from klarsprog_lint.configuration.model import Configuration, FailOn
from klarsprog_lint.settings import Settings

DEFAULT_ORIGIN = "standard"
COMMAND_LINE = "kommandolinjen"


@dataclass(frozen=True)
class Patterns:
    """Glob patterns as in ``.gitignore``, counted from the folder of the file they stand in."""

    base: Path
    patterns: tuple[str, ...]

    @cached_property
    def _spec(self) -> Any:
        from pathspec import PathSpec

        return PathSpec.from_lines("gitignore", self.patterns)

    def match(self, path: Path) -> bool:
        """Whether a file matches; files outside the base never do."""
        relative = os.path.relpath(Path(path).absolute(), self.base)
        return not relative.startswith("..") and bool(self._spec.match_file(relative))


@dataclass(frozen=True)
class Resolved:
    """What holds for the files of one folder, and where each value came from."""

    configuration: Configuration
    file: Path | None
    origins: Mapping[str, str]
    include: Patterns
    exclude: Patterns
    per_file_ignores: tuple[tuple[Patterns, tuple[str, ...]], ...]
    letter_types: tuple[tuple[Patterns, str], ...]
    rule_paths: tuple[Path, ...]
    settings: Settings = field(compare=False)

    @property
    def is_overridden(self) -> bool:
        """Whether any value comes from elsewhere than a configuration file."""
        return COMMAND_LINE in self.origins.values()

    @property
    def fail_on(self) -> FailOn:
        """The lowest severity that makes ``check`` fail."""
        return self.configuration.fail_on

    def settings_for(self, path: Path) -> Settings:
        """The engine's settings for one file: the folder's, and its per-file ignores."""
        matching = (codes for patterns, codes in self.per_file_ignores if patterns.match(path))
        extra = tuple(chain.from_iterable(matching))
        if not extra:
            return self.settings
        return replace(self.settings, ignore=(*self.settings.ignore, *extra))

    def letter_type_for(self, path: Path) -> str:
        """The letter type configured for one file, by the last pattern that fits; else empty."""
        fitting = (name for patterns, name in reversed(self.letter_types) if patterns.match(path))
        return next(fitting, "")


def _leaves(values: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        merged[key] = _merged(old, value) if both else value  # type: ignore[arg-type]
    return merged


class _Merge:
    """Layers laid on top of each other, lowest first."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.bases: dict[str, Path] = {}

    def add(self, layer: Layer) -> None:
        self.values = _merged(self.values, layer.values)
        for leaf in _leaves(layer.values):
            self.origins[leaf] = layer.origin
            self.bases[leaf] = layer.base
        for key in layer.values:
            self.bases[key] = layer.base

    def resolved(self, file: Path | None) -> Resolved:
        configuration = validate(self.values, str(file or COMMAND_LINE))
        folder = file.resolve().parent if file is not None else Path.cwd()
        rule_paths = tuple(
            (self.bases["rule-paths"] / path).resolve() for path in configuration.rule_paths
        )
        ignores = configuration.per_file_ignores.items()
        return Resolved(
            configuration=configuration,
            file=file,
            origins=self.origins,
            include=Patterns(self.bases.get("include", folder), configuration.include),
            exclude=Patterns(self.bases.get("exclude", folder), configuration.exclude),
            per_file_ignores=tuple(
                (self._pattern("per-file-ignores", pattern), codes) for pattern, codes in ignores
            ),
            letter_types=tuple(
                (self._pattern("letter-types", pattern), name)
                for pattern, name in configuration.letter_types.items()
            ),
            rule_paths=rule_paths,
            settings=self._settings(configuration, rule_paths),
        )

    def _pattern(self, table: str, pattern: str) -> Patterns:
        """A pattern that is a table's key; it counts from the folder of the file it is in."""
        return Patterns(self.bases[f"{table}.{pattern}"], (pattern,))

    def _settings(self, configuration: Configuration, rule_paths: tuple[Path, ...]) -> Settings:
        return Settings(
            select=configuration.select,
            ignore=configuration.ignore,
            severity=configuration.severity,
            rule_options=configuration.rules,
            rule_paths=rule_paths,
            pipeline=self._pipeline(configuration.pipeline),
            placeholders=configuration.placeholders,
            glossary=configuration.glossary,
        )

    def _pipeline(self, name: str | None) -> str | None:
        """The pipeline's name; a folder (anything with a slash) counts from the file it is in."""
        if name is None or not any(separator in name for separator in "/\\"):
            return name
        return str(self.bases["pipeline"] / name)


class Configurations:
    """Resolves the configuration of any number of files, reading each configuration file once.

    ``overrides`` has the keys of the configuration file; ``config`` replaces the search.
    """

    def __init__(
        self,
        overrides: Mapping[str, Any] | None = None,
        *,
        config: Path | None = None,
        origin: str = COMMAND_LINE,
    ) -> None:
        self._overrides = Layer(origin, Path.cwd(), overrides or {})
        validate(self._overrides.values, origin)
        self._config = config
        self._by_folder: dict[Path, Resolved] = {}
        self._by_file: dict[Path | None, Resolved] = {}

    def resolve(self, path: Path) -> Resolved:
        """What holds for a file or a folder; ConfigurationError when its configuration is wrong."""
        path = path.absolute()
        folder = path if path.is_dir() else path.parent
        if folder not in self._by_folder:
            file = self._config or nearest_file(folder.resolve())
            self._by_folder[folder] = self._of_file(file)
        return self._by_folder[folder]

    def _of_file(self, file: Path | None) -> Resolved:
        if file not in self._by_file:
            merge = _Merge()
            for layer in layers(file) if file is not None else ():
                merge.add(layer)
            merge.add(self._overrides)
            self._by_file[file] = merge.resolved(file)
        return self._by_file[file]


def resolve(path: Path, overrides: Mapping[str, Any] | None = None) -> Resolved:
    """What holds for one file or folder; use ``Configurations`` for many."""
    return Configurations(overrides).resolve(path)
