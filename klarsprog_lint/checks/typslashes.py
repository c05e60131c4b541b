"""TYP04 and SKA03: words that a slash joins, and what kind of pair they are.

Two forms of one word (*barn/børn*) or two pronouns of one person (*ham/hende*) are alternatives
that a template leaves open: SKA03. Other words (*forældre/værge*) and *og/eller* are TYP04.
"""

import re
from collections.abc import Iterator
from enum import Enum

from klarsprog_lint.checks.ska_outcomes import OUTCOMES
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options


class _Pair(Enum):
    VARIANT = "variant"
    CHOICE = "choice"
    NEITHER = "neither"


# Small letters on both sides: names (*Nord/Syd*, *A/S*) are no alternatives. A word may be one of
# three (*far/mor/værge*); addresses, paths and dates have other neighbours.
_SLASHED = re.compile(
    r"(?<![\w/.@:'’-])([A-ZÆØÅa-zæøå][a-zæøå]*(?:-[a-zæøå]+)*)"
    r"((?:\s?/\s?[a-zæøåI][a-zæøå]*(?:-[a-zæøå]+)*)+)(?![\w/@-])(?!\.\w)"
)
# *dit barn/dine børn*: each alternative has two words.
_OWNED = re.compile(
    r"\b(?:din|dit|dine|jeres|hans|hendes|den|det|de)\s[a-zæøå]+\s?/\s?"
    r"(?:din|dit|dine|jeres|hans|hendes|den|det|de)\s[a-zæøå]+\b",
    re.IGNORECASE,
)
_ENDING_IN_BRACKETS = re.compile(
    r"\b[A-ZÆØÅa-zæøå]{3,}\((?:et|en|er|ne|erne|e|r|s|n|t|ene)\)(?!\w)"
)
_PRONOUNS = tuple(
    frozenset(group.split())
    for group in (
        "han hun hen de den det",
        "ham hende hen dem den det",
        "hans hendes deres dens dets",
        "din dit dine jeres deres",
        "min mit mine vores",
        "sin sit sine",
        "du i de",
        "dig jer dem",
        "en et",
        "denne dette disse",
        "barn børn",
        "barnet børnene",
        "barnets børnenes",
        "barns børns",
        "søn datter",
        "sønnen datteren",
        "sønnens datterens",
        "mor far",
        "moren faren",
        "moderen faderen",
        "jeg vi",
        "forælder forældre",
        "forælderen forældrene",
        "forælders forældres",
    )
)
_ENDINGS = frozenset(
    "s n t e r en et er ene erne ne ns ts rs ens ets ers es enes ernes nes te rne rnes".split()
) | {""}
_LEAST_STEM = 3
_TIMES = frozenset(
    "time timer uge uger måned måneder md mdr dag dage døgn år årligt stk styk person enhed "
    "min minut minutter sek sekund h t s m l kg liter km meter kvm ha mand".split()
)
_FIXED = frozenset(
    (
        *("c/o", "m/u", "i/s", "a/s", "p/s", "k/s", "n/a", "w/m", "b/n", "i/o", "on/off", "ja/nej"),
        *("t/r", "s/u", "d/s", "tur/retur", "retur/tur", "plus/minus", "til/fra", "u/b", "m/k"),
    )
)
_LEAST_LETTERS = 3


def slashed_variants(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """SKA03: *barn/børn*, *ham/hende*, *dit barn/dine børn* and *ansøgning(er)*."""
    text = block.block.text
    if "/" not in text and "(" not in text:
        return
    owned = [match.span() for match in _OWNED.finditer(text)]
    yield from (Finding(*span) for span in owned)
    for match in _ENDING_IN_BRACKETS.finditer(text):
        yield Finding(*match.span())
    for match in _SLASHED.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in owned)
        if not inside and _kind(match.group()) is _Pair.VARIANT:
            yield Finding(*match.span())


def slash(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """TYP04: *og/eller*, *forældre/værge*."""
    text = block.block.text
    if "/" not in text:
        return
    owned = [match.span() for match in _OWNED.finditer(text)]
    for match in _SLASHED.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in owned):
            continue
        if _parts(match.group()) == ["og", "eller"]:
            message = (
                "»{text}« kan læses på flere måder. Skriv »og«, »eller« eller "
                "»a, b eller begge dele«."
            )
            yield Finding(*match.span(), message=message)
        elif _kind(match.group()) is _Pair.CHOICE:
            yield Finding(*match.span())


def _parts(text: str) -> list[str]:
    return [part.strip().lower() for part in text.split("/")]


def _kind(text: str) -> _Pair:
    parts = _parts(text)
    if OUTCOMES.search(text) or len(set(parts)) < len(parts):
        return _Pair.NEITHER  # SKA02: a decision that nobody has chosen.
    if "/".join(parts) in _FIXED or not _TIMES.isdisjoint(parts[1:]):
        return _Pair.NEITHER
    if any(group.issuperset(parts) for group in _PRONOUNS):
        return _Pair.VARIANT
    if min(map(len, parts)) < _LEAST_LETTERS:
        return _Pair.NEITHER
    return _Pair.VARIANT if _same_stem(parts) else _Pair.CHOICE


def _same_stem(parts: list[str]) -> bool:
    """Whether all alternatives are one stem with endings of inflection."""
    shortest = min(map(len, parts))
    shared = next(
        (size for size in range(shortest, 0, -1) if len({part[:size] for part in parts}) == 1), 0
    )
    return any(
        all(part[size:] in _ENDINGS for part in parts)
        for size in range(shared, _LEAST_STEM - 1, -1)
    )
