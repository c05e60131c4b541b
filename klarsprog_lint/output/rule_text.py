"""Rules on a terminal: one rule's page, and the list of all rules."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.rule_page import facts, message, sections, title
from klarsprog_lint.output.wording import severity_name
from klarsprog_lint.rules.loading import LoadedRule


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def rule_text(loaded: LoadedRule, palette: Palette, width: int) -> str:
    """The rule's page, wrapped to ``width``."""
    return "\n".join(_lines(loaded, palette, width)) + "\n"


def _lines(loaded: LoadedRule, palette: Palette, width: int) -> Iterator[str]:
    yield palette.style(title(loaded.rule), "bold")
    yield facts(loaded)
    for section in sections(loaded):
        yield ""
        yield palette.style(section.title, "bold")
        yield from (_wrapped(text, width, "  ", "  ") for text in section.paragraphs)
        yield from (_wrapped(item, width, "  - ", "    ") for item in section.items)


def rules_text(rules: Iterable[LoadedRule], palette: Palette, width: int) -> str:
    """One line per rule: code, name, severity and message."""
    rows = list(rules)
    names = max((len(loaded.rule.name) for loaded in rows), default=0)
    lines = []
    for loaded in rows:
        rule, severity = loaded.rule, severity_name(loaded.rule.severity)
        start = f"{rule.code}  {rule.name:<{names}}  {severity:<10}  {_state(loaded):<9}  "
        text = textwrap.shorten(message(rule), max(width - len(start), 30), placeholder=" …")
        lines.append(f"{palette.style(rule.code, 'bold')}{start[len(rule.code) :]}{text}\n")
    return "".join(lines)


def rules_markdown(rules: Iterable[LoadedRule]) -> str:
    """A Markdown table of all rules."""
    rows = [
        f"| {loaded.rule.code} | {loaded.rule.name} | {severity_name(loaded.rule.severity)} "
        f"| {_state(loaded)} | {_cell(message(loaded.rule))} |"
        for loaded in rules
    ]
    return "\n".join(
        (
            "| Kode | Navn | Alvor | Status | Melding |",
            "| --- | --- | --- | --- | --- |",
            *rows,
            "",
        )
    )


def _state(loaded: LoadedRule) -> str:
    """Whether the rule runs unasked."""
    if loaded.disabled:
        return "fra"
    return "foreløbig" if loaded.rule.preview else "til"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def rule_row(loaded: LoadedRule) -> dict[str, Any]:
    """What the JSON list says of a rule."""
    rule = loaded.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "scope": rule.scope.value,
        "severity": rule.severity.value,
        "preview": rule.preview,
        "disabled": loaded.disabled,
        "message": rule.message,
        "url": loaded.url,
    }
