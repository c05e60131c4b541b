"""``rule``: explains one rule."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.formats import PageFormat

HELP = "Forklar en regel, og vis eksempler."


def command(
    code: Annotated[
        str, typer.Argument(metavar="KODE", help="Reglens kode eller navn: PAS01, s-passiv.")
    ],
    output_format: Annotated[
        PageFormat, typer.Option("--output-format", help="Hvordan reglen skal vises.")
    ] = PageFormat.FULL,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Brug denne konfigurationsfil."),
    ] = None,
) -> None:
    """Print the page of one rule."""
    from klarsprog_lint.cli.packs import configured_packs
    from klarsprog_lint.output import rule_page, rule_text
    from klarsprog_lint.output.colours import palette_for
    from klarsprog_lint.rules.loading import find_rule

    loaded = find_rule(code, configured_packs(config))
    match output_format:
        case PageFormat.JSON:
            text = json.dumps(rule_page.rule_json(loaded), ensure_ascii=False, indent=2) + "\n"
        case PageFormat.MARKDOWN:
            text = rule_page.rule_markdown(loaded)
        case PageFormat.FULL:
            text = rule_text.rule_text(loaded, palette_for(sys.stdout), streams.width())
    streams.write(text)
