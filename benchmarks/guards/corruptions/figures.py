"""Dates, amounts, percentages, units, counts and times that are no longer the same."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Corrupt,
    Kind,
    kind,
    other,
    replaced,
    swapping,
    together,
)

_MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december"
).split()
_MONTH = "|".join(_MONTHS)
_DAY = re.compile(rf"\b(\d{{1,2}})(?=\. (?:{_MONTH})\b)")
_MONTH_NAME = re.compile(rf"(?<=\d\. )({_MONTH})\b|\b({_MONTH})(?= 20\d\d)")
_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})*|\d+)((?:,\d\d)?)(?= kr\b)")
_PERCENT = re.compile(r"(?<![\d.,])(\d+)((?:,\d+)?)(?= ?(?:%|pct\.|procent))")
_DURATION = re.compile(
    r"(?<![\d.,§])\b(\d{1,3})(?= (?:hver|arbejds|bank)?(?:dag|uge|måned|år\b|time|minut))"
)
_COUNT = re.compile(
    r"(?<![\d.,§/-])(?<!§ )(?<!\d og )(?<!nr\. )(?<!stk\. )(?<!kl\. )(?<!bilag )"
    r"(?<!lokale )(?<!\d\s)"
    r"\b(\d{1,3})(?= (?!(?:hver|arbejds|bank|kalender)?dag|døgn|uge|måned|år\b|time|minut|kr\b|pct"
    r"|procent|mio|tusind|og\b|eller\b|til\b|i\b|a\b|mandag|tirsdag|torsdag|fredag|på\b|for\b)"
    r"(?:[a-zæøå]{3,}|m2|km|m\b|dB))"
)
_TIME = re.compile(r"(?<=kl\. )(\d{1,2})(?![\d])")
_TIME_END = re.compile(r"(?<=kl\. )(?:\d{1,2}(?:\.\d\d)?(?:-| til | og ))(\d{1,2})(?!\d)")
# The unit that somebody might write instead.
_UNITS = {
    r"dage\b": "uger",
    r"hverdage\b": "uger",
    r"uger\b": "måneder",
    r"måneder\b": "uger",
    r"år\b(?!s)": "måneder",
    r"timer\b": "dage",
    r"minutter\b": "timer",
    r"km\b": "meter",
    r"meter\b": "km",
    r"m2\b": "m",
    r"(?:%|procent)(?= [a-zæøå])": "kr.",
    r"procentpoint\b": "kr.",
}
_RATES = {
    r"\bom måneden\b": "om ugen",
    r"\bom året\b": "om måneden",
    r"\bom ugen\b": "om måneden",
    r"\bhver måned\b": "hvert år",
    r"\bpr\. gang\b": "pr. måned",
    r"\bpr\. måned\b": "pr. år",
    r"\bpr\. (?:kalender)?år\b": "pr. måned",
    r"\bpr\. dag\b": "pr. uge",
    r"\bén gang om året\b": "to gange om året",
}


def _day(text: str, random: Random) -> Iterator[str]:
    for match in _DAY.finditer(text):
        days = [str(day) for day in range(1, 29)]
        yield replaced(text, *match.span(), other(days, match.group(), text, random))


def _month(text: str, random: Random) -> Iterator[str]:
    for match in _MONTH_NAME.finditer(text):
        yield replaced(text, *match.span(), other(_MONTHS, match.group(), text, random))


def _year(text: str, random: Random) -> Iterator[str]:
    for match in re.finditer(rf"(?:{_MONTH}) (20\d\d)\b", text):
        year = int(match[1])
        new = other([str(year - 1), str(year + 1), str(year + 2)], match[1], text, random)
        yield replaced(text, *match.span(1), new)


def _number(pattern: re.Pattern[str], least: int = 1) -> Corrupt:
    """Another number of about the same size: swapped digits, a digit changed, one off."""

    def corrupt(text: str, random: Random) -> Iterator[str]:
        for match in pattern.finditer(text):
            digits = match[1].replace(".", "")
            new = _near(digits, random, least)
            if not re.search(rf"(?<!\d){new}(?!\d)", text.replace(".", "")):
                grouped = f"{int(new):,}".replace(",", ".") if "." in match[1] else new
                yield replaced(text, *match.span(1), grouped)

    return corrupt


def _near(digits: str, random: Random, least: int) -> str:
    pairs = [
        i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and digits[i + 1] != "0"
    ]
    if pairs and len(digits) > 2 and random.random() < 0.5:
        i = random.choice(pairs)
        return digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    value = int(digits)
    step = 10 ** max(0, len(digits) - random.choice((1, 2)))
    return str(value + step if value - step < least or random.random() < 0.5 else value - step)


# A number of days or months is a length of time, not a count.
_TIME_UNIT = r"(?:(?:hver|arbejds|bank|kalender)?dage|uger|måneder|timer|minutter|døgn)\b"
_WORDS = together(
    swapping(rf"(?<!de )\bto (?=(?!ting|om|{_TIME_UNIT})[a-zæøå]+e[rt]?\b)", "tre "),
    swapping(rf"\btre (?=(?!{_TIME_UNIT})[a-zæøå]+e[rt]?\b)", "fire "),
)
_TIME_WORDS = together(
    swapping(rf"(?<!de )\bto (?={_TIME_UNIT})", "tre "),
    swapping(rf"\btre (?={_TIME_UNIT})", "fire "),
)


def _hour(text: str, random: Random) -> Iterator[str]:
    for pattern in (_TIME, _TIME_END):
        for match in pattern.finditer(text):
            hours = [str(hour) for hour in range(7, 18)]
            yield replaced(text, *match.span(1), other(hours, match[1], text, random))


def _units(text: str, random: Random) -> Iterator[str]:
    for pattern, new in _UNITS.items():
        yield from swapping(rf"(?<=\d ){pattern}", new)(text, random)
    yield from swapping(r"(?:(?<= \d\d )|(?<= \d\d\d ))kr\.(?= [a-zæøå])", "%")(text, random)


def _rates(text: str, random: Random) -> Iterator[str]:
    for pattern, new in _RATES.items():
        yield from swapping(pattern, new)(text, random)


KINDS: tuple[Kind, ...] = (
    kind("date: day", "frister", _day),
    kind("date: month", "frister tal", _month),
    kind("date: year", "frister", _year),
    kind("time", "frister", _hour),
    kind("amount", "tal", _number(_AMOUNT)),
    kind("percentage", "tal", together(_number(_PERCENT), _number(_PERCENT))),
    kind("count", "tal", together(_number(_COUNT), _WORDS)),
    kind("length of a deadline", "frister", together(_number(_DURATION), _TIME_WORDS)),
    kind("unit", "tal frister", _units),
    kind("rate", "tal frister kvantorer", _rates),
)
