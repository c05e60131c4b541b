"""``compare`` costs little more than ``check``, since guards and linter share the analysis."""

from collections.abc import Callable

import pytest

from benchmarks.compare_speed import BUDGET, lightly, thoroughly, two_pages, work


@pytest.mark.parametrize("rewrite", [lightly, thoroughly])
def test_compare_on_two_pages_against_check_on_the_same_files(
    rewrite: Callable[[str], str],
) -> None:
    letter = two_pages()
    check, both = work(letter, rewrite(letter), rounds=5)
    assert both < BUDGET * check
