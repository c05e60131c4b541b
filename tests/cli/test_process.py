"""The program as a process: streams, exit codes, what it imports."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.helpers import OFFICIALESE

PROGRAM = (sys.executable, "-m", "klarsprog_lint")
HEAVY = ("spacy", "pygls", "rich", "numpy", "litellm")


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program."""
    return subprocess.run(
        (*PROGRAM, *arguments),
        cwd=cwd,
        env=_environment(**environment),
        capture_output=True,
        timeout=120,
        check=False,
    )


def _environment(**extra: str) -> dict[str, str]:
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {**os.environ, "PYTHONPATH": path, **extra}


def test_findings_go_to_stdout_in_utf8(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_bytes(OFFICIALESE.encode())
    result = run("check", "--select", "ORD01", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert result.stderr == b""
    assert "»Såfremt«" in result.stdout.decode("utf-8")
    assert b"\x1b" not in result.stdout


def test_errors_go_to_stderr(tmp_path: Path) -> None:
    result = run("check", "nix.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith("Fejl: nix.txt: ")


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("rule", "PAS01"), ("rules",)])
def test_light_commands_import_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys; from klarsprog_lint.cli import main\n"
        f"sys.argv = ['klarsprog-lint', *{arguments!r}]\n"
        "try: main()\n"
        f"finally: print(*sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    result = subprocess.run(
        (sys.executable, "-c", code),
        cwd=tmp_path,
        env=_environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0
    assert result.stderr.strip() == b""


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    result = subprocess.run(
        (*PROGRAM, "rules"),
        cwd=tmp_path,
        env=_environment(),
        stdout=write,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(write)
    assert result.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    with subprocess.Popen(
        (*PROGRAM, "check", "-"),
        cwd=tmp_path,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background has SIGINT ignored, and children inherit it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        # Long enough for Python itself to have started; the program may still be loading.
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1.5)
        process.send_signal(signal.SIGINT)
        _, messages = process.communicate(timeout=30)
    assert (process.returncode, messages) == (130, b"")
