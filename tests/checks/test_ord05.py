"""ORD05: formulas that only announce that something will be said."""

from collections.abc import Callable

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


def test_deleting_the_formula_is_left_to_the_writer_since_word_order_changes(lint: Lint) -> None:
    (found,) = lint("Det skal hermed meddeles, at vi ikke har fået skemaet.", "ORD05")
    assert found.text == "Det skal hermed meddeles, at"
    assert found.fixes == ()


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
