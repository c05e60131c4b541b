"""Danish calendar dates in running text.

The formats are those that Retskrivningsordbogen § 43 and letters from authorities use: *3. marts
2026*, *den 3/3-2026*, *03.03.2026*, *3.3.26* and *2026-03-03*, with or without a weekday in front.
Everything is found by spelling, so that it does not depend on how a pipeline tokenizes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
# *3. dec. 2026*, *3. sept.*
_MONTH_NAMES = "|".join(MONTHS) + r"|(?:jan|feb|febr|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\."
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
# Two-digit years: a letter speaks of the years around it, not of the last century.
_CENTURY_BREAK = 70
# Begins with a digit, so that the regex engine can skip from digit to digit.
_DATE = re.compile(
    r"(?=\d)(?:(?<![\w./,-])|(?<=\bd\.))"
    rf"(?:(?P<day>\d{{1,2}})(?:\.\s*|\s+)(?P<name>{_MONTH_NAMES})(?:\s+(?P<year>\d{{4}}))?"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    r"|(?P<n_day>\d{1,2})[./-]\s?(?P<n_month>\d{1,2})(?:[./-]\s?|\s)(?P<n_year>\d{4}|\d{2}(?!\d))"
    r"|(?P<s_day>\d{1,2})/(?P<s_month>\d{1,2}))(?![\w/]|[.-]\w)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?P<weekday>man|tirs|ons|tors|fre|lør|søn)(?:dag(?:en)?|\.),?\s+)?(?:\b(?:den\s+|d\.\s*))?$",
    re.IGNORECASE,
)
_DAY_STEMS = tuple(name.removesuffix("dag") for name in WEEKDAYS)
_LONGEST_BEFORE = 18
# *punkt 3.3.12*, *lokalplan 1.2.14*: numbers of sections look like short dates.
_NOT_A_DATE = re.compile(
    r"(?:punkt|pkt\.|afsnit|kapitel|lokalplan|version|udgave|nr\.|nummer|§|bilag|side|sag|tlf\.)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: its span, its parts as far as given, and the weekday named before it.

    ``weekday`` counts from 0 for Monday, -1 where none is named; ``start`` includes it. ``year``
    is 0 where none is written.
    """

    start: int
    end: int
    day: int
    month: int
    year: int = 0
    weekday: int = -1

    def in_year(self, year: int) -> date | None:
        """The calendar date in a year; None if there is no such date."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> date | None:
        """The calendar date, if the year is written and the date exists."""
        return self.in_year(self.year) if self.year else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """The dates in a text, in order; a month above 12 or a day above 31 is no date, but
    for *den 32. maj*."""
    if start == 0 and end is None:
        return iter(_dates_of(text))
    return _scan(text, start, end)


@lru_cache(maxsize=16)
def _dates_of(text: str) -> tuple[DateMention, ...]:
    # Half a dozen rules ask for the dates of the same block, one after the other.
    return tuple(_scan(text, 0, None))


def _scan(text: str, start: int, end: int | None) -> Iterator[DateMention]:
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        before = text[max(start, match.start() - _LONGEST_BEFORE) : match.start()]
        if not _NOT_A_DATE.search(before):
            mention = _mention(match, _BEFORE.search(before))
            if mention is not None:
                yield mention


def _mention(match: re.Match[str], before: re.Match[str] | None) -> DateMention | None:
    numbers = _numbers(match.groupdict())
    opening = before.group() if before else ""
    # *den 32. maj* is a slip of the pen; without *den* it may be anything.
    last = 39 if match["name"] and opening else 31
    if not (0 < numbers[0] <= last and 0 < numbers[1] <= 12):
        return None
    if match["s_day"] and not opening:
        return None  # Without *den* or a weekday 3/3 may be a fraction.
    named = before["weekday"] if before else None
    weekday = _DAY_STEMS.index(named.lower()) if named else -1
    return DateMention(match.start() - len(opening), match.end(), *numbers, weekday)


def _numbers(parts: dict[str, str | None]) -> tuple[int, int, int]:
    """Day, month and year (0 where none is written)."""
    if parts["name"]:
        month = _MONTH_NUMBERS[parts["name"][:3].lower()]
        return int(parts["day"] or 0), month, int(parts["year"] or 0)
    if parts["iso_year"]:
        return int(parts["iso_day"] or 0), int(parts["iso_month"] or 0), int(parts["iso_year"])
    if parts["n_year"]:
        return int(parts["n_day"] or 0), int(parts["n_month"] or 0), _full_year(parts["n_year"])
    return int(parts["s_day"] or 0), int(parts["s_month"] or 0), 0


def _full_year(written: str) -> int:
    year = int(written)
    if year >= 100:
        return year
    return year + (2000 if year < _CENTURY_BREAK else 1900)


def show_date(day: date) -> str:
    """The date as a letter should write it: *3. marts 2026*."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def closed_day(day: date) -> str | None:
    """Why nobody is at work: *lørdag*, *søndag* or *helligdag (pinsedag)*; None on other days."""
    name = _public_holidays(day.year).get(day)
    if name is not None:
        return f"helligdag ({name})"
    return WEEKDAYS[day.weekday()] if day.weekday() > 4 else None


@lru_cache(maxsize=16)
def _public_holidays(year: int) -> dict[date, str]:
    # Imported here, because few letters have a deadline on such a day.
    import holidays

    days = holidays.country_holidays("DK", years=year, language="da")
    return {day: name[0].lower() + name[1:] for day, name in days.items()}
