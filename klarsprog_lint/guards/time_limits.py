"""Dates, times and durations with what is said of them: *senest*, *inden*, and from when.

*Senest* includes the day, *inden* and *før* do not, *tidligst* and *fra* open a
period. For a duration *inden for 14 dage*, *senest 14 dage efter* and *højst 14 dage efter* are
the same, and so are *senest* and *mindst 14 dage før*.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from klarsprog_lint.guards.deadline_events import POINTED, Start, start_of
from klarsprog_lint.guards.mentions import Kind, Mention, mentions
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.dates import MONTHS

#: The last day of every month, as a date without its year.
LAST_DAYS = {
    month: f"{number:02}-{monthrange(2026, number)[1]}" for number, month in enumerate(MONTHS, 1)
}
_MONTH_END = re.compile(r"\b(?:udgangen|udløbet|slutningen)\s+af\s*$", re.IGNORECASE)
#: The operators that make a deadline.
LIMITS = frozenset(("senest", "inden", "tidligst"))
# What agrees with a deadline of so many days, and with a first day after so many.
WITHIN = frozenset(("inden", "højst", "til", "i", "på"))
NOT_BEFORE = frozenset(("tidligst", "mindst", "efter", "om"))
_GAP = r"(?:\s+(?:om|på|for|den|d\.|en|et|ca\.|[a-zæøå]+dag|kl\.|klokken|,))*\s*$"
# The first that stands right before the value, in this order.
_OPERATORS: tuple[tuple[str, str], ...] = (
    (
        "senest",
        r"\b(?:senest|ikke senere end|inden (?:udløbet|udgangen) af"
        r"|ved udgangen af|sidste frist(?: er)?)",
    ),
    ("tidligst", r"\b(?:tidligst|ikke før(?: end)?|først)"),
    # *Dagen før kl. 12* is the day before, at 12.
    (
        "inden",
        r"\b(?<!\bdagen )(?<!\baftenen )(?<!\bugen )"
        r"(?:inden(?: for)?|indenfor|før|forud for|i løbet af)",
    ),
    ("mindst", r"\b(?:mindst|minimum)"),
    ("højst", r"\b(?:højst|højest|maksimalt|maks\.|op til|ikke (?:mere|længere) end)"),
    ("fra", r"\b(?:fra(?: og med)?|pr\.|regnet fra|gældende fra|siden)"),
    ("efter", r"\befter"),
    ("til", r"\b(?:frem til|indtil|til og med|t\.o\.m\.|til)"),
    ("om", r"\bom"),
    # *Når du har fået ydelsen i 12 måneder* is past by then.
    (
        "har i",
        r"\b(?:har|have|havde)\b(?:\s+(?!ret\b)[^\W\d]+){0,5}?"
        r"\s+(?!ret\b)(?:\w+et|\w+[^\Wtør]t|\w*stået|været)\b(?:\s+[^\W\d]+){0,6}?\s+i",
    ),
    ("i", r"\b(?:i|varer|gælder)"),
)
_BEFORE = [(name, re.compile(pattern + _GAP, re.IGNORECASE)) for name, pattern in _OPERATORS]
# *skal senest være betalt den 1. maj*, *kan tidligst få hjælp fra den 1. maj*
_FAR = re.compile(r"\b(?P<word>senest|tidligst)\b[^.,;:()\d]{0,60}$", re.IGNORECASE)
# *må ikke begynde før den 1. maj*, but not *hvis vi ikke har hørt fra dig før den 1. maj*
_NOT_BEFORE = re.compile(
    r"\b(?:kan|må|skal|bør|vil|får|begynder|starter)\b[^.;]*\b(?:ikke|ingen)\b[^.;]*\bfør\b[^.;]{0,12}$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:hvis|såfremt|medmindre|har\s+(?:du|vi|I))\b[^.;]*$", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b\w*frist(?:en)?\b|\bdeadline\b"
    r"|\bsidste (?:rettidige |mulige )?(?!hverdag|bankdag|arbejdsdag)\w*(?:dag|dato)\b(?! i )",
    re.IGNORECASE,
)
_AFTER = (
    # *Den 4. maj, senest kl. 12*
    *(
        (name, re.compile(rf"\s*,?\s*{name}\s+(?:kl\b|klokken\b)", re.IGNORECASE))
        for name in ("senest", "inden", "tidligst")
    ),
    ("senest", re.compile(r"\s*,?\s*(?:(?:men|og)\s+)?(?:ikke senere|eller (?:før|tidligere))\b")),
    (
        "tidligst",
        re.compile(r"\s*,?\s*(?:(?:men|og)\s+)?(?:ikke (?:før|tidligere)|eller senere)\b"),
    ),
)
_PASSES = re.compile(r"\b(?:gå|går|gået|vente\w*|forløbe\w*)\b[^.;:\d]{0,40}$", re.IGNORECASE)
_NOTICE = re.compile(r"\s+(?:[^\W\d]+\s+)?\w*varsel\b", re.IGNORECASE)
_NOTICE_OF = re.compile(r"\b\w*vars(?:el|let)\b[^.,;:\d]{0,50}$", re.IGNORECASE)
_DEADLINE_AFTER = re.compile(
    r"\s+(?:er\s+(?:din\s+|den\s+)?(?:sidste\s+)?)?(?:frist|sidste\s+dag)|\s+til\s+at\b"
    r"|\s+som\s+(?:sidste\s+)?frist",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A value of time with its operator, empty where none is written, and what it runs from."""

    sentence: Sentence
    mention: Mention
    operator: str
    start: Start | None = None

    @property
    def key(self) -> str:
        """The value that both versions must have; the year of a date is compared by itself."""
        value = self.mention.value
        if self.mention.kind is Kind.DATE:
            return value[5:]
        if _MONTH_END.search(self.sentence.text[: self.mention.start]):
            return LAST_DAYS.get(value, value)
        return value


