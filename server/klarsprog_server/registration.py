"""Registration: the one place where LSP methods meet the features that answer them."""

import inspect
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError

from klarsprog_server.code_actions import CodeActionsFeature
from klarsprog_server.connection import Connection
from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.engine import Engine
from klarsprog_server.hover import HoverFeature
from klarsprog_server.lifecycle import LifecycleFeature
from klarsprog_server.positions import Encoding
from klarsprog_server.privacy import describe, guard_event_loop
from klarsprog_server.session import Session
from klarsprog_server.text_sync import TextSyncFeature

logger = logging.getLogger(__name__)

Handler = Callable[[Any], Any]


def connect(engine: Engine) -> tuple[Connection, Session]:
    """A connection with all features, and its session, over an engine that may be shared."""
    connection = Connection()
    session = Session(connection, engine)
    diagnostics = DiagnosticsFeature(session)
    lifecycle = LifecycleFeature(session, diagnostics)
    texts = TextSyncFeature(session, diagnostics)

    def initialize(params: types.InitializeParams) -> None:
        guard_event_loop()
        # pygls has chosen the first encoding on the client's list that it knows, and answers so.
        lifecycle.initialize(
            params, Encoding(connection.workspace.position_encoding or Encoding.UTF_16)
        )

    def shutdown(_: None) -> None:
        lifecycle.shutdown()

    save = types.SaveOptions(include_text=False)
    actions = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    register = _registrar(connection)
    register(types.INITIALIZE, initialize)
    register(types.SHUTDOWN, shutdown)
    register(types.TEXT_DOCUMENT_DID_OPEN, texts.opened)
    register(types.TEXT_DOCUMENT_DID_CHANGE, texts.changed)
    register(types.TEXT_DOCUMENT_DID_SAVE, texts.saved, save)
    register(types.TEXT_DOCUMENT_DID_CLOSE, texts.closed)
    register(types.WORKSPACE_DID_CHANGE_CONFIGURATION, lifecycle.settings_changed)
    register(types.TEXT_DOCUMENT_HOVER, HoverFeature(session, diagnostics).hover)
    register(
        types.TEXT_DOCUMENT_CODE_ACTION,
        CodeActionsFeature(session, diagnostics).code_actions,
        actions,
    )
    return connection, session


def _registrar(connection: Connection) -> Callable[..., None]:
    def register(method: str, handler: Handler, options: object | None = None) -> None:
        connection.feature(method, options)(_guarded(method, handler))

    return register


def _guarded(method: str, handler: Handler) -> Handler:
    """The handler with its errors logged by type, and answered without a traceback."""
    if inspect.iscoroutinefunction(handler):

        @wraps(handler)
        async def answer_later(params: Any) -> Any:
            try:
                return await handler(params)
            except Exception as error:
                raise _internal(method, error) from None

        return answer_later

    @wraps(handler)
    def answer(params: Any) -> Any:
        try:
            return handler(params)
        except Exception as error:
            raise _internal(method, error) from None

    return answer


def _internal(method: str, error: Exception) -> JsonRpcException:
    logger.error("%s: %s", method, describe(error))
    return JsonRpcInternalError(f"Intern fejl i klarsprog-lint ({type(error).__name__}).")
