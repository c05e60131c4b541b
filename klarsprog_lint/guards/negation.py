"""G06: nothing is denied that was said, and nothing said that was denied.

Every denial looks for its fellow in the other version. One without a fellow counts if a clause of
the other version says plainly what it denies, and no other word there denies it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from klarsprog_lint.guards.clauses import Clause, clauses
from klarsprog_lint.guards.denial_counts import denies
from klarsprog_lint.guards.denial_pairs import (
    Claim,
    Claims,
    Item,
    without_fellow,
)
from klarsprog_lint.guards.denial_parity import Joined, joined, odd_ones
from klarsprog_lint.guards.denials import Denial, denials, denied, topic
from klarsprog_lint.guards.denied_headings import turned_headings
from klarsprog_lint.guards.denying_words import families, turns
from klarsprog_lint.guards.implied_denials import implied
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place, whole
from klarsprog_lint.guards.versions import Sentence

# Words that say when or for whom alone something holds.
_LIMITS = frozenset("først tidligst kun alene udelukkende højst maksimalt indtil vent".split())
_FIRM = _LIMITS | {"medmindre", "undtagen", "senest", "mindst"}
_STILL_EXCEPT = re.compile(r"\b(?:uden|medmindre|undtagen|før|førend|bortset)\b", re.IGNORECASE)
# Families that deny a whole sentence, wherever they stand in the aligned ones.
_WIDE = frozenset(("refuse", "free"))
_ONLY_IN_CONDITIONS = frozenset(("default", "else", "breach"))
# Families that turn a condition round, wherever they stand in the sentence.
_CONDITIONAL_FAMILIES = frozenset(("only", "except", "else"))
# Likeness from which the denial alone tells two clauses apart.
_SAME_BUT = 0.75
_ENDING = frozenset(("stop", "lose"))
_RESULT = re.compile(r"\b(?:imødekom|bevilg|godkend|tilkend|medhold|genoptag|dispens)", re.I)


def _check(pair: Pair) -> Iterator[Difference]:
    items = [
        Item(denial, group, side)
        for group in pair.groups
        for side, sentences in ((False, group.before), (True, group.after))
        for sentence in sentences
        for denial in denials(sentence)
    ]
    claims = Claims(pair)
    left = without_fellow(items, claims)
    groups = joined(pair)
    even = {s for group in groups if group.is_odd is False for s in (*group.before, *group.after)}
    instead = {
        sentence
        for group in groups
        for is_added, own in ((False, group.before), (True, group.after))
        if group.is_said_instead(is_added)
        for sentence in own
    }
    for group in odd_ones(groups):
        is_added = group.surplus <= 0
        lone = [i for i in left if i.is_added == is_added]
        if lone or group.has_other_words:
            yield _left_over(group, lone)
    open_ones = [
        item
        for item in left
        if (claim := claims[item]) and not _is_said_otherwise(item, claim, pair)
    ]
    weighty = [item for item in left if item in open_ones or not claims[item]]
    for item in left:
        claim = claims[item]
        if item.denial.sentence in even:
            continue
        if item.denial.sentence in instead and not (claim and claim.likeness >= _SAME_BUT):
            continue
        if not claim and _is_odd(item, weighty):
            yield _difference(item, None)
        elif claim and item in open_ones and not _is_even(item, left, open_ones):
            yield _difference(item, claim.clause)
    yield from implied(pair, left)
    yield from turned_headings(pair)


def _left_over(group: Joined, left: Sequence[Item]) -> Difference:
    """The denial that one version has more, and the sentences that have one less."""
    is_added = group.surplus <= 0
    own, others = (group.after, group.before) if is_added else (group.before, group.after)
    here = [i for i in left if i.denial.sentence in own]
    denying = [d for sentence in own for d in denials(sentence)]
    if here or denying:
        where = (here[0].denial if here else denying[-1]).place
    else:
        where = whole(next((s for s in own if denies(s)), own[0]))
    return _message(where, whole(others[0]), is_added)


def _is_even(item: Item, left: Sequence[Item], unexplained: Sequence[Item]) -> bool:
    """*Ingen … uden*, *den, der ikke …, kan ikke*: two that fall away together."""
    here = [other for other in left if other.denial.clause is item.denial.clause]
    open_here = [o for o in unexplained if o.denial.sentence is item.denial.sentence]
    return len(here) % 2 == 0 or len(open_here) % 2 == 0


def _unlike_turns(one: str, other: str) -> Counter[str]:
    old, new = turns(one), turns(other)
    return (old - new) + (new - old)


def _is_odd(item: Item, left: Sequence[Item]) -> bool:
    """Whether nothing in the aligned sentences can account for the denial."""
    denial = item.denial
    if not item.others or denial.than or denial.is_partial or denial.is_asked:
        return False
    if denial.may_be_turned or denial.explains:
        return False
    if not denied(denial) or [o for o in left if o.group is item.group] != [item]:
        return False
    own, others = _text(item.own), _text(item.others)
    if families(own) != families(others) or {*_unlike_turns(own, others)} & _FIRM:
        return False
    return not any(s.part.kind == "heading" for s in (*item.own, *item.others))


def _is_said_otherwise(item: Item, claim: Claim, pair: Pair) -> bool:
    """Whether other words than *ikke* account for the denial."""
    denial, other = item.denial, claim.clause
    if denial.than and not re.search(rf"\b{denial.than}\b(?!\s*[.,])", other.text, re.I):
        return True
    if denial.is_without and _is_with(item, other):
        return False
    own, theirs = families(denial.sentence.text), families(other.sentence.text)
    if denial.is_subordinate and {*(theirs - own), *(own - theirs)} & _CONDITIONAL_FAMILIES:
        return True
    if denial.may_be_turned and (_is_turned(denial, other) or _is_put_off(item, pair)):
        return True
    if claim.likeness >= _SAME_BUT and families(denial.clause.text) == families(other.text):
        return False
    return _is_denied_by_meaning(item, other, pair)


def _is_with(item: Item, other: Clause) -> bool:
    """*Med varsel* for *uden varsel*; *kun med* is what *ikke uden* says."""
    words = re.findall(r"\w{5,}", item.denial.sentence.text[item.denial.end :])[:2]
    return (
        any(re.search(rf"\bmed\s+(?:\w+\s+){{0,2}}{word[:5]}", other.text, re.I) for word in words)
        and "only" not in families(other.sentence.text)
        and _others_than_without(item.own) == _others_than_without(item.others)
    )


def _others_than_without(sentences: Iterable[Sentence]) -> int:
    return sum(not d.is_without for sentence in sentences for d in denials(sentence))


def _is_turned(denial: Denial, other: Clause) -> bool:
    """*Først når* for *ikke før*, *skal have X, før* for *ikke uden X*."""
    theirs = other.sentence.text
    new = {*(turns(theirs) - turns(denial.sentence.text))}
    if other.opening in ("før", "inden", "indtil") or new & _LIMITS:
        return True
    return bool(new) and not _STILL_EXCEPT.search(theirs)


def _is_put_off(item: Item, pair: Pair) -> bool:
    """Whether another sentence says of the same thing *først* or *tidligst*."""
    keys = denied(item.denial)
    return any(
        _LIMITS & {*sentence.lowers} and any(keys & topic(clause) for clause in clauses(sentence))
        for sentence in (pair.before if item.is_added else pair.after).sentences
    )


def _is_denied_by_meaning(item: Item, other: Clause, pair: Pair) -> bool:
    """*Afslag* for *får ikke*, *ophører* for *gælder ikke længere*, *ikke uenig* for *enig*."""
    denial = item.denial
    mine, others = _text(item.own), _text(item.others)
    wide = families(others) - families(mine)
    if _RESULT.search(denial.clause.text):
        one, two = (pair.after, pair.before) if item.is_added else (pair.before, pair.after)
        wide += families(two.text) - families(one.text)
    if {*wide} & _WIDE or (denial.is_no_longer and {*wide} & _ENDING):
        return True
    unlike = {
        *(families(denial.clause.text) - families(other.text)),
        *(families(other.text) - families(mine)),
    }
    return bool(unlike if denial.is_subordinate else unlike - _ONLY_IN_CONDITIONS)


def _text(sentences: Iterable[Sentence]) -> str:
    return "\n".join(sentence.text for sentence in sentences)


def _difference(item: Item, other: Clause | None) -> Difference:
    said = place(other.sentence, *other.span) if other else whole(item.others[0])
    return _message(item.denial.place, said, item.is_added)


def _message(where: Place, said: Place, is_added: bool) -> Difference:
    if is_added:
        message = f"En nægtelse er kommet til (i den anden tekst: »{where.text}«)."
        return Difference(message, (said,), (where,))
    message = f"En nægtelse er væk (i den første tekst: »{where.text}«)."
    return Difference(message, (where,), (said,))


GUARD = Guard(
    code="G06",
    name="negation",
    strength=Strength.HARD,
    explanation="Det, der er nægtet eller afslået, er det stadig, og intet andet er.",
    check=_check,
)
