"""Quick fixes and hover."""

import pytest
from lsprotocol import types

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENCODINGS = ("utf-8", "utf-16", "utf-32")
LETTER = "Kære Åse Ærø\n\nVi ser på det 😀👩‍👧 i år. Såfremt du flytter, skal du ringe til os.\n"
FIXED = LETTER.replace("Såfremt", "Hvis")


async def opened(start_editor, uri, text=LETTER, *encodings, language="plaintext", **more):
    """An editor with the document open, and the diagnostic at »Såfremt«."""
    editor = await start_editor(*encodings, **more)
    editor.open(uri, text, language)
    found = [item for item in await editor.diagnostics_of(uri) if item.code == "ORD01"]
    assert len(found) == 1
    return editor, found[0]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_a_quick_fix_gives_the_text_expected(
    start_editor, tmp_path, apply_edit, encoding, line_end
):
    uri = (tmp_path / "brev.txt").as_uri()
    text = LETTER.replace("\n", line_end)
    editor, diagnostic = await opened(start_editor, uri, text, encoding)
    action = (await editor.actions(uri, diagnostic.range))[0]
    assert "Hvis" in action.title
    assert action.kind == types.CodeActionKind.QuickFix
    assert action.is_preferred
    assert action.diagnostics == (diagnostic,)
    assert action.edit.document_changes is None
    fixed = apply_edit(text, action.edit.changes[uri], encoding)
    assert fixed == FIXED.replace("\n", line_end)


async def test_document_changes_carry_the_version_where_the_client_takes_them(
    start_editor, tmp_path, apply_edit
):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri, document_changes=True)
    edit = (await editor.actions(uri, diagnostic.range))[0].edit
    assert edit.changes is None
    assert edit.document_changes[0].text_document.version == 1
    assert apply_edit(LETTER, edit.document_changes[0].edits, "utf-16") == FIXED


async def test_the_range_decides_not_the_clients_diagnostics(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri)
    start, end = diagnostic.range.start, diagnostic.range.end
    inside = types.Position(start.line, start.character + 2)
    outside = types.Position(start.line, 0)
    for position in (start, inside, end):
        assert await editor.actions(uri, types.Range(position, position))
    assert not await editor.actions(uri, types.Range(outside, outside))


async def test_the_kinds_asked_for_are_honoured(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri)
    for only in (["quickfix"], [""], ["refactor", "quickfix"], []):
        assert await editor.actions(uri, diagnostic.range, only), only
    for only in (["refactor"], ["source.fixAll"], ["quick"]):
        assert not await editor.actions(uri, diagnostic.range, only), only


async def test_right_after_an_edit_the_fix_is_for_the_new_text(start_editor, tmp_path, apply_edit):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri)
    editor.change(uri, 2, ((2, 0, 2, 0), "😀 "))
    start = diagnostic.range.start
    at = types.Position(start.line, start.character + 3)
    action = (await editor.actions(uri, types.Range(at, at)))[0]
    text = LETTER.replace("Vi ser", "😀 Vi ser")
    assert apply_edit(text, action.edit.changes[uri], "utf-16") == text.replace("Såfremt", "Hvis")


async def test_hover_tells_why_and_shows_an_example(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri)
    inside = types.Position(diagnostic.range.start.line, diagnostic.range.start.character + 1)
    hover = await editor.hover(uri, inside)
    assert hover.range == diagnostic.range
    assert hover.contents.kind == types.MarkupKind.Markdown
    for part in ("**ORD01**", "**Hvorfor:**", "**Sådan gør du:**", "**Før:**", "**Efter:**"):
        assert part in hover.contents.value
    assert f"]({diagnostic.code_description.href})" in hover.contents.value
    assert await editor.hover(uri, types.Position(0, 0)) is None


async def test_hover_is_plain_text_for_clients_without_markdown(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor, diagnostic = await opened(start_editor, uri, hover_formats=["plaintext"])
    hover = await editor.hover(uri, diagnostic.range.start)
    assert hover.contents.kind == types.MarkupKind.PlainText
    assert "**" not in hover.contents.value
    assert diagnostic.message in hover.contents.value


async def test_unknown_documents_have_no_actions_and_no_hover(start_editor):
    editor = await start_editor("utf-16")
    start = types.Position(0, 0)
    assert await editor.hover("file:///findes/ikke.txt", start) is None
    assert not await editor.actions("file:///findes/ikke.txt", types.Range(start, start))
