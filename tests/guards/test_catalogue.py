"""Codes and names by which reports and bench tell guards apart."""

import re

from klarsprog_lint.guards import flagged_only, improvement
from klarsprog_lint.guards.catalogue import GUARDS
from klarsprog_lint.guards.improvement import Checked

NOTHING = Checked((), 0, 0)
ALL = (*GUARDS, flagged_only.guard({}), improvement.guard(NOTHING, NOTHING))


def test_no_two_guards_share_a_code_or_a_name() -> None:
    assert len({guard.code for guard in ALL}) == len({guard.name for guard in ALL}) == len(ALL)
    assert all(re.fullmatch(r"G\d\d", guard.code) for guard in ALL)


def test_every_deterministic_guard_of_the_rule_catalogue_is_there() -> None:
    assert {f"G{number:02}" for number in range(1, 19)} <= {guard.code for guard in ALL}


def test_explanations_are_danish_sentences() -> None:
    assert all(re.fullmatch(r"[A-ZÆØÅ»].{20,}\.", guard.explanation) for guard in ALL)
