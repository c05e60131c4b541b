"""The rule packs that hold in the current folder."""

from pathlib import Path


def configured_packs(config: Path | None) -> tuple[Path, ...]:
    """The folders under ``rule-paths`` of the configuration file, if there is one."""
    from klarsprog_lint.configuration import Configurations

    return Configurations(config=config).resolve(Path.cwd()).rule_paths
