"""Cues: what a single line of a letter looks like, told from the line alone.

The patterns see fields as they are written (``{{postnr}}``), since their names are good cues.
"""

import re
from enum import IntEnum
from functools import lru_cache

_LONGEST = 110
_MONTH = (
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
)
_BLANK = r"(?:\{\{.*?\}\}|\{.*?\}|\[\[.*?\]\]|«.*?»|<.*?>|\[.*?\]|_{3,}|[Xx]{3,})"
_LABEL = (
    r"cpr|cvr|ean|se|p|sag|sags|journal|j|dok|dokument|løbe|matrikel|matr|ejendoms?|bfe|id|kunde"
    r"|aktør|aftale|faktura|konto|journaliserings"
)
_TITLE = (
    r"dato|deres ref\w*|vores ref\w*|vor ref\w*|ref|reference|sagsbehandler|kontakt(?:person)?"
    r"|afsender|modtager|att|adresse|e-?mail|mail|tlf|tel|telefon|telefontid"
    r"|direkte(?: (?:tlf|telefon))?|mobil|fax|web|hjemmeside|åbningstid(?:er)?|postadresse"
    r"|besøgsadresse|fødselsdato|sagsid"
    r"|sendt (?:til|med).{0,20}|til|fra|kopi til|cc|cpr|cvr|ean|matrikel|ejendom|adressat"
    r"|forvaltning"
)
_VALUE = rf"(?=[\d+(#]|{_BLANK}|[A-ZÆØÅ]{{1,4}}[-/]?\d)"
_LABELLED = re.compile(
    rf"^(?:(?:{_LABEL})[ .-]*(?:nr|nummer|id)?\.?\s*(?::|{_VALUE})"
    rf"|(?:{_TITLE})\b\.?\s*(?::|{_VALUE}))",
    re.IGNORECASE,
)
_POSTCODE = re.compile(
    r"^(?:.{2,60}\d.{0,20},\s*)?(?:DK-?)?\d{4}\s+[A-ZÆØÅ][\w.-]*(?:\s[\wæøå.]+){0,3}$"
)
_STREET = re.compile(
    r"^[A-ZÆØÅ][\w.'é -]{0,40}(?:vej|gade|gyde|all[eé]|stræde|plads(?:en)?|torv(?:et)?|vænge(?:t)?"
    r"|park(?:en)?|have(?:n)?|bakke(?:n)?|toft(?:en)?|kaj(?:en)?|boulevard|sti(?:en)?|kær(?:et)?"
    r"|mark(?:en)?|gård(?:en)?|høj(?:en)?|lund(?:en)?|skov(?:en)?|dal(?:en)?|eng(?:en)?|bro(?:en)?"
    r"|havn(?:en)?|cent(?:er|ret)|ring(?:en)?|sving(?:et)?|krog(?:en)?|løkke(?:n)?|banke(?:n)?"
    r"|hegn(?:et)?|bredning(?:en)?|strand(?:en)?)\s+\d{1,4}\s?[A-Za-z]?\b[\w ,.]{0,25}$"
)
_CONTACT = re.compile(
    r"^(?:(?:\+45\s?)?(?:\d{2}[ .]?){4}(?:\s*\(.{,40}\))?|\+\d{2}<.*"
    r"|\d{6}-[\dXx]{4}|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.dk|[cv]/o? ?.{2,60}|att\b[.:]* .{2,60})$",
    re.IGNORECASE,
)
# »Eksempelby den 3. maj 2026«, not »Senest den 3. maj 2026« or »Du kom den 3/5-26«.
_PLACE = (
    r"(?!(?:senest|svar|inden|fra|til|efter|siden|først|fristen?|vedr|du|vi|jeg|\w*møde|\w*samtale"
    r"|\w*undersøgelse|\w*høring|indkaldelse|rykker|betal|kom|mød|husk|lukket|ændring\w*|start)\b)"
    r"(?-i:[A-ZÆØÅ])[\w.-]{1,20}(?: (?-i:[A-ZÆØÅ])[\w.-]{1,20}){0,2}"
)
_DATE = re.compile(
    rf"^(?:{_PLACE},?\s+)?(?:den |d\. ?)?(?:\d{{1,2}}\.?\s?{_MONTH}\s?\d{{4}}"
    r"|\d{1,2}[.\-/] ?\d{1,2}[.\-/] ?(?:\d{2}){1,2}|dd[.\-/]mm[.\-/](?:å|y){2,4})\.?$",
    re.IGNORECASE,
)
_DATE_FIELD = re.compile(rf"^[A-ZÆØÅ]\w+, (?:den |d\. ?)?{_BLANK}\.?$")
_FIELDS_ONLY = re.compile(rf"^(?:{_BLANK}[\s,./\d-]*)+$")
_ADDRESS_FIELD = re.compile(r"adresse|vej|gade|post|by\b|cpr|cvr|dato|sag|journal|tlf|mail|kommune")
_SEPARATOR = re.compile(r"\t+| {3,}|\s+[|·•]\s+")
_NAME_WORD = re.compile(r"[A-ZÆØÅÉ][\w.'é/-]*,?|og|&|for|af|de|von|van|til|i|-|–|\d{1,2}|[\[{<«].*")
_BOUND_END = re.compile(
    r"(?:[,–-]|§|\b(?:bl\.a\.|ca\.|f\.eks\.|jf\.|nr\.|stk\.|tlf\.|vedr\.)|\b(?:af|at|den"
    r"|der|det|din|dine|dit|eller|en|er|et|for|fra|har|hvis|i|inden|med|når"
    r"|og|om|på|samt|som|til|ved|vi|kan|skal|vil))$",
    re.IGNORECASE,
)
# »Vedrørende din ansøgning af 3. maj 2026« looks like a place and a date.
_SUBJECT = re.compile(
    r"^(?:vedr|angående|ang\.|emne\b|svar på|afgørelse|orientering|afslag)"
    # *Byggesag på Markvej 19*: no street has such words in its name.
    r"|^[^:]* (?:vedrørende|vedr\.|angående|om|på) ",
    re.IGNORECASE,
)
# »Afgiftsnr. 27-004512«: whatever it is the number of, there is nothing else in the line.
_NUMBERED = re.compile(
    r"^[A-ZÆØÅ]\w*(?: ?nr|nummer)\b\.?:?\s*(?=[\w./-]*\d)[\w./-]+$", re.IGNORECASE
)
#: »Til ejerne af Lindealle 2-40«, above the letter.
_ADDRESSEE = re.compile(
    r"^til (?:(?:alle|samtlige|de|den|vores|jer) )*(?:\w*(?:erne|ere|eren|forældre\w*"
    r"|pårørende|lejer"
    r"|bestyrelsen?|formanden|medlem(?:mer)?|familien|boet|indehaver)"
    r"|[A-ZÆØÅ]\w+s \w+)\b[^.!?:]{0,70}$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"^(?:kære|hej|goddag|god dag|til rette vedkommende|til den det vedrører)\b"
    r"[^?:;]{0,80}[,!:.]?$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:(?:med |de |en |mange |rigtig |og )*(?:(?:bedste|gode?|\w+(?:[ls]ig|isk|sk|ial"
    r"|al)e?) ){0,2}"
    r"hils(?:en|ner)\b[^:?]{0,60}|(?:d\.?)?m\.?v\.?h\.?\b.{0,40}|v\.?h\.?|p\.?\s?k\.?\s?v\.?"
    r"|på vegne af [^.?:]{2,60}|på \w+s vegne)[,.!]?$",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(r"^[^\w\[\]{}<>«»\"“”(+_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATE_START = re.compile(rf"\d{{1,2}}\. ?{_MONTH}", re.IGNORECASE)


class Cue(IntEnum):
    """How much a line looks like part of an address: not, short enough, a name, surely."""

    PROSE = 0
    SHORT = 1
    NAME = 2
    ADDRESS = 3


def cue_of(written: str) -> Cue:
    """What the line says about itself."""
    return _short_cue(written) if len(written) <= _LONGEST else Cue.PROSE


# The same line is looked at from its own passage and from its neighbours.
@lru_cache(maxsize=4096)
def _short_cue(written: str) -> Cue:
    parts = [part for part in _SEPARATOR.split(written) if part.strip()]
    cues = [_part_cue(_SYMBOLS.sub("", part).strip()) for part in parts]
    if len(cues) > 1 and Cue.ADDRESS in cues and min(cues) > Cue.PROSE:
        return Cue.ADDRESS
    return min(cues, default=Cue.PROSE)


def _part_cue(part: str) -> Cue:
    if not part:
        return Cue.SHORT
    if _is_address(part):
        return Cue.ADDRESS
    if _FIELDS_ONLY.match(part):
        return Cue.ADDRESS if _ADDRESS_FIELD.search(part.lower()) else Cue.NAME
    words = part.split()
    if part[-1] in ".!?:;," or part[0].islower() or len(words) > 8 or len(part) > 60:
        return Cue.PROSE
    return Cue.NAME if all(_NAME_WORD.fullmatch(word) for word in words) else Cue.SHORT


def _is_address(part: str) -> bool:
    if (part[0].islower() and not _CONTACT.match(part)) or _SUBJECT.match(part):
        return False
    if _LABELLED.match(part):
        return not is_sentence(part.partition(":")[2] or part)
    if is_sentence(part):
        return False
    patterns = (_POSTCODE, _STREET, _CONTACT, _DATE, _DATE_FIELD, _NUMBERED)
    return any(pattern.match(part) for pattern in patterns)


def is_sentence(text: str) -> bool:
    """Whether the text ends like a sentence and is long enough to be one."""
    return text.rstrip('»«"”“)').endswith((".", "!", "?")) and len(text.split()) > 5


def is_salutation(written: str) -> bool:
    """``Kære Anna Holm,`` and the like."""
    return len(written) <= _LONGEST and _SALUTATION.match(written) is not None


def is_addressee(written: str) -> bool:
    """``Til beboerne på Engvej`` and the like: whom the letter is for, in its head."""
    return len(written) <= _LONGEST and _ADDRESSEE.match(written) is not None


def is_closing(written: str) -> bool:
    """``Med venlig hilsen`` and the like."""
    return len(written) <= _LONGEST and _CLOSING.match(written) is not None


def is_upper_case(text: str) -> bool:
    """Whether the line is a heading in capitals; ``XXXX`` and ``CPR 0101`` are not."""
    if len(text) > _LONGEST or not text.isupper() or any(char.isdigit() for char in text):
        return False
    words: list[str] = _LETTERS.findall(text)
    return any(len(set(word)) > 2 for word in words) and sum(map(len, words)) > 3


def is_title_like(text: str) -> bool:
    """Whether the line could be a heading: short, a capital first, no full stop last."""
    if len(text) > 100 or len(text.split()) > 14 or text[-1] in ".,;:!":
        return False
    if text.endswith("?") and len(text) > 70:
        return False
    first = next((char for char in text if char.isalnum()), "")
    return bool(first) and not first.islower() and text[0] not in "+(" and not is_bound(text)


def is_bound(text: str) -> bool:
    """Whether the line ends in a word that must be followed by more."""
    return _BOUND_END.search(text[-12:]) is not None


def starts_with_date(text: str) -> bool:
    """``3. maj``: a date, although it begins like a numbered item."""
    return _DATE_START.match(text) is not None
