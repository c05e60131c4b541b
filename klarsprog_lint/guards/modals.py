"""Modal expressions: what somebody must, may, can, should or must not do.

*må* has two faces (*du må sende* permits, *du må forvente* does not), *skal ikke* frees from a
duty, and an imperative or *bedes* is a duty as much as *skal* is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.modal_phrases import (
    ADVICE,
    DUTY,
    FREEDOM,
    INSTRUCTION,
    NO_RIGHT,
    PHRASES,
    PROHIBITION,
    RIGHT,
    kind_in,
    stated_kind,
)
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.clauses import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "ADVICE",
    "DUTY",
    "FREEDOM",
    "NO_RIGHT",
    "PROHIBITION",
    "RIGHT",
    "Modal",
    "modals",
]

_MODALS = {"skulle": DUTY, "kunne": RIGHT, "måtte": RIGHT, "burde": ADVICE}
_NEGATED = {DUTY: FREEDOM, RIGHT: NO_RIGHT, ADVICE: ADVICE}
_BREAKS = frozenset((",", ";", ":", "–", "(", ")"))
_NEGATIONS = frozenset(("ikke", "aldrig", "hverken", "ingen", "intet", "ej"))
# With these the negation is another: *ikke kun*, *ikke desto mindre*.
_NO_DENIAL = frozenset(("kun", "alene", "desto"))
# *du må forvente*, *vi må konstatere*: necessity, no permission.
_NECESSARY = frozenset(
    "forvente påregne konstatere acceptere regne indse beklage anse lægge antage meddele".split()
)
# What a sender says of the letter itself: *det skal bemærkes, at*, *vi kan oplyse, at*.
_SAYS = frozenset(
    "oplyse bemærke meddele nævne tilføje konstatere bekræfte understrege præcisere gøre henlede "
    "anføre pointere beklage henvise takke informere fremhæve siges sige erindre".split()
)
_PERMITS = frozenset(("kun", "gerne", "godt", "først"))
_DENIES = frozenset("nægte afskære forhindre hindre forbyde udelukke".split())
# *skal have mulighed for at* gives a right.
_OPENS_A_RIGHT = frozenset("mulighed lejlighed ret lov".split())
_SAID_BY = frozenset(("det", "vi", "jeg", "der", "kommunen", "forvaltningen"))
# *Læs mere på …* orders nothing.
_POINTS = frozenset(("læse", "se", "finde", "forstå"))


# *skal være i stand til*: the duty is what counts, as in *skal kunne*.
_ABLE_BY_DUTY = re.compile(r"\bskal\s+(?:\w+\s+)?være\s+i\s+stand\s+til$", re.IGNORECASE)


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
    for kind, pattern in PHRASES:
        for match in pattern.finditer(sentence.text):
            if _ABLE_BY_DUTY.search(sentence.text, 0, match.end()):
                continue
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                if INSTRUCTION.fullmatch(match.group()) and _is_dependent(sentence, match.start()):
                    continue
                verb = _verb_after(sentence, match.end())
                said = kind_in(sentence.text, kind, match)
                # *ikke tilladt at undlade*: a duty.
                is_twice = said == PROHIBITION and verb == "undlade"
                found.append(Modal(DUTY if is_twice else said, verb, *match.span()))
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
        is_could = "VerbForm=Inf" in morph or token.lower_ == "kunne"
        if is_could and "skulle" in sentence.lemmas[max(index - 6, 0) : index]:
            continue
        stated = stated_kind(sentence.text[: token.idx - sentence.start])
        if stated == "":
            continue
        main = _main_verb(tokens, index)
        verb = sentence.lemmas[main] if main > index else ""
        is_may = lemma == "måtte"
        is_opening = lemma == "skulle" and _OPENS_A_RIGHT & {*sentence.lowers[index : index + 8]}
        if _is_negated(sentence, index, main):
            kind = PROHIBITION if is_may else _NEGATED[kind]
            # *ingen kan nægtes at*: everybody may.
            if verb in _DENIES:
                kind = DUTY if lemma == "skulle" else RIGHT
        elif verb == "vente" and lemma == "skulle" and "med" in sentence.lowers[main : main + 3]:
            # *skal vente med at bygge, til …*: not before.
            kind = PROHIBITION
        elif is_opening and {"have", "gives"} & {*sentence.lowers[index : index + 5]}:
            kind = RIGHT
        elif _is_empty(sentence, index, main):
            continue
        elif is_may and (
            verb in _NECESSARY
            or (
                "selv" in sentence.lowers[max(index - 1, 0) : index + 3]
                and not _PERMITS & {*sentence.lowers[index : index + 4]}
            )
        ):
            kind = DUTY
        elif stated and lemma == "kunne":
            kind = stated
        start = token.idx - sentence.start
        yield Modal(kind, verb, start, start + len(token.text))


def _is_negated(sentence: Sentence, index: int, main: int) -> bool:
    between = sentence.lowers[index + 1 : main + 1 if main > index else index + 6]
    if "," in between:
        between = between[: between.index(",")]
    if _NO_DENIAL & {*between}:
        return False
    return bool(_NEGATIONS & {*between, *_before_verb(sentence, index)})


def _before_verb(sentence: Sentence, index: int) -> tuple[str, ...]:
    """The words before a modal that can deny it: *Ingen former for affald må …*, *der ikke til
    enhver tid vil kunne …*, but not *ikke betalte beløb kan …*."""
    first = index
    is_infinitive = "VerbForm=Inf" in str(sentence.tokens[index].morph)
    while first > max(index - 9, 0):
        token = sentence.tokens[first - 1]
        if token.text in _BREAKS or token.lower_ in ("og", "men", "eller", "hvis", "når"):
            break
        if is_finite(token) and not is_infinitive:
            break
        is_infinitive = is_infinitive and not is_finite(token)
        first -= 1
    words = sentence.lowers[first:index]
    # *Hverken A eller B må*
    if "hverken" in sentence.lowers[max(index - 8, 0) : index]:
        return ("hverken",)
    opens = words[:1] and words[0] in ("ikke", "ej") and len(words) > 2
    return words[2:] if opens else words


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
            following = _main_verb(tokens, other)
            near = 0 < following < other + 5
            if near and token.lemma_ in ("have", "blive", "kunne", "skulle", "få"):
                return following
            # *være i stand til at svømme* is *kunne svømme*.
            if following > 0 and [t.lower_ for t in tokens[other : other + 4]] == _ABLE:
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


_ABLE = ["være", "i", "stand", "til"]
_DEPENDS = frozenset("at hvis når såfremt medmindre fordi idet da hvor som der om".split())
_GOVERNS = frozenset("skal kan må bør vil kunne skulle burde måtte".split())


def _is_dependent(sentence: Sentence, offset: int) -> bool:
    """Whether a subordinate clause or a modal says it: *ikke et krav, at kortet medbringes*."""
    words = [
        token.lower_
        for token in sentence.tokens
        if token.idx - sentence.start < offset and not token.is_space
    ]
    last = max((number for number, word in enumerate(words) if word in (",", ";")), default=-1)
    clause = words[last + 1 :]
    return bool(_DEPENDS & {*clause[:2]} or _GOVERNS & {*clause})


def _verb_after(sentence: Sentence, offset: int) -> str:
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        if token.idx - sentence.start < offset:
            continue
        if token.text in (",", ";", ":"):
            break
        if token.pos_ == "VERB":
            return lemma
    return ""
