"""``compare``: whether a rewritten letter still says the same."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

HELP = """Sammenlign et brev før og efter en omskrivning.

FØR og EFTER er to filer eller to mapper, hvor filerne har samme navn. Udgangskoden er 0, når
betydningen er bevaret, 1, når den er ændret, og 2 ved fejl i brugen eller filerne."""


class ComparisonFormat(StrEnum):
    """How comparisons are shown."""

    FULL = "full"
    JSON = "json"
    HTML = "html"


def command(
    before: Annotated[str, typer.Argument(metavar="FØR", help="Brevet eller mappen før.")],
    after: Annotated[str, typer.Argument(metavar="EFTER", help="Brevet eller mappen efter.")],
    output_format: Annotated[
        ComparisonFormat,
        typer.Option("--output-format", help="Hvordan sammenligningen skal vises."),
    ] = ComparisonFormat.FULL,
    output_file: Annotated[
        Path | None,
        typer.Option(
            "--output-file",
            metavar="FIL",
            readable=False,
            help="Skriv sammenligningen i denne fil.",
        ),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FIL", readable=False, help="Brug denne konfigurationsfil."
        ),
    ] = None,
) -> None:
    """Compare, show the result and exit with the code that says whether the meaning was kept."""
    from klarsprog_lint.cli.comparing import run_compare

    raise typer.Exit(run_compare(Path(before), Path(after), output_format, output_file, config))
