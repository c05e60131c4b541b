"""G04: duties, rights, permissions, prohibitions and advice stay what they are.

Every modal of the rewrite is compared with the clause of the original that speaks of the same
thing. A clause without a modal (*gebyret opkræves*) says neither duty nor right, and is let pass.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.certainty import doubts
from klarsprog_lint.guards.clauses import Clause, all_clauses, likeness
from klarsprog_lint.guards.concepts import VAGUE, concept
from klarsprog_lint.guards.modal_counts import changed_advice, lost_prohibitions
from klarsprog_lint.guards.modal_equivalents import is_exchange, is_said_otherwise
from klarsprog_lint.guards.modal_grounds import is_unfounded
from klarsprog_lint.guards.modal_leftovers import left_over
from klarsprog_lint.guards.modal_licences import unfounded_licences
from klarsprog_lint.guards.modals import (
    ADVICE,
    DUTY,
    FREEDOM,
    NO_RIGHT,
    PROHIBITION,
    RIGHT,
)
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.sayings import Said, of_clause, said
from klarsprog_lint.guards.versions import Sentence

# What a modal of the rewrite may not stand for, if nothing in the clause it comes from allows it.
_CONFLICTS: Mapping[str, frozenset[str]] = {
    RIGHT: frozenset((DUTY, PROHIBITION, NO_RIGHT)),
    DUTY: frozenset((RIGHT, ADVICE, FREEDOM)),
    ADVICE: frozenset((DUTY, RIGHT, PROHIBITION)),
    PROHIBITION: frozenset((DUTY, RIGHT, ADVICE, FREEDOM)),
    NO_RIGHT: frozenset((DUTY, RIGHT)),
    FREEDOM: frozenset((DUTY, NO_RIGHT, PROHIBITION)),
}
_ALLOWS: Mapping[str, frozenset[str]] = {
    RIGHT: frozenset((RIGHT, FREEDOM)),
    DUTY: frozenset((DUTY, PROHIBITION)),
    ADVICE: frozenset((ADVICE,)),
    PROHIBITION: frozenset((PROHIBITION, NO_RIGHT)),
    NO_RIGHT: frozenset((PROHIBITION, NO_RIGHT)),
    FREEDOM: frozenset((FREEDOM, RIGHT)),
}
# Likeness from which two clauses speak of the same thing; what the same verb adds to it.
_ENOUGH, _SAME_VERB = 0.4, 0.35
# What it adds that two clauses stand in aligned sentences.
_SAME_PLACE = 0.1
# Likeness that a clause of other sentences must have.
_FAR = 0.5
# Clauses that are almost as like as the best one have a say too.
_NEAR = 0.85
# What makes a duty of its own out of a right that has a limit.
_LIMITS = frozenset("senest inden først forinden mindst før tidligst højst kun dog".split())
_WORDS = {
    DUTY: "en pligt",
    RIGHT: "en ret eller mulighed",
    ADVICE: "et råd",
    PROHIBITION: "et forbud",
    FREEDOM: "en fritagelse",
    NO_RIGHT: "det modsatte af en mulighed",
}


def _check(pair: Pair) -> Iterator[Difference]:
    clauses = list(all_clauses(pair.before.sentences))
    exchanged = [
        found
        for group in pair.groups
        if group.after
        for found in _compared(group, clauses, pair.after.sentences)
    ]
    # Counting says less than what two clauses show, and would say it twice.
    yield from exchanged or left_over(pair)
    yield from () if exchanged else unfounded_licences(pair)
    yield from lost_prohibitions(pair)
    yield from changed_advice(pair)
    yield from doubts(pair)


def _compared(
    group: Group, clauses: Sequence[Clause], sentences: Sequence[Sentence]
) -> Iterator[Difference]:
    mine, before, after = group, said(group.before), said(group.after)
    sources = {new: _counterparts(new, group, clauses) for new in after}
    for new, found in sources.items():
        olds = _exchanged(new, before, after) if found is None else found
        if not mine.before:
            # What is aligned with nothing may still repeat a clause in other words.
            olds = [old for old in olds if old.is_same_act(new)]
            if not olds:
                continue
            group = Group(tuple(dict.fromkeys(old.clause.sentence for old in olds)), mine.after)
        if new.modal.is_imperative:
            # *Ring på …* may be the way to use a right.
            continue
        if new.modal.kind == DUTY and (
            new.is_need
            or (new.is_after_wish(_text_before(new, sentences)) and _LIMITS & {*new.clause.lowers})
        ):
            olds = [old for old in olds if old.modal.kind != RIGHT]
        if new.modal.kind == DUTY and _LIMITS & {*new.clause.lowers}:
            olds = [old for old in olds if not _is_kept(old, new, sources)]
        if is_unfounded(new, olds, group):
            yield _new(new, group)
            return
        kinds = {old.modal.kind for old in olds}
        kind = new.modal.kind
        if kinds & _ALLOWS[kind]:
            continue
        against = [old for old in olds if old.modal.kind in _CONFLICTS[kind]]
        if against and not any(_is_same(old, new, group) for old in against):
            yield _difference(against[0], new)
            return


def _text_before(new: Said, sentences: Sequence[Sentence]) -> str:
    number = new.clause.sentence.number
    return sentences[number - 1].text if number else ""


def _is_same(old: Said, new: Said, group: Group) -> bool:
    return is_said_otherwise(old, new, group) or not is_exchange(old, new, group)


def _counterparts(new: Said, group: Group, clauses: Iterable[Clause]) -> list[Said] | None:
    """The modals of the clauses that a modal's clause comes from; None if there are no such."""
    verb = concept(new.modal.verb) if new.modal.verb not in VAGUE | {""} else ""
    if not new.clause.keys:
        # The lead of a list says what its items are about.
        return None if new.clause.sentence.text.rstrip()[-1:].isalpha() else []
    mine = set(group.before)
    scored = [
        (
            likeness(new.clause.keys, clause.keys)
            + _SAME_VERB * (verb in clause.verbs)
            + _SAME_PLACE * (clause.sentence in mine),
            clause,
        )
        for clause in clauses
        if clause.sentence in mine or likeness(new.clause.keys, clause.keys) >= _FAR
    ]
    best = max((score for score, _ in scored), default=0.0)
    if best < _ENOUGH:
        return None
    chosen = [clause for score, clause in scored if score >= _NEAR * best]
    return [item for clause in chosen for item in _of_clause(clause, new)]


