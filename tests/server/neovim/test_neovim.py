"""A real Neovim opens a letter, is shown its diagnostics and applies a quick fix."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

HERE = Path(__file__).parent
EXTENSION = HERE.parents[2] / "editor-extensions" / "neovim"
NVIM = shutil.which("nvim")
LETTER = """Kære Åse Ærø

Vi har læst dit brev om din bolig, og vi ser på det nu. Det går hurtigt.

Vi håber, at det går godt på Ærø 😀👩‍👧 i år. Såfremt du flytter, skal du ringe til os.

Ansøgningen 😀 skal indsendes af dig senest den 1. maj.
"""

if NVIM is None and os.environ.get("CI"):
    pytest.fail("CI skal have Neovim: apt-get install neovim", pytrace=False)

pytestmark = pytest.mark.skipif(
    NVIM is None, reason="nvim is not installed (apt-get install neovim)"
)


def run_neovim(folder: Path, letter: Path) -> dict[str, object]:
    """Neovim's report of the session in ``session.lua``."""
    report = folder / "report.json"
    plan = {
        "letter": str(letter),
        "report": str(report),
        "cmd": [sys.executable, "-m", "klarsprog_server"],
        "extension": str(EXTENSION),
        "code": "ORD01",
        "text": "Såfremt",
        "patience": 60_000,
    }
    (folder / "plan.json").write_text(json.dumps(plan), "utf-8")
    home = {name: str(folder / name) for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **home, "KLARSPROG_PLAN": str(folder / "plan.json")}
    command = [str(NVIM), "--headless", "--clean", "-n", "-c", f"luafile {HERE / 'session.lua'}"]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert report.exists(), done.stderr
    answer: dict[str, object] = json.loads(report.read_text("utf-8"))
    assert "problem" not in answer, answer["problem"]
    return answer


def byte_spans(text: str) -> list[tuple[str, int, int, str, str]]:
    """The engine's diagnostics with columns in bytes, as Neovim counts them."""
    lines = text.splitlines()

    def column(row: int, column: int) -> int:
        return len(lines[row - 1][: column - 1].encode())

    return [
        (
            item.code,
            item.location.row - 1,
            column(item.location.row, item.location.column),
            item.text,
            item.message,
        )
        for item in Linter(Settings()).lint(read(text, "brev.txt", "text"))
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_neovim_shows_the_diagnostics_and_applies_a_quick_fix(tmp_path, line_end):
    letter = tmp_path / "brev.txt"
    letter.write_bytes(LETTER.replace("\n", line_end).encode())
    report = run_neovim(tmp_path, letter)
    assert report["diagnosed"]
    expected = byte_spans(LETTER)
    shown = [
        (item["code"], item["line"], item["column"], item["text"], item["message"])
        for item in report["before"]
    ]
    assert sorted(shown) == sorted(expected), "each diagnostic once, and where it belongs"
    assert "Såfremt" in {text for _, _, _, text, _ in shown}
    assert {item["source"] for item in report["before"]} == {"klarsprog-lint"}

    assert report["fixed"], report["messages"]
    assert "Hvis" in report["titles"][0]
    fixed = LETTER.replace("Såfremt", "Hvis")
    assert letter.read_bytes().decode() == fixed.replace("\n", line_end)
    assert report["updated"]
    assert len(report["after"]) == len(byte_spans(fixed))
    assert report["clients"] == 1
    assert report["stopped"]
    assert not [message for message in report["messages"] if "rror" in message]
