"""Clauses: what one finite verb says, so that duties, agents and conditions have an owner.

A sentence is cut at its punctuation, its subordinators and the conjunctions that begin a new
finite clause. What has no finite verb belongs to the clause before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.guards.concepts import concept, key
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.clauses import is_finite as is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Token

_PUNCTUATION = frozenset((",", ";", ":", "–", "(", ")"))
_SUBORDINATORS = frozenset(
    "hvis såfremt når medmindre fordi idet mens da selvom ifald inden før indtil hvor hvorfor "
    "hvorefter hvoraf hvorved efter eftersom om".split()
)
_RELATIVES = frozenset(("som", "der"))
_COORDINATORS = frozenset(("og", "men", "eller", "samt", "ligesom"))
_LIGHT = frozenset("have være blive gøre ske kunne skulle ville måtte burde lade".split())
#: What opens a condition without a subordinator: *Betaler du ikke, …*.
INVERTED = "<verbum først>"


@dataclass(frozen=True, eq=False)
class Clause:
    """The tokens from ``start`` up to ``end`` of a sentence.

    ``opening`` is the subordinator in lower case, ``INVERTED``, or empty for a main clause.
    """

    sentence: Sentence
    start: int
    end: int
    opening: str

    @cached_property
    def tokens(self) -> "tuple[Token, ...]":
        """The clause's tokens."""
        return self.sentence.tokens[self.start : self.end]

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """Every token in lower case."""
        return self.sentence.lowers[self.start : self.end]

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Every token's lemma in lower case."""
        return self.sentence.lemmas[self.start : self.end]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the clause is about."""
        found = (key(t, lemma) for t, lemma in zip(self.tokens, self.lemmas, strict=True))
        return frozenset(filter(None, found))

    @cached_property
    def verbs(self) -> tuple[str, ...]:
        """The concepts of the full verbs in the clause."""
        return tuple(
            concept(lemma)
            for token, lemma in zip(self.tokens, self.lemmas, strict=True)
            if token.pos_ == "VERB" and lemma not in _LIGHT and key(token, lemma)
        )

    @cached_property
    def verb_lemmas(self) -> tuple[str, ...]:
        """The lemmas of the full verbs in the clause."""
        return tuple(
            lemma
            for token, lemma in zip(self.tokens, self.lemmas, strict=True)
            if token.pos_ == "VERB" and lemma not in _LIGHT
        )

    @property
    def text(self) -> str:
        """The clause as written."""
        start, end = self.span
        return self.sentence.text[start:end]

    @property
    def span(self) -> tuple[int, int]:
        """Offsets in the sentence's text, punctuation at the end left out."""
        tokens = [token for token in self.tokens if not token.is_punct] or list(self.tokens)
        last = tokens[-1]
        begin = self.sentence.start
        return tokens[0].idx - begin, last.idx + len(last.text) - begin


def is_finite(token: "Token") -> bool:
    """Whether a token is a finite verb; *jf.* is written as one only."""
    return is_finite_form(token) and token.lower_ not in ("jf", "jf.")


@lru_cache(maxsize=8192)
def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; at least one."""
    cuts = _cuts(sentence)
    spans = list(zip(cuts, (*cuts[1:], len(sentence.tokens)), strict=True))
    merged: list[tuple[int, int]] = []
    waiting: int | None = None
    for start, end in spans:
        begin = start if waiting is None else waiting
        if _stands_alone(sentence, start, end):
            merged.append((begin, end))
            waiting = None
        elif merged and waiting is None:
            merged[-1] = (merged[-1][0], end)
        else:
            waiting = begin
    if waiting is not None:
        merged.append((waiting, len(sentence.tokens)))
    return tuple(
        Clause(sentence, start, end, _opening(sentence, start, end)) for start, end in merged
    )


def _stands_alone(sentence: Sentence, start: int, end: int) -> bool:
    tokens = sentence.tokens[start:end]
    if any(map(is_finite, tokens)):
        return True
    # The tagger takes some finite passives for infinitives; a subordinator settles it, and so does
    # that nothing before it governs it.
    opens = sentence.lowers[start] in ("hvis", "såfremt", "medmindre", "når", "ifald")
    verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX")]
    return bool(verbs) and (opens or (start == 0 and "Voice=Pass" in str(verbs[0].morph)))


def all_clauses(sentences: Iterable[Sentence]) -> Iterator[Clause]:
    """The clauses of several sentences."""
    for sentence in sentences:
        yield from clauses(sentence)


def _cuts(sentence: Sentence) -> list[int]:
    tokens, lowers = sentence.tokens, sentence.lowers
    certain = {0}
    for index, word in enumerate(lowers):
        if word in _PUNCTUATION:
            certain.add(index + 1)
        elif _subordinates(tokens[index], word, tokens[index + 1 :]):
            certain.add(index)
    certain.discard(len(tokens))
    ordered = sorted(certain)
    found = set(certain)
    for begin, end in zip(ordered, (*ordered[1:], len(tokens)), strict=True):
        last = end
        for index in range(end - 1, begin, -1):
            if lowers[index] in _COORDINATORS:
                both = tokens[begin:index], tokens[index:last]
                if all(any(is_finite(token) for token in side) for side in both):
                    found.add(index)
                    last = index
    return sorted(found)


def _subordinates(token: "Token", word: str, following: "Sequence[Token]") -> bool:
    if word == "at":
        return token.pos_ == "SCONJ"
    if word in _RELATIVES:
        return token.pos_ == "PRON" and token.dep_ != "expl"
    if word in ("efter", "inden", "før", "om"):
        return token.pos_ == "SCONJ" or bool(following and following[0].lower_ == "at")
    if word == "da":
        return token.pos_ == "SCONJ"
    return word in _SUBORDINATORS


def _opening(sentence: Sentence, start: int, end: int) -> str:
    index = start
    while index < end - 1 and (
        sentence.lowers[index] in _COORDINATORS
        or sentence.tokens[index].is_punct
        or sentence.lowers[index] in ("kun", "dog", "også", "undtagen", "alene", "først")
    ):
        index += 1
    word, token = sentence.lowers[index], sentence.tokens[index]
    if word in _SUBORDINATORS or word in _RELATIVES or (word == "at" and token.pos_ == "SCONJ"):
        return word
    # *selv om* and *med mindre* in two words.
    if sentence.lowers[index : index + 2] in (("med", "mindre"), ("selv", "om")):
        return {"med": "medmindre", "selv": "selvom"}[word]
    follows = sentence.tokens[end : end + 1]
    is_question = sentence.text.rstrip().endswith("?")
    if (
        is_finite(token)
        and not any(
            t.pos_ not in ("PUNCT", "CCONJ", "SPACE", "ADV") for t in sentence.tokens[:start]
        )
        and "Mood=Imp" not in str(token.morph)
        and not is_question
        and sentence.lowers[end - 1] == ","
        and follows
        and (is_finite(follows[0]) or follows[0].lower_ == "så")
    ):
        return INVERTED
    return ""


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two clauses share, as a share of the smaller one; small ones count less."""
    if one.isdisjoint(other):
        return 0.0
    lighter, heavier = sorted((_weight(one), _weight(other)))
    return _weight(one & other) / (lighter + 0.5) * float((lighter / heavier) ** 0.2)


@lru_cache(maxsize=8192)
def _weight(keys: frozenset[str]) -> float:
    """Figures weigh more than words."""
    return sum(1.5 if item[:1].isdigit() else 1.0 for item in keys)
