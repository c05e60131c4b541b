"""Running the command line in this process, in an empty folder."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from klarsprog_lint.cli.app import app
from tests.cli.helpers import Run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command; ``input`` is what stdin holds."""

    def invoke(*arguments: str | Path, input: bytes | None = None) -> Result:
        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(app, words, input=input, prog_name="klarsprog-lint")

    return invoke
