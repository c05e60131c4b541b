"""TAL03 and TAL06: dates in figures (*d. 3/5-26*), and times in Latin or commercial style."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.tal_deadlines import is_request, sentence_at
from klarsprog_lint.checks.told_times import has_past
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Applicability, Finding, Fix, Severity, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.language.dates import DateMention, find_dates, show_date
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)

_FIGURES = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})"
    r"|\d{1,2}[./-]\s?\d{1,2}(?:(?:[./-]\s?|\s)(?:\d{4}|\d\d))?"
)
_SHORT_DEN = re.compile(r"\bd\.\s*$", re.IGNORECASE)
_DEN = re.compile(r"\bden\s+$", re.IGNORECASE)
# *brev af 3. maj*, *Dato: 3. maj*, *(3. maj*: the article is not used, or need not be.
_NO_ARTICLE = re.compile(r"(?:\b(?:af|pr\.|periode[nr]?)|[:(/–-])\s*$", re.IGNORECASE)
# A day and a month without a year: *fra 1/1 til 31/3*, *senest 15.6*, *12/3 kl. 9*, *8/2026*.
_SHORT = re.compile(
    r"(?<![\w./,-])(?P<date>(?P<day>\d{1,2})(?P<mark>/|\.\s?)(?P<month>\d{1,2})(?!\d)"
    r"|(?:0?[1-9]|1[0-2])/20\d\d)"
    r"(?![\w/-]|\.\d|,\d|\s*(?:af|del|dele|time|timer|år|måned|måneder|liter|kilo|kg|km|meter|stilling|side|kr|pct|procent|%)\b)",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"\b(?:fra|til|senest|inden|pr\.|per|efter|før|mellem|siden|den|d\.|modtaget|dateret"
    r"|(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?|(?:den|d\.|fra|mellem)\s*\d{1,2}/\d{1,2}\s+(?:og|eller))\s*$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(r"\b(?:i|fra|til|senest|inden|pr\.)\s+$", re.IGNORECASE)
# *besøgte dig 14/4.*: more than twelve parts of four are no fraction, unless it names a place.
_NAME_BEFORE = re.compile(
    r"(?:\b(?:nr|hold|hal|bane|klasse|sag|lokale|hus|opgang|plads|matr)\.?\s*|:\s*|(?-i:\b[A-ZÆØÅ][a-zæøå]+)\s)$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;!?)]|$)|\s+(?:og|for|med|om|på|i|hvor|har|er|skal)\b")
_CLOSE_CUES = re.compile(r"\b(?:senest|inden|den|d\.)\s?\d{1,2}\.\s?\d", re.IGNORECASE)
_CLOSE_BEFORE = re.compile(r"\b(?:senest|inden|den|d\.)\s*$", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(r",?\s+(?:kl\.|klokken|om\s+(?:morgenen|aftenen|formiddagen))")
_ALWAYS_OPEN = "24/7"
_NEAR = 30
# *01.01.2026-31.03.2026*, *6/7-26/7*: written close together, so that there is no date of its own.
_RANGE = re.compile(
    r"(?<![\w./-])(?:\d{1,2}[./]\d{1,2}[./-]\d{4}\s?[-–]\s?\d{1,2}[./]\d{1,2}[./-]\d{4}"
    r"|\d{1,2}/\d{1,2}\s?[-–]\s?\d{1,2}/\d{1,2}(?:[-/ ]\d{4})?)(?![\w/]|[.-]\w)"
)
_FRACTION = re.compile(r"\d/\d(?!\d)")
_LABEL_ONLY = re.compile(r"^[\w .]{1,30}:\s*$")


def date_format(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Dates in figures in running text."""
    text = block.block.text
    if block.block.kind not in _PROSE:
        return
    seen = []
    for match in _RANGE.finditer(text):
        if _are_fractions(match.group()):
            continue
        yield Finding(*match.span())
        seen.append(match.span())
    for mention in find_dates(text):
        figures = _FIGURES.search(text, mention.start, mention.end)
        if figures is None or figures.end() != mention.end or _fills_form(text, figures):
            continue
        seen.append((mention.start, mention.end))
        yield _written_out(text, mention, figures)
    yield from _short_dates(text, seen)


