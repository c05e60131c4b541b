"""Code actions offer no safe fix that turns a meaning, and prove only what is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lsprotocol import types

from klarsprog_lint.findings import Applicability, Diagnostic, Fix, TextEdit
from klarsprog_server.code_actions import CodeActionsFeature
from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.engine import Analysis, Engine, Letter
from klarsprog_server.session import OpenDocument, Session

URI = "file:///brev.txt"
TEXT = "Såfremt du flytter, skal du svare os senest den 4. maj."
PLAINER, TURNED = TEXT.replace("Såfremt", "Hvis"), TEXT.replace("senest", "tidligst")
EVERYTHING = (0, len(TEXT))


class FaultyEngine(Engine):
    """The fix for »Såfremt« writes what the test says, and is asked about while the user types."""

    def __init__(self, written: str, applicability: Applicability = Applicability.SAFE) -> None:
        super().__init__()
        self.fix = Fix(applicability, "Skriv", (TextEdit(0, len(TEXT), written),))
        self.proven: list[str] = []
        self.typing: OpenDocument | None = None

    async def analyse(self, letter: Letter, overrides: Mapping[str, Any]) -> Analysis:
        analysis = await super().analyse(letter, overrides)
        (found,) = (item for item in analysis.diagnostics if item.code == "ORD01")
        return replace(analysis, diagnostics=(replace(found, fixes=(self.fix,)),))

    async def prove(
        self, analysis: Analysis, diagnostics: Sequence[Diagnostic]
    ) -> Sequence[Diagnostic]:
        self.proven.extend(item.code for item in diagnostics)
        if self.typing is not None:
            self.typing.update(f"{TEXT} Tak.", 2)
        return await super().prove(analysis, diagnostics)


class Nobody:
    """A client that looks at nothing."""

    def publish(self, params: types.PublishDiagnosticsParams) -> None:
        pass

    def show_message(self, params: types.ShowMessageParams) -> None:
        pass


async def offered(
    engine: FaultyEngine, where: tuple[int, int] = EVERYTHING, *, typing: bool = False
) -> list[str]:
    """What the quick fixes of a range would write."""
    session, document = Session(Nobody(), engine), OpenDocument(URI, "plaintext", TEXT, 1)
    session.add(document)
    engine.typing = document if typing else None
    start, end = (types.Position(0, column) for column in where)
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(URI),
        types.Range(start, end),
        types.CodeActionContext(diagnostics=[]),
    )
    feature = CodeActionsFeature(session, DiagnosticsFeature(session))
    actions = await feature.code_actions(params)
    return [action.edit.changes[URI][0].new_text for action in actions]


async def test_a_safe_fix_that_turns_a_deadline_is_not_offered() -> None:
    assert await offered(FaultyEngine(TURNED)) == []


async def test_a_safe_fix_that_keeps_the_meaning_is_offered() -> None:
    assert await offered(FaultyEngine(PLAINER)) == [PLAINER]


async def test_an_unsafe_fix_is_for_the_user_to_judge() -> None:
    assert await offered(FaultyEngine(TURNED, Applicability.UNSAFE)) == [TURNED]


async def test_only_what_the_range_touches_is_proven() -> None:
    engine = FaultyEngine(PLAINER)
    await offered(engine, (len(TEXT), len(TEXT)))
    assert engine.proven == []
    await offered(engine)
    assert engine.proven == ["ORD01"]


async def test_a_text_that_changes_while_its_fixes_are_proven_is_offered_none() -> None:
    assert await offered(FaultyEngine(PLAINER), typing=True) == []
