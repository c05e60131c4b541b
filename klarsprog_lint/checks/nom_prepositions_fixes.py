"""Fixes of NOM03: the clause that says the same, where the one who acts is certain.

The clause goes where the phrase stood: first in the sentence, before the main verb, or last. Where
anything else stands between, or where somebody else may act, there is no fix.
"""

from klarsprog_lint.checks.nom_people import (
    INTRANSITIVE,
    READER_ACTS,
    READER_DOES,
    SENDER_ACTS,
    People,
)
from klarsprog_lint.checks.nom_prepositions_places import (
    Phrase,
    Place,
    as_clause,
    is_phrase,
    replaced,
)
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_DANISH = Inflection()
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
_PERSONS = frozenset(("du", "vi", "jeg", "de", "i", "man"))
_UNITS = frozenset(("kommune", "kommunen", "forvaltning", "udvalg", "nævn", "ejer"))
_DUTY = frozenset(("skal", "må", "bør"))
_OWN = frozenset(("din", "dit", "dine", "deres"))
# What the reader gets from the sender.
_FROM_SENDER = frozenset(("afgørelse", "brev", "skrivelse", "afgørelsen", "brevet", "regning"))
_ENDS = frozenset(("ophør", "bortfald"))
# What happens by itself, or what no one does in order to get something.
_NO_MEANS = frozenset(
    ("overtrædelse", "ændring", "ophør", "overskridelse", "misligholdelse", "flytning",
     "fraflytning", "udeblivelse", "modtagelse", "manglende", "afslutning", "behandling")
)  # fmt: skip


def clause_fix(block: AnalysedBlock, phrase: Phrase, people: People) -> Fix | None:
    """The fix for a phrase, or None."""
    if phrase.noun + 1 >= len(block.tokens):
        return None
    if phrase.preposition < 0:
        return _lack_as_subject(block, phrase, people)
    place = Place.of(block, phrase)
    if place is None:
        return None
    word = block.lowers[phrase.preposition]
    if block.lemmas[phrase.noun] == "henvendelse":
        return _by_contacting(block, phrase, place)
    if phrase.lacking:
        return _unless_done(block, phrase, place, people) if word == "ved" else None
    if phrase.af != phrase.noun + 1 or "Case=Gen" in block.morphs[phrase.noun]:
        return None
    if word == "uden":
        return _without(block, phrase, place)
    if not _is_plain(block, phrase):
        return None
    if word == "ved" and block.lemmas[phrase.noun] in _ENDS:
        return _when_it_ends(block, phrase, place)
    if word == "ved":
        return _by_means_of(block, phrase, place) or _when_reader(block, phrase, place, people)
    return _afterwards(block, phrase, place, people) if word == "efter" else None


def _is_plain(block: AnalysedBlock, phrase: Phrase) -> bool:
    """No word between the preposition and the noun that the verb could not take along."""
    return phrase.noun == phrase.preposition + 1


def _unless_done(block: AnalysedBlock, phrase: Phrase, place: Place, people: People) -> Fix | None:
    """»Ved manglende betaling …« → »Hvis du ikke betaler, …«."""
    clause = _not_done(block, phrase, people)
    if clause is None or phrase.noun != phrase.preposition + 2:
        return None
    return as_clause(block, phrase, place, clause, max(phrase.af, phrase.noun))


def _not_done(block: AnalysedBlock, phrase: Phrase, people: People) -> str | None:
    """»hvis du ikke betaler«, where it is the reader who pays."""
    if people.reader is None or block.lemmas[phrase.noun] not in READER_ACTS:
        return None
    with_object = phrase.af == phrase.noun + 1
    if phrase.af >= 0 and not with_object:
        return None
    if not with_object and phrase.verb not in INTRANSITIVE:
        return None
    first, *rest = phrase.verb.split()
    form = _DANISH.form(first, "VERB", PRESENT)
    return None if form is None else " ".join(("hvis", people.reader, "ikke", form, *rest))


