"""Text synchronisation: the client's edits applied to our own buffers.

pygls keeps a workspace of its own; it is switched off, because it splits lines at VT, FF, NEL
and U+2028 and corrupts the text at edits past the end of the last line.
"""

from collections.abc import Iterable

from lsprotocol import types

from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.positions import Encoding, PositionMap
from klarsprog_server.session import OpenDocument, Session


def apply_change(
    text: str, change: types.TextDocumentContentChangeEvent, encoding: Encoding
) -> str:
    """The text after one edit of the client."""
    if isinstance(change, types.TextDocumentContentChangeWholeDocument):
        return change.text
    start, end = PositionMap(text, encoding).span(change.range)
    return text[:start] + change.text + text[end:]


def apply_changes(
    text: str, changes: Iterable[types.TextDocumentContentChangeEvent], encoding: Encoding
) -> str:
    """The text after several edits, each in the positions of the text before it."""
    for change in changes:
        text = apply_change(text, change, encoding)
    return text


class TextSyncFeature:
    """Keeps the session's documents equal to the client's and asks for their diagnostics."""

    def __init__(self, session: Session, diagnostics: DiagnosticsFeature) -> None:
        self._session = session
        self._diagnostics = diagnostics

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """A document is the client's from now on; what the file on disk says is no matter."""
        item = params.text_document
        previous = self._session.document(item.uri)
        if previous is not None:
            previous.cancel()
        document = OpenDocument(item.uri, item.language_id, item.text, item.version)
        self._session.add(document)
        self._diagnostics.lint_now(document)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Edits of an open document; edits of unknown documents are left alone."""
        document = self._session.document(params.text_document.uri)
        if document is None:
            return
        text = apply_changes(document.text, params.content_changes, self._session.encoding)
        document.update(text, params.text_document.version)
        self._diagnostics.lint_soon(document)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Saving shows everything at once, and may have changed a configuration."""
        document = self._session.document(params.text_document.uri)
        if document is not None:
            self._diagnostics.lint_now(document)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """The document is forgotten and its diagnostics are taken off the screen."""
        document = self._session.remove(params.text_document.uri)
        if document is not None:
            self._diagnostics.clear(document)
