"""*Hvis* that has become *når*: what may happen is said to happen.

A *når* of the rewrite is in order where the first text says a time (*når*, *ved*, *efter*), or
what it speaks of stands there outside the conditions.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from klarsprog_lint.guards.clauses import likeness
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.condition import IF, LOOSE, ONLY_FOR, UNLESS, WHEN, Condition
from klarsprog_lint.guards.lost_conditions import is_same, rest_of
from klarsprog_lint.guards.model import Difference, Pair
from klarsprog_lint.guards.versions import Sentence

# Likeness from which a time may be the condition of the first text.
_ENOUGH, _ENOUGH_LEFT = 0.3, 0.2
_TIME = re.compile(
    r"\b(?:når|så\s+snart|først|før(?:end)?|efter|indtil|inden|tidligst|mens|under|ved|dage?|hvor|i\s+forbindelse)\b",
    re.IGNORECASE,
)
_ANY_CASE = re.compile(r"\b(?:også|selv)\s*$", re.IGNORECASE)
_NOT_UNTIL = re.compile(r"\b(?:først|tidligst)[\s,]*$", re.IGNORECASE)
# What somebody gets for a time: *når du får pension*; *får arbejde*, *får medhold* happens once.
_LASTS = re.compile(
    r"\b(?:su\b|\w*(?:pension|ydelse|støtte|dagpenge|hjælp|tilskud|tillæg|løn)(?:en|er|et|s)?\b)",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"\b(?:kun|ikke)[\s,]*$|\bkun\b[^.]*$", re.IGNORECASE)


def made_certain(
    pair: Pair,
    old: Sequence[Condition],
    new: Sequence[Condition],
    matched: Mapping[Condition, Condition],
) -> Iterator[Difference]:
    """The times of the rewrite that were conditions in the first text."""
    for group in pair.groups:
        mine = [item for item in old if item.sentence in group.before]
        for item in new:
            if item.kind != WHEN or item.sentence not in group.after:
                continue
            text = item.sentence.text[: item.start]
            if _ANY_CASE.search(text):
                continue
            # A sentence that stands in no group has its condition in another one.
            far = [matched[item]] if item in matched and not mine else []
            was = _source(item, [*mine, *far], group.before, matched)
            if was is not None and not (was.kind == UNLESS and _NOT_UNTIL.search(text)):
                yield Difference(
                    f"»{was.place.text}« er en betingelse, men »{item.place.text}« siger, at det "
                    "sker.",
                    (was.place,),
                    (item.place,),
                )
            elif was is None and item.keys and _is_new(group.before, text):
                yield Difference(
                    f"»{item.place.text}« siger, at det sker; det gør den første tekst ikke.",
                    (),
                    (item.place,),
                )


def _is_new(sentences: Sequence[Sentence], text: str) -> bool:
    """*Kun når* where the first text knows no time: it was a condition."""
    limits = bool(sentences) and _LIMITS.search(text)
    return bool(limits) and not any(_TIME.search(sentence.text) for sentence in sentences)


def _source(
    item: Condition,
    before: Sequence[Condition],
    sentences: Sequence[Sentence],
    matched: Mapping[Condition, Condition],
) -> Condition | None:
    """The condition that a *når* was, if it is more like it than any time is."""
    scored = sorted(((likeness(item.keys, one.keys), n) for n, one in enumerate(before)))
    best = before[scored[-1][1]] if scored else None
    # A condition that nothing else takes up needs to be less like it.
    enough = _ENOUGH if best in matched else _ENOUGH_LEFT
    if best is not None and scored[-1][0] >= enough:
        if best.kind in (WHEN, LOOSE) or _is_state(best, item):
            return None
        if is_same(best, item, rest_of(best, sentences)):
            return best
    # In other words: a condition nothing else takes up, a *når* that takes up nothing else.
    open_ones = [one for one in before if one not in matched and one.kind in (IF, UNLESS)]
    for one in open_ones:
        rest = rest_of(one, sentences)
        if one.is_clause and not one.is_idle and not item.all_keys & rest.keys():
            return one
    return None


def _is_state(was: Condition, item: Condition) -> bool:
    """*Borgere, der modtager pension*, *oppebærer du SU* → *når du får pension* is no change."""
    is_recipient = (
        concept("få") in was.keys & item.keys
        and "ikke" not in item.place.text
        and _LASTS.search(item.place.text) is not None
    )
    return was.kind == ONLY_FOR or (was.kind == IF and is_recipient)
