"""G08: who does what stays the same, also when a passive becomes active.

A clause of the rewrite says *du* or *vi*. The clause of the original that it comes from may name
somebody else; where it names nobody, as a passive does, the verb itself tells which of the two it
can only be (*skemaet indsendes*: the reader).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from klarsprog_lint.guards.actor_verbs import (
    BY_NATURE,
    COVERS,
    OBTAINING,
    READER,
    READER_GIVES,
    READER_HANDS,
    RECEIVING,
    SENDER,
    SENDER_GIVES,
    USING,
    WISHING,
)
from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import all_clauses, likeness
from klarsprog_lint.guards.concepts import VAGUE
from klarsprog_lint.guards.deeds import DOING, Deed, deed
from klarsprog_lint.guards.licences import is_beyond_reader, is_beyond_sender, kinds
from klarsprog_lint.guards.modals import DUTY, PROHIBITION
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.natures import by_itself, open_agent
from klarsprog_lint.guards.party_cues import is_another, shown

# *sende tilbage* and *sende videre* turn the direction round.
_BACK = frozenset(("tilbage", "retur"))
_FROM_READER = frozenset("dig jer din dit dine jeres".split())
_PRONOUNS = frozenset(("du", "i", "de", "vi", "jeg"))
_ENOUGH, _NEAR, _SAME_PLACE = 0.4, 0.85, 0.1
# Likeness that a clause of other sentences must have.
_FAR = 0.5
# Likeness from which two clauses say the same with different verbs.
_CERTAIN = 0.4
_SAME_VERB = 0.35


def _check(pair: Pair) -> Iterator[Difference]:
    before = [deed(clause) for clause in all_clauses(pair.before.sentences)]
    for group in pair.groups:
        if group.after:
            yield from _compared(group, before)
    sentences = pair.after.sentences
    for previous, sentence in pairwise(sentences):
        if is_another(previous, sentence):
            yield Difference(
                f"»{sentence.text}« er om en anden end sætningen før.",
                (),
                (whole(previous), whole(sentence)),
            )


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
    sources = [old for score, old in scored if score >= _NEAR * scored[0][0]]
    if who := shown(new):
        return who, sources[0] if sources else None
    if any(_says_so(new, old) for _, old in scored):
        return "", None
    for old in sources:
        if who := _told(new, old):
            return who, old
    if new.is_passive or not _PRONOUNS & {*new.clause.lowers}:
        # *Skolen får tilskud*: a noun may name a third party.
        return "", None
    is_known = any(old.agent == SENDER and _share(new, old) for _, old in scored)
    if new.agent == SENDER and not is_known and is_beyond_sender(new):
        return READER, sources[0] if sources else None
    nature = "" if new.is_passive else by_itself(new)
    if nature and nature != new.agent:
        return nature, sources[0] if sources else None
    return "", None


def _says_so(new: Deed, old: Deed) -> bool:
    """Whether a clause of the original has the same agent do it."""
    is_same = old.concept == new.concept
    if is_beyond_reader(new):
        # What one has to send in time, the other has to have.
        return is_same and old.agent == READER == new.agent and not old.is_passive
    if old.agent == new.agent:
        is_others = not new.is_passive and by_itself(new) not in ("", new.agent)
        is_like = likeness(new.clause.keys, old.clause.keys) >= _FAR
        return is_same or (not old.is_passive and (is_like or not is_others))
    return is_same and bool(new.concept) and open_agent(old) == new.agent and _share(new, old)


def _share(new: Deed, old: Deed) -> bool:
    """Whether both clauses speak of the same thing, not only with the same verb."""
    things = new.clause.keys - {new.concept}
    return not things or bool(things & old.clause.keys)


def _told(new: Deed, old: Deed) -> str:
    """Who the agent of one clause should be by another one; empty if that does not tell."""
    who = old.agent or open_agent(old)
    if not who:
        return ""
    if "skal" in new.clause.lowers and (new.lemma == "have" or new.lemma in RECEIVING):
        # *Vi skal have din ansøgning*: what one must send, the other must have.
        is_turned = new.agent == READER and _FROM_READER & {*new.clause.lowers}
        return SENDER if is_turned and who == READER and old.is_passive and _sends(old) else ""
    if _BACK & {*new.clause.lowers}:
        return ""
    if new.lemma in RECEIVING:
        return (
            ""
            if new.agent == SENDER and _FROM_READER & {*new.clause.lowers}
            else _receiver(who, new, old)
        )
    if old.lemma in RECEIVING:
        # *Du modtager tilskud* is what *vi udbetaler*.
        return who if new.concept == old.concept else ""
    if new.lemma in USING and old.lemma in SENDER_GIVES:
        # *Kommunen bevilger en stol som udlån*: the reader borrows it.
        return ""
    if old.concept == new.concept and new.concept:
        return who if _share(new, old) else ""
    if new.lemma == "give" and not READER_HANDS & {*new.clause.lemmas}:
        gives = SENDER_GIVES
    else:
        gives = COVERS if new.lemma == "betale" else frozenset()
    if old.is_passive and old.lemma in gives and _share(new, old):
        # *Der skal gives varsel* may tell either of them.
        return who if who == SENDER else ""
    if old.agent and old.is_passive:
        return ""
    if old.agent:
        is_several = len(kinds(old.clause)) > 1
        if BY_NATURE.get(new.lemma) == new.agent or old.lemma in WISHING or is_several:
            # *De kan forlange, at …* is what *vi … for dig*; a clause with two modals has run into
            # its neighbour.
            return ""
        # *mens vi behandler sagen* has its own agent, other than *du … under sagens behandling*.
        is_noun_there = new.concept in old.clause.keys
        is_same_kind = bool(kinds(new.clause) & kinds(old.clause))
        shares = any(not item[:1].isdigit() for item in new.clause.keys & old.clause.keys)
        is_like = shares and likeness(new.clause.keys, old.clause.keys) >= _CERTAIN
        is_said = new.lemma not in VAGUE
        return who if is_said and is_like and (is_same_kind or not is_noun_there) else ""
    if old.lemma in DOING and new.concept in old.clause.keys:
        return who
    binding = {DUTY, PROHIBITION}
    return who if kinds(new.clause) & binding and kinds(old.clause) & binding else ""


def _sends(old: Deed) -> bool:
    return old.lemma in RECEIVING | READER_GIVES | {"sende", "fremsende"}


def _receiver(who: str, new: Deed, old: Deed) -> str:
    """Who gets what ``who`` gives, obtains or gets."""
    if old.lemma in RECEIVING:
        return who if _share(new, old) else ""
    # A deadline that runs from *modtagelsen* is received by somebody else than who has to act.
    if "modtagelse" in old.clause.lemmas:
        return ""
    if who == READER:
        # What readers are told to do, an office often gets.
        is_certain = bool(old.agent) or old.lemma in OBTAINING
        return SENDER if old.lemma in READER_GIVES else READER if is_certain else ""
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