def _lack_as_subject(block: AnalysedBlock, phrase: Phrase, people: People) -> Fix | None:
    """»Manglende betaling medfører …« → »Hvis du ikke betaler, medfører det …«."""
    manglende = phrase.noun - 1
    fields = fields_of(block, block.doc[manglende].sent)
    clause = _not_done(block, phrase, people)
    if fields is None or fields.start != manglende or clause is None:
        return None
    if not is_phrase(block, phrase.noun + 1, fields.verb):
        return None
    if "Case=Nom" in block.morphs[fields.verb + 1]:
        return None
    start, last = block.tokens[manglende].idx, max(phrase.af, phrase.noun)
    rest = block.span_text(token_end(block.tokens[last]), block.tokens[fields.verb].idx).rstrip()
    verb = block.tokens[fields.verb]
    content = f"{match_case(block.tokens[manglende].text, clause)}{rest}, {verb.text} det"
    edit = TextEdit(start, token_end(verb), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def _by_contacting(block: AnalysedBlock, phrase: Phrase, place: Place) -> Fix | None:
    """»ved telefonisk henvendelse til« → »ved at ringe til«."""
    how = " ".join(block.lowers[phrase.preposition + 1 : phrase.noun])
    verb = {"": "kontakte", "telefonisk": "ringe til", "skriftlig": "skrive til"}.get(how)
    if verb is None or block.lowers[phrase.preposition] != "ved" or place.first:
        return None
    return replaced(block, phrase.preposition, phrase.af, f"ved at {verb}")


def _when_it_ends(block: AnalysedBlock, phrase: Phrase, place: Place) -> Fix | None:
    """»Ved ophør af opholdet …« → »Når opholdet ophører, …«."""
    form = _DANISH.form(phrase.verb, "VERB", PRESENT)
    last = block.tokens[place.end - 1]
    if form is None or last.pos_ not in ("NOUN", "PROPN") or place.end <= phrase.af + 1:
        return None
    ended = block.span_text(block.tokens[phrase.af + 1].idx, token_end(last))
    content = f"{match_case(block.tokens[phrase.preposition].text, 'når')} {ended} {form}"
    start = block.tokens[phrase.preposition].idx
    if not place.first:
        before = block.tokens[phrase.preposition - 1]
        content, start = f", {content}", token_end(before)
    elif block.lowers[place.end] != ",":
        content += ","
    edit = TextEdit(start, token_end(last), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content.removeprefix(', ')}«", (edit,))


def _when_reader(block: AnalysedBlock, phrase: Phrase, place: Place, people: People) -> Fix | None:
    """»Ved overtrædelse af vilkårene …« → »Hvis du overtræder vilkårene, …«."""
    lemma = block.lemmas[phrase.noun]
    form = None if " " in phrase.verb else _DANISH.form(phrase.verb, "VERB", PRESENT)
    if people.reader is None or form is None or lemma not in READER_DOES:
        return None
    if "Tense=Pres" not in block.morphs[place.fields.verb] or (
        block.lowers[place.fields.verb] in ("har", "er")
    ):
        return None
    opening = "hvis" if lemma in _NO_MEANS else "når"
    return as_clause(block, phrase, place, f"{opening} {people.reader} {form}", phrase.af)


def _without(block: AnalysedBlock, phrase: Phrase, place: Place) -> Fix | None:
    """»uden forudgående indhentelse af« → »uden først at indhente«."""
    if " " in phrase.verb or place.first:
        return None
    if "Voice=Pass" in " ".join(block.morphs[place.fields.verb : phrase.preposition]):
        return None
    between = block.lowers[phrase.preposition + 1 : phrase.noun]
    if between not in ((), ("forudgående",)):
        return None
    unit = block.lemmas[place.fields.verb - 1] in _UNITS
    if not unit and _person_acts(block, place.fields) is None:
        return None
    content = f"uden først at {phrase.verb}" if between else f"uden at {phrase.verb}"
    return replaced(block, phrase.preposition, phrase.af, content)


def _by_means_of(block: AnalysedBlock, phrase: Phrase, place: Place) -> Fix | None:
    """»ved indgivelse af« → »ved at indgive«; first in the sentence »Når vi beregner …,«."""
    if " " in phrase.verb or block.lemmas[phrase.noun] in _NO_MEANS:
        return None
    person = _person_acts(block, place.fields)
    if person is None or person in ("i", "de"):
        return None
    finite = block.lowers[place.fields.verb]
    if place.first and finite != "har":
        form = _DANISH.form(phrase.verb, "VERB", PRESENT)
        if form is None or "Tense=Pres" not in block.morphs[place.fields.verb]:
            return None
        return as_clause(block, phrase, place, f"når {person} {form}", phrase.af)
    if finite in _DUTY or (place.first and person == "du"):
        return None
    content = f"ved at {phrase.verb}"
    return replaced(block, phrase.preposition, phrase.af, content)


def _afterwards(block: AnalysedBlock, phrase: Phrase, place: Place, people: People) -> Fix | None:
    """»efter modtagelsen af denne afgørelse« → »efter, at du har modtaget …«, and what *vi* do."""
    lemma = block.lemmas[phrase.noun]
    form = None if " " in phrase.verb else _DANISH.form(phrase.verb, "VERB", PARTICIPLE)
    if form is None:
        return None
    after = block.lemmas[phrase.af + 1 : phrase.af + 3]
    owned = block.lowers[phrase.af + 1] in _OWN
    if lemma == "modtagelse" and not _FROM_SENDER.isdisjoint(after) and not owned:
        if people.reader is None or place.first:
            return None
        content = f"efter, at {people.reader} har {form}"
        return replaced(block, phrase.preposition, phrase.af, content)
    sender = people.sender
    if sender is None or not owned or not (lemma == "modtagelse" or lemma in SENDER_ACTS):
        return None
    if "Tense=Past" in block.morphs[place.fields.verb] or block.lowers[place.fields.verb] in (
        "har",
        "er",
    ):
        return None
    if block.upos[phrase.preposition - 1] in ("NOUN", "NUM") and not place.first:
        # »senest 4 uger efter modtagelsen af din klage«
        return replaced(block, phrase.preposition, phrase.af, f"efter, at {sender} har {form}")
    return as_clause(block, phrase, place, f"når {sender} har {form}", phrase.af)


def _person_acts(block: AnalysedBlock, fields: Fields) -> str | None:
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
