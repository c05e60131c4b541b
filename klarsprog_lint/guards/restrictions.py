"""*kun*, *alene*, *udelukkende*, *først*: what is restricted stays restricted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.guards.clauses import Clause, all_clauses, likeness
from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence

_RESTRICTS = re.compile(
    r"(?<!ikke )\bkun\b|\budelukkende\b|(?<!ikke )\balene(?=,|$|\s+(?!med\b))"
    r"|\beneste\b|\bforbeholdt\b|\bbegrænset\s+til\b|\bintet\s+andet\b|\bikke\s+andet\b|\bikke\s+andre\b",
    re.IGNORECASE,
)
# Other ways of restricting that a rewrite may choose.
_ALSO = re.compile(
    r"\bikke\b|\bmedmindre\b|\bmed\s+mindre\b|\bbetingelse\w*|\bkrav\b|\bkræver\b"
    r"|\bførst\b|\bbare\b|\bblot\b|\bingen\b|\bundtagen\b",
    re.IGNORECASE,
)
# Verbs with which *alene* means without company.
_BY_ONESELF = frozenset(
    "bo leve færdes gå rejse forsørge klare stå sidde opholde overnatte køre forældremyndighed "
    "hjemme enlig bosidde".split()
)
_ENOUGH = 0.3


@dataclass(frozen=True, eq=False)
class _Restriction:
    clause: Clause
    place: Place


def lost_restrictions(pair: Pair) -> Iterator[Difference]:
    """Restrictions of the original that the rewrite's clause about the same thing has not."""
    counts = [
        sum(len(_RESTRICTS.findall(sentence.text)) for sentence in side.sentences)
        for side in (pair.before, pair.after)
    ]
    if counts[0] <= counts[1]:
        return
    for group in pair.groups:
        if not group.before or not group.after:
            continue
        old, new = list(_restrictions(group.before)), list(_restrictions(group.after))
        if len(old) <= len(new):
            continue
        clauses = list(all_clauses(group.after))
        kept = {id(item.clause) for item in new}
        for item in old:
            scored = [(likeness(item.clause.keys, other.keys), other) for other in clauses]
            best, where = max(scored, key=lambda pair: pair[0])
            text = where.sentence.text if best < _ENOUGH else _text(where)
            if id(where) in kept or (
                len(_ALSO.findall(text)) > len(_ALSO.findall(_text(item.clause)))
            ):
                continue
            yield Difference(
                f"Begrænsningen »{item.place.text}« er væk.",
                (item.place,),
                (place(where.sentence, *where.span),),
            )
            return


def _restrictions(sentences: tuple[Sentence, ...]) -> Iterator[_Restriction]:
    for clause in all_clauses(sentences):
        start, end = clause.span
        for match in _RESTRICTS.finditer(clause.sentence.text, start, end):
            if match.group().lower() == "alene" and _BY_ONESELF & {*clause.lemmas}:
                continue
            yield _Restriction(clause, place(clause.sentence, *match.span()))


def _text(clause: Clause) -> str:
    start, end = clause.span
    return clause.sentence.text[start:end]
