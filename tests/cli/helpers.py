"""Texts and assertions for the tests of the command line."""

from collections.abc import Callable

from typer.testing import Result

Run = Callable[..., Result]
OFFICIALESE = "Såfremt du ønsker at klage, skal du rette henvendelse til os senest den 1. maj.\n"
FIXED = "Hvis du ønsker at klage, skal du kontakte os senest den 1. maj.\n"
PLAIN = "Du får svar i næste uge.\n"


def one_line_error(result: Result) -> str:
    """The one line on stderr of a run that failed with exit code 2 and no results."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr.count("\n") == 1
    return result.stderr
