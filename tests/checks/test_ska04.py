"""SKA04: what an empty field or a deleted paragraph leaves behind."""

from collections.abc import Callable

from klarsprog_lint.findings import Applicability, Diagnostic, Severity

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_a_gap_where_something_must_come_is_no_mere_slip(lint: Lint) -> None:
    (found,) = lint("Vi ses den  på rådhuset.", "SKA04")
    assert found.severity is Severity.WARNING
    assert found.fixes[0].applicability is Applicability.UNSAFE


def test_a_double_space_elsewhere_is_mended_safely(lint: Lint) -> None:
    (found,) = lint("Du skal svare  os i maj.", "SKA04")
    assert found.severity is Severity.INFO
    assert found.fixes[0].applicability is Applicability.SAFE


def test_the_space_beside_a_field_is_left_to_the_template(lint: Lint) -> None:
    (found,) = lint("Du får {{antal}}  timer om ugen.", "SKA04")
    assert not found.fixes


def test_what_the_linter_does_not_read_may_fill_a_section(lint: Lint) -> None:
    text = "# Brev\n\n## Kort\n\n{}\n\n## Klage\n\nDu kan klage."
    for content in ("![Kort](kort.png)", "<table><tr><td>1</td></tr></table>", "{% include x %}"):
        assert not lint(text.format(content), "SKA04", "markdown")
    (found,) = lint(text.format(""), "SKA04", "markdown")
    assert found.text == "Kort"


def test_columns_and_leaders_are_no_gaps(lint: Lint) -> None:
    assert not lint("I alt ..............  300 kr.", "SKA04")
    assert not lint("Leje    2.100 kr.  pr. måned", "SKA04")


def test_the_same_heading_under_another_one_is_no_repetition(lint: Lint) -> None:
    text = "# Brev\n\n## Mad\n\n### Pris\n\n10 kr.\n\n## Leje\n\n### Pris\n\n20 kr."
    assert not lint(text, "SKA04", "markdown")
