"""``--statistics``: how many findings each rule gave, in place of the findings."""

import json
from collections import Counter
from collections.abc import Sequence

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.output.rendering import OutputFormat, fix_mark
from klarsprog_lint.output.summary import Summary


class StatisticsRenderer:
    """Counts per rule, most frequent first."""

    def __init__(self, output_format: OutputFormat, unsafe: bool = False) -> None:
        self._format = output_format
        self._unsafe = unsafe
        self._counts: Counter[tuple[str, str]] = Counter()
        self._fixable: Counter[str] = Counter()

    def letter(self, document: Document, diagnostics: Sequence[Diagnostic]) -> str:
        """Counts; nothing is shown until the end."""
        for diagnostic in diagnostics:
            self._counts[diagnostic.code, diagnostic.name] += 1
            self._fixable[diagnostic.code] += bool(fix_mark(diagnostic, self._unsafe))
        return ""

    def end(self, summary: Summary) -> str:
        """The table, or the same numbers as JSON."""
        ordered = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        if self._format is OutputFormat.JSON:
            return self._json(ordered)
        width = len(str(ordered[0][1])) if ordered else 0
        lines = (
            f"{count:>{width}}  {code}  {self._mark(code)} {name}\n"
            for (code, name), count in ordered
        )
        is_full = self._format is OutputFormat.FULL
        return "".join(lines) + (f"{summary.sentence()}\n" if is_full else "")

    def _mark(self, code: str) -> str:
        return "[*]" if self._fixable[code] else "[ ]"

    def _json(self, ordered: Sequence[tuple[tuple[str, str], int]]) -> str:
        rows = [
            {"code": code, "name": name, "count": count, "fixable": self._fixable[code]}
            for (code, name), count in ordered
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
