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
from klarsprog_lint.guards.quantities import Quantity, find_quantities
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.dates import find_dates


class Kind(StrEnum):
    """What a mention is a value of."""

    FIELD = "field"
    ADDRESS = "address"  # of a web page or an e-mail
    CPR = "cpr"
    CASE = "case"
    LAW = "law"
    DATE = "date"
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
    r"|\b[A-ZÆØÅ]{1,4}-?\d{2,4}[-/]\d{2,}\b|\b(?:19|20)\d\d-\d{3,}\b",
)
_LAW = re.compile(
    r"§§?\s*\d+(?:\.\d+)*(?:\s?[a-hj-z]\b(?![.]))?(?:(?:\s*,|\s+og|\s+eller|\s+samt)?\s*"
    r"(?:stk\.?|nr\.?|litra|pkt\.?)\s*(?:\d+|[a-z]\b)|(?:\s*,\s*|\s+og\s+|\s+eller\s+|\s*[-–]\s*)"
    r"\d+(?!\s*(?:kr|dag|uge|pct|%|måned|år|time)|[.]\s*[a-zæøå])(?:\s?[a-hj-z]\b(?![.]))?)*"
    r"|\b(?:stk\.?|litra)\s*(?:\d+|[a-z]\b)(?:\s*,?\s*(?:nr\.?|litra|pkt\.?)\s*(?:\d+|[a-z]\b))*",
    re.IGNORECASE,
)
_LAW_STEP = re.compile(
    r"(?P<unit>§§?|stk\.?|nr\.?|litra|pkt\.?)\s*(?P<value>\d+(?:\.\d+)*(?:\s?[a-hj-z]\b)?|[a-z]\b)"
    r"|(?P<more>(?:,|og|eller|[-–])\s*(?P<next>\d+(?:\s?[a-hj-z]\b)?))",
    re.IGNORECASE,
)
_LEVELS = ("§", "stk", "nr", "litra", "pkt")
_CLOCK = r"(?P<{0}hour>[01]?\d|2[0-4])(?:[.:](?P<{0}minute>[0-5]\d))?"
_TIME = re.compile(
    r"\b(?:kl(?:okken|\.)?\s*)"
    + _CLOCK.format("")
    + r"(?:\s*(?:[-–]|til|og)\s*(?:kl(?:okken|\.)?\s*)?"
    + _CLOCK.format("end_")
    + r"(?![\d.]*\s*(?:kr|pct|%|dage|uger|personer)))?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+45\s?)?(?:\d{8}|\d{2}(?:\s\d{2}){3}|\d{4}\s\d{4})(?![\w-])")
_SPACE = re.compile(r"\s+")


def _fields(sentence: Sentence) -> Iterator[Mention]:
    for field in sentence.fields:
        start, end = field.start - sentence.start, field.end - sentence.start
        yield Mention(Kind.FIELD, field.source, start, end)


def _matches(kind: Kind, pattern: re.Pattern[str]) -> Callable[[str], Iterator[Mention]]:
    def find(text: str) -> Iterator[Mention]:
        for match in pattern.finditer(text):
            value = _SPACE.sub("", match.group()).rstrip(".,;:").lower()
            yield Mention(kind, value, match.start(), match.end())

    return find


def _phones(text: str) -> Iterator[Mention]:
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group().removeprefix("+45"))
        yield Mention(Kind.PHONE, digits, match.start(), match.end())


def _laws(text: str) -> Iterator[Mention]:
    """One mention for each paragraph, subsection and so on: *§§ 31 og 32* are two."""
    for match in _LAW.finditer(text):
        for value in _law_values(match.group()):
            yield Mention(Kind.LAW, value, match.start(), match.end())


def _law_values(written: str) -> Iterator[str]:
    """Paths such as *§ 11 stk 2 nr 3*; a path that goes on is not repeated by its beginning."""
    path: list[tuple[int, str]] = []
    for step in _LAW_STEP.finditer(written):
        if step["unit"]:
            level = _LEVELS.index("§" if "§" in step["unit"] else step["unit"].lower().strip("."))
            value = step["value"]
            deeper = bool(path) and level > path[-1][0]
        else:
            if not path:
                continue
            level, value, deeper = path[-1][0], step["next"], False
        if path and not deeper:
            yield _law_path(path)
        path = [item for item in path if item[0] < level]
        path.append((level, _SPACE.sub("", value).lower()))
    if path:
        yield _law_path(path)


def _law_path(path: Iterable[tuple[int, str]]) -> str:
    return " ".join(f"{_LEVELS[level]} {value}" for level, value in path)


def _dates(text: str) -> Iterator[Mention]:
    for date in find_dates(text):
        year = f"{date.year:04}" if date.year else "----"
        value = f"{year}-{date.month:02}-{date.day:02}"
        yield Mention(Kind.DATE, value, date.start, date.end)


def _times(text: str) -> Iterator[Mention]:
    for match in _TIME.finditer(text):
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
    _dates,
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
