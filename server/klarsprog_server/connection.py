"""The connection: pygls with what it does better left to us switched off."""

import logging
from typing import Any

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from klarsprog_lint import __version__
from klarsprog_server.privacy import describe

logger = logging.getLogger(__name__)

# pygls's own handlers of these keep a second copy of every text, splitting lines where the
# protocol does not, and change the positions before our handlers see them.
_OURS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)


class _Protocol(LanguageServerProtocol):
    """The protocol without pygls's workspace of texts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for method in _OURS:
            self.fm.builtin_features.pop(method)


class Connection(LanguageServer):
    """One client's connection; a ``session.Client`` for the features."""

    def __init__(self) -> None:
        super().__init__(
            "klarsprog-lint",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=_Protocol,
            max_workers=1,
        )

    def publish(self, params: types.PublishDiagnosticsParams) -> None:
        """Show these diagnostics of a document."""
        self.text_document_publish_diagnostics(params)

    def show_message(self, params: types.ShowMessageParams) -> None:
        """Show the user a message."""
        self.window_show_message(params)

    def report_server_error(
        self, error: Exception, source: type[PyglsError] | type[JsonRpcException]
    ) -> None:
        """Log what went wrong; pygls would show its text in the middle of the user's work."""
        if source is not FeatureRequestError:
            logger.error("%s: %s", source.__name__, describe(error))
