"""Modal expressions: what somebody must, may, can, should or must not do.

*må* has two faces (*du må sende* permits, *du må forvente* does not), *skal ikke* frees from a
duty, and an imperative or *bedes* is a duty as much as *skal* is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.clauses import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

DUTY, RIGHT, ADVICE = "pligt", "mulighed", "råd"
PROHIBITION, FREEDOM, NO_RIGHT = "forbud", "fritagelse", "ingen mulighed"
_MODALS = {"skulle": DUTY, "kunne": RIGHT, "måtte": RIGHT, "burde": ADVICE}
_NEGATED = {DUTY: FREEDOM, RIGHT: NO_RIGHT, ADVICE: ADVICE}
_NEGATIONS = frozenset(("ikke", "aldrig", "hverken", "ingen", "intet", "ej"))
# *du må forvente*, *vi må konstatere*: necessity, no permission.
_NECESSARY = frozenset(
    "forvente påregne konstatere acceptere regne indse beklage anse lægge antage meddele".split()
)
# What a sender says of the letter itself: *det skal bemærkes, at*, *vi kan oplyse, at*.
_SAYS = frozenset(
    "oplyse bemærke meddele nævne tilføje konstatere bekræfte understrege præcisere gøre henlede "
    "anføre pointere beklage henvise takke informere fremhæve siges sige erindre".split()
)
_DENIES = frozenset("nægte afskære forhindre hindre forbyde udelukke".split())
# *skal have mulighed for at* gives a right.
_OPENS_A_RIGHT = frozenset("mulighed lejlighed ret lov".split())
_SAID_BY = frozenset(("det", "vi", "jeg", "der", "kommunen", "forvaltningen"))
# *Læs mere på …* orders nothing.
_POINTS = frozenset(("læse", "se", "finde", "forstå"))
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            FREEDOM,
            r"\bikke\s+(?:\w+\s+)?(?:påkrævet|nødvendig\w*|obligatorisk\w*|pligtig\w*)"
            r"|\bbestemmer\s+(?:\w+\s+)?selv\b|\bfrivillig\w*",
        ),
        (
            FREEDOM,
            r"\bikke\s+(?:\w+\s+)?(?:påkrævet|nødvendig\w*|obligatorisk\w*|pligtig\w*)"
            r"|\bbestemmer\s+(?:\w+\s+)?selv\b|\bfrivillig\w*",
        ),
        (FREEDOM, r"\bbehøver\s+(?:\w+\s+){0,2}ikke\b|\b(?:ikke|ingen)\s+(?:pligt|forpligt\w+)\b"),
        (NO_RIGHT, r"\bikke\s+(?:\w+\s+)?mulig(?:t|hed)\b|\bumuligt?\b"),
        (
            FREEDOM,
            r"\bfri\s+for\s+at\b|\bfritag(?:et|es|else\w*)\b|\bslipper\s+for\s+at\b"
            r"|\bkan undlade\b",
        ),
        (PROHIBITION, r"\bforbud\w*|\bforby\w*|\bikke\s+(?:lov\s+til|tilladt\w*)|\bulovlig\w*"),
        (PROHIBITION, r"\bskal\s+(?:\w+\s+){0,2}undlade\b"),
        (
            NO_RIGHT,
            r"\b(?:ikke|ingen)\s+(?:\w+\s+){0,2}(?:ret|krav|adgang|mulighed|berettiget)\s+"
            r"(?:(?:til|på|for)\b|her|der)|\bikke\s+(?:\w+\s+)?berettiget\b",
        ),
        (
            RIGHT,
            r"\b(?:ret|krav|adgang|mulighed|muligheden|berettiget|berettigede|lov|valget?)\s+"
            r"(?:til|på|for|mellem)\b|\btilladt\b|\bvelkommen\s+til\b|\btillade[rst]*\b|\bberettige[rt]\b"
            r"|\bstår\s+(?:\w+\s+)?frit\b|\bikke\s+til\s+hinder\b|\bmulig(?:t|hed|heder)?\b"
            r"|\b(?:meddel(?:es|er|t)|gives|giver|givet)\s+(?:\w+\s+){0,2}(?:dispensation|tilladelse)\b",
        ),
        (
            DUTY,
            r"\bpligt(?:en)?\s+til\b|\bforpligt(?:et|ede|er|elser?)\b|\bpåhvile[rt]?\b|\bpligtige?\b"
            r"|\bbedes\b|\b(?:vi|jeg)\s+beder\b|\bbeder\s+(?:vi|jeg)\b|\bnødt\s+til\b"
            r"|\bder\s+kræves\b|\bdet\s+kræver\b|\bkræver,?\s+at\b|\bpålægges\b"
            r"|\bpåbyde[rs]\b|\bobligatorisk\w*|\bpåkrævet\b|\bkrav\s+om\b|\banmode[rs]\b"
            r"|\btilpligte\w+"
            # Instructions without a modal: *Til ansøgningen vedlægges …*.
            r"|\b(?:vedlægges|medbringes|udfyldes|underskrives|anføres|indsendes|indbetales)\b",
        ),
        (
            ADVICE,
            r"\banbefale[rst]*\b|\bopfordre[rst]*\b|\bråde[rs]\b|\btilråde[rst]*\b|\bmed\s+fordel\b"
            r"|\ber\s+(?:\w+\s+)?en\s+god\s+id[eé]\s+at\b|\bhenstille[rs]\s+til\b|\bfraråde[rst]*\b"
            r"|\btilrådelig\w*|\banbefaling\w*",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal expression: class, lemma of the main verb (may be empty), offsets in the sentence."""

    kind: str
    verb: str
    start: int
    end: int
    is_imperative: bool = False


