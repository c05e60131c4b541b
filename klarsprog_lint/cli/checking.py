"""The run of ``check``: letters in, diagnostics out, one exit code."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.fixing import diff, fix_letter, save
from klarsprog_lint.cli.guarding import EXIT_ERROR, EXIT_FINDINGS
from klarsprog_lint.cli.letters import STDIN, Letter, Letters
from klarsprog_lint.cli.linters import Linters
from klarsprog_lint.cli.logs import show_warnings
from klarsprog_lint.cli.progress import Progress
from klarsprog_lint.cli.results import Results
from klarsprog_lint.configuration import Configurations
from klarsprog_lint.documents import Document
from klarsprog_lint.errors import ConfigurationError, InputError, PipelineError
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.output.rendering import OutputFormat
from klarsprog_lint.output.wording import letters as letter_count
from klarsprog_lint.output.wording import problems as problem_count


@dataclass(frozen=True)
class CheckOptions:
    """What the command line asked for, apart from what a configuration file may also say."""

    output_format: OutputFormat = OutputFormat.FULL
    output_file: Path | None = None
    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    statistics: bool = False
    stdin_filename: str | None = None


def run_check(
    paths: Sequence[str], options: CheckOptions, overrides: Mapping[str, Any], config: Path | None
) -> int:
    """Lint the letters under the paths; the exit code."""
    if STDIN in paths and len(paths) > 1:
        raise ConfigurationError("- (stdin) kan ikke bruges sammen med andre stier. Vælg én.")
    show_warnings()
    return _Run(paths, options, Configurations(overrides, config=config)).exit_code()


class _Run:
    """One run: what it works with, and what it has met so far."""

    def __init__(
        self, paths: Sequence[str], options: CheckOptions, configurations: Configurations
    ) -> None:
        self._paths = paths
        self._options = options
        self._letters = Letters(configurations, self._problem)
        self._linters = Linters()
        self._results = Results(
            options.output_format,
            file=options.output_file,
            statistics=options.statistics,
            unsafe=options.unsafe,
            to_stderr=options.fix and STDIN in paths,
        )
        self._problems: list[str] = []
        self._fails = False
        self._broken = False

    def exit_code(self) -> int:
        """Do the work."""
        try:
            with Progress() as progress:
                for _ in self._work():
                    progress.advance()
        except PipelineError as error:
            raise self._linters.located(error) from error
        if not self._results.summary.checked:
            return self._nothing_checked()
        self._tell_problems()
        if self._options.diff:
            self._tell_diff()
        else:
            self._results.finish()
        return EXIT_ERROR if self._broken else EXIT_FINDINGS if self._fails else 0

    def _work(self) -> Iterator[None]:
        """One step for each letter."""
        found = self._found()
        if self._options.fix:
            for letter in found:
                self._fix(letter)
                yield
            return
        for letter, diagnostics in self._checked(found):
            self._report(letter, diagnostics)
            yield

    def _found(self) -> Iterator[Letter]:
        if STDIN in self._paths:
            return self._letters.from_stdin(self._options.stdin_filename)
        return self._letters.from_paths(self._paths)

    def _checked(self, letters: Iterable[Letter]) -> Iterator[tuple[Letter, Sequence[Diagnostic]]]:
        """Every letter with its diagnostics, in order, many at a time where settings are equal."""
        for settings, group in groupby(letters, key=lambda letter: letter.settings):
            ahead: deque[Letter] = deque()
            first = next(group)
            linter = self._linters.get(settings, first.resolved)
            for _, diagnostics in linter.lint_many(_documents(first, group, ahead)):
                yield ahead.popleft(), diagnostics

    def _report(self, letter: Letter, diagnostics: Sequence[Diagnostic], fixed: int = 0) -> None:
        self._results.add(letter.document, diagnostics, fixed)
        fail_on = letter.resolved.fail_on
        self._fails |= any(fail_on.is_reached(diagnostic.severity) for diagnostic in diagnostics)

    def _fix(self, letter: Letter) -> None:
        linter = self._linters.get(letter.settings, letter.resolved)
        fixed = fix_letter(letter, linter, unsafe=self._options.unsafe)
        if self._options.diff:
            self._results.summary.add(fixed.diagnostics, fixed.count)
            streams.write(diff(letter, fixed))
            self._fails |= fixed.count > 0
            return
        try:
            save(letter, fixed)
        except InputError as error:
            streams.fail(str(error))
            self._broken = True
            self._report(letter, linter.lint(letter.document))
            return
        self._report(letter.with_document(fixed.document), fixed.diagnostics, fixed.count)

    def _problem(self, message: str) -> None:
        # Told only when it is known whether other letters remain: else it is no mere warning.
        self._problems.append(message)
        if self._results.summary.checked:
            self._tell_problems()

    def _tell_problems(self) -> None:
        for message in self._problems:
            streams.warn(f"{message} Filen er sprunget over.")
        self._problems.clear()

    def _tell_diff(self) -> None:
        summary = self._results.summary
        would = f"{problem_count(summary.fixed)} i {letter_count(summary.fixed_letters)}"
        streams.say(f"--fix ville rette {would}." if summary.fixed else "--fix ville intet ændre.")

    def _nothing_checked(self) -> int:
        for message in self._problems:
            streams.fail(message)
        if not self._problems:
            streams.fail(
                f"{', '.join(self._paths)}: ingen breve at tjekke. "
                "Angiv andre stier, eller ret »include« og »exclude« i konfigurationen."
            )
        return EXIT_ERROR


def _documents(first: Letter, rest: Iterable[Letter], ahead: deque[Letter]) -> Iterator[Document]:
    """The documents of letters, each letter being kept until its diagnostics come."""
    ahead.append(first)
    yield first.document
    for letter in rest:
        ahead.append(letter)
        yield letter.document
