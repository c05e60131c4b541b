"""Conditions and exceptions dropped or turned round, *hvis* as *når*, *og* as *eller*."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Kind,
    cased,
    kind,
    replaced,
    sentence_at,
    sentences,
    source,
    swapping,
    together,
    without,
)

# *Hvis du har spørgsmål* or *hvis du vil klage* restricts nothing.
_IDLE = re.compile(
    r"spørgsmål|er i tvivl|\bvil\b|\ber uenig|ønsker|har brug for|indsigelser|bemærkninger til"
    r"|rettelser|beder om|\b(?:du|I) afslag"
)
_VERB = (
    r"(?:skal|kan|må|bør|får|har|sender|træffer|sætter|giver|kræver|opkræver|overdrager|beholder"
    r"|fastsætter|refunderer|standser|stopper|betaler|mister|bliver)"
)
_LEADING = re.compile(
    rf"\bHvis (?P<clause>[^.\n]+?), (?P<verb>{_VERB}) (?P<who>du|vi|I|det|den|de)\b"
)
_FIRST_VERB = re.compile(
    rf"(?:(?<=[.!?]\s)|(?<=\n)|^)(?:Betaler|Er|Har|Får|Møder|Bliver|Sker|Flytter|Afleverer) "
    rf"(?P<clause>(?:du|vi|I|der)\b[^.\n]+?), (?P<verb>{_VERB}) (?P<who>du|vi|I|det|den|der)\b"
)
_TRAILING = re.compile(r",? (?:kun )?hvis (?P<clause>[^.\n]+?)(?=\.(?:\s|$))")
_EXCEPTIONS = re.compile(
    r",? medmindre [^.\n]+?(?=\.(?:\s|$))"
    r"|,? (?:undtagen|bortset fra|dog ikke|men ikke|på nær) (?:[^.,\n]|\.(?= ?\d))+(?=[.,]|$)"
)
_EXCEPTION_SENTENCE = re.compile(r"(?:Det (?:gælder|kan du|skal du) (?:dog )?ikke|Undtage[nt])\b")
# Words and verbs in front that make a condition of what follows; *når* and *ved* make a time.
_SAYS_IF = re.compile(
    r"\b(?:[Hh]vis|[Ss]åfremt|[Ii]fald|[Mm]ed\s?mindre|forudsat|forudsæt\w+|betinge\w+"
    r"|[Ii] det omfang|for så vidt|[Ii] tilfælde af|[Ii] modsat fald|manglende)\b"
    r"|(?:^|[;.] |, (?:og|men) )(?:[A-ZÆØÅa-zæøå]+e[rs]|[Ee]r|[Hh]ar|[Kk]an|[Bb]liver"
    r"|[Ff]år|[Ss]ker|[Vv]il)\b (?:der|De|du|I|vi|kommunen|[a-zæøå]+(?:en|et|ne))\b"
)
_TO_OR = re.compile(
    r"(?P<both>[Bb]åde (?P<one>[^.,\n]{2,45}?) og )|(?P<list>, og(?=\n+- ))|(?P<bare> og(?=\n+- ))"
    r"|(?P<plain>(?<=[a-zæøå]) og (?!ikke|senest|tidligst)(?=[a-zæøå]))"
)
_TO_AND = re.compile(
    r"(?P<either>[Ee]nten (?P<one>[^.,\n]{2,45}?) eller )"
    r"|(?P<plain>(?<=[a-zæøå]) eller (?!mere|flere|mindre|færre|derover|begge)(?=[a-zæøå]))"
)
_DEMAND = re.compile(
    r"\b(?:skal|bør|har ret til|har pligt til|medmindre|kun|hvis|personer, der)\b[^.]*$",
    re.IGNORECASE,
)
_NO_CHOICE = re.compile(
    r"(?:til og|fra og|hel|nu|mere|stadig|igen|af og til|mindre|[\d.]+|nogle|flere|din klage"
    r"|gebyrer|organisering|helt|straks)$"
)


def _dropped(text: str, random: Random) -> Iterator[str]:
    for pattern in (_LEADING, _FIRST_VERB):
        for match in pattern.finditer(text):
            if not _IDLE.search(match["clause"]) and "medmindre" not in match["clause"]:
                new = f"{match['who']} {match['verb']}"
                yield replaced(text, *match.span(), new[0].upper() + new[1:])
    for match in _TRAILING.finditer(text):
        if not _IDLE.search(match["clause"]):
            yield without(text, *match.span())
    yield from _items_dropped(text)


def _items_dropped(text: str) -> Iterator[str]:
    """One of the conditions that stand as a list."""
    for sentence in sentences(text):
        lead = text[: sentence.start].rstrip(" -\n")
        while lead.rpartition("\n")[2].lstrip().startswith("- "):
            lead = lead.rpartition("\n")[0].rstrip()
        if sentence.block == "item" and lead.endswith((" hvis", " hvis:", " når", "betingelser:")):
            begin = sentence.start - 2
            yield (text[:begin].rstrip("\n ") + text[sentence.end :]).rstrip()


def _inverted(text: str, random: Random) -> Iterator[str]:
    for match in re.finditer(r"\b[Hh]vis (?:vi|du|I|den|det|udgifterne|der) (?!ikke\b)", text):
        clause = text[match.start() : sentence_at(text, match.start()).end]
        if not _IDLE.search(clause.split(", ")[0]) and " ikke " not in f"{clause.split(', ')[0]} ":
            yield replaced(text, match.end(), match.end(), "ikke ")
    for match in re.finditer(r"\b[Hh]vis (?:vi|du|I|den|det|der)(?: (?:har|er))? (ikke )", text):
        yield without(text, *match.span(1))
    for match in re.finditer(r"\b(?:Betaler|Gør|Sender|Møder) (?:du|I|vi) (ikke )", text):
        yield without(text, *match.span(1))


def _exceptions(text: str, random: Random) -> Iterator[str]:
    for match in _EXCEPTIONS.finditer(text):
        if not re.match(r",? (?:dog|men) ikke (?:før|senere)", match.group()):
            yield without(text, *match.span())
    found = sentences(text)
    for sentence in found:
        if len(found) > 1 and _EXCEPTION_SENTENCE.match(sentence.text):
            yield without(text, sentence.start, sentence.end)


def _when(text: str, random: Random) -> Iterator[str]:
    for match in re.finditer(r"\b[Hh]vis\b(?!\n)", text):
        clause = re.split(r"[,.]", text[match.end() :], maxsplit=1)[0]
        if not _IDLE.search(clause):
            yield replaced(text, *match.span(), cased("når", match.group()))
    yield from swapping(r"\bhvis(?=:?\n)", "når")(text, random)


def _was_condition(before: str, after: str, text: str) -> bool:
    """Whether the first text says a condition there: *ved skade* is *når* as well as *hvis*."""
    return bool(_SAYS_IF.search(source(before, after, text)))


def _or(text: str, random: Random) -> Iterator[str]:
    for match in _TO_OR.finditer(text):
        before = text[sentence_at(text, match.start()).start : match.start()]
        if match["both"]:
            yield replaced(
                text, *match.span(), cased(f"enten {match['one']} eller ", match.group())
            )
        elif match["list"] or match["bare"]:
            yield replaced(text, *match.span(), match.group().replace("og", "eller"))
        elif _is_choice(before):
            yield replaced(text, *match.span(), " eller ")


def _and(text: str, random: Random) -> Iterator[str]:
    for match in _TO_AND.finditer(text):
        before = text[sentence_at(text, match.start()).start : match.start()]
        if match["either"]:
            yield replaced(text, *match.span(), cased(f"både {match['one']} og ", match.group()))
        elif _is_choice(before) and not re.search(r"\b(?:ikke|uden|ingen|har ret)\b", before):
            yield replaced(text, *match.span(), " og ")


def _is_choice(before: str) -> bool:
    """Whether *og* or *eller* joins two demands, not two names or two ends of a period."""
    clause = before.rpartition(", ")[2] if "hvis" not in before else before
    is_joined = re.search(r"\b(?:mellem|både|enten|lov om|fra)\b[^,]*$", before)
    return bool(_DEMAND.search(clause)) and not is_joined and not _NO_CHOICE.search(before)


KINDS: tuple[Kind, ...] = (
    kind("condition dropped", "betingelser udeladelser", _dropped),
    kind("condition inverted", "betingelser negation", _inverted),
    kind("exception dropped", "betingelser negation udeladelser", _exceptions),
    kind("hvis → når", "betingelser", _when, _was_condition),
    kind("og ↔ eller", "betingelser kvantorer", together(_or, _and)),
)
