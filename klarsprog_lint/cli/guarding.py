"""The outermost layer: every way a run can end becomes an exit code and one Danish line."""

import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

import typer

from klarsprog_lint.cli.danish import DanishGroup, danish_usage_error
from klarsprog_lint.cli.streams import fail, silence_stdout
from klarsprog_lint.errors import KlarsprogError

EXIT_FINDINGS = 1
EXIT_ERROR = 2
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141
DEBUG_VARIABLE = "KLARSPROG_DEBUG"
ISSUES = "https://klarsprog-lint.example.org/fejl"


class GuardedGroup(DanishGroup):
    """The program's commands, run so that no traceback reaches the user."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and exit."""
        extra["standalone_mode"] = False
        sys.exit(guarded(lambda: super(GuardedGroup, self).main(*args, **extra)))


def guarded(run: Callable[[], Any]) -> int:
    """The exit code of a run, after saying what went wrong, if anything did."""
    try:
        result = run()
        return result if isinstance(result, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        silence_stdout()
        return EXIT_BROKEN_PIPE
    except KlarsprogError as error:
        fail(str(error))
    except Exception as error:
        fail(_usage(error) or _unexpected(error))
    return EXIT_ERROR


def _usage(error: Exception) -> str | None:
    """The message of a usage error from Typer; None for any other error."""
    format_message = getattr(error, "format_message", None)
    if format_message is None:
        return None
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "klarsprog-lint"
    return f"{danish_usage_error(format_message())} Se hjælpen med: {command} --help"


def _unexpected(error: Exception) -> str:
    # The error's own text may quote a letter, so only its kind is told.
    if os.environ.get(DEBUG_VARIABLE) == "1":
        traceback.print_exc()
        return "Uventet fejl. Se ovenfor."
    return (
        f"Uventet fejl ({type(error).__name__}). Rapportér den på {ISSUES}, "
        f"og kør igen med {DEBUG_VARIABLE}=1 for at se, hvor den opstod."
    )
