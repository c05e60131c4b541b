"""Numbers with their units: amounts, percentages, durations, measures and bare counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from klarsprog_lint.language.number_words import NUMBER_WORD, number_of


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the class of its unit; empty for a bare count.

    Weeks are counted in days, so that *14 dage* and *to uger* are equal; months and years are not.
    """

    start: int
    end: int
    number: Decimal
    unit: str

    @property
    def value(self) -> str:
        """The number and its unit in one normal form."""
        return f"{_plain(self.number)} {self.unit}".rstrip()

    @property
    def is_duration(self) -> bool:
        """Whether it measures time."""
        return self.unit in DURATIONS


#: Unit classes of time.
DURATIONS = frozenset(
    ("dage", "hverdage", "arbejdsdage", "bankdage", "måneder", "år", "timer", "minutter")
)
_FIGURES = r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
# Patterns by class, the longer first.
_UNITS: tuple[tuple[str, str], ...] = (
    ("hverdage", r"hverdage?s?"),
    ("arbejdsdage", r"arbejdsdage?s?"),
    ("bankdage", r"bankdage?s?"),
    ("dage", r"(?:kalender)?dag(?:e|es|s|en|ene|enes)?|døgn(?:et|s)?"),
    ("uger", r"ug(?:e|er|es|ers|en|erne|ernes)"),
    ("måneder", r"(?:kalender)?måned(?:er|ers|s|en|erne|ernes)?|mdr\b\.?|md\b\.?"),
    ("år", r"år(?:et|ene|enes|s|ets)?"),
    ("timer", r"time(?:r|rs|s|n|rne|rnes)?"),
    ("kvarter", r"kvarter(?:er|et|s)?"),
    ("minutter", r"minut(?:ter|ters|tet|terne|ternes)?|min\b\."),
    ("%", r"pct\b\.?|procent|%"),
    ("procentpoint", r"procentpoint"),
    ("kr", r"kr\b\.?|kroner|kronen?|dkk|[,.](?:-{1,2}|–)(?:\s*kr\b\.?)?"),
    ("km", r"km\b|kilometer"),
    ("m2", r"m2\b|m²|kvm\b\.?|kvadratmeter"),
    ("m3", r"m3\b|m³|kubikmeter"),
    ("meter", r"meter|m\b"),
    ("cm", r"cm\b|centimeter"),
    ("kg", r"kg\b|kilo(?:gram)?\b"),
    ("ton", r"tons?\b"),
    ("liter", r"liter"),
)
_UNIT = "|".join(f"(?P<u{number}>{pattern})" for number, (_, pattern) in enumerate(_UNITS))
_SCALE = r"(?:\s*(?P<scale>mio\b\.?|million(?:er)?|tusinde?|mia\b\.?|milliard(?:er)?))?"
_AFTER = re.compile(
    rf"{_SCALE}(?:(?:\s*|-)(?:(?:hele|fulde|løbende|sammenhængende|på hinanden følgende)\s+)?"
    rf"(?:{_UNIT})(?![a-zæøå]))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:\bkr\.?|(?<!\d\s)\bkroner|\bdkk|\bdkr\.?)\s*$", re.IGNORECASE)
_HALF = r"\b(?:(?:en|et)\s+)?halvt?(?=\s+(?:times?|års?)\b)"
# *75kr.* is an amount, *3b* is no number.
_NUMBER = re.compile(
    rf"(?<![\w,])(?:{_FIGURES})(?:(?!\w)|(?=(?:kr|dkk|pct)\b))|{_HALF}|{NUMBER_WORD.pattern}",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:[-–]|til|eller|og)\s*$", re.IGNORECASE)
_CONVERTED = {"uger": (7, "dage"), "kvarter": (15, "minutter")}
# *En halv time* is 30 minutes, *halvandet år* 18 months.
_HALVED = {"timer": (60, "minutter"), "år": (12, "måneder")}
_SCALES = {"t": 1000, "mio": 1_000_000, "mil": 1_000_000, "mia": 1_000_000_000}
_ARTICLES = frozenset(("en", "et"))
_AND_ARTICLE = re.compile(r"(?<!hundrede)(?<!tusind)(?<!tusinde)\s+og\s+(?:en|et)$", re.IGNORECASE)
# *inden en uge* measures time, *en dag, hvor det regner* does not.
_COUNTED = re.compile(
    r"\b(?:inden(?: for)?|indenfor|senest|tidligst|mindst|højst|maksimalt|i|om|efter|på|med|varer"
    r"|tager|op til|indtil|over|under|end|ca\.|cirka|omkring|omtrent|næsten|knap|godt|løbet af"
    r"|kun|har|have|hele|højest|maks\.|minimum|frist(?:en)? (?:er|på))\s+$",
    re.IGNORECASE,
)
# *i to omgange* counts, *den ene … den anden* and *en* as an article do not.
_ONE = Decimal(1)


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities in a text; *en* and *et* count only before a unit of time."""
    found = list(_scan(text))
    for number, quantity in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if not quantity.unit and following is not None and following.unit:
            # *10-12 uger*, *400 til 500 kr.*: the unit belongs to both.
            between = text[quantity.end : following.start]
            if _RANGE.fullmatch(between):
                factor = 7 if _is_weeks(text, following) else 1
                quantity = Quantity(
                    quantity.start, quantity.end, quantity.number * factor, following.unit
                )
        if quantity.unit or quantity.number != _ONE:
            yield quantity


def _is_weeks(text: str, quantity: Quantity) -> bool:
    return re.search(r"\buge", text[quantity.start : quantity.end], re.IGNORECASE) is not None


def _scan(text: str) -> Iterator[Quantity]:
    position = 0
    while match := _NUMBER.search(text, position):
        written = match.group()
        if article := _AND_ARTICLE.search(written):
            # *Over nul og en formue*: the article belongs to what follows.
            written = written[: article.start()]
        number = _value(written)
        written_end = match.start() + len(written)
        after = _AFTER.match(text, written_end)
        position = max(written_end, match.start() + 1)
        if number is None:
            continue
        unit = _unit(after) if after else ""
        end = written_end
        if after and (unit or after["scale"]):
            end = after.end()
            number *= _scale(after["scale"])
        start = match.start()
        if before := _BEFORE.search(text, 0, start):
            start, unit = before.start(), unit or "kr"
        if written.lower() in _ARTICLES and not (
            unit in DURATIONS | _CONVERTED.keys() and _COUNTED.search(text, 0, match.start())
        ):
            continue
        if unit in _CONVERTED or (unit in _HALVED and number % 1):
            factor, unit = _CONVERTED.get(unit) or _HALVED[unit]
            number *= factor
        position = max(position, end)
        yield Quantity(start, end, number, unit)


def _value(written: str) -> Decimal | None:
    if written[0].isdigit():
        return Decimal(written.replace(".", "").replace(" ", "").replace(",", "."))
    number = 0.5 if "halv" in written[-5:] else number_of(written)
    return None if number is None else Decimal(str(number))


def _scale(written: str | None) -> int:
    if not written:
        return 1
    lower = written.lower()
    if lower.startswith(("mia", "milliard")):
        return _SCALES["mia"]
    return _SCALES["t" if lower.startswith("t") else "mio"]


def _unit(after: re.Match[str]) -> str:
    for number, (name, _) in enumerate(_UNITS):
        if after[f"u{number}"]:
            return name
    return ""


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
