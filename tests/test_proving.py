"""Safe fixes that change the meaning: withheld by the linter, told by rule and guard."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic, Fix, TextEdit
from klarsprog_lint.guards import catalogue
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.model import Fact
from klarsprog_lint.settings import Settings

from .conftest import Lint, lint_with

FAULTY_PACK = Path(__file__).parent / "faulty-pack"
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


@pytest.fixture
def faulty() -> Lint:
    """Lint with the rules of the pack alone; a linter of its own tells each fault once."""
    return lint_with(Linter(Settings(rule_paths=(FAULTY_PACK,), select=("FEJ",))))


def contents(diagnostic: Diagnostic, applicability: Applicability) -> list[str]:
    """What the fixes of one kind would write."""
    return [
        edit.content
        for fix in diagnostic.fixes
        if fix.applicability is applicability
        for edit in fix.edits
    ]


def offering(linter: Linter, text: str, words: str, content: str) -> Diagnostic:
    """What remains of a shipped rule's finding in the text, if its safe fix were this one."""
    document = read(text, "brev.md", "markdown")
    start = document.source.index(words)
    (block,) = (b for b in document.blocks if b.source_map.to_text(start) is not None)
    fix = Fix(SAFE, "Skriv", (TextEdit(start, start + len(words), content),))
    found = replace(linter.lint(document)[0], fixes=(fix,), block_index=block.index)
    return linter.prove(document, [found])[0]


def test_a_fix_that_turns_a_deadline_is_withheld_and_the_finding_stays(faulty: Lint) -> None:
    (found,) = faulty("Svar senest den 4. maj.")
    assert (found.code, found.text) == ("FEJ01", "senest")
    assert contents(found, SAFE) == []


def test_a_fix_that_deletes_a_negation_is_withheld(faulty: Lint) -> None:
    (found,) = faulty("Du må ikke sejle i maj.")
    assert found.fixes == ()


def test_a_harmless_fix_of_the_same_pack_is_offered(faulty: Lint) -> None:
    (found,) = faulty("Tag færgen den 4. maj.")
    assert contents(found, SAFE) == ["båden"]


def test_alternatives_for_a_person_to_look_at_stay(faulty: Lint) -> None:
    (found,) = faulty("Svar senest den 4. maj.")
    assert contents(found, UNSAFE) == ["inden"]


def test_a_fix_that_is_unsafe_by_the_rules_own_word_is_offered_as_that(faulty: Lint) -> None:
    (found,) = faulty("Du må højst tage 4 stole.")
    assert contents(found, UNSAFE) == ["mindst"]


def test_a_rule_may_change_what_it_says_that_its_fixes_change(faulty: Lint) -> None:
    (renamed,) = faulty("Ring til Havnekontoret den 4. maj.")
    assert contents(renamed, SAFE) == ["Kyst og Havn"]


def test_what_else_such_a_rule_changes_is_withheld(
    faulty: Lint, caplog: pytest.LogCaptureFixture
) -> None:
    (turned,) = faulty("Svar Strandvagten senest den 4. maj.", "FEJ03")
    assert turned.fixes == ()
    assert "Reglen FEJ03" in caplog.text
    assert "(frister)" in caplog.text


def test_the_facts_that_fixes_may_change_are_watched_by_hard_guards() -> None:
    hard = {guard.name for guard in catalogue.GUARDS if guard.strength is Strength.HARD}
    assert set(get_args(Fact)) <= hard


def test_another_sentence_with_the_same_words_is_no_excuse(faulty: Lint) -> None:
    found = faulty("Svar senest den 4. maj. Betal senest den 4. maj.")
    assert [contents(item, SAFE) for item in found] == [[], []]


