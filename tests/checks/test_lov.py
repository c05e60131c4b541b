"""The family LOV: references, what is outside the section of rules, and exact formats."""

from collections.abc import Callable

import pytest

from klarsprog_lint.checks.law_references import references
from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("efter § 112, stk. 1, nr. 2, i lov om social service", ["§ 112, stk. 1, nr. 2"]),
        ("efter servicelovens § 112", ["servicelovens § 112"]),
        ("§ 12, stk. 2 og 3, i lov om veje", ["§ 12, stk. 2 og 3"]),
        ("§ 5 i loven og 300 kr.", ["§ 5"]),
        ("§ 5 og 14 dage", ["§ 5"]),
        ("serviceloven og aktivloven", ["serviceloven", "aktivloven"]),
        ("Der er lov til det, og alle lover det.", []),
    ],
)
def test_references(text: str, expected: list[str]) -> None:
    assert [text[item.start : item.end] for item in references(text)] == expected


@pytest.mark.parametrize(
    ("text", "count"), [("§§ 31 og 32", 2), ("§§ 112, 113 og 116", 3), ("§ 9", 1)]
)
def test_listed_paragraphs_count(text: str, count: int) -> None:
    assert sum(item.count for item in references(text)) == count


def test_density_of_a_whole_letter(lint: Lint) -> None:
    cited = "Det står i § 3. Det gælder dig. " * 4
    plain = "Vi kommer og ser på haven i maj, når vejret er godt. " * 7
    (found,) = lint(cited + plain, "LOV02")
    assert found.text == "§ 3"
    assert "4 gange" in found.message
    assert not lint(cited + plain * 3, "LOV02")


def test_the_limits_are_options() -> None:
    linter = Linter(Settings(select=("LOV02",), rule_options={"LOV02": {"max-per-sentence": 2}}))
    assert not linter.lint(read("Efter § 9 og § 10 skal du betale.", "brev.txt", "text"))
    assert linter.lint(read("Efter § 9, § 10 og § 11 skal du betale.", "brev.txt", "text"))


def test_law_before_the_result_in_a_decision(lint: Lint) -> None:
    text = (
        "Afgørelse om hegn\n\nKære Bo\n\nSagen begyndte i maj. Efter vejlovens § 4 blev der set på "
        "hegnet. Du får afslag.\n\nDu kan klage over afgørelsen.\n\nVenlig hilsen\n\nMette Lund"
    )
    assert [item.text for item in lint(text, "LOV01")] == ["vejlovens § 4"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("§112", "§ 112"),
        ("§ 112 stk. 2", "§ 112, stk. 2"),
        ("§ 112, stk 2", "§ 112, stk. 2"),
        ("§ 27b", "§ 27 b"),
        ("§§12", "§ 12"),
    ],
)
def test_format_is_safe_and_keeps_every_digit(lint: Lint, text: str, content: str) -> None:
    (found,) = lint(f"Du får hjælp efter {text}.", "LOV08")
    assert found.fix is not None
    assert found.fix.applicability == "safe"
    assert found.fix.edits[0].content == content


def test_format_leaves_preposition_and_line_breaks_alone(lint: Lint) -> None:
    assert not lint(
        "Du får hjælp efter § 112 i lov om social service, og §\n113 gælder ikke.", "LOV08"
    )


def test_a_favourable_decision_needs_no_law(lint: Lint) -> None:
    text = (
        "# Bevilling af hjælp\n\nKære Bo\n\nVi bevilger hjælp til dig fra den 1. maj.\n\n"
        "Venlig hilsen\n\nMette Lund\nVisitationen\n"
    )
    assert not lint(text, "LOV06", "markdown")


def test_outdated_names_in_their_own_time(lint: Lint) -> None:
    assert lint("Send det til Statsforvaltningen.", "LOV07")
    assert not lint("Statsforvaltningen afgjorde sagen i 2015.", "LOV07")
    assert lint("Statsforvaltningen afgjorde sagen i 2022.", "LOV07")


def test_a_refusal_of_no_known_type_is_a_warning(lint: Lint) -> None:
    text = (
        "# Cykler\n\nKære Bo\n\nVi har set på dit brev. Ansøgningen kan ikke imødekommes.\n\n"
        "Venlig hilsen\n\nMette Lund\nVisitationen\n"
    )
    (found,) = lint(text, "LOV06", "markdown")
    assert found.severity in ("warning", "error")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("efter forordningens artikel 6, stk. 1, litra e", ["artikel 6, stk. 1, litra e"]),
        ("artikel 6 og art. 9", ["artikel 6", "art. 9"]),
        ("En artikel om haver", []),
    ],
)
def test_articles_are_references(text: str, expected: list[str]) -> None:
    assert [text[item.start : item.end] for item in references(text)] == expected


def test_a_sentence_goes_on_after_jf(lint: Lint) -> None:
    text = "Støtten gives efter aktivlovens § 9, jf. § 11, stk. 2, nr. 1, jf. lovens § 3, til maj."
    assert [item.code for item in lint(text, "LOV02")] == ["LOV02"]
    assert [item.code for item in lint(text, "LOV05")] == ["LOV05"]


def test_tax_as_a_word_is_no_authority(lint: Lint) -> None:
    assert lint("Skriv til SKAT om det.", "LOV07")
    assert not lint("Du får 900 kr. før SKAT. SKAT: 300 kr.", "LOV07")


@pytest.mark.parametrize(
    ("letter_type", "text", "found"),
    [
        ("partshøring", "Sagen er set efter § 9. Vi vil høre, hvad du mener.", ["LOV01"]),
        ("partshøring", "Vi vil høre, hvad du mener om sagen. Vi ser på den efter § 9.", []),
        ("indkaldelse", "I medfør af § 31 indkaldes De til møde.", ["LOV01"]),
        ("indkaldelse", "De indkaldes til møde i medfør af § 31.", []),
        ("information", "Vi maler broen i maj. Det står i § 9.", []),
    ],
)
def test_law_before_the_message_of_each_kind(
    lint: Lint, letter_type: str, text: str, found: list[str]
) -> None:
    head = f"<!-- klarsprog: brevtype {letter_type} -->\n\nSagen\n\nKære Bo\n\n"
    text = f"{head}{text}\n\nVenlig hilsen\nEva Lund\n"
    assert [item.code for item in lint(text, "LOV01")] == found
