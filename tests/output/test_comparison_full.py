"""``compare --output-format full``: what people read in a terminal."""

from klarsprog_lint.linter import Linter
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.comparison_full import comparisons_text
from tests.output.comparing import BEFORE, OTHER, compared


def shown(linter: Linter, before: str = BEFORE, **after: str) -> str:
    return comparisons_text([compared(linter, before, **after)], Palette())


def test_verdict_guard_message_and_both_sentences(linter: Linter) -> None:
    lines = shown(linter).splitlines()
    assert lines[0] == "f/brev.md → e/brev.md: betydningen er ændret"
    place = lines.index("  ✗ G01 tal")
    assert "»250 kr.«" in lines[place + 1]
    assert lines[place + 2] == "        før:   Du skal betale 250 kr. senest den 3. maj 2026."
    assert "»350 kr.«" in lines[place + 3]
    assert lines[place + 4] == "        efter: Du skal betale 350 kr. senest den 3. maj 2026."
    assert any(line.startswith("  ✓ i orden: ") and "flettefelter" in line for line in lines)


def test_a_soft_guard_asks_for_a_look_and_keeps_the_verdict(linter: Linter) -> None:
    text = shown(linter, "Vi ser på din sag.", after="Vi ser altid på din sag.")
    assert text.splitlines()[0] == "f/brev.md → e/brev.md: siger det samme"
    assert "  ! G15 tone (se efter)\n      »altid« " in text
    assert "        før:   Vi ser på din sag.\n        efter: Vi ser altid på din sag.\n" in text


def test_figures_have_danish_numbers_and_stand_under_each_other(linter: Linter) -> None:
    lines = shown(linter, "Vi ser på din ansøgning.", after="Vi ser på den.").splitlines()
    figures = [line for line in lines if " → " in line][1:]
    assert figures[0].split() == ["LIX", "25,0", "→", "4,0"]
    assert len({line.index("→") for line in figures}) == 1


def test_a_long_sentence_is_cut_around_the_place(linter: Linter) -> None:
    start = "Efter at sagen er blevet behandlet af udvalget, og efter at alle parter er blevet hørt"
    text = start + " i sagen om vejen ved skolen, skal du betale {} kr. til kommunen, når du {}."
    tail = "har modtaget regningen og har haft tid til at læse den helt igennem"
    before, after = text.format(250, tail), text.format(350, tail)
    quote = next(line for line in shown(linter, before, after=after).splitlines() if "før:" in line)
    assert "250 kr." in quote
    assert quote.split("før:")[1].strip().startswith("…")
    assert len(quote) < 140


def test_merge_fields_are_shown_as_written(linter: Linter) -> None:
    text = shown(linter, "Kære {{navn}}, du får svar.", after="Kære du, du får svar.")
    assert "før:   Kære {{navn}}, du får svar." in text


def test_equal_texts(linter: Linter) -> None:
    text = shown(linter, after=BEFORE)
    assert text.startswith("f/brev.md → e/brev.md: de to tekster er ens\n")
    assert text.endswith("1 par sammenlignet: 1 siger det samme, 0 er ændret.\n")


def test_unrelated_letters_are_told_of_without_their_differences(linter: Linter) -> None:
    text = shown(linter, after=OTHER)
    assert "de to tekster ser ikke ud til at være samme brev" in text
    assert "✗" not in text