def limits_of(sentences: Iterable[Sentence]) -> list[Limit]:
    """The limits of some sentences; *Den løber fra …* belongs to the duration before it."""
    found: list[Limit] = []
    for sentence in sentences:
        own = list(limits(sentence))
        if not own and found and found[-1].start is None and found[-1].mention.quantity:
            start = start_of(sentence.text, is_apart=True)
            found[-1] = replace(found[-1], start=start)
        found.extend(own)
    return found


def limits(sentence: Sentence) -> Iterator[Limit]:
    """The values of time in a sentence, and the merge fields, which may hold one."""
    text = _without_references(sentence)
    for mention in mentions(sentence):
        if mention.quantity and mention.quantity.is_duration:
            start = _notice(text, mention) or start_of(text[mention.end :])
            if start and start.is_before and _PASSES.search(text[: mention.start]):
                # *Der skal gå mindst 2 år, før …* is no deadline that lies before something.
                start = None
            operator = _of_duration(_operator(text, mention), start)
            yield Limit(sentence, mention, operator, start)
        elif mention.kind in (Kind.DATE, Kind.TIME, Kind.MONTH, Kind.FIELD):
            yield Limit(sentence, mention, _operator(text, mention))


def _notice(text: str, mention: Mention) -> Start | None:
    """*Med mindst 3 måneders varsel* is so long before."""
    is_notice = _NOTICE.match(text[mention.end :]) or _NOTICE_OF.search(text[: mention.start])
    return Start(POINTED, is_before=True) if is_notice else None


def _without_references(sentence: Sentence) -> str:
    """*Tidligst søge om § 18-midler den 1. maj*: the figures of a law are no other value."""
    text = sentence.text
    for mention in mentions(sentence):
        if mention.kind in (Kind.LAW, Kind.CASE, Kind.FIELD):
            word = "x" * (mention.end - mention.start)
            text = text[: mention.start] + word + text[mention.end :]
    return text


def _operator(text: str, mention: Mention) -> str:
    before, after = text[: mention.start], text[mention.end :]
    direct = next((name for name, pattern in _BEFORE if pattern.search(before)), "")
    if direct == "inden" and _NOT_BEFORE.search(before) and not _IF.search(before):
        return "tidligst"
    if direct in LIMITS:
        return direct
    if added := next((name for name, pattern in _AFTER if pattern.match(after)), ""):
        return added
    if far := _FAR.search(before):
        return far["word"].lower()
    if direct:
        return direct
    return "senest" if _DEADLINE.search(before) or _DEADLINE_AFTER.match(after) else ""


def _of_duration(operator: str, start: Start | None) -> str:
    """*Mindst 14 dage før* is *senest 14 dage før*, and *højst* turns round likewise."""
    if start is not None and start.is_before:
        operator = {"mindst": "inden", "højst": "tidligst"}.get(operator, operator)
    return "inden" if operator == "senest" else operator
