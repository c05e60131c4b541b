"""The session: what one client has told us and which documents it has open."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types

from klarsprog_server.engine import Analysis, Engine, Letter
from klarsprog_server.positions import Encoding, PositionMap


class Client(Protocol):
    """What the features need of the client at the other end."""

    def publish(self, params: types.PublishDiagnosticsParams) -> None:
        """Show these diagnostics of a document."""

    def show_message(self, params: types.ShowMessageParams) -> None:
        """Show the user a message."""


@dataclass(frozen=True)
class Results:
    """An analysis, and the version of the text that all its offsets count in."""

    analysis: Analysis
    revision: int
    version: int | None
    positions: PositionMap


@dataclass(eq=False)
class OpenDocument:
    """A document in the client's editor.

    ``version`` is the client's number and only repeated to it; ``revision`` counts our own
    updates, so that a client with odd version numbers cannot make stale results look fresh.
    """

    uri: str
    language: str
    text: str
    version: int | None = None
    revision: int = 0
    results: Results | None = None
    task: asyncio.Task[None] | None = None
    is_waiting: bool = False

    def update(self, text: str, version: int | None) -> None:
        """The text after the client's edits."""
        self.text = text
        self.version = version
        self.revision += 1

    @property
    def path(self) -> Path | None:
        """Where the document is on disk; None when it is not a file (``untitled:`` …)."""
        return path_of(self.uri)

    @property
    def fresh_results(self) -> Results | None:
        """The results, if they are of the text as it is now."""
        results = self.results
        return results if results is not None and results.revision == self.revision else None

    def cancel(self) -> None:
        """Drop the work that is under way."""
        if self.task is not None:
            self.task.cancel()
            self.task = None


@dataclass
class Session:
    """One connection. ``engine`` may be shared between sessions, everything else is its own."""

    client: Client
    engine: Engine
    encoding: Encoding = Encoding.UTF_16
    capabilities: types.ClientCapabilities = field(default_factory=types.ClientCapabilities)
    root: Path | None = None
    overrides: dict[str, Any] = field(default_factory=dict)
    is_shut_down: bool = False
    _documents: dict[str, OpenDocument] = field(default_factory=dict)
    _notices: dict[str, str] = field(default_factory=dict)

    @property
    def documents(self) -> tuple[OpenDocument, ...]:
        """All open documents."""
        return tuple(self._documents.values())

    def document(self, uri: str) -> OpenDocument | None:
        """The open document with this URI, however the client escapes it this time."""
        return self._documents.get(unquote(uri))

    def add(self, document: OpenDocument) -> None:
        """The client has opened a document."""
        self._documents[unquote(document.uri)] = document

    def remove(self, uri: str) -> OpenDocument | None:
        """The client has closed a document; None if it was not open."""
        self._notices.pop(unquote(uri), None)
        return self._documents.pop(unquote(uri), None)

    def is_open(self, document: OpenDocument) -> bool:
        """Whether this very document is still the one that the client has open."""
        return self.document(document.uri) is document

    def letter(self, document: OpenDocument) -> Letter:
        """What the engine needs to know of a document, frozen as it is now."""
        return Letter(
            text=document.text,
            language=document.language,
            path=document.path,
            name=str(document.path or unquote(document.uri)),
            folder=self.root,
        )

    def notify(self, document: OpenDocument, notice: str | None) -> None:
        """Tell the user what is wrong, once for as long as it stays wrong."""
        shown = notice in self._notices.values()
        if notice is None:
            self._notices.pop(unquote(document.uri), None)
            return
        self._notices[unquote(document.uri)] = notice
        if not shown:
            kind = types.MessageType.Error
            self.client.show_message(types.ShowMessageParams(type=kind, message=notice))


def path_of(uri: str) -> Path | None:
    """The path of a ``file:`` URI; pygls's own conversion loses what follows a semicolon."""
    parts = urlsplit(uri)
    if parts.scheme != "file" or not parts.path:
        return None
    host = f"//{parts.netloc}" if parts.netloc not in ("", "localhost") else ""
    try:
        return Path(url2pathname(host + parts.path))
    except (OSError, ValueError):
        return None
