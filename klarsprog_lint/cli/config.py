"""``config show`` and ``config schema``: the effective configuration, and what it may hold."""

import json
from pathlib import Path
from typing import Annotated

import typer

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.danish import DanishCommand, DanishGroup
from klarsprog_lint.cli.formats import StateFormat

app = typer.Typer(
    cls=DanishGroup,
    help="Vis konfigurationen og dens skema.",
    rich_markup_mode=None,
    add_completion=False,
)


@app.command(
    "show", cls=DanishCommand, help="Vis den gældende konfiguration, og hvor hver værdi kommer fra."
)
def show(
    path: Annotated[
        Path,
        typer.Option(
            "--for", metavar="FIL", help="Vis, hvad der gælder for denne fil eller mappe."
        ),
    ] = Path(),
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Brug denne konfigurationsfil."),
    ] = None,
    output_format: Annotated[
        StateFormat, typer.Option("--output-format", help="Hvordan værdierne skal vises.")
    ] = StateFormat.FULL,
) -> None:
    """Print every key with its value and origin."""
    from klarsprog_lint.configuration import Configurations, effective

    entries = list(effective(Configurations(config=config).resolve(path)))
    if output_format is StateFormat.JSON:
        values = {
            ".".join(entry.key): {"value": entry.value, "origin": entry.origin} for entry in entries
        }
        streams.write(json.dumps(values, ensure_ascii=False, indent=2) + "\n")
        return
    width = max(len(entry.toml) for entry in entries)
    streams.write("".join(f"{entry.toml:<{width}}  # {entry.origin}\n" for entry in entries))


@app.command("schema", cls=DanishCommand, help="Vis JSON Schema for klarsprog.toml.")
def schema() -> None:
    """Print the JSON Schema of the configuration file."""
    from klarsprog_lint.configuration import json_schema

    streams.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
