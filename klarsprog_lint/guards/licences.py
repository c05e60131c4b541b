"""What a letter may say that its sender can, must or may not do, where the original is silent.

An office decides, writes, pays and visits. Whatever else somebody may or must do, such as putting
up a carport or keeping a dog on a lead, is the reader's: *vi må kun servere indtil kl. 22* has the
wrong party.
"""

import re

from klarsprog_lint.guards.actor_verbs import (
    BENEFITS,
    BY_NATURE,
    LIGHT,
    READER,
    RECEIVING,
    SENDER,
)
from klarsprog_lint.guards.clauses import INVERTED, Clause
from klarsprog_lint.guards.deeds import Deed
from klarsprog_lint.guards.modals import ADVICE, DUTY, FREEDOM, NO_RIGHT, PROHIBITION, RIGHT, modals

# *Vi skal have dine oplysninger*, *vi skal bruge dem*: a need, no duty.
_NEEDS = frozenset(
    """
    bruge kende vide se få modtage sikre undersøge tage høre oplyse anbefale råde tilråde
    opfordre henstille anmode mangle ringe kontakte besøge kontrollere notere vejlede rådgive
    tale drøfte finde passe følge orientere informere underrette skrive vise påse tilse drage
    føre dokumentere udarbejde lægge begrunde indhente rette hjælpe beskytte
    """.split()
)
# What an office may say that it can do, beside what only offices do.
_OFFICE = frozenset(
    """
    acceptere afbryde afhente afholde afkorte afslutte aftale afvente agte anbefale anerkende
    anse ansætte anvende arbejde bede begrænse begynde beholde bekræfte beslutte bestemme
    bestille besvare bidrage bistå bruge diskutere dokumentere drøfte dække eftergive
    efterlyse erstatte finde fjerne flytte forelægge foreslå foretage forhandle forklare
    forkorte forlange forlænge formidle forny forsøge fortsætte fortælle forvente fragå
    frafalde fraråde fravige fremlægge fremsende fremskaffe fritage føre følge garantere gemme
    gennemføre gennemgå give gå gøre hente henvise hjælpe holde hæve håndtere imødese
    indberette indefryse indgå indkassere indlede indregne indskrænke komme regne låne udleje
    leje opbevare undervise oversætte præcisere indstille informere inspicere invitere justere
    kalde konkludere konstatere kontakte kontrollere kopiere korrigere kræve kunne købe køre
    lave ledsage lede levere love lukke lytte lægge lære løse mangle markere medregne medtage
    mene måle møde nævne nå omgøre oplyse opsige orientere overgive overtage overveje passe
    pleje prioritere prøve rengøre reservere rette ringe råde se sende sige sikre skabe skaffe
    skelne skrive skønne spærre spørge stille støtte svare syne sælge sætte sørge tage tale
    tillægge tilpasse tilse tilslutte tilsende tjekke tro træde trække tænke uddybe udbyde
    udelukke udføre udlåne udpege udskrive udskyde udsætte udtale udveksle udvide underrette
    undlade undtage vaccinere vente vide vise være yde ændre åbne
    """.split()
)
# What an office says that it may do, or may do only so: mostly to know, to tell and to give.
_MAY = frozenset(
    """
    give dele fortælle oplyse se gemme opbevare hjælpe kræve betale gøre sende sige vise ændre
    kontakte ringe spørge hente anvende bede afholde lægge tage foretage sætte love rådgive
    orientere inddrage dække bestemme undtage fravige udlevere slette tale diskutere gå komme
    forlænge udskyde benytte beholde
    """.split()
)
_BINDING = frozenset((DUTY, PROHIBITION, FREEDOM, ADVICE))
# The address or number of the office itself.
_ADDRESS = re.compile(r"\S@\S|\b(?:telefon|tlf)\b\.?\s*(?:nr\.?\s*)?\d", re.IGNORECASE)
_TALKING = frozenset("skrive ringe sende kontakte henvende maile spørge booke bestille".split())
# *Vi giver dig påbud om …*, *vi fritager dig for …* binds or frees somebody else.
_DONE_TO_OTHERS = re.compile(
    r"forb[uy]d|påby|pålæg|anmod|opfordr|det kræv|kræv|fritag|till?ad|meddel|giv|råd|bed|henstil",
    re.IGNORECASE,
)
# What offices give, also where they must.
_GIVEN = (*BENEFITS, "varsel", "forbud", "vejledning", "svar", "frist", "kopi", "begrundelse")
# Where a reader goes who disagrees.
_BODIES = ("nævn", "domstol", "ankestyrelse", "byret", "ombudsmand")
_WITHDRAWN = frozenset("ansøgning samtykke klage tilmelding fuldmagt stemme".split())
_LATE = re.compile(r"\b(?:ikke|senest|efter|for sent)\b")
# What readers bring, withdraw or say.
_READERS_THINGS = frozenset(
    "bisidder ledsager partsrepræsentant bemærkning indsigelse indvending legitimation".split()
)


