"""Pushed diagnostics: what, where, when, and for which version."""

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from klarsprog_lint.configuration import resolve
from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENCODINGS = ("utf-8", "utf-16", "utf-32")
LETTER = (
    "Kære Åse Ærø\n\n"
    "Vi har læst dit brev 😀👩‍👧 og ser på det nu. Såfremt du flytter, så send os et brev.\n\n"
    "Hvis det bliver nødvendigt, ringer vi. Såfremt æblet falder 😀, såfremt det ærgrer dig, så "
    "ring.\n"
)


def engine(text: str, path: Path, format_: str = "text") -> tuple[Diagnostic, ...]:
    settings = resolve(path).settings_for(path)
    return Linter(settings).lint(read(text, str(path), format_, settings.placeholders))


def unit_column(line: str, column: int, encoding: str) -> int:
    raw = line[:column].encode(encoding if encoding == "utf-8" else f"{encoding}-le")
    return len(raw) // {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]


def expected_range(text: str, item: Diagnostic, encoding: str) -> types.Range:
    """From the rows and columns of the JSON output, not from offsets."""
    lines = text.replace("\r\n", "\n").split("\n")

    def position(row: int, column: int) -> types.Position:
        return types.Position(row - 1, unit_column(lines[row - 1], column - 1, encoding))

    return types.Range(
        position(item.location.row, item.location.column),
        position(item.end_location.row, item.end_location.column),
    )


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("encoding", [None, *ENCODINGS])
async def test_diagnostics_equal_the_engines(start_editor, tmp_path, encoding, line_end):
    path = tmp_path / "brev.txt"
    text = LETTER.replace("\n", line_end)
    editor = await start_editor(*([encoding] if encoding else []))
    editor.open(path.as_uri(), text)
    shown = await editor.diagnostics_of(path.as_uri())
    expected = engine(text, path)
    assert len(expected) >= 3
    assert [
        (item.range, item.message, item.code, item.severity.name, item.data) for item in shown
    ] == [
        (
            expected_range(text, item, encoding or "utf-16"),
            item.message,
            item.code,
            {"error": "Error", "warning": "Warning", "info": "Information"}[item.severity],
            {"fingerprint": item.fingerprint},
        )
        for item in expected
    ]
    assert {item.source for item in shown} == {"klarsprog-lint"}
    assert [item.code_description.href for item in shown] == [item.url for item in expected]


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        ([], "utf-16"),
        (["utf-7", "utf-32", "utf-8"], "utf-32"),
        (["utf-8", "utf-16"], "utf-8"),
        (["utf-7"], "utf-16"),
    ],
)
async def test_the_clients_first_known_encoding_is_announced(new_editor, offered, chosen):
    editor = await new_editor()
    params = types.InitializeParams(
        capabilities=types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=offered or None)
        )
    )
    announced = (await editor.initialize_async(params)).capabilities
    assert announced.position_encoding == chosen
    assert announced.diagnostic_provider is None, "pull and push together show everything twice"


async def test_the_buffer_wins_over_the_file(start_editor, tmp_path):
    path = tmp_path / "brev.txt"
    path.write_text("Hej.\n", "utf-8")
    editor = await start_editor("utf-16")
    editor.open(path.as_uri(), LETTER)
    assert await editor.diagnostics_of(path.as_uri())


