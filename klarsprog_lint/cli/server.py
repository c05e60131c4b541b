"""``server``: the language server that editors start."""

from typing import Annotated

import typer

HELP = "Start sprogserveren, som editorer bruger. Den taler LSP på stdin og stdout."


def command(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Brug stdin og stdout. Det er også standard.")
    ] = False,
) -> None:
    """Run the language server until the editor stops it; its exit code is the protocol's."""
    from klarsprog_server.main import run_stdio

    raise typer.Exit(run_stdio())
