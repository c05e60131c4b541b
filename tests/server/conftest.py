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

    def on_publish(self, params: types.PublishDiagnosticsParams) -> None:
        """The server has published diagnostics."""
        self.published.append(params)
        self._news.set()

    def open(self, uri: str, text: str, language: str = "plaintext", version: int = 1) -> None:
        """Open a document with this text, whatever is on disk."""
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


@pytest_asyncio.fixture
async def start_editor(tmp_path: Path) -> AsyncIterator[StartEditor]:
    """Starts a server and a client with the given encodings; stops both after the test."""
    editors: list[Editor] = []

    async def start(*encodings: str, options: object = None, **more: Any) -> Editor:
        editor = Editor()
        publish = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
        features = {name: f for name, f in DEFAULT_CLIENT_FEATURES.items() if name != publish}
        register_lsp_features(editor, features)
        # A lambda, since pygls sets attributes on its handlers.
        editor.feature(publish)(lambda params: editor.on_publish(params))
        await editor.start_io(sys.executable, "-m", "klarsprog_server")
        editors.append(editor)
        await editor.initialize_session(
            types.InitializeParams(
                capabilities=capabilities(*encodings, **more),
                root_uri=tmp_path.as_uri(),
                initialization_options=options,
            )
        )
        return editor

    yield start
    for editor in editors:
        if editor._server is not None and editor._server.returncode is None:
            await editor.shutdown_session()
        await editor.stop()


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
