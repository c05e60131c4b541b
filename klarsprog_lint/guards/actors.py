"""G08: who does what stays the same, also when a passive becomes active.

A clause of the rewrite says *du* or *vi*. The clause of the original that it comes from may name
somebody else; where it names nobody, as a passive does, the verb itself tells which of the two it
can only be (*skemaet indsendes*: the reader).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.actor_verbs import (
    BENEFITS,
    BY_NATURE,
    BY_NATURE_ALONE,
    LIGHT,
    READER,
    READER_GIVES,
    READER_NOUNS,
    RECEIVING,
    SENDER,
    SENDER_GIVES,
    SENDER_NOUNS,
)
from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import Clause, all_clauses, likeness
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.modals import ADVICE, DUTY, FREEDOM, PROHIBITION, modals
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.language.clauses import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = {"du": READER, "vi": SENDER, "jeg": SENDER}
_SENDER_ENDINGS = tuple(SENDER_NOUNS)
_ASKING = frozenset(("bede", "anmode", "opfordre", "pålægge", "henstille", "råde"))
_ASKED = frozenset(("dig", "jer", "dem"))
# *Vi skal have dine oplysninger*, *vi skal bruge dem*: a need, no duty.
_NEEDS = frozenset(
    "bruge kende vide se få modtage gøre sikre undersøge tage høre oplyse anbefale råde tilråde "
    "opfordre henstille anmode".split()
)
_DONE_TO = frozenset(("du",))
# *Betaling bedes foretaget*: the noun says what is done.
_DOES = frozenset(("foretage", "ske", "udføre", "iværksætte"))
# *sende tilbage* and *sende videre* turn the direction round.
_BACK = frozenset(("tilbage", "videre", "retur"))
# Passives with these words tell somebody to do something.
_TELLS = frozenset("skal bedes må tilladt forbudt skulle pligt".split())
_ENOUGH, _NEAR = 0.3, 0.85
# Likeness from which two clauses say the same with different verbs.
_CERTAIN = 0.4
_SAME_VERB = 0.35


@dataclass(frozen=True, eq=False)
class _Deed:
    """A clause, its agent (empty if it names none) and what is done."""

    clause: Clause
    agent: str
    verb: "Token | None"
    lemma: str
    is_passive: bool

    @cached_property
    def concept(self) -> str:
        return concept(self.lemma) if self.lemma not in LIGHT else ""

    @property
    def place(self) -> Place:
        start, end = self.clause.span
        return place(self.clause.sentence, start, end)


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        if group.before and group.after:
            yield from _compared(group)


def _compared(group: Group) -> Iterator[Difference]:
    before = [_deed(clause) for clause in all_clauses(group.before)]
    for clause in all_clauses(group.after):
        new = _deed(clause)
        if not new.agent:
            continue
        expected, old = _expected(new, before)
        if expected and expected != new.agent:
            yield _difference(expected, old, new)
            return


def _expected(new: _Deed, before: Sequence[_Deed]) -> tuple[str, "_Deed | None"]:
    """Who should do it, by the clauses it may come from or by nature, and the clause that tells."""
    scored = _scored(new, before)
    if any(
        old.agent == new.agent and (old.concept == new.concept or not old.is_passive)
        for _, old in scored
    ):
        return "", None
    sources = [old for score, old in scored if score >= _NEAR * scored[0][0]]
    for old in sources:
        if who := _told(new, old):
            return who, old
    if new.agent == SENDER and _binds_sender(new):
        return READER, sources[0] if sources else None
    nature = "" if new.is_passive else _nature(new)
    if nature and nature != new.agent:
        return nature, sources[0] if sources else None
    return "", None


def _nature(new: _Deed) -> str:
    """Who does it by nature: authorities give benefits, readers get them and have rights."""
    clause = new.clause
    if any(lemma.endswith(BENEFITS) for lemma in clause.lemmas):
        if new.lemma in ("give", "bevilge", "yde", "tilbyde"):
            return SENDER
        if new.lemma in RECEIVING and "have" not in clause.lemmas:
            return READER
    if "ret" in clause.lowers and "have" in clause.lemmas:
        return READER
    return BY_NATURE_ALONE.get(new.lemma, "")


def _binds_sender(new: _Deed) -> bool:
    """*Vi skal …*, *vi må ikke …* of what an authority does not do, and no text has bound it."""
    is_natural = BY_NATURE.get(new.lemma) == SENDER or new.lemma in _NEEDS | LIGHT | RECEIVING
    return not is_natural and bool(_kinds(new.clause) & {DUTY, PROHIBITION, FREEDOM, ADVICE})


def _told(new: _Deed, old: _Deed) -> str:
    """Who the agent of one clause should be by another one; empty if that does not tell."""
    who = old.agent or _open_agent(old)
    if not who:
        return ""
    if new.lemma in RECEIVING or (new.lemma == "have" and "skal" in new.clause.lowers):
        return _receiver(who, old)
    if _BACK & {*new.clause.lowers}:
        return ""
    if old.lemma in RECEIVING:
        # *Du modtager tilskud* is what *vi udbetaler*.
        return who if new.concept == old.concept else ""
    if old.concept == new.concept and new.concept:
        return who
    if old.agent and old.is_passive:
        return ""
    if old.agent:
        # *mens vi behandler sagen* has its own agent, other than *du … under sagens behandling*.
        is_noun_there = new.concept in old.clause.keys
        is_same_kind = bool(_kinds(new.clause) & _kinds(old.clause))
        is_like = likeness(new.clause.keys, old.clause.keys) >= _CERTAIN
        return who if is_like and (is_same_kind or not is_noun_there) else ""
    if old.lemma in _DOES and new.concept in old.clause.keys:
        return who
    binding = {DUTY, PROHIBITION}
    return who if _kinds(new.clause) & binding and _kinds(old.clause) & binding else ""


def _receiver(who: str, old: _Deed) -> str:
    """Who gets what ``who`` gives, obtains or gets."""
    if old.lemma in RECEIVING:
        return who
    # A deadline that runs from *modtagelsen* is received by somebody else than who has to act.
    if "modtagelse" in old.clause.lemmas:
        return ""
    if who == READER:
        return SENDER if old.lemma in READER_GIVES else READER
    return READER if old.lemma in SENDER_GIVES else ""


def _scored(new: _Deed, before: Sequence[_Deed]) -> list[tuple[float, _Deed]]:
    """The clauses that speak of the same thing, the most like first."""
    scored = []
    for old in before:
        score = likeness(new.clause.keys, old.clause.keys)
        score += _SAME_VERB * (bool(new.concept) and new.concept == old.concept)
        if score >= _ENOUGH:
            scored.append((score, old))
    scored.sort(key=lambda item: -item[0])
    return scored


def _open_agent(old: _Deed) -> str:
    """Who it must be where nobody is named."""
    if old.agent or not old.is_passive:
        return ""
    if old.lemma in BY_NATURE:
        return BY_NATURE[old.lemma]
    # *Hunde skal føres i snor*, *Beholderen må ikke overfyldes*: who is told is the reader.
    is_told = bool(_TELLS & {*old.clause.lowers})
    return READER if is_told and _kinds(old.clause) & {DUTY, PROHIBITION} else ""


def _kinds(clause: Clause) -> set[str]:
    start, end = clause.span
    return {modal.kind for modal in modals(clause.sentence) if start <= modal.start < end}


@lru_cache(maxsize=8192)
def _deed(clause: Clause) -> _Deed:
    verb, lemma = _main_verb(clause)
    if _ASKING & {*clause.lemmas} and _ASKED & {*clause.lowers}:
        # *Vi beder dig sende* is something the reader does.
        lemma = next((own for own in clause.verb_lemmas if own not in _ASKING), lemma)
        return _Deed(clause, READER, verb, lemma, False)
    if verb is not None and lemma in _ASKING and "Voice=Pass" in str(verb.morph):
        # *Beboerne anmodes om at holde lukket*: they close.
        lemma = next((own for own in clause.verb_lemmas if own not in _ASKING), lemma)
        return _Deed(clause, _agent(clause) or READER, verb, lemma, False)
    if lemma in _DOES:
        lemma = next((own for own in clause.lemmas if own in BY_NATURE and own != lemma), lemma)
    is_passive = "ske" in clause.lemmas or (verb is not None and _is_passive(clause, verb))
    agent = _passive_agent(clause) if is_passive else _agent(clause)
    if is_passive and not agent and _DONE_TO & {*clause.lowers} and lemma not in LIGHT:
        # *Du indkaldes*: the one it is done to does not do it.
        agent = SENDER
    if not agent and verb is not None and "Mood=Imp" in str(verb.morph):
        agent = READER
    return _Deed(clause, agent, verb, lemma, is_passive)


def _main_verb(clause: Clause) -> "tuple[Token | None, str]":
    """The full verb of the first verb group: *skal have sendt* sends, *får udbetalt* pays."""
    found: Token | None = None
    lemma = ""
    for token, own in zip(clause.tokens, clause.lemmas, strict=True):
        if token.pos_ not in ("VERB", "AUX"):
            continue
        goes_on = lemma == "få" and "VerbForm=Part" in str(token.morph)
        if found is not None and lemma not in LIGHT and not goes_on:
            break
        found, lemma = token, own
    return found, lemma


def _is_passive(clause: Clause, verb: "Token") -> bool:
    morph = str(verb.morph)
    if "Voice=Pass" in morph:
        return True
    if "VerbForm=Part" not in morph:
        return False
    lemmas = clause.lemmas[: verb.i - clause.tokens[0].i]
    return "have" not in lemmas or "blive" in lemmas or "få" in lemmas


def _passive_agent(clause: Clause) -> str:
    """*afholdes af dig selv*: who stands after *af*."""
    for word, lower, lemma in zip(
        clause.lowers, clause.lowers[1:], clause.lemmas[1:], strict=False
    ):
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
    finite = [token for token in clause.tokens if is_finite(token)]
    return _obliged(clause) if finite else ""


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


def _difference(expected: str, old: _Deed | None, new: _Deed) -> Difference:
    there = f" (»{old.place.text}«)" if old else ""
    return Difference(
        f"»{new.place.text}« er noget, {new.agent} gør; i den første tekst er det {expected}{there}.",
        (old.place,) if old else (),
        (new.place,),
    )


GUARD = Guard(
    code="G08",
    name="aktører",
    strength=Strength.HARD,
    explanation="Det er de samme, der skal og kan gøre noget, også når passiv er blevet til aktiv.",
    check=_check,
)
