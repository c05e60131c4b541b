"""STR01, STR02 and STR14: whether heading and opening tell the reader what the letter means."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import (
    at_start,
    collect_nothing,
    collect_sentences,
    sentence_texts,
    sentences_by_block,
)
from klarsprog_lint.documents.letter_cues import folded
from klarsprog_lint.documents.letter_outcomes import BURDEN_VERBS, GRANT_VERBS, REFUSE_VERBS
from klarsprog_lint.documents.letter_outline import Outline, count_words
from klarsprog_lint.documents.letter_types import LetterType
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_REFERENCE = re.compile(
    r"§|\bstk\.\s*\d|\b\d{2}\.\d{2}\.\d{2}-\w+"
    r"|\b(?:sags?|j(?:ournal)?)[.-]?\s?(?:nr|nummer)\b|\bnr\.?\s*[\w/-]*\d{5,}",
    re.IGNORECASE,
)
# Words that say what kind of paper this is, and none of what it means for the reader.
_EMPTY = frozenset(
    """afgørelse afgørelsen svar besvarelse brev brevet information orientering meddelelse
    underretning høring partshøring agterskrivelse varsel kvittering indkaldelse opkrævning
    rykker afslag bevilling bekræftelse skrivelse besked vedrørende vedr angående ang emne
    ansøgning ansøgningen henvendelse henvendelsen anmodning anmodningen klage sag sagen
    modtaget modtagelse vigtig vigtigt ny nyt om på af til i din dit dine deres jeres dig jer
    vores fra og den det en et re d hermed kære""".split()
)
# A subject names a case; »Vedrørende: Du får en plads« says what came of it.
_SUBJECT = re.compile(r"\W*(?:vedr\w*|ang\.|angående|svar på|besvarelse af)\b", re.IGNORECASE)
_TITLE_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = frozenset(
    """januar februar marts april maj juni juli august september oktober november
    december""".split()
)


def _judge_heading(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """No heading, one that says nothing, a long one, one with a reference in it."""
    outline = document.outline
    if not outline.is_letter:
        return
    if outline.title is None:
        anchor = outline.salutation or outline.anchor
        if anchor is not None:
            message = (
                "Brevet har ingen overskrift. Skriv en, der siger, hvad brevet betyder for læseren."
            )
            yield at_start(anchor, message)
        return
    message = _fault(outline.title, int(options.number("max-words")))
    if message:
        values = {"words": str(count_words(outline.title.text))}
        end = len(outline.title.text)
        yield Finding(0, end, values, message=message, block=outline.title.index)


def _fault(title: Block, limit: int) -> str:
    text = title.text
    words = [word.lower() for word in _TITLE_WORD.findall(text)]
    if not title.placeholders and all(word in _EMPTY or word in _MONTHS for word in words):
        return (
            "Overskriften siger ikke, hvad brevet handler om. "
            "Skriv resultatet eller det, læseren skal."
        )
    if _SUBJECT.match(text) and not _SAYS_IT.search(text):
        return (
            "Overskriften siger, hvad sagen drejer sig om, men ikke, hvad der kom ud af den. "
            "Skriv resultatet eller det, læseren skal."
        )
    if _REFERENCE.search(text):
        return (
            "Overskriften nævner en paragraf eller et nummer. "
            "Skriv, hvad brevet betyder for læseren."
        )
    if count_words(text) > limit:
        return "Overskriften er på {words} ord. Skriv en kort overskrift med det vigtigste."
    return ""


heading = PythonDocumentCheck(collect_nothing, _judge_heading)

# Read in folded text, where the reader is always *du*.
_DECIDED = re.compile(
    rf"{REFUSE_VERBS}|{GRANT_VERBS}|{BURDEN_VERBS}"
    r"|\bdu (?:skal|må|mister|opfylder|har (?:ikke )?ret"
    r"|kan (?:ikke|nu|godt|stadig|fortsat|beholde|blive|komme))\b"
    r"|\b(?:får|skal|må) du\b"
    r"|\bvi (?:\w+ )?(?:ændrer|godkender|sætter|holder fast|tager|flytter|giver (?:dig|jer))\b"
    r"|\b(?:har|er) (?:\w+ ){0,2}(?:besluttet|afgjort|bevilget|opsagt|godkendt|stoppet)\b"
    r"|\btræffer (?:\w+ )?afgørelse\b|\btruffet (?:\w+ ){0,2}(?:afgørelse|beslutning) om\b"
    r"|\b(?:dit|din|dine|jeres|deres) (?!\w*(?:ansøgning|henvendelse|anmodning|klage"
    r"|sag)\b)[\w ]{1,50} "
    r"(?:bliver|sættes|fortsætter|får|kan|skal|er (?:sat|opsagt|godkendt|afvist))\b"
)
_HEARING = re.compile(
    r"overvej\w*|påtænk\w*|hensigt\w*|\bagter\b|partshør\w*|bemærkning\w*|din mening|udtale|sige"
    r"|kan (?:du|(?-i:I)) (?:skrive|svare|ringe)|(?:du|(?-i:I)) kan (?:skrive|svare|ringe"
    r"|fortælle)|\bvil høre\b",
    re.IGNORECASE,
)
_MESSAGES = {
    "afgørelse": _DECIDED,
    "afslag": _DECIDED,
    "bevilling": _DECIDED,
    "partshøring": _HEARING,
    "agterskrivelse": _HEARING,
    "indkaldelse": re.compile(
        r"fremmøde|give møde|tid (?:af )?til|indkald\w*|indbyd\w*|inviter\w*|\bkom\b"
        r"|\bmød\b|\bdin tid\b|\bhar (?:en )?(?:tid"
        r"|aftale)\b"
        r"|\b(?:skal|kan|bedes|vil) (?:\w+ )?(?:møde|komme|deltage|mødes)\b|\bfår (?:en )?tid\b"
        r"|\bvi (?:\w+ ){0,2}(?:mødes|holde|holder|tale|taler|se|ses|undersøge)\b"
        r"|\b(?:mødet|samtalen|undersøgelsen) (?:er|bliver|finder|begynder|afholdes)\b",
        re.IGNORECASE,
    ),
    "opkrævning": re.compile(
        r"\bbetal\w*|skyld\w*|indbetal\w*|forfald\w*|\bmangler\b|regning\w*|rykker\w*",
        re.IGNORECASE,
    ),
}


def tells_result(text: str) -> bool:
    """Whether a text says what was decided, or what the reader gets or must do."""
    return _DECIDED.search(folded(text)) is not None


def tells_message(kind: LetterType | None, text: str) -> bool:
    """Whether a text says what a letter of this kind is sent for; never so where that is open."""
    pattern = _MESSAGES.get(kind.name) if kind else None
    return pattern is not None and pattern.search(folded(text)) is not None


def says_it(title: Block | None) -> bool:
    """Whether the title is itself the message: a clause or an order."""
    return title is not None and _SAYS_IT.search(title.text) is not None


# A title that is itself the message: a clause, not only a noun.
_SAYS_IT = re.compile(
    r"\b(?:du|(?-i:I|De)) (?:får|skal|kan|må|har|mister|er)\b|\bvi (?:\w+)r\b|\b(?:får"
    r"|skal|kan|må|har) (?:du|(?-i:I))\b"
    r"|^\W*(?:kom|mød|betal|husk|svar (?:os|senest|inden)|send|søg|ring|vælg|tilmeld|book"
    r"|bestil|hent|giv|sig|udtal)\b",
    re.IGNORECASE,
)
_FIRST_SENTENCES = 2


def _judge_result(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """The message is neither in the first words nor in the first sentences, nor in the title."""
    outline, kind = document.outline, document.letter_type
    pattern = _MESSAGES.get(kind.name) if kind else None
    if not outline.is_letter or pattern is None or kind is None or not outline.prose:
        return
    title = outline.title.text if outline.title else ""
    early = (
        f"{_first_sentences(outline, facts)}\n{outline.opening(int(options.number('max-words')))}"
    )
    if says_it(outline.title) or pattern.search(folded(early)):
        return
    yield at_start(outline.prose[0], severity=_how_strongly(kind, title))


def _how_strongly(kind: LetterType, title: str) -> Severity:
    """An error where a decision hides its result, even from the title."""
    is_hidden = kind.is_decision and kind.is_sure and not tells_result(title)
    return Severity.ERROR if is_hidden else Severity.WARNING


def _first_sentences(outline: Outline, facts: Facts) -> str:
    by_block = sentences_by_block(facts)
    found: list[str] = []
    for block in outline.prose:
        found.extend(text for _, text in sentence_texts(block, by_block))
        if len(found) >= _FIRST_SENTENCES:
            break
    return "\n".join(found[:_FIRST_SENTENCES])


def states_result(outline: Outline) -> bool:
    """Whether the opening, before any heading, says what was decided."""
    opening = outline.sections[0] if outline.sections else None
    if opening is None or opening.heading is not None:
        return False
    return any(tells_result(block.text) for block in opening.blocks)


result_first = PythonDocumentCheck(collect_sentences, _judge_result)

_PURPOSE = re.compile(
    r"\bfordi\b|\bfor at\b|\bså (?:du|vi|(?-i:I))\b|\bvi (?:vil|skriver|har brug|inviterer"
    r"|beder|lukker|flytter|åbner|ændrer"
    r"|bygger|begynder|starter|sender|holder|skal|får|håber|kan|gør|mangler)\b"
    r"|\b(?:du|(?-i:I)) (?:får|skal|kan|behøver|må|er|har)\b|\b(?:får|skal|kan|vil"
    r"|må) (?:du|vi|(?-i:I))\b"
    r"|\b(?:dette|det her) brev\b|\bher (?:er|kan|får|finder)\b|\bhandler om\b|\bderfor\b"
    r"|\borientere[rs]?\b|\binformere[rs]?\b|\bindbyde[rs]?\b|\binvitere[rs]?\b|\bformål\w*"
    r"|\b(?:lukker|flytter|åbner|ændrer|ændres|lukkes|flyttes|stiger|falder|træder i kraft)\b",
    re.IGNORECASE,
)


def _judge_purpose(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """A letter of information that does not begin with what it wants."""
    outline, kind = document.outline, document.letter_type
    if not outline.is_letter or kind is None or kind.name != "information" or not outline.prose:
        return
    opening = outline.opening(int(options.number("within-words")))
    if not _PURPOSE.search(opening) and not says_it(outline.title):
        severity = None if kind.is_sure else Severity.INFO
        yield at_start(outline.prose[0], severity=severity)


purpose = PythonDocumentCheck(collect_nothing, _judge_purpose)
