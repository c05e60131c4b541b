"""Every *og* and *eller* of a version, with what it joins and whether that is denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.guards.clauses import INVERTED, clauses, is_finite
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence, Version

AND, OR = "og", "eller"
_KINDS = {
    "og": AND, "samt": AND, "såvel": AND, "plus": AND, "både": AND,
    "eller": OR, "enten": OR,
}  # fmt: skip
_JOINS = frozenset(("og", "samt", "eller"))
# Content words to either side that tell what is joined.
REACH = 5
# What begins a statement that a denial before the conjunction does not reach.
_ANEW = frozenset("at hvis når som der du vi i de det den".split())
_SIDE = re.compile(r"[,;:.]|\b(?:og|eller|hvis|når|såfremt|medmindre|der|som|at)\b", re.IGNORECASE)
_READERS = frozenset(
    "du dig jer dem borgeren ansøger ansøgeren ejer ejeren forældrene modtageren lejeren".split()
)
_LIMIT = frozenset("mere flere mindre færre derover derunder senere tidligere før derefter".split())
_DENIAL = re.compile(r"\b(?:ikke|hverken|ingen|intet|uden|heller)\b", re.IGNORECASE)
_SIDE_DENIAL = re.compile(r"\b(?:ikke|hverken|ingen|intet|aldrig)\b", re.IGNORECASE)
_COMPARES = re.compile(r"\bend\b|\b(?:over|under)\s+\d|\bover(?:stig|skrid)", re.IGNORECASE)
_IF = frozenset(("hvis", "når", "såfremt", INVERTED))
_STOPS = frozenset((".", ";", ":", "?", "!"))


@dataclass(frozen=True, eq=False)
class Join:
    """A conjunction with the nearest content words to its left and right, nearest first."""

    kind: str
    sentence: Sentence
    start: int
    end: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    joins_clauses: bool

    @property
    def ends_item(self) -> bool:
        """Whether it stands last, before the next item of a list."""
        return not self.sentence.text[self.end :].strip(" ,")

    @property
    def is_denied(self) -> bool:
        """Whether a negation makes *og* and *eller* say the same."""
        following = self.sentence.text[self.end :].split(maxsplit=1)
        if self.ends_item or following[0].lower() in _ANEW:
            return False
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
        """Where the conjunction stands."""
        return place(self.sentence, self.start, self.end)

    @cached_property
    def denied_sides(self) -> tuple[bool, bool]:
        """Whether a denial stands beside what is joined, to the left and to the right."""
        text = self.sentence.text
        left, right = text[: self.start].rstrip(" ,"), text[self.end :].lstrip(" ,")
        begin = max((match.end() for match in _SIDE.finditer(left)), default=0)
        end = _SIDE.search(right, 4)
        sides = (left[begin:], right[: end.start()] if end else right)
        return _is_denied_side(sides[0]), _is_denied_side(sides[1])


def _is_denied_side(text: str) -> bool:
    """*Ikke over 4* is a limit, not a denial."""
    return bool(_SIDE_DENIAL.search(text)) and _COMPARES.search(text) is None


def joins(version: Version) -> Iterator[Join]:
    """The conjunctions with content on both sides, in order."""
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
            left = _reader(sentence, index - 1) + _keys_left(sentence, index)
            right = _reader(sentence, index + 1) + _keys_right(sentence, index)
            if not right and number + 1 < len(sentences):
                # The next item of a list.
                right = _keys_right(sentences[number + 1], -1)
            if not left and number:
                left = _keys_left(sentences[number - 1], len(sentences[number - 1].tokens))
            if left and right:
                start = token.idx - sentence.start
                yield Join(
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


def _reader(sentence: Sentence, index: int) -> tuple[str, ...]:
    """The reader, if that is who stands right beside the conjunction: *du selv eller*."""
    if 0 < index < len(sentence.tokens) and sentence.lowers[index] == "selv":
        index -= 1
    return (
        ("<du>",)
        if 0 <= index < len(sentence.tokens) and (sentence.lowers[index] in _READERS)
        else ()
    )


def _keys_left(sentence: Sentence, index: int) -> tuple[str, ...]:
    found = []
    for place_ in range(index - 1, -1, -1):
        if sentence.lowers[place_] in _STOPS:
            break
        if item := key(sentence.tokens[place_], sentence.lemmas[place_]):
            found.append(item)
        if len(found) == REACH:
            break
    return tuple(found)


def _keys_right(sentence: Sentence, index: int) -> tuple[str, ...]:
    found = []
    for place_ in range(index + 1, len(sentence.tokens)):
        if sentence.lowers[place_] in _STOPS:
            break
        if item := key(sentence.tokens[place_], sentence.lemmas[place_]):
            found.append(item)
        if len(found) == REACH:
            break
    return tuple(found)
