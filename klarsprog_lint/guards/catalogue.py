"""All guards, in the order they are reported."""

from collections.abc import Iterable, Iterator

from klarsprog_lint.guards import (
    deadlines,
    fields,
    identifiers,
    locked_terms,
    numbers,
    paragraphs,
)
from klarsprog_lint.guards.model import Guard, GuardResult, Pair

GUARDS: tuple[Guard, ...] = (
    numbers.GUARD,
    deadlines.GUARD,
    paragraphs.GUARD,
    locked_terms.GUARD,
    fields.GUARD,
    identifiers.GUARD,
)


def run_guards(pair: Pair, guards: Iterable[Guard] = GUARDS) -> Iterator[GuardResult]:
    """The result of every guard, in their order."""
    for guard in guards:
        yield GuardResult(guard, tuple(guard.check(pair)))
