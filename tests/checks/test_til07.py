"""TIL07 and TIL08: where the help may stand, and which letters are let go."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]
THREAT = "Hvis du ikke betaler, sender vi kravet til inkasso."


def test_help_in_the_next_paragraph(lint: Lint) -> None:
    assert lint(THREAT, "TIL07")
    assert not lint(f"{THREAT}\n\nDu kan få en aftale om afdrag.", "TIL07")
    assert not lint(f"{THREAT}\n\nHvad gør du, hvis du ikke kan betale?\n\nSkriv til os.", "TIL07")


def test_a_hearing_asks_about_the_sanction(lint: Lint) -> None:
    text = (
        "# Partshøring om din hjælp\n\nKære Bo\n\nInden vi træffer afgørelse, kan du udtale dig. "
        "Møder du ikke, sker der fradrag i hjælpen.\n\nVenlig hilsen\n\nMette Lund\n"
    )
    assert not lint(text, "TIL07", "markdown")


def test_what_was_said_before_is_no_threat(lint: Lint) -> None:
    text = "Du er gjort opmærksom på, at manglende betaling kan betyde, at pladsen opsiges."
    assert not lint(text, "TIL07")


def test_blame_is_for_the_reader_only(lint: Lint) -> None:
    assert lint("De har undladt at svare.", "TIL08")
    assert not lint("Vi ved, at de har undladt at svare.", "TIL08")
