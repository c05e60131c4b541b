"""TYP06: texts of links and long addresses."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

LONG = "https://www.example.org/borger/familie/tilskud/ansoegning.html"


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def test_links_are_found_on_every_line_of_a_paragraph(lint: Lint) -> None:
    text = "Se reglerne [her](https://example.org/a)\nog planen [**her**](https://example.org/b)."
    assert texts(lint(text, "TYP06", "markdown")) == ["her", "her"]


def test_the_word_her_is_no_link_without_markup(lint: Lint) -> None:
    assert not lint("Du kan se reglerne her i brevet.", "TYP06")
    assert not lint("Se \\[her\\](ikke et link) og [her er planen](https://example.org).", "TYP06")


def test_a_hidden_address_may_be_long_a_shown_one_not(lint: Lint) -> None:
    assert not lint(f"Læs [reglerne for tilskud]({LONG}).", "TYP06", "markdown")
    assert texts(lint(f"Læs reglerne på <{LONG}>.", "TYP06", "markdown")) == [LONG]
