"""Times that only count what was named: *de to uger* after *uge 29 og 30*."""

import re

from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.versions import Sentence, Version
from klarsprog_lint.language.dates import MONTHS

_POINTING = re.compile(r"\b(?:de|disse|begge|alle|de her)\s+$", re.IGNORECASE)
_NEXT = r"(?:\s*(?:,|og|samt|eller|\+)\s*(?:i\s+)?{0})+"
_WEEK = r"\d{1,2}"
_WEEKS = re.compile(rf"\buge(?:rne|r)?\s+(?:nr\.\s*)?(?P<first>{_WEEK}){_NEXT.format(_WEEK)}", re.I)
_WEEK_RANGE = re.compile(
    rf"\buge(?:rne|r)?\s+(?P<first>{_WEEK})\s*(?:[-–]|til(?: og med)?)\s*(?P<last>{_WEEK})", re.I
)
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\w*)"
_LISTS = (
    ("måneder", re.compile(rf"\b{_MONTH}{_NEXT.format(_MONTH)}", re.I), re.compile(_MONTH, re.I)),
    ("dage", re.compile(rf"\b{_DAY}{_NEXT.format(_DAY)}", re.I), re.compile(_DAY, re.I)),
)  # fmt: skip


def counts_what_is_named(value: str, own: Version, other: Version) -> bool:
    """Whether every such number of one version points to weeks, months or days the other lists."""
    places = [
        (sentence, mention.start)
        for sentence in own.sentences
        for mention in mentions(sentence)
        if mention.value == value
    ]
    return all(_points(sentence, start) for sentence, start in places) and any(
        value in named_periods(sentence) for sentence in other.sentences
    )


def _points(sentence: Sentence, start: int) -> bool:
    return _POINTING.search(sentence.text[:start]) is not None


def named_periods(sentence: Sentence) -> frozenset[str]:
    """How long the listed weeks, months and days of a sentence are together, as values."""
    text = sentence.text
    found = {
        f"{len(items.findall(match.group()))} {unit}"
        for unit, several, items in _LISTS
        for match in several.finditer(text)
    }
    weeks = [len(re.findall(_WEEK, match.group())) for match in _WEEKS.finditer(text)]
    weeks += [int(m["last"]) - int(m["first"]) + 1 for m in _WEEK_RANGE.finditer(text)]
    return frozenset(found | {f"{number * 7} dage" for number in weeks if number > 1})
