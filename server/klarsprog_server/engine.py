"""The engine as the server uses it: one worker thread, one linter for each set of settings.

Language analysis is CPU work. It runs off the event loop, one letter at a time, so that the
server answers while it runs and a linter never has two callers. The engine knows no LSP.
"""

import asyncio
import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from klarsprog_lint.errors import ConfigurationError, KlarsprogError
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.settings import Settings
from klarsprog_server.privacy import describe

if TYPE_CHECKING:
    from klarsprog_lint.configuration import Configurations
    from klarsprog_lint.documents import Format
    from klarsprog_lint.linter import Linter

logger = logging.getLogger(__name__)

_SAFE = Applicability.SAFE
# Folders with settings of their own are few; each linter keeps the blocks it has seen.
KEPT_LINTERS = 4
EDITOR = "editorens indstillinger"
_LANGUAGES: "Mapping[str, Format]" = {"markdown": "markdown", "plaintext": "text", "text": "text"}
# Half a character, which JSON can carry and UTF-8 cannot.
_SURROGATE = re.compile("[\ud800-\udfff]")


Prove = Callable[[Iterable[Diagnostic]], Sequence[Diagnostic]]


@dataclass(frozen=True)
class Letter:
    """One version of a document. ``folder`` configures letters that are not on disk."""

    text: str
    language: str
    path: Path | None
    name: str
    folder: Path | None = None


@dataclass(frozen=True)
class Analysis:
    """What the engine says of a letter; ``notice`` tells the user what kept it from saying more.

    ``prove`` gives the diagnostics without the safe fixes that change a meaning.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    rules: Mapping[str, LoadedRule] = field(default_factory=dict)
    notice: str | None = None
    prove: Prove = tuple


@dataclass(frozen=True)
class _Conditions:
    """What configuration says about one letter."""

    settings: Settings
    letter_type: str = ""


class Engine:
    """Lints letters in a worker thread."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="klarsprog")
        self._linters: list[tuple[Settings, Linter]] = []
        self._configurations: tuple[Mapping[str, Any], Configurations] | None = None
        self._last_good: dict[Path, _Conditions] = {}
        self.is_busy = False

    async def analyse(self, letter: Letter, overrides: Mapping[str, Any]) -> Analysis:
        """The letter's diagnostics. Cancelled before its turn, it costs nothing."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, self._analyse, letter, overrides)

    async def prove(
        self, analysis: Analysis, diagnostics: Sequence[Diagnostic]
    ) -> Sequence[Diagnostic]:
        """Some of an analysis's diagnostics, without the safe fixes that change a meaning."""
        if all(fix.applicability is not _SAFE for item in diagnostics for fix in item.fixes):
            return diagnostics
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, analysis.prove, diagnostics)

    def forget_configuration(self) -> None:
        """Read configuration files anew, next time one is needed."""
        self._configurations = None

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _analyse(self, letter: Letter, overrides: Mapping[str, Any]) -> Analysis:
        self.is_busy = True
        try:
            return self._lint(letter, overrides)
        except KlarsprogError as error:
            return Analysis(notice=str(error))
        except Exception as error:
            logger.error("Analysen fejlede: %s", describe(error))
            return Analysis(
                notice="klarsprog-lint kunne ikke læse brevet på grund af en intern fejl "
                f"({type(error).__name__}). Gem brevet for at prøve igen."
            )
        finally:
            self.is_busy = False

    def _lint(self, letter: Letter, overrides: Mapping[str, Any]) -> Analysis:
        from klarsprog_lint.documents import read

        notice = None
        try:
            conditions = self._conditions(letter, overrides)
        except ConfigurationError as error:
            notice = str(error)
            conditions = self._last_good.get(_place(letter), _Conditions(Settings()))
        if conditions is None:
            return Analysis()
        linter = self._linter(conditions.settings)
        document = read(
            _SURROGATE.sub("\ufffd", letter.text),
            letter.name,
            format_of_letter(letter),
            conditions.settings.placeholders,
            conditions.letter_type,
        )
        return Analysis(
            linter.lint(document),
            linter.rules,
            notice,
            lambda diagnostics: linter.prove(document, tuple(diagnostics)),
        )

    def _conditions(self, letter: Letter, overrides: Mapping[str, Any]) -> _Conditions | None:
        """What holds for the letter; None for a file that the configuration excludes."""
        from klarsprog_lint.configuration import Configurations

        known = self._configurations
        if known is None or known[0] != overrides:
            known = (overrides, Configurations(overrides, origin=EDITOR))
            self._configurations = known
        resolved = known[1].resolve(_place(letter))
        if letter.path is None:
            return _Conditions(resolved.settings)
        if resolved.exclude.match(letter.path):
            return None
        conditions = _Conditions(
            resolved.settings_for(letter.path), resolved.letter_type_for(letter.path)
        )
        self._last_good[_place(letter)] = conditions
        return conditions

    def _linter(self, settings: Settings) -> "Linter":
        for known in self._linters:
            if known[0] == settings:
                return known[1]
        from klarsprog_lint.linter import Linter

        linter = Linter(settings)
        self._linters = [(settings, linter), *self._linters[: KEPT_LINTERS - 1]]
        return linter


def _place(letter: Letter) -> Path:
    """Where the search for a configuration begins; at the top of the disk without a folder."""
    return letter.path or letter.folder or Path(Path.cwd().anchor)


def format_of_letter(letter: Letter) -> "Format":
    """The document's format: what the editor calls its language, else what its name says."""
    from klarsprog_lint.documents import format_of

    return _LANGUAGES.get(letter.language) or format_of(letter.name)
