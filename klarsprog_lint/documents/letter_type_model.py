"""The chance of each kind of letter, given the cues that it holds.

``letter_type_weights.json`` holds what speaks for each kind at the outset, and what each cue adds;
cues are known by their kind, their place and their number among those of the same kind and place.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

from klarsprog_lint.documents.letter_cues import CUES, GRANTED, REFUSED, Passage, Place
from klarsprog_lint.letter_type_names import LETTER_TYPES

WEIGHTS = Path(__file__).with_name("letter_type_weights.json")
_OUTSET = "outset"
#: Where the opening both grants and refuses, what it says first: *Du får …, men …*.
FIRST = ("bevilling", "afslag")


def cue_names() -> tuple[str, ...]:
    """The name of each cue in the file of weights."""
    seen: dict[str, int] = {}
    names = []
    for cue in CUES:
        name = f"{cue.kind} {cue.place}"
        seen[name] = seen.get(name, 0) + 1
        names.append(f"{name} {seen[name]}")
    return (*names, *(f"{kind} first" for kind in FIRST))


def spoken(places: Mapping[Place, Passage]) -> tuple[int, ...]:
    """The numbers of the cues that a letter holds."""
    found = [i for i, cue in enumerate(CUES) if cue.speaks(places[cue.place])]
    # Both outcomes must be there; looking for which is first costs more than all other cues.
    kinds = {CUES[i].kind for i in found if CUES[i].place is Place.OPENING}
    first = _first_outcome(places[Place.OPENING].text) if kinds.issuperset(FIRST) else ""
    if first:
        found.append(len(CUES) + FIRST.index(first))
    return tuple(found)


def _first_outcome(opening: str) -> str:
    granted, refused = GRANTED.search(opening), REFUSED.search(opening)
    if granted is None or refused is None:
        return ""
    return "bevilling" if granted.start() < refused.start() else "afslag"


def chances(cues: Iterable[int]) -> Mapping[str, float]:
    """The chance of each kind of letter; they add up to one."""
    outset, weights = _weights()
    told = [weights[i] for i in cues]
    sums = [sum(each) for each in zip(outset, *told, strict=True)]
    most = max(sums)
    shares = [exp(each - most) for each in sums]
    return {kind: share / sum(shares) for kind, share in zip(LETTER_TYPES, shares, strict=True)}


def as_json(outset: Sequence[float], weights: Sequence[Sequence[float]]) -> str:
    """The text of the file of weights."""
    rows = zip((_OUTSET, *cue_names()), (outset, *weights), strict=True)
    lines = (f"{json.dumps(name, ensure_ascii=False)}: {_row(row)}" for name, row in rows)
    kinds = json.dumps(LETTER_TYPES, ensure_ascii=False)
    return "{\n" + ",\n".join((f'"kinds": {kinds}', *lines)) + "\n}\n"


def _row(weights: Sequence[float]) -> str:
    return json.dumps([round(float(weight), 2) for weight in weights])


@cache
def _weights() -> tuple[Sequence[float], Sequence[Sequence[float]]]:
    rows: Mapping[str, Sequence[float]] = json.loads(WEIGHTS.read_text("utf-8"))
    return rows[_OUTSET], [rows[name] for name in cue_names()]
