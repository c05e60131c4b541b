"""Duties, permissions and advice turned into one another, and negation added or dropped."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Corrupt,
    Kind,
    cased,
    kind,
    replaced,
    sentence_at,
    source,
    swapping,
    together,
    without,
)

# What a person can be told to do, or not; *du kan få* and *vi kan se* have no duty in them.
_NO_DUTY = (
    r"(?! (?:du |vi |I |også |dog |kun |højst |tidligst |måske |højst )*"
    r"(?:ikke|aldrig|få|gå|se|regne|opnå|være|have|kunne|vi|det|der|risikere)\b)"
)
_PURPOSE = re.compile(r"\b(?:for at|så|at|før|inden)\s+(?:vi|du|I|den|det)\s+$", re.IGNORECASE)


def _modal(old: str, new: str, unless: str = "") -> Corrupt:
    pattern = re.compile(rf"\b(?:{old})\b{unless}", re.IGNORECASE)

    def corrupt(text: str, random: Random) -> Iterator[str]:
        for match in pattern.finditer(text):
            sentence = sentence_at(text, match.start())
            is_statement = not sentence.text.endswith("?") and sentence.block != "heading"
            if is_statement and not _PURPOSE.search(text[sentence.start : match.start()]):
                yield replaced(text, *match.span(), cased(new, match.group()))

    return corrupt


_NOT_SKAL = r"(?! (?:du |vi |I |også |dog )*(?:ikke|kunne|aldrig)\b)"


def _duties_to(new: str, phrase: str) -> Corrupt:
    return together(
        _modal("skal", new, _NOT_SKAL),
        _modal("har pligt til at", phrase),
        _modal("er forpligtet til at", phrase),
    )


_KAN_TO_SKAL = together(
    _modal("kan", "skal", _NO_DUTY),
    _modal("har ret til at", "har pligt til at"),
    _modal("må gerne", "skal"),
)
_MAY_NOT = together(
    swapping(r"\bmå ikke\b", "må"),
    swapping(r"\b(må (?:du|I|hjælperen)) ikke\b", r"\1"),
    swapping(r"\bEr det forbudt\b|\ber forbudt\b", "er tilladt"),
    swapping(r"\b[Dd]et er forbudt at\b", "det er tilladt at"),
)

# *dog ikke* and *hvis … ikke* are exceptions and conditions, *må ikke* has a kind of its own.
_NOT = re.compile(
    r"(?<!må )(?<!dog )(?<!og )(?<!eller )(?<!, men )(?<!, )\b(?:stadig )?ikke (?!kun\b|bare\b)"
)
_CONDITIONAL = re.compile(r"\b(?:hvis|medmindre|når|om)\b[^,.]*$", re.IGNORECASE)
_LONGER = re.compile(r"længere (?!end\b|tid\b|frist\b)")
_WITHOUT = r"\buden(?= (?:dit|din|jobcenterets|forudgående|yderligere) )"


def _negation_dropped(text: str, random: Random) -> Iterator[str]:
    for match in _NOT.finditer(text):
        sentence = sentence_at(text, match.start())
        inside = text[sentence.start : match.start()]
        is_first = re.match(r"^(?:Har|Får|Er|Kan|Betaler|Gør) (?:du|vi|I)\b[^,]*$", inside)
        if (
            not _CONDITIONAL.search(inside)
            and not is_first
            and not re.search(r"må (?:du|I) $", inside)
        ):
            # *Du har længere ret* is no Danish: *længere* goes with its *ikke*.
            longer = _LONGER.match(text, match.end())
            yield without(text, match.start(), longer.end() if longer else match.end())
    yield from swapping(r"\b[Ii]ngen(?= af )", "flere")(text, random)
    yield from swapping(r"\bingen(?= [a-zæøå]+)(?! af)", "en")(text, random)
    yield from swapping(_WITHOUT, "med")(text, random)


# Words before which *ikke* is no Danish, and a second *ikke* that would take the first one back.
_ODD_AFTER = re.compile(
    r"\s+(?:godt|så|endnu|først|det kun|alligevel)\b|[^,.]*\bikke\b|\s*\n", re.IGNORECASE
)
_NOT_YET = r"(?! (?:ikke|kun|aldrig|ingen|højst|tidligst|desuden)\b)"
_LIGHT = r"(?: (?:dig|os|derfor|også|dog|stadig|selv|straks))*"
_STATEMENTS = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n)|(?<=- )|^)(?:Du|Vi|I) (?:kan|skal|får|har|vil|bør|sender|betaler"
    r"|giver|refunderer|opkræver|behandler|genvurderer|vurderer|standser|tømmer|indkalder"
    rf"|partshører)\b{_LIGHT}(?!{_LIGHT} (?:dig|os|derfor|også|dog)\b){_NOT_YET}"
)
_INVERTED = re.compile(
    r", (?:kan|skal|får|må|bør|sender|træffer|sætter|giver|kræver) (?:du|vi|I)\b"
    rf"{_LIGHT}(?!{_LIGHT} (?:dig|os|derfor|også|dog)\b){_NOT_YET}"
)


def _negation_added(text: str, random: Random) -> Iterator[str]:
    for pattern in (_STATEMENTS, _INVERTED):
        for match in pattern.finditer(text):
            sentence = sentence_at(text, match.start())
            rest = text[match.end() : sentence.end]
            if _ODD_AFTER.match(rest) or not rest.strip(" :"):
                continue
            if not sentence.text.endswith("?") and "spørgsmål" not in sentence.text:
                yield replaced(text, match.end(), match.end(), " ikke")


# *Der kan klages inden 4 uger* is both *du skal klage inden* and *du kan klage inden*.
_ALLOWS = re.compile(r"\b(?:kan|adgang til|ret til|mulighed for)\b[^,;.]*")
_DEMANDS = re.compile(
    r"\b(?:skal|må|bedes|pligt\w*|kræv\w*|krav|påhviler?|beting\w+|forudsæt\w+|forudsat|nødvendig\w*"
    r"|vilkår|medmindre|uden|alene|kun|først|mod|forudgående|ikke|højst|mindst|[a-zæøå]{4,}es)\b",
    re.IGNORECASE,
)


def _was_duty(before: str, after: str, text: str) -> bool:
    """Whether the first text demands anything there beside what it allows."""
    said = source(before, after, text)
    allowed = " ".join(_ALLOWS.findall(said))
    rest = _ALLOWS.sub(" ", said)
    passives = re.sub(r"\b[a-zæøå]{4,}es\b", " ", allowed)
    return not allowed or bool(_DEMANDS.search(rest) or _DEMANDS.search(passives))


KINDS: tuple[Kind, ...] = (
    kind("kan → skal", "modalitet", _KAN_TO_SKAL),
    kind("skal → kan", "modalitet", _duties_to("kan", "har mulighed for at"), _was_duty),
    kind("skal → bør", "modalitet", _duties_to("bør", "bør")),
    kind("bør → skal or kan", "modalitet", together(_modal("bør", "skal"), _modal("bør", "kan"))),
    kind("må ikke → må", "modalitet negation", _MAY_NOT),
    kind("negation dropped", "negation modalitet betingelser", _negation_dropped),
    kind("negation added", "negation modalitet", _negation_added),
)