def kinds(clause: Clause) -> set[str]:
    """The kinds of the modals in a clause."""
    start, end = clause.span
    return {modal.kind for modal in modals(clause.sentence) if start <= modal.start < end}


def _own_kinds(clause: Clause) -> set[str]:
    """The kinds of the modals that bind or free the subject itself."""
    start, end = clause.span
    text = clause.sentence.text
    return {
        modal.kind
        for modal in modals(clause.sentence)
        if start <= modal.start < end and not _DONE_TO_OTHERS.search(text[modal.start : modal.end])
    }


def is_beyond_sender(new: Deed) -> bool:
    """*Vi skal …*, *vi kan …*, *vi må ikke …* of what an authority does not do."""
    found = _own_kinds(new.clause)
    if new.lemma == "betale" and new.clause.opening in ("hvis", "såfremt", INVERTED):
        # *Hvis vi betaler for sent*
        return _LATE.search(new.clause.text) is not None
    is_office = BY_NATURE.get(new.lemma) == SENDER
    if ADVICE in found and not is_office and new.lemma not in LIGHT:
        return True
    if new.lemma == "give" and any(lemma.endswith(_GIVEN) for lemma in new.clause.lemmas):
        return False
    if found & _BINDING:
        allowed = _NEEDS | LIGHT | RECEIVING | (frozenset() if DUTY in found else _MAY)
        return not is_office and new.lemma not in allowed
    if not found & {RIGHT, NO_RIGHT} or is_office:
        return False
    return new.lemma in RECEIVING or _is_readers(new)


def _is_readers(new: Deed) -> bool:
    """Whether *vi kan* or *vi må* speaks of something that only readers do."""
    lemmas = {*new.clause.lemmas}
    if new.lemma in _TALKING and _ADDRESS.search(new.clause.text):
        return True
    if new.lemma == "trække" and "tilbage" in lemmas and _WITHDRAWN & lemmas:
        return True
    if new.lemma == "gå" and any(lemma.endswith(_BODIES) for lemma in lemmas):
        return True
    if _READERS_THINGS & lemmas:
        return True
    allowed = _MAY if "måtte" in lemmas else _OFFICE
    return new.lemma not in allowed | LIGHT


def is_beyond_reader(new: Deed) -> bool:
    """*Du kan udsætte fristen*: what no reader does."""
    if new.agent != READER:
        return False
    if new.lemma in ("udsætte", "forlænge", "forkorte", "fastsætte", "give"):
        return "frist" in new.clause.lemmas
    # *Du skal have ansøgningen senest …*: who has to have something in time is the office.
    is_in_time = bool({"senest", "inden"} & {*new.clause.lowers})
    return is_in_time and "skal" in new.clause.lowers and new.lemma in ("have", "modtage")
