"""``rules``: lists all rules."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.formats import PageFormat

HELP = "Vis alle regler."


def command(
    output_format: Annotated[
        PageFormat, typer.Option("--output-format", help="Hvordan reglerne skal vises.")
    ] = PageFormat.FULL,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Brug denne konfigurationsfil."),
    ] = None,
) -> None:
    """Print every rule of the shipped pack and of the configured packs."""
    from klarsprog_lint.cli.packs import configured_packs
    from klarsprog_lint.output import rule_text
    from klarsprog_lint.output.colours import palette_for
    from klarsprog_lint.rules.loading import load_rules

    rules = list(load_rules(configured_packs(config)).values())
    match output_format:
        case PageFormat.JSON:
            rows = [rule_text.rule_row(loaded) for loaded in rules]
            text = json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
        case PageFormat.MARKDOWN:
            text = rule_text.rules_markdown(rules)
        case PageFormat.FULL:
            text = rule_text.rules_text(rules, palette_for(sys.stdout), streams.width())
    streams.write(text)
