"""When work is done and what is published, with an engine that answers when it is told to."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from klarsprog_lint.findings import Diagnostic, Location, Severity
from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.engine import Analysis, Engine, Letter
from klarsprog_server.session import Session, path_of
from klarsprog_server.text_sync import TextSyncFeature

URI = "file:///brev.txt"


def found(letter: Letter) -> Diagnostic:
    """One diagnostic whose message is the text that was analysed."""
    place = Location(1, 1)
    return Diagnostic(
        "brev.txt", "ORD01", "x", Severity.INFO, letter.text, "", 0, 1, place, place,
        "paragraph", 0, letter.text[:1], (), "f",
    )  # fmt: skip


class SlowEngine(Engine):
    """Answers a letter when the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}
        self.notice: str | None = None

    async def analyse(self, letter: Letter, overrides: Mapping[str, Any]) -> Analysis:
        self.asked.append(letter.text)
        if letter.text in self.gates:
            await self.gates[letter.text].wait()
        if letter.text == "crash":
            raise RuntimeError(letter.text)
        return Analysis((found(letter),), {}, self.notice)


class Screen:
    """What the user sees."""

    def __init__(self) -> None:
        self.published: list[tuple[int | None, list[str]]] = []
        self.messages: list[str] = []

    def publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.published.append((params.version, [item.message for item in params.diagnostics]))

    def show_message(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)


class World:
    """A session with everything replaced that is slow or far away."""

    def __init__(self, debounce: float = 0.05) -> None:
        self.engine, self.screen = SlowEngine(), Screen()
        self.session = Session(self.screen, self.engine)
        self.diagnostics = DiagnosticsFeature(self.session, debounce)
        self.texts = TextSyncFeature(self.session, self.diagnostics)

    def open(self, text: str, uri: str = URI) -> None:
        item = types.TextDocumentItem(uri, "plaintext", 1, text)
        self.texts.opened(types.DidOpenTextDocumentParams(item))

    def change(self, text: str, version: int) -> None:
        identifier = types.VersionedTextDocumentIdentifier(version, URI)
        changes = [types.TextDocumentContentChangeWholeDocument(text)]
        self.texts.changed(types.DidChangeTextDocumentParams(identifier, changes))

    def close(self) -> None:
        document = types.TextDocumentIdentifier(URI)
        self.texts.closed(types.DidCloseTextDocumentParams(document))

    @property
    def document(self):
        return self.session.document(URI)


async def test_results_of_an_older_text_are_never_published():
    world = World()
    world.engine.gates["one"] = asyncio.Event()
    world.open("one")
    await asyncio.sleep(0.01)
    world.change("two", 2)
    world.engine.gates["one"].set()
    await asyncio.sleep(0.2)
    assert world.screen.published == [(2, ["two"])]


async def test_equal_version_numbers_do_not_make_old_results_new():
    world = World()
    world.open("one")
    await asyncio.sleep(0.02)
    world.change("two", 1)
    assert world.document.fresh_results is None
    await asyncio.sleep(0.2)
    assert world.screen.published == [(1, ["one"]), (1, ["two"])]


async def test_opening_is_at_once_and_typing_waits_for_a_pause():
    world = World()
    world.open("a")
    await asyncio.sleep(0.01)
    assert world.engine.asked == ["a"]
    for version in range(2, 32):
        world.change("a" * version, version)
        await asyncio.sleep(0.005)
    await asyncio.sleep(0.2)
    assert world.engine.asked == ["a", "a" * 31]


async def test_a_request_does_not_wait_for_the_pause():
    world = World(debounce=60)
    world.open("one")
    world.change("two", 2)
    results = await asyncio.wait_for(world.diagnostics.fresh(world.document), 1)
    assert [item.message for item in results.analysis.diagnostics] == ["two"]
    assert world.screen.published == [(2, ["two"])]


async def test_a_request_joins_the_analysis_that_runs():
    world = World()
    world.engine.gates["one"] = asyncio.Event()
    world.open("one")
    await asyncio.sleep(0.01)
    requests = [asyncio.create_task(world.diagnostics.fresh(world.document)) for _ in range(3)]
    await asyncio.sleep(0.01)
    requests[0].cancel()
    await asyncio.sleep(0.01)
    world.engine.gates["one"].set()
    assert await requests[1] is await requests[2] is not None
    assert world.engine.asked == ["one"]


async def test_a_request_gives_up_when_the_text_changes():
    world = World(debounce=60)
    world.engine.gates["one"] = asyncio.Event()
    world.open("one")
    request = asyncio.create_task(world.diagnostics.fresh(world.document))
    await asyncio.sleep(0.01)
    world.change("two", 2)
    assert await asyncio.wait_for(request, 1) is None
    world.close()


async def test_nothing_is_published_after_closing():
    world = World()
    world.engine.gates["one"] = asyncio.Event()
    world.open("one")
    await asyncio.sleep(0.01)
    world.close()
    world.engine.gates["one"].set()
    await asyncio.sleep(0.1)
    assert world.screen.published == [(None, [])]


async def test_a_crash_is_not_the_end(caplog):
    world = World()
    world.open("crash")
    await asyncio.sleep(0.02)
    world.change("two", 2)
    await asyncio.sleep(0.2)
    assert world.screen.published == [(2, ["two"])]
    assert "RuntimeError (analyse:" in caplog.text


async def test_a_notice_is_shown_once_until_it_has_been_put_right():
    world = World()
    for notice in ("wrong", "wrong", None, "wrong"):
        world.engine.notice = notice
        world.diagnostics.lint_now(world.document) if world.document else world.open("one")
        await asyncio.sleep(0.02)
    world.open("two", "file:///andet.txt")
    await asyncio.sleep(0.02)
    assert world.screen.messages == ["wrong", "wrong"]


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///home/%C3%A5se/mit%20brev.txt", "/home/åse/mit brev.txt"),
        ("file:///a;b%23c.txt", "/a;b#c.txt"),
        ("file://localhost/a.txt", "/a.txt"),
        ("untitled:Untitled-1", None),
        ("vscode-remote://ssh/a.txt", None),
        ("", None),
    ],
)
def test_paths_of_uris(uri, path):
    assert path_of(uri) == (Path(path) if path else None)
