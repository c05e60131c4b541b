"""*kun*, *alene*, *udelukkende*, *først*: what is restricted stays restricted."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.clauses import clauses
from klarsprog_lint.guards.model import Difference, Pair, Place, place, whole
from klarsprog_lint.guards.versions import Sentence

_RESTRICTS = re.compile(
    r"(?<!ikke )\bkun\b|\budelukkende\b|(?<!ikke )\balene(?=,|$|\s+(?!med\b))"
    r"|\beneste\b|\bforbeholdt\b|\bbetinget\b|\bbetingelse(?:[rn]|rne)?\b|\bforudsætter\b"
    r"|(?<!under )\bforudsætning(?:en|er|erne)?\b"
    r"|\bbegrænset\s+til\b|\bintet\s+andet\b|\bikke\s+andet\b|\bikke\s+andre\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:ikke|ingen)\b(?:[^.,]{0,90}?,?\s*\bmed\s?mindre\b"
    r"|[^.,]{0,60}?\buden\s+(?:forudgående|skriftlig\w*|særlig|\w+s\b))",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\bikke\s+andre\b|\bførst\b|\bkræve\w*|\bkrav\b|\bhøjst\b|\bbare\b|\bblot\b"
    r"|\bundtagen\b",
    re.IGNORECASE,
)
# Verbs with which *alene* means without company.
_BY_ONESELF = frozenset(
    "bo leve færdes gå rejse forsørge klare stå sidde opholde overnatte køre forældremyndighed "
    "hjemme enlig bosidde".split()
)


def lost_restrictions(pair: Pair) -> Iterator[Difference]:
    """Restrictions that are gone from their sentences and from the letter."""
    if len(_restrictions(pair.before.sentences)) <= len(_restrictions(pair.after.sentences)):
        return
    for group in pair.groups:
        old, new = _restrictions(group.before), _restrictions(group.after)
        if not group.after or len(old) <= len(new):
            continue
        others = [_count(group.before), _count(group.after)]
        if others[1] <= others[0]:
            yield Difference(
                f"Begrænsningen »{old[0].text}« er væk.", (old[0],), (whole(group.after[0]),)
            )
            return


def _count(sentences: Sequence[Sentence]) -> int:
    """Other ways of restricting that a rewrite may choose."""
    return sum(len(_ALSO.findall(sentence.text)) for sentence in sentences)


def _restrictions(sentences: Sequence[Sentence]) -> list[Place]:
    return [found for sentence in sentences for found in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Place]:
    """The words that restrict; *ikke …, medmindre* and *ikke … uden* are each one."""
    for clause in clauses(sentence):
        for match in _RESTRICTS.finditer(sentence.text, *clause.span):
            if match.group().lower() != "alene" or not _BY_ONESELF & {*clause.lemmas}:
                yield place(sentence, *match.span())
    # *Ikke forbrugte midler …, medmindre* denies the adjective only.
    for match in _PAIR.finditer(sentence.text, 1):
        yield place(sentence, *match.span())
