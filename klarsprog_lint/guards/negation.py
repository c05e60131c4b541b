"""G06: nothing is denied that was said, and nothing said that was denied.

Every denial looks for its fellow in the other version. One without a fellow counts if a clause of
the other version says plainly what it denies, and no other word there denies it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import Clause, clauses, likeness
from klarsprog_lint.guards.denials import (
    CONDITIONAL,
    Denial,
    denials,
    denied,
    families,
    topic,
    turns,
)
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, place
from klarsprog_lint.guards.versions import Sentence

# Likeness of two denials that are one.
_SAME = 0.25
#: Likeness of a clause that says what the other version denies: in aligned sentences, anywhere.
_AFFIRMS, _AFFIRMS_ANYWHERE = 0.35, 0.5
# How much liker an affirming clause must be than a denying one.
_LIKER = 0.1
# Families that deny a whole sentence, wherever they stand in the aligned ones.
_WIDE = frozenset(("refuse", "free"))
_ENDING = frozenset(("stop", "lose"))
_RESULT = re.compile(r"\b(?:imødekom|bevilg|godkend|tilkend|medhold|genoptag|dispens)", re.IGNORECASE)
# Likeness from which nothing but the denial tells two clauses apart.
_SURELY = 0.55


@dataclass(frozen=True, eq=False)
class _Item:
    """A denial with its group; ``is_added`` says in which version it stands."""

    denial: Denial
    group: Group
    is_added: bool

    @property
    def own(self) -> tuple[Sentence, ...]:
        return self.group.after if self.is_added else self.group.before

    @property
    def others(self) -> tuple[Sentence, ...]:
        return self.group.before if self.is_added else self.group.after


@dataclass(frozen=True, eq=False)
class _Claim:
    """The clause of the other version that says what is denied, and how like it is."""

    clause: Clause
    likeness: float


def _check(pair: Pair) -> Iterator[Difference]:
    items = [
        _Item(denial, group, side)
        for group in pair.groups
        for side, sentences in ((False, group.before), (True, group.after))
        for sentence in sentences
        for denial in denials(sentence)
    ]
    claims = {item: _claim(item, pair) for item in items}
    left = _without_fellow(items, claims)
    for item in left:
        claim = claims[item]
        if claim and _is_even(item, left):
            continue
        if claim and not _is_said_otherwise(item, claim.clause, pair):
            yield _difference(item, claim.clause)


def _without_fellow(
    items: Sequence[_Item], claims: dict[_Item, _Claim | None]
) -> list[_Item]:
    """The denials that no denial of the other version matches as well as an affirming clause."""
    old = [item for item in items if not item.is_added]
    new = [item for item in items if item.is_added]
    scored = [
        (likeness(denied(one.denial), denied(other.denial)), one, other)
        for one in old
        for other in new
    ]
    scored.sort(key=lambda entry: -(entry[0] + 0.1 * (entry[1].group is entry[2].group)))
    taken = set[_Item]()
    for score, one, other in scored:
        if one in taken or other in taken or score < _SAME:
            continue
        if all(_liker(claims[item], score) for item in (one, other)):
            continue
        taken |= {one, other}
    # Denials of one thing in other words, unless another clause surely affirms it.
    for _, one, other in scored:
        if {one, other} & taken or not _are_near(one, other):
            continue
        if not any((claim := claims[item]) and claim.likeness >= _SURELY for item in (one, other)):
            taken |= {one, other}
    return [item for item in items if item not in taken]


def _are_near(one: _Item, other: _Item) -> bool:
    """Whether two denials stand in aligned sentences, or one says *that … not* right after them."""
    if one.group is other.group:
        return True
    return (len(denied(other.denial)) < 2 and _is_beside(other.denial, one.others)) or (
        len(denied(one.denial)) < 2 and _is_beside(one.denial, other.others)
    )


def _is_beside(denial: Denial, sentences: Iterable[Sentence]) -> bool:
    return any(abs(denial.sentence.number - s.number) <= 1 for s in sentences)


def _liker(claim: _Claim | None, score: float) -> bool:
    return claim is not None and claim.likeness > score + _LIKER


def _claim(item: _Item, pair: Pair) -> _Claim | None:
    """The affirming clause of the other version that is most like the denying one."""
    denial = item.denial
    keys = denied(denial)
    if not keys or denial.is_partial or denial.is_asked:
        return None
    near = {*item.others}
    best: _Claim | None = None
    for sentence in (pair.before if item.is_added else pair.after).sentences:
        if sentence.part.kind == "heading" or sentence.text.rstrip().endswith("?"):
            continue
        for clause in clauses(sentence):
            score = likeness(keys, topic(clause))
            enough = _AFFIRMS if sentence in near else _AFFIRMS_ANYWHERE
            if score < enough or (best and score <= best.likeness):
                continue
            if (clause.opening in CONDITIONAL) != denial.is_in_condition:
                continue
            if not any(d.clause is clause for d in denials(sentence)):
                best = _Claim(clause, score)
    return best


def _is_even(item: _Item, left: Sequence[_Item]) -> bool:
    """*Ingen … uden*: two that fall away together."""
    same = [other for other in left if other.denial.clause is item.denial.clause]
    return len(same) % 2 == 0


def _is_said_otherwise(item: _Item, other: Clause, pair: Pair) -> bool:
    """Whether other words than *ikke* account for the denial."""
    denial = item.denial
    if denial.than:
        return not re.search(rf"\b{denial.than}\b(?!\s*[.,])", other.text, re.IGNORECASE)
    own, theirs = denial.sentence.text, other.sentence.text
    if denial.may_be_turned and turns(theirs) - turns(own):
        return True
    mine, others = _text(item.own), _text(item.others)
    if _RESULT.search(denial.clause.text):
        one, two = (pair.after, pair.before) if item.is_added else (pair.before, pair.after)
        mine, others = one.text, two.text
    wide = families(others) - families(mine)
    if {*wide} & _WIDE or (denial.is_no_longer and {*wide} & _ENDING):
        return True
    if denial.is_subordinate and (families(theirs) - families(own) or families(own) - families(theirs)):
        return True
    own, theirs = denial.clause.text, other.text
    return bool(
        (families(own) - families(_text(item.others)))
        + (families(theirs) - families(_text(item.own)))
    )


def _text(sentences: Iterable[Sentence]) -> str:
    return "\n".join(sentence.text for sentence in sentences)


def _difference(item: _Item, other: Clause) -> Difference:
    where = item.denial.place
    said = place(other.sentence, *other.span)
    if item.is_added:
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
