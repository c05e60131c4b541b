"""RED05: what is said twice."""

from collections.abc import Callable

from klarsprog_lint.findings import Applicability, Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def test_a_word_typed_twice_is_an_error_with_a_safe_fix(lint: Lint) -> None:
    (found,) = lint("Du skal huske at at låse døren.", "RED05")
    assert (found.text, found.severity, found.fixes[0].applicability) == ("at at", "error", SAFE)


def test_a_stranded_preposition_may_meet_the_next_one(lint: Lint) -> None:
    (found,) = lint("Det møde, du kommer til til foråret, er aflyst.", "RED05")
    assert found.fixes[0].applicability is UNSAFE


def test_which_of_two_negations_was_meant_is_for_a_person_to_see(lint: Lint) -> None:
    (found,) = lint("Du kan ikke ikke få en plads.", "RED05")
    assert found.fixes[0].applicability is UNSAFE


def test_an_inverted_main_clause_has_no_stranded_preposition(lint: Lint) -> None:
    (found,) = lint("Da du tjener mere, er du ikke berettiget til til hjælp.", "RED05")
    assert found.fixes[0].applicability is SAFE


def test_danish_lets_these_words_stand_twice(lint: Lint) -> None:
    for text in (
        "Vi fandt den den 29. august.",
        "Er det det, du mener?",
        "Vi er meget meget glade for din hjælp.",
        "Det hus, jeg bor i i dag, er gult.",
        "Har I i øvrigt talt med lægen?",
        "Det vi har har vi fået af dig.",
        "Hun kommer fra Baden Baden.",
    ):
        assert not lint(text, "RED05"), text


def test_two_equal_merge_fields_are_not_a_repetition(lint: Lint) -> None:
    assert not lint("Ring til {{navn}} {{navn}} i morgen.", "RED05")


def test_a_content_word_four_times_in_a_sentence_is_pointed_out(lint: Lint) -> None:
    text = "En klage skal være kort, og klagen skal sendes, så vi kan læse klagen{}."
    assert not lint(text.format(""), "RED05")
    (found,) = lint(text.format(" og gemme klagen"), "RED05")
    assert (found.severity, found.text) == ("info", "klagen")
    assert "4 gange" in found.message


def test_two_sentences_may_share_their_words(lint: Lint) -> None:
    assert not lint("Send klagen til os. Vi læser klagen. Så sender vi klagen videre.", "RED05")
