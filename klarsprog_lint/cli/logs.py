"""What the engine logs, such as a rule that crashed: one warning on stderr for each kind."""

import logging

from klarsprog_lint.cli.streams import warn


class _OnceHandler(logging.Handler):
    """Tells each message once, however many letters it came from."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._told: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self._told:
            self._told.add(message)
            warn(message)


def show_warnings() -> None:
    """Show the engine's warnings instead of Python's own format."""
    logger = logging.getLogger("klarsprog_lint")
    logger.handlers = [_OnceHandler()]
    logger.propagate = False
