"""Conditions of the first text that the rewrite has neither words for nor a condition instead of.

A condition may be said in many ways: *hvis*, *når*, *Er du …?*, *personer, der …*, *skal …,
ellers …*. What a faithful rewrite cannot do is to drop both what the condition speaks of and the
clause it stood in. So a condition is lost if nothing is left of what it alone speaks of and no
condition of the rewrite can stand for it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.condition import LOOSE, ONLY_FOR, WHEN, Condition
from klarsprog_lint.guards.model import Difference, whole
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.guards.wordings import may_stand_for

# Words before *når* that make a demand of it.
_DEMANDS = re.compile(
    r"\b(?:kun|alene|udelukkende|først|tidligst|undtagen|ikke)[\s,]*$", re.IGNORECASE
)
# Nearly every condition needs one of these words for something.
_VAGUE = frozenset("få have sende meddele ske foreligge komme oplyse ønske omfatte gøre".split())
_LIGHT = 0.5
# The share of what a condition alone speaks of that must be left; less may be left by chance.
_ENOUGH = {LOOSE: 0.01, ONLY_FOR: 0.01}
_USUALLY_ENOUGH = 0.4
# What makes a sentence conditional without a condition in it.
_CONDITIONAL = re.compile(
    r"\b(?:kun|først|tidligst|hvis|når|ellers|uden|med\s?mindre|kræve\w*|krav|betinge\w*|uanset"
    r"|forudsæt\w*|som|der|ved|for at|så længe|efter|mod|til|enhver|hver gang|alle)\b|\?",
    re.IGNORECASE,
)

Words = Mapping[str, str]


def lost(
    group: Group,
    before: Sequence[Condition],
    after: Sequence[Condition],
    matched: Mapping[Condition, Condition],
) -> Iterator[Difference]:
    """The conditions of a group's first side that its second side has lost."""
    free = [item for item in after if item not in matched]
    there = _words_of(group.after)
    for item in before:
        if item.is_idle or not _binds(item):
            continue
        rest = _rest(item, group.before)
        if item in matched and _is_same(item, matched[item], rest):
            continue
        if _is_kept(item, rest, there):
            continue
        stand_in = next((other for other in free if _may_replace(item, other, rest)), None)
        if stand_in is not None:
            free.remove(stand_in)
            continue
        yield Difference(
            f"Betingelsen »{item.place.text}« er væk.", (item.place,), (whole(group.after[0]),)
        )


def _binds(item: Condition) -> bool:
    """Whether something hangs on the condition: a time does not, *kun når* does."""
    return item.kind != WHEN or bool(_DEMANDS.search(item.sentence.text, 0, item.start))


def _is_same(item: Condition, other: Condition, rest: Words) -> bool:
    """Whether two like conditions share more than what the whole sentence is about."""
    own = item.keys - rest.keys()
    return not own or bool(own & other.keys) or not other.keys <= rest.keys()


def _is_kept(item: Condition, rest: Words, there: Words) -> bool:
    words = _words(item.sentence, item.start, item.end)
    own = {one: lemma for one, lemma in words.items() if one not in rest}
    needed = sum(map(_weight, own.values())) * _ENOUGH.get(item.kind, _USUALLY_ENOUGH)
    kept = sum(_weight(lemma) for one, lemma in own.items() if _is_left(one, lemma, there, rest))
    return bool(own) and kept >= needed


def _is_left(item: str, lemma: str, there: Words, rest: Words) -> bool:
    """Whether a word or another one for it is left, and not for something else."""
    if item in there:
        return True
    return not item[:1].isdigit() and any(
        may_stand_for(lemma, other) for one, other in there.items() if one not in rest
    )


def _may_replace(item: Condition, other: Condition, rest: Words) -> bool:
    """Whether a condition of the rewrite speaks of what the rest of the first text does not.

    *Ved ejerskifte* names so little that any new condition may be it.
    """
    if item.kind == LOOSE:
        return True
    return len(other.all_keys - rest.keys()) * 2 >= len(other.all_keys)


def _weight(lemma: str) -> float:
    return _LIGHT if lemma in _VAGUE else 1.0


def _rest(item: Condition, sentences: Sequence[Sentence]) -> Words:
    """What the sentences speak of apart from the condition."""
    found: dict[str, str] = {}
    for sentence in sentences:
        if sentence is item.sentence:
            found |= _words(sentence, 0, item.start) | _words(sentence, item.end)
        else:
            found |= _words(sentence)
    return found


def _words_of(sentences: Collection[Sentence]) -> Words:
    found: dict[str, str] = {}
    for sentence in sentences:
        found |= _words(sentence)
    return found


def _words(sentence: Sentence, start: int = 0, end: int | None = None) -> dict[str, str]:
    """What a span speaks of: keys with their lemmas."""
    stop = len(sentence.text) if end is None else end
    return {
        item: lemma
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if start <= token.idx - sentence.start < stop and (item := key(token, lemma))
    }
