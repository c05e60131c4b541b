"""Checks of the family TIL on *De* and *du*."""

from klarsprog_lint.checks.address import collect_address, judge_mixed, judge_polite
from klarsprog_lint.checks.compiling import PythonDocumentCheck

polite_address = PythonDocumentCheck(collect_address, judge_polite)
mixed_address = PythonDocumentCheck(collect_address, judge_mixed)
