"""Privacy: letters hold personal data, so no log, at any level, may hold a letter's text."""

import asyncio
import logging
import sys
import traceback
from types import TracebackType
from typing import Any

# pygls logs the bodies it sends and the parameters of failing requests; asyncio's debug mode
# logs the results of tasks.
_TALKATIVE = ("pygls", "asyncio")
_SILENT = logging.CRITICAL + 1


def describe(error: BaseException) -> str:
    """The error's type and where it was raised: its message might quote the letter."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} ({places})" if places else type(error).__name__


def _report_uncaught(
    kind: type[BaseException], error: BaseException, _: TracebackType | None
) -> None:
    sys.stderr.write(f"klarsprog-lint: intern fejl: {describe(error)}\n")


def _report_unhandled(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    detail = describe(error) if isinstance(error, BaseException) else "ukendt"
    logging.getLogger("klarsprog_server").error("Fejl i baggrunden: %s", detail)


def silence_libraries() -> None:
    """Keep the libraries that log message bodies from logging anything."""
    for name in _TALKATIVE:
        library = logging.getLogger(name)
        library.setLevel(_SILENT)
        library.propagate = False
    sys.excepthook = _report_uncaught


def guard_event_loop() -> None:
    """Report errors in callbacks and forgotten tasks by type; asyncio's own report quotes them."""
    asyncio.get_running_loop().set_exception_handler(_report_unhandled)


def log_to_stderr() -> None:
    """Our own warnings and errors go to stderr, where editors keep a server's log."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    for name in ("klarsprog_server", "klarsprog_lint"):
        package = logging.getLogger(name)
        package.addHandler(handler)
        package.propagate = False
