"""Permissions of the rewrite that the first text does not give.

*Må* without the *ikke* it had, *kan* where something must come first, *kan kun* of what nobody has
to do otherwise.
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import clauses
from klarsprog_lint.guards.modals import FREEDOM, NO_RIGHT, PROHIBITION, RIGHT
from klarsprog_lint.guards.model import Difference, Pair, whole
from klarsprog_lint.guards.sayings import Said, of_clause, said

_FRIENDLY = frozenset("gerne godt også dog kun selv alligevel fortsat stadig".split())
_DENIES = re.compile(
    r"\b(?:ikke|ingen|intet|hverken|\w*forbud\w*|forbyd\w*|forbudt|undlad\w*|tidligst|først|kun|alene"
    r"|udelukkende)\b",
    re.IGNORECASE,
)
_DEPENDENT = frozenset("som der hvis såfremt når hvor om at medmindre".split())


def unfounded_licences(pair: Pair) -> Iterator[Difference]:
    """The first permission of every group that comes from nowhere."""
    for group in pair.groups:
        if not group.before or not group.after:
            continue
        before = said(group.before)
        for new in said(group.after):
            if new.modal.kind == RIGHT and (
                _is_undenied(new, before, group) or _is_put_first(new) or _is_freed(new, before)
            ):
                yield Difference(
                    f"»{new.place.text}« tillader noget; det gør den første tekst ikke.",
                    (whole(group.before[0]),),
                    (new.place,),
                )
                return


def _is_undenied(new: Said, before: Sequence[Said], group: Group) -> bool:
    """*Du må parkere* where the first text only forbids."""
    if new.place.text.lower() != "må" or new.is_limited or new.clause.opening in _DEPENDENT:
        return False
    if _FRIENDLY & {*new.clause.lowers} or any(_permits(item) for item in before):
        return False
    denials = [
        sum(len(_DENIES.findall(sentence.text)) for sentence in side)
        for side in (group.before, group.after)
    ]
    return denials[0] > denials[1]


def _permits(item: Said) -> bool:
    return item.modal.kind in (RIGHT, FREEDOM) and not item.is_limited


def _is_put_first(new: Said) -> bool:
    """*En forælder kan give samtykke, før barnet kan låne* leaves the first thing open."""
    if new.place.text.lower() != "kan" or new.is_limited or new.clause.opening:
        return False
    following = [other for other in clauses(new.clause.sentence) if other.start == new.clause.end]
    return any(
        other.opening in ("før", "inden", "førend")
        and any(item.place.text.lower() == "kan" for item in of_clause(other))
        for other in following
    )


def _is_freed(new: Said, before: Sequence[Said]) -> bool:
    """*Skal ikke indhentes, medmindre* is no *kan kun indhentes, hvis*."""
    if not new.is_limited or not new.core or new.clause.opening in _DEPENDENT:
        return False
    same = {item.modal.kind for item in before if item.core and item.is_same_act(new)}
    allowed = (RIGHT, NO_RIGHT, PROHIBITION)
    return FREEDOM in same and not any(item.modal.kind in allowed for item in before)
