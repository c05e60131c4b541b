"""*kun*, *alene*, *udelukkende*, *først*: what is restricted stays restricted."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import INVERTED, all_clauses, clauses
from klarsprog_lint.guards.model import Difference, Pair, Place, place, whole
from klarsprog_lint.guards.versions import Sentence, Version

_RESTRICTS = re.compile(
    r"(?<!ikke )\bkun\b|\budelukkende\b|(?<!ikke )\balene(?=,|$|\s+(?!med\b))"
    r"|\beneste\b|\bforbeholdt\b|\bbetinget\b|\bbetingelse[rn]?\b|\bforudsætter\b"
    r"|\bforudsætning(?:en|er)?\b|\bbegrænset\s+til\b|\bintet\s+andet\b|\bikke\s+andet\b|\bikke\s+andre\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:ikke|ingen)\b(?:[^.,]{0,90}?,?\s*\bmed\s?mindre\b"
    r"|[^.,]{0,60}?\buden\s+(?:forudgående|skriftlig\w*|særlig|\w+s\b))",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\bikke\s+andre\b|\bførst\b|\bkræve\w*|\bkrav\b|\bhøjst\b|\bbare\b|\bblot\b"
    r"|\bundtagen\b|\bellers\b|\bfor at\b[^.]*\bskal\b|\bikke\b[^.]*\bfør\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"betinge|foruds", re.IGNORECASE)
_IF = re.compile(r"\b(?:hvis|når|såfremt|skal)\b|\?", re.IGNORECASE)
_NO = frozenset(("ikke", "ingen", "intet"))
_CONDITIONAL = frozenset(("hvis", "såfremt", "ifald", "når", "medmindre", INVERTED))
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
        here = _around(group, pair.after)
        old, new = _restrictions(group.before), _restrictions(here)
        if not group.after or len(old) <= len(new):
            continue
        others = [_count(group.before), _count(here)]
        turned = _denies(group.after) and not _denies(group.before)
        # *Forudsætter, at* may be *hvis* or *skal*; *kun* may not.
        named = [item for item in old if _NAMED.match(item.text)]
        turned = turned or bool(named and _ifs(here) > _ifs(group.before))
        if others[1] <= others[0] and not turned:
            yield Difference(
                f"Begrænsningen »{old[0].text}« er væk.", (old[0],), (whole(group.after[0]),)
            )
            return


def _around(group: Group, version: Version) -> Sequence[Sentence]:
    """The second side of a group with what leads up to it: *kun, hvis* stands before a list."""
    numbers = {sentence.number for sentence in group.after}
    return [s for s in version.sentences if {s.number, s.number + 1} & numbers]


def _denies(sentences: Sequence[Sentence]) -> bool:
    """*Alene hvis ikke X* is *hvis X, ikke*: whether something but a condition is denied."""
    return any(
        clause.opening not in _CONDITIONAL and _NO & {*clause.lowers}
        for clause in all_clauses(sentences)
    )


def _count(sentences: Sequence[Sentence]) -> int:
    """Other ways of restricting that a rewrite may choose."""
    return sum(len(_ALSO.findall(sentence.text)) for sentence in sentences)


def _ifs(sentences: Sequence[Sentence]) -> int:
    return sum(len(_IF.findall(sentence.text)) for sentence in sentences)


def _restrictions(sentences: Sequence[Sentence]) -> list[Place]:
    return [found for sentence in sentences for found in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Place]:
    """The words that restrict; *ikke …, medmindre* and *ikke … uden* are each one."""
    seen = False
    for clause in clauses(sentence):
        for match in _RESTRICTS.finditer(sentence.text, *clause.span):
            # *Alene på pladsen og kun i lukket emballage* restricts once.
            goes_on = seen and sentence.text[: match.start()].endswith("og ")
            if match.group().lower() == "alene" and _BY_ONESELF & {*clause.lemmas}:
                continue
            seen = True
            if not goes_on:
                yield place(sentence, *match.span())
    # *Ikke forbrugte midler …, medmindre* denies the adjective only.
    for match in _PAIR.finditer(sentence.text, 1):
        yield place(sentence, *match.span())
