"""G04: duties, rights, permissions, prohibitions and advice stay what they are.

Every modal expression belongs to a class and has a main verb and, where the clause names one, an
agent. *må* has two faces (*du må sende* permits, *du må forvente* does not), *skal ikke* frees
from a duty, and an imperative is a duty as much as *skal* is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

DUTY, RIGHT, ADVICE = "pligt", "mulighed", "råd"
PROHIBITION, FREEDOM, NO_RIGHT = "forbud", "fritagelse", "ingen mulighed"
_MODALS = {"skulle": DUTY, "kunne": RIGHT, "måtte": RIGHT, "burde": ADVICE}
_NEGATED = {DUTY: FREEDOM, RIGHT: NO_RIGHT, ADVICE: ADVICE}
_NEGATIONS = frozenset(("ikke", "aldrig", "hverken", "ingen", "intet"))
# *du må forvente*, *vi må konstatere*: necessity, no permission.
_NECESSARY = frozenset(
    "forvente påregne konstatere acceptere regne indse beklage anse lægge antage meddele".split()
)
# What is said about the letter itself: *det skal bemærkes*, *vi kan oplyse*, *du kan læse mere*.
_EMPTY = frozenset(
    "oplyse bemærke meddele nævne tilføje gøre være blive se læse finde opmærksom forstå".split()
)
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (FREEDOM, r"\bbehøver\s+(?:\w+\s+)?ikke\b|\b(?:ikke|ingen)\s+(?:pligt|forpligt\w+)\b"),
        (FREEDOM, r"\bfri(?:taget|ttes)?\s+for\s+at\b|\bslipper\s+for\s+at\b"),
        (PROHIBITION, r"\bforbud\w*|\bforbyd\w*|\bikke\s+(?:lov\s+til|tilladt)|\bulovlig\w*"),
        (
            NO_RIGHT,
            r"\b(?:ikke|ingen)\s+(?:\w+\s+)?(?:ret|krav|adgang|mulighed|berettiget)\s+"
            r"(?:til|på|for)\b",
        ),
        (
            RIGHT,
            r"\b(?:ret|krav|adgang|mulighed|berettiget|lov)\s+(?:til|på|for)\b|\btilladt\b"
            r"|\bvelkommen\s+til\b",
        ),
        (
            DUTY,
            r"\bpligt\s+til\b|\bforpligt(?:et|ede|elser?)\b|\bpåhviler\b|\bpligtige?\b"
            r"|\bbedes\b|\bbeder\b|\bnødt\s+til\b|\bkræver\b|\bkrævet\b|\bkræves\b|\bpålægge[rs]?\b"
            r"|\bsørg\s+for\b|\bpåbud\w*",
        ),
        (ADVICE, r"\banbefale[rs]?\b|\bopfordre[rs]?\b|\bråde[rs]?\b|\btilråde[rs]?\b"),
    )
)


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal expression: class, lemma of the main verb (may be empty), offsets in the sentence."""

    kind: str
    verb: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def modals(sentence: Sentence) -> tuple[Modal, ...]:
    """The modal expressions of a sentence in order."""
    found = [*_verbs(sentence), *_imperatives(sentence)]
    taken = [(modal.start, modal.end) for modal in found]
    for kind, pattern in _PHRASES:
        for match in pattern.finditer(sentence.text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found.append(Modal(kind, _verb_after(sentence, match.end()), *match.span()))
    return tuple(sorted(found, key=lambda modal: modal.start))


def _verbs(sentence: Sentence) -> Iterator[Modal]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        kind = _MODALS.get(sentence.lemmas[index])
        if kind is None or token.pos_ not in ("AUX", "VERB"):
            continue
        main = _main_verb(tokens, index)
        between = sentence.lowers[index + 1 : main + 1 if main > index else index + 4]
        before = sentence.lowers[max(index - 2, 0) : index]
        verb = sentence.lemmas[main] if main > index else ""
        if sentence.lemmas[index] == "måtte" and verb in _NECESSARY:
            kind = DUTY
        negated = bool(_NEGATIONS & {*between, *before}) and "kun" not in between
        if negated:
            is_may = sentence.lemmas[index] == "måtte" and kind is RIGHT
            kind = PROHIBITION if is_may else _NEGATED[kind]
        if verb not in _EMPTY or negated:
            start = token.idx - sentence.start
            yield Modal(kind, verb, start, start + len(token.text))


def _main_verb(tokens: "tuple[Token, ...]", index: int) -> int:
    """The infinitive that the modal verb governs; -1 if none is near."""
    for other in range(index + 1, min(index + 12, len(tokens))):
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
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        if "Mood=Imp" in str(token.morph) and lemma not in _EMPTY:
            start = token.idx - sentence.start
            yield Modal(DUTY, lemma, start, start + len(token.text))


def _verb_after(sentence: Sentence, offset: int) -> str:
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        if token.idx - sentence.start >= offset and token.pos_ == "VERB":
            return lemma
    return ""


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        if group.before and group.after:
            yield from _compared(group)


def _compared(group: Group) -> Iterator[Difference]:
    before, after = _found(group.before), _found(group.after)
    gone = _kinds(before) - _kinds(after)
    come = _kinds(after) - _kinds(before)
    for kind in gone:
        for other in come:
            if pair := _exchanged(kind, other, before, after):
                old, new = pair
                yield Difference(
                    f"»{old.text}« er {_WORDS[kind]}, men »{new.text}« er {_WORDS[other]}.",
                    (old,),
                    (new,),
                )
                return
    for kind in (PROHIBITION, FREEDOM):
        if gone[kind] and not _kinds(after)[kind] and kind is PROHIBITION:
            old = next(where for modal, where in before if modal.kind == kind)
            yield Difference(f"Forbuddet »{old.text}« er væk.", (old,))


_WORDS = {
    DUTY: "en pligt",
    RIGHT: "en ret eller mulighed",
    ADVICE: "et råd",
    PROHIBITION: "et forbud",
    FREEDOM: "en fritagelse",
    NO_RIGHT: "det modsatte af en mulighed",
}
_Found = list[tuple[Modal, Place]]


def _found(sentences: Iterable[Sentence]) -> _Found:
    return [
        (modal, place(sentence, modal.start, modal.end))
        for sentence in sentences
        for modal in modals(sentence)
    ]


def _kinds(found: _Found) -> Counter[str]:
    return Counter(modal.kind for modal, _ in found)


def _exchanged(kind: str, other: str, before: _Found, after: _Found) -> tuple[Place, Place] | None:
    """The places of a modal that gave way to one of another class, if that is what happened."""
    old = [(modal, where) for modal, where in before if modal.kind == kind]
    new = [(modal, where) for modal, where in after if modal.kind == other]
    for modal, where in old:
        for counterpart, here in new:
            if _same_verb(modal.verb, counterpart.verb):
                return where, here
    if len(before) <= 2 and len(after) <= 2:
        return old[0][1], new[0][1]
    return None


def _same_verb(one: str, other: str) -> bool:
    return bool(one) and one[:4] == other[:4]


GUARD = Guard(
    code="G04",
    name="modalitet",
    strength=Strength.HARD,
    explanation="Det, nogen skal, må, kan, bør eller ikke må, er det samme.",
    check=_check,
)
