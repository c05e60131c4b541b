"""The outcome is the same: granted, refused, in part, and as certain as it was.

*Påtænker*, *foreløbig* and *endnu ikke* say that nothing has been decided; *måske* and *formentlig*
that nobody knows. A rewrite that adds or drops such a word changes what the reader may count on.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence, Version


@dataclass(frozen=True, slots=True)
class _Degree:
    """A degree of certainty: the words that surely say it, and those that may say it as well."""

    name: str
    sure: re.Pattern[str]
    loose: re.Pattern[str]


def _degree(name: str, sure: str, loose: str) -> _Degree:
    return _Degree(
        name,
        re.compile(rf"\b(?:{sure})", re.IGNORECASE),
        re.compile(rf"\b(?:{sure}|{loose})", re.IGNORECASE),
    )


_DECIDED = (
    r"(?:træffe|truffet|afgør|afgjort|beslutte\w*|behandle\w*|bevilge\w*|tage(?:t)?\s+stilling|vurdere\w*"
    r"|overveje\w*)"
)
_DEGREES = (
    _degree(
        "om det er sikkert",
        r"måske|formentlig|formodentlig|muligvis|sandsynligvis|antagelig\w*|tilsyneladende"
        r"|kan(?:\s+\w+)?\s+ikke\s+udelukke\w*|ikke\s+udelukket|ser\s+ud\s+til|kunne\s+tænkes",
        r"formod\w+|antag\w+|skønne\w*|forvent\w+|muligt?\b|måtte\b|regner\s+med|tror\b|tyder\b"
        r"|risik\w+|ikke\s+udelukkes|vil\s+kunne|kan\s+være|usikker\w*|eventuelt|mulighed\w*",
    ),
    _degree(
        "om der er truffet en afgørelse",
        r"overvej(?:er|e)\b|påtænk\w*|agter\b|foreløbig\w*"
        rf"|endnu\s+ikke\s+(?:\w+\s+){{0,2}}{_DECIDED}|er\s+(?:\w+\s+)?ved\s+at\s+{_DECIDED}"
        r"|under\s+overvejelse|har\s+planer\s+om|har\s+til\s+hensigt|midlertidigt\s+svar",
        r"forvent\w+|overvej\w+|planlæg\w+|planer|vil\b|har\s+tænkt|hensigt\w*|forslag|indstill\w+|udkast"
        r"|endnu|fortsat|snart|på\s+vej|foreslå\w*|i\s+gang|under\s+behandling|venter|mens\b|undervejs"
        r"|regner\s+med|indtil\s+videre|midlertidig\w*|på\s+nuværende",
    ),
    _degree(
        "om det gælder det hele eller en del",
        r"delvis\w*|til\s+dels|i\s+et\s+vist\s+omfang",
        r"del\b|dele\b|delen\b|noget\b|nogle\b|kun\b|nedsat\w*|ikke\s+(?:alt|hele|det\s+hele)|resten"
        r"|i\s+stedet",
    ),
)
_RESULT = r"(?:imødekom\w*|bevilg\w*|godkend\w*|tilkend\w*|medhold|genoptag\w*|dispens\w*)"
_REFUSED = re.compile(
    r"\bafsl(?:ag(?!et\b)|å|og)\w*|\bafvis\w*|\bnej\b|\bforkast\w*"
    rf"|\b(?:ikke|ingen|hverken|aldrig)\b[^.]{{0,60}}\b(?:{_RESULT}|få|får|give[rs]?|yde[rs]?|meddel\w*"
    r"|berettiget|ret\s+til|opfyld\w*)"
    rf"|\b{_RESULT}[^.]{{0,30}}\bikke\b|\bikke\s+længere\b|\bophør\w*|\bstop\w*|\bbortfald\w*|\bfrakend\w*"
    r"|\bstands\w*",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    rf"\b{_RESULT}|\bgiver\s+(?:dig|jer)\s+(?=\d|tilladelse|dispensation|tilskud|støtte|hjælp)",
    re.IGNORECASE,
)
_REFUSAL = re.compile(r"\bafsl(?:ag|å|og)|\bafvis|\bnej\b|\bikke\s+imødekom", re.IGNORECASE)
# Words of this length say too little to tell which sentences a heading speaks of.
_SHORT = 5
# What may well be called *foreløbig* in a heading.
_NOT_YET = re.compile(
    r"\b(?:midlertidig|indtil\s+videre|udkast|forslag|endnu\s+ikke|hensigt|agter|indstill)", re.I
)


def _check(pair: Pair) -> Iterator[Difference]:
    more_refusals = _refusals(pair.after) - _refusals(pair.before)
    is_first = more_refusals >= 0 and not _first(_REFUSAL, pair.before.sentences)
    counts = {
        degree.name: (_count(degree, pair.before), _count(degree, pair.after))
        for degree in _DEGREES
    }
    for group in pair.groups:
        if group.before and group.after:
            for degree in _DEGREES:
                yield from _certainty(degree, group, *counts[degree.name])
            if more_refusals or is_first:
                yield from _result(group, more_refusals or 1)
    yield from _headings(pair)


def _count(degree: _Degree, version: Version) -> int:
    return sum(
        len(degree.sure.findall(sentence.text))
        for sentence in version.sentences
        if sentence.part.kind != "heading"
    )


def _certainty(degree: _Degree, group: Group, before: int, after: int) -> Iterator[Difference]:
    """A degree that came to a group, or is nowhere in the letter any more."""
    said = f"Teksterne siger ikke det samme om, {degree.name}"
    come = _first(degree.sure, group.after)
    gone = _first(degree.sure, group.before)
    if after > before and come and not gone and not _first(degree.loose, group.before):
        yield Difference(f"{said}: »{come.text}« er kommet til.", (), (come,))
    elif after == 0 and gone and not _first(degree.loose, group.after):
        yield Difference(f"{said}: »{gone.text}« er væk.", (gone,))


def _headings(pair: Pair) -> Iterator[Difference]:
    """A heading that says *foreløbig* of what the first text had decided."""
    for degree in _DEGREES:
        if _first(degree.sure, pair.before.sentences) or _first(_NOT_YET, pair.before.sentences):
            continue
        for sentence in pair.after.sentences:
            come = _first(degree.sure, (sentence,)) if sentence.part.kind == "heading" else None
            if come and not _first(degree.loose, _of_same_words(sentence, pair.before)):
                said = f"Teksterne siger ikke det samme om, {degree.name}"
                yield Difference(f"{said}: »{come.text}« er kommet til.", (), (come,))


def _of_same_words(heading: Sentence, version: Version) -> Iterator[Sentence]:
    words = {word for word in heading.lowers if len(word) > _SHORT}
    return (sentence for sentence in version.sentences if words & {*sentence.lowers})


def _refusals(version: Version) -> int:
    return sum(
        len(_REFUSED.findall(sentence.text))
        for sentence in version.sentences
        if sentence.part.kind != "heading"
    )


def _result(group: Group, more_refusals: int) -> Iterator[Difference]:
    no_before, no_after = _first(_REFUSED, group.before), _first(_REFUSED, group.after)
    yes_before, yes_after = _first(_GRANTED, group.before), _first(_GRANTED, group.after)
    if more_refusals < 0 and no_before and yes_after and not (no_after or _limited(group.after)):
        yield Difference("Et afslag er blevet til en bevilling.", (no_before,), (yes_after,))
    elif more_refusals > 0 and yes_before and no_after and not no_before:
        yield Difference("En bevilling er blevet til et afslag.", (yes_before,), (no_after,))


def _limited(sentences: Iterable[Sentence]) -> bool:
    """*Kan tidligst bevilge* says what *kan ikke bevilges før* said."""
    return any({"tidligst", "først", "kun"} & set(sentence.lowers) for sentence in sentences)


def _first(pattern: re.Pattern[str], sentences: Iterable[Sentence]) -> Place | None:
    for sentence in sentences:
        if match := pattern.search(sentence.text):
            return place(sentence, *match.span())
    return None


GUARD = Guard(
    code="G23",
    name="udfald",
    strength=Strength.HARD,
    explanation="Resultatet er det samme og lige så sikkert: ja, nej, delvist, måske, endnu ikke.",
    check=_check,
)
