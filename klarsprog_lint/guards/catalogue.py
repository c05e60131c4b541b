"""All guards, in the order they are reported."""

from collections.abc import Iterable, Iterator

from klarsprog_lint.guards import fields, locked_terms
from klarsprog_lint.guards.model import Guard, GuardResult, Pair

GUARDS: tuple[Guard, ...] = (
    locked_terms.GUARD,
    fields.GUARD,
)


def run_guards(pair: Pair, guards: Iterable[Guard] = GUARDS) -> Iterator[GuardResult]:
    """The result of every guard, in their order."""
    for guard in guards:
        yield GuardResult(guard, tuple(guard.check(pair)))
