"""A text says the same as itself, whatever a guard makes of its words."""

from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import read_file
from klarsprog_lint.guards.catalogue import run_guards
from klarsprog_lint.guards.model import Pair
from klarsprog_lint.guards.versions import Version
from tests.gold.corpus import Half, sentences
from tests.gold.measuring import document_of
from tests.guards.own_fixes import LETTERS


def _differences(version: Version) -> list[str]:
    # A second version of equal parts, so that no guard can tell them by identity.
    pair = Pair(version, Version(version.parts))
    return [d.message for result in run_guards(pair) for d in result.differences]


def test_no_guard_finds_a_difference_in_a_sentence_that_is_left_alone() -> None:
    chosen = [document_of(sample) for sample in sentences() if sample.half is Half.TUNE]
    assert len(chosen) > 500
    found = [message for version in versions(chosen) for message in _differences(version)]
    assert found == []


def test_no_guard_finds_a_difference_in_a_letter_that_is_left_alone() -> None:
    letters = [read_file(path)[0] for path in sorted(LETTERS.iterdir())]
    found = [message for version in versions(letters) for message in _differences(version)]
    assert found == []
