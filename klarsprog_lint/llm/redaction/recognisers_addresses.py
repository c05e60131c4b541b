"""Streets with house, floor and side, postal districts, properties."""

import re

from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.kinds import Kind

# An address does not run over the end of a line; below, a space stands for any of these.
_GAP = r"[^\S\n]"

_ENDINGS = (
    "vej vejen gade gaden gader allé alle alleen alléen plads pladsen stræde strædet torv "
    "torvet park parken vænge vænget vænger bakke bakken bakkerne sti stien boulevard "
    "boulevarden dam dammen have haven haver haverne havn havnen toft toften mark marken kaj "
    "kajen bro broen gård gården gårde kær kæret eng engen lund lunden krog krogen løkke "
    "løkken skrænt skrænten ager agre agrene brink brinken dal dalen gang gangen hegn hegnet "
    "mose mosen passage passagen ring ringen skel skellet vang vangen vold volden ås åsen "
    "høj højen høje bjerg bjerget hus huse husene kvarter kvarteret slippe slippen led "
    "leddet dyssen kilde kilden minde banke banken odde odden strand stranden bolig boliger "
    "plænen bækken åen bryn brynet sving svinget linje linjen port porten"
).split()
# These name a street without a house number, too.
_SURE = (
    "vej vejen gade gaden stræde strædet allé alléen alleen boulevard boulevarden vænget "
    "torvet stien parken bakken toften vangen haven pladsen løkken skrænten brinken hegnet "
    "krogen brynet lunden"
).split()
_OWN_WORDS = (
    "Vej Gade Allé Alle Plads Boulevard Torv Park Have Stræde Vænge Strand Kaj Bro Port Vold "
    "Passage Plæne Huse Kvarter Mark Ager Bakke Toft Havn Tværgade Ringvej"
).split()
_ALONE = [word.capitalize() for word in _ENDINGS if word.endswith(("n", "t"))]
_SURE_WORDS = ("Vej", "Gade", "Allé", "Alle", "Plads", "Boulevard", "Torv", "Stræde", "Vænge")
_PREFIXES = (
    "Gl Gammel Gamle Ny Nye Nr Nørre Nordre Nord Sdr Søndre Sønder Syd Vestre Vester Østre "
    "Øster Store Lille St Ll Sankt Skt Sct Kongens Dronningens Indre Ydre Over Neder Under "
    "Øvre Nedre Midt Ved Bag"
).split()
_TOWN_SECONDS = (
    "Strand Havn By Mark Mors Bugt Falster Sjælland Lyngby Skensved Heddinge Alderslyst Åby "
    "Omme Kirke Stationsby Bjerg Bro Nord Syd Skov Bakke Bakker Ådal Mose Hede Kær Vig"
).split()


