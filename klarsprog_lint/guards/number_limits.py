"""What is said of a number: *mindst*, *højst*, *over*, *under* or *cirka*, however it is written.

A denial turns a comparison round: *ikke over 4* and *må hverken … eller overstige 4* are *højst 4*,
*ikke nærmere end 4* is *mindst 4*.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.guards.mentions import Kind, Mention, mentions
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

LEAST, MOST, OVER, UNDER, ABOUT = "mindst", "højst", "over", "under", "cirka"
#: *Er fyldt 18 år* may be said with *over*, *mindst* or nothing.
REACHED = "fyldt"
#: What is true of the numbers that the other does not cover.
COMPLEMENTS = {OVER: MOST, MOST: OVER, UNDER: LEAST, LEAST: UNDER}

# *Mindst 4*, *må højst være 4*, *overstiger indkomsten 4*: few words, no other number (those are
# blanked), and none that opens another statement.
_NEAR = (
    r"(?:\s+(?:på|med|til|i|end|for|af|de|den|det|kr\.?|henholdsvis|sammenlagt|i alt|cirka|ca\.))*"
    r"\s*$"
)
_WORD = r"(?!(?:én|ét|inden|efter|før|fra|senest|hvis|når|og|eller)\b)[^\W\d]+"
_FAR = rf"(?:\s+{_WORD}){{0,6}}\s*$"
# *Ikke tilladelse for at bygge over 4* denies something else.
_DENIED = (
    r"(?:\b(?:ikke|ingen|intet|aldrig)\s+(?:(?!(?:at|for|hvis)\b)[^\W\d]+\s+){0,4}?"
    r"|\b(?:ingen|intet)\b[^.,;:]{0,90}?\s(?:er|være|har|have|veje\w*|måle\w*|ligge\w*)\s+)"
)
_NEITHER = r"\bhverken\b[^.;:]*?\s"
_GREATER = (
    r"over|(?:mere|flere|højere|længere|større|ældre|bredere|tungere|dybere|dyrere)"
    r"\s+(?:[^\W\d]+\s+)?end|ud\s*over"
)
_SMALLER = (
    r"under|(?:mindre|færre|lavere|kortere|yngre|smallere|billigere)\s+(?:[^\W\d]+\s+)?end"
    r"|(?:tættere|nærmere)\s+(?:[^\W\d]+\s+){0,4}?end"
)
_EXCEED = r"over(?:stig|skrid|steg|skred)\w*"
_AFTER = (
    (
        LEAST,
        re.compile(
            r"\s*(?:\w+\s+){0,4}?(?:eller|og)\s+(?:mere|flere|derover|ældre|længere|oftere|opefter)\b"
        ),
    ),
    (
        MOST,
        re.compile(
            r"\s*(?:\w+\s+){0,2}?(?:eller|og)\s+(?:mindre|færre|derunder|yngre|kortere|nedefter)\b"
        ),
    ),
)
_OPERATORS = tuple(
    (name, re.compile(pattern + gap, re.IGNORECASE))
    for name, pattern, gap in (
        (MOST, rf"(?:(?<!gælder )(?<!gælder dog ){_DENIED}|{_NEITHER})(?:{_GREATER})", _NEAR),
        (MOST, rf"(?:{_DENIED}|{_NEITHER}){_EXCEED}(?:\s+{_WORD}){{0,2}}", _FAR),
        (LEAST, rf"(?:{_DENIED}|{_NEITHER})(?:{_SMALLER})", _NEAR),
        (
            MOST,
            r"\b(?:højst|højest|max\.?|maks\.|ma(?:ks|x)imal\w*|maksimum\w*|begrænset\s+til"
            r"|(?:\w+)?loft(?:et)?\s+(?:på|er))",
            _FAR,
        ),
        (
            MOST,
            r"\b(?:op\s+til(?!\s+den\b)|til\s+og\s+med|inden\s+for\s+\w+\s+\w*ramme\s+på|(?:i|på|med|af|er|udgør|udgøre)\s+indtil)",
            _NEAR,
        ),
        (LEAST, r"\b(?:mindst|minimum\w*|minimal\w*|mindste\w+)", _FAR),
        (LEAST, r"\b(?:min\.|i\s+hvert\s+fald|som\s+minimum)", _NEAR),
        (OVER, rf"\b(?:{_GREATER}|oversteget|overskredet)", _NEAR),
        (REACHED, r"\b(?:fyldt|fylder|tidligst)", _NEAR),
        (REACHED, r"\btidligst", _FAR),
        # *Overskrider grænsen med 6*, *en overskridelse på 6* say how much, not which limit.
        (OVER, rf"\b{_EXCEED}(?![^\x00]*\s(?:med|på)\s*$)", _FAR),
        (UNDER, rf"\b(?:{_SMALLER}|underskrider)", _NEAR),
    )
)
_DENIALS = 3  # the first operators
# *Kun 3 timer* may be *højst 3 timer*, and the ends of a range have their limits unsaid.
_SILENT = (
    (re.compile(rf"\b(?:kun|alene|blot){_NEAR}", re.IGNORECASE), frozenset((MOST,))),
    (re.compile(r"\b(?:mellem|fra)\s*$", re.IGNORECASE), frozenset((LEAST, OVER))),
    (re.compile(r"\x00\s*(?:og|til|[-–])\s*$"), frozenset((MOST, UNDER))),
    (
        re.compile(r"\b\w*(?:grænse)\w*\s+(?:på|er)\s*$", re.IGNORECASE),
        frozenset((MOST,)),
    ),
)
# *Op til 10 kr. for enlige og 20 kr. for par*: the second limit is understood.
_JOINED = re.compile(r"\x00[^.,;:\x00]{0,40}\b(?:og|eller)\s*$")
_ABOUT = re.compile(
    r"\b(?:ca\.|cirka|circa|omkring|omtrent|omtrentlig|nogenlunde|næsten|rundt\s+regnet"
    rf"|i\s+omegnen\s+af|anslået|henved|op\s+i?mod){_NEAR}",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(r"\s*(?:\w+\s+){0,2}?(?:eller\s+deromkring|cirka)\b")
# *Ydes med indtil 500 kr.*, but *indtil 6 uger efter* is a time.
_UNTIL = re.compile(r"\bindtil\s+$", re.IGNORECASE)
_RUNS = re.compile(r"\s+(?:[^\W\d]+\s+)?(?:efter|før|fra|inden|forud|regnet)\b", re.IGNORECASE)
# *Flere end de to, som er godkendt* names what is there.
_GIVEN = re.compile(r"\bend\s+de\s+$", re.IGNORECASE)
_ORDINAL = re.compile(r"\bden\s+$", re.IGNORECASE)
# Shares and single things that a limit may stand before; they are no quantities.
_LIMIT = r"(?P<limit>mindst|minimum|højst|maksimalt|op\s+til)\s+(?:[^\W\d]+\s+){0,2}?"
_SHARE = re.compile(
    rf"\b(?:{_LIMIT})?\b(?P<share>halvdelen|(?:en|et|én|ét|to|tre)\s+\w*de(?:l|le)\b"
    # *Én gang om året eller oftere* has its limit elsewhere.
    r"|(?(limit)(?:en|et|én|ét)\s+(?!af\b|time|måned|uge|dag|døgn|år|minut)\w{3}"
    r"|(?:en|et|én|ét)\s+(?!af\b|gang|time|måned|uge|dag|døgn|år|hverdag|minut|kvarter|halv)\w{3}))",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:en|et|én|ét)\b")
_PERCENTAGES = {"halvdelen": "50 %", "en fjerdedel": "25 %", "tre fjerdedele": "75 %"}
# What a deadline of so many days says without *mindst* and *højst*.
_DEADLINES = (
    (
        re.compile(rf"\b(?:senest|inden(?:\s+for)?|indenfor|i\s+løbet\s+af){_NEAR}", re.IGNORECASE),
        MOST,
    ),
    (re.compile(rf"\b(?:tidligst|først|efter|om){_NEAR}", re.IGNORECASE), LEAST),
)
_AHEAD = re.compile(
    r"s?\s+(?:[^\W\d]+\s+)?(?:varsel|før|forud|forinden|inden|i\s+forvejen)\b", re.IGNORECASE
)
_TURNED_AHEAD = {MOST: LEAST, LEAST: MOST}


@dataclass(frozen=True, slots=True)
class Limited:
    """A number, what is said of it, and what else might be said without a change.

    ``value`` has the unit, ``number`` has not; ``operator`` is empty for a number by itself, and
    ``is_denied`` where a denial is part of it. What is *cirka* has a second entry that says so.
    """

    value: str
    number: str
    operator: str
    place: Place
    sentence: Sentence
    silent: frozenset[str] = frozenset()
    is_denied: bool = False


def limited_numbers(sentence: Sentence) -> Iterator[Limited]:
    """The numbers of a sentence, the dates too, as they can be *ca. 1. juli*."""
    text = sentence.text
    blanked, last = text, ""
    for mention in mentions(sentence):
        before = blanked[: mention.start]
        blanked = _blank(blanked, mention)
        where = place(sentence, mention.start, mention.end)
        is_date = mention.kind is Kind.DATE
        if not is_date and (mention.kind is not Kind.QUANTITY or _is_ordinal(text, mention)):
            continue
        value = mention.value[5:] if is_date else mention.value
        number = value.partition(" ")[0]
        operator, is_denied = ("", False) if is_date else _operator(before, text[mention.end :])
        rest = text[mention.end :]
        if not operator and _UNTIL.search(before) and _is_measured(mention, rest):
            operator = MOST
        silent = [allowed for pattern, allowed in _SILENT if pattern.search(before)]
        if last and not operator and _JOINED.search(before):
            silent.append(frozenset((last,)))
        if mention.quantity and mention.quantity.is_duration:
            silent += [frozenset((limit,)) for limit in _of_deadline(before, rest)]
        allowed = frozenset[str]().union(*silent)
        yield Limited(value, number, operator, where, sentence, allowed, is_denied)
        if _ABOUT.search(before) or _ABOUT_AFTER.match(text, mention.end):
            yield Limited(value, number, ABOUT, where, sentence)
        last = operator or last
    yield from _shares(sentence)


def _of_deadline(before: str, rest: str) -> Iterator[str]:
    """*Senest 14 dage efter* is at most so many days after, *senest 14 dage før* at least."""
    is_ahead = _AHEAD.match(rest) is not None
    for pattern, limit in _DEADLINES:
        if pattern.search(before):
            yield _TURNED_AHEAD[limit] if is_ahead else limit


def _shares(sentence: Sentence) -> Iterator[Limited]:
    for match in _SHARE.finditer(sentence.text):
        said = (match["limit"] or "").lower()
        limit = (LEAST if said.startswith("mi") else MOST) if said else ""
        share = _ARTICLE.sub("en", match["share"].lower())
        value = _PERCENTAGES.get(share, share)
        yield Limited(value, value.split()[0], limit, place(sentence, *match.span()), sentence)


def _is_measured(mention: Mention, rest: str) -> bool:
    """Whether it is an amount or a length, and no point in time."""
    quantity = mention.quantity
    if quantity is None or not quantity.unit:
        return False
    return not (quantity.is_duration and _RUNS.match(rest))


def _blank(text: str, mention: Mention) -> str:
    return text[: mention.start] + "\x00" * (mention.end - mention.start) + text[mention.end :]


def _is_ordinal(text: str, mention: Mention) -> bool:
    """*Den 15. eller den sidste*: a day, no number of things."""
    return (
        _ORDINAL.search(text[: mention.start]) is not None
        and text[mention.end : mention.end + 1] == "."
    )


def _operator(before: str, after: str) -> tuple[str, bool]:
    """The operator, and whether a denial made it what it is."""
    for name, pattern in _AFTER:
        if pattern.match(after):
            return name, False
    if _GIVEN.search(before):
        return "", False
    for number, (name, pattern) in enumerate(_OPERATORS):
        if pattern.search(before):
            return name, number < _DENIALS
    return "", False
