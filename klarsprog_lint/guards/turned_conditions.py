"""Conditions turned round: *hvis du svarer* where the first text says *svares der ikke*.

Two conditions that speak of the same must both be denied or both not, unless what hangs on them is
turned round as well (*kun hvis A* is *ikke, hvis ikke A*).
"""

import re
from collections.abc import Iterator, Mapping

from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.condition import IF, WHEN, Condition
from klarsprog_lint.guards.model import Difference

_NO = re.compile(r"\b(?:ikke(?! (?:kun|alene|mindst))|ingen|intet|aldrig|hverken)\b", re.IGNORECASE)
# Words that deny in their own way, or a limit that may be said from either side.
_OTHER = re.compile(
    r"\b(?:uden|før|først|inden|efter|med\s?mindre|kun|alene|udelukkende|ellers|modsat|under|over"
    r"|mindst|højst|maksimalt|mere|mindre|flere|færre|længere|kortere|senere|senest|tidligere|endnu"
    r"|mangl\w+|savn\w+|undla\w+|udebl\w+|(?:for|er) sen\w*|væk|nej|afsl\w+|afvis\w+|forhindr\w+"
    r"|\w*forbud\w*|stop\w*|ophør\w*|bortfald\w*|overtræd\w*|mislighold\w*|overskrid\w+|fejl\w*"
    r"|forsink\w+|glem\w*|bortkom\w*|mist\w*|tab\w*|fri|fritag\w*|undta\w*|slip\w*|lad\w*"
    r"|u(?!d|nd|ng|ge|lykke)[a-zæøå]{3,}|imod|modsæt\w+|afm\w+|frav\w+|syg\w*)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:kun|alene|først|udelukkende|med\s?mindre)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:bortfald\w*|mist\w*|stop\w*|ophør\w*|afsl\w+|afvis\w+|fritag\w*|slip\w*|undta\w*)\b",
    re.IGNORECASE,
)
# Enough of what two conditions speak of is the same to compare them.
_SHARED = 0.5


def turned(matched: Mapping[Condition, Condition], old: set[Condition]) -> Iterator[Difference]:
    """The conditions of the first text that the rewrite denies, and the other way round."""
    for item, other in matched.items():
        if item not in old or not (item.is_clause and other.is_clause):
            continue
        if not _are_comparable(item, other) or not _differ(item, other):
            continue
        if _main(item) == _main(other):
            yield Difference(
                f"»{item.place.text}« er vendt om til »{other.place.text}«.",
                (item.place,),
                (other.place,),
            )


def _are_comparable(item: Condition, other: Condition) -> bool:
    if {item.kind, other.kind} - {IF, WHEN}:
        return False
    shared = len(item.keys & other.keys)
    is_alike = shared >= _SHARED * min(len(item.keys), len(other.keys))
    if not (shared and is_alike and _verbs(item) & _verbs(other)):
        return False
    texts = _text(item), _text(other)
    words = [sorted(match.group().lower() for match in _OTHER.finditer(t)) for t in texts]
    return words[0] == words[1]


def _verbs(item: Condition) -> frozenset[str]:
    """What is done; opposites such as *er utilfreds* and *er ikke tilfreds* share no verb."""
    return frozenset(
        concept(lemma)
        for token, lemma in zip(item.sentence.tokens, item.sentence.lemmas, strict=True)
        if item.start <= token.idx - item.sentence.start < item.end and token.pos_ == "VERB"
    )


def _text(item: Condition) -> str:
    return item.sentence.text[item.start : item.reach]


def _differ(item: Condition, other: Condition) -> bool:
    """Whether only one is denied, with and without the clauses that depend on it."""
    whole = bool(_NO.search(_text(item))) != bool(_NO.search(_text(other)))
    return whole and bool(_NO.search(item.place.text)) != bool(_NO.search(other.place.text))


def _main(item: Condition) -> tuple[bool, bool, bool]:
    """Whether the rest of the sentence is denied, restricted, or says what ends or is refused."""
    rest = item.sentence.text[: item.start] + item.sentence.text[item.reach :]
    return (
        len(_NO.findall(rest)) % 2 == 1,
        bool(_ONLY.search(rest)),
        bool(_ENDS.search(rest)),
    )
