"""The index finds the words that asking every one of them would find."""

import re
from pathlib import Path

import pytest

from klarsprog_lint.guards.word_index import WordIndex
from klarsprog_lint.guards.wordings import may_stand_for, same_stem

LETTERS = Path(__file__).parent.parent.parent / "examples" / "breve"


def words_of(name: str) -> list[str]:
    text = (LETTERS / name).read_text("utf-8").lower()
    return sorted({*re.findall(r"[a-zæøå]+", text), "", "ø", "mia", "sag"})


ASKED = words_of("09-merudgifter-afslag.md")
KNOWN = words_of("10-tabt-arbejdsfortjeneste-bevilling.md")


@pytest.mark.parametrize("asked", [ASKED, KNOWN], ids=["other words", "its own words"])
def test_every_word_with_the_same_stem_is_found_and_no_other(asked: list[str]) -> None:
    index = WordIndex(KNOWN)
    expected = {one: {word for word in KNOWN if same_stem(one, word)} for one in asked}
    assert any(words - {one} for one, words in expected.items())
    assert {one: index.with_stem_of(one) for one in asked} == expected


@pytest.mark.parametrize("asked", [ASKED, KNOWN], ids=["other words", "its own words"])
def test_every_word_that_may_stand_for_another_is_found_and_no_other(asked: list[str]) -> None:
    index = WordIndex(KNOWN)
    expected = {one: {word for word in KNOWN if may_stand_for(one, word)} for one in asked}
    assert {one: index.standing_for(one) for one in asked} == expected


def test_words_without_a_stem_in_common_are_not_found() -> None:
    index = WordIndex(["kvittering", "børnehave"])
    assert index.with_stem_of("kvittere") == {"kvittering"}
    assert index.with_stem_of("vandværk") == frozenset()
