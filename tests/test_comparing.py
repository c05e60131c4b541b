"""Comparing two documents: one analysis, verdict, metrics."""

import pytest

from klarsprog_lint.comparing import Comparison, Verdict, compare
from klarsprog_lint.documents import read
from klarsprog_lint.linter import Linter
from tests.conftest import EXAMPLES

LETTER = (
    "Du skal betale 250 kr. senest den 3. maj 2026. Betalingen kan ske i netbanken. "
    "Kommunen har pligt til at opkræve et gebyr, hvis regningen ikke er betalt. Kontoret svarer på "
    "spørgsmål om renter, rykkere og afdrag."
)


def compared(linter: Linter, before: str, after: str) -> Comparison:
    return compare(read(before, "a.txt", "text"), read(after, "b.txt", "text"), linter)


@pytest.mark.parametrize("name", ["01-dagtilbud-opsigelse.txt", "13-dagtilbud-takster-2027.md"])
def test_findings_are_those_of_the_linter(name: str) -> None:
    """The analysis that is shared with the guards leads to the same diagnostics."""
    from klarsprog_lint.documents import read_file
    from klarsprog_lint.settings import Settings

    document, _ = read_file(EXAMPLES / name)
    other = read("Vi har set på din sag.", "b.txt", "text")
    found = compare(document, other, Linter(Settings()))
    assert found.metrics_before.findings == len(Linter(Settings()).lint(document)) > 10
    assert found.metrics_after.findings == len(Linter(Settings()).lint(other))


def test_metrics_are_those_of_each_version(linter: Linter) -> None:
    found = compared(linter, "Ansøgningen behandles.", "Vi ser på din ansøgning. Du får svar.")
    before, after = found.metrics_before, found.metrics_after
    assert (before.readability.words, before.readability.sentences) == (2, 1)
    assert (after.readability.words, after.readability.sentences) == (8, 2)
    assert (before.passives, after.passives) == (1, 0)
    assert before.passives_per_100_words == 50


def test_equal_texts_are_identical_whatever_the_layout(linter: Linter) -> None:
    found = compared(linter, f"Kære Bo\n\n{LETTER}", f"Kære Bo\r\n\r\n\r\n{LETTER}\r\n")
    assert found.identical
    assert found.verdict is Verdict.KEPT
    assert all(result.passed for result in found.guards)


def test_another_merge_field_is_not_identical(linter: Linter) -> None:
    found = compared(linter, f"Kære {{{{navn}}}}\n\n{LETTER}", f"Kære {{{{fornavn}}}}\n\n{LETTER}")
    assert not found.identical
    assert found.verdict is Verdict.CHANGED


def test_unrelated_letters_are_changed(linter: Linter) -> None:
    other = (
        "Biblioteket holder lukket i uge 28. Lånte bøger kan afleveres i skabet ved indgangen. "
        "Børnene kan stadig hente eventyr og tegneserier i skolens læsesal."
    )
    found = compared(linter, LETTER, other)
    assert found.unrelated
    assert found.verdict is Verdict.CHANGED


def test_merge_fields_are_quoted_as_written(linter: Linter) -> None:
    found = compared(linter, "Kære {{navn}}\n\nDu får svar.", "Kære borger\n\nDu får svar.")
    lost = next(result for result in found.guards if result.guard.code == "G12").differences[0]
    assert "{{navn}}" in lost.message
    assert [place.text for place in lost.before] == ["{{navn}}"]
