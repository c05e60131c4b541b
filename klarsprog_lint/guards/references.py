"""G18: who is *du*, who is *I* and who is *barnet* stays the same.

A rewrite turns *ansøger* into *du*, and sometimes *barnet* or *den anden forælder* with it. Aligned
sentences are compared by whom they speak of: a third person who is gone while the reader turned up
more often, a reader who became a third person, and one third person who became another.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import is_finite
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength
from klarsprog_lint.guards.persons import (
    MAY_BE_READER,
    NAMED,
    ONE,
    READER,
    SEVERAL,
    SOMEBODY,
    persons,
    places,
)
from klarsprog_lint.guards.versions import Sentence, Version


def _check(pair: Pair) -> Iterator[Difference]:
    yield from _numbers(pair)
    seen = [group for group in pair.groups if group.before and group.after]
    before, after = _kinds(pair.before.sentences), _kinds(pair.after.sentences)
    # *lejer* who is nowhere any more was the reader all the time.
    addressed = {kind for kind in MAY_BE_READER if not (before[kind] and after[kind])}
    for group in seen:
        if _text(group.before) != _text(group.after):
            yield from _exchanged(group, addressed)


def _numbers(pair: Pair) -> Iterator[Difference]:
    """*du* throughout the one letter and *I* throughout the other."""
    before, after = _kinds(pair.before.sentences), _kinds(pair.after.sentences)
    for old, new in ((ONE, SEVERAL), (SEVERAL, ONE)):
        if before[old] and not before[new] and after[new] and not after[old]:
            yield Difference(
                f"Brevet taler til »{old}« før og til »{new}« efter.",
                _first(pair.before, old),
                _first(pair.after, new),
            )


def _first(version: Version, kind: str) -> tuple[Place, ...]:
    return places(version.sentences, kind)[:1]


def _exchanged(group: Group, addressed: Collection[str]) -> Iterator[Difference]:
    before, after = _kinds(group.before), _kinds(group.after)
    old_reader, new_reader = _reader(before), _reader(after)
    readers = {*READER, *addressed}
    lost = [kind for kind in before if kind not in readers and not after[kind]]
    new = [kind for kind in after if kind not in readers and not before[kind]]
    # A pronoun stands for any of them.
    if SOMEBODY in before or SOMEBODY in after:
        lost, new = (lost, new) if not (lost and new) else ([], [])
    if len(lost) == len(new) == 1:
        yield _difference(group, lost[0], new[0])
    elif lost and not new and new_reader > old_reader:
        yield _difference(group, lost[0], _name(after))
    elif new and not lost and new_reader < old_reader:
        yield _difference(group, _name(before), new[0])
    else:
        yield from _swapped(group)


def _difference(group: Group, old: str, new: str) -> Difference:
    before, after = places(group.before, old), places(group.after, new)
    return Difference(f"»{before[0].text}« er blevet til »{after[0].text}«.", before[:1], after[:1])


def _name(kinds: Counter[str]) -> str:
    """How the reader is named, *du* before *I* before *ansøger*."""
    return next(kind for kind in (ONE, SEVERAL, NAMED) if kinds[kind])


def _reader(kinds: Counter[str]) -> int:
    return sum(kinds[kind] for kind in READER)


def _kinds(sentences: Sequence[Sentence]) -> Counter[str]:
    return Counter(person.kind for sentence in sentences for person in persons(sentence))


def _text(sentences: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _swapped(group: Group) -> Iterator[Difference]:
    """The reader and another person who have exchanged their parts: who sends whom what."""
    before, after = _subjects(group.before), _subjects(group.after)
    for lemma, (old, where) in before.items():
        new, there = after.get(lemma, (old, where))
        if new != old:
            yield Difference(
                f"»{where.text}« gør det, som »{there.text}« gør nu.", (where,), (there,)
            )
            return


def _subjects(sentences: Sequence[Sentence]) -> dict[str, tuple[str, Place]]:
    """Who does what: of every verb whose subject is a person, the person."""
    found: dict[str, tuple[str, Place]] = {}
    for sentence in sentences:
        own = {person.start: person for person in persons(sentence)}
        if {person.kind for person in own.values()} <= READER:
            continue
        for token in sentence.tokens:
            if token.dep_ != "nsubj" or token.idx - sentence.start not in own:
                continue
            person = own[token.idx - sentence.start]
            verb = token.head
            if "Voice=Pass" not in str(verb.morph) and (is_finite(verb) or verb.pos_ == "VERB"):
                kind = "reader" if person.kind in READER else person.kind
                found.setdefault(
                    verb.lemma_.lower(),
                    (kind, Place(sentence.part, token.idx, token.idx + len(token.text))),
                )
    return found


GUARD = Guard(
    code="G18",
    name="henvisninger",
    strength=Strength.SOFT,
    explanation="»Du«, »I«, barnet, den anden forælder og andre personer er ikke byttet om.",
    check=_check,
)
