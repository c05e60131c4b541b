"""Which denials of two versions are one, and which clause affirms what a denial denies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import Clause, clauses, likeness
from klarsprog_lint.guards.denials import CONDITIONAL, Denial, core, denials, denied, topic
from klarsprog_lint.guards.model import Pair
from klarsprog_lint.guards.versions import Sentence

# Likeness of two denials that are one.
_SAME = 0.25
#: Likeness of a clause that says what the other version denies: in aligned sentences, anywhere.
_AFFIRMS, _AFFIRMS_ANYWHERE = 0.35, 0.7
# How much liker an affirming clause must be than a denying one.
_LIKER = 0.15
# How much more aligned denials belong together.
_NEAR = 0.3
# How much less a clause counts that lacks the denied verb and what stands after the denial.
_CORE = 0.2
# Likeness from which nothing but the denial tells two clauses apart, and from which it may be so.
_SURELY, _FAIRLY = 0.65, 0.45


@dataclass(frozen=True, eq=False)
class Item:
    """A denial with its group; ``is_added`` says in which version it stands."""

    denial: Denial
    group: Group
    is_added: bool

    @property
    def own(self) -> tuple[Sentence, ...]:
        """The aligned sentences of its own version."""
        return self.group.after if self.is_added else self.group.before

    @property
    def others(self) -> tuple[Sentence, ...]:
        """The aligned sentences of the other version."""
        return self.group.before if self.is_added else self.group.after


@dataclass(frozen=True, eq=False)
class Claim:
    """The clause of the other version that says what is denied, and how like it is."""

    clause: Clause
    likeness: float


class Claims(dict[Item, Claim | None]):
    """The claim of every denial of a pair, looked for when somebody asks: most denials match."""

    def __init__(self, pair: Pair) -> None:
        super().__init__()
        self._pair = pair

    def __missing__(self, item: Item) -> Claim | None:
        self[item] = claim = _find(item, self._pair)
        return claim


def without_fellow(items: Sequence[Item], claims: Claims) -> list[Item]:
    """The denials that no denial of the other version matches as well as an affirming clause."""
    old = [item for item in items if not item.is_added]
    new = [item for item in items if item.is_added]
    scored = [
        (likeness(denied(one.denial), denied(other.denial)), one, other)
        for one in old
        for other in new
    ]
    scored.sort(key=lambda entry: -(entry[0] + _NEAR * (entry[1].group is entry[2].group)))
    taken = set[Item]()
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


def _are_near(one: Item, other: Item, score: float, claims: Claims) -> bool:
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


def _is_sure(claim: Claim | None, enough: float) -> bool:
    return claim is not None and claim.likeness >= enough


def _liker(claim: Claim | None, score: float) -> bool:
    return claim is not None and claim.likeness > score + _LIKER


def _find(item: Item, pair: Pair) -> Claim | None:
    """The affirming clause of the other version that is most like the denying one."""
    denial = item.denial
    keys = denied(denial)
    is_heading = denial.sentence.part.kind == "heading"
    if not keys or denial.is_partial or denial.is_asked or is_heading:
        return None
    near, focus = {*item.others}, core(denial)
    best: Claim | None = None
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
            now = score - _CORE * (not focus & said)
            if now < enough or now <= rank:
                continue
            if len(keys) == 1 and sentence not in near:
                continue
            if (clause.opening in CONDITIONAL) != denial.is_in_condition or _is_open(clause):
                continue
            if number_of_denials(clause) < number_of_denials(denial.clause):
                best, rank = Claim(clause, score), now
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


def number_of_denials(clause: Clause) -> int:
    """How much is denied in a clause."""
    return sum(d.clause is clause and not d.is_partial for d in denials(clause.sentence))
