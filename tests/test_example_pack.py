"""The example municipality's pack does what its README says."""

from pathlib import Path

import pytest

from klarsprog_lint.configuration import Configurations
from klarsprog_lint.documents import read_file
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.rule_testing import RuleTester

PACK = Path(__file__).parent.parent / "examples" / "eksempel-kommune"
LETTER = PACK / "breve" / "indkaldelse.md"


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Configurations().resolve(LETTER).settings)


@pytest.fixture(scope="module")
def found(linter: Linter) -> dict[str, Diagnostic]:
    return {item.code: item for item in linter.lint(read_file(LETTER)[0])}


def test_its_own_rules_run(found: dict[str, Diagnostic]) -> None:
    assert found["EKS01"].text == "Ydelseskontoret"
    assert found["EKS02"].text == "åbningstider"


def test_its_own_severity_and_message_hold(found: dict[str, Diagnostic]) -> None:
    assert found["TIL01"].severity is Severity.ERROR
    assert found["TIL01"].message == "»Deres«: Eksempel Kommune siger du til alle."


def test_the_rule_it_switched_off_is_silent(found: dict[str, Diagnostic]) -> None:
    assert "afholdt" in LETTER.read_text("utf-8")
    assert "PAS02" not in found


def test_the_examples_of_its_rules_hold(linter: Linter) -> None:
    tester = RuleTester(linter.settings)
    own = [loaded for code, loaded in linter.rules.items() if code.startswith("EKS")]
    assert len(own) == 2
    assert not [failure for loaded in own for failure in tester.failures(loaded)]
