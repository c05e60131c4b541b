"""Every shipped rule: its examples hold, and there are enough of them."""

import pytest

from klarsprog_lint.rule_testing import RuleTester
from klarsprog_lint.rules.loading import LoadedRule, load_rules
from klarsprog_lint.settings import Settings

RULES = load_rules()
MILESTONE = (
    "FOR01 FRK01 FRK02 FRK03 MET01 NEG01 NOM01 ORD01 ORD02 ORD05 PAS01 PAS02 PAS03 RED05 "
    "SEN01 SEN02 SEN05 SKA01 TAL01 TAL08 TIL01 TIL02 TIL05 TYP01"
).split()


@pytest.fixture(scope="module")
def tester() -> RuleTester:
    return RuleTester(Settings())


@pytest.mark.parametrize("code", RULES)
def test_its_examples_hold(tester: RuleTester, code: str) -> None:
    assert list(tester.failures(RULES[code])) == []


@pytest.mark.parametrize("code", RULES)
def test_it_has_at_least_six_examples_and_says_why_and_how(code: str) -> None:
    rule = RULES[code].rule
    assert len(rule.examples) >= 6
    assert rule.sources
    assert len(rule.why.split()) >= 15
    assert rule.how


@pytest.mark.parametrize("code", RULES)
def test_its_file_is_named_after_its_code(code: str) -> None:
    assert RULES[code].path.stem == code


def test_the_rules_of_the_first_milestone_are_there() -> None:
    assert set(MILESTONE) <= set(RULES)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ok": "Sagen behandles i maj."}, "blev markeret"),
        ({"bad": "Vi behandler [sagen] i maj."}, "gav []"),
        ({"bad": "Sagen [bliver] behandlet og sendes i maj."}, "gav ['sendes']"),
        ({"bad": "Sagen [behandles] i maj.", "good": "Den sendes i maj."}, "good-eksemplet"),
        ({"bad": "Sagen [behandles] i maj.", "fix": "Vi behandler sagen."}, "rettelsen"),
    ],
)
def test_a_planted_wrong_example_fails(
    tester: RuleTester, wrong: dict[str, str], said: str
) -> None:
    loaded = RULES["PAS01"]
    example = type(loaded.rule.examples[0]).model_validate(wrong)
    rule = loaded.rule.model_copy(update={"examples": (*loaded.rule.examples, example)})
    (failure,) = tester.failures(LoadedRule(rule, loaded.path))
    assert failure.example == len(rule.examples)
    assert said in failure.message
