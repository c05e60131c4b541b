"""Modals with the clauses that they stand in, and what limits them there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.clauses import INVERTED, Clause, all_clauses
from klarsprog_lint.guards.concepts import VAGUE, concept
from klarsprog_lint.guards.modals import Modal, modals
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

#: Words that limit a right.
RESTRICTS = frozenset(
    "kun først højst tidligst senest alene udelukkende maksimalt indtil mindst".split()
)
_EXCEPTIONS = re.compile(
    r"\bmed\s?mindre\b|\buden\b|\bfør(?:end)?\b|\bover\w*|\b(?:\w+re|andet)\s+end\b|\bundta\w+"
    r"|\befter\s+kl|\bud\s+over\b|\bfor\s+tiden\b|\bbortset\b|\bpå\s+nær\b|\bunder\s+\d",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(
    r"\b(?:hvis|såfremt|når|så\s+længe|ifald|betinge\w+|forudsæt\w+|betingelse\w*|ved|til|inden)\b"
    r"|,\s+(?:\w+\s+)?(?:der|som|hvor\w*)\b",
    re.IGNORECASE,
)
_OPENS_CONDITION = frozenset(("hvis", "såfremt", "medmindre", "når", "ifald", INVERTED))


_LIGHT = VAGUE | {"", "have", "være", "blive", "få", "ske"}


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
    def has_condition(self) -> bool:
        """Whether it holds in some cases: *kan ikke …, hvis*, *kan ikke … til en ansøger, der*."""
        return bool(_CONDITIONS.search(self.clause.sentence.text))

    @property
    def is_condition(self) -> bool:
        """Whether it is part of a condition: *hvis låget ikke kan lukkes*."""
        return self.clause.opening in _OPENS_CONDITION

    @property
    def is_dependent(self) -> bool:
        """Whether something must come first: *før du kan begynde*, *for at kunne begynde*."""
        words = self.clause.lowers
        return self.clause.opening in ("før", "inden", "førend") or "at" in words[:3]

    @property
    def core(self) -> str:
        """The concept of what is to be done; empty if the verb says too little."""
        return "" if self.modal.verb in _LIGHT else concept(self.modal.verb)

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
