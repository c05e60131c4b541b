"""What a blank looks like in a letter: the notations that people and template systems leave behind.

Some notations say by themselves that something is missing (``[navn]``, ``dd.mm.åååå``, ``XXXX``).
Others do so only where a value must stand: *den …*, *X kr.*, *Kære Navn*.
"""

import re
from collections.abc import Callable, Iterator, Sequence

Span = tuple[int, int]
Hinted = tuple[tuple[str, ...], Callable[[str], Iterator[Span]]]

_FIELD = (
    r"(?:(?:for- og efter|for|efter)?navn|dato|årstal|beløb|sum|sats|antal|adresse|by|frist"
    r"|svarfrist"
    r"|nummer|sagsnummer|sagsnr\.?|telefon(?:nummer)?|tlf\.?(?:nr\.?)?|e-?mail|mail|cpr(?:-nummer)?"
    r"|klokkeslæt|tid|tidspunkt|sted|mødested|lokale|ugedag|måned|periode|afdeling|enhed|kommune"
    r"|institution|skole|sagsbehandler|kontaktperson|medarbejder|modtager|afsender|titel|ydelse"
    r"|begrundelse|årsag|(?:fri)?tekst|afgørelse|klageinstans|lovhenvisning|paragraf|link|emne)"
)
_ORDER = r"(?:indsæt(?:tes)?|udfyld(?:es)?|tilføj(?:es)?|angiv(?:es)?)"
_NAME = r"[^\W\d_](?:[\w.]| (?=\w)){0,30}"
_UNIT = (
    r"(?:kr\b|kroner\b|timers?\b|gange?\b|dage\b|dages\b|uger\b|ugers\b|måneder\b|måneders\b"
    r"|procent\b|pct\b|%|km\b|minutter\b|rater\b|børn\b|personer\b|år\b)"
)
_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
_OPENS = r"(?<![\w@/.])"
# In round brackets only what cannot be said to the reader: (skriv til os) is no blank.
_ROUND = re.compile(
    rf"\((?:{_ORDER}\b[^()]{{0,80}}|her (?:indsættes|skrives|angives|udfyldes)\b[^()]{{0,60}}"
    rf"|uddyb|(?:skriv|vælg) {_FIELD}(?: her)?|navn|dato|beløb|adresse|frist|årstal"
    rf"|(?P<in_slot>{_FIELD}(?:(?: og | på | for |/|, ){_FIELD}){{0,2}}))\)",
    re.IGNORECASE,
)
_ROUND_SLOT = re.compile(
    r"(?:Kære|Hej|\bden|\btil|\baf|\bfra|\bpå|\bhos|\bved|\ber|\bom|fordi|\bkr\.|\bkl\.|:) $",
    re.IGNORECASE,
)
_SQUARE = re.compile(
    r"\[(?! ?[xX✓]? ?\]|\d{1,3}\]|\d+[,-]|\^|sic\b|red\.|se\b|læs\b|jf\b|oversat|fortsat"
    r"|citat|slet|fjern|stryg|vælg|hvis\b|ved\b|såfremt|når\b|kun\b|evt|eventuelt|valgfri"
    r"|eller\]|tilret|tilpas"
    r"|alternativ|obs\b|nb\b|note\b|\w+ ?/ ?(?:ikke\b|\w+ ikke\b|afslag|bevilling)|afslag"
    r"|ja\]|nej\]|…\]|\.{3}\])[^\[\]\n]{1,80}\](?!\()",
    re.IGNORECASE,
)
# *Tryk på [Send]*: a key or a button.
_BUTTON = re.compile(
    r"\b(?:tryk|klik|knap(?:pen)?|tast(?:en)?|vælg|feltet|fanen)\s(?:på\s)?$", re.I
)
_ALWAYS = re.compile(
    r"\bINDSÆT(?: [A-ZÆØÅ]{2,})*\b"
    rf"|\b[Ii]ndsæt(?: \w+){{0,3}} her\b|\b[Ii]ndsæt(?: \w+)?? {_FIELD}(?=\s*(?:[.,;:)*]|$))"
    # Word's own texts in controls and for what it cannot find, and a spreadsheet's errors.
    r"|\b[Kk]lik (?:eller tryk )?(?:her )?for at (?:skrive|angive|indtaste) (?:tekst|en dato"
    r"|dato|navn)\b\.?"
    r"|\bVælg et element\b\.?|(?<=[a-zæøå.] )Vælg en dato\b\.?"
    r"|\bFejl! (?:Bogmærke|Henvisningskilde|Ukendt)[^.\n]{0,60}\.?"
    r"|#(?:I/T|N/A|REF!|VALUE!|VÆRDI!|NAVN\?|NAME\?|DIVISION/0!|DIV/0!)|\bMERGEFIELD(?: \w+)?"
    r"|\bundefined\b|\bNaN\b|\bTODO\b|\bTBD\b|\bFIXME\b|\b[Ll]orem ipsum(?: [a-z]+){0,8}"
    # Dates and times in their general form.
    r"|\b20(?:__|\.\.)(?!\w)|\b(?:DDMMÅÅ|ddmmåå)(?:ÅÅ|åå)?(?:-[xX]{4})?\b|\b(?:åååå|ÅÅÅÅ|yyyy|YYYY)-(?:mm|MM)-(?:dd|DD)\b"
    r"|\b[dD]{2}(?:[./-]|\. | )(?:mm|MM|måned)(?:(?:[./-]|\. | )(?:[åÅ]{2,4}|[yY]{2,4}|20\d\d))?\b"
    r"|\b(?:tt|TT|hh|HH)[:.](?:mm|MM)\b"
    r"|(?<![\w.-])(?:NN|N\.\s?N\.)(?![\w.-])"
    r"|(?<![_\w@/.-])_{2,}(?:[./-]_{2,})*(?![_\w@])|(?<![\w?])\?{3,}|(?<=\s)\?\?(?=[\s.,])"
    # A name between two signs of the same kind.
    rf"|(?<!\S)(?:%%?|\$|##?|@@)(?=[\w. ]+(?:%|\$|#|@@))(?P<name>{_NAME})(?:%%?|\$|##?"
    rf"|@@)(?![\w%#])"
)
# Dates, numbers and names written with X.
_CROSSES = re.compile(
    r"\b[xX]{2}[./-][xX]{2}(?:[./-](?:[xX]{2,4}|\d{2,4}|20[xX]{2}))?\b|\b20(?:xx|XX)(?!\w)"
    r"|\b\d{1,2}[./-][xX]{2}[./-](?:\d{2,4}|[xX]{2,4})\b"
    r"|\b[xX]{1,3}(?:\.[xX]{3})+(?:,[xX]{2})?\b|\b[xX]{2,3},[xX]{2}\b|\b[xX]{6}-[xX]{4}\b"
    rf"|{_OPENS}(?:X{{3,}}(?:-X{{2,}})*|x{{3,}}|xx|XX(?! ?\d)|Xx+(?: Xx+)*)(?: (?:xx|XX))*"
    r"(?![\w@/]|-[a-zæøå]{3})"
)
_LINES = r"\.{3,}|…+|-{2,}(?:\.-{2,})*|–{2,}"
# What is a blank only where a value must stand.
_IN_SLOT = re.compile(
    # Before a unit of money, time or number.
    rf"(?<![\w.-])(?<!\d )(?:[xX]|{_LINES}|\?|null|\[(?:\s*|\.{{3}}|…|[xX])\]|BELØB|ANTAL|SATS"
    rf"|[»\"'*](?:beløb|antal|sats|sum)[«\"'*])(?=\s{_UNIT})"
    # After *den*, *kl.*, *kr.*
    rf"|(?:(?<=\bden )|(?<=\bDen ))(?:(?:[xX]|_+|\?|\.{{3,}}|…)\.? (?:{_MONTH}|måned|_+"
    rf"|\.{{3,}}|…)\b(?: \d{{4}})?|{_LINES}|DATO\b"
    r"|FRIST\b|SVARFRIST\b|[»\"'*](?:dato|frist)[«\"'*])(?=[\s.,]|$)"
    rf"|(?:(?<=\bkl\. )|(?<=[^\d\W] kr\. ))(?:{_LINES}|\?(?= \w)|[xX]|BELØB|TID|KLOKKESLÆT"
    rf"|TIDSPUNKT)(?=[\s.,]|$)"
    # After the salutation.
    r"|(?:(?<=\bKære )|(?<=\bHej ))(?:(?i:(?:borgers |modtagers |ansøgers )?(?:for|efter)?navn"
    r"(?: (?:efternavn|navnesen))?(?: her)?|for- og efternavn)(?=,?\s*$)"
    rf"|[@#$&|~*»\"]+(?i:{_NAME})[@#$&|~*«\"]*|Nn\b|N N\b|null\b|_+|{_LINES})",
    re.MULTILINE,
)
# Most letters have none of these; asking for them is much faster than the patterns.
_HINTS = (
    *("__", " ??", "???", "NN", "N.", "INDSÆT", "ndsæt ", "TODO", "TBD", "FIXME"),
    *("dd.", "dd/", "dd-", "dd ", "DD.", "DD/", "DD-", "DDM", "ddm", "-mm-", "-MM-", ":mm", ".mm"),
    *(":MM", "20..", "%", "$", "#", "@@", "undefined", "NaN", "Fejl!", "orem ipsum"),
    *("lik her", "lik eller", "Vælg e", "MERGEF", "kriv "),
)
_QUOTED = ("beløb", "antal", "sats", "sum", "dato", "frist")
_SLOT_HINTS = (
    *("...", "…", "--", "––", " ?", " X", " x", "null", "[", "BELØB", "DATO", "FRIST", "ANTAL"),
    *("SATS", "TID", "KLOK", *(f"{mark}{word}" for mark in "»\"'*" for word in _QUOTED)),
    *("den _", "Kære", "Hej"),
)
_ROMAN_HEADS = re.compile(r"\b(?:kapitel|afsnit|bind|bilag|artikel|Louis|Ludvig)\b", re.IGNORECASE)


