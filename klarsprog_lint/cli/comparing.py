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
from klarsprog_lint.cli.pairing import pairs
from klarsprog_lint.cli.progress import Progress
from klarsprog_lint.cli.results import require_folder
from klarsprog_lint.comparing import Comparison, Verdict, compare
from klarsprog_lint.configuration import Configurations
from klarsprog_lint.documents import EncodedText
from klarsprog_lint.documents.files import write_file
from klarsprog_lint.errors import InputError, PipelineError
from klarsprog_lint.output.colours import Palette, palette_for
from klarsprog_lint.output.comparison_wording import summary


def run_compare(
    before: Path,
    after: Path,
    output_format: ComparisonFormat,
    output_file: Path | None,
    config: Path | None,
) -> int:
    """Compare two letters or two folders; the exit code."""
    show_warnings()
    if output_file is not None:
        require_folder(output_file)
    run = _Run(Configurations(config=config), output_file)
    with Progress() as progress:
        comparisons = []
        for comparison in run.comparisons(before, after):
            comparisons.append(comparison)
            progress.advance()
    if not comparisons and not run.problems:
        run.problems.append(f"{before} og {after} har ingen breve at sammenligne. Ret stierne.")
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

    def __init__(self, configurations: Configurations, output_file: Path | None) -> None:
        self.problems: list[str] = []
        self._letters = Letters(configurations, self.problems.append)
        self._linters = Linters()
        self._output_file = output_file

    def comparisons(self, before: Path, after: Path) -> Iterator[Comparison]:
        """Every pair that can be read, in order of name."""
        if before.exists() and after.exists() and before.samefile(after):
            what = "mappe" if before.is_dir() else "fil"
            streams.warn(f"{before} og {after} er den samme {what}, så intet kan være ændret.")
        found = list(pairs(before, after, self._files, self.problems.append))
        self._keep_letters(path for pair in found for path in pair)
        for pair in found:
            read = [letter for path in pair for letter in self._letters.from_paths((str(path),))]
            if len(read) == 2:
                yield self._compared(*read)

    def _compared(self, old: Letter, new: Letter) -> Comparison:
        linter = self._linters.get(new.settings, new.resolved)
        try:
            return compare(old.document, new.document, linter)
        except PipelineError as error:
            raise self._linters.located(error) from error

    def _files(self, folder: Path) -> Iterator[Path]:
        return self._letters.files((str(folder),))

    def _keep_letters(self, paths: Iterator[Path]) -> None:
        """InputError rather than a report written over one of the letters."""
        file = self._output_file
        if file is not None and file.exists() and any(map(file.samefile, paths)):
            raise InputError(
                f"{file}: Filen er et af brevene. Angiv en anden fil med --output-file."
            )


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
            from klarsprog_lint.output.comparison_full import comparisons_text

            text = comparisons_text(comparisons, Palette() if file else palette_for(sys.stdout))
    if file is None:
        streams.write(text)
    else:
        write_file(file, EncodedText(""), text)
        streams.say(summary(comparisons))