def test_the_log_names_rule_and_guard_once_and_never_the_text(
    faulty: Lint, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        faulty("Svar Mona senest den 4. maj.\n\nBetal Bo senest den 6. juni.")
        faulty("Betal Ida senest den 9. juli.")
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == (
        "Reglen FEJ01: en rettelse, som den kalder sikker, er holdt tilbage, "
        "fordi den kan ændre betydningen (frister)."
    )


def test_nothing_is_logged_of_fixes_that_are_harmless_or_unsafe(
    faulty: Lint, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        faulty("Du må højst tage 4 stole med på færgen.")
    assert caplog.records == []


def test_fixes_of_shipped_rules_are_proven_before_they_are_applied(linter: Linter) -> None:
    text = "Såfremt du flytter, skal du svare os senest den 4. maj."
    turned = offering(linter, text, "senest", "tidligst")
    kept = offering(linter, text, "Såfremt", "Hvis")
    assert turned.fixes == ()
    assert contents(kept, SAFE) == ["Hvis"]


def test_a_merge_field_beside_a_fix_is_known_and_one_inside_it_is_lost(linter: Linter) -> None:
    text = "Såfremt **du** flytter, skal du svare {{navn}} senest {{frist}}."
    kept = offering(linter, text, "flytter", "rejser")
    lost = offering(linter, text, "senest {{frist}}", "snart")
    assert contents(kept, SAFE) == ["rejser"]
    assert lost.fixes == ()


def test_a_fix_in_marked_text_is_judged_in_its_sentence(linter: Linter) -> None:
    text = "# Frist\n\nRing i dag.\n\n- Såfremt du **flytter**, skal du *senest* svare den 4. maj."
    turned = offering(linter, text, "senest", "tidligst")
    assert turned.fixes == ()


def test_a_fix_that_deletes_its_sentence_is_withheld(linter: Linter) -> None:
    sentence = " Du skal betale 400 kr. for vinduet senest den 4. maj."
    lost = offering(linter, f"Såfremt du flytter, så ring.{sentence} Hilsen os.", sentence, "")
    assert lost.fixes == ()


def test_answers_are_remembered(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Såfremt du flytter, skal du svare os senest den 24. maj."
    first = offering(linter, text, "senest", "tidligst")
    monkeypatch.setattr(catalogue, "GUARDS", ())
    assert offering(linter, text, "senest", "tidligst") == first
    unknown = offering(linter, text.replace("24", "25"), "senest", "tidligst")
    assert contents(unknown, SAFE) == ["tidligst"]


def test_a_guard_that_crashes_proves_nothing_and_tells_no_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(pair: Pair) -> Iterator[Difference]:
        raise ValueError(pair.before.text)
        yield

    monkeypatch.setattr(catalogue, "GUARDS", (Guard("G99", "prøve", Strength.HARD, "", crash),))
    linter = Linter(Settings(rule_paths=(FAULTY_PACK,), select=("FEJ",)))
    with caplog.at_level(logging.DEBUG):
        (found,) = linter.lint(read("Tag færgen til Mona.", "brev.txt", "text"))
    assert found.fixes == ()
    assert "Vagten prøve fejlede (ValueError)." in caplog.text
    assert "Mona" not in caplog.text


def test_soft_guards_withhold_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def complain(pair: Pair) -> Iterator[Difference]:
        yield Difference("Se efter.")

    monkeypatch.setattr(catalogue, "GUARDS", (Guard("G99", "prøve", Strength.SOFT, "", complain),))
    linter = Linter(Settings(rule_paths=(FAULTY_PACK,), select=("FEJ",)))
    (found,) = linter.lint(read("Tag færgen.", "brev.txt", "text"))
    assert contents(found, SAFE) == ["båden"]


def test_no_guard_is_loaded_where_no_fix_has_to_be_proven() -> None:
    program = (
        "import sys\n"
        "from klarsprog_lint.documents import read\n"
        "from klarsprog_lint.linter import Linter\n"
        "from klarsprog_lint.settings import Settings\n"
        "found = Linter(Settings()).lint(read('Såfremt du flytter, så ring.', 'b', 'text'))\n"
        "assert found[0].fix\n"
        "print(*(name for name in sys.modules if '.guards' in name))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
