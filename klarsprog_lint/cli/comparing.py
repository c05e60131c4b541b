"""The run of ``compare``: pairs of letters in, one result and one exit code out."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from klarsprog_lint.cli import streams
from klarsprog_lint.cli.compare import ComparisonFormat
from klarsprog_lint.cli.guarding import EXIT_ERROR, EXIT_FINDINGS
from klarsprog_lint.cli.letters import Letter, Letters
from klarsprog_lint.cli.linters import Linters
from klarsprog_lint.cli.logs import show_warnings
from klarsprog_lint.cli.progress import Progress
from klarsprog_lint.comparing import Comparison, Verdict, compare
from klarsprog_lint.configuration import Configurations
from klarsprog_lint.documents import EncodedText
from klarsprog_lint.documents.files import write_file
from klarsprog_lint.errors import InputError, PipelineError
from klarsprog_lint.output.colours import palette_for


def run_compare(
    before: Path,
    after: Path,
    output_format: ComparisonFormat,
    output_file: Path | None,
    config: Path | None,
) -> int:
    """Compare two letters or two folders; the exit code."""
    show_warnings()
    run = _Run(Configurations(config=config))
    with Progress() as progress:
        comparisons = []
        for comparison in run.comparisons(before, after):
            comparisons.append(comparison)
            progress.advance()
    for message in run.problems:
        streams.fail(message)
    if comparisons:
        _show(comparisons, output_format, output_file)
    if run.problems:
        return EXIT_ERROR
    changed = any(comparison.verdict is Verdict.CHANGED for comparison in comparisons)
    return EXIT_FINDINGS if changed else 0


class _Run:
    """One run: linters by settings, and the letters that could not be compared."""

    def __init__(self, configurations: Configurations) -> None:
        self.problems: list[str] = []
        self._letters = Letters(configurations, self.problems.append)
        self._linters = Linters()

    def comparisons(self, before: Path, after: Path) -> Iterator[Comparison]:
        """Every pair that can be read, in order of name."""
        for old, new in self._pairs(before, after):
            read = [*self._letters.from_paths((str(old),)), *self._letters.from_paths((str(new),))]
            if len(read) == 2:
                yield self._compared(*read)

    def _compared(self, old: Letter, new: Letter) -> Comparison:
        linter = self._linters.get(new.settings, new.resolved)
        try:
            return compare(old.document, new.document, linter)
        except PipelineError as error:
            raise self._linters.located(error) from error

    def _pairs(self, before: Path, after: Path) -> Iterator[tuple[Path, Path]]:
        if before.is_dir() != after.is_dir() and before.exists() and after.exists():
            folder, file = (before, after) if before.is_dir() else (after, before)
            raise InputError(
                f"{folder} er en mappe, og {file} er en fil. Angiv to filer eller to mapper."
            )
        if not before.is_dir():
            yield before, after
            return
        old, new = self._named(before), self._named(after)
        for name in sorted(old.keys() | new.keys()):
            if name in old and name in new:
                yield old[name], new[name]
            else:
                found = old.get(name) or new[name]
                self.problems.append(
                    f"{found}: der er ingen fil med samme navn i "
                    f"{after if name in old else before}, så brevet er ikke sammenlignet."
                )

    def _named(self, folder: Path) -> dict[str, Path]:
        """The letters in a folder by path without suffix: a letter may change its format."""
        return {
            path.relative_to(folder).with_suffix("").as_posix(): path
            for path in self._letters.files((str(folder),))
        }


def _show(
    comparisons: Sequence[Comparison], output_format: ComparisonFormat, file: Path | None
) -> None:
    match output_format:
        case ComparisonFormat.JSON:
            from klarsprog_lint.output.comparison_json import comparisons_json

            text = comparisons_json(comparisons)
        case ComparisonFormat.HTML:
            from klarsprog_lint.output.comparison_html import comparisons_html

            text = comparisons_html(comparisons)
        case ComparisonFormat.FULL:
            from klarsprog_lint.output.colours import Palette
            from klarsprog_lint.output.comparison_full import comparisons_text

            text = comparisons_text(comparisons, Palette() if file else palette_for(sys.stdout))
    if file is None:
        streams.write(text)
    else:
        write_file(file, EncodedText(""), text)
