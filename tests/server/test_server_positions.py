"""Positions and text synchronisation against an independent model of a client."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from klarsprog_server.positions import Encoding, PositionMap
from klarsprog_server.text_sync import apply_change, apply_changes

PIECES = ["a", "b ", "æ", "Å", "€", "😀", "👩‍👧", "e\u0301", "\n", "\r\n", "\r"]
# These end a line in Python and in pygls, but not in the protocol.
PIECES += ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
encodings = st.sampled_from(Encoding)
UNIT = {Encoding.UTF_8: 1, Encoding.UTF_16: 2, Encoding.UTF_32: 4}


def units(text: str, encoding: Encoding) -> int:
    name = encoding if encoding is Encoding.UTF_8 else f"{encoding}-le"
    return len(text.encode(name)) // UNIT[encoding]


def client_position(text: str, offset: int, encoding: Encoding) -> types.Position:
    """The position as a client works it out: cut the text, count line ends, count units."""
    before = re.split(r"\r\n|\r|\n", text[:offset])
    return types.Position(len(before) - 1, units(before[-1], encoding))


def addressable(text: str) -> list[int]:
    """The offsets that a position can name: all but those inside a CRLF."""
    return [o for o in range(len(text) + 1) if text[o - 1 : o + 1] != "\r\n" or o == 0]


@given(texts, encodings)
def test_every_offset_has_the_clients_position_and_comes_back(
    text: str, encoding: Encoding
) -> None:
    positions = PositionMap(text, encoding)
    for offset in addressable(text):
        expected = client_position(text, offset, encoding)
        assert positions.position(offset) == expected
        assert positions.offset(expected) == offset


@given(texts, encodings, st.integers(0, 40), st.integers(0, 60))
def test_any_position_at_all_gives_an_offset_in_its_line(
    text: str, encoding: Encoding, line: int, character: int
) -> None:
    position = types.Position(line, character)
    offset = PositionMap(text, encoding).offset(position)
    assert position == types.Position(line, character), "the caller's position was changed"
    lines = re.split(r"\r\n|\r|\n", text)
    if line >= len(lines):
        assert offset == len(text)
        return
    found = client_position(text, offset, encoding)
    assert found.line == line
    assert found.character <= character
    width = units(lines[line], encoding)
    # Less than asked for only inside a character or past the end of the line.
    assert character - found.character < 4 or found.character == width


@given(texts, encodings)
def test_an_offset_inside_crlf_is_the_end_of_its_line(text: str, encoding: Encoding) -> None:
    positions = PositionMap(text, encoding)
    for match in re.finditer("\r\n", text):
        assert positions.position(match.start() + 1) == positions.position(match.start())


@given(texts, encodings)
def test_positions_never_go_backwards(text: str, encoding: Encoding) -> None:
    positions = PositionMap(text, encoding)
    found = [positions.position(offset) for offset in range(len(text) + 1)]
    assert all(first <= second for first, second in pairwise(found))


@given(texts, encodings, st.data())
def test_a_sequence_of_edits_leaves_the_clients_text(
    text: str, encoding: Encoding, data: st.DataObject
) -> None:
    mine = theirs = text
    for _ in range(data.draw(st.integers(1, 8))):
        offsets = addressable(theirs)
        first, second = sorted(data.draw(st.tuples(*[st.sampled_from(offsets)] * 2)))
        content = data.draw(texts)
        range_ = types.Range(
            client_position(theirs, first, encoding), client_position(theirs, second, encoding)
        )
        mine = apply_change(mine, types.TextDocumentContentChangePartial(range_, content), encoding)
        theirs = theirs[:first] + content + theirs[second:]
        assert mine == theirs


@given(texts, texts, encodings)
def test_edits_past_the_end_append(text: str, content: str, encoding: Encoding) -> None:
    rows = len(re.split(r"\r\n|\r|\n", text))
    for position in (types.Position(rows, 0), types.Position(rows - 1, 9999)):
        change = types.TextDocumentContentChangePartial(types.Range(position, position), content)
        assert apply_change(text, change, encoding) == text + content


def test_the_whole_text_can_be_replaced_between_edits() -> None:
    start = types.Range(types.Position(0, 0), types.Position(0, 1))
    changes = [
        types.TextDocumentContentChangePartial(start, "x"),
        types.TextDocumentContentChangeWholeDocument("Kære 😀"),
        types.TextDocumentContentChangePartial(start, "k"),
    ]
    assert apply_changes("abc", changes, Encoding.UTF_16) == "kære 😀"


@pytest.mark.parametrize("encoding", Encoding)
def test_half_a_surrogate_pair_is_no_obstacle(encoding: Encoding) -> None:
    positions = PositionMap("a\ud83d b", encoding)
    assert positions.offset(positions.position(3)) == 3


def test_a_range_the_wrong_way_round_is_put_right() -> None:
    range_ = types.Range(types.Position(0, 3), types.Position(0, 1))
    assert PositionMap("abcd", Encoding.UTF_16).span(range_) == (1, 3)
