"""*kun*, *alene*, *udelukkende*, *først*: what is restricted stays restricted."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
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
# What is denied but for something: *ikke …, medmindre*, *ikke … uden tilladelse*, *ikke … før*.
_PAIR = re.compile(
    r"(?:\b(?:ikke|ingen|intet)\b|\b(?:afvises?|nægtes))"
    r"(?:[^.;:]{0,160}?\b(?:med\s?mindre|undtagen\s+(?:når|hvis|for|til))\b"
    r"|[^.,;:]{0,60}?\buden\s+(?:forudgående|skriftlig\w*|særlig|gyldig\w*|(?!at\b|om\b|varsel\b"
    r"|yderligere\b|grund\b|for\b)\w{5,}))",
    re.IGNORECASE,
)
# Other ways to say it: one of them more makes up for a restriction that is gone.
_ALSO = re.compile(
    r"\bikke\s+andre\b|\bførst\b|\bkræve\w*|\bkrav\b|\bbare\b|\bblot\b|\bundtagen\b"
    r"|\bellers\b|\buden\b|\bskal\s+(?:\w+\s+){0,2}(?:have|være)\b|\bmedmindre\b|\bbortset\b"
    r"|\bvilkår\w*|\bforudsat\b|\bhvis\s+ikke\b",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"\b(?:uden|medmindre)\b", re.IGNORECASE)
_DUTY = re.compile(r"\bskal\b(?!\s+(?:\w+\s+){0,2}(?:have|være)\b)", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:og|samt|men)\s+$", re.IGNORECASE)
_DENIAL = frozenset(("ikke", "ingen", "intet", "aldrig"))
_MOST = re.compile(r"\bhøjst\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s+\d")
# Verbs with which *alene* means without company.
_BY_ONESELF = frozenset(
    "bo leve færdes gå rejse forsørge klare stå sidde opholde overnatte køre forældremyndighed "
    "hjemme enlig bosidde".split()
)


def lost_restrictions(pair: Pair) -> Iterator[Difference]:
    """Restrictions that are gone from their sentences and not made up for there or elsewhere."""
    lost: list[tuple[Group, list[Place]]] = []
    spare = 0
    for group in pair.groups:
        old, new = _restrictions(group.before), _restrictions(group.after)
        gone = len(old) - len(new)
        if gone > 0 and group.after:
            made_up = _count(_ALSO, group.after) - _count(_ALSO, group.before)
            if any(_EXCEPTED.search(where.text) for where in old):
                # *Ikke uden tilladelse* is *du skal søge om tilladelse*.
                made_up += max(0, _count(_DUTY, group.after) - _count(_DUTY, group.before))
            # *Kun hvis A ikke sker* is *ikke hvis A sker*.
            made_up += max(0, _main_denials(group.after) - _main_denials(group.before))
            if any(_NUMBER.match(where.part.text, where.end) for where in old):
                # *Kun 3* may be *højst 3*.
                made_up += _count(_MOST, group.after) - _count(_MOST, group.before)
            if made_up < gone:
                lost.append((group, old))
        spare += max(0, -gone)
    for group, old in lost[spare:]:
        yield Difference(
            f"Begrænsningen »{old[0].text}« er væk.", (old[0],), (whole(group.after[0]),)
        )
        return


def _count(pattern: re.Pattern[str], sentences: Sequence[Sentence]) -> int:
    """How often it stands outside the restrictions themselves."""
    found = 0
    for sentence in sentences:
        taken = [(where.start, where.end) for where in _of_sentence(sentence)]
        found += sum(
            not any(s <= match.start() + sentence.start < e for s, e in taken)
            for match in pattern.finditer(sentence.text)
        )
    return found


def _main_denials(sentences: Sequence[Sentence]) -> int:
    """Denials of what is said, not of its conditions."""
    return sum(
        word in _DENIAL
        for sentence in sentences
        if sentence.part.kind != "list_item"
        for clause in clauses(sentence)
        if not clause.opening
        for word in clause.lowers
    )


def _restrictions(sentences: Sequence[Sentence]) -> list[Place]:
    return [found for sentence in sentences for found in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> Iterator[Place]:
    """The words that restrict; *ikke …, medmindre* and *ikke … uden* are each one."""
    is_restricted = False
    for clause in clauses(sentence):
        for match in _RESTRICTS.finditer(sentence.text, *clause.span):
            # *Kun ved A og kun hvis B* may be one *kun* with two conditions.
            is_again = is_restricted and _AGAIN.search(sentence.text, 0, match.start())
            if is_again or (match.group().lower() == "alene" and _BY_ONESELF & {*clause.lemmas}):
                continue
            is_restricted = True
            yield place(sentence, *match.span())
    # *Ikke forbrugte midler …, medmindre* denies the adjective only.
    for match in _PAIR.finditer(sentence.text, 1):
        yield place(sentence, *match.span())
