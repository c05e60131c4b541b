"""Names, authorities and who must do what."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Kind,
    kind,
    other,
    replaced,
    sentences,
    swapping,
)

# The names that the pairs use, so that no title or place is taken for one.
_FIRST = (
    "Alma Anders Anna Anne Arne Asger Bent Birgit Birthe Bodil Bo Camilla Carl Christian "
    "Dorte Ebbe Ellen Else Emil Emma Erik Eva Finn Freja Frida Grethe Hanne Hans Helle "
    "Henning Henrik Holger Ida Inge Inger Ingrid Jakob Jan Jens Jesper Johanne Jonas Jørgen "
    "Karen Karl Karin Karsten Kasper Kirsten Kim Kurt Lars Laura Leif Lene Lise Lone Lotte "
    "Mads Magnus Malthe Maria Marie Martin Mathilde Merete Mette Mia Michael Mikkel Mogens "
    "Morten Niels Nina Noah Ole Oliver Oscar Otto Palle Per Peter Pia Poul Preben Rasmus "
    "Rikke Sara Signe Simon Sofie Stine Susanne Svend Søren Thomas Tina Tove Ulla Vagn Verner "
    "Viggo Villads Yrsa Aage Åse"
).split()
_SURNAMES = (
    "Aagaard",
    "Bisgaard",
    "Dalsgaard",
    "Enevoldsen",
    "Fuglsang",
    "Hauge",
    "Kaspersen",
    "Toft",
)
_NAME = re.compile(
    rf"\b(?P<first>{'|'.join(_FIRST)})(?P<middle>(?: [A-ZÆØÅ][a-zæøå]+)*?)"
    r" (?P<last>[A-ZÆØÅ][a-zæøå]+)\b"
)
#: Authorities and other bodies that letters speak of; the appeal bodies first.
APPEAL_BODIES = (
    *("Ankestyrelsen", "Planklagenævnet", "Miljø- og Fødevareklagenævnet", "Byggeklageenheden"),
    *("Center for Parkering", "Klagenævnet for Specialundervisning", "Skatteankestyrelsen"),
    *("Huslejenævnet", "Beboerklagenævnet", "Klagenævnet for Udbud", "Center for Klageløsning"),
)
_BODIES = (
    *(
        "Udbetaling Danmark",
        "Skattestyrelsen",
        "Gældsstyrelsen",
        "Familieretshuset",
        "Statsforvaltningen",
    ),
    *(
        "Datatilsynet",
        "Sundhedsstyrelsen",
        "Arbejdstilsynet",
        "Sikkerhedsstyrelsen",
        "Vejdirektoratet",
    ),
    *("Vurderingsstyrelsen", "Patienterstatningen", "Kystdirektoratet", "Motorstyrelsen"),
)
_LOWER = {
    r"\bjobcenteret\b": "ydelsescenteret",
    r"\bregionen\b": "staten",
    r"\bpolitiet\b": "anklagemyndigheden",
    r"\bdomstolene\b": "Ankestyrelsen",
    r"\bsygehuset\b": "lægen",
    r"\bOpkrævningen\b": "Borgerservice",
    r"\bBorgerservice\b": "Jobcenteret",
    r"\bJobcenter(?= [A-Z])": "Sundhedscenter",
    r"\bTeknik og Miljø\b": "Børn og Unge",
}


def _names(text: str, random: Random) -> Iterator[str]:
    """A surname exchanged, or a first name; everywhere, as a writer who errs would."""
    for match in {found.group(): found for found in _NAME.finditer(text)}.values():
        last = other(_SURNAMES, match["last"], text, random)
        yield text.replace(match.group(), f"{match['first']}{match['middle']} {last}")
        first = other(_FIRST, match["first"], text, random)
        yield text.replace(match.group(), f"{first}{match['middle']} {match['last']}")


def _exchanged(names: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in names:
        yield rf"\b{re.escape(name)}(?![\w-])", tuple(option for option in names if option != name)


def _appeal_bodies(text: str, random: Random) -> Iterator[str]:
    for pattern, options in _exchanged(APPEAL_BODIES):
        if re.search(pattern, text):
            yield re.sub(pattern, other(options, "", text, random), text)
            yield re.sub(pattern, "kommunalbestyrelsen", text)


def _authorities(text: str, random: Random) -> Iterator[str]:
    for pattern, options in _exchanged(_BODIES):
        if re.search(pattern, text):
            yield re.sub(pattern, other(options, "", text, random), text)
            yield from swapping(rf"{pattern}(?= [a-zæøå]+er\b)", "Vi")(text, random)
    for pattern, new in _LOWER.items():
        if re.search(pattern, text):
            yield re.sub(pattern, new, text)


_DEED = (
    r"(?:skal|kan|har pligt til|har ret til|bør|må|sender|betaler|giver|træffer|vurderer|behandler"
    r"|tømmer|opkræver|refunderer|trækker|indkalder|genvurderer|fastsætter|har bevilget|holder"
    r"|sætter|varsler)"
)
_PARTY = re.compile(r"\b(?:du|vi|dig|os)\b", re.IGNORECASE)
_OPPOSITE = {"du": "vi", "vi": "du", "dig": "os", "os": "dig"}


def _parties(text: str, random: Random) -> Iterator[str]:
    """*Du skal sende os …* as *Vi skal sende dig …*, in a sentence with one subject."""
    for sentence in sentences(text):
        subjects = re.findall(r"\b(?:du|vi)\b", sentence.text, re.IGNORECASE)
        acts = re.search(
            rf"\b(?:du|vi)\b {_DEED}|{_DEED} (?:du|vi)\b", sentence.text, re.IGNORECASE
        )
        if acts and len(subjects) == 1 and sentence.block != "heading":
            if re.search(r"spørgsmål|\bringe\b|regne med", sentence.text):
                continue
            yield replaced(text, sentence.start, sentence.end, _PARTY.sub(_swap, sentence.text))


def _swap(match: re.Match[str]) -> str:
    new = _OPPOSITE[match.group().lower()]
    return new.capitalize() if match.group()[0].isupper() else new


_OURS = r"sender|giver|behandler|genvurderer|træffer|opkræver|sætter|kræver"
_ACTS = re.compile(
    rf"(?:(?<=\. )|(?<=\n)|^)Vi(?= (?:{_OURS})\b)|(?:(?<=, sender )|(?<=, træffer )|(?<=, giver )"
    r"|(?<=, sætter )|(?<=, kræver )|(?<=, kan ))vi\b"
)


def _agents(text: str, random: Random) -> Iterator[str]:
    """*Vi sender …* as the deed of somebody whom the letter does not speak of."""
    for match in _ACTS.finditer(text):
        yield replaced(text, *match.span(), other(_BODIES, "", text, random))


KINDS: tuple[Kind, ...] = (
    kind("name", "navne", _names),
    kind("authority", "navne aktører", _authorities),
    kind("appeal instance", "klagevejledning navne aktører", _appeal_bodies),
    kind("party swapped", "aktører modalitet", _parties),
    kind("agent invented", "aktører navne nye-oplysninger", _agents),
)
