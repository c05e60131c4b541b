"""Checks of the family TAL on calendar dates: weekdays, and deadlines that cannot be met."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_date import letter_date
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.tal_deadlines import sentence_at
from klarsprog_lint.checks.told_times import is_perfect, is_told
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.dates import WEEKDAYS, DateMention, closed_day, find_dates, show_date
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_DEADLINE = re.compile(
    r"(?:\bsenest|\binden|\b\w*frist(?:en)?(?:\s+for(?:\s+\w+){1,5}?)?(?:\s+er|\s+til|\s+udløber)?|\bdeadline(?:n)?(?:\s+er)?"
    r"|\bforfald(?:er|sdato(?:en)?)(?:\s+til\s+betaling)?(?:\s+er)?|\bsidste\s+(?:rettidige\s+)?\w*dag(?:\s+for(?:\s+\w+){1,4}?)?(?:\s+er)?"
    # *skal være betalt den …*; to be somewhere on a Saturday is no deadline.
    r"|\bskal\s+(?:\w+\s+)?være\s+(?:\w+\s+)?(?:(?:ind)?betalt|modtaget|(?:ind|til)?sendt|afleveret|returneret|os\s+i\s+hænde|i\s+hænde)"
    r"|\b(?:ind|tilbage)?betales|\b(?:svare|betale|søge|klage|sende|tilmelde\s+(?:dig|jer)|ansøge|aflevere)\b(?:\s+\w+){0,4}?\s+(?:indtil|til\s+og\s+med))"
    r"\s*:?\s*(?:på\s+|kl\.\s*[\d.]+\s+)?$",
    re.IGNORECASE,
)
# *den 6. maj 2026 (torsdag)*
_WEEKDAY_BEHIND = re.compile(rf"\s?\((?P<weekday>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_BEFORE_DATE = 60
# A date without a year belongs to the half year on either side of the letter.
_NEAR = 183


@dataclass(frozen=True, slots=True)
class _DateFact:
    mention: DateMention
    is_deadline: bool
    is_past: bool


def _collect_dates(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    facts = []
    for found in find_dates(text):
        mention = found
        if is_protected(block.block, mention.start, mention.end):
            continue
        if mention.weekday < 0 and (behind := _WEEKDAY_BEHIND.match(text, mention.end)):
            mention = replace(mention, weekday=WEEKDAYS.index(behind["weekday"].lower()))
        before = max(0, mention.start - _BEFORE_DATE)
        is_deadline = _DEADLINE.search(text, before, mention.start) is not None
        is_past = is_deadline and _tells_of_past(block, mention)
        if is_deadline or mention.weekday >= 0 or _never_exists(mention):
            facts.append(_DateFact(mention, is_deadline, is_past))
    return facts


def _tells_of_past(block: AnalysedBlock, mention: DateMention) -> bool:
    """Whether the clause reports an earlier deadline: a finite past, or a perfect."""
    _, sentence = sentence_at(block, mention.start)
    return is_told(block, sentence, mention.start, mention.end) or is_perfect(
        block, sentence, mention.start, mention.end
    )


def _never_exists(mention: DateMention) -> bool:
    return mention.in_year(2024) is None or (mention.year > 0 and mention.date is None)


def _judge_dates(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    written = letter_date(document)
    for block, fact in facts:
        if isinstance(fact, _DateFact):
            yield from _judge_date(fact, block.index, written, options)


def _judge_date(
    fact: _DateFact, block: int, written: date | None, options: Options
) -> Iterator[Finding]:
    mention = fact.mention
    if _never_exists(mention):
        yield _finding(mention, block, "Datoen »{text}« findes ikke. Ret den.", {})
        return
    years = _years(mention, written)
    days = [day for year in years if (day := mention.in_year(year)) is not None]
    if not days:
        return
    if mention.weekday >= 0 and all(day.weekday() != mention.weekday for day in days):
        yield _wrong_weekday(mention, days[0], block)
    elif fact.is_deadline and not fact.is_past:
        yield from _bad_deadline(mention, days[0], block, written, options)


def _years(mention: DateMention, written: date | None) -> tuple[int, ...]:
    """The years that may be meant, the likeliest first; none without a year to start from."""
    if mention.year:
        return (mention.year,)
    if written is None:
        return ()
    candidates = [written.year, written.year + 1, written.year - 1]
    days = [day for year in candidates if (day := mention.in_year(year)) is not None]
    days.sort(key=lambda day: abs((day - written).days))
    near = [day.year for day in days if abs((day - written).days) <= _NEAR]
    later = [day.year for day in days if _NEAR < (day - written).days <= 2 * _NEAR]
    return (*near, *later)


def _wrong_weekday(mention: DateMention, day: date, block: int) -> Finding:
    values = {
        "weekday": WEEKDAYS[day.weekday()],
        "named": WEEKDAYS[mention.weekday],
        "date": show_date(day),
    }
    message = "Den {date} er en {weekday}, ikke en {named}. Ret ugedagen eller datoen."
    return _finding(mention, block, message, values)


def _bad_deadline(
    mention: DateMention, day: date, block: int, written: date | None, options: Options
) -> Iterator[Finding]:
    if written is not None and mention.year and day < written:
        message = "Fristen »{text}« ligger før brevets egen dato, den {written}. Ret datoen."
        yield _finding(mention, block, message, {"written": show_date(written)})
        return
    reason = closed_day(day) if options.flag("closed-days") else None
    if reason is not None:
        message = (
            "Fristen den {date} falder på en {reason}. Vælg en hverdag, "
            "så læseren kan nå at ringe og få hjælp."
        )
        values = {"date": show_date(day), "reason": reason}
        yield _finding(mention, block, message, values, Severity.WARNING)


def _finding(
    mention: DateMention,
    block: int,
    message: str,
    values: Mapping[str, str],
    severity: Severity | None = None,
) -> Finding:
    return Finding(
        mention.start, mention.end, values, severity=severity, message=message, block=block
    )


weekday_and_date = PythonDocumentCheck(_collect_dates, _judge_dates)
