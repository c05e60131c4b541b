"""``check``: lints letters, and fixes them where asked to."""

from pathlib import Path
from typing import Annotated

import typer

from klarsprog_lint.output.rendering import OutputFormat

HELP = """Find tungt sprog i breve.

Uden STIER tjekkes den aktuelle mappe. Med - læses ét brev fra stdin. Udgangskoden er 0, når intet
er meldt, 1, når der er fund, og 2 ved fejl i brugen, konfigurationen eller filerne."""


def _codes(values: list[str] | None) -> list[str] | None:
    """Codes given with repeated options, separated by commas, or both."""
    if values is None:
        return None
    return [code.strip() for value in values for code in value.split(",") if code.strip()]


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="STIER", help="Filer, mapper eller - for stdin."),
    ] = None,
    output_format: Annotated[
        OutputFormat, typer.Option("--output-format", help="Hvordan fundene skal vises.")
    ] = OutputFormat.FULL,
    output_file: Annotated[
        Path | None,
        typer.Option(
            "--output-file", metavar="FIL", readable=False, help="Skriv fundene i denne fil."
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="KODER", help="Brug kun disse regler eller familier: PAS,ORD01."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="KODER", help="Brug ikke disse regler eller familier."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="ALVOR",
            help="Den laveste alvor, der giver udgangskode 1: error, warning, info eller never. "
            "Standard: warning.",
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Slut med udgangskode 0, selv om der er fund.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Ret det, der kan rettes uden at ændre betydningen.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Tag også rettelser med, som du skal læse efter."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Vis, hvad --fix ville ændre, uden at ændre det.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Vis antal fund pr. regel i stedet for fundene.")
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option("--stdin-filename", metavar="FIL", help="Navnet på det brev, stdin holder."),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FIL", readable=False, help="Brug denne konfigurationsfil."
        ),
    ] = None,
) -> None:
    """Lint the letters and exit with the code that says what was found."""
    from klarsprog_lint.cli.checking import CheckOptions, run_check

    overrides: dict[str, object] = {}
    if (selected := _codes(select)) is not None:
        # Who names rules on the command line means these, whatever the file ignores.
        overrides |= {"select": selected, "ignore": []}
    if (ignored := _codes(ignore)) is not None:
        overrides["ignore"] = ignored
    if fail_on is not None:
        overrides["fail-on"] = fail_on
    options = CheckOptions(
        output_format=output_format,
        output_file=output_file,
        fix=fix or diff,
        diff=diff,
        unsafe=unsafe_fixes,
        statistics=statistics,
        stdin_filename=stdin_filename,
    )
    code = run_check(paths or ["."], options, overrides, config)
    raise typer.Exit(0 if exit_zero and code == 1 else code)
