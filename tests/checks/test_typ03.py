"""TYP03: emphasis is read from the markup."""

from collections.abc import Callable

from klarsprog_lint.checks.markup import emphases
from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def found(source: str) -> list[tuple[str, str]]:
    (block,) = read(source, "brev.md", "markdown").blocks
    return [
        (emphasis.style, block.text[emphasis.start : emphasis.end])
        for emphasis in emphases(block, source)
    ]


def test_bold_italics_and_underlining_are_told_apart() -> None:
    source = "Et **fedt** ord, *et kursivt*, <u>et understreget</u> og __et til__."
    assert found(source) == [
        ("bold", "fedt"),
        ("italic", "et kursivt"),
        ("underline", "et understreget"),
        ("bold", "et til"),
    ]


def test_markers_may_touch_each_other_and_begin_the_block() -> None:
    assert sorted(found("***Begge*** dele")) == [("bold", "Begge"), ("italic", "Begge")]
    assert found("**[Se planen](https://example.org/a_b_c)** nu") == [("bold", "Se planen")]


def test_stars_and_underscores_that_are_no_markup_count_for_nothing() -> None:
    assert found(r"2 * 3 og snake_case_navn og \*ikke\* fed") == []
    assert found("Se [planen](https://example.org/_a_/*b*) nu") == []


def test_bold_across_lines_is_one_stretch() -> None:
    assert found("Du **skal svare\nsenest i maj** til os.") == [("bold", "skal svare senest i maj")]


def test_short_texts_and_a_single_stretch_are_not_measured(lint: Lint) -> None:
    assert not lint("**Svar nu.** Vi **venter**.", "TYP03", "markdown")
    long = "Vi skriver til dig om pladsen i børnehaven. " * 6
    assert not lint(
        f"{long}**Du skal svare senest mandag den 4. maj kl. 12, for ellers mister du pladsen.**",
        "TYP03",
        "markdown",
    )
