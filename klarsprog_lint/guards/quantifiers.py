"""G17: *mindst* is not *højst*, and *op til* or *cirka* belongs to its number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence

_GAP = r"(?:\s+(?:på|med|til|i|end))?\s*$"
_OPERATORS = tuple(
    (name, re.compile(pattern + _GAP, re.IGNORECASE))
    for name, pattern in (
        ("mindst", r"\b(?:mindst|minimum|ikke under|ikke mindre|min\.|i hvert fald)"),
        ("højst", r"\b(?:højst|maksimalt|maks\.|max\.?|op til|ikke over|ikke mere|højest|indtil)"),
        ("cirka", r"\b(?:ca\.|cirka|omkring|omtrent|omtrentlig|circa|nogenlunde|næsten)"),
        ("over", r"\b(?:over|mere end|flere end|ud over)"),
        ("under", r"\b(?:under|mindre end|færre end)"),
    )
)


def _check(pair: Pair) -> Iterator[Difference]:
    before, after = _found(pair.before.sentences), _found(pair.after.sentences)
    for value in before.keys() & after.keys():
        old, new = before[value], after[value]
        for operator in old.keys() ^ new.keys():
            if operator and operator in old:
                yield Difference(
                    f"»{operator}« ved »{old[operator].text}« er væk.",
                    (old[operator],),
                    (next(iter(new.values())),),
                )
            elif operator:
                yield Difference(
                    f"»{operator}« ved »{new[operator].text}« er kommet til.",
                    (next(iter(old.values())),),
                    (new[operator],),
                )


def _found(sentences: Iterable[Sentence]) -> Mapping[str, Mapping[str, Place]]:
    """The operators of every number, with the first place of each; empty for none."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for sentence in sentences:
        for mention in mentions(sentence):
            if mention.kind is Kind.QUANTITY:
                where = place(sentence, mention.start, mention.end)
                operator = _operator(sentence.text[: mention.start])
                found[mention.value].setdefault(operator, where)
    return found


def _operator(before: str) -> str:
    return next((name for name, pattern in _OPERATORS if pattern.search(before)), "")


GUARD = Guard(
    code="G17",
    name="kvantorer",
    strength=Strength.HARD,
    explanation="Mindst, højst, op til og cirka står ved de samme tal.",
    check=_check,
)
