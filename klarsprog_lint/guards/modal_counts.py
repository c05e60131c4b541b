"""Prohibitions and advice, which are rare enough to be counted over the whole letter."""

from collections.abc import Iterator

from klarsprog_lint.guards.modals import ADVICE, NO_RIGHT, PROHIBITION, RIGHT, Modal, modals
from klarsprog_lint.guards.model import Difference, Pair
from klarsprog_lint.guards.sayings import RESTRICTS, said
from klarsprog_lint.guards.versions import Version


def lost_prohibitions(pair: Pair) -> Iterator[Difference]:
    """Prohibitions that are gone from their sentences and from the letter."""
    forbidding = {PROHIBITION, NO_RIGHT}
    counts = [
        sum(
            item.modal.kind in forbidding or (item.modal.kind == RIGHT and item.is_limited)
            for item in said(side.sentences)
        )
        for side in (pair.before, pair.after)
    ]
    if counts[0] <= counts[1]:
        return
    for group in pair.groups:
        lost = [old for old in said(group.before) if old.modal.kind == PROHIBITION]
        kept = any(
            new.modal.kind in forbidding or (new.modal.kind == RIGHT and new.is_limited)
            for new in said(group.after)
        )
        limits = any(RESTRICTS & {*sentence.lowers} for sentence in group.after) or any(
            new.is_demanding for new in said(group.after)
        )
        if lost and group.after and not kept and not (limits and lost[0].has_exception):
            yield Difference(f"Forbuddet »{lost[0].place.text}« er væk.", (lost[0].place,))


def changed_advice(pair: Pair) -> Iterator[Difference]:
    """Advice is rare, and neither comes from nothing nor goes."""
    old, new = _advised(pair.before), _advised(pair.after)
    if len(old) == len(new):
        return
    message = "Et råd er væk: »{}«." if len(old) > len(new) else "Et råd er kommet til: »{}«."
    for group in pair.groups:
        mine = [item.place for item in said(group.before) if item.modal.kind == ADVICE]
        theirs = [item.place for item in said(group.after) if item.modal.kind == ADVICE]
        if len(mine) > len(theirs) and len(old) > len(new):
            yield Difference(message.format(mine[0].text), tuple(mine), tuple(theirs))
        elif len(theirs) > len(mine) and len(new) > len(old):
            yield Difference(message.format(theirs[0].text), tuple(mine), tuple(theirs))


def _advised(version: Version) -> list[Modal]:
    return [
        modal
        for sentence in version.sentences
        for modal in modals(sentence)
        if modal.kind == ADVICE
    ]
