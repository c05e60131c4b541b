"""How often the type of a letter is right, in letters that the cues were and were not tuned on."""

from collections import Counter

import pytest

from klarsprog_lint.letter_type_names import LETTER_TYPES

from .measuring import Half, readings


@pytest.mark.parametrize(("half", "floor"), [(Half.TUNED, 0.95), (Half.UNTOUCHED, 0.88)])
def test_share_of_right_types(half: Half, floor: float) -> None:
    found = list(readings(half))
    assert sum(item.is_right for item in found) / len(found) >= floor


@pytest.mark.parametrize("half", Half)
def test_every_type_has_letters_in_each_half(half: Half) -> None:
    written = Counter(item.expected for item in readings(half))
    assert set(written) == set(LETTER_TYPES)
    assert min(written.values()) >= 2


def test_who_is_told_of_an_error_is_not_guessed() -> None:
    """A type that is wrong must not be sure: a rule may then speak as loudly as it can."""
    sure = [item for half in Half for item in readings(half) if item.found and item.found.is_sure]
    assert sum(not item.is_right for item in sure) <= len(sure) / 20
