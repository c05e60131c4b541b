"""All guards, in the order they are reported."""

from collections.abc import Iterable, Iterator

from klarsprog_lint.guards import (
    conditions,
    deadlines,
    fields,
    identifiers,
    locked_terms,
    modality,
    negation,
    numbers,
    paragraphs,
    quantifiers,
)
from klarsprog_lint.guards.model import Guard, GuardResult, Pair

GUARDS: tuple[Guard, ...] = (
    numbers.GUARD,
    deadlines.GUARD,
    paragraphs.GUARD,
    modality.GUARD,
    locked_terms.GUARD,
    negation.GUARD,
    conditions.GUARD,
    fields.GUARD,
    quantifiers.GUARD,
    identifiers.GUARD,
)


def run_guards(pair: Pair, guards: Iterable[Guard] = GUARDS) -> Iterator[GuardResult]:
    """The result of every guard, in their order."""
    for guard in guards:
        yield GuardResult(guard, tuple(guard.check(pair)))
