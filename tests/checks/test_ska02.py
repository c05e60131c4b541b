"""SKA02: choices that were meant to be deleted."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def test_a_pair_of_outcomes_belongs_to_one_rule_only(lint: Lint) -> None:
    text = "Vi har besluttet at bevilge/afslå din ansøgning om støtte."
    assert texts(lint(text, "SKA02")) == ["bevilge/afslå"]
    assert not lint(text, "TYP04")
    assert not lint(text, "SKA03")


def test_opposite_sentences_are_found_across_paragraphs(lint: Lint) -> None:
    text = "Du får en plads i Regnbuen.\n\nDu får ikke en plads i Regnbuen.\n\nRing til os."
    assert texts(lint(text, "SKA02")) == ["Du får ikke en plads i Regnbuen."]


def test_short_and_conditional_opposites_may_both_be_true(lint: Lint) -> None:
    assert not lint("Du kan klage. Du kan ikke klage.", "SKA02")
    assert not lint("Hvis du bor i byen, betaler du. Hvis du ikke bor i byen, betaler du.", "SKA02")


def test_a_form_leaves_the_choice_to_the_reader(lint: Lint) -> None:
    assert not lint("Sæt kryds: er/er ikke enig (slet det, der ikke passer)", "SKA02")


def test_opposite_decisions_are_found_though_the_words_differ(lint: Lint) -> None:
    text = "Din ansøgning er imødekommet. Vi har set på sagen. Din ansøgning er afslået."
    assert texts(lint(text, "SKA02")) == ["Din ansøgning er afslået."]
    assert not lint("Du får afslag på hjælp til mad. Du får bevilling på hjælp til vask.", "SKA02")


def test_labels_for_the_writer_are_notes_but_headings_for_the_reader_are_not(lint: Lint) -> None:
    assert texts(lint("[Hvis borgeren bor alene] Du får 100 kr.", "SKA02")) == [
        "[Hvis borgeren bor alene]"
    ]
    assert not lint("Ved sygdom: ring til os. Mulighed 1: Du kan tage bussen.", "SKA02")
