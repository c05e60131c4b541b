"""What must hold for every example letter, in every encoding and line ending."""

import json
import re
from pathlib import Path

import pytest

from klarsprog_lint.documents import read, read_file, write_file
from klarsprog_lint.documents.lines import LineIndex
from klarsprog_lint.findings import Applicability
from klarsprog_lint.fixes.applying import apply_fixes, fix_document
from klarsprog_lint.linter import Linter
from klarsprog_lint.output.json_array import as_json

from .conftest import EXAMPLES

LETTERS = sorted(EXAMPLES.iterdir())
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
NEWLINES = ("\n", "\r\n")

letters = pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)


def written(tmp_path: Path, letter: Path, encoding: str, newline: str) -> Path:
    """A copy of the letter; what Windows-1252 lacks (emoji) becomes a question mark."""
    text = letter.read_text("utf-8").replace("\n", newline)
    copy = tmp_path / letter.name
    copy.write_bytes(text.encode(encoding, errors="replace"))
    return copy


def at(source: str, start: dict[str, int], end: dict[str, int]) -> str:
    """The text between two JSON locations, found from rows and columns alone."""
    lines = LineIndex(source)
    first = lines.offset(start["row"] - 1, start["column"] - 1)
    return source[first : lines.offset(end["row"] - 1, end["column"] - 1)]


@letters
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", NEWLINES, ids=("lf", "crlf"))
def test_every_location_leads_back_to_its_text(
    tmp_path: Path, linter: Linter, letter: Path, encoding: str, newline: str
) -> None:
    copy = written(tmp_path, letter, encoding, newline)
    document, _ = read_file(copy)
    codec = encoding.removesuffix("-sig")
    source = copy.read_bytes().decode(codec).removeprefix("\ufeff")
    for diagnostic in linter.lint(document):
        shown = json.loads(json.dumps(as_json(diagnostic, document.lines)))
        assert at(source, shown["location"], shown["end_location"]) == shown["text"] != ""


@letters
def test_the_same_is_found_whatever_the_encoding_and_line_ending(
    tmp_path: Path, linter: Linter, letter: Path
) -> None:
    found = []
    for encoding, newline in (("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\r\n")):
        document, _ = read_file(written(tmp_path, letter, encoding, newline))
        found.append(
            [(item.code, item.location, item.fingerprint) for item in linter.lint(document)]
        )
    assert found[0] == found[1] == found[2]
    assert len(found[0]) > 0


@letters
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", NEWLINES, ids=("lf", "crlf"))
def test_fixing_leaves_no_safe_fix_and_keeps_the_file_as_it_was_elsewhere(
    tmp_path: Path, linter: Linter, letter: Path, encoding: str, newline: str
) -> None:
    copy = written(tmp_path, letter, encoding, newline)
    before = copy.read_bytes()
    document, encoded = read_file(copy)
    fixed = fix_document(
        document,
        linter.lint(document),
        lint=linter.lint,
        read=lambda text: read(text, document.name, document.format),
    )
    write_file(copy, encoded, fixed.document.source)
    again, encoded_again = read_file(copy)
    left = [
        item
        for item in linter.lint(again)
        if item.fix is not None and item.fix.applicability is Applicability.SAFE
    ]
    assert left == []
    assert (encoded_again.encoding, encoded_again.bom) == (encoded.encoding, encoded.bom)
    assert line_endings(again.source) <= line_endings(document.source)
    if not fixed.count:
        assert copy.read_bytes() == before


@letters
def test_one_round_of_fixes_changes_nothing_outside_the_edited_spans(
    linter: Linter, letter: Path
) -> None:
    document, _ = read_file(letter)
    found = linter.lint(document)
    edits = sorted(
        (edit.start, edit.end)
        for item in found
        if item.fix and item.fix.applicability is Applicability.SAFE
        for edit in item.fix.edits
    )
    outside, position = [], 0
    for start, end in edits:
        if start >= position:
            outside.append(document.source[position:start])
        position = max(position, end)
    outside.append(document.source[position:])
    expected = re.compile("(?:.*)".join(map(re.escape, outside)), re.DOTALL)
    assert expected.fullmatch(apply_fixes(document.source, found).text)


def line_endings(text: str) -> set[str]:
    """The kinds of line ending in a text."""
    kinds = set()
    if "\r\n" in text:
        kinds.add("\r\n")
    if "\n" in text.replace("\r\n", ""):
        kinds.add("\n")
    return kinds


def test_the_plain_letter_is_nearly_free_of_findings(linter: Linter) -> None:
    document, _ = read_file(EXAMPLES / "16-hjemmehjaelp-klart-sprog.md")
    words = sum(len(block.text.split()) for block in document.blocks if block.kind.is_linted)
    serious = [item for item in linter.lint(document) if item.severity.rank > 0]
    assert 100 * len(serious) / words <= 0.5
