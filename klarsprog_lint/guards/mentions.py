"""Everything in a sentence that is written as a value: each figure belongs to one mention.

The kinds are looked for in order, the most certain first, and what one kind has taken no other
sees: the 3 of *§ 3* is no count, and the 2026 of *3. maj 2026* no amount.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from klarsprog_lint.guards.facts import Fact
from klarsprog_lint.guards.law_references import find_references
from klarsprog_lint.guards.quantities import Quantity, find_quantities
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.dates import MONTHS, find_dates


class Kind(StrEnum):
    """What a mention is a value of."""

    FIELD = "field"
    ADDRESS = "address"  # of a web page or an e-mail
    PLACE = "place"  # street and number, or postal district
    CPR = "cpr"
    CASE = "case"
    LAW = "law"
    DATE = "date"
    MONTH = "month"  # that no date has
    TIME = "time"
    PHONE = "phone"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class Mention:
    """A value as written; offsets are those of the sentence's text.

    ``value`` is normalised. ``quantity`` is given for quantities.
    """

    kind: Kind
    value: str
    start: int
    end: int
    quantity: Quantity | None = None


_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)[^\s<>()»«\"]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:dk|org|com|net|eu|info)\b(?:/[^\s<>()»«\"]*)?",
    re.IGNORECASE,
)
_CPR = re.compile(r"(?<![\w.-])\d{6}\s?-\s?\d{4}(?![\w-])|(?<=[Cc][Pp][Rr]\s)\d{10}\b")
_CASE = re.compile(
    r"\b\d{2}\.\d{2}\.\d{2}(?:-[A-ZÆØÅ]?\d+)+(?:-\d+)*\b"
    r"|(?:(?<=nr\. )|(?<=nr\.: )|(?<=nummer )|(?<=nummer: )|(?<=nr )|(?<=ref\. )|(?<=ref\.: ))"
    r"(?=[\w/.-]*\d{3})[A-ZÆØÅ\d][\w/.-]*\w"
    r"|(?<![\w.,-])(?!(?:19|20)\d\d-(?:19|20)\d\d\b)\d{2,8}-\d{3,8}(?![\w-])(?!\s*(?:kr|m2|pct|%|p))"
    r"|\b[A-ZÆØÅ]{1,4}-?\d{2,4}[-/]\d{2,}\b|\b(?:19|20)\d\d-\d{3,}\b",
)
_PROTOCOL = re.compile(r"^(?:https?://)?(?:www\.)?")
_PLACE = re.compile(
    r"\b[A-ZÆØÅ]\w*(?:\s[A-ZÆØÅ]\w*)?(?:vej|vejen|gade|gaden|all[eé]|alléen|plads|pladsen|stræde"
    r"|torv|torvet|parken|vænget|bakken|stien|boulevard|dammen|haven|havnen|toften|marken|kaj)"
    r"\s(?P<number>\d+(?:\s?[A-ZÆØÅ]\b)?)|(?<![\w.-])\d{4}\s[A-ZÆØÅ][a-zæøå]+\b"
)
_HOUR = r"(?P<{0}hour>(?:2[0-4]|[01]?\d)(?!\d))"
_CLOCK = _HOUR + r"(?:[.:](?P<{0}minute>[0-5]\d))?"
_MINUTES = _HOUR + r"[.:](?P<{0}minute>[0-5]\d)"
_TO = r"\s*(?:[-–]|til|og)\s*"
_TIMES = (
    # Without *kl.* only a range with minutes is sure: *8.00-15.00*, *mellem 9.30 og 12.00*.
    re.compile(
        r"(?<![\w.,/:-])(?<!kl\. )(?<!kl )(?<!klokken )"
        + _MINUTES.format("")
        + _TO
        + r"(?:kl(?:okken|\.)?\s*)?"
        + _MINUTES.format("end_")
        + r"(?![\w,/:-]|\.\d|\s*(?:kr|pct|%))"
    ),
    re.compile(
        r"\b(?:(?:man|tirs|ons|tors|fre|lør|søn|hver)dage?\s+(?:fra\s+)?)"
        + _CLOCK.format("")
        + r"\s*[-–]\s*"
        + _CLOCK.format("end_")
        + r"(?![\w,/:-]|\.\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:kl(?:okken|\.)?\s*)"
        + _CLOCK.format("")
        + rf"(?:{_TO}(?:kl(?:okken|\.)?\s*)?"
        + _CLOCK.format("end_")
        + r"(?![\d.]*\s*(?:kr|pct|%|dage|uger|personer)))?",
        re.IGNORECASE,
    ),
)
_DAY_RANGE = re.compile(r"(?<=\d\.)[-–](?=\d{1,2}\.\s)")
_DAY_BEFORE = re.compile(
    r"(?<![\w.,§])(?P<day>[12]?\d|3[01])\."
    r"(?:\s*(?:,|og|eller|samt|til|til og med)\s*|\s+)(?:den\s+)?$"
)
_DAY_OF_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})\.\s+i\s+(?:hver\s+|en\s+|den\s+)?(?:næste\s+|(?:efter)?følgende\s+|kommende\s+|samme\s+)?måned(?:en)?\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b(?:\s+(?P<year>(?:19|20)\d\d)\b)?")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+45\s?)?(?:\d{8}|\d{2}(?:\s\d{2}){3}|\d{4}\s\d{4})(?![\w-])")
_SPACE = re.compile(r"\s+")


def _fields(sentence: Sentence) -> Iterator[Mention]:
    for field in sentence.fields:
        start, end = field.start - sentence.start, field.end - sentence.start
        yield Mention(Kind.FIELD, field.source, start, end)


def _matches(kind: Kind, pattern: re.Pattern[str]) -> Callable[[str], Iterator[Mention]]:
    def find(text: str) -> Iterator[Mention]:
        for match in pattern.finditer(text):
            value = _SPACE.sub("", match.group()).rstrip(".,;:/").lower()
            value = _PROTOCOL.sub("", value)
            yield Mention(kind, value, match.start(), match.end())

    return find


def _phones(text: str) -> Iterator[Mention]:
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group().removeprefix("+45"))
        yield Mention(Kind.PHONE, digits, match.start(), match.end())


def _laws(text: str) -> Iterator[Mention]:
    """One mention for each paragraph, subsection and so on: *§§ 31 og 32* are two."""
    for reference in find_references(text):
        yield Mention(Kind.LAW, reference.path, reference.start, reference.end)


def _dates(text: str) -> Iterator[Mention]:
    """Dates, and the days that share a month with one: *13. og 14. maj*, *28.-30. maj*."""
    text = _DAY_RANGE.sub(" ", text)
    for date in find_dates(text):
        year = f"{date.year:04}" if date.year else "----"
        days = [(date.day, date.start, date.end)]
        if text[date.end - 1].isalpha() or date.year:
            while before := _DAY_BEFORE.search(text, 0, days[-1][1]):
                days.append((int(before["day"]), before.start(), before.end("day")))
        for day, start, end in days:
            yield Mention(Kind.DATE, f"{year}-{date.month:02}-{day:02}", start, end)


def _months(text: str) -> Iterator[Mention]:
    """Months without a day; a year is a mention of its own, as dates may stand without one."""
    for match in _MONTH.finditer(text):
        month = match.group().split()[0]
        yield Mention(Kind.MONTH, month, match.start(), match.start() + len(month))
        if match["year"]:
            yield Mention(Kind.MONTH, match["year"], match.start(), match.end())
    for match in _DAY_OF_MONTH.finditer(text):
        yield Mention(Kind.MONTH, f"{match['day']}. i måneden", match.start(), match.end())


def _places(text: str) -> Iterator[Mention]:
    for match in _PLACE.finditer(text):
        value = _SPACE.sub("", match.group()).lower()
        yield Mention(Kind.PLACE, value, match.start(), match.end())


def _times(text: str) -> Iterator[Mention]:
    for pattern in _TIMES:
        for match in pattern.finditer(text):
            for prefix in ("", "end_"):
                if match[f"{prefix}hour"]:
                    minute = match[f"{prefix}minute"] or "00"
                    value = f"{int(match[f'{prefix}hour']):02}:{minute}"
                    yield Mention(Kind.TIME, value, match.start(), match.end())


def _quantities(text: str) -> Iterator[Mention]:
    for quantity in find_quantities(text):
        yield Mention(Kind.QUANTITY, quantity.value, quantity.start, quantity.end, quantity)


_FINDERS: tuple[Callable[[str], Iterator[Mention]], ...] = (
    _matches(Kind.ADDRESS, _ADDRESS),
    _matches(Kind.CPR, _CPR),
    _matches(Kind.CASE, _CASE),
    _laws,
    _places,
    _dates,
    _months,
    _times,
    _phones,
    _quantities,
)


@lru_cache(maxsize=4096)
def mentions(sentence: Sentence) -> tuple[Mention, ...]:
    """The values of a sentence in order of place."""
    found = list(_fields(sentence))
    text = _blanked(sentence.text, found)
    for finder in _FINDERS:
        new = list(finder(text))
        found.extend(new)
        text = _blanked(text, new)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _blanked(text: str, taken: Iterable[Mention]) -> str:
    """The text with what is taken replaced by a letterless filler of the same length."""
    for mention in taken:
        text = text[: mention.start] + "\x00" * (mention.end - mention.start) + text[mention.end :]
    return text


def facts_of(*kinds: Kind) -> Callable[[Sentence], Iterator[Fact]]:
    """An extractor of the mentions of some kinds."""

    def extract(sentence: Sentence) -> Iterator[Fact]:
        for mention in mentions(sentence):
            if mention.kind in kinds:
                yield Fact(f"{mention.kind} {mention.value}", mention.start, mention.end)

    return extract
