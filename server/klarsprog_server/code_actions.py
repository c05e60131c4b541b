"""Code actions: one quick fix for each deterministic fix of the diagnostics in a range."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from klarsprog_lint.findings import Applicability, Diagnostic, Fix
from klarsprog_server.diagnostics import DiagnosticsFeature, to_lsp
from klarsprog_server.session import OpenDocument, Results, Session


class CodeActionsFeature:
    """Answers ``textDocument/codeAction``.

    The diagnostics are our own, found by the requested range. Those in the request's context
    are not looked at: Neovim 0.7.2 sends their columns in bytes.
    """

    def __init__(self, session: Session, diagnostics: DiagnosticsFeature) -> None:
        self._session = session
        self._diagnostics = diagnostics

    async def code_actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The quick fixes of everything that the range touches."""
        document = self._session.document(params.text_document.uri)
        if document is None or not _wants(params.context.only, types.CodeActionKind.QuickFix):
            return []
        results = await self._diagnostics.fresh(document)
        if results is None:
            return []
        start, end = results.positions.span(params.range)
        touched = [
            diagnostic
            for diagnostic in results.analysis.diagnostics
            if diagnostic.start <= end and start <= diagnostic.end
        ]
        proven = await self._session.engine.prove(results.analysis, touched)
        if document.fresh_results is not results:
            # The text has changed meanwhile: the client will ask again.
            return []
        return [
            action
            for diagnostic in proven
            for action in self._quick_fixes(document, results, diagnostic)
        ]

    def _quick_fixes(
        self, document: OpenDocument, results: Results, diagnostic: Diagnostic
    ) -> Iterator[types.CodeAction]:
        safe = [fix for fix in diagnostic.fixes if fix.applicability is Applicability.SAFE]
        for fix in diagnostic.fixes:
            yield types.CodeAction(
                title=fix.message,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[to_lsp(diagnostic, results.positions)],
                is_preferred=fix in safe[:1] or None,
                edit=self._workspace_edit(document, results, fix),
            )

    def _workspace_edit(
        self, document: OpenDocument, results: Results, fix: Fix
    ) -> types.WorkspaceEdit:
        edits = [
            types.TextEdit(results.positions.range(edit.start, edit.end), edit.content)
            for edit in fix.edits
        ]
        if not self._takes_document_changes:
            return types.WorkspaceEdit(changes={document.uri: edits})
        identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, results.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, edits)])

    @property
    def _takes_document_changes(self) -> bool:
        workspace = self._session.capabilities.workspace
        edit = workspace.workspace_edit if workspace is not None else None
        return edit is not None and bool(edit.document_changes)


def _wants(only: Sequence[types.CodeActionKind | str] | None, kind: types.CodeActionKind) -> bool:
    """Whether the client asks for this kind: kinds are paths, and a path covers what is below."""
    if not only:
        return True
    wanted = [item.value if isinstance(item, types.CodeActionKind) else item for item in only]
    return any(item in ("", kind.value) or kind.value.startswith(f"{item}.") for item in wanted)
