"""How often a condition, and what hangs on it, is denied.

Words that deny, lack, end or refuse count alike, and so do limits: *ikke over 4* is denied as often
as *højst 4*, *ikke under 4* (twice) as often as *mindst 4* (never).
"""

import re
from collections.abc import Collection, Iterator

from klarsprog_lint.guards.condition import ONLY_FOR, UNLESS, Condition
from klarsprog_lint.guards.condition_clauses import conditions
from klarsprog_lint.guards.versions import Sentence, Version

STRICT = re.compile(
    r"\b(?:(?:ikke|ingen|hverken)(?! (?:kun|alene|mindst)\b(?! \d| \w+ \d))|intet|aldrig)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:uden(?! (?:for|om|yderligere|varsel|unødigt))|bortset fra|undtag(?:en|et|else)\w*|på nær"
    r"|ellers|modsat|mangl(?:er|ede)|mangelfuld\w*|frit? for|\w+fri|ude af|bortrejst"
    r"|savn\w*|undla[dt]\w*|undlade\w*|lade\w* være|lod være|udeb\w+"
    r"|\w*fravær\w*|glem\w*|forsøm\w*|(?:for|er) sen\w*|forsink\w*|for lav\w*|efter fristen\w*"
    r"|i strid|tilsidesæt\w*|overtræd\w+|bryde[rs]?|brudt|mislighold\w+|fejl\w*|forkert\w*"
    r"|afsl[aåo]\w*|afvis\w*|bortfald\w*|ophør\w*|stop\w*|standse\w*|mist(?:er|e|et)|fortab\w*"
    r"|fritag\w*|slip\w*|nægt\w*|\w*forbud\w*|forbyd\w*|udelukk(?!ende)\w*|nej|væk|bortkom\w*|tabt?"
    r"|forhindr\w*|gratis|vederlagsfri\w*|afskær\w*|(?:fra|af)meld\w*|meld\w* (?:\w+ ){1,3}fra"
    r"|frata\w*|u(?!d|nd|ng|ge|lykke|rt|re|anset|niver|rin|lovlig|tryg|opsæt|nødig)[a-zæøå]{4,}"
    r"|højst|højest|maksimalt|op til(?= \d)|under(?= (?:\w+ )?\d)|underskrid\w+"
    r"|(?:mindre|færre|lavere|kortere|yngre|tættere|nærmere)(?: \w+){0,3}? end)\b",
    re.IGNORECASE,
)
# *Manglende betaling*; in a clause it says only which thing is meant.
_LACKING = re.compile(r"\bmanglende\b", re.IGNORECASE)
# Other words that may turn a statement round.
_MAY_TURN = re.compile(
    r"\b(?:kun|alene|udelukkende|først|før|førend|inden|forinden|senest|rettidig\w*|over(?!for)"
    r"|overst\w+|foruds\w+|beting\w+|kræve\w*|krav|mod\w*|mindst|heller|med\s?mindre|længere"
    r"|for \w+t|mens)\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(
    r"^(?:og |men |eller )?(?:(?:med\s?mindre|uden)\b|(?:kun |dog )?(?:hvis|såfremt) ikke\b)",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:undtagen|bortset fra,?(?: at)?)\s*$", re.IGNORECASE)
_EXCEPTION = re.compile(
    r"\b(?:kun|alene|udelukkende|først|kræve\w*|undtag\w+|heller ikke|dog ikke|men ikke"
    r"|nemlig ikke|med\s?mindre)\b"
    r"|\b(?:gælder|gør|kan|skal|behøver|må|får|bliver) (?:det |vi |du |I |dog |heller )*ikke"
    r"\b[ ,]*$",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:kun|først)\b", re.IGNORECASE)
# *Det gælder dog ikke, hvis …* denies what stands before it.
_REFERS = re.compile(
    r"(?:(?:og|men)\s+)?(?:Det|Dette|Undtagelsen|Reglen|Kravet)\s+gælder\b", re.IGNORECASE
)
# *… og ikke har en god grund* goes on with the condition before it.
_GOES_ON = re.compile(
    r",? (?:og|eller) (?:du |I |vi |der |det |den |De )?(?:ikke|heller ikke|hverken)\b[^,.;]*"
)
_RESULT = re.compile(r", så\b")
# Where what is said in one breath with the condition begins or ends.
_CUT = re.compile(r"[;#]|, (?:og|men|idet|hvorfor|hvorefter)\b")
_CUT_AFTER = re.compile(rf"{_CUT.pattern}|, hvor\b")
_SHORTEST = 3


def denials(text: str) -> int:
    """How often the text denies, in whatever words."""
    return len(STRICT.findall(text)) + len(_DENIES.findall(text))


def without_denials(text: str) -> str:
    """The text with the words that deny blanked."""
    for pattern in (STRICT, _DENIES):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def may_deny(text: str) -> bool:
    """Whether anything in the text may stand for a denial."""
    return bool(denials(text) or _LACKING.search(text) or _MAY_TURN.search(text))


def is_unless(item: Condition) -> bool:
    """*Medmindre*, *uden*, *hvis ikke*, *undtagen når*: the condition is denied as a whole."""
    return (
        item.kind == UNLESS
        or _UNLESS.match(item.place.text) is not None
        or _EXCEPT.search(item.sentence.text, 0, item.start) is not None
    )


def is_exception(item: Condition, side: Collection[Condition]) -> bool:
    """*Kun hvis …*, *det gælder dog ikke, hvis …*."""
    rest = _outside(item.sentence, side)
    return bool(
        _EXCEPTION.search(rest[: item.start])
        or _EXCEPTION.search(item.place.text[:12])
        or (item.start == 0 and _ONLY.search(rest[item.reach :]))
    )


def times_denied(item: Condition, *, with_clauses: bool, goes_on: bool) -> int:
    """How often the condition is denied, *medmindre* itself left out.

    ``with_clauses`` counts the clauses that depend on it, ``goes_on`` also what *og ikke* adds.
    """
    text = item.place.text
    if item.is_clause and with_clauses:
        whole = item.sentence.text
        more = _GOES_ON.match(whole, item.reach) if goes_on else None
        text = whole[item.start : item.reach] + (more.group() if more else "")
    text = _UNLESS.sub("", _RESULT.split(text)[0])
    is_phrase = not item.is_clause or item.kind == ONLY_FOR
    return denials(text) + (len(_LACKING.findall(text)) if is_phrase else 0)


def outcomes_denied(
    item: Condition, side: Collection[Condition], version: Version
) -> Iterator[int]:
    """How often what hangs on the condition is denied: in the sentence, and in the nearest part."""
    rest = _outside(item.sentence, side)
    left, right = rest[: item.start], rest[item.reach :]
    near = _CUT.split(left)[-1]
    if item.start == 0 or len(near.strip(" ,")) <= _SHORTEST:
        near = _CUT_AFTER.split(right.lstrip(" ,"))[0]
    for text in (f"{left.split(';')[-1]} {right.split(';')[0]}", near):
        yield denials(text) + _referred(item.sentence, text, version)


def _referred(sentence: Sentence, text: str, version: Version) -> int:
    if not sentence.number or not _REFERS.match(text.strip()):
        return 0
    previous = version.sentences[sentence.number - 1]
    return denials(_outside(previous, list(conditions([previous]))))


def _outside(sentence: Sentence, side: Collection[Condition]) -> str:
    """The sentence with its conditions blanked."""
    text = sentence.text
    for item in side:
        if item.sentence is sentence:
            text = text[: item.start] + "#" * (item.reach - item.start) + text[item.reach :]
    return text
