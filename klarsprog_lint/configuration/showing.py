"""The effective configuration as entries: key, value and where the value came from."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klarsprog_lint.configuration.resolving import DEFAULT_ORIGIN, Resolved


@dataclass(frozen=True)
class Entry:
    """One value of the effective configuration; ``key`` is its path in the file."""

    key: tuple[str, ...]
    value: Any
    origin: str

    @property
    def toml(self) -> str:
        """The entry as a line of TOML."""
        name = ".".join(
            part if _is_bare(part) else json.dumps(part, ensure_ascii=False) for part in self.key
        )
        if self.value is None:
            return f"# {name} er ikke sat"
        return f"{name} = {json.dumps(self.value, ensure_ascii=False)}"


def _is_bare(key: str) -> bool:
    return key.isascii() and key.replace("-", "").replace("_", "").isalnum()


Path = tuple[str, ...]


def _flat(values: Mapping[str, Any], above: Path = ()) -> Iterator[tuple[Path, Any]]:
    for key, value in values.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, (*above, key))
        else:
            yield (*above, key), value


def effective(resolved: Resolved) -> Iterator[Entry]:
    """Every key with the value that holds; relative rule paths are shown in full."""
    # Imported late: explaining a rule needs a configuration, but no letters.
    from klarsprog_lint.documents import DEFAULT_INCLUDE

    values = resolved.configuration.model_dump(mode="json", by_alias=True, exclude={"extend"})
    values["include"] = values["include"] or list(DEFAULT_INCLUDE)
    values["rule-paths"] = [str(path) for path in resolved.rule_paths]
    for key, value in _flat(values):
        yield Entry(key, value, resolved.origins.get(".".join(key), DEFAULT_ORIGIN))
