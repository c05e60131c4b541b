"""Modals with the clauses that they stand in, and what limits them there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.clauses import INVERTED, Clause, all_clauses
from klarsprog_lint.guards.concepts import VAGUE, concept
from klarsprog_lint.guards.modals import DUTY, Modal, modals
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

#: Words that limit a right.
RESTRICTS = frozenset("kun først højst tidligst alene udelukkende maksimalt indtil mindst".split())
_EXCEPTIONS = re.compile(
    r"\bmed\s?mindre\b|\buden\b|\bfør(?:end)?\b|\bover\w*|\b(?:\w+re|andet)\s+(?:\w+\s+){0,2}?end\b|\bundta\w+"
    r"|\befter\s+kl|\bud\s+over\b|\bfor\s+tiden\b|\bbortset\b|\bpå\s+nær\b|\bunder\s+\d",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(
    r"\b(?:hvis|såfremt|når|så\s+længe|ifald|betinge\w+|forudsæt\w+|betingelse\w*|ved|til|inden)\b"
    r"|,\s+(?:\w+\s+)?(?:der|som|hvor\w*)\b",
    re.IGNORECASE,
)
_WISH = re.compile(r"\b(?:vil|ønsker|skal|klager|søger)\b", re.IGNORECASE)
_DISAGREES = re.compile(r"\b(?:u?enige?|spørgsmål|tvivl)\b", re.IGNORECASE)
_ENABLES = re.compile(
    r"\bfor\s+at\b|\b(?:før|inden)\s+(?:du|I|vi|der|man)\b|\b(?:hvis|når)\s+(?:du|I|man)\s+(?:vil|skal)\b"
    r"|\b(?:skal|vil)\s+(?:du|I|man)\b[^.]*,\s+skal\b",
    re.IGNORECASE,
)
# Vague verbs that say what to do all the same, if both clauses have them.
_PARTICULAR = frozenset("tage holde sætte lægge komme".split())
_OPENS_CONDITION = frozenset(("hvis", "såfremt", "medmindre", "når", "ifald", INVERTED))


_LIGHT = VAGUE | {"", "ligge", "foretage", "have", "være", "blive", "få", "ske"}


@dataclass(frozen=True, eq=False)
class Said:
    """A modal with its clause."""

    modal: Modal
    clause: Clause

    @property
    def is_limited(self) -> bool:
        """Whether it is a right with a limit: *kan kun*, *må først*, *højst*.

        *Kan være mindst 18 år* limits nothing.
        """
        found = RESTRICTS & {*self.clause.lowers}
        if found:
            return found != {"mindst"} or bool(self.core)
        # *Kun de trænere, som …, må*
        opens = self.clause.sentence.lowers[0] in ("kun", "alene")
        if opens and not self.clause.opening:
            return True
        # *Det er kun værgen, der kan …*
        return self.clause.opening in ("der", "som") and bool(
            {"kun", "alene"} & {*self.clause.sentence.lowers}
        )

    @property
    def is_capped(self) -> bool:
        """Whether there is a number that it may not go beyond."""
        return bool({"højst", "maksimalt"} & {*self.clause.lowers})

    @property
    def has_exception(self) -> bool:
        """Whether something is allowed all the same: *må ikke … uden*, *ikke … før*."""
        return bool(_EXCEPTIONS.search(self.clause.sentence.text))

    @property
    def is_imperative(self) -> bool:
        """*Ring på …*."""
        return self.modal.is_imperative

    @property
    def following(self) -> tuple[str, ...]:
        """The words after the modal, in lower case."""
        return tuple(self.clause.sentence.text[self.modal.end :].lower().split()[:4])

    @property
    def is_at_latest(self) -> bool:
        """*Kan senest afgives*: what *kan ikke afgives senere end* says."""
        return "senest" in self.clause.lowers

    @property
    def is_late(self) -> bool:
        """*Ikke senere end*, *ikke efter*."""
        return bool({"senere", "efter"} & {*self.clause.lowers})

    @property
    def head(self) -> tuple[str, ...]:
        """The lemmas up to the verb: what a clause with *kan ske* says can be done."""
        lemmas = self.clause.lemmas
        if self.modal.verb not in lemmas:
            return lemmas
        return lemmas[: lemmas.index(self.modal.verb) + 1]

    def is_same_act(self, other: "Said") -> bool:
        """Whether the other one speaks of doing the same: *udlån kan ske*, *du skal låne*."""
        if not other.core:
            verb = other.modal.verb
            return verb in _PARTICULAR and concept(verb) == concept(self.modal.verb)
        stem = other.modal.verb.removesuffix("e")
        return self.core == other.core or any(
            concept(lemma) == other.core
            or (len(stem) > 2 and lemma.removesuffix("e").endswith(stem))
            for lemma in self.head
        )

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
        before = self.clause.sentence.text[: self.modal.start].lower()
        return self.clause.opening in ("før", "inden", "førend") or before.endswith("for at ")

    @property
    def core(self) -> str:
        """The concept of what is to be done; empty if the verb says too little."""
        return "" if self.modal.verb in _LIGHT else concept(self.modal.verb)

    @property
    def is_need(self) -> bool:
        """*Vi skal have …*: what the sender waits for."""
        return "vi" in self.clause.lowers and self.modal.verb in ("have", "bruge", "modtage")

    @property
    def is_demanding(self) -> bool:
        """*Du skal have tilladelse for at …*, *skal være mindst …*: a prohibition turned round."""
        return self.modal.kind == DUTY and bool(
            {"mindst", "højst", "først"} & {*self.clause.lowers}
            or _ENABLES.search(self.clause.sentence.text)
        )

    def is_after_wish(self, previous: str) -> bool:
        """*Vil du klage? Så skal du …*, but not *Er du uenig? Så skal du …*."""
        return self.clause.lowers[:1] == ("så",) and bool(
            _WISH.search(previous) or not _DISAGREES.search(previous)
        )

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
