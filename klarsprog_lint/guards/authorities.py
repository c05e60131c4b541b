"""Authorities and other bodies by their kind of name, written with a capital or without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Kinds of names that only bodies have; *retten til* is a right and *området* no council.
_NAMES = (
    r"\w{3,}(?:styrelsen|nævnet|ministeriet|direktoratet|tilsynet|forvaltningen)|ombudsmanden"
    r"|(?:by|lands|høje|sø- og handels|fogede?)ret(?:ten)?(?!\s+til)"
    r"|(?:(?<=for )|(?<=ved )|(?<=til )|(?<=af )|(?<=i ))retten(?!\s+(?:til|over|her|på|for))"
    r"|(?:by|region|ældre|handicap|klage|kommunal|ungdoms)råd(?:et)?|kommunalbestyrelsen"
    r"|udbetaling\s+danmark|politi(?:et)?|anklagemyndigheden|domstol(?:en|ene)?"
    r"|familieretshus(?:et)?|sygehus(?:et)?|hospital(?:et)?|region(?:en)?|stat(?:en)?"
    r"|\w*(?:job|ydelses|sundheds|borger|familie|rehabiliterings|aktivitets)cent(?:er|eret|ret|eret)"
    r"|borgerservice|opkrævningen|a-kasse(?:n)?|patienterstatningen"
)
_AUTHORITY = re.compile(rf"(?<![\w-])(?P<name>{_NAMES})s?(?![\w-])", re.IGNORECASE)
# Different words for one body.
_SAME = {"retten": "domstol", "ret": "domstol", "hospital": "sygehus"}
_ENDING = re.compile(r"(?<=cent)(?:er|eret|ret)$|(?<=kasse)n$|(?:erne|ene|en|et)$")
_SENDER = re.compile(
    r"\b(?:kommunen?s?|kommunalbestyrelsen|byråd\w*|\w*(?:forvaltning|center|afdeling|team|kontor)"
    r"(?:en|et|eret)?s?|borgerservice|rådhus(?:et)?|opkrævningen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Authority:
    """A body, by its name in lower case without ending."""

    value: str
    start: int
    end: int


def authorities(text: str) -> Iterator[Authority]:
    """The bodies a text speaks of."""
    for match in _AUTHORITY.finditer(text):
        yield Authority(_stem(match["name"]), match.start(), match.end())


def _stem(name: str) -> str:
    lower = " ".join(name.lower().split())
    if lower in _SAME:
        return _SAME[lower]
    stem = _ENDING.sub("", lower)
    return _SAME.get(stem, stem)


def is_sender(name: str) -> bool:
    """*Eksempel Kommune*, *Center for Børn*: a body that may write *vi* in its letters."""
    return _SENDER.search(name) is not None