def hinted(text: str, among: Sequence[Hinted] | None = None) -> Sequence[Hinted]:
    """The searches that may find a blank in a text, with the hints that speak for them.

    Asked of a whole letter first, and then of its blocks ``among`` what the letter has.
    """
    asked = _SEARCHES if among is None else among
    present = ((tuple(hint for hint in hints if hint in text), search) for hints, search in asked)
    return [(hints, search) for hints, search in present if hints]


def blanks(text: str, among: Sequence[Hinted]) -> Iterator[Span]:
    """The spans of the blanks in a text, in any order; they may overlap."""
    for _, search in hinted(text, among) if among else ():
        yield from search(text)


def _square(text: str) -> Iterator[Span]:
    for match in _SQUARE.finditer(text):
        if not _BUTTON.search(text, 0, match.start()):
            yield match.span()


def _round(text: str) -> Iterator[Span]:
    for match in _ROUND.finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if not match["in_slot"] or _ROUND_SLOT.search(before):
            yield match.span()


def _always(text: str) -> Iterator[Span]:
    return (match.span() for match in _ALWAYS.finditer(text))


def _crosses(text: str) -> Iterator[Span]:
    for match in _CROSSES.finditer(text):
        if not _is_roman(text, match):
            yield match.span()


def _in_slot(text: str) -> Iterator[Span]:
    return (match.span() for match in _IN_SLOT.finditer(text))


def _is_roman(text: str, match: re.Match[str]) -> bool:
    """*kapitel XX*, *Ludvig XX*."""
    is_number = match.group() in ("XX", "XXX")
    return is_number and _ROMAN_HEADS.search(text, 0, match.start()) is not None


_SEARCHES: Sequence[Hinted] = (
    (("[",), _square),
    (("(",), _round),
    (_HINTS, _always),
    (("xx", "XX", "Xx"), _crosses),
    (_SLOT_HINTS, _in_slot),
)


def is_quoted_blank(text: str, start: int, end: int) -> bool:
    """*Du får »beløb« kr.*: the whole quotation is the blank."""
    return text[start] in '»"' and text[end - 1] in '«"'