def _are_fractions(figures: str) -> bool:
    """*1/2-3/4*: parts of one, rather than days of two months."""
    pairs = [tuple(map(int, pair.split("/"))) for pair in _FRACTION.findall(figures)]
    return len(pairs) == 2 and all(part < whole < 6 for part, whole in pairs)


def _short_dates(text: str, seen: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """Days and months without a year, where what stands around tells that they are no fraction."""
    if "/" not in text and not _CLOSE_CUES.search(text):
        return
    for match in _SHORT.finditer(text):
        start, end = match.span("date")
        if not any(left < end and start < right for left, right in seen) and _is_day(text, match):
            yield Finding(start, end)


def _is_day(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("date")
    near = max(0, start - _NEAR)
    if match["day"] is None:
        return _MONTH_BEFORE.search(text, near, start) is not None
    day, month = int(match["day"]), int(match["month"])
    if not (0 < day < 32 and 0 < month < 13):
        return False
    if match["mark"] != "/":
        return _CLOSE_BEFORE.search(text, near, start) is not None
    if _TIME_BEFORE.search(text, near, start) or _CLOCK_BEHIND.match(text, end):
        return True
    ends = day > 12 and match["date"] != _ALWAYS_OPEN and _ENDS.match(text, end) is not None
    return ends and not _NAME_BEFORE.search(text, near, start)


def _fills_form(text: str, figures: re.Match[str]) -> bool:
    """A line of a form: *Født: 01.01.2018*."""
    return not text[figures.end() :].strip() and bool(_LABEL_ONLY.match(text[: figures.start()]))


def _written_out(text: str, mention: DateMention, figures: re.Match[str]) -> Finding:
    start, end = figures.span()
    before = text[mention.start : start]
    short = _SHORT_DEN.search(before)
    if short:
        start = mention.start + short.start()
    day = mention.date
    if day is None:
        return Finding(start, end)
    content = show_date(day)
    has_article = not short and (
        _DEN.search(before) or _NO_ARTICLE.search(text, max(0, start - _NEAR), start)
    )
    if not has_article:
        content = match_case(text[start:end], f"den {content}") if short else f"den {content}"
    if not text[:start].strip():
        content = content[0].upper() + content[1:]
    is_clear = figures["iso"] or figures["dotted"] or mention.day > 12
    applicability = Applicability.SAFE if is_clear else Applicability.UNSAFE
    fix = Fix(applicability, f"Skriv »{content}«", (TextEdit(start, end, content),))
    return Finding(start, end, fixes=(fix,))


_LATIN = re.compile(
    r"\b(?P<word>ultimo|medio|primo)(?P<gap>(?:[/-](?:ultimo|medio|primo))?\s+(?:i\s+)?)(?P<unit>(?P<month>januar|februar|marts|april|maj|juni|juli|august"
    r"|september|oktober|november|december)\b(?:\s+\d{4}\b)?|\d{4}\b|(?P<same>(?:denne\s+|næste\s+"
    r"|samme\s+)?måned(?:en)?|året)\b|uge\s+\d+\b"
    r"|(?P<other>(?:hver\s+)?(?:måned|uge|kvartal)(?:et)?|(?:det\s+nye|det\s+næste|næste|dette|indeværende)\s+år|(?:\d\.|første|andet|tredje|fjerde|næste)\s+kvartal"
    r"|foråret|sommeren|efteråret|vinteren|ugen|skoleåret|sæsonen|\d{1,2}/\d{4})\b)",
    re.IGNORECASE,
)
_PLAIN = {"ultimo": "sidst", "medio": "midt", "primo": "først"}
_LATIN_WORDS = frozenset((*_PLAIN, "primo/medio", "medio/ultimo", "primo-medio", "medio-ultimo"))
_DEADLINE_WORDS = re.compile(r"\b(?:senest|inden|\w*frist\w*)\b", re.IGNORECASE)
_ACCOUNTS = re.compile(r"saldo|regnskab|balance|bogfør|\bbeholdning|lager", re.IGNORECASE)
_REFUSES = re.compile(r"(?:\bpr\.?|\bper|\bsenest|\binden)\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:til|fra|i|af|efter|før|omkring|siden)\s+$", re.IGNORECASE)
_NOUN = {"ultimo": "slutningen af", "medio": "midten af", "primo": "begyndelsen af"}
_PER_DATE = re.compile(
    r"(?:\bpr\b\.?|\bper)\s?(?=(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:(?:den\s+|d\.\s*)?\d{1,2}(?:\.\s*|\s+)(?:januar|februar|marts|april|maj|juni|juli|august"
    r"|september|oktober|november|december)\b|(?:den|d\.)\s*\d|\d{1,2}[./-]\s?\d{1,2}(?:[./-]\s?\d{2,4}|\b(?![\d,.]*\s*(?:time|liter|kilo|kg|side|år|kr|del)))|20\d\d-\d\d)"
    r"|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
    r"|(?:den\s+)?(?:første(?:kommende)?|sidste|næstkommende|førstkommende)\s+(?:\d|dag|hverdag|i\b)|\d{1,2}\.\s+i\b|dags\s+dato|(?:ud)gangen\s+af|årets|nytår|årsskiftet|månedsskiftet)",
    re.IGNORECASE,
)
_PER_UNIT = re.compile(
    r"(?<=\s)(?P<per>(?:pr\.|per)\s+(?P<unit>måned|uge|år|kvartal|halvår|md\.|mdr\.))(?!\w|,\s+(?:du|der|som)|\s+(?:der|som|\d))",
    re.IGNORECASE,
)
_QUANTITY = re.compile(r"\d\s*(?:kr\.|kroner|pct\.|%|procent|\w+)?\s+$")
_EACH = {
    "måned": "om måneden",
    "uge": "om ugen",
    "år": "om året",
    "kvartal": "i kvartalet",
    "halvår": "i halvåret",
    "md.": "om måneden",
    "mdr.": "om måneden",
}


def latin_times(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*ultimo maj*, *pr. 1. maj*, *100 kr. pr. måned* in running text."""
    if block.block.kind not in _PROSE:
        return
    lowers = frozenset(block.lowers)
    if not lowers.isdisjoint(_LATIN_WORDS):
        yield from _months(block)
    if not lowers.isdisjoint(("pr.", "pr", "per")):
        yield from _pers(block)


def _months(block: AnalysedBlock) -> Iterator[Finding]:
    text = block.block.text
    for match in _LATIN.finditer(text):
        _, sentence = sentence_at(block, match.start())
        if _ACCOUNTS.search(sentence.text):
            continue
        past = has_past(block, sentence)
        is_deadline = _DEADLINE_WORDS.search(sentence.text) or is_request(
            block, sentence, *match.span()
        )
        if is_deadline and not past:
            message = "»{text}« er ikke en dato. Skriv den dag, der gælder som frist."
            yield Finding(*match.span(), severity=Severity.WARNING, message=message)
            continue
        yield Finding(*match.span(), fixes=tuple(_plain_month(text, match)))


def _plain_month(text: str, match: re.Match[str]) -> Iterator[Fix]:
    near = max(0, match.start() - _NEAR)
    if match["other"] or match["gap"].strip():
        return
    if _REFUSES.search(text, near, match.start()):
        return
    if _PREPOSITION.search(text, near, match.start()):
        content = _NOUN[match["word"].lower()]
        edit = TextEdit(match.start(), match.end("word"), content)
        yield Fix(Applicability.SAFE, f"Skriv »{content}«", (edit,))
        return
    preposition = "på" if match["same"] and match["same"].lower() in ("måneden", "året") else "i"
    plain = match_case(match["word"], _PLAIN[match["word"].lower()])
    if match["same"] and plain.lower() == "midt":
        preposition = "i"
    content = f"{plain} {preposition}"
    edit = TextEdit(match.start(), match.end("word"), content)
    yield Fix(Applicability.SAFE, f"Skriv »{content}«", (edit,))


def _pers(block: AnalysedBlock) -> Iterator[Finding]:
    text = block.block.text
    for match in _PER_DATE.finditer(text):
        yield Finding(match.start(), match.start() + len(match.group().rstrip()))
    for match in _PER_UNIT.finditer(text):
        if not _QUANTITY.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        content = _EACH[match["unit"].lower()]
        fix = Fix(
            Applicability.SAFE, f"Skriv »{content}«", (TextEdit(*match.span("per"), content),)
        )
        message = f"»{{text}}« er regnskabssprog. Skriv »{content}«."
        yield Finding(*match.span("per"), fixes=(fix,), message=message)
