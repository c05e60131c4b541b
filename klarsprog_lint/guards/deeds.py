"""Deeds: what a clause says that somebody does, and who that is.

The agent is the reader (*du, I, De, ansøger, ejeren*), the sender (*vi, jeg, kommunen*), or nobody
that the clause names.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.actor_verbs import (
    BY_NATURE,
    LIGHT,
    READER,
    READER_NOUNS,
    SENDER,
    SENDER_NOUNS,
)
from klarsprog_lint.guards.clauses import Clause
from klarsprog_lint.guards.concepts import VAGUE, concept
from klarsprog_lint.guards.model import Place, place

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = {"du": READER, "vi": SENDER, "jeg": SENDER}
_SENDER_ENDINGS = tuple(SENDER_NOUNS)
# Their perfect has *være*: *du er flyttet*.
_MOVES = frozenset(
    "begynde komme gå flytte rejse udeblive møde blive starte ophøre ankomme fraflytte "
    "fylde".split()
)
# *sætte ned* is *nedsætte*.
_PARTICLES = {
    ("give", "videre"): "videregive",
    ("sende", "videre"): "videresende",
    ("sætte", "ned"): "nedsætte",
    ("holde", "tilbage"): "tilbageholde",
    ("betale", "tilbage"): "tilbagebetale",
    ("skrive", "under"): "underskrive",
    ("tage", "med"): "medbringe",
    ("have", "med"): "medbringe",
    ("sige", "op"): "opsige",
}
_TOLD = frozenset(("skal", "bør", "bedes", "beder", "du", "må"))
_VAGUE = VAGUE - {"sætte", "holde"}
_ASKING = frozenset(("bede", "anmode", "opfordre", "pålægge", "påbyde", "henstille", "råde"))
_ADVISING = frozenset(("anbefale", "fraråde", "tilråde"))
_ASKED = frozenset(("dig", "jer", "dem"))
#: *Betaling bedes foretaget*: the noun says what is done.
DOING = frozenset(("foretage", "ske", "udføre", "iværksætte"))


@dataclass(frozen=True, eq=False)
class Deed:
    """A clause, its agent (empty if it names none) and what is done."""

    clause: Clause
    agent: str
    lemma: str
    is_passive: bool

    @cached_property
    def concept(self) -> str:
        """The concept of the full verb; empty if there is none."""
        return concept(self.lemma) if self.lemma not in LIGHT | _VAGUE else ""

    @property
    def place(self) -> Place:
        """Where the clause stands."""
        start, end = self.clause.span
        return place(self.clause.sentence, start, end)


@lru_cache(maxsize=8192)
def deed(clause: Clause) -> Deed:
    """What the clause says that is done."""
    verb, lemma = _main_verb(clause)
    if asked := _asked(clause, lemma, "Voice=Pass" in str(verb.morph if verb else "")):
        return asked
    lemma = _with_particle(clause, lemma)
    if lemma in DOING:
        lemma = next((own for own in clause.lemmas if own in BY_NATURE and own != lemma), lemma)
    # *er berettiget* and *er tilladt* are no passives of somebody's deed.
    is_deed = lemma not in LIGHT
    is_passive = "ske" in clause.lemmas or (
        verb is not None and is_deed and _is_passive(clause, verb)
    )
    agent = _passive_agent(clause) if is_passive else _agent(clause)
    if is_passive and not agent and "du" in clause.lowers and lemma not in LIGHT:
        # *Du indkaldes*: the one it is done to does not do it.
        agent = SENDER
    # *Vær opmærksom på, at …* says that something is so, and gives nobody anything to do.
    is_told = verb is not None and "Mood=Imp" in str(verb.morph)
    if not agent and is_told and "opmærksom" not in clause.lemmas:
        agent = READER
    return Deed(clause, agent, lemma, is_passive)


def _asked(clause: Clause, lemma: str, is_passive: bool) -> Deed | None:
    """*Vi beder dig ringe*, *Du opfordres til at ringe*: who is asked does what is asked for."""
    inner = next((own for own in clause.verb_lemmas if own not in _ASKING), lemma)
    # *Vi beder om dit svar* asks for a thing.
    if "bede" in clause.lemmas and "vi" in clause.lowers and inner not in _ASKING:
        return Deed(clause, READER, inner, False)
    if _ADVISING & {*clause.lemmas}:
        return Deed(clause, "", lemma, False)
    if _ASKING & {*clause.lemmas} and _ASKED & {*clause.lowers}:
        return Deed(clause, READER, inner, False)
    if is_passive and lemma in _ASKING:
        # *Beboerne anmodes om at holde lukket*: they close.
        return Deed(clause, _agent(clause) or READER, inner, False)
    return None


def _with_particle(clause: Clause, lemma: str) -> str:
    for (verb, particle), full in _PARTICLES.items():
        if verb == lemma and particle in clause.lowers:
            # *Vi tager ikke glas med* is no bringing along.
            is_taken = full == "medbringe" and not _TOLD & {*clause.lowers}
            return lemma if is_taken else full
    return lemma


def _main_verb(clause: Clause) -> "tuple[Token | None, str]":
    """The full verb of the first verb group: *skal have sendt* sends, *får udbetalt* pays."""
    found: Token | None = None
    lemma = ""
    for token, own in zip(clause.tokens, clause.lemmas, strict=True):
        if token.pos_ not in ("VERB", "AUX"):
            continue
        # *en nedsat funktionsevne* is no verb group.
        if token.lower_ in ("jf", "jf.") or _is_attribute(clause, token, found):
            continue
        goes_on = lemma == "få" and "VerbForm=Part" in str(token.morph)
        if found is not None and lemma not in LIGHT and not goes_on:
            break
        found, lemma = token, own
    return found, lemma


def _is_attribute(clause: Clause, token: "Token", found: "Token | None") -> bool:
    """Whether a participle stands with a noun: *en varigt nedsat funktionsevne*."""
    if "VerbForm=Part" not in str(token.morph) or found is None:
        return token.dep_ == "amod"
    between = clause.tokens[found.i - clause.tokens[0].i + 1 : token.i - clause.tokens[0].i]
    kinds = [other.pos_ for other in between]
    return token.dep_ == "amod" or ("DET" in kinds and "NOUN" not in kinds)


def _is_passive(clause: Clause, verb: "Token") -> bool:
    morph = str(verb.morph)
    if "Voice=Pass" in morph:
        return True
    if "VerbForm=Part" not in morph:
        return False
    if verb.lemma_.lower() in _MOVES:
        return False
    lemmas = clause.lemmas[: verb.i - clause.tokens[0].i]
    return "have" not in lemmas or "blive" in lemmas or "få" in lemmas


def _passive_agent(clause: Clause) -> str:
    """*afholdes af dig selv*: who stands after *af*."""
    for word, lower, lemma in zip(
        clause.lowers, clause.lowers[1:], clause.lemmas[1:], strict=False
    ):
        # *opkræves af ansøger*: from whom, not by whom.
        if word == "af" and {"opkræve", "kræve"} & {*clause.lemmas}:
            return ""
        if word == "af" and (lower in ("dig", "jer") or lemma in READER_NOUNS):
            return READER
        if word == "af" and (lower == "os" or lemma.endswith(_SENDER_ENDINGS)):
            return SENDER
    return ""


def _agent(clause: Clause) -> str:
    """Who the clause's subject is, by the pronoun or noun next to the finite verb."""
    for token, lower in zip(clause.tokens, clause.lowers, strict=True):
        if lower in _PRONOUNS:
            return _PRONOUNS[lower]
        if token.text in ("I", "De") and token.pos_ == "PRON" and "Case=Nom" in str(token.morph):
            return READER
    for token in clause.tokens:
        if token.dep_ in ("nsubj", "nsubj:pass"):
            lemma = token.lemma_.lower()
            if lemma in READER_NOUNS:
                return READER
            if lemma.endswith(_SENDER_ENDINGS):
                return SENDER
    return _obliged(clause)


def _obliged(clause: Clause) -> str:
    """*Det påhviler ejeren at …*: who a duty lies on."""
    if "påhvile" not in clause.lemmas:
        return ""
    following = clause.lemmas[clause.lemmas.index("påhvile") + 1 :]
    for lemma in following[:3]:
        if lemma in READER_NOUNS or lemma == "du":
            return READER
        if lemma in SENDER_NOUNS:
            return SENDER
    return ""
