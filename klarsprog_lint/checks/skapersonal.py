"""SKA07: CPR numbers and diagnoses in free text.

A CPR number is six digits of a date of birth and four more (CPR-kontoret: Personnummeret i CPR).
Numbers given for lack of one add 60 to the day. The seventh digit and the year tell the century;
modulus 11 holds for numbers given before October 2007, so it can speak for a number only.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_NUMBER = re.compile(r"(?<![\w.,/-])(\d{6})([- –]?)(\d{4})(?![\w/-]|[.,]\d)")
_SIX_DIGITS = re.compile(r"\d{6}")
_NAMED = re.compile(r"(?:cpr|personn|p-nr|person-?id|født)\D{0,24}$", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:konto|reg|faktura|kunde|ordre|journal|sag|betaling|kreditor|fi-?k|ean|aftale|tlf|telefon)"
    r"[\w .-]{0,24}[:.]?\s*(?:\d{4}[ -])?$",
    re.IGNORECASE,
)
# A line that is nothing but the field of a form or of the letter's head.
_FIELD = re.compile(r"^\W*(?:cpr|personnummer)[\w .-]{0,12}:?\s*[\d -]+\W*$", re.IGNORECASE)
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_DIAGNOSES = (
    r"(?:adhd|add|autisme\w*|aspergers?|depression\w*|angst\w*|ptsd|skizofreni|psykose\w*|demens\w*"
    r"|alzheimers?(?:\ssygdom)?|kræft\w*|diabetes|epilepsi\w*|sclerose|parkinsons?(?:\ssygdom)?|hiv"
    r"|bipolar\w*(?:\s\w+)?|spiseforstyrrelse\w*|anoreksi|bulimi|alkoholmisbrug\w*|stofmisbrug\w*|misbrug\w*"
    r"|personlighedsforstyrrelse\w*|hjerneskade\w*|udviklingshæmning|gigt|slidgigt|leddegigt|kol"
    r"|fibromyalgi|whiplash|stress)"
)
_ILLNESS = re.compile(
    rf"\b(?:(?:din|dit\sbarns|din\s(?:søns|datters|ægtefælles))\s(?:{_DIAGNOSES}|diagnose)"
    rf"|(?:du|dit\sbarn|din\s(?:søn|datter))\s(?:har|lider\saf|har\sfået|har\sdiagnosen)\s{_DIAGNOSES}"
    rf"|diagnosticeret\smed\s{_DIAGNOSES}|diagnosen\s{_DIAGNOSES})\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:hvis|om|når|medmindre|uanset)\b[^.!?]*$", re.IGNORECASE)
_NO_DECISION = frozenset(("information", "indkaldelse", "kvittering", "opkrævning"))


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """Numbers in running text, quotations too; the letter's head and tables are no free text."""
    about_illness = _needs_no_diagnosis(document) and options.flag("diagnoses")
    for block in document.blocks:
        if block.kind in (BlockKind.ADDRESS, BlockKind.TABLE_CELL):
            continue
        yield from _numbers(block)
        if about_illness and block.kind is not BlockKind.QUOTE:
            yield from _illnesses(block)


def _needs_no_diagnosis(document: Document) -> bool:
    kind = document.letter_type
    return kind is not None and kind.is_sure and kind.name in _NO_DECISION


def _numbers(block: Block) -> Iterator[Finding]:
    text = block.text
    if not _SIX_DIGITS.search(text) or _FIELD.match(text):
        return
    for match in _NUMBER.finditer(text):
        before = text[max(match.start() - 40, 0) : match.start()]
        if is_cpr_number(match[1] + match[3]) and _is_meant(match, before):
            yield Finding(*match.span(), block=block.index)


def _is_meant(match: re.Match[str], before: str) -> bool:
    """With a hyphen the form speaks for itself; ten digits in a row may be an account."""
    if _NAMED.search(before):
        return True
    if _OTHER.search(before):
        return False
    return match[2] in ("-", "–") or (not match[2] and _checks_out(match.group()))


def is_cpr_number(digits: str) -> bool:
    """Whether ten digits begin with a date of birth that the seventh digit allows."""
    day, month, year, seventh = (
        int(digits[:2]),
        int(digits[2:4]),
        int(digits[4:6]),
        int(digits[6]),
    )
    if day > 60:
        day -= 60
    try:
        date(_century(year, seventh) + year, month, day)
    except ValueError:
        return False
    return True


def _century(year: int, seventh: int) -> int:
    if seventh < 4:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _checks_out(digits: str) -> bool:
    weighted = zip(map(int, digits), _WEIGHTS, strict=True)
    return sum(digit * weight for digit, weight in weighted) % 11 == 0


def _illnesses(block: Block) -> Iterator[Finding]:
    for match in _ILLNESS.finditer(block.text):
        before = block.text[: match.start()]
        if _CONDITION.search(before) or is_protected(block, *match.span()):
            continue
        message = "Brevet nævner en sygdom eller diagnose. Slet den, hvis brevet kan undvære den."
        yield Finding(*match.span(), severity=Severity.INFO, message=message, block=block.index)


personal_data = PythonDocumentCheck(_collect_nothing, _judge)
