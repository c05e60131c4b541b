"""TIL10: what counts as the end of a letter."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]
BODY = (
    "Kære Anna Holm\n\nDu har søgt om en ny spand til haven. Vi sætter den op mandag mellem kl. 8 "
    "og 12. Du behøver ikke at være hjemme, når vi kommer med den.\n\n"
)


@pytest.mark.parametrize(
    "end",
    [
        "Venlig hilsen\n\nBo Lind",
        "Med venlig hilsen\n«Navn»",
        "Mvh. Bo Lind, Affald",
        "På vegne af Fjordby Kommune\n\nBo Lind",
        "Venlig hilsen\n\nBo Lind\n\nBilag: Kort over haven",
    ],
)
def test_signed(lint: Lint, end: str) -> None:
    assert not lint(BODY + end, "TIL10")


def test_not_signed(lint: Lint) -> None:
    (found,) = lint(BODY, "TIL10")
    assert found.text == "kommer med den."


def test_a_greeting_alone(lint: Lint) -> None:
    (found,) = lint(BODY + "Venlig hilsen", "TIL10")
    assert "navn" in found.message
