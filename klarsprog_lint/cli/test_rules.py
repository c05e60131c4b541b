"""``test-rules``: runs the examples that stand in rule files."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.guarding import EXIT_FINDINGS

HELP = "Kør eksemplerne i de medfølgende regelfiler og i MAPPE."


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="MAPPE", help="En mappe med egne regelfiler.", show_default=False),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Brug denne konfigurationsfil."),
    ] = None,
) -> None:
    """Print the examples that fail and a count; exit 1 if any does."""
    from klarsprog_lint.cli.logs import show_warnings
    from klarsprog_lint.configuration import Configurations
    from klarsprog_lint.output.wording import counted
    from klarsprog_lint.rule_testing import RuleTester
    from klarsprog_lint.rules.loading import load_rules

    show_warnings()
    resolved = Configurations(config=config).resolve(Path.cwd())
    packs = (*resolved.rule_paths, *((folder.resolve(),) if folder else ()))
    tester = RuleTester(replace(resolved.settings, rule_paths=packs))
    rules = load_rules(packs)
    examples = failures = 0
    for loaded in rules.values():
        examples += len(loaded.rule.examples)
        for failure in tester.failures(loaded):
            failures += 1
            streams.write(f"{failure.code}, eksempel {failure.example}: {failure.message}\n")
    counts = (
        f"{counted(examples, 'eksempel', 'eksempler')} i {counted(len(rules), 'regel', 'regler')}"
    )
    streams.write(f"{counts}: {failures or 'ingen'} fejler.\n")
    if failures:
        raise typer.Exit(EXIT_FINDINGS)