async def test_rapid_edits_publish_the_last_version_only(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await start_editor("utf-16")
    editor.open(uri, LETTER)
    before = len(await editor.diagnostics_of(uri))
    typed = "Såfremt du vil, så ring. "
    for index, letter in enumerate(typed):
        editor.change(uri, index + 2, ((2, index, 2, index), letter))
        await asyncio.sleep(0.005)
    last = len(typed) + 1
    assert len(await editor.diagnostics_of(uri, last)) > before
    await asyncio.sleep(0.5)
    assert [params.version for params in editor.published] == [1, last]


async def test_several_changes_in_one_notification(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await start_editor("utf-16")
    editor.open(uri, "Hej 😀 du.")
    assert not await editor.diagnostics_of(uri)
    new_lines = ((0, 9, 0, 9), "\n\nSåfremt du vil, så ring.")
    editor.change(uri, 2, new_lines, ((0, 4, 0, 6), ""), ((9, 9, 9, 9), "\n"))
    first = (await editor.diagnostics_of(uri, 2))[0]
    assert first.range.start == types.Position(2, 0)


async def test_closing_clears(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await start_editor("utf-16")
    editor.open(uri, LETTER)
    assert await editor.diagnostics_of(uri)
    editor.change(uri, 2, ((0, 0, 0, 0), "x"))
    document = types.TextDocumentIdentifier(uri)
    editor.text_document_did_close(types.DidCloseTextDocumentParams(document))
    assert not await editor.diagnostics_of(uri, None)
    await asyncio.sleep(0.5)
    assert editor.published[-1].version is None, "published after the document was closed"


async def test_saving_lints_at_once_and_reads_the_configuration_anew(start_editor, tmp_path):
    path = tmp_path / "brev.txt"
    editor = await start_editor("utf-16")
    editor.open(path.as_uri(), LETTER)
    assert "ORD01" in {item.code for item in await editor.diagnostics_of(path.as_uri())}
    (tmp_path / "klarsprog.toml").write_text('ignore = ["ORD"]\n', "utf-8")
    editor.published.clear()
    document = types.TextDocumentIdentifier(path.as_uri())
    editor.text_document_did_save(types.DidSaveTextDocumentParams(document))
    codes = {item.code for item in await editor.diagnostics_of(path.as_uri())}
    assert not any(code.startswith("ORD") for code in codes)


async def test_a_broken_configuration_is_told_once_and_the_server_stays_up(start_editor, tmp_path):
    (tmp_path / "klarsprog.toml").write_text("selct = []\n", "utf-8")
    editor = await start_editor("utf-16")
    for name in ("a.txt", "b.txt"):
        editor.open((tmp_path / name).as_uri(), LETTER)
        assert await editor.diagnostics_of((tmp_path / name).as_uri())
    assert [message.type for message in editor.messages] == [types.MessageType.Error]
    assert "selct" in editor.messages[0].message
    assert "klarsprog.toml" in editor.messages[0].message


async def test_the_letter_type_of_a_path_is_followed(start_editor, tmp_path):
    (tmp_path / "klarsprog.toml").write_text(
        'select = ["STR06"]\n[letter-types]\n"afslag-*" = "afslag"\n', "utf-8"
    )
    text = "Din have\n\nKære Anna Holm\n\nHækken er 2 meter.\n\nVenlig hilsen\nBo Lund\n"
    editor = await start_editor("utf-16")
    shown = {}
    for name in ("afslag-1.txt", "andet.txt"):
        uri = (tmp_path / name).as_uri()
        editor.open(uri, text)
        shown[name] = [item.code for item in await editor.diagnostics_of(uri)]
    assert shown == {"afslag-1.txt": ["STR06"], "andet.txt": []}


@pytest.mark.parametrize("options", [{"ignore": ["ORD"]}, {"klarsprog-lint": {"ignore": ["ORD"]}}])
async def test_the_clients_settings_are_followed(new_editor, tmp_path, options):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await new_editor("utf-16", options=options)
    editor.open(uri, LETTER)
    assert "ORD01" not in {item.code for item in await editor.diagnostics_of(uri)}
    editor.published.clear()
    for settings in ({}, {"klarsprog-lint": {"select": ["ORD"]}}):
        params = types.DidChangeConfigurationParams(settings)
        editor.workspace_did_change_configuration(params)
    assert "ORD01" in {item.code for item in await editor.diagnostics_of(uri)}


async def test_unsaved_and_markdown_documents(start_editor):
    editor = await start_editor("utf-16")
    editor.open("untitled:Untitled-1", LETTER)
    assert await editor.diagnostics_of("untitled:Untitled-1")
    text = "# Brev\n\n> Såfremt loven siger det.\n\nSåfremt du vil, så ring.\n"
    editor.open("untitled:Untitled-2", text, language="markdown")
    shown = await editor.diagnostics_of("untitled:Untitled-2")
    assert {item.range.start.line for item in shown if item.code == "ORD01"} == {4}


async def test_odd_versions_and_unknown_documents_do_no_harm(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await start_editor("utf-16")
    editor.change("file:///findes/ikke.txt", 1, ((0, 0, 0, 0), "x"))
    editor.open(uri, LETTER, version=7)
    assert await editor.diagnostics_of(uri, 7)
    editor.change(uri, 3, ((0, 0, 99, 0), "Hej."))
    assert not await editor.diagnostics_of(uri, 3)
    assert not editor.messages


async def test_opening_twice_keeps_the_latest_text(start_editor, tmp_path):
    uri = (tmp_path / "brev.txt").as_uri()
    editor = await start_editor("utf-16")
    editor.open(uri, LETTER)
    editor.open(uri, "Hej.", version=2)
    assert not await editor.diagnostics_of(uri, 2)
    await asyncio.sleep(0.3)
    assert editor.published[-1].version == 2
