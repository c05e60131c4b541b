"""Phrases for a time that nobody can look up in a calendar: the listed ones, and their classes.

Every class has words without which none of its phrases can stand in a text; a set of words that
the block has already answers that, so that most blocks are searched with no pattern at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from klarsprog_lint.language.dates import MONTHS

_MONTHS = "|".join(MONTHS)
_SEASON = "foråret|sommeren|efteråret|vinteren"
_WITHIN = r"(?:inden\s?for|i\s+løbet\s+af|om)"
_READER_OR_SENDER = r"(?:du|i|de|vi|jeg)"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _class(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


_DAYS = _words("dage uger måneder")
_ABOUT = _words("omkring cirka ca.")
# Two sets of words of which a text must have one each, and the pattern of the class.
_CLASSES = (
    (
        _words("kommende nærmeste allernærmeste nære næste"),
        _DAYS | _words("tid fremtid periode"),
        _class(
            rf"(?:{_WITHIN}|i)\s+(?:(?:de|den|en)\s+)?(?:aller)?(?:kommende|nærmeste|nære|næste)"
            r"\s+(?:par\s+|få\s+)?(?:dage|uger|måneder|tid|fremtid|periode)"
        ),
    ),
    (
        _words("få nogle flere"),
        _DAYS,
        _class(
            rf"{_WITHIN}\s+(?:ganske\s+|kun\s+)?(?:få|nogle(?:\s+få)?|flere)"
            r"\s+(?:dage|uger|måneder)"
        ),
    ),
    (
        _words("kort kortere føje nogen noget længere rimelig rimeligt overskuelig passende"),
        _words("tid tidsrum tidshorisont periode frist fremtid stund"),
        _class(
            rf"{_WITHIN}\s+(?:en\s+|et\s+)?(?:ganske\s+)?(?:kort|kortere|føje|nogen|noget|længere"
            r"|rimeligt?|overskuelig|passende)\s+(?:tid|tidsrum|tidshorisont|periode|frist|fremtid"
            r"|stund)"
        ),
    ),
    (
        _words("så"),
        _words("hurtigt snart tidligt betids"),
        _class(
            r"så\s+(?:hurtigt|snart|tidligt|betids)(?:\s+som)?(?:\s+overhovedet)?\s+(?:muligt"
            rf"|{_READER_OR_SENDER}\s+(?:overhovedet\s+)?kan"
            r"|det\s+(?:overhovedet\s+)?(?:er\s+muligt|kan\s+lade\s+sig\s+gøre))"
        ),
    ),
    (
        _words("muligt mulig belejligt allersnarest allerhurtigst"),
        _words("snarest hurtigst tidligst allersnarest allerhurtigst"),
        _class(r"(?:aller)?(?:snarest|hurtigst|tidligst)(?:\s+(?:muligt?|belejligt))?"),
    ),
    (
        _words("god betids"),
        _words("tid betids"),
        _class(r"i\s+(?:rigtig\s+|så\s+)?god\s+tid(?:\s+som\s+muligt)?|betids(?!,?\s+at\b)"),
    ),
    (
        _words("lejlighed"),
        _words("ved"),
        _class(r"ved\s+(?:den\s+)?(?:først\s?(?:kommende|givne)|først\s+mulige|næste)\s+lejlighed"),
    ),
    (
        _words("mellemrum"),
        _words("med"),
        _class(r"med\s+(?:jævne|passende|faste|regelmæssige)\s+mellemrum"),
    ),
    (
        _words("indtil til"),
        _words("nærmere besked andet"),
        _class(
            r"(?:ind)?til\s+(?:nærmere|anden\s+besked|du\s+(?:hører|får)\s+(?:andet|nærmere|anden))"
        ),
    ),
    (
        _words("foråret sommeren efteråret vinteren året"),
        _words("løbet"),
        _class(rf"i\s+løbet\s+af\s+(?:{_SEASON}|året)"),
    ),
    (
        _words("engang gang"),
        _words("i"),
        _class(
            rf"(?:engang|en\s+gang)\s+i\s+(?:løbet\s+af|{_SEASON}|{_MONTHS})|engang\s+i\s+næste"
        ),
    ),
    (
        _words("når"),
        _words("tid mulighed"),
        _class(r"når\s+vi\s+(?:har|får)\s+(?:tid|mulighed)"),
    ),
    (
        _words("om"),
        _ABOUT,
        _class(r"om\s+(?:cirka|ca\.|omkring)\s+\w+\s+(?:dage|uger|uge|måneder|måned)"),
    ),
)
# A day that is only near: no date behind it makes it clearer.
_NEAR_A_DAY = _class(
    rf"(?:omkring|cirka|ca\.)\s+(?:(?:(?:den|d\.)\s*)?\d{{1,2}}\.\s*(?:{_MONTHS}|\d{{1,2}})"
    r"|(?:den\s|d\.\s?)\d{1,2}|\d\d/\d{1,2}|(?:kl\.|klokken)\s\d{1,2}|uge\s\d{1,2}"
    rf"|(?:(?:først|midt|sidst)\s(?:i|på)\s|(?:midten|slutningen|begyndelsen|starten|udgangen)\s+af\s+)"
    rf"(?:{_MONTHS}|{_SEASON}|måneden|året)|{_MONTHS}|{_SEASON}|jul|påske|pinse|nytår|sankthans"
    r"|middag|årsskiftet|månedsskiftet|skolestart|(?:sommer|efterårs|vinter|jule|påske)ferien)"
)


def find_phrases(text: str, words: Set[str], phrases: frozenset[str]) -> list[re.Match[str]]:
    """The vague times in a text that has these words; of two that overlap, the longer."""
    found: list[re.Match[str]] = []
    if not _keywords(phrases).isdisjoint(words):
        found += _listed(phrases).finditer(text)
    for first, second, pattern in _CLASSES:
        if not first.isdisjoint(words) and not second.isdisjoint(words):
            found += pattern.finditer(text)
    if len(found) > 1:
        found.sort(key=lambda match: (match.start(), -match.end()))
        found = list(_apart(found))
    return found


def find_near_days(text: str, words: Set[str]) -> Iterator[re.Match[str]]:
    """*omkring den 1. maj*, *ca. kl. 14*."""
    return iter(()) if _ABOUT.isdisjoint(words) else _NEAR_A_DAY.finditer(text)


def _apart(found: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    end = 0
    for match in found:
        if match.start() >= end:
            yield match
            end = match.end()


@lru_cache(maxsize=8)
def _listed(phrases: frozenset[str]) -> re.Pattern[str]:
    """The phrases by their first words, which costs the search far less than one by one."""
    rests: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        first, _, rest = phrase.replace("inden for ", "indenfor ").partition(" ")
        rests[first].append(rest)
    branches = []
    for first, longest_first in sorted(rests.items()):
        opening = re.escape(first).replace("indenfor", r"inden\s?for")
        following = "|".join(r"\s+".join(map(re.escape, r.split())) for r in longest_first if r)
        is_whole = "" in longest_first
        rest = rf"(?:\s+(?:{following}))" if following else ""
        branches.append(f"{opening}{rest}{'?' if rest and is_whole else ''}")
    return _class("|".join(branches))


@lru_cache(maxsize=8)
def _keywords(phrases: frozenset[str]) -> frozenset[str]:
    """One word of each phrase, its longest: a block without any of them needs no search."""
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)
