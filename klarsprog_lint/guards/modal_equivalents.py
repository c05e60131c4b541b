"""When modals of different kinds say the same: *kan ikke … uden* and *kan kun … med*.

A limited right, a refusal with an exception and a demand for something first are one statement
in three forms.
"""

import re
from collections import Counter
from collections.abc import Iterable

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import all_clauses
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.modals import DUTY, FREEDOM, NO_RIGHT, PROHIBITION, RIGHT
from klarsprog_lint.guards.sayings import Said, of_clause, said
from klarsprog_lint.guards.versions import Sentence

_DENYING = frozenset((PROHIBITION, NO_RIGHT))
#: Words that turn a sentence about what is not into one about what is.
_TURNS = re.compile(
    r"\b(?:kun|alene|udelukkende|først|medmindre|med\s+mindre|kræve\w*|ellers|betinge\w+"
    r"|forudsæt\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:ikke|ingen|intet|aldrig|hverken)\b", re.IGNORECASE)
# What ends a duty without a negation.
_LAPSES = re.compile(
    r"\b(?:bortfald\w*|ophør\w*|frafald\w*|eftergive\w*|afskrive\w*|ophæve\w*|gratis|vederlag\w*"
    r"|fri(?:t|e|tag\w*)?|\w+frit?|uden\s+betaling|slip\w*|undtag\w*|undlad\w*|stop\w*|udgår)\b",
    re.IGNORECASE,
)
_EXCEPTS = re.compile(
    r"\b(?:dog|bortset|undtagen|undtaget|på\s+nær|medmindre|ud\s+over|men)\b", re.IGNORECASE
)
_ALL_THE_SAME = frozenset("dog godt gerne alligevel".split())
# What something depends on.
_ON_TERMS = re.compile(
    r"\b(?:mod|kun|alene|udelukkende|når|hvis|såfremt|forudsat|betinge\w+|vilkår\w*|forudsæt\w+"
    r"|på\s+grundlag|ved|med|først|uden)\b",
    re.IGNORECASE,
)
_ONLY = frozenset("kun først alene".split())
_FIRST = re.compile(r"\b(?:før|inden)\s+(?!og\b|eller\b)\D", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:hvis|når|såfremt)\s+(?:du|I|man|De)\s+(?:vil|ønsker)\b|\b(?:vil|ønsker)\s+(?:du|I|man|De)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:hvis|når|såfremt)\s+(?:du|I|man|De|\w+)\s+(?:vil|ønsker|klager|søger|har\s+brug)\b"
    r"|\b(?:vil|ønsker|klager|søger)\s+(?:du|I|man|De)\b|\bfor\s+at\b"
    r"|\b(?:før|inden)\s+(?:du|I|vi|der|man|De)\b",
    re.IGNORECASE,
)


def is_said_otherwise(old: Said, new: Said, group: Group) -> bool:
    """Whether two modals of kinds that differ can say the same here."""
    # *må* has two faces.
    kinds = {old.modal.kind, new.modal.kind}
    if old.place.text.lower() == new.place.text.lower() == "må" and kinds == {RIGHT, DUTY}:
        return True
    if kinds & _DENYING and RIGHT in kinds:
        return _is_same_limit(old, new, group)
    if kinds == {DUTY, FREEDOM}:
        return _is_same_freedom(old, new, group)
    if new.modal.kind == DUTY:
        return _is_demanded_first(old, new, group)
    if old.modal.kind == DUTY and new.modal.kind == RIGHT:
        return _is_enabled(old, new, group)
    return False


def _is_same_limit(old: Said, new: Said, group: Group) -> bool:
    right, denied = (old, new) if old.modal.kind == RIGHT else (new, old)
    if right is new and new.modal.verb.endswith("betale") and new.core != old.core:
        return False
    if right.is_at_latest and denied.is_late:
        return True
    if right.is_limited and (right is new or denied.has_exception or denied.has_condition):
        return True
    if right.is_dependent and (denied.has_exception or denied.has_condition):
        return True
    if old.is_condition and new.is_condition:
        return _is_turned(old, new)
    # *ikke …, bortset fra* has a sentence of its own: *det må du dog gerne*.
    return (
        right is new
        and bool(_ALL_THE_SAME & {*new.clause.lowers})
        and _has(_EXCEPTS, group.before)
        and any(_forbids(other) for other in said(group.after) if other.clause is not new.clause)
    )


