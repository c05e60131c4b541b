"""Rows of two versions: what says the same stands beside each other, in order, once."""

import pytest

from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import read
from klarsprog_lint.guards.model import Pair
from klarsprog_lint.output.side_by_side import rows

DEADLINE = "Du skal sende ansøgningen senest den 3. maj 2026."
FEE = "Kommunen opkræver et gebyr på 250 kr. for hver rykker."
APPEAL = "Du kan klage til Ankestyrelsen over afgørelsen."
PAPERS = "Vedlæg lønseddel, årsopgørelse og huslejekontrakt."


def laid_out(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """Each row's paragraphs by number, such as ``("01", "0")``."""
    pair = Pair(*versions([read("\n\n".join(t), "a.md", "markdown") for t in (before, after)]))
    return [
        tuple("".join(str(n) for unit in side for n in unit) for side in (row.before, row.after))
        for row in rows(pair)
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([DEADLINE, FEE], [DEADLINE, FEE], [("0", "0"), ("1", "1")]),
        ([f"{DEADLINE} {FEE}", APPEAL], [DEADLINE, FEE, APPEAL], [("0", "01"), ("1", "2")]),
        ([DEADLINE, FEE, APPEAL], [f"{DEADLINE} {FEE}", APPEAL], [("01", "0"), ("2", "1")]),
        ([DEADLINE, FEE, APPEAL], [DEADLINE, APPEAL], [("0", "0"), ("1", ""), ("2", "1")]),
        ([DEADLINE, APPEAL], [DEADLINE, FEE, APPEAL], [("0", "0"), ("", "1"), ("1", "2")]),
        (
            [DEADLINE, PAPERS, APPEAL],
            [DEADLINE, "Vedlæg", "- lønseddel\n- årsopgørelse\n- huslejekontrakt", APPEAL],
            [("0", "0"), ("1", "1234"), ("2", "5")],
        ),
    ],
    ids=["same", "split", "merged", "dropped", "added", "prose to list"],
)
def test_rows(before: list[str], after: list[str], expected: list[tuple[str, str]]) -> None:
    assert laid_out(before, after) == expected


def test_moved_paragraphs_stay_in_the_order_of_their_letter() -> None:
    found = laid_out([DEADLINE, FEE, APPEAL], [APPEAL, DEADLINE, FEE])
    assert "".join(row[0] for row in found) == "".join(row[1] for row in found) == "012"
    assert ("0", "1") in found
    assert ("1", "2") in found
