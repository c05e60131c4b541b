"""The program: its commands and what holds for all of them."""

from typing import Annotated

import typer

import klarsprog_lint
from klarsprog_lint.cli import check, compare, config, doctor, rule, rules, server, test_rules
from klarsprog_lint.cli.danish import DanishCommand
from klarsprog_lint.cli.guarding import EXIT_ERROR, GuardedGroup

app = typer.Typer(
    cls=GuardedGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"klarsprog-lint {klarsprog_lint.__version__}")
        raise typer.Exit()


@app.callback(help="Find tungt og bureaukratisk sprog i breve fra det offentlige, og ret det.")
def program(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Vis versionen og afslut."
        ),
    ] = False,
) -> None:
    """Show help where no command is given."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(EXIT_ERROR)


app.command("check", cls=DanishCommand, help=check.HELP)(check.command)
app.command("compare", cls=DanishCommand, help=compare.HELP)(compare.command)
app.command("rule", cls=DanishCommand, help=rule.HELP)(rule.command)
app.command("rules", cls=DanishCommand, help=rules.HELP)(rules.command)
app.command("test-rules", cls=DanishCommand, help=test_rules.HELP)(test_rules.command)
app.command("doctor", cls=DanishCommand, help=doctor.HELP)(doctor.command)
app.command("server", cls=DanishCommand, help=server.HELP)(server.command)
app.add_typer(config.app, name="config")
