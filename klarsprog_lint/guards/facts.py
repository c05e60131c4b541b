"""Facts: things that can be compared as values, such as dates and amounts.

A guard over facts gives one extractor. Values are compared over the whole letter, so that a moved
or merged sentence is no loss, and within aligned sentences, so that two swapped values are found.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence, Version


@dataclass(frozen=True, slots=True)
class Fact:
    """A normalised value and where it is written, in offsets of the sentence's text.

    Equal values mean the same, however they are written.
    """

    value: str
    start: int
    end: int


Extractor = Callable[[Sentence], Iterable[Fact]]
#: Whether a value of the first version stands in the second all the same, in another form.
Excused = Callable[[str, Version, Version], bool]
#: A value with the places it stands at.
Found = Mapping[str, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """How differences are said: Danish, with ``{before}`` and ``{after}`` for the quoted words."""

    lost: str
    added: str
    swapped: str


def compare_facts(
    pair: Pair,
    extract: Extractor,
    wording: Wording,
    excused: Excused = lambda value, own, other: False,
) -> Iterator[Difference]:
    """What was lost, added, or swapped between sentences, in this order and that of the text."""
    # Asked for by letter and by group.
    extract = cache(partial(_all, extract))
    before = _found(pair.before.sentences, extract)
    after = _found(pair.after.sentences, extract)
    for value in before:
        if value not in after and not excused(value, pair.before, pair.after):
            yield _difference(wording.lost, before[value], ())
    for value in after:
        if value not in before and not excused(value, pair.after, pair.before):
            yield _difference(wording.added, (), after[value])
    for group in pair.groups:
        yield from _swapped(group, extract, before, after, wording.swapped)


def _all(extract: Extractor, sentence: Sentence) -> tuple[Fact, ...]:
    return tuple(extract(sentence))


def _found(sentences: Iterable[Sentence], extract: Extractor) -> Found:
    found: dict[str, tuple[Place, ...]] = {}
    for sentence in sentences:
        for fact in extract(sentence):
            here = place(sentence, fact.start, fact.end)
            found[fact.value] = (*found.get(fact.value, ()), here)
    return found


def _swapped(
    group: Group, extract: Extractor, before: Found, after: Found, wording: str
) -> Iterator[Difference]:
    """A value that gave way, in its own sentence, to another one that is known from elsewhere.

    Values that only moved to other sentences are as many as they were.
    """
    if not group.before or not group.after:
        return
    old, new = _found(group.before, extract), _found(group.after, extract)
    gone = [value for value in old if value not in new and value in after]
    come = [value for value in new if value not in old and value in before]
    gone = [value for value in gone if len(after[value]) < len(before[value])]
    come = [value for value in come if len(after[value]) > len(before[value])]
    if gone and come:
        yield _difference(wording, old[gone[0]], new[come[0]])


def _difference(wording: str, before: tuple[Place, ...], after: tuple[Place, ...]) -> Difference:
    quoted = {
        "before": before[0].text if before else "",
        "after": after[0].text if after else "",
    }
    return Difference(wording.format(**quoted), before, after)
