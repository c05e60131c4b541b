"""What tells that words with a capital are a name, and what tells that they are not."""

import re
from collections.abc import Sequence

from klarsprog_lint.language.abbreviations import OPENERS
from klarsprog_lint.llm.redaction.capitals import Word
from klarsprog_lint.llm.redaction.kinds import Kind
from klarsprog_lint.llm.redaction.names import TWOFOLD, Lexicon

# How far back a title or a preposition is looked for.
_REACH = 24
_PEOPLE = (
    "hr fru frk frøken herr dr doktor læge overlæge speciallæge sagsbehandler sagsbehandleren "
    "rådgiver rådgiveren socialrådgiver socialformidler advokat konsulent leder afdelingsleder "
    "chef kontorchef direktør pædagog sundhedsplejerske sygeplejerske ergoterapeut fysioterapeut "
    "psykolog lærer rektor skoleleder arkitekt ingeniør borgmester formand dommer tandlæge "
    "jordemoder bisidder værge værgen kontaktperson partsrepræsentant familien familie ægteparret "
    "vidnet ejer barnet eleven ansøger ansøgeren borgeren klager klageren hustru ægtefælle "
    "samlever søn datter navn v/ att c/o kære hej hilsen underskrevet tegnet"
).split()
_RELATIVES = "søn datter mor far bror søster mand kone hustru ægtefælle samlever nabo mentor barn"
_TITLES = re.compile(
    rf"(?<!\w)(?:{'|'.join(_PEOPLE)}|di[nt] (?:{'|'.join(_RELATIVES.split())}))\s*[.:,]?\s*$",
    re.IGNORECASE,
)
# The full stop of a title ends no sentence: *Hr. Skov*.
_SHORT_TITLES = re.compile(r"(?<!\w)(?:hr|fr|frk|dr|att|adv|ing|prof)\.\s*$", re.IGNORECASE)
_IN = re.compile(r"(?<!\w)(?:i|på|fra|ved|nær|omkring|mod|omegnen af|uden for)\s$", re.IGNORECASE)
# *Ydelsescenter Syd*, *Serviceloven*: bodies, laws, benefits and forms by their last part.
_BODY_ENDS = (
    "center centret centeret service forvaltning forvaltningen afdeling afdelingen styrelse "
    "styrelsen nævn nævnet ministeriet råd rådet ret retten lov loven bekendtgørelsen kommune "
    "kommunen region regionen kontor kontoret direktoratet tilsynet kassen udvalg udvalget enheden "
    "teamet politi politiet ydelse ydelser støtte tillæg penge register registeret registret pleje "
    "plejen hjælp hjælpen nr nummer ordning ordningen afgift bidrag skema skemaet plan planen"
).split()
_BODIES = tuple(ending + s for ending in _BODY_ENDS for s in ("", "s"))
# »Adeyemi er din chef«: a bare noun does not open a sentence so.
_ACTS = re.compile(
    r"s?\s(?:er|har|var|havde|skal|kan|vil|må|bor|fik|får|blev|bliver|skulle|kunne|ville|siger|sagde"
    r"|skriver|skrev|ringer|ringede|mener|mente|oplyser|oplyste|går|kommer|kom|søger|søgte|ønsker)"
    r"(?!\w)"
)
_ACTS_OR_ENDS = re.compile(rf"{_ACTS.pattern}|[.,]\s|[.]?$|\s*\|")
_DEFINITE = ("en", "et", "ne", "er", "ens", "ets", "nes", "ers")


def kind_of(part: Sequence[Word], text: str, words: Lexicon) -> Kind | None:
    """What name the words are, if any."""
    before = text[max(0, part[0].start - _REACH) : part[0].start]
    if text.startswith(" Kommune", part[-1].end) and not words.is_first(part[0].text):
        return None
    if _is_person(part, before, text, words):
        return Kind.NAME
    if _is_name(part, text, words):
        is_place = _IN.search(before) and not words.is_last(bare(part[-1].text))
        return Kind.PLACE if is_place else Kind.NAME
    return None


