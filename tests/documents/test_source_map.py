"""Offsets to the source and back, and rows and columns."""

import re
from pathlib import Path

import pytest

from klarsprog_lint.documents import read_file
from klarsprog_lint.documents.lines import LineIndex
from klarsprog_lint.documents.source_map import Segment, SourceMap
from tests.conftest import EXAMPLES

SOURCE = "**ab** {{x}}\ncd"
MAP = SourceMap(
    (
        Segment(0, 2, 2, 4),
        Segment(2, 3, 6, 7),
        Segment(3, 8, 7, 12, verbatim=False),
        Segment(8, 9, 12, 13, verbatim=False),
        Segment(9, 11, 13, 15),
    )
)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, (2, 4)),
        (1, 3, (3, 7)),
        (4, 5, (7, 12)),
        (8, 10, (12, 14)),
        (11, 11, (15, 15)),
        (0, 0, (2, 2)),
    ],
)
def test_ranges_lead_to_the_source(start: int, end: int, expected: tuple[int, int]) -> None:
    assert MAP.to_source(start, end) == expected


def test_an_insertion_at_the_end_of_an_opaque_word_comes_after_it() -> None:
    only = SourceMap((Segment(0, 5, 0, 7, verbatim=False),))
    assert only.to_source(5, 5) == (7, 7)


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, None), (2, 0), (3, 1), (4, None), (9, 3), (14, 10), (15, 11)]
)
def test_source_offsets_lead_to_the_text(offset: int, expected: int | None) -> None:
    assert MAP.to_text(offset) == expected


@pytest.mark.parametrize(
    ("start", "end"), [(0, 2), (1, 3), (3, 8), (8, 9), (8, 10), (2, 11), (0, 0), (2, 2), (11, 11)]
)
def test_ranges_lead_to_the_source_and_back(start: int, end: int) -> None:
    assert MAP.to_text_range(*MAP.to_source(start, end)) == (start, end)


def test_a_range_that_begins_inside_an_opaque_word_comes_back_as_the_whole_word() -> None:
    assert MAP.to_text_range(*MAP.to_source(4, 10)) == (3, 10)


def test_an_insertion_behind_an_opaque_word_comes_back_behind_it() -> None:
    only = SourceMap((Segment(0, 5, 0, 7, verbatim=False),))
    assert only.to_text_range(7, 7) == (5, 5)


@pytest.mark.parametrize("letter", sorted(EXAMPLES.iterdir()), ids=lambda path: path.stem)
def test_every_word_of_a_letter_leads_to_the_source_and_back(letter: Path) -> None:
    for block in read_file(letter)[0].blocks:
        for word in re.finditer(r"\S+", block.text):
            if not any(field.start < word.end() for field in block.placeholders):
                there = block.source_map.to_source(*word.span())
                assert block.source_map.to_text_range(*there) == word.span()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 2, True), (0, 3, False), (2, 4, False), (8, 11, True), (3, 3, True), (4, 4, False)],
)
def test_markup_and_fields_are_not_editable(start: int, end: int, expected: bool) -> None:
    assert MAP.is_editable(start, end, SOURCE) is expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_end_where_editors_end_them(end: str) -> None:
    lines = LineIndex(f"a\u2028b{end}🙂æ\x0c")
    assert len(lines) == 2
    assert lines.position(3 + len(end) + 1) == (1, 1)
    assert lines.offset(1, 1) == 3 + len(end) + 1
    assert lines.offset(0, 99) == 3
    assert lines.line(1) == "🙂æ\x0c"
