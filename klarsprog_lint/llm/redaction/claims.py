"""Each character of a text belongs to one find: what one recogniser took, no later one sees."""

import re
from collections.abc import Iterable

from klarsprog_lint.llm.redaction.kinds import Found, Kind

# Neither letter, digit, space nor sign of any pattern.
TAKEN = "\x00"


class Claims:
    """The text with everything taken blanked out, and what was found in it."""

    def __init__(self, text: str) -> None:
        """Nothing is taken yet."""
        self.text = text
        self.rest = text
        self.found: list[Found] = []

    def keep(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take spans that may leave as they are: merge fields, dates, references to law."""
        for start, end in spans:
            self.rest = self.rest[:start] + TAKEN * (end - start) + self.rest[end:]

    def take(self, kind: Kind, start: int, end: int) -> None:
        """Take a span that must not leave."""
        if TAKEN not in self.rest[start:end] and start < end:
            self.found.append(Found(kind, start, end))
            self.keep([(start, end)])

    def take_all(self, kind: Kind, pattern: re.Pattern[str]) -> None:
        """Take every match; its group ``value``, where it has one."""
        group = "value" if "value" in pattern.groupindex else 0
        for match in list(pattern.finditer(self.rest)):
            self.take(kind, *match.span(group if match[group] else 0))

    def keep_all(self, pattern: re.Pattern[str]) -> None:
        """Let every match leave as it is."""
        self.keep([match.span() for match in pattern.finditer(self.rest)])
