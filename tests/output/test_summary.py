"""The summary sentence: Danish singular and plural, fixes, what remains."""

import pytest

from klarsprog_lint.findings import Applicability, Diagnostic, Severity
from klarsprog_lint.output.rendering import OutputFormat
from klarsprog_lint.output.statistics import StatisticsRenderer
from klarsprog_lint.output.summary import Summary
from tests.output.helpers import found, letter

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
DOCUMENT = letter("Såfremt du vil klage, skal du skrive.")


def problem(severity: Severity = Severity.WARNING, fix: Applicability | None = None) -> Diagnostic:
    """A diagnostic of a severity, with a fix or without."""
    instead = "Hvis" if fix else None
    return found(DOCUMENT, "Såfremt", severity=severity, instead=instead, applicability=fix or SAFE)


@pytest.mark.parametrize(
    ("letters", "sentence"),
    [
        ([[]], "Ingen problemer i 1 brev."),
        ([[], []], "Ingen problemer i 2 breve."),
        ([[problem()]], "Fandt 1 problem i 1 brev (1 advarsel)."),
        (
            [[problem(Severity.ERROR), problem(Severity.INFO)], [problem(fix=SAFE)]],
            "Fandt 3 problemer i 2 breve (1 fejl, 1 advarsel, 1 bemærkning). "
            "1 kan rettes med --fix.",
        ),
        (
            [[problem(fix=SAFE), problem(fix=UNSAFE), problem(fix=UNSAFE)], []],
            "Fandt 3 problemer i 1 af 2 breve (3 advarsler). "
            "1 kan rettes med --fix (2 flere med --unsafe-fixes).",
        ),
        (
            [[problem(fix=UNSAFE)]],
            "Fandt 1 problem i 1 brev (1 advarsel). 1 kan rettes med --fix --unsafe-fixes.",
        ),
    ],
)
def test_sentence(letters: list[list[Diagnostic]], sentence: str) -> None:
    summary = Summary()
    for diagnostics in letters:
        summary.add(diagnostics)
    assert summary.sentence() == sentence


def test_after_fixing() -> None:
    summary = Summary()
    summary.add([], fixed=2)
    assert summary.sentence() == "Rettede 2 problemer i 1 brev. Ingen problemer er tilbage."
    summary.add([problem()])
    assert summary.sentence() == (
        "Rettede 2 problemer i 1 brev. Der er 1 problem tilbage i 1 af 2 breve (1 advarsel)."
    )


def test_statistics() -> None:
    renderer = StatisticsRenderer(OutputFormat.FULL)
    summary = Summary()
    diagnostics = [problem(fix=SAFE)] * 12
    summary.add(diagnostics)
    assert renderer.letter(DOCUMENT, diagnostics) == ""
    assert renderer.end(summary).splitlines()[0] == "12  ORD01  [*] kancelliord"
