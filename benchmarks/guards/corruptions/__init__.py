"""Corrupted rewrites: every kind, and the seeded choice among what it can make of the pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.guards.corruptions import (
    conditions,
    content,
    deadlines,
    decisions,
    figures,
    identifiers,
    language,
    law,
    modality,
    parties,
    quantifiers,
)
from benchmarks.guards.corruptions.model import Kind
from benchmarks.guards.pairs import RewrittenPair

KINDS: tuple[Kind, ...] = (
    *figures.KINDS,
    *deadlines.KINDS,
    *law.KINDS,
    *modality.KINDS,
    *conditions.KINDS,
    *quantifiers.KINDS,
    *parties.KINDS,
    *identifiers.KINDS,
    *decisions.KINDS,
    *content.KINDS,
    *language.KINDS,
)
#: At most so many of a kind from one sentence, from one letter, and from one half of the pairs.
PER_SENTENCE, PER_LETTER, PER_HALF = 2, 4, 24


@dataclass(frozen=True, slots=True)
class Corruption:
    """A pair's rewrite with one thing wrong."""

    pair: RewrittenPair
    kind: Kind
    text: str


def corruptions(pairs: Iterable[RewrittenPair], kinds: Iterable[Kind] = KINDS) -> list[Corruption]:
    """What the kinds make of some pairs, the same in every run."""
    by_half: dict[str, list[RewrittenPair]] = defaultdict(list)
    for pair in pairs:
        by_half[pair.half].append(pair)
    return [
        corruption
        for half, members in by_half.items()
        for kind in kinds
        for corruption in list(_of_kind(kind, members, Random(f"{half} {kind.name}")))[:PER_HALF]
    ]


def _of_kind(kind: Kind, pairs: Iterable[RewrittenPair], random: Random) -> Iterator[Corruption]:
    """Every pair gives one before any gives two."""
    shuffled = list(pairs)
    random.shuffle(shuffled)
    made = [[Corruption(pair, kind, text) for text in _chosen(kind, pair)] for pair in shuffled]
    for turn in range(PER_LETTER):
        yield from (texts[turn] for texts in made if len(texts) > turn)


def _chosen(kind: Kind, pair: RewrittenPair) -> list[str]:
    random = Random(f"{pair.id} {kind.name}")
    texts = dict.fromkeys(kind.corrupt(pair.after, random))
    texts.pop(pair.after, None)
    options = [text for text in texts if kind.is_change(pair.before, pair.after, text)]
    return random.sample(options, min(len(options), PER_LETTER if pair.is_long else PER_SENTENCE))
