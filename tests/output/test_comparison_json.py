"""``compare --output-format json``: the contract of the architecture."""

import json

from klarsprog_lint.linter import Linter
from klarsprog_lint.output.comparison_json import comparisons_json
from tests.output.comparing import BEFORE, OTHER, compared


def test_the_contract(linter: Linter) -> None:
    pair = json.loads(comparisons_json([compared(linter)]))["pairs"][0]
    assert (pair["before"], pair["after"]) == ("f/brev.md", "e/brev.md")
    assert pair["verdict"] == "changed"
    guards = {guard["code"]: guard for guard in pair["guards"]}
    assert {"name", "status", "details"} <= guards["G01"].keys()
    assert (guards["G01"]["status"], guards["G12"]["status"]) == ("fail", "pass")
    assert "»350 kr.«" in guards["G01"]["details"]
    assert guards["G12"]["details"] == ""
    assert pair["metrics"].keys() == {"before", "after"}


def test_a_soft_guard_fails_and_the_verdict_is_kept(linter: Linter) -> None:
    found = compared(linter, "Vi ser på din sag.", "Vi ser altid på din sag.")
    pair = json.loads(comparisons_json([found]))["pairs"][0]
    guards = {guard["code"]: guard for guard in pair["guards"]}
    assert (guards["G15"]["status"], guards["G15"]["strength"]) == ("fail", "soft")
    assert guards["G16"]["status"] == "pass"
    assert pair["verdict"] == "kept"


def test_differences_quote_both_places(linter: Linter) -> None:
    pair = json.loads(comparisons_json([compared(linter)]))["pairs"][0]
    found = next(guard for guard in pair["guards"] if guard["code"] == "G01")["differences"]
    assert [(one["before"], one["after"]) for one in found] == [
        (["250 kr."], []),
        ([], ["350 kr."]),
    ]


def test_metrics_agree_with_each_other(linter: Linter) -> None:
    found = json.loads(comparisons_json([compared(linter)]))["pairs"][0]["metrics"]["before"]
    assert found["words-per-sentence"] == round(found["words"] / found["sentences"], 1)
    assert found["long-word-share"] == round(found["long-words"] / found["words"], 3)
    lix = found["words"] / found["sentences"] + 100 * found["long-words"] / found["words"]
    assert found["lix"] == round(lix, 1)
    per_100 = 100 * found["findings"] / found["words"]
    assert found["findings-per-100-words"] == round(per_100, 2)


def test_pairs_come_in_order_and_tell_of_themselves(linter: Linter) -> None:
    same, wrong = compared(linter, after=BEFORE, name="a.md"), compared(linter, after=OTHER)
    pairs = json.loads(comparisons_json([same, wrong]))["pairs"]
    told = [(pair["verdict"], pair["identical"], pair["unrelated"]) for pair in pairs]
    assert told == [("kept", True, False), ("changed", False, True)]
