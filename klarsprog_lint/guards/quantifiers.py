"""G17: *mindst* is not *højst*, and *op til* or *cirka* belongs to its number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.guards.number_limits import (
    ABOUT,
    COMPLEMENTS,
    MOST,
    REACHED,
    UNDER,
    Limited,
    limited_numbers,
)
from klarsprog_lint.guards.occurrences import in_aligned_sentences
from klarsprog_lint.guards.scope import scopes
from klarsprog_lint.guards.versions import Version

_DENIAL = re.compile(
    r"\b(?:ikke|ingen|intet|hverken|aldrig|uden|medmindre|(?:ind)?til\s+(?:du|I|de|barnet))\b"
    r"|\b(?:afslå|afslag|afvis|bortfald|fritag|undtag|mist|udeluk|nægt|ophør)\w*",
    re.IGNORECASE,
)


# Here *over* is for how long, and no limit.
_SPREAD = re.compile(r"\bover\s+(?:højst|mindst|maks\w*|op\s+til|en periode)\b", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from _numbers(pair)
    yield from scopes(pair)


def _numbers(pair: Pair) -> Iterator[Difference]:
    for before, after in _same(_by_value(pair.before), _by_value(pair.after)):
        found = False
        for difference in _compared(before, after):
            found = True
            yield difference
        if not found:
            for old, new in in_aligned_sentences(pair, before, after):
                yield from _compared(old, new)


def _compared(before: Sequence[Limited], after: Sequence[Limited]) -> Iterator[Difference]:
    old, new = _operators(before), _operators(after)
    is_reached = REACHED in old or REACHED in new
    for operator in [one for one in (*old, *new) if (one in old) != (one in new)]:
        if not operator or (is_reached and operator not in (ABOUT, MOST, UNDER)):
            continue
        here, there = (old, after) if operator in old else (new, before)
        if _is_silent(operator, here[operator], there):
            continue
        where, other = here[operator].place, there[0].place
        if operator in old:
            yield Difference(f"»{operator}« ved »{where.text}« er væk.", (where,), (other,))
        else:
            yield Difference(f"»{operator}« ved »{where.text}« er kommet til.", (other,), (where,))


def _is_silent(operator: str, limited: Limited, others: Sequence[Limited]) -> bool:
    """Whether the other version says as much without the operator, or with its opposite.

    *Ikke når den er over 4* is *kun når den er højst 4*.
    """
    if any(operator in other.silent for other in others):
        return True
    if operator in limited.silent and any(not other.operator for other in others):
        return True
    if any(_SPREAD.search(item.sentence.text) for item in (limited, *others)):
        return False
    opposite = [
        other
        for other in others
        if other.operator == COMPLEMENTS.get(operator)
        or (other.operator == REACHED and operator in (MOST, UNDER))
    ]
    return any(_is_turned(limited) != _is_turned(other) for other in opposite)


def _is_turned(limited: Limited) -> bool:
    """Whether the sentence denies an odd number of times, besides in the operator itself."""
    return (len(_DENIAL.findall(limited.sentence.text)) - limited.is_denied) % 2 == 1


def _same(
    before: Mapping[str, list[Limited]], after: Mapping[str, list[Limited]]
) -> Iterator[tuple[list[Limited], list[Limited]]]:
    """The numbers that both have; *15 timer* may be *15 af timerne* where no other is 15."""
    for value, found in before.items():
        if value in after:
            yield found, after[value]
            continue
        number = found[0].number
        others = [v for v in after if v not in before and after[v][0].number == number]
        if len(others) == 1:
            yield found, after[others[0]]


def _by_value(version: Version) -> Mapping[str, list[Limited]]:
    found: dict[str, list[Limited]] = defaultdict(list)
    for sentence in version.sentences:
        for limited in limited_numbers(sentence):
            found[limited.value].append(limited)
    return found


def _operators(found: Sequence[Limited]) -> Mapping[str, Limited]:
    """The first number with every operator."""
    return {limited.operator: limited for limited in reversed(found)}


GUARD = Guard(
    code="G17",
    name="kvantorer",
    strength=Strength.HARD,
    explanation="Mindst, højst, op til og cirka står ved de samme tal, og alle er alle.",
    check=_check,
)
