"""Merge fields, CPR and case numbers, telephone numbers, addresses."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

from benchmarks.guards.corruptions.model import Corrupt, Kind, kind, replaced, without

_FIELD = re.compile(r"\{\{ ?(?P<name>[\wæøå]+) ?\}\}|\[\[(?P<other>[\wæøå]+)\]\]")
_CPR = re.compile(r"(?<!\d)\d{6}-\d{4}(?!\d)")
_CASE = re.compile(
    r"\b\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}\b"
    r"|(?<=nr\. )(?!\d{6}-\d{4}\b)(?=[A-Z\d/-]*\d{4})[A-Z\d]+[-/][\d/-]+\b"
    r"|(?<=nummer )(?=[\w-]*\d{4})[\w-]+\b"
)
_PHONE = re.compile(
    r"(?<![\d-])\d\d[ \n]\d\d[ \n]\d\d[ \n]\d\d(?!\d)|(?<=telefon )\d{8}\b|(?<=tlf\. )\d{8}\b"
)
_WEB = re.compile(r"(?:https?://|www\.)[\w./-]+\w|[\w.+-]+@[\w.-]+\w|\bborger\.dk(?:/[\w-]+)?")
_STREET = re.compile(r"(?<=[a-zæøå](?:vej|ade) )\d{1,3}\b|(?<=ssvej )\d{1,3}\b")


def _lost(text: str, random: Random) -> Iterator[str]:
    for match in _FIELD.finditer(text):
        if text.count(match.group()) == 1:
            yield without(text, *match.span())


def _renamed(text: str, random: Random) -> Iterator[str]:
    for match in _FIELD.finditer(text):
        name = match["name"] or match["other"]
        new = random.choice((name.capitalize(), f"{name}_2", name[:-1], f"ny_{name}"))
        yield replaced(text, *match.span(), match.group().replace(name, new))
        if match["name"]:
            yield replaced(text, *match.span(), f"[{name}]")


def _digit(pattern: re.Pattern[str]) -> Corrupt:
    """One digit is another, or two digits have changed places; a few times for every number."""

    def corrupt(text: str, random: Random) -> Iterator[str]:
        for match in pattern.finditer(text):
            for _ in range(3):
                yield replaced(text, *match.span(), _mistyped(match.group(), random))

    return corrupt


def _mistyped(written: str, random: Random) -> str:
    places = [place for place, sign in enumerate(written) if sign.isdigit()]
    place, following = random.choice(list(pairwise(places)))
    if written[place] != written[following] and random.random() < 0.5:
        swapped = list(written)
        swapped[place], swapped[following] = swapped[following], swapped[place]
        return "".join(swapped)
    digit = str((int(written[place]) + random.randint(1, 8)) % 10)
    return written[:place] + digit + written[place + 1 :]


def _address(text: str, random: Random) -> Iterator[str]:
    for match in _WEB.finditer(text):
        for change in random.sample(_SLIPS, 2):
            new = change(match.group())
            if new != match.group():
                yield replaced(text, *match.span(), new)


_SLIPS: tuple[Callable[[str], str], ...] = (
    lambda written: re.sub(r"\.org\b", ".dk", written),
    lambda written: re.sub(r"(?<=\w)([a-zæøå])(?=[@./])", "", written, count=1),
    lambda written: written.replace(".", "", 1) if "@" in written else f"{written}r",
    lambda written: re.sub(
        r"(?<=[a-zæøå]{3})([a-zæøå])([a-zæøå])(?<!\1)", r"\2\1", written, count=1
    ),
)


def _street_number(text: str, random: Random) -> Iterator[str]:
    for match in _STREET.finditer(text):
        number = int(match.group())
        for new in (number + random.randint(1, 9), 10 * number + random.randint(1, 9)):
            yield replaced(text, *match.span(), str(new))


KINDS: tuple[Kind, ...] = (
    kind("placeholder lost", "flettefelter", _lost),
    kind("placeholder renamed", "flettefelter", _renamed),
    kind("CPR number", "numre-og-adresser", _digit(_CPR)),
    kind("case number", "numre-og-adresser", _digit(_CASE)),
    kind("telephone number", "numre-og-adresser", _digit(_PHONE)),
    kind("web or e-mail address", "numre-og-adresser", _address),
    kind("house number", "numre-og-adresser tal navne", _street_number),
)
