"""G07: conditions and exceptions are the same; *hvis* is not *når*, *og* is not *eller*."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.certain_conditions import made_certain
from klarsprog_lint.guards.clauses import likeness
from klarsprog_lint.guards.condition import IF, ONLY_FOR, WHEN, Condition
from klarsprog_lint.guards.condition_clauses import conditions
from klarsprog_lint.guards.coordination import exchanged_conjunctions
from klarsprog_lint.guards.lost_conditions import is_left, is_same, lost, near, rest_of
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.restrictions import lost_restrictions
from klarsprog_lint.guards.turned_conditions import turned
from klarsprog_lint.guards.versions import Sentence, Version

# Likeness of two conditions that say the same, and the share of a condition's words that must
# stand somewhere in the rewrite's sentences when it is no condition there (*personer, der …*).
_ENOUGH, _COVERED = 0.3, 0.6
# How much more like two conditions in different places must be.
_FAR = 0.2
_EXCEPT = re.compile(
    r"\bundtag(?:en|et|else[nr]?|elserne)?\b|\bbortset\s+fra\b|\bpå\s+nær\b"
    r"|\bdog\s+ikke\b(?!\s+(?:ud\s+)?over|\s+mere)|\bmen\s+ikke\b|\bfraset\b|\bmed\s+undtagelse\b|\bekskl\w*\.?",
    re.IGNORECASE,
)
_ALSO_EXCEPT = re.compile(
    r"\bdog\b|\bmen\b[^.]{0,30}\bikke\b|\bgælder\b[^.]{0,15}\bikke\b|\bkun\b|\buden\s+for\b"
    r"|\buden\b|\bundtag\w*",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:ikke|ingen|intet|uden|nej|mangle\w*|undla\w*|glem\w*|efter|over|under|senere|for sen\w*"
    r"|væk|u[a-zæøå]{5,}|fejl\w*|over\w+)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\bellers\b|\bi\s+modsat\s+fald\b", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Difference]:
    old = list(conditions(pair.before.sentences))
    new = list(conditions(pair.after.sentences))
    matched = _matched(old, new, pair.groups)
    # A question or a condition of another sentence may stand for what its own sentences lost.
    spare = sum(item not in matched and item.kind == IF and not item.is_idle for item in new)
    excepted = _exceptions_of(pair.after, spare) < _exceptions_of(pair.before, 0)
    for group in pair.groups:
        if group.before and group.after:
            before = [item for item in old if item.sentence in group.before]
            after = [item for item in new if item.sentence in group.after]
            if excepted:
                yield from _exceptions(group, before, after, list(near(group, pair.after)))
            yield from _otherwise(group, before, list(near(group, pair.after)), new)
    yield from turned(pair, old, new, matched)
    yield from made_certain(pair, old, new, matched)
    yield from lost(pair, old, new, matched)
    yield from lost_restrictions(pair)
    yield from exchanged_conjunctions(pair)


def _exceptions_of(version: Version, spare: int) -> int:
    """How many exceptions a letter makes, in whatever words."""
    return _count(_EXCEPT, version.sentences) + _count_other(version.sentences) + spare


def _count_other(sentences: Sequence[Sentence]) -> int:
    """Words that may make an exception, those left out that certainly do."""
    return sum(
        not any(e.start() < m.end() and m.start() < e.end() for e in _EXCEPT.finditer(s.text))
        for s in sentences
        for m in _ALSO_EXCEPT.finditer(s.text)
    )


def _matched(
    old: Sequence[Condition], new: Sequence[Condition], groups: Sequence[Group]
) -> dict[Condition, Condition]:
    """Conditions of both versions that say the same, each at most once, the most like first."""
    numbers = {s: n for n, group in enumerate(groups) for s in (*group.before, *group.after)}
    scored = sorted(
        (
            (
                likeness(one.keys, other.keys)
                + 0.05 * (one.kind == other.kind)
                - _FAR * (numbers[one.sentence] != numbers[other.sentence]),
                i,
                j,
            )
            for i, one in enumerate(old)
            for j, other in enumerate(new)
            if one.kind != WHEN
        ),
        reverse=True,
    )
    found: dict[Condition, Condition] = {}
    for score, i, j in scored:
        if score < _ENOUGH:
            break
        one, other = old[i], new[j]
        if one in found or other in found:
            continue
        if is_same(one, other, rest_of(one, groups[numbers[one.sentence]].before)):
            found[one] = other
            found[other] = one
    return found


def _exceptions(
    group: Group,
    before: Sequence[Condition],
    after: Sequence[Condition],
    here: Sequence[Sentence],
) -> Iterator[Difference]:
    found = [(s, match) for s in group.before for match in _EXCEPT.finditer(s.text)]
    gone = [one for one in found if not is_left(one[0], _excepted(*one), group, here)]
    if not gone:
        return
    old, new = _count(_EXCEPT, group.before), _count(_EXCEPT, group.after)
    more = sum(c.kind == IF for c in after) - sum(c.kind in (IF, ONLY_FOR) for c in before)
    other = _count_other(group.after) - _count_other(group.before)
    if old <= new + max(more, 0) + max(other, 0):
        return
    words = [match.group() for _, match in gone]
    yield Difference(
        f"En undtagelse er væk. I den første tekst: »{'« »'.join(words)}«.",
        (whole(group.before[0]),),
        (whole(group.after[0]),),
    )


def _excepted(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    """What is excepted: the words up to the next punctuation."""
    end = re.search(r"[,;.](?!\d)|$", sentence.text[match.end() :])
    return match.end(), match.end() + (end.start() if end else 0)


def _otherwise(
    group: Group,
    before: Sequence[Condition],
    here: Sequence[Sentence],
    new: Sequence[Condition],
) -> Iterator[Difference]:
    # *Ellers* becomes a condition that is denied: *hvis du ikke gør det*.
    more = sum(c.kind == IF and c.sentence in here and _is_denied(c) for c in new)
    more -= sum(c.kind == IF and _is_denied(c) for c in before)
    lost_ones = _count(_OTHERWISE, group.before) - _count(_OTHERWISE, here)
    if lost_ones > 0 and more <= 0:
        yield Difference(
            "Det, der ellers sker (»ellers«, »i modsat fald«), er væk.",
            (whole(group.before[0]),),
            (whole(group.after[0]),),
        )


def _is_denied(item: Condition) -> bool:
    return bool(_DENIED.search(item.place.text))


def _count(pattern: re.Pattern[str], sentences: Sequence[Sentence]) -> int:
    return sum(len(pattern.findall(sentence.text)) for sentence in sentences)


GUARD = Guard(
    code="G07",
    name="betingelser",
    strength=Strength.HARD,
    explanation="De samme betingelser, undtagelser og begrænsninger gælder.",
    check=_check,
)
