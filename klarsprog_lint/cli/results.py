"""Where results go: rendered letter by letter to stdout, stderr or a file."""

import sys
from collections.abc import Sequence
from pathlib import Path

from klarsprog_lint.cli import streams
from klarsprog_lint.documents import Document, EncodedText
from klarsprog_lint.documents.files import write_file
from klarsprog_lint.errors import InputError
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.output.colours import Palette, palette_for
from klarsprog_lint.output.rendering import OutputFormat, Renderer, renderer_for
from klarsprog_lint.output.statistics import StatisticsRenderer
from klarsprog_lint.output.summary import Summary


def require_folder(file: Path) -> None:
    """InputError before any work is done if there is no folder for the file to stand in."""
    if not file.absolute().parent.is_dir():
        raise InputError(f"{file}: mappen findes ikke. Opret den, eller ret --output-file.")


class Results:
    """Renders what a run finds. ``to_stderr`` leaves stdout to a fixed letter."""

    def __init__(
        self,
        output_format: OutputFormat,
        *,
        file: Path | None = None,
        statistics: bool = False,
        unsafe: bool = False,
        to_stderr: bool = False,
    ) -> None:
        if file is not None:
            require_folder(file)
        self.summary = Summary(unsafe=unsafe)
        self._format = output_format
        self._stream = sys.stderr if to_stderr else sys.stdout
        self._file = file
        self._kept: list[str] = []
        palette = Palette() if file is not None else palette_for(self._stream)
        self._renderer: Renderer = (
            StatisticsRenderer(output_format, unsafe)
            if statistics
            else renderer_for(output_format, palette, width=streams.width(), unsafe=unsafe)
        )

    def add(self, document: Document, diagnostics: Sequence[Diagnostic], fixed: int = 0) -> None:
        """Render one letter."""
        self.summary.add(diagnostics, fixed)
        self._write(self._renderer.letter(document, diagnostics))

    def finish(self) -> None:
        """Render the end; say the summary on stderr where the format has none."""
        self._write(self._renderer.end(self.summary))
        if self._file is not None:
            self._save(self._file)
        if self._format is OutputFormat.CONCISE or self._file is not None:
            streams.say(self.summary.sentence())

    def _write(self, text: str) -> None:
        if self._file is not None:
            self._kept.append(text)
        elif text:
            self._stream.write(text)
            self._stream.flush()

    def _save(self, file: Path) -> None:
        write_file(file, EncodedText(""), "".join(self._kept))
