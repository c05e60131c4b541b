"""Diagnostics pushed to the client: soon after the last keystroke, at once on open and save."""

import asyncio
import logging

from lsprotocol import types

from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_server.positions import PositionMap
from klarsprog_server.privacy import describe
from klarsprog_server.session import OpenDocument, Results, Session

logger = logging.getLogger(__name__)

DEBOUNCE_SECONDS = 0.25
SOURCE = "klarsprog-lint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def to_lsp(diagnostic: Diagnostic, positions: PositionMap) -> types.Diagnostic:
    """The engine's diagnostic as the client is shown it."""
    return types.Diagnostic(
        range=positions.range(diagnostic.start, diagnostic.end),
        message=diagnostic.message,
        severity=_SEVERITIES[diagnostic.severity],
        code=diagnostic.code,
        code_description=types.CodeDescription(href=diagnostic.url),
        source=SOURCE,
        data={"fingerprint": diagnostic.fingerprint},
    )


class DiagnosticsFeature:
    """Lints documents and publishes what came out, never for a text that has changed since."""

    def __init__(self, session: Session, debounce: float = DEBOUNCE_SECONDS) -> None:
        self._session = session
        self._debounce = debounce

    def lint_now(self, document: OpenDocument) -> None:
        """Opened or saved: no waiting, and configuration files are read anew."""
        self._session.engine.forget_configuration()
        self._schedule(document, 0)

    def lint_soon(self, document: OpenDocument) -> None:
        """Edited: wait until the typing pauses."""
        self._schedule(document, self._debounce)

    def clear(self, document: OpenDocument) -> None:
        """Closed: stop working on it and take its diagnostics off the screen."""
        document.cancel()
        self._session.client.publish(types.PublishDiagnosticsParams(document.uri, []))

    async def fresh(self, document: OpenDocument) -> Results | None:
        """Results for the text as it is now, without waiting for a pause in the typing.

        None when the text changes meanwhile: the client will ask again.
        """
        if (results := document.fresh_results) is not None:
            return results
        if document.task is None or document.task.done() or document.is_waiting:
            self._schedule(document, 0)
        if document.task is not None:
            # Our own cancellation must not cancel the linting, nor its cancellation raise here.
            await asyncio.wait({document.task})
        return document.fresh_results if self._session.is_open(document) else None

    def _schedule(self, document: OpenDocument, delay: float) -> None:
        document.cancel()
        document.is_waiting = delay > 0
        document.task = asyncio.get_running_loop().create_task(self._run(document, delay))

    async def _run(self, document: OpenDocument, delay: float) -> None:
        await asyncio.sleep(delay)
        document.is_waiting = False
        try:
            await self._lint(document)
        except Exception as error:
            logger.error("Diagnosticering fejlede: %s", describe(error))

    async def _lint(self, document: OpenDocument) -> None:
        # Everything that tells which text this is, is read before the first await.
        text, revision, version = document.text, document.revision, document.version
        letter = self._session.letter(document)
        analysis = await self._session.engine.analyse(letter, self._session.overrides)
        if not self._session.is_open(document) or document.revision != revision:
            return
        positions = PositionMap(text, self._session.encoding)
        document.results = Results(analysis, revision, version, positions)
        self._session.notify(document, analysis.notice)
        self._publish(document, document.results)

    def _publish(self, document: OpenDocument, results: Results) -> None:
        diagnostics = [to_lsp(item, results.positions) for item in results.analysis.diagnostics]
        self._session.client.publish(
            types.PublishDiagnosticsParams(document.uri, diagnostics, results.version)
        )
