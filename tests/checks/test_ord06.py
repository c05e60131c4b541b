"""ORD06: only a possibility said twice is written once; duties and guesses stay."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Fix
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


def fix_in(text: str) -> Fix | None:
    (found,) = Linter(Settings(select=("ORD06",))).lint(read(text, "brev", "text"))
    return found.fix


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Du vil ikke kunne få støtte.", "kan ikke"),
        ("Fra august vil De kunne søge om tilskud.", "kan De"),
        ("Vil du kunne komme i maj?", "Kan du"),
    ],
)
def test_a_coming_possibility_is_one_word(text: str, content: str) -> None:
    fix = fix_in(text)
    assert fix is not None
    assert [edit.content for edit in fix.edits] == [content]


@pytest.mark.parametrize(
    "text",
    [
        # What could have been.
        "Du vil kunne have fået støtte.",
        # A duty.
        "Du skal kunne vise dit kort.",
        # Two doubts.
        "Vejen kan eventuelt muligvis blive lukket.",
    ],
)
def test_other_stacks_are_left_to_the_writer(text: str) -> None:
    assert fix_in(text) is None