def _of_clause(clause: Clause, new: Said) -> Iterable[Said]:
    """The modals of a clause; *kan medføre, at …* goes with what may happen."""
    found = of_clause(clause)
    if found or clause.opening != "at" or new.clause.opening == "at":
        return found
    siblings = all_clauses([clause.sentence])
    return [item for other in siblings if other.end == clause.start for item in of_clause(other)]


def _is_kept(old: Said, new: Said, sources: Mapping[Said, list[Said] | None]) -> bool:
    """Whether a right has its own sentence: *kan klages inden …* → *du kan … du skal inden …*."""
    if old.modal.kind != RIGHT:
        return False
    order = list(sources)
    return any(
        other is not new
        and other.modal.kind == RIGHT
        and old in (sources[other] or ())
        and (order.index(other) < order.index(new) or other.is_same_act(new))
        for other in order
    )


def _exchanged(new: Said, before: list[Said], after: list[Said]) -> list[Said]:
    """What may have become the modal in a group where nothing shows what belongs together."""
    gone = _kinds(before) - _kinds(after)
    come = _kinds(after) - _kinds(before)
    if new.modal.kind not in come or len(before) > len(after) + 1:
        return []
    return [old for old in before if old.modal.kind in gone]


def _kinds(found: Iterable[Said]) -> Counter[str]:
    return Counter(item.modal.kind for item in found)


def _new(new: Said, group: Group) -> Difference:
    return Difference(
        f"»{new.place.text}« er {_WORDS[new.modal.kind]}; det er det ikke i den første tekst.",
        (whole(group.before[0]),),
        (new.place,),
    )


def _difference(old: Said, new: Said) -> Difference:
    return Difference(
        f"»{old.place.text}« er {_WORDS[old.modal.kind]}, "
        f"men »{new.place.text}« er {_WORDS[new.modal.kind]}.",
        (old.place,),
        (new.place,),
    )


GUARD = Guard(
    code="G04",
    name="modalitet",
    strength=Strength.HARD,
    explanation="Det, nogen skal, må, kan, bør eller ikke må, er det samme.",
    check=_check,
)
