"""ORD05: formulas that only announce that something will be said."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def contents(found: tuple[Diagnostic, ...]) -> list[tuple[Applicability, str]]:
    return [(fix.applicability, fix.edits[0].content) for item in found for fix in item.fixes]


def test_calling_attention_to_a_clause_becomes_a_direct_request(lint: Lint) -> None:
    found = lint("Der gøres opmærksom på, at porten er låst om natten.", "ORD05")
    assert contents(found) == [(SAFE, "Vær opmærksom på")]


def test_several_readers_are_addressed_in_the_plural_and_a_person_must_look(lint: Lint) -> None:
    found = lint("Der gøres opmærksom på, at I selv skal låse porten.", "ORD05")
    assert contents(found) == [(UNSAFE, "Vær opmærksomme på")]


def test_a_remark_is_only_an_unsafe_warning_because_it_may_be_a_reproach(lint: Lint) -> None:
    found = lint("Det bemærkes, at du ikke kom til mødet.", "ORD05")
    assert contents(found) == [(UNSAFE, "Vær opmærksom på, at")]


def rewritten(lint: Lint, text: str) -> str | None:
    """The sentence after the one finding's fix, None when there is no fix."""
    (found,) = lint(text, "ORD05")
    if found.fix is None:
        return None
    for edit in sorted(found.fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.content + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det skal hermed meddeles, at vi ikke har fået skemaet.", "Vi har ikke fået skemaet."),
        ("Det kan oplyses, at der i går kom et brev.", "Der kom i går et brev."),
        ("Det kan oplyses, at vi ikke fik det.", "Vi fik det ikke."),
        (
            "Det skal oplyses, at porten er låst, og at du ikke får en nøgle.",
            "Porten er låst, og du får ikke en nøgle.",
        ),
        (
            "Det kan oplyses, at hvis du flytter, skal du skrive til os.",
            "Hvis du flytter, skal du skrive til os.",
        ),
        ("På den baggrund skal det meddeles, at prisen stiger.", "På den baggrund stiger prisen."),
        ("Vi skal hermed bekræfte mødet.", "Vi bekræfter mødet."),
        ("Som bekendt lukker haven i juli.", "Haven lukker i juli."),
        ("Under henvisning til dit brev svarer vi her.", "Som svar på dit brev svarer vi her."),
        ("Under henvisning til lovens § 5 siger vi nej.", "Efter lovens § 5 siger vi nej."),
    ],
)
def test_the_clause_becomes_a_main_clause(lint: Lint, text: str, expected: str) -> None:
    assert rewritten(lint, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Det kan oplyses, at naboen, som bor i nummer 4, ikke har klaget.",
        "Det kan oplyses, at hvis du flytter, du skal skrive til os.",
        "Under henvisning til situationen lukker vi haven.",
    ],
)
def test_a_clause_that_is_not_simple_is_left_to_the_writer(lint: Lint, text: str) -> None:
    assert rewritten(lint, text) is None


def test_the_formula_is_found_after_a_fronted_phrase(lint: Lint) -> None:
    (found,) = lint("På den baggrund må det meddeles, at porten forbliver låst.", "ORD05")
    assert found.text == "må det meddeles, at"


def test_the_same_words_in_mid_sentence_or_with_an_infinitive_are_ordinary_danish(
    lint: Lint,
) -> None:
    assert not lint("Vi siger nej under henvisning til aftalen i marts.", "ORD05")
    assert not lint("Det nævnes at være en god skole i bladet.", "ORD05")
    assert not lint("Det oplyses i samtalen, hvad det koster.", "ORD05")
    assert not lint("Vi skal bede om din underskrift på side to.", "ORD05")
