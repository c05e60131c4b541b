"""``full`` and ``concise``: what a reader sees, to the letter."""

from klarsprog_lint.findings import Applicability
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.concise import ConciseRenderer
from klarsprog_lint.output.full import FullRenderer
from tests.output.helpers import found, letter

PLAIN = Palette()


def test_a_finding_with_a_fix() -> None:
    document = letter("Kære borger\n\nSåfremt du vil klage, skal du skrive til os.\n")
    assert FullRenderer(PLAIN).letter(document, [found(document, "Såfremt", instead="Hvis")]) == (
        "brev.md:3:1: ORD01 [*] »Såfremt« er kancellisprog.\n"
        "  |\n"
        "3 | Såfremt du vil klage, skal du skrive til os.\n"
        "  | ^^^^^^^\n"
        "  |\n"
        "  = hjælp: Skriv »Hvis«\n"
        "\n"
    )


def test_unsafe_fixes_are_marked_only_when_asked_for() -> None:
    document = letter("Vi skal foretage en vurdering.")
    item = found(document, "foretage", instead="lave", applicability=Applicability.UNSAFE)
    text = FullRenderer(PLAIN).letter(document, [item])
    assert "[*]" not in text
    assert "Skriv »lave« (usikker rettelse: læs teksten efter)" in text
    assert "[*]" in FullRenderer(PLAIN, unsafe=True).letter(document, [item])


def test_the_underline_counts_emoji_as_two_cells_and_tabs_as_four() -> None:
    document = letter("😀\tså sker det såfremt")
    lines = FullRenderer(PLAIN).letter(document, [found(document, "såfremt")]).splitlines()
    assert lines[2] == "1 | 😀    så sker det såfremt"
    assert lines[3] == "  | " + " " * (2 + 4 + len("så sker det ")) + "^" * 7


def test_a_long_line_is_cut_around_the_span() -> None:
    document = letter("Et ord til. " * 100 + "Såfremt du vil, " + "så skriv nu. " * 100)
    lines = FullRenderer(PLAIN, width=80).letter(document, [found(document, "Såfremt")])
    row, underline = lines.splitlines()[2:4]
    assert len(row) <= 80
    assert row.startswith("1 | …")
    assert row.endswith("…")
    at = row.index("Såfremt")
    assert underline == "  | " + " " * (at - 4) + "^" * 7


def test_a_span_longer_than_the_line() -> None:
    text = "Det her er en meget lang sætning, " * 20
    document = letter(text + "slut.")
    row, underline = (
        FullRenderer(PLAIN, width=60).letter(document, [found(document, text)]).splitlines()[2:4]
    )
    assert len(row) <= 60
    assert row.endswith("…")
    assert len(underline) == len(row)


def test_a_span_over_several_lines_shows_the_first() -> None:
    document = letter("Ja.\r\nSåfremt du\r\nvil klage\r\n")
    lines = FullRenderer(PLAIN).letter(document, [found(document, "Såfremt du\r\nvil")])
    assert lines.splitlines()[2:4] == [
        "2 | Såfremt du",
        "  | ^^^^^^^^^^ (fortsætter til linje 3)",
    ]


def test_control_characters_do_not_reach_the_terminal() -> None:
    document = letter("Før \x1b[31m såfremt \u202e bagefter")
    text = FullRenderer(PLAIN).letter(document, [found(document, "såfremt")])
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_colours() -> None:
    document = letter("Såfremt.")
    text = FullRenderer(Palette(enabled=True)).letter(document, [found(document, "Såfremt")])
    assert "\x1b[1;33m^^^^^^^\x1b[0m" in text


def test_concise_is_one_line_per_finding() -> None:
    document = letter("Såfremt du vil.\nVi skal samt\n")
    items = [found(document, "Såfremt", instead="Hvis"), found(document, "skal samt")]
    assert ConciseRenderer(PLAIN).letter(document, items) == (
        "brev.md:1:1: ORD01 [*] »Såfremt« er kancellisprog.\n"
        "brev.md:2:4: ORD01 »skal samt« er kancellisprog.\n"
    )
