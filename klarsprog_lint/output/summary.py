"""Counting what a run found and fixed, and the sentence that says so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from klarsprog_lint.findings import Applicability, Diagnostic, Severity
from klarsprog_lint.output.wording import letters, problems, severity_counts


@dataclass
class Summary:
    """Numbers over all letters of a run; ``unsafe`` says whether unsafe fixes were asked for."""

    unsafe: bool = False
    checked: int = 0
    flagged: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    fixable: Counter[Applicability] = field(default_factory=Counter)
    fixed: int = 0
    fixed_letters: int = 0

    def add(self, diagnostics: Sequence[Diagnostic], fixed: int = 0) -> None:
        """Count one letter: what remains in it and how much was fixed."""
        self.checked += 1
        self.flagged += bool(diagnostics)
        self.severities.update(diagnostic.severity for diagnostic in diagnostics)
        fixes = (diagnostic.fix for diagnostic in diagnostics)
        self.fixable.update(fix.applicability for fix in fixes if fix is not None)
        self.fixed += fixed
        self.fixed_letters += bool(fixed)

    @property
    def total(self) -> int:
        """How many problems remain."""
        return self.severities.total()

    def sentence(self) -> str:
        """The summary in Danish, one line."""
        if not self.fixed:
            return f"{self._found()}{self._fixable()}"
        fixed = f"Rettede {problems(self.fixed)} i {letters(self.fixed_letters)}."
        return f"{fixed} {self._remaining()}{self._fixable()}"

    def _where(self) -> str:
        counts = severity_counts(self.severities)
        of_all = f"{self.flagged} af " if self.flagged != self.checked else ""
        return f"{of_all}{letters(self.checked)} ({counts})"

    def _found(self) -> str:
        if not self.total:
            return f"Ingen problemer i {letters(self.checked)}."
        return f"Fandt {problems(self.total)} i {self._where()}."

    def _remaining(self) -> str:
        if not self.total:
            return "Ingen problemer er tilbage."
        return f"Der er {problems(self.total)} tilbage i {self._where()}."

    def _fixable(self) -> str:
        safe, unsafe = self.fixable[Applicability.SAFE], self.fixable[Applicability.UNSAFE]
        if self.unsafe:
            total = safe + unsafe
            return f" {total} kan rettes med --fix --unsafe-fixes." if total else ""
        if safe:
            more = f" ({unsafe} flere med --unsafe-fixes)" if unsafe else ""
            return f" {safe} kan rettes med --fix{more}."
        return f" {unsafe} kan rettes med --fix --unsafe-fixes." if unsafe else ""
