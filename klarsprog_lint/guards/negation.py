"""G06: nothing is denied that was said, and nothing said that was denied.

Every denial looks for its fellow in the other version. One without a fellow counts if a clause of
the other version says plainly what it denies, and no other word there denies it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import Clause, clauses, likeness
from klarsprog_lint.guards.denials import (
    CONDITIONAL,
    Denial,
    core,
    denials,
    denied,
    denies_by_meaning,
    families,
    topic,
    turns,
)
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, place, whole
from klarsprog_lint.guards.versions import Sentence

# Likeness of two denials that are one.
_SAME = 0.25
#: Likeness of a clause that says what the other version denies: in aligned sentences, anywhere.
_AFFIRMS, _AFFIRMS_ANYWHERE = 0.35, 0.7
# How much liker an affirming clause must be than a denying one.
_LIKER = 0.15
_LIMITS = frozenset("først tidligst kun alene udelukkende højst maksimalt indtil vent".split())
# Families of which a word may deny what another word denied.
_DENYING = frozenset(
    "stop refuse forbid lack except else lose un late outside default breach other".split()
)
_IMPLIES = 0.5
_FIRM = _LIMITS | {"medmindre", "undtagen", "senest", "mindst"}
_STILL_EXCEPT = re.compile(r"\b(?:uden|medmindre|undtagen|før|førend|bortset)\b", re.IGNORECASE)
# Families that deny a whole sentence, wherever they stand in the aligned ones.
_WIDE = frozenset(("refuse", "free"))
_ONLY_IN_CONDITIONS = frozenset(("default", "else", "breach"))
_CONDITIONAL_FAMILIES = _ONLY_IN_CONDITIONS | {"only", "except", "lack"}
# Likeness from which the denial alone tells two clauses apart.
_SAME_BUT = 0.75
_ENDING = frozenset(("stop", "lose"))
_RESULT = re.compile(r"\b(?:imødekom|bevilg|godkend|tilkend|medhold|genoptag|dispens)", re.IGNORECASE)
# How much more aligned denials belong together.
_NEAR = 0.3
# How much less a clause counts that lacks the denied verb and what stands after the denial.
_CORE = 0.2
# Likeness from which nothing but the denial tells two clauses apart.
_SURELY, _FAIRLY = 0.55, 0.45


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
    open_ones = [
        item
        for item in left
        if (claim := claims[item]) and not _is_said_otherwise(item, claim, pair)
    ]
    for item in left:
        claim = claims[item]
        if not claim and _is_odd(item, left):
            yield _difference(item, None)
        elif claim and item in open_ones and not _is_even(item, left, open_ones):
            yield _difference(item, claim.clause)
    yield from _implied(pair, left)


def _implied(pair: Pair, left: Sequence[_Item]) -> Iterator[Difference]:
    """*Bortfalder* that has become *får fortsat*, *frarådes* that has become *anbefales*."""
    busy = {item.group for item in left if item.is_added}
    for group in pair.groups:
        if group in busy or not group.after:
            continue
        others = families(_text(group.after))
        if {*others} & _DENYING or any(d.is_no_longer for s in group.after for d in denials(s)):
            continue
        for sentence in group.before:
            if sentence.part.kind == "heading" or sentence.text.endswith("?"):
                continue
            for clause in clauses(sentence):
                if not denies_by_meaning(clause.text) or _number(clause):
                    continue
                claim = _plainest(clause, group.after)
                if claim:
                    yield Difference(
                        "Det, der er nægtet i den første tekst, siges i den anden tekst.",
                        (place(sentence, *clause.span),),
                        (place(claim.sentence, *claim.span),),
                    )


def _plainest(clause: Clause, sentences: Iterable[Sentence]) -> Clause | None:
    """The clause of some sentences that says what a clause says, and denies nothing."""
    keys = topic(clause)
    scored = [
        (likeness(keys, topic(other)), other)
        for sentence in sentences
        for other in clauses(sentence)
        if (other.opening in CONDITIONAL) == (clause.opening in CONDITIONAL)
    ]
    score, best = max(scored, key=lambda entry: entry[0], default=(0.0, None))
    return best if best and score >= _IMPLIES and not _number(best) else None


def _without_fellow(
    items: Sequence[_Item], claims: Mapping[_Item, _Claim | None]
) -> list[_Item]:
    """The denials that no denial of the other version matches as well as an affirming clause."""
    old = [item for item in items if not item.is_added]
    new = [item for item in items if item.is_added]
    scored = [
        (likeness(denied(one.denial), denied(other.denial)), one, other)
        for one in old
        for other in new
    ]
    scored.sort(key=lambda entry: -(entry[0] + _NEAR * (entry[1].group is entry[2].group)))
    taken = set[_Item]()
    for score, one, other in scored:
        if one in taken or other in taken or score < _SAME:
            continue
        judge = any if "heading" in (i.denial.sentence.part.kind for i in (one, other)) else all
        if judge(_liker(claims[item], score) for item in (one, other)):
            continue
        taken |= {one, other}
    # Denials of one thing in other words, unless another clause surely affirms it.
    for score, one, other in scored:
        if {one, other} & taken or not _are_near(one, other, score, claims):
            continue
        if not any(_is_sure(claims[item], _SURELY) for item in (one, other)):
            taken |= {one, other}
    return [item for item in items if item not in taken]


def _are_near(
    one: _Item, other: _Item, score: float, claims: Mapping[_Item, _Claim | None]
) -> bool:
    """Whether two denials stand in aligned sentences, or one says *that … not* right after them."""
    if one.denial.is_in_condition != other.denial.is_in_condition:
        return False
    if one.denial.is_partial != other.denial.is_partial and score == 0:
        return False
    short = [len(denied(item.denial)) < 2 for item in (one, other)]
    if one.group is other.group:
        fairly = any(_is_sure(claims[item], _FAIRLY) for item in (one, other))
        return score > 0 or any(short) or not fairly
    if claims[one] or claims[other]:
        return False
    return (short[1] and _is_beside(other.denial, one.others)) or (
        short[0] and _is_beside(one.denial, other.others)
    )


def _is_beside(denial: Denial, sentences: Iterable[Sentence]) -> bool:
    return any(abs(denial.sentence.number - s.number) <= 1 for s in sentences)


def _is_sure(claim: _Claim | None, enough: float) -> bool:
    return claim is not None and claim.likeness >= enough


def _liker(claim: _Claim | None, score: float) -> bool:
    return claim is not None and claim.likeness > score + _LIKER


def _claim(item: _Item, pair: Pair) -> _Claim | None:
    """The affirming clause of the other version that is most like the denying one."""
    denial = item.denial
    keys = denied(denial)
    if not keys or denial.is_partial or denial.is_asked:
        return None
    near, focus = {*item.others}, core(denial)
    best: _Claim | None = None
    rank = 0.0
    for sentence in (pair.before if item.is_added else pair.after).sentences:
        if sentence.part.kind == "heading" or sentence.text.rstrip().endswith("?"):
            continue
        for clause in clauses(sentence):
            said = topic(clause)
            score = likeness(keys, said)
            if _gives_back(denial.clause) != _gives_back(clause):
                continue
            enough = _AFFIRMS if sentence in near else _AFFIRMS_ANYWHERE
            if score - _CORE * (not focus & said) < enough or (now := score - _CORE * (not focus & said)) <= rank:
                continue
            if len(keys) == 1 and sentence not in near:
                continue
            if (clause.opening in CONDITIONAL) != denial.is_in_condition or _is_open(clause):
                continue
            if _number(clause) < _number(denial.clause):
                best, rank = _Claim(clause, score), now
    return best


def _is_open(clause: Clause) -> bool:
    """Whether a clause says nothing for sure: *før du …*, *vi mener ikke, at du …*."""
    if clause.opening in ("før", "inden", "indtil"):
        return True
    if clause.opening != "at":
        return False
    before = [c for c in clauses(clause.sentence) if c.end <= clause.start]
    return bool(before) and any(
        d.clause is before[-1] and not d.is_without for d in denials(clause.sentence)
    )


def _gives_back(clause: Clause) -> bool:
    """*Tilbagebetale* is another thing than *betale*."""
    return "tilbage" in clause.text.lower()


def _number(clause: Clause) -> int:
    """How much is denied in a clause."""
    return sum(d.clause is clause and not d.is_partial for d in denials(clause.sentence))


def _is_even(item: _Item, left: Sequence[_Item], unexplained: Sequence[_Item]) -> bool:
    """*Ingen … uden*, *den, der ikke …, kan ikke*: two that fall away together."""
    here = [other for other in left if other.denial.clause is item.denial.clause]
    open_here = [o for o in unexplained if o.denial.sentence is item.denial.sentence]
    return len(here) % 2 == 0 or len(open_here) % 2 == 0


def _unlike_turns(one: str, other: str) -> Counter[str]:
    old, new = turns(one), turns(other)
    return (old - new) + (new - old)


def _is_odd(item: _Item, left: Sequence[_Item]) -> bool:
    """Whether nothing in the aligned sentences can account for the denial."""
    denial = item.denial
    if not item.others or denial.than or denial.is_partial or denial.is_asked:
        return False
    if denial.may_be_turned or denial.is_in_condition or denial.explains:
        return False
    if not denied(denial) or [o for o in left if o.group is item.group] != [item]:
        return False
    own, others = _text(item.own), _text(item.others)
    if families(own) != families(others) or {*_unlike_turns(own, others)} & _FIRM:
        return False
    return not any(s.part.kind == "heading" for s in (*item.own, *item.others))


def _is_said_otherwise(item: _Item, claim: _Claim, pair: Pair) -> bool:
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


def _is_with(item: _Item, other: Clause) -> bool:
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


def _is_put_off(item: _Item, pair: Pair) -> bool:
    """Whether another sentence says of the same thing *først* or *tidligst*."""
    keys = denied(item.denial)
    return any(
        _LIMITS & {*sentence.lowers} and any(keys & topic(clause) for clause in clauses(sentence))
        for sentence in (pair.before if item.is_added else pair.after).sentences
    )


def _is_denied_by_meaning(item: _Item, other: Clause, pair: Pair) -> bool:
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


def _difference(item: _Item, other: Clause | None) -> Difference:
    where = item.denial.place
    said = place(other.sentence, *other.span) if other else whole(item.others[0])
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
