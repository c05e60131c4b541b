"""*og* and *eller*: what is asked for together is not a choice, and the other way round."""

import re
from collections.abc import Iterator, Mapping, Sequence

from klarsprog_lint.guards.joins import OR, REACH, Join, joins
from klarsprog_lint.guards.model import Difference, Pair

# Content words right beside a conjunction.
_BESIDE = 2
_TWICE = re.compile(r"\b(?:hverken|heller)\b", re.IGNORECASE)
# The likeness of two joins with the same words right beside them.
_CLOSE = 1.3


def exchanged_conjunctions(pair: Pair) -> Iterator[Difference]:
    """The conjunctions of the rewrite that join the same things in the other way."""
    before, after = list(joins(pair.before)), list(joins(pair.after))
    scores = {(old, new): score for new in after for old in before if (score := _score(old, new))}
    best: dict[Join, float] = {}
    for (old, _), score in scores.items():
        best[old] = max(score, best.get(old, 0.0))
    for new in after:
        scored = [(scores[old, new], old) for old in before if (old, new) in scores]
        # What is joined as before elsewhere in the rewrite is no evidence here.
        highest = max((score for score, _ in scored), default=0.0)
        rivals = [old for score, old in scored if score >= max(highest, best[old])]
        if not scored or new.ends_item:
            rivals = rivals or _half_matched(pair, new, before, best)
        if rivals and all(_is_exchanged(old, new) for old in rivals):
            old = rivals[0]
            yield Difference(
                f"»{old.place.text}« er blevet til »{new.place.text}«.", (old.place,), (new.place,)
            )


# *Ring for at melde afbud eller stille spørgsmål*: nobody must do both.
_CONTACT = re.compile(r"\b(?:ring|skriv|kontakt|henvend|telefon|tlf|rettes?\b)", re.IGNORECASE)
_DEMAND = re.compile(r"\b(?:skal|bør|hvis|såfremt|medmindre|kun|alene|betinge\w*)\b", re.IGNORECASE)


def _is_exchanged(old: Join, new: Join) -> bool:
    """Whether the other conjunction says something else; *ikke A eller ikke B* is *ikke A og B*."""
    if old.kind == new.kind or old.is_denied != new.is_denied:
        return False
    if _TWICE.search(old.sentence.text + new.sentence.text) or _is_turned(old, new):
        return False
    texts = old.sentence.text, new.sentence.text
    if all(_CONTACT.search(text) and not _DEMAND.search(text) for text in texts):
        return False
    return not (new.kind == OR and new.is_conditional and not old.is_conditional)


def _is_turned(old: Join, new: Join) -> bool:
    """Whether both things that are joined are denied where they were not, or the reverse."""
    is_swapped = _both(old.left, old.right, new) < _both(old.right, old.left, new)
    denied = new.denied_sides[::-1] if is_swapped else new.denied_sides
    return all(mine != theirs for mine, theirs in zip(old.denied_sides, denied, strict=True))


def _half_matched(
    pair: Pair, new: Join, before: Sequence[Join], best: Mapping[Join, float]
) -> list[Join]:
    """Joins of the aligned original, all of the other kind, with the same nearest words to a side.

    *Holde den ren og oplade den* is *holde den ren og lade den op*.
    """
    group = next((group for group in pair.groups if new.sentence in group.after), None)
    if group is None:
        return []
    own = [old for old in before if old.sentence in group.before]
    if any(old.kind == new.kind for old in own):
        return []
    near = REACH if new.ends_item else _BESIDE
    return [
        old
        for old in own
        if (old not in best or new.ends_item)
        and ({*old.left[:near]} & {*new.left[:near]} or {*old.right[:near]} & {*new.right[:near]})
    ]


def _score(old: Join, new: Join) -> float:
    """The likeness; where one joins clauses and the other words, it must be close."""
    score = _likeness(old, new)
    if old.joins_clauses == new.joins_clauses:
        return score
    return 0.8 * score if score >= _CLOSE else 0.0


def _likeness(old: Join, new: Join) -> float:
    """How much both sides share; 0 if one of them shares nothing."""
    return max(_both(old.left, old.right, new), 0.9 * _both(old.right, old.left, new))


def _both(left: Sequence[str], right: Sequence[str], new: Join) -> float:
    one, other = _side(left, new.left), _side(right, new.right)
    return one + other if one and other else 0.0


def _side(old: Sequence[str], new: Sequence[str]) -> float:
    """Shared words, those next to the conjunction counting most."""
    return max(
        (
            1.0 / (1 + 0.5 * (i + j))
            for i, one in enumerate(old)
            for j, other in enumerate(new)
            if one == other
        ),
        default=0.0,
    )
