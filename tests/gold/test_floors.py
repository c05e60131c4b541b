"""The floors of floors.toml hold, and the annotations can be read."""

import tomllib
from functools import cache
from typing import Any

import pytest

from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.measured import FILE

from .corpus import HERE, Half, letters, samples, sentences
from .measuring import measure
from .report import measured_rows
from .scoring import FAMILIES, Result

FLOORS: dict[str, Any] = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
LIMITS: dict[str, float] = FLOORS.pop("limits", {})


@cache
def measured(half: str | None) -> Result:
    """One run for each half."""
    return measure(Half(half) if half not in (None, "both") else None)


def test_the_gold_standard_is_as_large_as_promised() -> None:
    registers = [letter.register for letter in letters()]
    assert len(registers) >= 60
    assert registers.count("officialese") >= 30
    assert min(registers.count("mixed"), registers.count("plain")) >= 15
    assert len(tuple(sentences())) >= 600


def test_every_annotated_code_has_a_known_family() -> None:
    for sample in samples():
        for expected in sample.expected:
            assert all(code[:3] in FAMILIES for code in expected.codes), sample.name


@pytest.mark.parametrize(
    ("half", "name", "measure_name", "floor"),
    [
        (half, name, measure_name, floor)
        for half, names in FLOORS.items()
        for name, floors in names.items()
        for measure_name, floor in floors.items()
    ],
)
def test_floor(half: str, name: str, measure_name: str, floor: float) -> None:
    result = measured(half)
    score = result.family(name) if name in FAMILIES else result.scores[name]
    value = getattr(score, measure_name)
    assert value is not None and value >= floor, f"{name} {measure_name}: {value}"


def test_the_rule_pages_show_what_is_measured() -> None:
    """``python -m tests.gold --write`` and ``python -m docs.generate`` write them anew."""
    result = measure(Half.HELD_OUT, everything=True)
    assert (shipped_pack() / FILE).read_text("utf-8") == measured_rows(result)


@pytest.mark.skipif(not FLOORS, reason="no floors in floors.toml")
def test_no_rule_crashes() -> None:
    assert not measured(next(iter(FLOORS))).crashed


@pytest.mark.skipif(not LIMITS, reason="no limits in floors.toml")
def test_limits() -> None:
    result = measured(None)
    highest = LIMITS.get("plain-loud-per-100-words")
    assert highest is None or result.loud_per_100_words("plain") <= highest
    lowest = LIMITS.get("officialese-loud-per-100-words", 0)
    assert result.loud_per_100_words("officialese") >= lowest
    assert result.fix_share("officialese") >= LIMITS.get("officialese-fix-share", 0)
