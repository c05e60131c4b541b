"""G17: *mindst* is not *højst*, and *op til* or *cirka* belongs to its number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from klarsprog_lint.guards.mentions import Kind, mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.scope import scopes
from klarsprog_lint.guards.versions import Sentence

# *mindst 4*, *må højst være 4*, *overstiger indkomsten 4*: few words, no other number.
_WORD = r"[^\W\d]+"
_NEAR = r"(?:\s+(?:på|med|til|i|end|de|den|det|kr\.?))?\s*$"
_FAR = rf"(?:\s+{_WORD}){{0,3}}\s*$"
# *er fyldt 18 år* may be said with *over*, *mindst* or nothing.
_REACHED = "fyldt"
# *45 m2 eller mere* is *mindst 45 m2*.
_AFTER = (
    ("mindst", re.compile(r"\s*(?:\w+\s+){0,2}?eller\s+(?:mere|flere|derover|ældre|længere)\b")),
    ("højst", re.compile(r"\s*(?:\w+\s+){0,2}?eller\s+(?:mindre|færre|derunder|yngre|kortere)\b")),
)
_OPERATORS = tuple(
    (name, re.compile(pattern + gap, re.IGNORECASE))
    for name, pattern, gap in (
        (
            "højst",
            r"(?<!gælder )(?<!gælder dog )\bikke\s+(?:[^\W\d]+\s+){0,3}?(?:over|mere\s+end"
            r"|flere\s+end|højere\s+end|længere\s+end|større\s+end|ud\s+over)",
            _NEAR,
        ),
        ("højst", rf"\bikke\s+(?:\w+\s+)?over(?:stig|skrid)\w+(?:\s+{_WORD}){{0,2}}", _FAR),
        (
            "mindst",
            r"\bikke\s+(?:[^\W\d]+\s+){0,3}?(?:under|mindre\s+end|færre\s+end|lavere\s+end|kortere\s+end)",
            _NEAR,
        ),
        (
            "højst",
            r"\b(?:højst|maksimalt|maksimum|maks\.|maximalt|max\.?|højest|begrænset\s+til)",
            _FAR,
        ),
        ("højst", r"\b(?:op\s+til|(?:i|på|med|af)\s+indtil)", _NEAR),
        ("mindst", r"\b(?:mindst|minimum|mindstekrav)", _FAR),
        ("mindst", r"\b(?:min\.|i\s+hvert\s+fald|som\s+minimum)", _NEAR),
        (
            "cirka",
            r"\b(?:ca\.|cirka|omkring|omtrent|omtrentlig|circa|nogenlunde|næsten|rundt\s+regnet"
            r"|i\s+omegnen\s+af|anslået)",
            _NEAR,
        ),
        (
            "over",
            r"\b(?:over|mere\s+end|flere\s+end|ud\s+over|højere\s+end|længere\s+end|større\s+end"
            r"|oversteget|overskredet)",
            _NEAR,
        ),
        (_REACHED, r"\b(?:fyldt|fylder|tidligst)", _NEAR),
        ("over", r"\bover(?:stig|skrid)(?:er|e|ende)?", _FAR),
        (
            "under",
            r"\b(?:under|mindre\s+end|færre\s+end|lavere\s+end|kortere\s+end|underskrider)",
            _NEAR,
        ),
    )
)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from _numbers(pair)
    yield from scopes(pair)


def _numbers(pair: Pair) -> Iterator[Difference]:
    before, after = _found(pair.before.sentences), _found(pair.after.sentences)
    for value in [value for value in before if value in after]:
        old, new = before[value], after[value]
        if _REACHED in old or _REACHED in new:
            continue
        for operator in [one for one in (*old, *new) if (one in old) != (one in new)]:
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
                operator = _operator(sentence.text, mention.start, mention.end)
                found[mention.value].setdefault(operator, where)
    return found


def _operator(text: str, start: int, end: int) -> str:
    for name, pattern in _AFTER:
        if pattern.match(text, end):
            return name
    before = text[:start]
    return next((name for name, pattern in _OPERATORS if pattern.search(before)), "")


GUARD = Guard(
    code="G17",
    name="kvantorer",
    strength=Strength.HARD,
    explanation="Mindst, højst, op til og cirka står ved de samme tal, og alle er alle.",
    check=_check,
)
