"""What a sentence itself shows of who must be meant: *som grundejer skal vi*, *du giver jer*."""

import re

from klarsprog_lint.guards.actor_verbs import BENEFITS, BY_NATURE_ALONE, READER, SENDER
from klarsprog_lint.guards.deeds import Deed
from klarsprog_lint.guards.versions import Sentence

_AS_READER = re.compile(
    r"\bsom\s+(?:\w+\s+)?\w*(?:ejer|forælder|forældre|værge|låner|lejer|bruger|pensionist|kunde|"
    r"arbejdsgiver|arrangør|bygherre|indehaver|ansøger|medlem|borger|pårørende)\b[^.]*\b(?:vi|os)\b",
    re.IGNORECASE,
)
# What an authority takes and does not pay.
_CHARGE = re.compile(
    r"\b(?:renter?n?|rykkergebyr\w*|gebyr(?:et)?|afgift(?:en)?|depositum\w*|egenbetaling\w*|husleje\w*"
    r"|leje(?:n)?|takst(?:en)?|grundskyld\w*|kontingent\w*|forud)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"\b(?:du|dig|din|dit|dine|jer|jeres)\b", re.IGNORECASE)
_GIVES = frozenset("give sende yde tilbyde udbetale udlevere".split())
_HANDED = frozenset(("fuldmagt", "samtykke"))
# What readers come to, and what they borrow or use.
_COMES = re.compile(
    r"\b(?:ikke\s+(?:kan\s+)?(?:komme|møde\s+op)|(?:kan|skal)\s+vi\s+ikke\s+(?:komme|møde\s+op)|kan\s+vi\s+ikke\s+den\s+dag"
    r"|komme\s+på\s+\w*(?:plads|station)en)\b",
    re.IGNORECASE,
)
_ASKS_IN_TIME = re.compile(
    r"\bvi\s+(?:skal\s+)?bede\s+om\b[^.]*\b(?:inden|senest)\b|\bvi\s+bede\s+(?:dig|jer)\s+om\s+at\s+(?P<verb>\w+)",
    re.IGNORECASE,
)
_BORROWS = frozenset(("låne", "leje", "forny"))
_READERS_LIFE = re.compile(
    r"\bferie\b|\bpraktik\b|\bgå\s+(?:ca\.\s+|omkring\s+)?\d+\s+meter|\berhverv\b", re.IGNORECASE
)
# *Det kan du kun, hvis …*, *Vi kan gøre det tidligst …*: the deed of the sentence before.
_AGAIN = re.compile(
    r"^(?:(?:det|begge\s+dele)\s+(?:kan|må)\s+(?P<one>du|vi)\s+(?:\w+\s+)?(?:kun|ikke|hvis)\b"
    r"|(?P<two>du|vi)\s+kan\s+(?:også\s+)?gøre\s+(?:det|begge\s+dele)\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:kan|må)\s+(?P<one>du|vi)\b|\b(?P<two>du|vi)\s+(?:kan|må)\b", re.IGNORECASE
)
_ACTING = re.compile(r"\b(?:du|vi|jeg|I)\b")
_PROLONGED = frozenset("forlænge dække støtte nedsætte stoppe standse".split())
_LIVES = frozenset("holde være gå udøve tage".split())


def shown(new: Deed) -> str:
    """Who it must be that a clause with *du* or *vi* speaks of; empty if that is open."""
    text = new.clause.sentence.text
    if new.agent == SENDER:
        return READER if _is_readers(new, text) else ""
    lowers = {*new.clause.lowers}
    if "du" in lowers and new.lemma in _GIVES and {"dig", "jer"} & lowers:
        # Nobody gives things to himself.
        return SENDER
    thing = _object(new)
    # *Foreningen giver tilskud* may well be so.
    is_reader = "du" in lowers or any(token.text == "I" for token in new.clause.tokens)
    gives = is_reader and new.lemma == "give"
    is_given = gives and thing.endswith((*BENEFITS, "forbud", "afdragsordning"))
    is_kept_up = "du" in lowers and new.lemma in _PROLONGED and thing.endswith(BENEFITS)
    return SENDER if (is_given and thing not in _HANDED) or is_kept_up else ""


def is_another(previous: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence that takes up the deed of the one before has another do it."""
    again = _AGAIN.search(sentence.text)
    if not again or previous.text.rstrip().endswith("?"):
        return False
    who = (again["one"] or again["two"]).lower()
    named = {(m["one"] or m["two"]).lower() for m in _SUBJECT.finditer(previous.text)}
    if again["two"]:
        named = {word.lower() for word in _ACTING.findall(previous.text)} - {"i", "jeg"}
    return bool(named) and who not in named


def _is_readers(new: Deed, text: str) -> bool:
    if "vi" not in new.clause.lowers:
        return False
    is_for_reader = bool(_TO_READER.search(text))
    if _AS_READER.search(text) and not is_for_reader:
        return True
    if new.lemma == "betale" and _CHARGE.search(new.clause.text) and not is_for_reader:
        return True
    if new.lemma == "give" and _object(new) in _HANDED and not is_for_reader:
        return True
    asked = _ASKS_IN_TIME.search(text)
    if asked and (not asked["verb"] or BY_NATURE_ALONE.get(asked["verb"]) == SENDER):
        return True
    if is_for_reader:
        return False
    return bool(
        _COMES.search(text)
        or new.lemma in _BORROWS
        or (new.lemma in _LIVES and _READERS_LIFE.search(new.clause.text))
    )


def _object(new: Deed) -> str:
    """The first noun after the verb."""
    verb = next((i for i, lemma in enumerate(new.clause.lemmas) if lemma == new.lemma), None)
    if verb is None:
        return ""
    rest = zip(new.clause.tokens[verb:], new.clause.lemmas[verb:], strict=True)
    return next((lemma for token, lemma in rest if token.pos_ == "NOUN"), "")
