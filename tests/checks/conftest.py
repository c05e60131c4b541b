"""The checks are tested with every rule on, those in preview too."""

import pytest

from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings
from tests.conftest import Lint, lint_with


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The linter with all rules."""
    return Linter(Settings(select=("ALL",)))


@pytest.fixture(scope="session")
def lint(linter: Linter) -> Lint:
    """``lint_with`` all rules."""
    return lint_with(linter)