@lru_cache(maxsize=8192)
def modals(sentence: Sentence) -> tuple[Modal, ...]:
    """The modal expressions of a sentence in order; a question or a heading says nothing."""
    if sentence.part.kind == "heading" or sentence.text.rstrip().endswith("?"):
        return ()
    found = [*_verbs(sentence), *_imperatives(sentence)]
    taken = [(modal.start, modal.end) for modal in found]
    for kind, pattern in _PHRASES:
        for match in pattern.finditer(sentence.text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                verb = _verb_after(sentence, match.end())
                # *ikke tilladt at undlade*: a duty.
                is_twice = kind == PROHIBITION and verb == "undlade"
                found.append(Modal(DUTY if is_twice else kind, verb, *match.span()))
    return tuple(sorted(found, key=lambda modal: modal.start))


def _verbs(sentence: Sentence) -> Iterator[Modal]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        lemma = sentence.lemmas[index]
        kind = _MODALS.get(lemma)
        morph = str(token.morph)
        if kind is None or token.pos_ not in ("AUX", "VERB") or "VerbForm=Part" in morph:
            continue
        # *Såfremt du måtte være forhindret* allows nothing.
        if token.lower_ == "måtte":
            continue
        # *skal kunne*: the duty is what counts.
        if "VerbForm=Inf" in morph and "skulle" in sentence.lemmas[max(index - 4, 0) : index]:
            continue
        main = _main_verb(tokens, index)
        verb = sentence.lemmas[main] if main > index else ""
        is_may = lemma == "måtte"
        is_opening = lemma == "skulle" and _OPENS_A_RIGHT & {*sentence.lowers[index : index + 8]}
        if _is_negated(sentence, index, main):
            kind = PROHIBITION if is_may else _NEGATED[kind]
            # *ingen kan nægtes at*: everybody may.
            kind = RIGHT if verb in _DENIES else kind
        elif is_opening and {"have", "gives"} & {*sentence.lowers[index : index + 5]}:
            kind = RIGHT
        elif _is_empty(sentence, index, main):
            continue
        elif is_may and (
            verb in _NECESSARY or "selv" in sentence.lowers[max(index - 1, 0) : index + 3]
        ):
            kind = DUTY
        start = token.idx - sentence.start
        yield Modal(kind, verb, start, start + len(token.text))


def _is_negated(sentence: Sentence, index: int, main: int) -> bool:
    between = sentence.lowers[index + 1 : main + 1 if main > index else index + 6]
    if "," in between:
        between = between[: between.index(",")]
    before = sentence.lowers[max(index - 2, 0) : index]
    # *Hverken A eller B må*
    if "hverken" in sentence.lowers[max(index - 8, 0) : index]:
        return True
    if {",", "og", "men", "eller"} & set(before):
        before = before[-1:]
    return bool(_NEGATIONS & {*between, *before}) and not {"kun", "alene", "desto"} & set(between)


def _is_empty(sentence: Sentence, index: int, main: int) -> bool:
    """Whether the modal belongs to a phrase that only introduces what is said, or to a purpose."""
    lowers = sentence.lowers
    verb = sentence.lemmas[main] if main > index else ""
    around = {*lowers[max(index - 2, 0) : index], *lowers[index + 1 : index + 3]}
    is_introduction = bool({*lowers[main + 1 : main + 3]} & {",", "at", "om", ":", "hermed"})
    if (
        verb in _SAYS
        and is_introduction
        and around & _SAID_BY
        and not around & {"du", "i", "dig", "os"}
    ):
        return True
    # *så vi kan behandle*, *for at vi kan behandle*
    opening = lowers[max(index - 3, 0) : index]
    return lowers[index].startswith("k") and (
        opening[-2:-1] == ("så",) or opening[:2] == ("for", "at") or opening[:2] == ("så", "at")
    )


def _main_verb(tokens: "tuple[Token, ...]", index: int) -> int:
    """The infinitive that the modal verb governs; -1 if none is near."""
    for other in range(index + 1, min(index + 16, len(tokens))):
        token = tokens[other]
        if token.pos_ in ("VERB", "AUX") and "VerbForm=Inf" in str(token.morph):
            if token.lemma_ in ("have", "blive", "kunne", "skulle", "få") and (
                (following := _main_verb(tokens, other)) > 0 and following - other < 5
            ):
                return following
            return other
        if token.text in (";", ":") or (token.text == "," and other > index + 3):
            break
    return -1


def _imperatives(sentence: Sentence) -> Iterator[Modal]:
    for index, (token, lemma) in enumerate(zip(sentence.tokens, sentence.lemmas, strict=True)):
        # A noun before its verb is sometimes taken for an imperative: *Pas udstedes …*.
        if any(map(is_finite, sentence.tokens[index + 1 : index + 2])):
            continue
        if "Mood=Imp" in str(token.morph) and lemma not in (*_POINTS, "være", "jævnføre"):
            start = token.idx - sentence.start
            yield Modal(DUTY, lemma, start, start + len(token.text), is_imperative=True)


def _verb_after(sentence: Sentence, offset: int) -> str:
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        if token.idx - sentence.start < offset:
            continue
        if token.text in (",", ";", ":"):
            break
        if token.pos_ == "VERB":
            return lemma
    return ""