def _any(words: list[str] | tuple[str, ...]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", _GAP))


_CAPITAL = r"[A-ZÆØÅÄÖÜ]"
_NAME = rf"(?:{_CAPITAL}[\w'’-]+|(?:{_CAPITAL}\.)+)"
_PREFIX = rf"(?:{_any(_PREFIXES)}\b\.? )"
_HOUSE = (
    rf"\d{{1,3}}(?: ?{_CAPITAL}(?!\w|\.\w)|[a-hA-H](?!\w))?(?: ?[-–] ?\d{{1,3}}[A-Za-z]?(?!\w))?"
    r"(?![\w/]|\.\d|,\d| ?(?:kr|procent|pct|%|m2|m²|timer|dage|uger|måneder|år|personer)\b)"
)
_SIDE = r"(?:t\.? ?v|t\.? ?h|m\.? ?f|midt(?:for)?)\b\.?"
_DOOR = r"(?:dør|lejl(?:ighed)?|lej|vær(?:else)?)\b\.? ?(?:nr\.? ?)?\d{1,4}\b"
_LEVEL = r"(?:(?:st|kl|kld|stuen|kælder(?:en)?|parterre|\d{1,2})\b\.?(?: ?sal\b\.?)?)"
_FLOOR = (
    rf"(?:,? {_LEVEL},? ?(?:{_SIDE}|{_DOOR}|- ?\d{{1,4}}\b)|,? \d{{1,2}}\.? ?sal\b\.?"
    rf"|, (?:st|stuen|kl|kld)\b\.?|, \d{{1,2}}\.(?=,? \d{{4}} )|,? {_DOOR}|, {_SIDE})"
)
_STREET = _compiled(
    rf"(?<![\w-])(?:(?:{_PREFIX}{{0,2}}(?:{_NAME} ){{0,2}}{_any(_OWN_WORDS)})"
    rf"|{_PREFIX}{{0,2}}(?:{_CAPITAL}[\w'’-]*?{_any(_ENDINGS)}|{_any(_ALONE)}))"
    rf"(?: nr\b\.?)?,? {_HOUSE}{_FLOOR}?"
)
_BARE_STREET = _compiled(
    rf"(?<![\w-])(?:(?:{_PREFIX}|(?:{_NAME} ){{0,2}}{_CAPITAL}[\w'’-]*s ){_any(_SURE_WORDS)}"
    rf"|{_PREFIX}{{0,2}}{_CAPITAL}[\w'’-]+?{_any(_SURE)})(?=s?(?![\w-]))"
)
# Any other name with a house number, where a floor, a postal district or a word tells what it is.
_HOUSED = _compiled(
    rf"(?<![\w-])(?:{_PREFIX}|(?:{_NAME} )){{0,3}}{_NAME} {_HOUSE}"
    rf"(?:{_FLOOR}|(?=,?\s{{1,4}}(?:DK-)?\d{{4}} {_CAPITAL}))"
)
_LIVING = re.compile(
    r"(?:(?:adresse|adressen)(?: er)?:?|bor (?:på|i|ved)|boende|bopæl (?:på|i)"
    r"|flytte(?:r|de|t)? (?:til|fra)"
    r"|ejendommen|boligen|beliggende|naboen på|overfor|ligger (?:på|i|ved))\s"
    + (rf"(?P<value>(?:{_NAME} ){{1,4}}{_HOUSE}{_FLOOR}?)").replace(" ", _GAP)
)
_DISTRICT = _compiled(
    # *i 2026 Ydelse*: the words before a year.
    r"(?<![\w.,-])(?:(?<!år )(?<! i )(?<!siden )|(?!19|20))(?:DK[- ])?\d{4} {1,3}"
    rf"(?:(?:Kgs|Kongens|Nr|Sdr|St|Gl|Ll|Vester|Øster|Store|Lille|Nørre|Sønder)\b\.? )?"
    rf"{_CAPITAL}[a-zæøåé]+(?:-{_CAPITAL}[a-zæøå]+)?"
    rf"(?: (?:[A-ZÆØÅ]{{1,2}}|Sj\.|{_CAPITAL}\.)(?![\w])| {_any(_TOWN_SECONDS)}(?!\w))?"
)
_PROPERTY = _compiled(
    rf"\b(?:[Mm]atr(?:ikel|\.)? ?(?:nr|nummer|nummeret)?\.?:? ?"
    rf"(?P<value>\d{{1,4}}(?: ?[a-zæøå]{{1,3}})?(?!\w)"
    rf"(?:,? (?:{_CAPITAL}[\w.]*(?: {_CAPITAL}[\w.]*){{0,3}}))?))"
)
_DIGIT = re.compile(r"\d")


def find_streets(claims: Claims) -> None:
    """Take streets with or without a house number, postal districts and properties."""
    if _DIGIT.search(claims.rest):
        claims.take_all(Kind.ADDRESS, _PROPERTY)
        claims.take_all(Kind.ADDRESS, _STREET)
        claims.take_all(Kind.ADDRESS, _HOUSED)
        claims.take_all(Kind.ADDRESS, _LIVING)
        claims.take_all(Kind.PLACE, _DISTRICT)
    claims.take_all(Kind.ADDRESS, _BARE_STREET)
