"""The server as a process: how it ends, what it survives and what it never says."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CANARY = "Xylofonkanariefugl"
SERVER = [sys.executable, "-m", "klarsprog_server"]
# Every logger at its most talkative, as a user of a debugger might have it.
LOUD = [
    sys.executable,
    "-X",
    "dev",
    "-c",
    "import logging; logging.basicConfig(level=0); logging.root.setLevel(0)\n"
    "from klarsprog_server.main import run_stdio; raise SystemExit(run_stdio())",
]
URI = "untitled:brev"
LETTER = f"Kære {CANARY}\n\nSåfremt {CANARY} flytter, skal {CANARY} ringe til {CANARY}.\n"


class RawServer:
    """A server process spoken to in bytes."""

    def __init__(self, command: list[str], log: Path) -> None:
        self.log = log
        self._log_file = log.open("wb")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log_file
        )
        self._next_id = 0

    def send_bytes(self, body: bytes) -> None:
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method: str, params: Any = None) -> None:
        self.send_bytes(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def receive(self) -> dict[str, Any]:
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has closed its output"
        return json.loads(self.process.stdout.read(length))

    def wait_for(self, method: str) -> dict[str, Any]:
        while True:
            message = self.receive()
            if message.get("method") == method:
                return message["params"]

    def request(self, method: str, params: Any = None) -> dict[str, Any]:
        self._next_id += 1
        message = {"jsonrpc": "2.0", "id": self._next_id, "method": method, "params": params}
        self.send_bytes(json.dumps(message).encode())
        while (answer := self.receive()).get("id") != self._next_id or "method" in answer:
            pass
        return answer

    def start(self) -> None:
        self.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.notify("initialized", {})

    def open(self, text: str = LETTER, uri: str = URI) -> None:
        item = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def stop(self) -> int:
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(20)

    def logged(self) -> str:
        return self.log.read_text("utf-8", "replace")


@pytest.fixture
def start_raw(tmp_path: Path) -> Iterator[Any]:
    servers: list[RawServer] = []

    def start(command: list[str] = SERVER) -> RawServer:
        server = RawServer(command, tmp_path / f"stderr-{len(servers)}.log")
        servers.append(server)
        return server

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
        server.process.wait()
        server.process.stdin.close()
        server.process.stdout.close()


def test_shutdown_and_exit_give_zero_and_a_silent_log(start_raw):
    server = start_raw()
    server.start()
    server.open()
    server.wait_for("textDocument/publishDiagnostics")
    assert server.stop() == 0
    assert server.logged() == ""


def test_exit_without_shutdown_gives_one(start_raw):
    server = start_raw()
    server.start()
    server.notify("exit")
    assert server.process.wait(20) == 1


def test_shutdown_in_the_middle_of_an_analysis(start_raw):
    server = start_raw()
    server.start()
    server.open(LETTER * 2000)
    before = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - before < 10


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
def test_the_server_exits_when_its_client_is_killed(tmp_path):
    read_end, write_end = os.pipe()
    code = (
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen({SERVER!r}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,"
        f" stderr={write_end})\n"
        "print('up', flush=True); time.sleep(600)\n"
    )
    client = subprocess.Popen(
        [sys.executable, "-c", code], pass_fds=[write_end], stdout=subprocess.PIPE
    )
    os.close(write_end)
    assert client.stdout.readline() == b"up\n"
    time.sleep(1)
    client.send_signal(signal.SIGKILL)
    client.wait()
    client.stdout.close()
    # The server alone still holds the other end: the pipe ends when the server does.
    with os.fdopen(read_end, "rb") as log:
        assert log.read() == b""


@pytest.mark.parametrize("command", [SERVER, LOUD], ids=["as shipped", "everything logged"])
def test_no_letter_text_reaches_a_log(start_raw, command):
    server = start_raw(command)
    server.start()
    server.open()
    diagnostics = server.wait_for("textDocument/publishDiagnostics")["diagnostics"]
    assert diagnostics
    document = {"textDocument": {"uri": URI}}
    place = diagnostics[0]["range"]
    assert server.request("textDocument/hover", {**document, "position": place["start"]})["result"]
    action = {**document, "range": place, "context": {"diagnostics": diagnostics}}
    assert "result" in server.request("textDocument/codeAction", action)
    changes = [{"text": f"{LETTER}\n{CANARY} \x00 \ud83d"}]
    version = {"uri": URI, "version": 2}
    server.notify("textDocument/didChange", {"textDocument": version, "contentChanges": changes})
    server.wait_for("textDocument/publishDiagnostics")
    # Messages that cannot be read, with a letter in them.
    server.notify("textDocument/didOpen", {"textDocument": {"text": CANARY}})
    server.notify("textDocument/didChange", {"textDocument": version, "contentChanges": CANARY})
    server.notify(f"{CANARY}/ukendt", {"text": CANARY})
    server.send_bytes(CANARY.encode())
    server.send_bytes(json.dumps([CANARY]).encode())
    assert server.request("textDocument/hover", {**document, "position": place["start"]})["result"]
    assert server.stop() == 0
    assert CANARY not in server.logged()


CRASHING = [
    sys.executable,
    "-c",
    "import klarsprog_lint.linter as linter\n"
    "lint = linter.Linter.lint\n"
    "def crash(self, document):\n"
    "    if 'KRASH' in document.source: raise RuntimeError(document.source)\n"
    "    return lint(self, document)\n"
    "linter.Linter.lint = crash\n"
    "from klarsprog_server.main import run_stdio; raise SystemExit(run_stdio())",
]


def test_a_crash_is_logged_without_text_and_the_server_goes_on(start_raw):
    server = start_raw(CRASHING)
    server.start()
    server.open(f"KRASH {LETTER}", "untitled:krash")
    message = server.wait_for("window/showMessage")["message"]
    assert "RuntimeError" in message
    assert "Traceback" not in message
    server.open()
    assert server.wait_for("textDocument/publishDiagnostics")
    assert server.stop() == 0
    assert "RuntimeError (crash:" in server.logged()
    assert CANARY not in server.logged() + message


def test_what_a_library_prints_does_not_reach_the_protocol(start_raw):
    server = start_raw(
        [
            sys.executable,
            "-c",
            "import klarsprog_lint.linter as linter\n"
            "lint = linter.Linter.lint\n"
            "def chat(self, document): print('hello', flush=True); return lint(self, document)\n"
            "linter.Linter.lint = chat\n"
            "from klarsprog_server.main import run_stdio; raise SystemExit(run_stdio())",
        ]
    )
    server.start()
    server.open()
    assert server.wait_for("textDocument/publishDiagnostics")["diagnostics"]
    assert server.stop() == 0
    assert "hello" in server.logged()


def test_the_engine_does_not_import_the_server():
    code = "import sys, klarsprog_lint.linter; assert 'klarsprog_server' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
