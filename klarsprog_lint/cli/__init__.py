"""The command line: one module per command. Importing this imports no command."""


def main() -> None:
    """Run ``klarsprog-lint``; never returns normally."""
    from klarsprog_lint.cli.app import app
    from klarsprog_lint.cli.streams import configure

    configure()
    app(prog_name="klarsprog-lint")
