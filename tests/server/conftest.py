"""A test client for the language server: a real process, hand-made capabilities."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, LanguageClient, register_lsp_features

PATIENCE_SECONDS = 60


class Editor(LanguageClient):
    """A client that remembers everything that the server publishes."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        self.published: list[types.PublishDiagnosticsParams] = []
        self._news = asyncio.Event()
        self._opened: set[str] = set()

    def on_publish(self, params: types.PublishDiagnosticsParams) -> None:
        """The server has published diagnostics."""
        self.published.append(params)
        self._news.set()

    def open(self, uri: str, text: str, language: str = "plaintext", version: int = 1) -> None:
        """Open a document with this text, whatever is on disk."""
        self._opened.add(uri)
        item = types.TextDocumentItem(uri, language, version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(
        self, uri: str, version: int, *changes: tuple[tuple[int, int, int, int], str]
    ) -> None:
        """Replace ranges (line, character, line, character) with texts, one after the other."""
        events: list[Any] = [
            types.TextDocumentContentChangePartial(
                types.Range(types.Position(*where[:2]), types.Position(*where[2:])), text
            )
            for where, text in changes
        ]
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, events))

    async def forget(self) -> None:
        """Close everything, and leave nothing behind for the next test."""
        for uri in self._opened:
            document = types.TextDocumentIdentifier(uri)
            self.text_document_did_close(types.DidCloseTextDocumentParams(document))
        # The answer comes after everything that closing has published.
        await self.hover("file:///findes/ikke.txt", types.Position(0, 0))
        self._opened.clear()
        self.published.clear()
        self.messages.clear()

    async def diagnostics_of(self, uri: str, version: int | None = 1) -> Sequence[types.Diagnostic]:
        """The diagnostics published for a version, waiting for them if need be."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                self._news.clear()
                for params in self.published:
                    if params.uri == uri and params.version == version:
                        return params.diagnostics
                await self._news.wait()

    async def actions(
        self, uri: str, range_: types.Range, only: Sequence[str] | None = None
    ) -> Sequence[types.CodeAction]:
        """The code actions of a range, with nothing in the context that the server could use."""
        context = types.CodeActionContext(diagnostics=[], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), range_, context)
        answer = await self.text_document_code_action_async(params)
        return [item for item in answer or () if isinstance(item, types.CodeAction)]

    async def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """What is shown at a position."""
        document = types.TextDocumentIdentifier(uri)
        return await self.text_document_hover_async(types.HoverParams(document, position))


def capabilities(
    *encodings: str, document_changes: bool = False, hover_formats: Sequence[str] = ("markdown",)
) -> types.ClientCapabilities:
    """A client's capabilities; no encodings means that it says nothing about them."""
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=encodings or None),
        text_document=types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(
                content_format=[types.MarkupKind(item) for item in hover_formats]
            ),
            diagnostic=types.DiagnosticClientCapabilities(dynamic_registration=True),
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=document_changes)
        ),
        notebook_document=types.NotebookDocumentClientCapabilities(
            types.NotebookDocumentSyncClientCapabilities(dynamic_registration=True)
        ),
    )


StartEditor = Callable[..., Awaitable[Editor]]


async def launch(root: Path, *encodings: str, options: object = None, **more: Any) -> Editor:
    """A new server process and a client that has shaken hands with it."""
    editor = Editor()
    publish = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
    features = {name: f for name, f in DEFAULT_CLIENT_FEATURES.items() if name != publish}
    register_lsp_features(editor, features)
    # A lambda, since pygls sets attributes on its handlers.
    editor.feature(publish)(lambda params: editor.on_publish(params))
    await editor.start_io(sys.executable, "-m", "klarsprog_server")
    params = types.InitializeParams(
        capabilities=capabilities(*encodings, **more),
        root_uri=root.as_uri(),
        initialization_options=options,
    )
    await editor.initialize_session(params)
    return editor


async def end(editor: Editor) -> None:
    """Shut the server down in good order."""
    await editor.shutdown_session()
    await editor.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running_editors() -> AsyncIterator[dict[str, Editor]]:
    """Servers kept from test to test: each takes seconds to load the language pipeline."""
    editors: dict[str, Editor] = {}
    yield editors
    for editor in editors.values():
        await end(editor)


@pytest_asyncio.fixture(loop_scope="session")
async def start_editor(
    running_editors: dict[str, Editor], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[StartEditor]:
    """Gives a client with these capabilities, connected to a server with nothing open."""
    used: list[Editor] = []

    async def start(*encodings: str, **more: Any) -> Editor:
        key = repr((encodings, more))
        if key not in running_editors:
            root = tmp_path_factory.mktemp("root")
            running_editors[key] = await launch(root, *encodings, **more)
        used.append(running_editors[key])
        return running_editors[key]

    yield start
    for editor in used:
        await editor.forget()


@pytest_asyncio.fixture(loop_scope="session")
async def new_editor(tmp_path: Path) -> AsyncIterator[StartEditor]:
    """Gives a client of its own, for tests that change what the server has agreed to."""
    editors: list[Editor] = []

    async def start(*encodings: str, **more: Any) -> Editor:
        editors.append(await launch(tmp_path, *encodings, **more))
        return editors[-1]

    yield start
    for editor in editors:
        await end(editor)


@pytest.fixture
def apply_edit() -> Callable[[str, Sequence[types.TextEdit], str], str]:
    """Applies text edits as an editor does, independently of the server's code."""

    def offset(text: str, position: types.Position, encoding: str) -> int:
        lines = text.replace("\r\n", "\n\n").replace("\r", "\n")  # keeps every offset
        start = 0
        for _ in range(position.line):
            start = lines.index("\n", start) + 1
            if text[start - 1 : start + 1] == "\r\n":
                start += 1
        unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
        raw = text[start:].encode(encoding if unit == 1 else f"{encoding}-le")
        return start + len(
            raw[: position.character * unit].decode(encoding if unit == 1 else f"{encoding}-le")
        )

    def apply(text: str, edits: Sequence[types.TextEdit], encoding: str) -> str:
        spans = sorted(
            (
                offset(text, edit.range.start, encoding),
                offset(text, edit.range.end, encoding),
                edit.new_text,
            )
            for edit in edits
        )
        for start, end, content in reversed(spans):
            text = text[:start] + content + text[end:]
        return text

    return apply
