"""What a condition is to the guards: its kind, where it stands, and what it speaks of."""

import re
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.guards.clauses import clauses, is_finite
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
    r"\bspørgsmål\b|\bi tvivl\b|\bønsker?\b|\bvil\b|\buenig|\bindsigelser\b|\bbemærkninger\b"
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

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """What it and the clauses that depend on it speak of: *hvis du er væk, fordi …*."""
        keys, stop = self.keys, self.end
        for clause in clauses(self.sentence):
            start, end = clause.span
            if start >= stop:
                if clause.opening not in _DEPENDENT:
                    break
                keys, stop = keys | clause.keys, end
        return keys

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place(self.sentence, self.start, self.end)

    @cached_property
    def is_clause(self) -> bool:
        """Whether it has a verb of its own; *ved symptomer* has none."""
        return self.kind != ONLY_FOR and any(
            is_finite(token)
            for token in self.sentence.tokens
            if self.start <= token.idx - self.sentence.start < self.end
        )

    @property
    def is_idle(self) -> bool:
        """Whether nothing hangs on it."""
        text = self.sentence.text[self.start : self.end]
        return not self.keys or bool(_IDLE.search(text) and not _WEIGHTY.search(text))
