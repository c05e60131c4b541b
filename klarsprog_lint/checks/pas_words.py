"""The word lists behind the family PAS, read once: who acts, what citizens do, double passives."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.rules.loading import shipped_pack

MODALS = frozenset(("skal", "kan", "må", "bør", "skulle", "kunne", "måtte", "burde"))
OPTIONS = frozenset(("kan", "kunne"))
# Compounds that end like an actor but are things: a lemma ending must be this long to count.
_SHORTEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Actors:
    """Nouns for people, units and authorities: whole lemmas, and endings of compounds."""

    lemmas: frozenset[str]
    endings: tuple[str, ...]

    def __contains__(self, lemma: str) -> bool:
        return lemma in self.lemmas or lemma.endswith(self.endings)


def _lines(name: str) -> list[str]:
    text = (shipped_pack() / "lexicons" / name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]


@cache
def actors() -> Actors:
    """Who can be the agent of a passive."""
    lines = _lines("handlende.txt")
    endings = [line[1:] for line in lines if line[0] == "-" and len(line) > _SHORTEST_ENDING]
    return Actors(frozenset(line.removeprefix("-") for line in lines), tuple(endings))


@cache
def citizen_acts() -> Mapping[str, str]:
    """What the reader is asked to do: verb → the condition of its row (may be empty)."""
    path = shipped_pack() / "lexicons" / "borgerhandlinger.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["verb"]: row["condition"] for row in rows}


@cache
def sender_acts() -> Mapping[str, tuple[str, ...]]:
    """What the sender does: verb → the ends of the nouns it must be about (none: anything)."""
    rows = (line.partition(":") for line in _lines("afsenderhandlinger.txt"))
    return {verb: tuple(nouns.split(",")) if nouns else () for verb, _, nouns in rows}


@cache
def reader_acts() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """What readers do: verb and when (kan, må, duty, if) → the nouns it must be about, if any."""
    path = shipped_pack() / "lexicons" / "laeserhandlinger.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            (row["verb"], row["when"]): tuple(filter(None, row["nouns"].split(","))) for row in rows
        }


@cache
def governing_verbs() -> frozenset[str]:
    """Verbs whose passive takes another passive with it (*søges fremmet*)."""
    return frozenset(_lines("dobbeltpassiver.txt"))


@cache
def deponents() -> frozenset[str]:
    """Verbs in -s that are not passives."""
    return frozenset(_lines("deponente-verber.txt"))


@cache
def adjectival_participles() -> frozenset[str]:
    """Participles after *blive* that are adjectives."""
    return frozenset(_lines("kopula-participier.txt"))
