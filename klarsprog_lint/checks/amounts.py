"""Amounts of money in running text, and TAL05: how they are written.

*1.250 kr.* is the form that Retskrivningsordbogen shows; *kr. 1250,-* and *DKK 1.250* say the
same in the style of account books.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_FIGURES = (
    r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d{2})?(?=\s?(?:,-|kr|DKK))"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{2})?|\d+(?:,\d{2})?"
)
_DIGIT = re.compile(r"\d")
AMOUNT = re.compile(
    r"(?=[\dkKdD])(?<![\w.,/-])(?:"
    rf"(?P<before>(?:[kK]r|KR|DKK|DKR|[dD]kr|dkk|d\.kr|[kK]roner)\.?:?\s*)(?P<number>{_FIGURES})(?P<dash>,-{{1,2}}|,–|\.-)?"
    r"(?:\s?(?P<both>kr\b\.?))?"
    rf"|(?P<plain>{_FIGURES})(?P<plain_dash>,-{{1,2}}|,–|\.-)?"
    r"(?:\s?(?P<unit>(?:kr|Kr|KR|d\.kr)\b\.?|(?:danske\s)?kroner\b|DKK\b|dkk\b|DKR\b|[dD]kr\b\.?))?"
    r")(?!\w|[.,]\d)",
)
# *45 t.kr.*, *3,5 mio. DKK*: thousands and millions as account books shorten them.
_SHORTENED = re.compile(
    r"(?=[\ddt])(?<![\w.,/-])(?:DKK\s?\d+(?:[.,]\d+)?\s?(?:mio|mia)\b\.?|t\.?\s?(?:kr|dkk)\b\.?\s?\d+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*\s?(?:t\.?\s?(?:kr|dkk)\b\.?|(?:mio|mia)\.?\s?DKK\b))",
    re.IGNORECASE,
)
_SHORT_UNITS = ("DKK", "tkr", "t.kr", "t. kr", "T.kr", "Tkr")
# *kr. 400-500*, *kr. 3 mio.*, *3 x kr. 50*: more than one number belongs to the amount.
_MORE = re.compile(r"\s?(?:[-–]\s?\d|mio|mia|million|milliard|x\s?\d|pct|%)", re.IGNORECASE)
_LONG = 5


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written: its span, its figures, and in which notation."""

    start: int
    end: int
    figures: str
    unit: str
    is_odd: bool

    @property
    def ungrouped(self) -> int:
        """The number of digits in front of the decimals, where no point groups them; else 0."""
        whole = self.figures.partition(",")[0]
        return len(whole) if whole.isdigit() else 0

    @property
    def value(self) -> str:
        """The value for comparison: without points, and without *,00*."""
        return re.sub(r"[.\s]", "", self.figures).removesuffix(",00")


@dataclass(frozen=True, slots=True)
class _Shortened:
    """An amount in thousands or millions, which a writer must write out."""

    start: int
    end: int


@lru_cache(maxsize=16)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts in a text: figures with a unit of money or with *,-*."""
    if not _DIGIT.search(text):
        return ()
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Amount]:
    for match in AMOUNT.finditer(text):
        figures = match["number"] or match["plain"]
        dash = match["dash"] or match["plain_dash"]
        unit = match["unit"] or match["both"] or ""
        if not match["before"] and not unit and not dash:
            continue
        is_close = unit != "" and match.group().endswith(figures + unit)
        is_spaced = " " in figures or "\u00a0" in figures
        is_odd = (
            bool(match["before"] or dash) or is_close or is_spaced or unit not in ("kr.", "kroner")
        )
        yield Amount(match.start(), match.end(), figures, unit, is_odd)


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if block.block.kind not in _PROSE:
        return ()
    text = block.block.text
    facts: list[Amount | _Shortened] = [*find_amounts(text)]
    if any(unit in text for unit in _SHORT_UNITS):
        facts += (_Shortened(*match.span()) for match in _SHORTENED.finditer(text))
    return [fact for fact in facts if not is_protected(block.block, fact.start, fact.end)]


def _judge(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    amounts = [(block, fact) for block, fact in facts if isinstance(fact, Amount)]
    groups_four = any("." in fact.figures for _, fact in amounts)
    for block, fact in amounts:
        limit = _LONG - 1 if groups_four or fact.is_odd else _LONG
        if fact.is_odd or fact.ungrouped >= limit:
            yield _finding(block.text, fact, block.index)
    whole = {(block.index, fact.start) for block, fact in amounts}
    for block, other in facts:
        if isinstance(other, _Shortened) and (block.index, other.start) not in whole:
            yield Finding(other.start, other.end, block=block.index)


def _finding(text: str, amount: Amount, block: int) -> Finding:
    if _MORE.match(text, amount.end) or _MORE.match(text[: amount.start][-3:]):
        return Finding(amount.start, amount.end, {"better": ""}, block=block)
    unit = "kroner" if amount.unit == "kroner" else "kr."
    content = f"{_grouped(amount.figures)} {unit}"
    if content.endswith(".") and text.startswith(".", amount.end):
        content = content.removesuffix(".")  # The full stop that is there serves both.
    fix = Fix(
        Applicability.SAFE, f"Skriv »{content}«", (TextEdit(amount.start, amount.end, content),)
    )
    return Finding(amount.start, amount.end, {}, (fix,), block=block)


def _grouped(figures: str) -> str:
    """The same digits with a point between the thousands."""
    whole, comma, decimals = figures.partition(",")
    digits = re.sub(r"[.\s]", "", whole)
    head = len(digits) % 3 or 3
    groups = [digits[:head], *(digits[i : i + 3] for i in range(head, len(digits), 3))]
    return ".".join(groups) + comma + decimals


amount_format = PythonDocumentCheck(_collect, _judge)
