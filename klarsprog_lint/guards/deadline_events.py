"""What a time limit runs from, by class: the day of receipt is not the date of the letter.

*Fra modtagelsen*, *efter, at du har fået brevet* and *regnet fra den dag, du modtager det* are one
class. What is meant by an event of no class (*efter flytningen*) only its own words could say.
"""

import re
from dataclasses import dataclass

OTHER = "noget andet"
#: An event that is only pointed at: *efter denne*.
POINTED = "det nævnte"
_RECEIPT, _NOTICE, _DATE, _SENT = "modtagelsen", "meddelelsen", "datoen", "afsendelsen"
_HANDED_IN, _DECISION, _END, _BIRTH = "indgivelsen", "afgørelsen", "udløbet", "fødslen"
_CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(cue, re.IGNORECASE))
    for name, cue in (
        (
            _RECEIPT,
            r"modtag|\b(?:fået|får|fik|få)\b|kom(?:met)? frem|i hænde|\bhar (?:brevet|den)\b",
        ),
        (
            _HANDED_IN,
            r"ind(?:send|giv|lever)|\b(?:du|I)\s+(?:har\s+)?(?:sendt|sender|søgt|søger)\b",
        ),
        (_SENT, r"\b(?:sendt|afsend\w*|udsend\w*|skrev(?:et)?|skriver|postet)\b"),
        (_DATE, r"\bdato|\bi dag\b|\bd\.d\.|dateret|datering|\bdatum"),
        (_NOTICE, r"\bmeddel|\bpål(?:agt|æg)|\bgivet\b|\btruffet\b|offentlig|bekendtgør|udsted"),
        (_BIRTH, r"\bfød"),
        (_END, r"udløb|\bslut|ophør|\budgang|\bstop"),
        (_DECISION, r"afgørels|afgjort|besluttet"),
    )
)
_POINTS = re.compile(
    r"\s*(?:denne|dette|disse|den|det)?\s*(?:[.;:]|$|,(?!\s*(?:at|når|hvor|den|du|vi|I)\b))",
    re.IGNORECASE,
)
_FALLBACKS = {_DATE: 1, _DECISION: 2}
# What an event of no class may be in other words; dates and dispatch are always named.
_SAME = (
    frozenset((_RECEIPT, _NOTICE)),
    *(
        frozenset((OTHER, name))
        for name in (_RECEIPT, _NOTICE, _HANDED_IN, _DECISION, _END, _BIRTH)
    ),
    frozenset((_NOTICE, _DECISION)),
    # *efter, at du har fået barnet*
    frozenset((_BIRTH, _RECEIPT)),
)
_NOT_LAW = r"(?!\s*(?:[\w-]+\s+)?§|\s+(?:lov|regl|aftale|nærmere|behov|[a-zæøå]*lov(?:en|ens)\b))"
_START = re.compile(
    rf"\s*,?\s*(?P<word>(?:at\s+)?regnet\s+fra|at\s+regne\s+fra|fra|efter{_NOT_LAW}|siden|før|inden"
    r"|forud(?:\s+for)?|forinden|i\s+forvejen)\b(?P<event>[^;]*)",
    re.IGNORECASE | re.DOTALL,
)
_LATER_START = re.compile(
    r"(?:\b(?:regnet|regnes?|løber|tæller|gælder|begynder|starter)(?:\s+\w+)?\s+"
    r"(?P<word>fra|efter)"
    r"|,\s*(?P<late>fra|efter)(?=,?\s+(?:at|den dag|du|I|vi|datoen|modtagelsen)\b)"
    r"|\b(?P<far>fra|efter)"
    r"(?=\s+(?:den dag|den dato|datoen|modtagelsen)\b|,?\s+at\s+(?:du|I|vi)\b))\b"
    r"(?P<event>[^;]*)",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE_END = re.compile(
    r"[.:](?=\s|$)|\s(?:og|men|samt|eller)\s|,\s(?!at\b|du\b|vi\b|I\b|hvor\b|da\b|afg|ans|den\b|det\b)",
)


@dataclass(frozen=True, slots=True)
class Start:
    """The class of an event, and whether the time limit lies before or after it."""

    event: str
    is_before: bool


def start_of(after: str, *, is_apart: bool = False) -> Start | None:
    """The start in what follows a duration; ``is_apart`` for the sentence that comes after it."""
    match = None if is_apart else _START.match(after)
    if match is None:
        match = _LATER_START.search(after)
    if match is None:
        return None
    groups = match.groupdict()
    word = groups["word"] or groups.get("late") or groups["far"]
    return Start(
        _class_of(match["event"]),
        word.lower().startswith(("før", "inden", "forud", "forinden", "i f")),
    )


def _class_of(event: str) -> str:
    """The class whose cue comes first in the event's clause."""
    if _POINTS.match(event):
        return POINTED
    end = _CLAUSE_END.search(event, 3)
    clause = event[: end.start()] if end else event
    found = [
        # A decision is received or announced, and *udstedelsesdatoen* is the day of the notice:
        # these two count where nothing else is named.
        (_FALLBACKS.get(name, 0), match.start(), name)
        for name, cue in _CLASSES
        if (match := cue.search(clause)) is not None
    ]
    return min(found)[2] if found else OTHER


def agree(one: str, other: str) -> bool:
    """Whether two classes may speak of the same event."""
    return one == other or POINTED in (one, other) or frozenset((one, other)) in _SAME
