"""Persons, firms and places: runs of words with a capital that are nothing else.

Danish writes common nouns small, so a capital inside a sentence is a name or a word of public
life, which is listed. Where a sentence begins, the tagger and the lists have to tell. A word that
was part of a person's name once is one wherever it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.kinds import Kind
from klarsprog_lint.llm.redaction.names import TWOFOLD, Lexicon, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(
    r"[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*(?!\w)|[^\W\d_]+(?:['’][^\W\d_]{2,})?(?:-[^\W\d_]+(?:['’][^\W\d_]{2,})?)*"
)
_PARTICLES = frozenset(
    "von van de del della da di dos der den af el al bin ibn bint ben la le du ter".split()
)
# These stand inside names only; elsewhere they are words.
_WORDS_TOO = frozenset("de del den der du la le af da di ben ter".split())
_TITLES = re.compile(
    r"(?<!\w)(?:hr|fru|frk|frøken|herr|dr|doktor|læge|overlæge|speciallæge|sagsbehandler(?:en)?|rådgiver(?:en)?"
    r"|socialrådgiver|socialformidler|advokat|konsulent|leder|afdelingsleder|chef|kontorchef|direktør|pædagog"
    r"|sundhedsplejerske|sygeplejerske|ergoterapeut|fysioterapeut|psykolog|lærer|rektor|skoleleder|arkitekt"
    r"|ingeniør|borgmester|formand|dommer|tandlæge|jordemoder|bisidder|værge|værgen|kontaktperson|partsrepræsentant"
    r"|din (?:søn|datter|mor|far|bror|søster|mand|kone|hustru|ægtefælle|samlever|nabo|mentor)"
    r"|familien|familie|ægteparret|vidnet|ejer|dit barn|barnet|eleven|ansøger|ansøgeren|borgeren|klager|klageren|hustru|ægtefælle|samlever|søn|datter"
    r"|navn|v/|att|c/o|kære|hej|hilsen|underskrevet|tegnet)\s*[.:,]?\s*$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?<!\w)(?:i|på|fra|ved|nær|omkring|mod|omegnen af|født i|uden for)\s$", re.IGNORECASE
)
_BODY = re.compile(
    r"(?:cent(?:er|ret|eret)|service|forvaltning(?:en)?|afdeling(?:en)?|styrelsen?|nævnet|nævn|ministeriet"
    r"|rådet?|retten|ret|loven|lov|bekendtgørelsen|kommunen?|region(?:en)?|kontoret?|direktoratet|tilsynet|kassen"
    r"|udvalget?|enheden|teamet|politi(?:et)?|ydelser?|støtte|tillæg|penge|register(?:et)?|registret|pleje|plejen"
    r"|hjælp(?:en)?|nr|nummer|ordningen?|afgift|bidrag|skema(?:et)?|planen?)s?$"
)
_FIRM_NAME = re.compile(
    r"(?<!\w)[A-ZÆØÅ][\w.&'’-]*(?:[^\S\n](?:[A-ZÆØÅ][\w.&'’-]*|&|og)){0,4}"
    r"[^\S\n](?:ApS|A/S|I/S|P/S|K/S|IVS|a\.m\.b\.a\.?)(?!\w)"
)
# »Adeyemi er din chef«: a bare noun does not open a sentence so.
_ACTS = re.compile(
    r"s?\s(?:er|har|var|havde|skal|kan|vil|må|bor|fik|får|blev|bliver|skulle|kunne|ville|siger|sagde|skriver|skrev"
    r"|ringer|ringede|mener|mente|oplyser|oplyste|går|kommer|kom|søger|søgte|ønsker)(?!\w)"
)
_DEFINITE = ("en", "et", "ne", "er", "ens", "ets", "nes", "ers")
_OPENS = re.compile(r"(?:^|[\n.!?:;»“”\"(|•*#>–—-]|\d\.|\x00)\s*$")
_DOTTED = re.compile(r"(?<![\w.])([a-zæøå]{2,20})[._]([a-zæøå]{2,20})(?![\w.@])")
_GAP = re.compile(r"[^\S\n]{1,3}|\n")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    opens: bool
    tag: str
    gen: bool


def find_names(claims: Claims, doc: "Doc | None", known: Sequence[str] = ()) -> None:
    """Take the names that were handed over, then those that the text shows to be names."""
    words = lexicon(doc)
    _known(claims, known)
    claims.take_all(Kind.COMPANY, _FIRM_NAME)
    tags = _tags(doc) if doc is not None else {}
    parts: set[str] = set()
    for run in _runs(list(_words(claims.rest, tags)), claims.rest):
        for kind, members in _named(run, claims.rest, words):
            end = members[-1].end
            start = members[0].start
            end -= _genitive(members[-1], words, claims.text)
            claims.take(kind, start, end)
            if kind is Kind.NAME:
                parts.update(word.text for word in members if len(word.text) > 2)
    _again(claims, parts, words)
    _small(claims, words)


def _known(claims: Claims, known: Sequence[str]) -> None:
    """Longest first, so that a whole name is one token; then each of its words."""
    whole = {" ".join(name.split()) for name in known}
    pieces = {
        word for name in whole for word in name.split() if len(word) > 2 and word[0].isupper()
    }
    for name in [*sorted(whole, key=len, reverse=True), *sorted(pieces, key=len, reverse=True)]:
        if name:
            kind = Kind.ADDRESS if any(map(str.isdigit, name)) else Kind.NAME
            spaced = r"\s+".join(map(re.escape, name.split()))
            flags = re.IGNORECASE if name in whole else 0
            claims.take_all(kind, re.compile(rf"(?<!\w){spaced}(?=s?(?!\w)|['’])", flags))


def _tags(doc: "Doc") -> Mapping[int, tuple[str, bool]]:
    return {
        token.idx: (token.pos_, "Gen" in token.morph.get("Case"))
        for token in doc
        if token.text[:1].isupper()
    }


def _words(text: str, tags: Mapping[int, tuple[str, bool]]) -> Iterator[_Word]:
    """Words with a capital, initials and the particles of names."""
    for match in _WORD.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        if word[0].isupper() or word in _PARTICLES:
            if word.endswith(".") and len(word) == 2 and start and text[start - 1].isdigit():
                continue
            tag, gen = tags.get(start, ("", False))
            opens = _OPENS.search(text, max(0, start - 4), start) is not None
            yield _Word(word, start, end, opens or start == 0, tag, gen)


def _runs(words: Sequence[_Word], text: str) -> Iterator[list[_Word]]:
    run: list[_Word] = []
    for word in words:
        if run and not _GAP.fullmatch(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _named(run: list[_Word], text: str, words: Lexicon) -> Iterator[tuple[Kind, list[_Word]]]:
    """The names in a run, split where a public word or a line stands between."""
    part: list[_Word] = []
    for word in [*run, None]:
        broken = word is not None and part and "\n" in text[part[-1].end : word.start]
        if broken and word is not None and not _goes_on(part[-1], word, words):
            yield from _judged(part, text, words)
            part = []
        if word is None or (
            _is_public(word, words) and not (part and words.is_first(part[-1].text))
        ):
            yield from _judged(part, text, words)
            part = []
        else:
            part.append(word)


def _goes_on(before: _Word, after: _Word, words: Lexicon) -> bool:
    """Whether a name runs over the end of a line."""
    return words.is_first(before.text) and (
        words.is_last(after.text) or words.is_proper(after.text)
    )


def _is_public(word: _Word, words: Lexicon) -> bool:
    if words.is_public(word.text):
        return True
    if word.text.endswith("."):
        return False
    is_short_caps = word.text.isupper() and 1 < len(word.text) < 6 and not words.is_first(word.text)
    is_code = word.text[:2].isupper() and "-" in word.text and not words.is_first(word.text)
    return (
        is_short_caps
        or is_code
        or (_BODY.search(word.text.lower()) is not None and not words.is_first(word.text))
    )


def _judged(part: list[_Word], text: str, words: Lexicon) -> Iterator[tuple[Kind, list[_Word]]]:
    while part and part[-1].text in _PARTICLES:
        part = part[:-1]
    # »Ring Mette«: a sentence's first word has its capital from its place.
    while len(part) > 1 and part[0].opens and _is_ordinary(part[0], words):
        if _is_signature(part, text, words):
            break
        part = part[1:]
    while part and part[0].text in _PARTICLES and (len(part) < 2 or part[0].text in _WORDS_TOO):
        part = part[1:]
    if not part:
        return
    before = text[max(0, part[0].start - 24) : part[0].start]
    if (
        text.startswith(" Kommune", part[-1].end)
        and len(part) < 3
        and not words.is_first(part[0].text)
    ):
        return
    if _is_person(part, before, words):
        yield Kind.NAME, part
    elif _is_name(part, text, words):
        yield (Kind.PLACE if _IN.search(before) else Kind.NAME), part


def _is_signature(part: Sequence[_Word], text: str, words: Lexicon) -> bool:
    """A line of two or three words that ends in a surname: *Sten Holm*, not *Overlæge Holm*."""
    line = text[text.rfind("\n", 0, part[0].start) + 1 :].split("\n", 1)[0].strip(" *,")
    whole = text[part[0].start : part[-1].end]
    return (
        line == whole
        and words.is_last(part[-1].text)
        and not words.is_compound(part[0].text.lower())
    )


def _is_ordinary(word: _Word, words: Lexicon) -> bool:
    lower = word.text.lower()
    if words.is_first(word.text):
        return lower in TWOFOLD and word.tag not in ("PROPN", "") and words.is_common(lower)
    if words.is_compound(lower) and not words.is_last(word.text):
        return True
    return words.is_common(lower) or (
        word.tag not in ("PROPN", "X", "") and not words.is_last(word.text)
    )


def _is_person(part: Sequence[_Word], before: str, words: Lexicon) -> bool:
    first = part[0]
    if _TITLES.search(before) and not (
        first.opens and len(part) == 1 and _is_ordinary(first, words)
    ):
        return True
    firsts = [
        word for word in part if words.is_first(word.text) or words.is_first(_bare(word.text))
    ]
    if firsts and (len(part) > 1 or not first.opens or not _is_ordinary(first, words)):
        return True
    surnamed = any(words.is_last(word.text) or words.is_last(_bare(word.text)) for word in part)
    initial = any(word.text.endswith(".") for word in part)
    return len(part) > 1 and (surnamed or initial)


def _is_name(part: Sequence[_Word], text: str, words: Lexicon) -> bool:
    """Whether anything in the run is a name of some kind."""
    ordinary = [words.is_common(word.text.lower()) for word in part]
    if len(part) > 1:
        if all(word.text.isupper() for word in part):
            return any(words.is_proper(word.text) for word in part)
        return not all(ordinary)
    (word,) = part
    if word.text.endswith(".") or len(word.text) == 1:
        return False
    if word.text.isupper():
        return words.is_proper(word.text) and not ordinary[0]
    if word.opens:
        if words.is_compound(word.text.lower()) and not words.is_proper(word.text):
            return words.is_last(word.text)
        acts = _ACTS.match(text, word.end) is not None and not word.text.endswith(_DEFINITE)
        return not ordinary[0] and (word.tag == "PROPN" or words.is_proper(word.text) or acts)
    if ordinary[0]:
        return word.tag == "PROPN" or words.is_last(word.text)
    return True


def _bare(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _genitive(word: _Word, words: Lexicon, text: str) -> int:
    """How many characters of the last word are the ending -s, which stays outside the token."""
    name = word.text
    if not name.endswith("s") or len(name) < 3 or name.isupper():
        return 0
    stem = name[:-1]
    if words.is_first(name) or words.is_last(name):
        return 0
    if words.is_first(stem) or words.is_last(stem) or word.gen:
        return 1
    return int(re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", text) is not None)


def _again(claims: Claims, parts: set[str], words: Lexicon) -> None:
    """The same person named by one word: *Mette Skov*, and later *Skov*."""
    for part in sorted(parts, key=len, reverse=True):
        for name in {part, _bare(part)} if len(part) > 4 else {part}:
            if not words.is_public(name) and name in claims.rest:
                claims.take_all(Kind.NAME, re.compile(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))"))


def _small(claims: Claims, words: Lexicon) -> None:
    """Names in small letters: *mette.kragh*, *mette kragh*."""
    for match in list(_DOTTED.finditer(claims.rest)):
        first, last = (word.capitalize() for word in match.groups())
        if words.is_first(first) or words.is_last(last):
            claims.take(Kind.NAME, *match.span())
    for match in list(_SMALL_WORD.finditer(claims.rest)):
        if _is_small_name(match.group(), words):
            end = match.end()
            while (more := _SMALL_NEXT.match(claims.rest, end)) and _is_small_last(more[1], words):
                end = more.end()
            claims.take(Kind.NAME, match.start(), end)


_SMALL_WORD = re.compile(r"(?<![\w.-])[a-zæøå]{3,}(?![\w-])")
_SMALL_NEXT = re.compile(r" ([a-zæøå]{3,})(?![\w-])")


def _is_small_name(word: str, words: Lexicon) -> bool:
    if word in TWOFOLD or not words.is_first(word.capitalize()):
        return False
    return not words.is_common(word)


def _is_small_last(word: str, words: Lexicon) -> bool:
    shown = word.capitalize()
    return words.is_last(shown) or words.is_first(shown)
