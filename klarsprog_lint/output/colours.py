"""Colours on a terminal, nothing elsewhere; ``NO_COLOR`` is honoured (https://no-color.org)."""

import os
from dataclasses import dataclass
from typing import TextIO

from klarsprog_lint.findings import Severity

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "1;36"}
_SEVERITY_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@dataclass(frozen=True)
class Palette:
    """Styles text where colours are wanted."""

    enabled: bool = False

    def style(self, text: str, name: str) -> str:
        """The text in a named colour."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.enabled and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """The text in the colour of a severity."""
        return self.style(text, _SEVERITY_COLOURS[severity])


def palette_for(stream: TextIO) -> Palette:
    """A palette with colours if the stream is a terminal that wants them."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Palette(wanted and stream.isatty())
