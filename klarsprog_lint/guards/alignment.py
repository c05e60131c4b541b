"""Which sentences of two versions say the same: split, merged and moved ones included.

Every sentence looks for its best counterpart in the other version by the words they share, rare
words counting more; what has no counterpart but stands between aligned neighbours is paired with
what stands in the same gap. A sentence may have several counterparts (it was split or merged),
and the connected sentences make a group.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from klarsprog_lint.guards.versions import Sentence

#: Shared weight, as a share of the lighter sentence's, from which two sentences belong together.
ENOUGH = 0.34
#: A second counterpart must explain at least this share of what the first left unexplained.
ENOUGH_FOR_MORE = 0.4
# How much a place far from the expected one costs, between the ends of a letter.
_DISTANCE = 0.15
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X", "SYM"))
_EMPTY = frozenset(
    "have være blive få gøre komme ske give tage kunne skulle ville måtte burde anden al".split()
)
# Letters of a stem that *vurdering* and *vurdere* share.
_STEM = 5
_FIGURE, _WORD, _RELATED = 2.0, 1.0, 0.6


@dataclass(frozen=True, eq=False)
class Group:
    """Sentences of both versions that belong together, in order."""

    before: tuple[Sentence, ...]
    after: tuple[Sentence, ...]


#: What a sentence is about, with the weight of each word.
Features = Mapping[str, float]


def align(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Group, ...]:
    """The groups in the order of the first version, then what was added, every sentence once."""
    if len(before) <= 1 or len(after) <= 1:
        return (Group(tuple(before), tuple(after)),) if before or after else ()
    old, new = features(before, after)
    links = {*_links(old, new), *((b, a) for a, b in _links(new, old))}
    links |= _gaps(links, len(before), len(after))
    return tuple(_groups(links, before, after))


def features(
    before: Sequence[Sentence], after: Sequence[Sentence]
) -> tuple[list[Features], list[Features]]:
    """What every sentence of both versions is about, rare words weighing more."""
    keys = [[_keys(sentence) for sentence in side] for side in (before, after)]
    counts = Counter(key for side in keys for sentence in side for key in sentence)
    total = len(before) + len(after)

    def weighted(side: Sequence[Features]) -> list[Features]:
        return [{key: w * log(1 + total / counts[key]) for key, w in own.items()} for own in side]

    return weighted(keys[0]), weighted(keys[1])


def _keys(sentence: Sentence) -> dict[str, float]:
    """What the sentence is about: figures, content words and the stems of long words."""
    keys: dict[str, float] = {}
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        if any(map(str.isdigit, lemma)):
            keys[token.lower_.strip(".,-")] = _FIGURE
        elif token.pos_ in _CONTENT and lemma not in _EMPTY and len(lemma) > 1:
            keys[lemma] = _WORD
            if len(lemma) > _STEM:
                keys[f"{lemma[:_STEM]}~"] = _RELATED
    return keys


def _links(sources: Sequence[Features], targets: Sequence[Features]) -> Iterable[tuple[int, int]]:
    """The counterparts of every source: the best target, and more if they explain the rest."""
    with_key: dict[str, list[int]] = defaultdict(list)
    for place, target in enumerate(targets):
        for key in target:
            with_key[key].append(place)
    weights = [sum(target.values()) for target in targets]
    for number, source in enumerate(sources):
        expected = number / len(sources)
        similar = _similarities(source, with_key, weights)
        ranked = nlargest(
            4,
            (
                (
                    similar.get(place, 0.0) - _DISTANCE * abs(expected - place / len(targets)),
                    place,
                )
                for place in range(len(targets))
            ),
        )
        score, best = ranked[0]
        if score < ENOUGH:
            continue
        yield number, best
        left = {key: weight for key, weight in source.items() if key not in targets[best]}
        for _, place in ranked[1:]:
            explained = sum(weight for key, weight in left.items() if key in targets[place])
            weight = weights[place]
            if weight and explained >= ENOUGH_FOR_MORE * weight:
                yield number, place
                left = {key: w for key, w in left.items() if key not in targets[place]}


def _similarities(
    source: Features, with_key: Mapping[str, Sequence[int]], weights: Sequence[float]
) -> Mapping[int, float]:
    """Shared weight as a share of the lighter side's, a little less for very uneven ones.

    Of the targets that share anything; a letter has thousands of pairs that share nothing.
    """
    own = sum(source.values())
    shared: dict[int, float] = defaultdict(float)
    for key, weight in source.items():
        for place in with_key.get(key, ()):
            shared[place] += weight
    found = {}
    for place, common in shared.items():
        lighter, heavier = sorted((own, weights[place]))
        found[place] = common / lighter * float((lighter / heavier) ** 0.25)
    return found


def _gaps(links: set[tuple[int, int]], before: int, after: int) -> set[tuple[int, int]]:
    """Pairs of sentences without a counterpart that stand between the same neighbours."""
    linked_before, linked_after = {b for b, _ in links}, {a for _, a in links}
    free: dict[int, list[int]] = defaultdict(list)
    for number in range(after):
        if number not in linked_after:
            free[_last_before(linked_after, number)].append(number)
    ends = {b: max(a for x, a in links if x == b) for b in linked_before}
    found = set()
    for number in range(before):
        if number not in linked_before:
            previous = _last_before(linked_before, number)
            anchor = ends[previous] if previous >= 0 else -1
            found |= {(number, place) for place in free.get(anchor, ())}
    return found


def _last_before(linked: set[int], number: int) -> int:
    return max((other for other in linked if other < number), default=-1)


def _groups(
    links: set[tuple[int, int]], before: Sequence[Sentence], after: Sequence[Sentence]
) -> Iterable[Group]:
    """The connected sentences, and each sentence without links by itself."""
    forward: dict[int, set[int]] = defaultdict(set)
    backward: dict[int, set[int]] = defaultdict(set)
    for b, a in links:
        forward[b].add(a)
        backward[a].add(b)
    seen: set[int] = set()
    for number in range(len(before)):
        if number in seen:
            continue
        mine, theirs, waiting = {number}, set[int](), [number]
        while waiting:
            for a in forward[waiting.pop()] - theirs:
                theirs.add(a)
                fresh = backward[a] - mine
                mine |= fresh
                waiting.extend(fresh)
        seen |= mine
        yield Group(tuple(before[b] for b in sorted(mine)), tuple(after[a] for a in sorted(theirs)))
    for number in range(len(after)):
        if not backward[number]:
            yield Group((), (after[number],))
