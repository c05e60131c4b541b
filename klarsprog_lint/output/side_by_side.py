"""Two versions laid out in rows: what says the same stands beside each other.

The order of both letters is kept, so what was moved stands where it stands in its own letter,
with an empty place beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.guards.model import Pair
from klarsprog_lint.guards.versions import Version

#: Numbers of neighbouring parts that are shown as one thing: a list, a table, else one part.
Unit = Sequence[int]
_JOINED = (BlockKind.LIST_ITEM.value, BlockKind.TABLE_CELL.value)
_Weights = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Row:
    """The units that stand beside each other; either side may be empty."""

    before: Sequence[Unit]
    after: Sequence[Unit]


def rows(pair: Pair) -> Iterator[Row]:
    """The two versions in rows, every unit once and in order."""
    old, new = units(pair.before), units(pair.after)
    matches = _matches(_weights(pair, old, new), len(old), len(new))
    b = a = 0
    for first, last in _runs(matches):
        if b < first[0] or a < first[1]:
            yield Row(old[b : first[0]], new[a : first[1]])
        b, a = last[0] + 1, last[1] + 1
        yield Row(old[first[0] : b], new[first[1] : a])
    if old[b:] or new[a:]:
        yield Row(old[b:], new[a:])


def units(version: Version) -> Sequence[Unit]:
    """The parts of a version, lists and tables kept together."""
    found: list[Unit] = []
    for kind, group in groupby(range(len(version.parts)), lambda n: version.parts[n].kind):
        numbers = list(group)
        found += [numbers] if kind in _JOINED else [[number] for number in numbers]
    return found


def _weights(pair: Pair, old: Sequence[Unit], new: Sequence[Unit]) -> _Weights:
    """How much text in aligned sentences two units share."""
    sides = ((pair.before, old), (pair.after, new))
    of_part = [
        {version.parts[part]: number for number, unit in enumerate(side) for part in unit}
        for version, side in sides
    ]
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for group in pair.groups:
        for before in group.before:
            for after in group.after:
                place = of_part[0][before.part], of_part[1][after.part]
                weights[place] += min(len(before.text), len(after.text))
    return weights


def _matches(weights: _Weights, before: int, after: int) -> Sequence[tuple[int, int]]:
    """The heaviest way through both versions that never goes back; only its pairs of weight."""
    best = [[0.0] * (after + 1) for _ in range(before + 1)]
    for b in range(before):
        above, row = best[b], best[b + 1]
        for a in range(after):
            row[a + 1] = max(above[a + 1], row[a], above[a]) + weights.get((b, a), 0.0)
    found = []
    b, a = before, after
    while b and a:
        if weight := weights.get((b - 1, a - 1), 0.0):
            found.append((b - 1, a - 1))
        rest = best[b][a] - weight
        # Rather on to another pair of units than to one more partner of the same unit.
        if best[b - 1][a - 1] >= rest:
            b, a = b - 1, a - 1
        elif best[b - 1][a] >= rest:
            b -= 1
        else:
            a -= 1
    return found[::-1]


def _runs(
    matches: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """First and last match of every row: matches that share a unit belong to one row."""
    first = last = None
    for match in matches:
        if first is None or last is None:
            first = last = match
        elif match[0] == last[0] or match[1] == last[1]:
            last = match
        else:
            yield first, last
            first = last = match
    if first is not None and last is not None:
        yield first, last