def is_public(word: Word, words: Lexicon) -> bool:
    """Whether the word names nobody: listed, an abbreviation or a body of public life."""
    if words.is_public(word.text):
        return True
    if word.text.endswith(".") or words.is_first(word.text):
        return False
    is_short = word.text.isupper() and 1 < len(word.text) < 6 and not words.is_last(word.text)
    is_code = word.text[:2].isupper() and "-" in word.text
    return is_short or is_code or word.text.lower().endswith(_BODIES)


def is_ordinary(word: Word, words: Lexicon) -> bool:
    """Whether the first word of a sentence may have its capital from there only."""
    lower = word.text.lower()
    if words.is_first(word.text) or words.is_first(bare(word.text)):
        return lower in TWOFOLD and word.tag not in ("PROPN", "") and words.is_common(lower)
    if words.is_common(lower):
        return True
    if words.is_last(word.text):
        return False
    return words.is_compound(lower) or word.tag not in ("PROPN", "X", "")


def is_signature(part: Sequence[Word], text: str, words: Lexicon) -> bool:
    """A line that is a name and no more: *Sten Holm*, but not *Overlæge Holm*."""
    start = text.rfind("\n", 0, part[0].start) + 1
    line = text[start:].split("\n", 1)[0].strip(" *,")
    if line != text[part[0].start : part[-1].end] or not words.is_last(part[-1].text):
        return False
    first = part[0].text.lower()
    return first not in _PEOPLE and not words.is_compound(first)


def genitive(word: Word, words: Lexicon, text: str) -> int:
    """How many characters of the word are the ending -s, which stays outside the token."""
    name = word.text
    if not name.endswith("s") or len(name) < 3 or name.isupper():
        return 0
    stem = name[:-1]
    if text[word.end : word.end + 1] in ("'", "’"):
        return 0  # *Zacharias'*: the -s is the name's own
    if words.is_first(name) or words.is_last(name):
        return 0
    if words.is_first(stem) or words.is_last(stem) or word.is_genitive:
        return 1
    return int(re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", text) is not None)


def bare(word: str) -> str:
    """The word without the -s that may be a genitive."""
    return word[:-1] if word.endswith("s") else word


def _is_person(part: Sequence[Word], before: str, text: str, words: Lexicon) -> bool:
    first = part[0]
    if _SHORT_TITLES.search(before):
        return True
    alone_and_open = first.opens and len(part) == 1
    if _TITLES.search(before) and not (alone_and_open and is_ordinary(first, words)):
        return True
    if any(words.is_first(word.text) or words.is_first(bare(word.text)) for word in part):
        acts = _ACTS.match(text, first.end) is not None
        return acts or not (alone_and_open and is_ordinary(first, words))
    surnamed = any(words.is_last(word.text) or words.is_last(bare(word.text)) for word in part)
    return len(part) > 1 and (surnamed or any(word.text.endswith(".") for word in part))


def _is_name(part: Sequence[Word], text: str, words: Lexicon) -> bool:
    """Whether anything in the run is a name of some kind."""
    if len(part) > 1:
        if all(word.text.isupper() for word in part):
            return any(words.is_proper(word.text) for word in part)
        is_common = all(words.is_common(word.text.lower()) for word in part)
        return not (is_common and part[0].opens)
    (word,) = part
    lower = word.text.lower()
    if word.text.endswith(".") or len(word.text) == 1:
        return False
    if word.text.isupper():
        return words.is_proper(word.text) and not words.is_common(lower)
    if not word.opens:
        return lower not in OPENERS  # other common words have no capital there
    if words.is_common(lower):
        return False
    if words.is_proper(word.text) or words.is_last(word.text):
        return True
    acts = _ACTS_OR_ENDS.match(text, word.end) is not None and not lower.endswith(_DEFINITE)
    return not words.is_compound(lower) and (word.tag == "PROPN" or acts)
