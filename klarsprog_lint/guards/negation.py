"""G06: nothing is denied that was said, and nothing said that was denied.

Negations are counted in aligned sentences. Two may become none (*ikke … uden* → *kun*), so an odd
difference is what tells.
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.markers import by_patterns, count, places
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

_NEGATION = "negation"
_FINDER = by_patterns(
    (
        # Fixed phrases that say yes, or nothing at all.
        ("intet", r"\bikke\s+(?:kun|bare|alene|mindst)\b|\bikke\s+desto\s+mindre\b"),
        ("intet", r"\bhvorvidt\b|\bom\s+ikke\b|\bikke\s+(?:senere|før|mindre|mere|over|under)\b"),
        (_NEGATION, r"\bikke\b[^.,]{0,40}?\bhverken\b"),
        (_NEGATION, r"\bhverken\b(?:(?!\bhverken\b).){1,80}?\beller\b"),
        (_NEGATION, r"\b(?:ikke|ej|aldrig|ingen|intet|ingenting|uden|næppe|nej)\b"),
        (_NEGATION, r"\bmangle\w*|\bsavner?\b|\bundla\w+"),
        (_NEGATION, r"\b\w*afsl(?:ag|å|ås|år|og|ået|åede)\w*|\bafvis\w+|\bnægte\w*"),
        (_NEGATION, r"\bmedmindre\b|\bmed\s+mindre\b|\bellers\b|\bi\s+modsat\s+fald\b"),
        (_NEGATION, r"\bforgæves\b|\bforhindre\w*|\bforbud\w*|\bforbyd\w*"),
        (
            _NEGATION,
            r"\bu(?:ændre|gyldig|berettig|mulig|tilstrækkelig|enig|betalt|fuldstændig|nødvendig"
            r"|oplyst|besvar|lovlig|egnet|kendt|dokumenter|retmæssig|begrunde)\w*",
        ),
    )
)


# Words that may stand for a negation, but need not: *ophører* for *ikke længere*.
_IMPLICIT = re.compile(
    r"\b(?:ophør\w*|ophæv\w*|bortfald\w*|stop\w*|stands\w*|udløbe[rt]?|udebliv\w*|ekskl\w*\.?|undta\w*|kun|alene"
    r"|udelukkende|gratis|vederlags\w+|omkostningsfri\w*|oversk?r?[is]\w+|mislighold\w*"
    r"|forsink\w*|for\s+sent?|fritag\w*|spærre\w*|lukke\w*|luk|fraset|bortset|på\s+nær"
    r"|urette|slip\w*|undgå\w*|mist\w*|frakend\w*|fratag\w*|udenfor|frem\s+for|fremfor"
    r"|fravær\w*|u(?!d|nd|ng|ge|lykke)\w+(?:t|te|ede|lig\w*|ig\w*)|forebyg\w*|forældet|forælde\w*|fravælg\w*)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\bikke\b[^.]{0,60}?\bfør\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:først|tidligst)\b", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Difference]:
    found = [(group, _surplus(group)) for group in pair.groups]
    # A negation that moved to another sentence is neither lost nor new.
    lost = sum(surplus < 0 for _, surplus in found)
    come = sum(surplus > 0 for _, surplus in found)
    moved = min(lost, come)
    for sign in (-1, 1):
        mine = [group for group, surplus in found if surplus * sign > 0]
        for group in mine[: len(mine) - moved]:
            if group.before and group.after:
                yield _difference(group, sign)


def _surplus(group: Group) -> int:
    """1 for a negation more, -1 for one less, 0 if as much is denied as before."""
    before, after = _prose(group.before), _prose(group.after)
    difference = _number(after) - _number(before)
    implicit = _implicit(after) - _implicit(before)
    # *ikke …, før* and *først …, når* are the same.
    for one, other, sign in ((before, after, 1), (after, before, -1)):
        if _any(_NOT_BEFORE, one) and _any(_FIRST, other):
            implicit += sign
    if difference % 2 == 0:
        # One of two new negations stands for a word that denied; the other one does not.
        is_odd = bool(difference) and implicit * difference < 0 and abs(implicit) == 1
        return (1 if difference > 0 else -1) if is_odd else 0
    if implicit * difference < 0:
        return 0
    return 1 if difference > 0 else -1


def _prose(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.part.kind != "heading"]


def _any(pattern: re.Pattern[str], sentences: Sequence[Sentence]) -> bool:
    return any(pattern.search(sentence.text) for sentence in sentences)


def _implicit(sentences: Sequence[Sentence]) -> int:
    return sum(len(_IMPLICIT.findall(sentence.text)) for sentence in sentences)


def _difference(group: Group, sign: int) -> Difference:
    before = places(group.before, _FINDER, (_NEGATION,))
    after = places(group.after, _FINDER, (_NEGATION,))
    if sign < 0:
        words = " ".join(f"»{item.text}«" for item in before)
        message = f"En nægtelse er væk (i den første tekst: {words})."
    else:
        words = " ".join(f"»{item.text}«" for item in after)
        message = f"En nægtelse er kommet til (i den anden tekst: {words})."
    return Difference(
        message, before or (whole(group.before[0]),), after or (whole(group.after[0]),)
    )


def _number(sentences: Sequence[Sentence]) -> int:
    return count(sentences, _FINDER)[_NEGATION]


GUARD = Guard(
    code="G06",
    name="negation",
    strength=Strength.HARD,
    explanation="Det, der er nægtet eller afslået, er det stadig, og intet andet er.",
    check=_check,
)
