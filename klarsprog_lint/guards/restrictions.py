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
# What is denied but for something: *ikke …, medmindre*, *ikke … uden tilladelse*, *ikke andre end*,
# *ikke det, der ikke …*.
_PAIR = re.compile(
    r"(?:\b(?:ikke|ingen|intet)\b|\b(?:afvises?|nægtes))"
    r"(?:(?:(?!, (?:kan|skal|må|får|har|er|bliver|vil)\b)[^.;:]){0,160}?"
    r"\b(?:med\s?mindre|bortset\s+fra|på\s+nær|med\s+undtagelse\s+af|undtagen)\b"
    r"|[^.,;:]{0,60}?\buden\s+(?:forudgående|skriftlig\w*|særlig|gyldig\w*|(?!at\b|om\b|varsel\b"
    r"|yderligere\b|grund\b|for\b)\w{5,})"
    r"|[^.,;:]{0,60}?\bandre\s+(?:\w+\s+)?end\b)"
    r"|\bikke\b[^.,;:]{0,60}, (?:der|som|hvor\w*)(?: \w+)? ikke\b",
    re.IGNORECASE,
)
# Other ways to say it: one of them more makes up for a restriction that is gone.
_ALSO = re.compile(
    r"\bikke\s+andre\b|\bførst\b|\bkræve\w*|\bkrav\b|\bbare\b|\bblot\b"
    r"|\bellers\b|\buden\b|\bskal\s+(?:\w+\s+){0,2}(?:have|være|foreligge)\b|\bmedmindre\b"
    r"|\bskal\b[^.;]*\bfør\b|\bbortset\b|\bvilkår\w*|\bforudsat\b|\bhvis\s+ikke\b"
    r"|\b(?:dog|gælder)\s+(?:\w+\s+)?ikke\b|\bundtage[tn]\w*",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"\b(?:uden|medmindre)\b|betinge|foruds", re.IGNORECASE)
_DUTY = re.compile(r"\bskal\b(?!\s+(?:\w+\s+){0,2}(?:have|være|foreligge)\b)", re.IGNORECASE)
# What may stand in a sentence of its own: *Det gælder dog ikke for …*.
_EXCEPTION = re.compile(
    r"\b(?:undtag\w+|bortset|nær|dog\s+ikke|gælder\s+(?:\w+\s+)?ikke)\b", re.IGNORECASE
)
_AGAIN = re.compile(r"\b(?:og|samt|men)\s+$", re.IGNORECASE)
_DENIAL = frozenset(("ikke", "ingen", "intet", "aldrig"))
_MOST = re.compile(r"\bhøjst\b", re.IGNORECASE)
_NAMED = re.compile(r"betinge|foruds", re.IGNORECASE)
_WHEN = re.compile(r"\bnår\b", re.IGNORECASE)
# *Alene mod forevisning af billet* is *du skal vise din billet*.
_ASKS_FOR = re.compile(r"\s+(?:mod|efter|med)\b")
_NUMBER = re.compile(r"\s+\d")
# So far away a restriction may have gone.
_NEAR = 2
# Verbs with which *alene* means without company.
_BY_ONESELF = frozenset(
    "bo leve færdes gå rejse forsørge klare stå sidde opholde overnatte køre forældremyndighed "
    "hjemme enlig bosidde".split()
)


def lost_restrictions(pair: Pair) -> Iterator[Difference]:
    """Restrictions that are gone from their sentences and not made up for there or near by."""
    lost: list[tuple[Group, list[Place]]] = []
    spare: list[Sentence] = []
    for group in pair.groups:
        old = _restrictions(group.before, is_full=True)
        new = _restrictions(group.after, is_full=True)
        # One of two may say it for both, but not none.
        few = _restrictions(group.before) if new else old
        gone = len(few) - len(new)
        if gone > 0 and group.after and _made_up(group, old) < gone:
            lost.append((group, old))
        if gone < 0:
            spare += group.after[:-gone]
    for group, old in lost:
        numbers = [sentence.number for sentence in group.after]
        other = next((s for s in spare if min(abs(s.number - n) for n in numbers) <= _NEAR), None)
        if other is not None:
            spare.remove(other)
            continue
        beside = [s for s in pair.after.sentences if {s.number - 1, s.number + 1} & {*numbers}]
        if all(_EXCEPTION.search(where.text) for where in old) and any(
            _EXCEPTION.search(sentence.text) for sentence in beside
        ):
            continue
        yield Difference(
            f"Begrænsningen »{old[0].text}« er væk.", (old[0],), (whole(group.after[0]),)
        )
        return


def _made_up(group: Group, old: Sequence[Place]) -> int:
    """How many other ways of restricting the rewrite has more of."""
    made_up = _count(_ALSO, group.after) - _count(_ALSO, group.before)
    if any(
        _EXCEPTED.search(where.text) or _ASKS_FOR.match(where.part.text, where.end) for where in old
    ):
        # *Ikke uden tilladelse* is *du skal søge om tilladelse*.
        made_up += max(0, _count(_DUTY, group.after) - _count(_DUTY, group.before))
    if any(_NAMED.match(where.text) for where in old):
        # *Forudsætter godkendelse* is *når det er godkendt*.
        made_up += max(0, _count(_WHEN, group.after) - _count(_WHEN, group.before))
    # *Kun hvis A ikke sker* is *ikke hvis A sker*.
    made_up += max(0, _main_denials(group.after) - _main_denials(group.before))
    if any(_NUMBER.match(where.part.text, where.end) for where in old):
        # *Kun 3* may be *højst 3*.
        made_up += _count(_MOST, group.after) - _count(_MOST, group.before)
    return made_up


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


def _restrictions(sentences: Sequence[Sentence], *, is_full: bool = False) -> list[Place]:
    return [found for sentence in sentences for found in _of_sentence(sentence, is_full=is_full)]


def _of_sentence(sentence: Sentence, *, is_full: bool = True) -> Iterator[Place]:
    """The words that restrict; *ikke …, medmindre* and *ikke … uden* are each one."""
    is_restricted = False
    for clause in clauses(sentence):
        for match in _RESTRICTS.finditer(sentence.text, *clause.span):
            # *Kun ved A og kun hvis B* may be one *kun* with two conditions.
            is_again = (
                not is_full and is_restricted and _AGAIN.search(sentence.text, 0, match.start())
            )
            if is_again or (match.group().lower() == "alene" and _BY_ONESELF & {*clause.lemmas}):
                continue
            is_restricted = True
            yield place(sentence, *match.span())
    # *Ikke forbrugte midler …, medmindre* denies the adjective only.
    for match in _PAIR.finditer(sentence.text, 1):
        yield place(sentence, *match.span())
