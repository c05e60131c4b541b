"""The fixes of the shipped rules keep the meaning, as far as the hard guards see it.

``python -m tests.guards.own_fixes`` shows those that do not.
"""

from collections.abc import Sequence

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability
from klarsprog_lint.rules.loading import load_rules
from tests.guards.own_fixes import Offered, offered_fixes, rows, thorough_linter

#: Safe fixes that are right and withheld all the same, by rule, guard and words.
MISREAD = {
    # The negation stands far from its verb before the fix, and near it after.
    ("ORD01", "modalitet", "ikke ⟦på et senere tidspunkt⟧ kan"),
    # The tagger takes »Følges« for an infinitive, so that no condition is seen.
    ("ORD02", "betingelser", "⟦Efterkommes⟧ påbuddet ikke"),
}
#: Rows of lexicons that say safe, but for which no safe fix can be made.
NEVER_OFFERED = {
    # »hjemmel« is a protected term.
    ("ORD02", "med hjemmel i"),
    # The tagger gives these words another part of speech than the row asks for.
    ("ORD01", "selvsamme"),
    ("ORD02", "fremadrettet"),
    ("ORD02", "grundet"),
    # Its replacement is not in the table of forms.
    ("ORD01", "hoslagt"),
}
#: Share of the unsafe fixes that trip a guard, which is why a person must look at them.
UNSAFE_SHARE = 0.03


@pytest.fixture(scope="module")
def fixes() -> Sequence[Offered]:
    return list(offered_fixes())


def test_safe_fixes_trip_no_hard_guard(fixes: Sequence[Offered]) -> None:
    safe = [item for item in fixes if item.applicability is Applicability.SAFE]
    tripping = [item for item in safe if item.tripped and not _is_misread(item)]
    assert len(safe) >= 1000
    assert [str(item) for item in tripping if not item.is_held_out] == []
    assert [(item.code, item.tripped) for item in tripping] == []


def _is_misread(item: Offered) -> bool:
    return any(
        (item.code, *item.tripped) == (code, guard) and words in item.line
        for code, guard, words in MISREAD
    )


def test_few_unsafe_fixes_trip_a_hard_guard(fixes: Sequence[Offered]) -> None:
    unsafe = [item for item in fixes if item.applicability is Applicability.UNSAFE]
    assert len(unsafe) >= 2500
    assert sum(bool(item.tripped) for item in unsafe) <= UNSAFE_SHARE * len(unsafe)


def test_every_safe_row_has_a_sentence_that_proves_it() -> None:
    safe = {
        (code, row.phrase)
        for code, loaded in load_rules().items()
        for row in loaded.lexicon
        if row.applicability == "safe"
    }
    assert {(row.code, row.phrase) for row in rows()} == safe - NEVER_OFFERED


def test_each_of_those_sentences_is_offered_the_safe_replacement() -> None:
    linter = thorough_linter()
    documents = [read(row.sentence, "række", "text") for row in rows()]
    missing = [
        row
        for row, (_, found) in zip(rows(), linter.lint_many(documents), strict=True)
        if not any(
            item.code == row.code and item.fix and item.fix.applicability is Applicability.SAFE
            for item in found
        )
    ]
    assert missing == []
