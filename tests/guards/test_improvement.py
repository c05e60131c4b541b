"""G16: a rewrite is better, or it is told."""

from klarsprog_lint.comparing import Verdict, versions
from klarsprog_lint.documents import read
from klarsprog_lint.guards import improvement
from klarsprog_lint.guards.improvement import Checked, Remark
from klarsprog_lint.guards.model import Difference, Pair, Place
from klarsprog_lint.guards.versions import Part
from klarsprog_lint.linter import Linter
from tests.test_comparing import compared


def shown(linter: Linter, before: str, after: str) -> list[str]:
    result = compared(linter, before, after)
    (own,) = (one for one in result.guards if one.guard.code == "G16")
    assert own.guard.strength == "soft"
    return [difference.message for difference in own.differences]


def test_a_new_warning_is_told_with_its_rule_and_words(linter: Linter) -> None:
    messages = shown(linter, "Vi giver dig svar.", "Der bliver givet svar.")
    assert any("PAS" in message and "»" in message for message in messages)


def test_fewer_warnings_are_let_pass(linter: Linter) -> None:
    before = "Der bliver givet svar på ansøgningen vedrørende boligstøtte."
    assert shown(linter, before, "Vi svarer på din ansøgning om boligstøtte.") == []


def test_a_warning_that_stood_there_is_no_news(linter: Linter) -> None:
    kept = "Der bliver givet svar vedrørende sagen."
    assert shown(linter, f"{kept} Ansøgningen er modtaget.", f"{kept} Vi har fået den.") == []


SHORT = "Du får svar. Vi ser på din sag."
LONG = "Du får svar, og vi ser på din sag."


def test_a_higher_lix_is_told_with_both_figures(linter: Linter) -> None:
    assert shown(linter, f"{SHORT} " * 8, f"{LONG} " * 8) == ["LIX er steget fra 4,0 til 9,0."]
    assert shown(linter, f"{LONG} " * 8, f"{SHORT} " * 8) == []


def test_the_lix_of_a_few_words_says_nothing(linter: Linter) -> None:
    assert shown(linter, SHORT, LONG) == []


def test_it_never_changes_the_verdict(linter: Linter) -> None:
    result = compared(linter, f"{SHORT} " * 8, f"{LONG} " * 8)
    assert [one.guard.code for one in result.guards if not one.passed] == ["G16"]
    assert result.verdict is Verdict.KEPT


def proposed(before: str, after: str, word: str) -> list[Difference]:
    """A rewrite that was asked to get rid of a word, which a rule warns of wherever it stands."""
    pair = Pair(*versions([read(text, "brev.md", "markdown") for text in (before, after)]))
    old, new = (_checked(version.parts[0], word) for version in (pair.before, pair.after))
    return list(improvement.guard(old, new, flagged=("ORD01",)).check(pair))


def _checked(part: Part, word: str) -> Checked:
    start = part.text.find(word)
    remarks = [Remark("ORD01", Place(part, start, start + len(word)))] if start >= 0 else []
    return Checked(remarks, 20.0, 4)


def test_a_flagged_rule_that_is_still_there_is_told_with_both_places() -> None:
    (still,) = proposed("Svar gives omgående.", "Vi svarer omgående.", "omgående")
    assert still.message == "ORD01 skulle være væk, men findes stadig i »omgående«."
    assert [place.text for place in (*still.before, *still.after)] == ["omgående", "omgående"]


def test_a_flagged_rule_that_is_gone_is_let_pass() -> None:
    assert proposed("Svar gives omgående.", "Vi svarer straks.", "omgående") == []
