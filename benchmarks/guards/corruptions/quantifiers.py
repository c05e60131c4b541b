"""Limits turned round or dropped: *mindst*, *højst*, *op til*, *ca.*, *kun*, *alle*."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Kind,
    kind,
    replaced,
    sentence_at,
    swapping,
    together,
    without,
)

_FIGURE = r"(?:\d|to\b|tre\b|fire\b|fem\b|en\b|halv)"
_TURNED = together(
    swapping(rf"\bmindst(?= (?:[a-zæøå]+ )?{_FIGURE})", "højst", re.IGNORECASE),
    swapping(rf"\bhøjst(?= (?:[a-zæøå]+ )?(?:[a-zæøå]+ )?{_FIGURE})", "mindst", re.IGNORECASE),
    swapping(rf"\bop til(?= {_FIGURE})", "mindst"),
    swapping(rf"\bmere end(?= {_FIGURE})", "mindre end"),
    swapping(rf"\bover(?= {_FIGURE}[\d.]* (?:kr|km|år|timer|pct))", "under"),
)
_EXACT = re.compile(
    r"(?<!ca\. )(?<!omkring )(?<!cirka )(?<!omtrent )(?<!op til )(?<!\d-)"
    r"(?<![\d.,])\b\d[\d.]*(?:,\d+)?(?= (?:kr|km|meter|m2|timer|uger"
    r"|dage|hverdage|måneder|personer|minutter)\b)"
)
_ABOUT = re.compile(r"\b(?:ca\.|cirka|omkring|omtrent) (?=\d)")


def _limit_dropped(text: str, random: Random) -> Iterator[str]:
    for match in re.finditer(rf"\bop til (?={_FIGURE})|\bhøjst (?={_FIGURE})|\bmaksimalt ", text):
        before = text[: match.start()]
        if before.endswith("dog "):
            continue
        yield without(text, *match.span())


def _about(text: str, random: Random) -> Iterator[str]:
    for match in _ABOUT.finditer(text):
        yield without(text, *match.span())
    found = [match for match in _EXACT.finditer(text) if not text[: match.start()].endswith("- ")]
    for match in random.sample(found, min(1, len(found))):
        yield replaced(text, match.start(), match.start(), "ca. ")


def _only(text: str, random: Random) -> Iterator[str]:
    for match in re.finditer(r"\b[Kk]un |\b[Aa]lene (?=til|for|hvis)|\budelukkende ", text):
        # *Hvis du opfylder disse betingelser* restricts without *kun*.
        sentence = sentence_at(text, match.start())
        rest = text[match.end() : sentence.end]
        is_stated = re.search(r"\bopfylder (?:disse|følgende) (?:vilkår|betingelser)", rest)
        if not text[: match.start()].endswith("ikke ") and not is_stated:
            yield without(text, *match.span())


_SCOPE = together(
    swapping(r"\b[Aa]lle(?= [a-zæøå])", "nogle"),
    swapping(r"\b[Aa]lle(?= [a-zæøå])", "de fleste"),
    swapping(r"\bhelt eller delvist\b", "helt"),
    swapping(r"\boveralt i\b", "i dele af"),
    swapping(r"\b[Hh]ele (?=[a-zæøå]+(?:en|et|beløbet)\b)", "en del af "),
    swapping(r"\bdet fulde beløb\b", "en del af beløbet"),
    swapping(r"\bhver gang\b", "første gang"),
    swapping(r"\bhver anden\b", "hver tredje"),
    swapping(r"\b[Bb]egge(?= forældre)", "mindst en af de to"),
    swapping(r"\b(skal [Ii]) begge\b", r"\1"),
    swapping(r"\bi videst muligt omfang\b", "altid"),
)

KINDS: tuple[Kind, ...] = (
    kind("mindst ↔ højst", "kvantorer", _TURNED),
    kind("op til dropped", "kvantorer", _limit_dropped),
    kind("ca. dropped or added", "kvantorer tal", _about),
    kind("kun dropped", "kvantorer negation betingelser", _only),
    kind("scope", "kvantorer låste-ord", _SCOPE),
)
