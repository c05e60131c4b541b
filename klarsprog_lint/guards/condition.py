"""What a condition is to the guards: its kind, where it stands, and what it speaks of."""

import re
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.guards.clauses import clauses
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

IF, UNLESS, WHEN = "betingelse", "undtagelse", "når"
#: *Borgere, der …, kan*: what must be true of somebody.
ONLY_FOR = "kreds"
#: *efter anmodning*: a condition that *når du beder om det* says as well as *hvis*.
LOOSE = "forudgående"
_DEPENDENT = frozenset("fordi at som der inden før efter hvor indtil idet når mens om".split())
# Conditions that restrict nothing: *hvis du har spørgsmål*, *ønsker du at klage*.
_IDLE = re.compile(
    r"\bspørgsmål\b|\bi tvivl\b|\bønske[rs]?\b|\bvil\b|\buenig|\bindsigelser\b|\bbemærkninger\b"
    r"|\bbrug for\b|\brettelser\b|\bkommentarer\b|\bellers\b|\bi modsat fald\b",
    re.IGNORECASE,
)
_WEIGHTY = re.compile(r"\bikke\b|\binden\b|\bsenest\b|\d", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Condition:
    """What must be so, what must not be so, or when something happens."""

    kind: str
    sentence: Sentence
    start: int
    end: int
    keys: frozenset[str]
    #: Whether it has a verb of its own; *ved symptomer* has none.
    is_clause: bool = True

    @cached_property
    def reach(self) -> int:
        """Where it and the clauses that depend on it end: *hvis du er væk, fordi …*."""
        stop = self.end
        for clause in clauses(self.sentence) if self.is_clause else ():
            start, end = clause.span
            if start >= stop:
                if clause.opening not in _DEPENDENT:
                    break
                stop = end
        return stop

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """What it and the clauses that depend on it speak of."""
        return self.keys.union(
            *(
                clause.keys
                for clause in clauses(self.sentence)
                if self.end <= clause.span[0] < self.reach
            )
        )

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place(self.sentence, self.start, self.end)

    @property
    def is_idle(self) -> bool:
        """Whether nothing hangs on it."""
        text = self.sentence.text[self.start : self.end]
        if self.kind == UNLESS and self.keys:
            return False
        return not self.keys or bool(_IDLE.search(text) and not _WEIGHTY.search(text))
