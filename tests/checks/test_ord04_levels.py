"""The severity and the options of lexicon rules (ORD03, ORD04), and refused fixes (ORD08)."""

from collections.abc import Mapping

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.model import OptionValue
from klarsprog_lint.settings import Settings


def lint(
    code: str, text: str, options: Mapping[str, OptionValue] | None = None
) -> tuple[Diagnostic, ...]:
    settings = Settings(select=(code,), rule_options={code: options or {}})
    return Linter(settings).lint(read(text, "x.txt", "text"))


_HER = "Vi sender hermed nøglen, og du kan læse mere herom i den lille folder."


def test_second_in_a_paragraph_is_a_warning() -> None:
    assert [found.severity for found in lint("ORD04", _HER)] == [Severity.INFO, Severity.WARNING]


def test_each_paragraph_counts_for_itself() -> None:
    text = "Vi sender hermed nøglen til din nye dør.\n\nDu kan læse mere herom i folderen."
    assert {found.severity for found in lint("ORD04", text)} == {Severity.INFO}


def test_limit_can_be_switched_off() -> None:
    assert {found.severity for found in lint("ORD04", _HER, {"warn-from": 0})} == {Severity.INFO}


def test_heavy_words_are_warnings_and_the_rest_information() -> None:
    text = "Haven er lukket i dag, idet træerne fældes, og forinden regner det."
    severities = {found.text: found.severity for found in lint("ORD03", text)}
    assert severities == {"idet": Severity.WARNING, "forinden": Severity.INFO}


def test_known_words_are_not_reported() -> None:
    text = "Haven er lukket i dag, idet træerne skal fældes."
    assert lint("ORD03", text, {"known": ("idet",)}) == ()


def test_message_tells_what_to_write() -> None:
    (found,) = lint("ORD03", "Haven er lukket i dag, idet træerne skal fældes.")
    assert "»fordi«" in found.message


def test_date_with_a_double_article_gets_no_fix() -> None:
    found = lint("ORD08", "Vi ses igen den d. 4. maj, og så spiser vi kage.")
    assert [diagnostic.fix for diagnostic in found] == [None]


def test_missing_space_is_put_in() -> None:
    (found,) = lint("ORD08", "Vi ses igen d.4. maj, og så spiser vi kage.")
    assert found.fix is not None
    assert found.fix.edits[0].content == "den "
