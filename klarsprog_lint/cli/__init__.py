"""The command line: one module per command. Importing this imports no command."""

import sys


def main() -> None:
    """Run ``klarsprog-lint``; never returns normally."""
    try:
        from klarsprog_lint.cli.app import app
        from klarsprog_lint.cli.streams import configure

        configure()
        app(prog_name="klarsprog-lint")
    except KeyboardInterrupt:
        # Later ones are met in ``guarding``; this one came while the program was being loaded.
        sys.exit(130)
