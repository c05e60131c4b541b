"""Lifecycle: what is agreed at the start, and an orderly end."""

from collections.abc import Mapping
from typing import Any

from lsprotocol import types

from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.positions import Encoding
from klarsprog_server.session import Session, path_of

SECTION = "klarsprog-lint"


class LifecycleFeature:
    """Answers ``initialize`` and ``shutdown`` and takes changes of the client's settings."""

    def __init__(self, session: Session, diagnostics: DiagnosticsFeature) -> None:
        self._session = session
        self._diagnostics = diagnostics

    def initialize(self, params: types.InitializeParams, encoding: Encoding) -> None:
        """``encoding`` is what the reply will announce."""
        session = self._session
        session.encoding = encoding
        session.capabilities = params.capabilities
        folders = params.workspace_folders or ()
        root = folders[0].uri if folders else params.root_uri
        session.root = path_of(root) if root else None
        session.overrides = _settings(params.initialization_options)

    def settings_changed(self, params: types.DidChangeConfigurationParams) -> None:
        """The user changed the editor's settings: every open letter is linted with them.

        Clients also send this without a word about us, which changes nothing.
        """
        if not isinstance(params.settings, Mapping) or SECTION not in params.settings:
            return
        self._session.overrides = _settings(params.settings)
        for document in self._session.documents:
            self._diagnostics.lint_now(document)

    def shutdown(self) -> None:
        """Nothing more is worked on; ``exit`` follows."""
        self._session.is_shut_down = True
        for document in self._session.documents:
            document.cancel()


def _settings(value: object) -> dict[str, Any]:
    """The client's settings, with the keys of the configuration file, bare or in our section."""
    if not isinstance(value, Mapping):
        return {}
    section = value.get(SECTION, value)
    return dict(section) if isinstance(section, Mapping) else {}
