"""Whom a sentence speaks to and of: the reader, and persons by their relation to the reader."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

#: The reader as one and as several; *De* and *ansøger* may be both.
ONE, SEVERAL, NAMED = "du", "I", "modtageren"
#: Somebody of whom only a pronoun speaks.
SOMEBODY = "han eller hun"
READER = frozenset((ONE, SEVERAL, NAMED))
#: Whom a letter may also be written to: *lejer* is then the reader.
MAY_BE_READER = frozenset(("naboen", "arbejdsgiveren", "udlejeren", "lejeren", "værgen"))

_KINDS = (
    (ONE, r"du|dig|din|dit|dine"),
    (SEVERAL, r"jer|jeres"),
    (
        NAMED,
        r"(?:ansøger|borger|klager|modtager|adressat|part)(?:en)?s?|dem|deres|undertegnede"
        # These point back, most often to *ansøger* or *borgeren*.
        r"|vedkommendes?|dennes?|pågældendes?",
    ),
    (SOMEBODY, r"han|hun|ham|hende|hans|hendes"),
    ("barnet", r"(?:barn|børn|datter|døtre|søn|sønner|elev)(?:et|en|ene|erne|er)?s?|den unges?"),
    (
        "den anden forælder",
        r"anden forælders?|andre forælders?|mor|moderen?s?|far|faderen?s?|mors|fars",
    ),
    (
        "ægtefællen",
        r"ægtefælle(?:n|ns|s|r)?|samlever(?:en|ens|s)?|ægtemands?|hustrus?|partner(?:en|ens|s)?",
    ),
    ("naboen", r"nabo(?:en|ens|er|erne|ers|s)?"),
    ("arbejdsgiveren", r"arbejdsgiver(?:en|ens|s)?"),
    ("udlejeren", r"udlejer(?:en|ens|s)?"),
    ("lejeren", r"lejer(?:en|ens|s)?"),
    ("værgen", r"værge(?:n|ns|s)?"),
    ("lægen", r"læge(?:n|ns|s)?"),
)
_PERSON = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<k{n}>{words})" for n, (_, words) in enumerate(_KINDS)) + r")"
    r"(?![\w-])",
    re.IGNORECASE,
)
# The pronouns that only their capital tells from another word.
_WRITTEN = re.compile(r"(?<=[\w,] )(?:I|De)(?= [a-zæøå])|^De(?= [a-zæøå])|^I(?= (?:har|skal|kan) )")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a sentence speaks of, in offsets of its text."""

    kind: str
    start: int
    end: int


# *dit barn* and *din tidligere ægtefælle* speak of the other only.
_OWNED = re.compile(r" (?:\w+ )?")
_OWNERS = frozenset(("din", "dit", "dine", "jeres", "deres"))


@lru_cache(maxsize=4096)
def persons(sentence: Sentence) -> Sequence[Person]:
    """Everybody the sentence speaks of, the reader included."""
    found = tuple(_found(sentence.text))
    return tuple(one for one in found if not _owns(one, found, sentence.text))


def _owns(one: Person, others: Sequence[Person], text: str) -> bool:
    return text[one.start : one.end].lower() in _OWNERS and any(
        other.kind not in READER and _OWNED.fullmatch(text, one.end, other.start)
        for other in others
        if other.start > one.end
    )


def _found(text: str) -> Iterator[Person]:
    for match in _PERSON.finditer(text):
        kind = _KINDS[int((match.lastgroup or "k0")[1:])][0]
        # *dem* and *deres* are polite with a capital only.
        if match.group().lower() not in ("dem", "deres") or match.group()[0].isupper():
            yield Person(kind, match.start(), match.end())
    for match in _WRITTEN.finditer(text):
        kind = SEVERAL if match.group() == "I" else NAMED
        yield Person(kind, match.start(), match.end())


def places(sentences: Sequence[Sentence], kind: str) -> tuple[Place, ...]:
    """Where some sentences speak of a person of this kind."""
    return tuple(
        place(sentence, person.start, person.end)
        for sentence in sentences
        for person in persons(sentence)
        if person.kind == kind
    )
