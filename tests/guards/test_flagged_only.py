"""G13: only what was flagged may change."""

import pytest

from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import read
from klarsprog_lint.guards import flagged_only
from klarsprog_lint.guards.model import Difference, Pair

TEXT = "Kære Bo. Ansøgningen fremsendes omgående. Svar gives senest den 3. maj."


def outside(before: str, after: str, *words: str) -> list[Difference]:
    """What changed outside the words, which are flagged in the first paragraph."""
    pair = Pair(*versions([read(text, "brev.md", "markdown") for text in (before, after)]))
    text = pair.before.parts[0].text
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return list(flagged_only.guard({0: spans}).check(pair))


@pytest.mark.parametrize("new", ["Send ansøgningen straks.", "Send den. Gør det straks.", ""])
def test_anything_may_stand_in_place_of_the_flagged_words(new: str) -> None:
    old = "Ansøgningen fremsendes omgående."
    assert outside(TEXT, TEXT.replace(old, new), old) == []


def test_several_spans_may_change_at_once() -> None:
    after = "Kære Bo. Ansøgningen sendes straks. Vi svarer senest den 3. maj."
    assert outside(TEXT, after, "fremsendes", "omgående", "Svar gives") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3. maj", "4. maj"),
        ("Kære Bo", "Hej Bo"),
        ("senest ", ""),
        ("Svar gives", "Snart gives svar"),
    ],
)
def test_a_change_beside_the_flagged_words_is_told(old: str, new: str) -> None:
    after = TEXT.replace("fremsendes", "sendes").replace(old, new)
    assert outside(TEXT, after, "fremsendes")


def test_both_places_are_quoted_and_the_flagged_change_is_not() -> None:
    after = TEXT.replace("fremsendes", "sendes").replace("senest", "inden")
    (difference,) = outside(TEXT, after, "fremsendes")
    assert difference.message == "»senest« er blevet til »inden«, men var ikke markeret."
    assert [place.text for place in difference.before] == ["senest"]
    assert [place.text for place in difference.after] == ["inden"]


def test_without_flagged_words_nothing_may_change() -> None:
    assert outside(TEXT, TEXT) == []
    assert outside(TEXT, TEXT.replace("omgående", "straks"))


def test_another_paragraph_must_stand_as_it_was() -> None:
    old, new = f"{TEXT}\n\nHilsen kommunen", f"{TEXT}\n\nVenlig hilsen kommunen"
    assert outside(old, old, "omgående") == []
    assert outside(old, new, "omgående")
    assert outside(old, TEXT, "omgående")
    assert outside(TEXT, old, "omgående")


def test_a_merge_field_outside_is_compared_as_written() -> None:
    before = "Kære {{navn}}. Ansøgningen fremsendes."
    assert outside(before, "Kære {{navn}}. Send ansøgningen.", "Ansøgningen fremsendes") == []
    (lost,) = outside(before, "Kære {{fornavn}}. Send ansøgningen.", "Ansøgningen fremsendes")
    assert "»{{navn}}« er blevet til »{{fornavn}}«" in lost.message
