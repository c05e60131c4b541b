"""Modals with the clauses that they stand in, and what limits them there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.clauses import Clause, all_clauses
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.modals import DUTY, NO_RIGHT, PROHIBITION, RIGHT, Modal, modals
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

#: Words that limit a right.
RESTRICTS = frozenset("kun først højst tidligst alene udelukkende maksimalt indtil mindst".split())
_EXCEPTIONS = re.compile(
    r"\bmed\s?mindre\b|\buden\b|\bfør(?:end)?\b|\bover\w*|\b(?:mere|flere|andre|andet|højere|længere)"
    r"\s+end\b|\bundta\w+|\befter\s+kl|\bud\s+over\b|\bfor\s+tiden\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Said:
    """A modal with its clause."""

    modal: Modal
    clause: Clause

    @property
    def is_limited(self) -> bool:
        """Whether it is a right with a limit: *kan kun*, *må først*, *højst*."""
        return bool(RESTRICTS & {*self.clause.lowers})

    @property
    def is_capped(self) -> bool:
        """Whether there is a number that it may not go beyond."""
        return bool({"højst", "maksimalt"} & {*self.clause.lowers})

    @property
    def has_exception(self) -> bool:
        """Whether something is allowed all the same: *må ikke … uden*, *ikke … før*."""
        return bool(_EXCEPTIONS.search(self.clause.sentence.text))

    @property
    def is_need(self) -> bool:
        """*Vi skal have …*: what the sender waits for."""
        return "vi" in self.clause.lowers and self.modal.verb in ("have", "bruge", "modtage")

    @property
    def is_after_question(self) -> bool:
        """*Vil du klage? Så skal du …*"""
        return self.clause.lowers[:1] == ("så",)

    @property
    def place(self) -> Place:
        """Where the modal stands."""
        return place(self.clause.sentence, self.modal.start, self.modal.end)


def said(sentences: Iterable[Sentence]) -> list[Said]:
    """The modals of some sentences."""
    return [item for clause in all_clauses(sentences) for item in of_clause(clause)]


@lru_cache(maxsize=8192)
def of_clause(clause: Clause) -> tuple[Said, ...]:
    """The modals of a clause."""
    start, end = clause.span
    return tuple(
        Said(modal, clause) for modal in modals(clause.sentence) if start <= modal.start < end
    )


def is_same_limit(old: Said, new: Said) -> bool:
    """*må ikke … uden* and *må kun … med*, *kan først* and *kan ikke før*, *højst* twice."""
    for one, other in ((old, new), (new, old)):
        if (
            one.modal.kind in (PROHIBITION, NO_RIGHT)
            and one.has_exception
            and (
                (other.modal.kind == RIGHT and other.is_limited)
                or (other.modal.kind == DUTY and other.is_capped)
            )
        ):
            return True
    # *betalingen kan højst udgøre* is *du skal højst betale*.
    pays = concept(new.modal.verb) == concept("betale")
    return (
        pays
        and old.is_capped
        and new.is_capped
        and {old.modal.kind, new.modal.kind} == {RIGHT, DUTY}
    )
