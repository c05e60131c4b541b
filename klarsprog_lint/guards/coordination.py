"""*og* and *eller*: what is asked for together is not a choice, and the other way round."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.guards.clauses import INVERTED, clauses, is_finite
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence, Version

AND, OR = "og", "eller"
_KINDS = {
    "og": AND, "samt": AND, "såvel": AND, "plus": AND, "både": AND,
    "eller": OR, "enten": OR,
}  # fmt: skip
_JOINS = frozenset(("og", "samt", "eller"))
# Content words to either side that tell what is joined.
_REACH = 5
_LIMIT = frozenset("mere flere mindre færre derover derunder senere tidligere før derefter".split())
_DENIAL = re.compile(r"\b(?:ikke|hverken|ingen|intet|uden|heller)\b", re.IGNORECASE)
_TWICE = re.compile(r"\b(?:hverken|heller)\b", re.IGNORECASE)
_IF = frozenset(("hvis", "når", "såfremt", INVERTED))
_STOPS = frozenset((".", ";", ":", "?", "!"))


@dataclass(frozen=True, eq=False)
class _Join:
    """A conjunction with the nearest content words to its left and right, nearest first."""

    kind: str
    sentence: Sentence
    start: int
    end: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    joins_clauses: bool

    @property
    def is_denied(self) -> bool:
        """Whether a negation makes *og* and *eller* say the same."""
        clause = next(c for c in clauses(self.sentence) if self.start < c.span[1])
        return bool(_DENIAL.search(self.sentence.text, clause.span[0], self.start))

    @property
    def is_conditional(self) -> bool:
        """Whether it stands in a condition: *ændringer i A og B* is *hvis A eller B ændrer sig*."""
        return "ændr" in self.sentence.text and any(
            clause.opening in _IF and clause.span[0] <= self.start < clause.span[1]
            for clause in clauses(self.sentence)
        )

    @property
    def place(self) -> Place:
        return place(self.sentence, self.start, self.end)

    @cached_property
    def sides(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(self.left), frozenset(self.right)


def exchanged_conjunctions(pair: Pair) -> Iterator[Difference]:
    """The conjunctions of the rewrite that join the same things in the other way."""
    before, after = list(_joins(pair.before)), list(_joins(pair.after))
    for new in after:
        scored = [
            (score, old)
            for old in before
            if old.joins_clauses == new.joins_clauses and (score := _likeness(old, new))
        ]
        if not scored:
            continue
        best = max(score for score, _ in scored)
        kinds = {old.kind for score, old in scored if score >= best}
        if new.kind not in kinds:
            old = next(old for score, old in scored if score == best)
            if old.is_denied != new.is_denied or _TWICE.search(
                old.sentence.text + new.sentence.text
            ):
                continue
            if new.kind == OR and new.is_conditional and not old.is_conditional:
                continue
            yield Difference(
                f"»{old.place.text}« er blevet til »{new.place.text}«.", (old.place,), (new.place,)
            )


def _likeness(old: _Join, new: _Join) -> float:
    """How much both sides share; 0 if one of them shares nothing."""
    return max(_both(old.left, old.right, new), 0.9 * _both(old.right, old.left, new))


def _both(left: Sequence[str], right: Sequence[str], new: _Join) -> float:
    one, other = _side(left, new.left), _side(right, new.right)
    return one + other if one and other else 0.0


def _side(old: Sequence[str], new: Sequence[str]) -> float:
    """Shared words, those next to the conjunction counting most."""
    return max(
        (
            1.0 / (1 + 0.5 * (i + j))
            for i, one in enumerate(old)
            for j, other in enumerate(new)
            if one == other
        ),
        default=0.0,
    )


def _joins(version: Version) -> Iterator[_Join]:
    sentences = version.sentences
    for number, sentence in enumerate(sentences):
        for index, word in enumerate(sentence.lowers):
            is_pair = word == "som" and "såvel" in sentence.lowers[max(index - 12, 0) : index]
            if word not in _JOINS and not is_pair:
                continue
            kind = AND if is_pair else _KINDS[word]
            token = sentence.tokens[index]
            if sentence.lowers[index + 1 : index + 2] in (("/",), ("eller",)):
                continue
            # *eller mere* is a limit, no choice.
            if _LIMIT & {*sentence.lowers[index + 1 : index + 2]}:
                continue
            left = _keys_left(sentence, index)
            right = _keys_right(sentence, index)
            if not right and number + 1 < len(sentences):
                # The next item of a list.
                right = _keys_right(sentences[number + 1], -1)
            if not left and number:
                left = _keys_left(sentences[number - 1], len(sentences[number - 1].tokens))
            if left and right:
                start = token.idx - sentence.start
                yield _Join(
                    kind,
                    sentence,
                    start,
                    start + len(token.text),
                    left,
                    right,
                    _joins_clauses(sentence, index),
                )


def _joins_clauses(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands on both sides, or begins what follows."""
    following = sentence.tokens[index + 1 : index + 3]
    if following and is_finite(following[0]):
        return True
    return any(map(is_finite, following)) and any(map(is_finite, sentence.tokens[:index]))


def _keys_left(sentence: Sentence, index: int) -> tuple[str, ...]:
    found = []
    for place_ in range(index - 1, -1, -1):
        if sentence.lowers[place_] in _STOPS:
            break
        if item := key(sentence.tokens[place_], sentence.lemmas[place_]):
            found.append(item)
        if len(found) == _REACH:
            break
    return tuple(found)


def _keys_right(sentence: Sentence, index: int) -> tuple[str, ...]:
    found = []
    for place_ in range(index + 1, len(sentence.tokens)):
        if sentence.lowers[place_] in _STOPS:
            break
        if item := key(sentence.tokens[place_], sentence.lemmas[place_]):
            found.append(item)
        if len(found) == _REACH:
            break
    return tuple(found)
