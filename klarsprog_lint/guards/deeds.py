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
    SENDER,
)
from klarsprog_lint.guards.agents import PRONOUNS, on_behalf, passive_agent, subject_agent
from klarsprog_lint.guards.clauses import Clause, is_finite
from klarsprog_lint.guards.concepts import VAGUE, concept
from klarsprog_lint.guards.model import Place, place

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEED_ENDINGS = ("ning", "ling", "ring", "else", "sion", "tion")
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
    ("trække", "fra"): "fratrække",
    ("holde", "tilbage"): "tilbageholde",
    ("betale", "tilbage"): "tilbagebetale",
    ("skrive", "under"): "underskrive",
    ("tage", "med"): "medbringe",
    ("have", "med"): "medbringe",
    ("sige", "op"): "opsige",
    ("melde", "ud"): "udmelde",
    ("tage", "ned"): "nedtage",
    ("rive", "ned"): "nedrive",
    ("stille", "op"): "opstille",
}
_TOLD = frozenset(("skal", "bør", "bedes", "beder", "du", "må", "kan"))
_VAGUE = VAGUE - {"sætte", "holde"}
_ASKING = frozenset(("bede", "anmode", "opfordre", "pålægge", "påbyde", "henstille", "råde"))
_ADVISING = frozenset(("anbefale", "fraråde", "tilråde"))
# *Det skal vi bede om*: no request to the reader.
_ASKERS = frozenset(("kan", "skal", "må"))
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
        lemma = _noun_done(clause) or lemma
    # *er berettiget* and *er tilladt* are no passives of somebody's deed.
    is_deed = lemma not in LIGHT
    is_passive = "ske" in clause.lemmas or (
        verb is not None and is_deed and _is_passive(clause, verb)
    )
    if is_passive and verb is not None:
        agent = passive_agent(clause, verb) or on_behalf(clause)
    else:
        agent = subject_agent(clause)
    is_state = "være" in clause.lemmas and not {"blive", "få"} & {*clause.lemmas}
    if is_passive and not agent and not is_state and "du" in clause.lowers and lemma not in LIGHT:
        # *Du indkaldes*: the one it is done to does not do it. *Du er tilmeldt* tells nothing.
        agent = SENDER
    # *Vær opmærksom på, at …* says that something is so, and gives nobody anything to do.
    is_told = verb is not None and "Mood=Imp" in str(verb.morph)
    if not agent and is_told and "opmærksom" not in clause.lemmas:
        agent = READER
    return Deed(clause, agent, lemma, is_passive)


def _noun_done(clause: Clause) -> str:
    """*Betaling sker*: the noun that says what is done."""
    nouns = [
        own for token, own in zip(clause.tokens, clause.lemmas, strict=True) if token.pos_ == "NOUN"
    ]
    named = [own for own in nouns if own in BY_NATURE or own.endswith(_DEED_ENDINGS)]
    return next((own for own in named if own in BY_NATURE), named[0] if named else "")


def _asked(clause: Clause, lemma: str, is_passive: bool) -> Deed | None:
    """*Vi beder dig ringe*, *Du opfordres til at ringe*: who is asked does what is asked for."""
    inner = next((own for own in clause.verb_lemmas if own not in _ASKING), lemma)
    asks_for_thing = inner in _ASKING  # *Vi beder om dit svar*
    is_asked = "bede" in clause.lemmas and "vi" in clause.lowers and not asks_for_thing
    if is_asked and not _ASKERS & {*clause.lowers}:
        return Deed(clause, READER, inner, False)
    if _ADVISING & {*clause.lemmas}:
        return Deed(clause, "", lemma, False)
    if _ASKING & {*clause.lemmas} and _ASKED & {*clause.lowers}:
        return Deed(clause, READER, inner, False)
    if is_passive and lemma in _ASKING:
        # *Beboerne anmodes om at holde lukket*: they close.
        return Deed(clause, subject_agent(clause) or READER, inner, False)
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
    first = _finite_beside_pronoun(clause)
    for token, own in zip(clause.tokens[first:], clause.lemmas[first:], strict=True):
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


def _finite_beside_pronoun(clause: Clause) -> int:
    """Where the verb group of *du* or *vi* begins: *Udvidet tillæg skal du søge om*."""
    for index, (token, lower) in enumerate(zip(clause.tokens, clause.lowers, strict=True)):
        if "Voice=Pass" in str(token.morph):
            return 0
        if lower in PRONOUNS:
            if index and is_finite(clause.tokens[index - 1]):
                return index - 1
            return index
    return 0


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
