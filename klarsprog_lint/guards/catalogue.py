"""All guards that need nothing but two versions, in the order they are reported.

Two more are made for the pair at hand by who knows more: ``flagged_only.guard`` (G13) from the
spans that a proposal may change, ``improvement.guard`` (G16) from what the linter says of both.
"""

from collections.abc import Iterable, Iterator

from klarsprog_lint.guards import (
    actors,
    additions,
    chatter,
    complaint,
    conditions,
    danish_quality,
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
    outcomes,
    paragraphs,
    quantifiers,
    references,
    tone,
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
    actors.GUARD,
    additions.GUARD,
    omissions.GUARD,
    outcomes.GUARD,
    complaint.GUARD,
    fields.GUARD,
    danish_quality.GUARD,
    tone.GUARD,
    quantifiers.GUARD,
    references.GUARD,
    identifiers.GUARD,
    chatter.GUARD,
    names.GUARD,
    language_kept.GUARD,
)


def run_guards(pair: Pair, guards: Iterable[Guard] = GUARDS) -> Iterator[GuardResult]:
    """The result of every guard, in their order."""
    for guard in guards:
        yield GuardResult(guard, tuple(guard.check(pair)))
