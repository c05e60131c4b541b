"""TIL04: severities, and the fixes that are refused."""

from collections.abc import Callable

import pytest

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_modals_are_warnings_and_conditions_are_not(lint: Lint) -> None:
    found = lint("Hvis man ønsker at klage, skal man skrive til os.", "TIL04")
    assert [str(item.severity) for item in found] == ["info", "warning"]


@pytest.mark.parametrize(
    "text",
    [
        "Kære forældre\n\nMan skal hente sit barn før kl. 16. I kan ringe til os.",
        "Hvis du flytter, skal man melde det til os.",
        "Man skal melde sig, når lægen har sendt sit svar.",
    ],
)
def test_no_fix_where_du_could_be_wrong(lint: Lint, text: str) -> None:
    (found,) = lint(text, "TIL04")
    assert found.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "Fra kommunens side kan man ikke betale for det.",
        "Man skal behandle sagen inden otte uger.",
        "Man skal huske, at vinteren er lang.",
        "Vi ved ikke, hvornår man spiste.",
    ],
)
def test_authorities_and_sayings(lint: Lint, text: str) -> None:
    assert not lint(text, "TIL04")
