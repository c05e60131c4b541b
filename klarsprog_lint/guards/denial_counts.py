"""How many denials some sentences hold, and which of them may be read in two ways.

Two denials cancel out: *ikke … medmindre* says what *kun … hvis* says, and *bortfalder, hvis ikke*
what *får kun, hvis* says. A rewrite may exchange the words, yet the number stays even or odd.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.denials import Denial, denials
from klarsprog_lint.guards.versions import Sentence

# Words that deny by their meaning. One that is repeated may take up what has been said.
_BY_MEANING = re.compile(
    r"\b(?:(?P<refuse>\w*afsl(?:å\w*|og|ag\w*)|afvis\w*|nægt\w*|sige?r?\s+(?:\w+\s+){0,2}nej|nej"
    r"|forkast\w*|fraråd\w*|frafald\w*|fravælg\w*)"
    r"|(?P<stop>bortfald\w*|falder\s+(?:bort|væk)|ophør(?:e|er|t|te)|stop(?:pe|per|pes|pet|pede)"
    r"|stands(?!ard)\w*|h[oø]ld\w*\s+(?:\w+\s+)?op(?=\s+med)|ophæv\w*|aflys\w*|annuller\w*)"
    r"|(?P<lose>mist(?:e|er|es|et|ede)|frakend\w*|frata\w*|fortab\w*)"
    r"|(?P<lack>mangl(?:e|er|ede|et)|mangelfuld\w*|undgå\w*|udelad\w*|undla\w*|undlod|forsøm\w*|glem\w*|l[ao]d\w*\s+(?:\w+\s+)?være"
    r"|slip(?:pe|per)?|sluppet|se[sr]?\s+(?:\w+\s+)?bort|fravig\w*|savn\w*)"
    r"|(?P<default>manglende|bortkom\w*|udebl\w+|(?:blev|blevet|bliver|blive)\s+(?:(?:du|I|han|hun|de)\s+)?væk)"
    r"|(?P<cost>gratis|uden\s+(?:udgift|beregning|betaling|omkostning)\w*|\w{3,}fri(?:t|e)?)"
    r"|(?P<free>fritage[rs]?|fritaget|fritog|frivillig\w*|valgfri\w*|frit\s+for"
    r"|(?:bestemm|afgør)\w+\s+(?:\w+\s+)?selv)"
    r"|(?P<forbid>\w*forbud\w*|forby\w*|forhindr\w*|hindr\w*|hinder|afskær\w*|afskår\w*"
    r"|udelukke[rst]?|udelukket)"
    r"|(?P<late>for\s+sent?|forsink\w*)|(?P<outside>uden\s+for|udenfor)"
    r"|(?P<breach>overtræd\w*|mislighold\w*|bryd(?:e|er)|brudt|brød|i\s+strid|strider"
    r"|tilsidesæt\w*)"
    r"|(?P<un>u(?!d|nd|ng|ge|lykke|ændre|anset|formel|mid|plo|retmæ)\w{2,}(?:t|te|ede|lig\w*|ig\w*))"
    r"|(?P<still>fasthold\w*|holder\s+fast|stadfæst\w*)|(?P<excluded>undta(?!gelsesvis|gelsest)\w*))\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:bortset\s+fra|fraset|på\s+nær|medmindre|med\s+mindre|(?<!var\s)(?<!er\s)ellers"
    r"|modsat\s+fald)\b",
    re.IGNORECASE,
)
# Families of which any two words say the same thing again.
_ONE_THING = frozenset(("refuse", "late", "excluded"))
_BEFORE = re.compile(
    r"\b(?:før(?:end)?|inden|(?<=, )forinden)\b"
    r"(?!\s+(?:for|\d|da\b|den\s+(?:\d|dag\b)|(?:\w+\s+)?(?:dage|uger|måneder|år|timer)))",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\s+[^,.]{2,40},\s+men\s+(?:af|til|fra|på|i|hos|hvis|når|for|med|ved|kun|alene|som|et|en)\b",
    re.IGNORECASE,
)
# *Uden unødigt ophold* says *straks*.
_AT_ONCE = re.compile(
    r"\buden\s+(?:unødig\w*\s+|ugrundet\s+)?(?:ophold|videre|tøven)\b", re.IGNORECASE
)
_FREE = re.compile(r"uden\s+(?:udgift|beregning|betaling|omkostning)", re.IGNORECASE)
# A sentence that takes a word up to say when it does not hold.
_TAKES_UP = re.compile(r"(?:Det|Den|De|Så|Du|I|Vi)\b[^,.]*\bdog\s+(?:\w+\s+)?ikke\b")
_REFUSED = re.compile(r"imødekom|bevilg|sige\w*\s+ja\b", re.IGNORECASE)
_STAYS_AWAY = re.compile(r"\b(?:kom|kommer|mød\w*|dukke\w*)\b", re.IGNORECASE)
_AWAY = re.compile(r"\b(?:(?:blev|blive)\s+væk|udebl)", re.IGNORECASE)

#: Words that may say what a denial with *før* says: *først når*, *skal … før*.
FIRST = re.compile(
    r"\b(?:først|tidligst|kun|vent\w*|kræv\w*|skal|forudsæt\w*|betinge\w*|på\s+forhånd)\b", re.I
)
#: Words that may say what *ikke mere end* says.
LIMITS = re.compile(
    r"\b(?:højst|maksimalt|mindst|op\s+til|inden\s+for|senest|tidligst"
    r"|minimum|maksimum|samme|svare\w*\s+til|eller\s+(?:mere|mindre|flere|færre|der\w+))\b",
    re.IGNORECASE,
)
#: Words that say *only*.
ONLY = re.compile(
    r"\b(?:kun|alene(?!\s+(?:fordi|under\s+henvis|på\s+grund|af\s+den))|udelukkende|først|tidligst|kræv\w*|forudsæt\w*|betinge\w*|forudsat)\b",
    re.I,
)
# Words that deny or do not, as one likes to read them.
_EITHER = re.compile(
    r"\b(?:\w*overskr[ei]\w*|ophør(?!e|t)\w*|fritagels\w*|indtil|forkert\w*|fejl\w*|i\s+vejen"
    r"|lukket|opsætte\w*|på\s+pause|eksk\w*|nul|0|ikke\s+al(?:le|t)?)\b",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"\bheller\s+(?:\w+\s+){0,2}?ikke\b", re.IGNORECASE)
# Words that say what is instead of what is not.
_INSTEAD = re.compile(
    r"\b(?:i\s+stedet|behold\w*|opretholde\w*|selv(?!\s+om)|ligger\s+fast|fri\s+for|i\s+orden|samme"
    r"|and(?:re|et|en)\s+end|velkom\w*|lad(?:e|er)?|senere|bagud|bliv\w*\s+boende|fyldt)\b",
    re.IGNORECASE,
)
# How far a limit may stand from *ikke* and from *ingen*, *hverken*.
_NEAR, _FAR = 40, 90


@dataclass(frozen=True)
class Counts:
    """How many denials there are, by kind.

    ``plain`` deny for sure, ``exceptions`` such as *medmindre* among them; ``before`` is *ikke …
    før*, ``limits`` is *ikke mere end*, ``repeated`` are words that may take up another one,
    ``unsure`` those that explain one, ``asked`` those in questions; ``words`` deny by their
    meaning, ``either`` deny or not, and ``instead`` say what is and not what is not.
    """

    plain: int
    exceptions: int
    before: int
    limits: int
    repeated: int
    unsure: int
    asked: int
    words: Counter[str]
    either: Counter[str]
    instead: Counter[str]
    text: str

    @property
    def total(self) -> int:
        """The denials that surely count."""
        return self.plain + self.words.total()

    @property
    def weight(self) -> int:
        """All denials."""
        return self.total + self.before + self.limits + self.unsure


def counts(sentences: Iterable[Sentence]) -> Counts:
    """The denials of some sentences; headings say nothing by themselves."""
    own = [sentence for sentence in sentences if sentence.part.kind != "heading"]
    text = "\n".join(sentence.text for sentence in own)
    plain = exceptions = before = limits = unsure = asked = repeated = 0
    words = Counter[str]()
    seen = set[str]()
    is_absence_said = bool(_AWAY.search(text))
    for sentence in own:
        for denial in denials(sentence):
            asked += denial.is_asked
            match _nature(denial):
                case "limit":
                    limits += 1
                case "before":
                    before += 1
                case "unsure":
                    unsure += 1
                case "refusal":
                    seen.add("refuse")
                    words["refuse"] = 1
                case "plain":
                    plain += 1
                    if is_absence_said and _STAYS_AWAY.search(denial.clause.text):
                        seen.add("default")
        exceptions += len(_EXCEPT.findall(sentence.text))
        for family, word in _said(sentence):
            if word in seen:
                repeated += family not in _ONE_THING and not _TAKES_UP.match(sentence.text)
            else:
                seen.add(word)
                words[family] += 1
    found = (match.group().lower()[:4] for match in _EITHER.finditer(text))
    either = Counter("fork" if word == "fejl" else word for word in found)
    instead = Counter(match.group().lower()[:4] for match in _INSTEAD.finditer(text))
    instead["heller"] = sum(map(_goes_on, own))
    plain += exceptions
    return Counts(
        plain, exceptions, before, limits, repeated, unsure, asked, words, either, instead, text
    )


def number_of_words(text: str) -> int:
    """How many words deny by their meaning."""
    return sum(1 for _ in _BY_MEANING.finditer(text))


def _goes_on(sentence: Sentence) -> bool:
    """Whether *heller ikke* takes up a denial, or one that should stand in another sentence."""
    match = _NEITHER.search(sentence.text)
    if not match:
        return False
    first = sentence.text[: match.start()]
    is_denied = any(d.start < match.start() for d in denials(sentence)) or _BY_MEANING.search(first)
    return bool(is_denied) or not re.search(r",|\bog\b", first)


def denies(sentence: Sentence) -> bool:
    """Whether anything is denied in a sentence, by whatever word."""
    return bool(denials(sentence) or _said(sentence) or _EXCEPT.search(sentence.text))


@lru_cache(maxsize=4096)
def _said(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The words that deny by their meaning, with the family and what two of them share."""
    found = []
    for match in _BY_MEANING.finditer(_AT_ONCE.sub("straks", sentence.text)):
        family, word = match.lastgroup or "", match.group().lower()[:5]
        if family in _ONE_THING or (family == "default" and word != "mangl"):
            word = family
        found.append((family, word))
    return tuple(found)


@lru_cache(maxsize=4096)
def _nature(denial: Denial) -> str:
    text = denial.sentence.text
    after = text[denial.end :]
    reach = _NEAR if text[denial.start : denial.end].lower() == "ikke" else _FAR
    between = rf"(?:(?!\bikke\b)[^.;]){{0,{reach}}}?"
    if denial.than and re.match(rf"{between}\b{denial.than}", after, re.I):
        return "limit"
    if denial.is_without:
        is_said = _AT_ONCE.match(text, denial.start) or _FREE.match(text, denial.start)
        return "idiom" if is_said else "plain"
    is_beside = text[: denial.start].rstrip().endswith(",")
    if is_beside and any(d.start < denial.start for d in denials(denial.sentence)):
        return "again"
    if _CONTRAST.match(after) or denial.explains:
        return "unsure"
    turned = _BEFORE.search(after)
    if turned and "," not in after[: turned.start()].rstrip(" ,"):
        return "before"
    is_whole = "medmindre" not in text and not denial.is_partial
    if is_whole and _REFUSED.search(denial.clause.text):
        return "refusal"
    return "plain"
