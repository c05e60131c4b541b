"""Who does the act that a preposition and a verbal noun name (NOM03), and when."""

from klarsprog_lint.checks.nom_people import READER_DOES, SENDER_ACTS, People
from klarsprog_lint.checks.nom_prepositions_places import Phrase, Place
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock

_DANISH = Inflection()
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_PERSONS = frozenset(("du", "vi", "jeg", "de", "i", "man"))
DUTY = frozenset(("skal", "må", "bør"))
# Acts of the sender that the reader may be bound to do as well.
_ANYBODYS = frozenset(
    ("behandling", "vurdering", "beregning", "gennemgang", "registrering", "regulering")
)


def agent_of(block: AnalysedBlock, phrase: Phrase, place: Place, people: People) -> str | None:
    """Who does the act, where nobody else is named as the one."""
    lemma = block.lemmas[phrase.noun]
    if lemma in SENDER_ACTS - {"gennemførelse"} and people.sender is not None:
        bound = block.lowers[place.fields.verb] in DUTY
        if bound and lemma in _ANYBODYS and person_acting(block, place.fields) != "vi":
            return None
        others = block.lowers[phrase.af + 1 : place.end if place.first else phrase.af + 6]
        return None if "af" in others or "fra" in others or "hos" in others else people.sender
    return people.reader if lemma in READER_DOES else None


def person_acting(block: AnalysedBlock, fields: Fields) -> str | None:
    """The pronoun that is the main clause's subject, if its verb is active."""
    if "Voice=Pass" in block.morphs[fields.verb]:
        return None
    for index in (fields.verb - 1, fields.verb + 1):
        is_subject = index >= 0 and block.lowers[index] in _PERSONS
        if is_subject and "Case=Nom" in block.morphs[index]:
            chain = block.morphs[fields.verb : fields.verb + 6]
            passive = any("Voice=Pass" in morph for morph in chain)
            return None if passive else block.lowers[index]
    return None


def present_form(phrase: Phrase) -> str | None:
    """The act's verb in the present."""
    return None if " " in phrase.verb else _DANISH.form(phrase.verb, "VERB", PRESENT)


def is_present(block: AnalysedBlock, place: Place) -> bool:
    """Whether the main verb speaks of now, without a helper of the perfect."""
    verb = place.fields.verb
    return "Tense=Pres" in block.morphs[verb] and block.lowers[verb] not in ("har", "er")
