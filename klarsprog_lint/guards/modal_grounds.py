"""Duties and freedoms of the rewrite that nothing in the original gives any ground for.

*Kun*, *først* and *godt* go with what may be done; with *skal* they need a duty to limit. And what
is paid, handed in or ordered in the original is no offer.
"""

import re
from collections.abc import Iterable, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import all_clauses
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.modals import ADVICE, DUTY, FREEDOM, NO_RIGHT, PROHIBITION, RIGHT
from klarsprog_lint.guards.sayings import Said, said
from klarsprog_lint.guards.versions import Sentence

_LIMITERS = frozenset("kun først tidligst alene højst udelukkende".split())
_FRIENDLY = frozenset(("godt", "gerne"))
_BETWEEN = frozenset("du i vi man den det der de jeg nemlig dog også derfor så".split())
_CLAIMS = frozenset(map(concept, "betale opkræve forfalde kræve skylde".split()))
# What a right can depend on, in words without a modal.
_REQUIRES = re.compile(
    r"\bbetinge\w+|\bforuds[æa]t\w*|\bbetingelse\w*|\bkræve[rs]?\b|\bkrav\b", re.IGNORECASE
)
# Obligations without a modal.
_OBLIGES = re.compile(
    r"\bpåbud\w*|\bpåbyde\w*|\bvilkår\w*|\bbetalingspligt\w*|\bforfald\w+|\bafholdes\s+af\b|\bafholder\s+(?:\w+\s+)?\w*udgift\w*"
    r"|\bfor\s+(?:\w+\s+){0,2}regning\b|\bopkræves\b|\b(?:tilbage|ind)?betales\b|\bmedmindre\b"
    r"|\b\w*(?:afleveres|bestilles|erstattes|orienteres|underrettes|fjernes|returneres)\b"
    r"|\bkræve[rs]?\b|\bmod\s+(?:\w+\s+)?(?:pant|sikkerhed|betaling)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\b(?:udgør|andrager|koster|prisen?|pris|takst\w*)\b", re.IGNORECASE)
_FREE_TO = re.compile(
    r"\b(?:rådighed|frit|selv\s+vælge|åbent?|åbningstid\w*|adgang|tilbyde\w*|tilbud\w*|valg\w*"
    r"|vælge\w*|ret|mulig\w*|lov|rate\w*|afdrag\w*)\b",
    re.IGNORECASE,
)
_WAYS_TO_PAY = re.compile(
    r"www|mobilepay|betalingsservice|netbank|konto\b|kontant|kort\b|rater\b|afdrag|automat|\bvia\b"
    r"|\bved\b|\bover\s+\d",
    re.IGNORECASE,
)
_DEMANDED = re.compile(
    r"\bkan\s+(?:(?:du|I|vi|man)\s+)?have\b(?!\s+(?:ret|brug|krav|mulighed))[^.]*?(?:,\s+(?:før|inden|hvis)|\bfor\s+at)\b"
    r"|\bfor\s+at\b[^.,]*\bkan\s+(?:(?:du|I|vi|man)\s+)?have\b(?!\s+(?:ret|brug|krav|mulighed))",
    re.IGNORECASE,
)


def is_unfounded(new: Said, olds: Sequence[Said], group: Group) -> bool:
    """Whether nothing before is a duty, or a right, as the modal says."""
    if new.modal.kind == DUTY:
        return _is_unfounded_duty(new, olds, group)
    if new.modal.kind == RIGHT and new.place.text.lower() == "kan":
        return _is_unfounded_right(new, olds, group)
    return False


def _is_unfounded_duty(new: Said, olds: Sequence[Said], group: Group) -> bool:
    if new.is_need or new.is_imperative:
        return False
    words = [word for word in new.following if word not in _BETWEEN][:1]
    before = said(group.before)
    rights = [item for item in before if item.modal.kind in (RIGHT, NO_RIGHT, PROHIBITION)]
    duties = [item for item in before if _is_duty(item)]
    if words and words[0] in _FRIENDLY:
        return bool(rights)
    # *hvis licensen skal overføres* only names a case.
    refused = any(
        old.modal.kind == NO_RIGHT and old.is_same_act(new) and old.is_condition == new.is_condition
        for old in olds
    )
    if refused and not any(item.is_same_act(new) for item in duties):
        return True
    if not words or words[0] not in _LIMITERS or new.core in _CLAIMS:
        return False
    if any(_is_duty(old) for old in olds):
        return False
    if any(item.is_same_act(new) for item in rights):
        return True
    if duties and not olds:
        return False
    # *først aftale det* names what comes first, and limits nothing.
    if words[0] == "først":
        return not new.core and bool(olds) and not duties
    return bool(rights) or (not duties and _matches(_REQUIRES, group.before))


def _is_duty(item: Said) -> bool:
    """A duty or none; *fritagelse kan alene ske* speaks of a right."""
    return item.modal.kind == DUTY or (
        item.modal.kind == FREEDOM and not item.place.text.lower().startswith("fri")
    )


def _is_unfounded_right(new: Said, olds: Sequence[Said], group: Group) -> bool:
    if _DEMANDED.search(new.clause.sentence.text):
        return True
    if new.is_dependent or new.is_condition:
        return False
    before, after = said(group.before), said(group.after)
    rights = [item for item in (*before, *olds) if item.modal.kind in (RIGHT, NO_RIGHT)]
    obliged = _matches(_OBLIGES, group.before)
    if new.modal.verb.endswith("betale"):
        is_way = _WAYS_TO_PAY.search(new.clause.sentence.text)
        keys = frozenset[str]().union(*(clause.keys for clause in all_clauses(group.before)))
        # *Gebyret: 90 kr.* is to be paid, too.
        is_priced = any(item[:1].isdigit() for item in new.clause.keys & keys)
        owes = (
            is_priced
            or obliged
            or _matches(_COSTS, group.before)
            or any(o.modal.kind == DUTY for o in olds)
        )
        return owes and not is_way and not any(item.is_same_act(new) for item in rights)
    others = (PROHIBITION, FREEDOM, ADVICE)
    if rights or any(item.modal.kind in others for item in before) or new.is_limited:
        return False
    duties = [_count(side, DUTY) for side in (before, after)]
    return (
        (duties[0] > duties[1] or (obliged and not duties[0]))
        and not _matches(_FREE_TO, group.before)
        and not _FREE_TO.search(new.clause.sentence.text)
    )


def _count(found: Iterable[Said], kind: str) -> int:
    return sum(item.modal.kind == kind for item in found)


def _matches(pattern: re.Pattern[str], sentences: Iterable[Sentence]) -> bool:
    return any(pattern.search(sentence.text) for sentence in sentences)
