"""Deadlines told as a length of time: *inden for 14 dage*, *en frist på to uger*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_TENS = "tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems"
_NUMBER = (
    r"\d{1,3}(?:\s?(?:-|–|til|eller)\s?\d{1,3})?|et\s+par|(?:et\s+)?halvt|(?:en\s+)?halv|halvand(?:en|et)"
    r"|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten"
    rf"|sytten|atten|nitten|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:{_TENS})"
)
# *ca. 14 dage*, *højst to uger*
_ROUGHLY = r"(?:(?:ca\.|cirka|omkring|maks\.|maksimalt|max\.?|højst|yderligere|kun)\s+)?"
_UNIT = r"(?:hver|arbejds|bank|kalender|søgne)?(?:dage?|uger?|måned(?:er)?)|døgn|mdr\.?|år|timer?"
_LENGTH = (
    rf"{_ROUGHLY}(?:\(\w+\)\s+)?(?:{_NUMBER})(?:\s+\(\w+\))?"
    rf"\s+(?:hele\s+|løbende\s+)?(?:{_UNIT})(?!\w)"
)
_LENGTH_OF = (
    rf"(?:{_NUMBER})(?:\s+\(\w+\))?\s+(?:hver|arbejds|bank)?(?:dages|ugers?|måneders?|døgns|timers)"
)
# The time for complaints, for notice and for the authority's own work has names of its own.
_OWN = (
    "svar|betalings|ansøgnings|hørings|afleverings|tilmeldings|indsigelses|bemærknings|indsendelses"
)
_FRIST = rf"(?:{_OWN}|tids)?frist"
_OPENING = (
    rf"(?:\s+(?:udløbet\s+af|en\s+(?:periode|{_FRIST})\s+på))?"
    r"(?:\s+de\s+(?:først)?(?:næste|kommende|nærmeste|første))?"
)
_NOT_AN_ACT_OF_THE_READER = (
    r"(?!klag|anke|behandl|afgør|oversend|videresend|udbetal|genoptag|træff)"
)
_IS = (
    r"(?:er|bliver)(?:\s+(?:på|sat\s+til|fastsat\s+til))?|(?:fast)?sættes\s+til"
    r"|udløber\s+om|lyder\s+på"
)
# What one is given time for: *du har 14 dage til at svare*, but not *… til at lære dansk*.
_ACT = (
    r"svar|betal|tilbagebetal|indbetal|send|indsend|fremsend|eftersend|sige|komme\s+med|give|afgive|rett|fjern|rydd|flytt|aflever"
    r"|meld|tilmeld|framelde|accepter|udfyld|bestill|søge|ansøge|vælg|skaff|oplys|dokumenter|reager|tage\s+stilling|udtal"
    r"|indhent|gøre\s+indsigelse|bring|lovliggør|efterkom|etabler|reparer|udbedr|underskriv|skrive|kontakt|ring|rejs|kommenter|besvar"
    r"|bortskaff|tømm|sløjf|afvikl|opsig|træff|finde|indgive|nedriv|klipp|beskær"
)
_WITHIN = re.compile(rf"\b(?:inden|senest)(?:\s?for|\s+om)?{_OPENING}\s+{_LENGTH}", re.IGNORECASE)
_DURING = re.compile(rf"\bi\s+løbet\s+af{_OPENING}\s+{_LENGTH}", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?:(?P<named>{_FRIST}(?:en)?\s+på\s+{_LENGTH}|{_LENGTH_OF}\s+{_FRIST}\b|fristen\s+(?:{_IS})\s+{_LENGTH})"
    rf"|(?:{_OWN})frist(?:en)?(?:\s+(?:{_IS})|\s*:)\s+{_LENGTH}"
    rf"|fristen\s+for\s+(?:at\s+)?{_NOT_AN_ACT_OF_THE_READER}\w+(?:\s+\w+){{0,4}}?\s+(?:{_IS})\s+{_LENGTH})",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:(?:du|i|de)\s+(?:har|får)|(?:har|får)\s+(?:du|i|de)|giver\s+(?:vi\s+)?(?:dig|jer|dem))"
    rf"\s+(?:(?:derfor|altså|nu|hermed|herefter)\s+)?(?P<length>{_LENGTH})\s+til\s+at\s+(?:{_ACT})",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"\bforfald\w+(?:\s+til\s+betaling)?\s+(?P<length>om\s+{_LENGTH})", re.IGNORECASE
)
# A word that each pattern cannot do without, with the pattern and the group that is the phrase.
_PATTERNS = (
    (("nden", "enest"), _WITHIN, 0),
    (("løbet",), _DURING, 0),
    (("frist", "Frist"), _NAMED, 0),
    ((" til at ",), _GIVEN, "length"),
    (("orfald",), _DUE, "length"),
)
_UNIT_STEMS = ("dag", "uge", "måned", "mdr", "time", "døgn", " år")


@dataclass(frozen=True, slots=True)
class Length:
    """A deadline told as a length of time, and what kind of phrase tells it."""

    start: int
    end: int
    is_during: bool = False
    """*i løbet af 14 dage*: may tell when as well as how long."""
    is_anybodys: bool = False
    """*fristen på 14 dage*: does not say whose deadline it is."""
    is_readers: bool = False
    """*du har 14 dage til at svare*: the reader's, whatever else the sentence says."""


@lru_cache(maxsize=16)
def find_lengths(text: str) -> tuple[Length, ...]:
    """The deadlines told as a length of time, in order."""
    if not any(stem in text for stem in _UNIT_STEMS):
        return ()
    found: list[Length] = []
    for cues, pattern, group in _PATTERNS:
        if any(cue in text for cue in cues):
            found += (_length(pattern, match, group) for match in pattern.finditer(text))
    found.sort(key=lambda length: (length.start, -length.end))
    return tuple(
        length for number, length in enumerate(found) if not _is_within(length, found[:number])
    )


def _length(pattern: re.Pattern[str], match: re.Match[str], group: int | str) -> Length:
    is_named = pattern is _NAMED
    is_anybodys = is_named and match["named"] is not None
    return Length(
        *match.span(group),
        is_during=pattern is _DURING,
        is_anybodys=is_anybodys,
        is_readers=pattern in (_GIVEN, _DUE) or (is_named and not is_anybodys),
    )


def _is_within(length: Length, earlier: Sequence[Length]) -> bool:
    return any(length.start < other.end for other in earlier)
