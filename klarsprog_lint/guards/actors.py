"""G08: who does what stays the same, also when a passive becomes active.

A clause of the rewrite says *du* or *vi*. The clause of the original that it comes from may name
somebody else; where it names nobody, as a passive does, the verb itself tells which of the two it
can only be (*skemaet indsendes*: the reader).
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.actor_verbs import (
    BENEFITS,
    BY_NATURE,
    BY_NATURE_ALONE,
    LIGHT,
    OPEN,
    READER,
    READER_GIVES,
    RECEIVING,
    SENDER,
    SENDER_GIVES,
)
from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import INVERTED, Clause, all_clauses, likeness
from klarsprog_lint.guards.concepts import VAGUE
from klarsprog_lint.guards.deeds import DOING, Deed, deed
from klarsprog_lint.guards.modals import ADVICE, DUTY, FREEDOM, PROHIBITION, modals
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength

# *Vi skal have dine oplysninger*, *vi skal bruge dem*: a need, no duty.
_NEEDS = frozenset(
    "bruge kende vide se få modtage sikre undersøge tage høre oplyse anbefale råde tilråde "
    "opfordre henstille anmode mangle ringe kontakte besøge".split()
)
# *sende tilbage* and *sende videre* turn the direction round.
_BACK = frozenset(("tilbage", "retur"))
# Passives with these words tell somebody to do something.
_TELLS = re.compile(
    r"\b(?:skal|bedes|må\s+(?:ikke|kun|først|højst|tidligst|alene)|tilladt|forbudt|skulle|pligt)\b",
    re.IGNORECASE,
)
_IF = frozenset(("hvis", "såfremt", INVERTED))
_FROM_READER = frozenset("dig jer din dit dine jeres".split())
_ENOUGH, _NEAR, _SAME_PLACE = 0.4, 0.85, 0.1
# Likeness that a clause of other sentences must have.
_FAR = 0.5
# Likeness from which two clauses say the same with different verbs.
_CERTAIN = 0.4
_SAME_VERB = 0.35


def _check(pair: Pair) -> Iterator[Difference]:
    before = [deed(clause) for clause in all_clauses(pair.before.sentences)]
    for group in pair.groups:
        if group.before and group.after:
            yield from _compared(group, before)


def _compared(group: Group, before: Sequence[Deed]) -> Iterator[Difference]:
    words = {clause.lowers for clause in all_clauses(group.before)}
    for clause in all_clauses(s for s in group.after if s.part.kind != "heading"):
        new = deed(clause)
        # In the same words it is done by the same.
        if not new.agent or clause.lowers in words:
            continue
        expected, old = _expected(new, group, before)
        if expected and expected != new.agent:
            yield _difference(expected, old, new)
            return


def _expected(new: Deed, group: Group, before: Sequence[Deed]) -> tuple[str, Deed | None]:
    """Who should do it, by the clauses it may come from or by nature, and the clause that tells."""
    scored = _scored(new, group, before)
    if any(
        old.agent == new.agent and (old.concept == new.concept or not old.is_passive)
        for _, old in scored
    ):
        return "", None
    sources = [old for score, old in scored if score >= _NEAR * scored[0][0]]
    for old in sources:
        if who := _told(new, old):
            return who, old
    if new.is_passive:
        return "", None
    if new.agent == SENDER and _binds_sender(new):
        return READER, sources[0] if sources else None
    nature = "" if new.is_passive else _nature(new)
    if nature and nature != new.agent:
        return nature, sources[0] if sources else None
    return "", None


def _nature(new: Deed) -> str:
    """Who does it by nature: authorities give benefits, readers get them and have rights."""
    clause = new.clause
    if any(lemma.endswith(BENEFITS) for lemma in clause.lemmas):
        if new.lemma in ("give", "bevilge", "yde", "tilbyde"):
            return SENDER
        if new.lemma in RECEIVING and "have" not in clause.lemmas:
            return READER
    if new.lemma == "betale" and "selv" in clause.lowers:
        return READER
    if "ret" in clause.lowers and "have" in clause.lemmas:
        return READER
    return BY_NATURE_ALONE.get(new.lemma, "")


def _binds_sender(new: Deed) -> bool:
    """*Vi skal …*, *vi må ikke …* of what an authority does not do, and no text has bound it."""
    kinds = _kinds(new.clause)
    if ADVICE in kinds and BY_NATURE.get(new.lemma) != SENDER and new.lemma not in LIGHT:
        return True
    is_natural = BY_NATURE.get(new.lemma) == SENDER or new.lemma in _NEEDS | LIGHT | RECEIVING
    return not is_natural and bool(kinds & {DUTY, PROHIBITION, FREEDOM, ADVICE})


def _told(new: Deed, old: Deed) -> str:
    """Who the agent of one clause should be by another one; empty if that does not tell."""
    who = old.agent or _open_agent(old)
    if not who:
        return ""
    if "skal" in new.clause.lowers and (new.lemma == "have" or new.lemma in RECEIVING):
        # *Vi skal have din ansøgning*: what one must send, the other must have.
        is_turned = new.agent == READER and _FROM_READER & {*new.clause.lowers}
        return SENDER if is_turned and who == READER and old.is_passive and _sends(old) else ""
    if new.lemma in RECEIVING:
        return (
            ""
            if new.agent == SENDER and _FROM_READER & {*new.clause.lowers}
            else _receiver(who, old)
        )
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
        shares = any(not item[:1].isdigit() for item in new.clause.keys & old.clause.keys)
        is_like = shares and likeness(new.clause.keys, old.clause.keys) >= _CERTAIN
        is_said = new.lemma not in VAGUE
        return who if is_said and is_like and (is_same_kind or not is_noun_there) else ""
    if new.lemma == "give" and old.lemma in SENDER_GIVES:
        return who
    if old.lemma in DOING and new.concept in old.clause.keys:
        return who
    binding = {DUTY, PROHIBITION}
    return who if _kinds(new.clause) & binding and _kinds(old.clause) & binding else ""


def _sends(old: Deed) -> bool:
    return old.lemma in RECEIVING | READER_GIVES | {"sende", "fremsende"}


def _receiver(who: str, old: Deed) -> str:
    """Who gets what ``who`` gives, obtains or gets."""
    if old.lemma in RECEIVING:
        return who
    # A deadline that runs from *modtagelsen* is received by somebody else than who has to act.
    if "modtagelse" in old.clause.lemmas:
        return ""
    if who == READER:
        return SENDER if old.lemma in READER_GIVES else READER
    return READER if old.lemma in SENDER_GIVES else ""


def _scored(new: Deed, group: Group, before: Sequence[Deed]) -> list[tuple[float, Deed]]:
    """The clauses that speak of the same thing, the most like first."""
    scored = []
    for old in before:
        score = likeness(new.clause.keys, old.clause.keys)
        is_near = old.clause.sentence in group.before
        if not is_near and score < _FAR:
            continue
        score += _SAME_VERB * (bool(new.concept) and new.concept == old.concept)
        score += _SAME_PLACE * is_near
        if score >= _ENOUGH:
            scored.append((score, old))
    scored.sort(key=lambda item: -item[0])
    return scored


def _open_agent(old: Deed) -> str:
    """Who it must be where nobody is named."""
    if old.agent or not old.is_passive:
        return ""
    if old.lemma in RECEIVING:
        # *skal være modtaget*: the reader has to send it.
        return READER if _TELLS.search(old.clause.text) else ""
    if old.clause.opening in _IF and old.lemma in OPEN:
        return ""
    if old.lemma in BY_NATURE:
        return BY_NATURE[old.lemma]
    # *Hunde skal føres i snor*, *Beholderen må ikke overfyldes*: who is told is the reader.
    is_told = bool(_TELLS.search(old.clause.text))
    return READER if is_told and _kinds(old.clause) & {DUTY, PROHIBITION} else ""


def _kinds(clause: Clause) -> set[str]:
    start, end = clause.span
    return {modal.kind for modal in modals(clause.sentence) if start <= modal.start < end}


def _difference(expected: str, old: Deed | None, new: Deed) -> Difference:
    there = f" (»{old.place.text}«)" if old else ""
    return Difference(
        f"»{new.place.text}« er noget, {new.agent} gør; "
        f"i den første tekst er det {expected}{there}.",
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
