"""Progress on stderr for work that takes a while, where somebody is there to see it."""

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

PATIENCE = 2.0


class Progress:
    """Counts letters; shows the count after two seconds, on a terminal only.

    Where stdout is the same terminal, results scrolling by are progress enough.
    """

    def __init__(self) -> None:
        self._is_wanted = sys.stderr.isatty() and not sys.stdout.isatty()
        self._start = monotonic()
        self._count = 0
        self._shown: RichProgress | None = None

    def advance(self) -> None:
        """One letter is done."""
        self._count += 1
        if not self._is_wanted:
            return
        if self._shown is None and monotonic() - self._start > PATIENCE:
            self._shown = _make()
            self._shown.start()
            self._shown.add_task("Tjekker breve", total=None)
        if self._shown is not None:
            self._shown.update(self._shown.task_ids[0], completed=self._count)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown is not None:
            self._shown.stop()


def _make() -> "RichProgress":
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed}"))
    return Progress(*columns, console=Console(stderr=True), transient=True)
