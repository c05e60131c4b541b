"""Who it must be that does something, where the clause does not say or another would be wrong."""

import re

from klarsprog_lint.guards.actor_verbs import (
    BENEFITS,
    BY_NATURE,
    BY_NATURE_ALONE,
    EITHER,
    OPEN,
    READER,
    RECEIVING,
    SENDER,
    TOLD_READER,
)
from klarsprog_lint.guards.clauses import INVERTED
from klarsprog_lint.guards.deeds import Deed
from klarsprog_lint.guards.licences import is_beyond_reader, kinds
from klarsprog_lint.guards.modals import DUTY, PROHIBITION

# Passives with these words tell somebody to do something.
_TELLS = re.compile(
    r"\b(?:skal|bedes|må\s+(?:ikke|kun|først|højst|tidligst|alene)|tilladt|forbudt|skulle|pligt)\b",
    re.IGNORECASE,
)
# *vurderes af en sagkyndig*: neither of the two.
_BY_ANOTHER = re.compile(r"\b\w+(?:es|et|t)\s+af\s+(?:en|et)\s")
_IF = frozenset(("hvis", "såfremt", INVERTED))


def by_itself(new: Deed) -> str:
    """Who does it by nature: authorities give benefits, readers get them and have rights."""
    clause = new.clause
    nouns = [t.lemma_.lower() for t in clause.tokens if t.pos_ in ("NOUN", "PROPN")]
    # *Vi får din ansøgning om hjælp*: not the help.
    if any(lemma.endswith(BENEFITS) for lemma in nouns[:1]):
        if new.lemma in ("give", "bevilge", "yde", "tilbyde"):
            return SENDER
        is_sent_in = new.agent == SENDER and nouns[0].endswith(("penge", "blanket", "attest"))
        if new.lemma in RECEIVING and "have" not in clause.lemmas and not is_sent_in:
            return READER
    if new.lemma == "betale" and "selv" in clause.lowers:
        return READER
    if is_beyond_reader(new):
        return SENDER
    if "ret" in clause.lowers and "have" in clause.lemmas:
        return READER
    return BY_NATURE_ALONE.get(new.lemma, "")


def open_agent(old: Deed) -> str:
    """Who it must be where nobody is named."""
    if old.agent or not old.is_passive:
        return ""
    if old.lemma in RECEIVING:
        # *skal være modtaget*: the reader has to send it.
        return READER if _TELLS.search(old.clause.text) else ""
    if old.clause.opening in _IF and old.lemma in OPEN:
        return ""
    if _BY_ANOTHER.search(old.clause.text):
        return ""
    if old.lemma in TOLD_READER:
        return READER if TOLD_READER[old.lemma].search(old.clause.text) else ""
    if old.lemma in BY_NATURE:
        return _of_passive(old)
    if old.lemma.startswith("udlån"):
        # Libraries lend books, and readers lend what they have borrowed.
        return ""
    # *Hunde skal føres i snor*, *Beholderen må ikke overfyldes*: who is told is the reader.
    is_told = bool(_TELLS.search(old.clause.text))
    return READER if is_told and kinds(old.clause) & {DUTY, PROHIBITION} else ""


def _of_passive(old: Deed) -> str:
    who = BY_NATURE[old.lemma]
    if who == SENDER and {"bedes", "bør"} & {*old.clause.lowers}:
        return READER
    if old.lemma in EITHER and ("kunne" in old.clause.lemmas or who == READER):
        # *Timer kan overføres*, *Træerne beskæres*: whoever has them, or whoever cares for them.
        return who if _TELLS.search(old.clause.text) else ""
    # *Der skal indhentes tilbud* may tell either of them.
    is_told = old.lemma in OPEN and "skal" in old.clause.lowers
    return "" if who == SENDER and is_told else who