def _forbids(item: Said) -> bool:
    return item.modal.kind in _DENYING or (item.modal.kind == RIGHT and item.is_limited)


def _is_turned(old: Said, new: Said) -> bool:
    """*tømmes ikke, hvis låget ikke kan lukkes* and *tømmes kun, hvis låget kan lukkes*."""
    texts = [item.clause.sentence.text for item in (old, new)]
    turns = [bool(_TURNS.search(text)) for text in texts]
    return turns[0] != turns[1]


def _is_same_freedom(old: Said, new: Said, group: Group) -> bool:
    free, duty = (old, new) if old.modal.kind == FREEDOM else (new, old)
    if duty.is_limited and (duty is new or free.has_exception or free.has_condition):
        return True
    if old.is_condition and new.is_condition:
        return _is_turned(old, new)
    return free is new and _has(_LAPSES, group.before)


def _is_demanded_first(old: Said, new: Said, group: Group) -> bool:
    """*kan alene fornyes på grundlag af en attest* and *for at få det fornyet skal du have …*."""
    if old.is_capped and new.is_capped and new.core == concept("betale"):
        return True
    if old.modal.kind in _DENYING and old.has_exception and new.is_capped:
        return True
    if _is_plainly_done(new, group) or _WISHED.search(new.clause.sentence.text):
        return True
    if old.is_same_act(new):
        return False
    text = old.clause.sentence.text
    if not (old.is_limited or old.has_exception or _ON_TERMS.search(text)):
        return False
    if _WISHES.search(new.clause.sentence.text):
        return True
    # What is demanded is what the right depends on, not what it is about.
    is_known = old.modal.verb in old.clause.lemmas
    about = frozenset(map(concept, old.head)) & new.clause.keys if is_known else frozenset()
    if about and not new.clause.keys & (old.clause.keys - about):
        return False
    return any(
        other.clause is not new.clause
        and other.modal.kind in (RIGHT, *_DENYING)
        and (old.core == other.core or not old.core or not other.core)
        for other in said(group.after)
    )


def _is_plainly_done(new: Said, group: Group) -> bool:
    """*Der kan klages … Klagen sendes til …* has the duty in words of its own."""
    return bool(new.core) and any(
        concept(lemma) == new.core
        and "Voice=Pass" in (morph := str(token.morph))
        and "VerbForm=Fin" in morph
        and not any(
            item.modal.start < token.idx - clause.sentence.start for item in of_clause(clause)
        )
        for clause in all_clauses(group.before)
        for token, lemma in zip(clause.tokens, clause.lemmas, strict=True)
    )


def _is_enabled(old: Said, new: Said, group: Group) -> bool:
    """*attest skal foreligge, før arbejdet kan påbegyndes* and *du kan først begynde, når …*."""
    return (
        bool(_ONLY & {*new.clause.lowers} or new.is_dependent)
        and not old.is_same_act(new)
        and (
            "kun" in new.clause.lowers
            or bool(_FIRST.search(old.clause.sentence.text))
            or _is_right_in(group.before)
        )
    )


def _is_right_in(sentences: Iterable[Sentence]) -> bool:
    return any(item.modal.kind in (RIGHT, NO_RIGHT) for item in said(sentences))


def is_exchange(old: Said, new: Said, group: Group) -> bool:
    """Whether a group has more of the new kind, or less of the old one, than it had."""
    before, after = _kinds(said(group.before)), _kinds(said(group.after))
    kind, other = new.modal.kind, old.modal.kind
    return after[kind] > before[kind] or after[other] < before[other]


def _kinds(found: Iterable[Said]) -> Counter[str]:
    return Counter(item.modal.kind for item in found)


def _has(pattern: re.Pattern[str], sentences: Iterable[Sentence]) -> bool:
    return any(pattern.search(sentence.text) for sentence in sentences)
