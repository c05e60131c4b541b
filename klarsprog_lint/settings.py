"""Settings: what the engine needs to know about one document, whoever decided it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from klarsprog_lint.findings import Severity
from klarsprog_lint.rules.model import OptionValue


@dataclass(frozen=True)
class Settings:
    """Resolved settings; the defaults are those of an empty configuration file.

    ``select`` and ``ignore`` hold codes or prefixes (``PAS``, ``PAS01``); an empty ``select``
    means every rule that is not in preview. ``rule_options`` is keyed by rule code.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    rule_options: Mapping[str, Mapping[str, OptionValue]] = field(default_factory=dict)
    rule_paths: tuple[Path, ...] = ()
    pipeline: str | None = None
    placeholders: tuple[str, ...] = ()
    glossary: Mapping[str, str] = field(default_factory=dict)
