"""The pairs of the bench: a text, and a good plain rewrite of it (``pairs/README.md``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

PAIRS = Path(__file__).parent / "pairs"
#: Guards may be tuned on the first half only; the second is written by somebody else.
HALVES = ("tune", "held-out")
#: Pairs that nobody has tuned on yet; they join the first half once they have been measured.
FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class RewrittenPair:
    """A text before and after a rewrite that loses nothing; Markdown on both sides."""

    id: str
    half: str
    before: str
    after: str

    @property
    def is_long(self) -> bool:
        """Whether the rewrite is a letter or a long paragraph."""
        return len(self.after.split()) > 60


def read_pairs(half: str) -> Iterator[RewrittenPair]:
    """All pairs of a half, file by file; ValueError for an id that is used twice."""
    seen: set[str] = set()
    for path in sorted((PAIRS / half).glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text("utf-8"))["pairs"]:
            pair = RewrittenPair(entry["id"], half, entry["before"], entry["after"])
            if pair.id in seen:
                raise ValueError(f"{path}: {pair.id} is used twice")
            seen.add(pair.id)
            yield pair
