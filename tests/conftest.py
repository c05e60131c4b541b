"""Shared by all tests: one linter, so that the pipeline is loaded once."""

from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from klarsprog_lint.documents import Format, read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

# A busy machine is no failure: what a property says does not depend on the clock.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")

EXAMPLES = Path(__file__).parent.parent / "examples" / "breve"


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The linter with default settings."""
    return Linter(Settings())


Lint = Callable[..., tuple[Diagnostic, ...]]


def lint_with(linter: Linter) -> Lint:
    """Lint a text; with ``code`` only the diagnostics of that rule or family."""

    def run(text: str, code: str = "", format: Format = "text") -> tuple[Diagnostic, ...]:
        found = linter.lint(read(text, "brev.txt", format))
        return tuple(item for item in found if item.code.startswith(code))

    return run


@pytest.fixture(scope="session")
def lint(linter: Linter) -> Lint:
    """``lint_with`` the default settings."""
    return lint_with(linter)
