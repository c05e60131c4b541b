"""A rule's page: the same sections as text and Markdown, everything as JSON."""

import json

import pytest

from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.rule_page import rule_json, rule_markdown
from klarsprog_lint.output.rule_text import rule_text, rules_markdown, rules_text
from klarsprog_lint.rules.loading import find_rule, load_rules

SECTIONS = ("Det melder reglen", "Derfor", "Skriv sådan", "Eksempler", "Rettelser")


@pytest.mark.parametrize("code", sorted(load_rules()))
def test_every_rule_has_a_full_page(code: str) -> None:
    loaded = find_rule(code)
    text = rule_text(loaded, Palette(), 100)
    page = rule_markdown(loaded)
    assert text.startswith(f"{code}: {loaded.rule.name}\n")
    for section in SECTIONS:
        assert f"\n{section}\n" in text
        assert f"\n## {section}\n" in page
    for example in loaded.rule.examples:
        sentence = " ".join((example.bad or example.ok or "").split())
        assert f"{sentence}" in page


def test_json_is_the_whole_rule() -> None:
    data = rule_json(find_rule("PAS01"))
    assert data["code"] == "PAS01"
    assert "ignore-when" in data
    assert data["url"].endswith("PAS01")
    assert json.dumps(data)


def test_lists_have_every_rule() -> None:
    rules = load_rules()
    assert len(rules_text(rules.values(), Palette(), 100).splitlines()) == len(rules)
    assert all(f"| {code} |" in rules_markdown(rules.values()) for code in rules)
