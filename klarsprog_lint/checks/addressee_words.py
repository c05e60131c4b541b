"""The words behind TIL03: names for the reader, and signs that somebody else is meant."""

import re
from collections.abc import Mapping
from functools import cache

from klarsprog_lint.checks.polite_words import IS_TOLD
from klarsprog_lint.rules.loading import shipped_pack

_FILE = "lexicons/modtagere.txt"
LAW = re.compile(
    r"§|\blov(?:en|ens)\b|\w(?:loven|lovens)\b|\breglerne\b|\bbestemmelsen\b|\blov om\b", re.I
)
# The letter is about somebody else: the reader helps, employs or lives beside that person.
ABOUT_OTHERS = re.compile(
    r"\b(?:naboorientering|nabohøring|partsrepræsentant for|som (?:\w+ )?(?:nabo|værge|pårørende"
    r"|arbejdsgiver|udlejer"
    r"|bisidder|hjælper|medarbejder|frivillig|leverandør|besøgsven|vikar|afløser|plejefamilie"
    r"|støtteperson|kontaktperson|praktiserende læge|lærer|leder)\b"
    r"|du er (?:\w+ )?(?:værge|pårørende|kontaktperson|arbejdsgiver|partsrepræsentant"
    r"|plejefamilie) (?:for|til)"
    r"|(?:din|en|jeres) nabo (?:har|klager|mener)\b|kære nabo\b|bemærkninger"
    r" til (?:projektet|ansøgningen|byggeriet|det ansøgte|naboens)"
    r"|på naboejendommen|naboens (?:\w+ )?(?:byggeri|projekt|carport|hus)|kære (?:læge|udlejer)\b"
    r"|fuldmagt (?:fra|på vegne)|på vegne af (?!kommunen|forvaltningen|jobcent|udbetaling|os\b))",
    re.IGNORECASE,
)
# »Borgeren« is then the mother; »ansøger« may still be the reader.
FOR_RELATIVE = re.compile(
    r"\b(?:til|for|om|af) (?:din|dit) (?:mor|far|søn|datter|bror|søster|barn|mand|kone|ægtefælle"
    r"|samlever|mormor"
    r"|morfar|farmor|farfar|nabo|ven|veninde)\b"
    r"|\b(?:din|dit) (?:mor|far|søn|datter|bror|søster|barn|mand|kone|ægtefælle|samlever|mormor"
    r"|morfar|farmor|farfar) (?:får|har|er|skal|kan|bor|vil|fik|blev)\b",
    re.IGNORECASE,
)
# »Det er en betingelse, at ansøger …«
CONDITION = re.compile(r"\b(?:et krav|betingelse|forudsætning|vilkår)\b[^.]*, at\b", re.IGNORECASE)
ASKED = frozenset(("bede", "anmode", "opfordre"))
# Whom »vedkommende« may point back to, apart from the words with such an ending.
_PERSONS = frozenset(
    """mor far søn datter bror søster barn mand kone ægtefælle nabo ven veninde læge kollega
    elev pædagog tolk gæst medlem advokat værge familie pårørende forælder person menneske ung
    ansat bisidder""".split()
)
_PERSON_ENDINGS = ("er", "ør", "ist", "ent", "ant", "log", "mand", "person", "kvinde")
_THINGS = frozenset(
    ("nummer", "papir", "center", "vinter", "sommer", "måler", "kalender", "oplysninger")
)


def may_be_person(lemma: str) -> bool:
    """Whether a noun may name somebody; in doubt it does."""
    return lemma in _PERSONS or (lemma.endswith(_PERSON_ENDINGS) and lemma not in _THINGS)


@cache
def other(word: str) -> re.Pattern[str]:
    """Signs that the word names somebody else: *ejeren af bilen*, *din lejer*, *en ansøger*."""
    stem = re.escape(word.removesuffix("en"))
    return re.compile(
        rf"\b{re.escape(word)},? (?:af|som|der)\b"
        rf"|\b(?:en|din|dine|jeres|anden|andre|hans|hendes|enhver|alle) (?:\w+ )?{stem}(?:e|s)?\b",
        re.IGNORECASE,
    )


THIRD = frozenset(("han", "hun", "ham", "hende", "hans", "hendes"))
# Point back, so they cannot mean whom a later word names.
BACKWARD = frozenset(("denne", "dennes"))
SAME = frozenset(("vedkommende", "pågældende"))
NOT_BARE = frozenset(
    ("som", "en", "enhver", "den", "anden", "hver", "ingen", "hvilken", "du", "man")
)
# »Klager« is also the plural of »klage«: only who says something is a person.
SAYS = frozenset(
    "anføre oplyse mene skrive påberåbe bemærke forklare ønske gældende fastholde udtale".split()
)
TOLD = IS_TOLD | frozenset(
    "skal kan må bør har er får vil modtager ønsker oplyser søger hæfter".split()
)


@cache
def reader_words() -> Mapping[str, bool]:
    """The words and phrases, and whether each must be the bare subject of a finite verb."""
    lines = (shipped_pack() / _FILE).read_text("utf-8").splitlines()
    rows = (line for line in lines if line and not line.startswith("#"))
    return {row.removeprefix("!"): row.startswith("!") for row in rows}


@cache
def triggers() -> frozenset[str]:
    """A word of every mention that is rare elsewhere (*ledige*, not *den*)."""
    return (first_words() - {"den"}) | {word.split()[-1] for word in reader_words()}


@cache
def first_words() -> frozenset[str]:
    """What a mention can begin with, for a cheap look."""
    firsts = {word.split()[0] for word in reader_words()}
    return frozenset((*firsts, *(first + "s" for first in firsts if first != "den"))) | SAME
