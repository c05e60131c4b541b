"""All guards, in the order they are reported."""

from collections.abc import Iterable, Iterator

from klarsprog_lint.guards import (
    actors,
    additions,
    chatter,
    complaint,
    conditions,
    deadlines,
    fields,
    identifiers,
    language_kept,
    locked_terms,
    modality,
    names,
    negation,
    numbers,
    omissions,
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
    names.GUARD,
    actors.GUARD,
    additions.GUARD,
    omissions.GUARD,
    complaint.GUARD,
    fields.GUARD,
    language_kept.GUARD,
    quantifiers.GUARD,
    identifiers.GUARD,
    chatter.GUARD,
)


def run_guards(pair: Pair, guards: Iterable[Guard] = GUARDS) -> Iterator[GuardResult]:
    """The result of every guard, in their order."""
    for guard in guards:
        yield GuardResult(guard, tuple(guard.check(pair)))
