"""G06: nothing is denied that was said, and nothing said that was denied.

Negations are counted in aligned sentences. Two may become none (*ikke … uden* → *kun*), so an odd
difference is what tells.
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import Clause, clauses, likeness
from klarsprog_lint.guards.markers import by_patterns, count, places
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

_NEGATION = "negation"
_FINDER = by_patterns(
    (
        # Fixed phrases that say yes, or nothing at all.
        ("intet", r"\bikke\s+(?:kun|bare|alene|mindst)\b|\bikke\s+desto\s+mindre\b"),
        ("intet", r"\bhvorvidt\b|\bom\s+ikke\b|\bså\s+længe\b[^.,]{0,40}?\bikke\b"),
        # A limit: *ikke mere end* is *højst*.
        (
            "intet",
            r"\bikke\b(?:\s+[^\W\d]+){0,3}?\s+(?:senere|tidligere|mindre|mere|flere|færre|ud\s+over"
            r"|over(?:sti|skr)\w+|(?:over|under)(?=\s+\d)|højere|lavere|længere\s+end|andre\s+end"
            r"|andet\s+end)\b",
        ),
        # *ikke …, medmindre* is *kun …, hvis*; *ikke … uden* is *kun … med*.
        (
            "intet",
            r"\b(?:ikke|ingen|intet)\b[^.,]{0,90}?,?\s*\b(?:medmindre|med\s+mindre)\b"
            r"|\bikke\b[^.,]{0,60}?\buden\s+(?:forudgående|skriftlig\w*|særlig"
            r"|\w+s\s+\w*\s*(?:samtykke|tilladelse|godkendelse))\b",
        ),
        # *ikke …, og heller ikke* is *hverken … eller*.
        ("intet", r"\bheller\s+(?:\w+\s+){0,2}?ikke\b"),
        (_NEGATION, r"\bikke\b[^.,]{0,40}?\bhverken\b"),
        (_NEGATION, r"\bhverken\b(?:(?!\bhverken\b).){1,80}?\beller\b"),
        (_NEGATION, r"\b(?:ikke|ej|aldrig|ingen|intet|ingenting|uden|næppe|nej)\b"),
        (_NEGATION, r"\bmangle\w*|\bsavner?\b|\bundla\w+"),
        (_NEGATION, r"\b\w*afsl(?:ag|å|ås|år|og|ået|åede)\w*|\bafvis\w+|\bnægte\w*"),
        (_NEGATION, r"\bmedmindre\b|\bmed\s+mindre\b|\bi\s+modsat\s+fald\b|\bellers\b"),
        (_NEGATION, r"\bekskl\w*\.?|\bfraråd\w*"),
        (_NEGATION, r"\bforgæves\b|\bforhindre\w*|\b\w*forbud\w*|\bforbyd\w*"),
        (
            _NEGATION,
            r"\bu(?:gyldig|berettig|mulig|tilstrækkelig|betalt|fuldstændig|nødvendig"
            r"|oplyst|besvar|lovlig|egnet|kendt|dokumenter|retmæssig|begrunde)\w*",
        ),
    )
)
# Words that may stand for a negation, but need not: *ophører* for *ikke længere*.
_IMPLICIT = re.compile(
    r"\b(?:ophør\w*|ophæv\w*|bortfald\w*|stop\w*|stands\w*|udløber|er\s+udløbet|udebl[ie]v\w*"
    r"|undta\w*|kun|alene|udelukkende|gratis|vederlags\w+|\w*frit?|frivillig\w*|overskred\w+"
    r"|mislighold\w*|forsink\w*|for\s+sent?|fritag\w*|spærre\w*|lukke\w*|luk|fraset"
    r"|bortset|på\s+nær|urette|slip\w*|undgå\w*|mist\w*|frakend\w*|fratag\w*|udenfor|frem\s+for"
    r"|fremfor|afbryde\w*|fravær\w*|forebyg\w*|forældet|forælde\w*|fravælg\w*|afskær\w*|hinder"
    r"|udelukke[srt]?|i\s+strid|lade\s+være|bestemmer\s+(?:\w+\s+)?selv"
    r"|u(?!d|nd|ng|ge|lykke)\w+(?:t|te|ede|lig\w*|ig\w*)|unødig\w*)\b",
    re.IGNORECASE,
)
# With *ikke* they say yes: *ikke til hinder for* is *kan godt*.
_DOUBLED = re.compile(
    r"\b(?:afskær\w*|hinder|udelukke\w*|oversk\w+|ophør\w*|bortfald\w*|fritag\w*|undlad\w*|ubetinget|afbryde\w*"
    r"|unødig\w*|forhindre\w*)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:ikke|ej|aldrig|ing(?:en|et|enting)|uden|med\s?mindre|hverken|\w*afsl\w+|mangle\w*"
    r"|\w*forb[uy]d\w*|forhindr\w+|ellers|modsat)\b",
    re.IGNORECASE,
)
# Likeness of clauses that deny the same in different places.
_ALIKE, _TOPIC = 0.35, 0.45
_NOT_BEFORE = re.compile(r"\bikke\b[^.]{0,60}?\bfør\b", re.IGNORECASE)
_EXPLAINS = re.compile(r"(?:Det\s+(?:vil\s+sige|betyder)|Med\s+andre\s+ord|Altså)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:først|tidligst)\b", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        surplus = _surplus(group)
        if surplus and group.before and group.after and not _is_elsewhere(pair, group, surplus):
            yield _difference(group, surplus)


def _is_elsewhere(pair: Pair, group: Group, surplus: int) -> bool:
    """Whether the negation stands in another sentence, a heading or a question."""
    mine, others = (
        (group.after, pair.before.sentences)
        if surplus > 0
        else (group.before, pair.after.sentences)
    )
    near = {*group.before, *group.after}
    elsewhere = [
        clause
        for sentence in others
        if sentence not in near or _is_aside(sentence)
        for clause in _denying(sentence)
    ]
    return any(
        likeness(clause.keys, other.keys) >= _ALIKE
        or (_is_aside(other.sentence) and likeness(_topic(sentence), other.keys) >= _TOPIC)
        for sentence in mine
        for clause in _denying(sentence)
        for other in elsewhere
    )


def _topic(sentence: Sentence) -> frozenset[str]:
    return frozenset[str]().union(*(clause.keys for clause in clauses(sentence)))


def _denying(sentence: Sentence) -> list[Clause]:
    """The clauses with a negation in them."""
    return [clause for clause in clauses(sentence) if _DENIES.search(clause.text)]


def _surplus(group: Group) -> int:
    """1 for a negation more, -1 for one less, 0 if as much is denied as before."""
    before, after = _prose(group.before), _prose(group.after)
    difference = _number(after) - _number(before)
    implicit = _implicit(after) - _implicit(before)
    questions = _questions(group.after) - _questions(group.before)
    # *ikke …, før* and *først …, når* are the same.
    for one, other, sign in ((before, after, 1), (after, before, -1)):
        if _any(_NOT_BEFORE, one) and _any(_FIRST, other):
            implicit += sign
    if difference % 2 == 0:
        # One of two new negations stands for a word that denied; the other one does not.
        is_odd = difference > 0 and implicit == -1
        return 1 if is_odd else 0
    # One of the other side stands for it, or goes with it: *ophører ikke* is *fortsætter*.
    doubled = _count(_DOUBLED, after) - _count(_DOUBLED, before)
    stands_for = min(implicit * difference, (implicit + questions) * difference)
    if stands_for < 0 or (difference < 0 and doubled < 0):
        return 0
    return 1 if difference > 0 else -1


def _prose(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if not _is_aside(sentence)]


def _is_aside(sentence: Sentence) -> bool:
    """Whether a sentence only asks, names or explains what another one says."""
    return (
        sentence.part.kind == "heading"
        or sentence.text.rstrip().endswith("?")
        or bool(_EXPLAINS.match(sentence.text))
    )


def _questions(sentences: Sequence[Sentence]) -> int:
    return sum(sentence.text.rstrip().endswith("?") for sentence in sentences)


def _any(pattern: re.Pattern[str], sentences: Sequence[Sentence]) -> bool:
    return any(pattern.search(sentence.text) for sentence in sentences)


def _implicit(sentences: Sequence[Sentence]) -> int:
    """Words that may deny; a question may stand for *hvis ikke* or *medmindre*."""
    return _count(_IMPLICIT, sentences)


def _count(pattern: re.Pattern[str], sentences: Sequence[Sentence]) -> int:
    return sum(len(pattern.findall(sentence.text)) for sentence in sentences)


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
