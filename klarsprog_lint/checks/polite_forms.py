"""Whether *De*, *Dem*, *Deres* with a capital is the polite form, and how sure that is.

Inside a sentence the capital can only be the polite form (Retskrivningsordbogen § 12) or a name.
First in a sentence the rest must tell: what only a reader does or is told (*De bedes …*, *De kan
klage*), and nobody just named whom *De* could mean instead.
"""

from enum import IntEnum

from klarsprog_lint.checks.polite_words import (
    ACTS_OF_READERS,
    CLAUSES,
    HIDES_PERSON,
    IS_TOLD,
    PERSON_ENDINGS,
    PERSONS,
    PRESENT_ACTS,
    READERS,
    RIGHTS,
    SINGULAR_STATES,
    THINGS_DO,
)
from klarsprog_lint.rules.analysed import AnalysedBlock

_FORMS = frozenset(("De", "Dem", "Deres"))
_OPENS = frozenset((":", "-", "•", "*", "(", "»", '"', "“", ".", "!", "?"))
_PAST_MODALS = frozenset(("havde", "var", "skulle", "kunne", "ville", "måtte", "burde", "blev"))
_MODALS = frozenset(("skal", "kan", "må", "bør", "vil", "skulle", "kunne", "måtte", "burde"))
_OWNED = frozenset(("NOUN", "ADJ", "NUM", "PROPN", "VERB"))
_TITLES = ("Kongelige", "Majestæt", "Excellence", "Højhed")
_HEREBY = frozenset(("hermed", "herved"))
_REACH = 12


class Certainty(IntEnum):
    """How sure it is that the reader is meant."""

    NO = 0
    POSSIBLE = 1
    """In a letter that has the polite form elsewhere."""
    LIKELY = 2
    """In a letter that speaks to its reader in no other way."""
    SURE = 3


def is_initial(block: AnalysedBlock, index: int) -> bool:
    """Whether the capital may only be that of a sentence."""
    if not index or block.tokens[index].is_sent_start:
        return True
    before = block.tokens[index - 1].text
    # A dash opens an item; inside a sentence it does not.
    return before in _OPENS or before[-1] == "." or (before == "–" and index == 1)


def certainty(block: AnalysedBlock, index: int) -> Certainty:
    """How sure it is that the form at ``index`` speaks to the reader."""
    after = block.tokens[index + 1].text if index + 1 < len(block.tokens) else ""
    word = block.lowers[index]
    if word == "deres" and (after.lower().startswith("ref") or after in _TITLES):
        return Certainty.NO  # *Deres ref.* is a label
    if word == "de" and _names_others(block, index):
        return Certainty.NO
    if not is_initial(block, index):
        return Certainty.SURE
    if index + 1 == len(block.tokens) or word == "dem":
        return Certainty.NO
    return _of_possessive(block, index) if word == "deres" else _of_subject(block, index)


def _names_others(block: AnalysedBlock, index: int) -> bool:
    """*De, der …* and *De Grønne*; not *har De Deres kort*."""
    following = block.lowers[index + 1 : index + 3]
    if following in ((",", "der"), (",", "som")) or following[:1] in (("der",), ("som",)):
        return True
    after = block.tokens[index + 1].text if index + 1 < len(block.tokens) else ""
    if index and not is_initial(block, index) and block.upos[index - 1] in ("ADP", "PROPN"):
        return True  # *ved De olympiske Lege*, *Danny De Vito*; the reader is *Dem* there
    opens = index > 0 and (
        "VerbForm=Fin" in block.morphs[index - 1] or block.lowers[index - 1] in CLAUSES
    )
    return after.istitle() and after not in _FORMS and (after[-1] == "e" or not opens)


def _of_possessive(block: AnalysedBlock, index: int) -> Certainty:
    """*Deres ansøgning*; not *Deres er grønne*, nor *Naboerne … Deres hegn*."""
    if block.upos[index + 1] not in _OWNED:
        return Certainty.NO
    if _speaks_politely(block, index):
        return Certainty.LIKELY
    if _names_persons(block, index):
        return Certainty.NO
    near = block.lemmas[index + 1 : index + 4]
    return Certainty.LIKELY if any(_is_readers(lemma) for lemma in near) else Certainty.POSSIBLE


def _is_readers(lemma: str) -> bool:
    return lemma.endswith(READERS)


def _of_subject(block: AnalysedBlock, index: int) -> Certainty:
    """*De har …*; not *De bevilgede timer*."""
    word, morph = block.lowers[index + 1], block.morphs[index + 1]
    if word == "bedes":
        return Certainty.SURE
    if word == "og" and block.tokens[index + 2].text == "Deres":
        return Certainty.SURE
    if word not in _PAST_MODALS and not ("VerbForm=Fin" in morph and "Tense=Pres" in morph):
        return Certainty.NO
    if _speaks_politely(block, index):
        return Certainty.LIKELY
    if _names_persons(block, index) or _goes_on_about_others(block, index):
        return Certainty.NO
    if _only_a_reader(block, index):
        return Certainty.LIKELY
    if word in THINGS_DO or _names_several(block, index):
        return Certainty.NO
    return Certainty.POSSIBLE


def _sentence(block: AnalysedBlock, index: int) -> range:
    span = block.tokens[index].sent
    return range(index, span.end)


def _before(block: AnalysedBlock, index: int) -> range:
    """The sentence before, or what stands before in the same one."""
    return range(block.tokens[index - 1].sent.start, index) if index else range(0)


def _speaks_politely(block: AnalysedBlock, index: int) -> bool:
    """Whether the sentence has a polite form that only the reader can be."""
    return any(
        block.tokens[position].text in _FORMS
        for position in _sentence(block, index)
        if position > index
    )


def _goes_on_about_others(block: AnalysedBlock, index: int) -> bool:
    """*De kommer, når de kan*: the small *de* is who *De* is."""
    return any(
        block.lowers[position] == "deres"
        or (block.lowers[position] == "de" and "VerbForm=Fin" in block.morphs[position + 1])
        for position in _sentence(block, index)
        if position > index and position + 1 < len(block.tokens)
    )


def _names_persons(block: AnalysedBlock, index: int) -> bool:
    """Whether somebody was just named whom *De* may mean: *Naboerne klager. De …*."""
    return any(_is_person(block, position) for position in _before(block, index))


def _is_person(block: AnalysedBlock, position: int) -> bool:
    text, lemma = block.tokens[position].text, block.lemmas[position]
    if text in ("de", "dem", "deres"):
        return True
    if block.upos[position] == "NOUN":
        is_plural = "Number=Plur" in block.morphs[position]
        is_person = lemma in PERSONS or lemma.endswith(PERSON_ENDINGS)
        return (is_plural and is_person) or text in HIDES_PERSON
    # *Anna og Bo*
    pair = block.upos[position : position + 3]
    return pair[:1] + pair[2:] == ("PROPN", "PROPN") and block.lowers[position + 1] == "og"


def _names_several(block: AnalysedBlock, index: int) -> bool:
    """*to rykkere. De er …*: things that *De* may mean."""
    return any(
        block.upos[position] == "NOUN" and "Number=Plur" in block.morphs[position]
        for position in _before(block, index)
    )


def _only_a_reader(block: AnalysedBlock, index: int) -> bool:
    """Whether the sentence says what readers do, must do, may do or are told."""
    verb = index + 1
    word = block.lowers[verb]
    if word in IS_TOLD:
        return True
    rest = range(verb + 1, min(verb + _REACH, _sentence(block, index).stop))
    if word in _MODALS:
        return _main(block, rest, "VerbForm=Inf") in ACTS_OF_READERS
    if word in ("har", "havde"):
        near = frozenset(block.lowers[verb + 1 : verb + 4])
        has_right = not RIGHTS.isdisjoint(near)
        return has_right or _main(block, rest, "VerbForm=Part") in ACTS_OF_READERS
    if word in ("er", "bliver"):
        return not SINGULAR_STATES.isdisjoint(block.lowers[verb + 1 : verb + 5])
    if not _HEREBY.isdisjoint(block.lowers[verb + 1 : verb + 3]):
        return True
    return block.lemmas[verb] in PRESENT_ACTS and "Voice=Pass" not in block.morphs[verb]


def _main(block: AnalysedBlock, reach: range, form: str) -> str:
    """The first active infinitive or participle; *kan udfyldes* has things for its subject."""
    for position in reach:
        if block.lowers[position] in (",", "at"):
            break
        morph = block.morphs[position]
        if form in morph and block.upos[position] in ("VERB", "AUX"):
            return "" if "Voice=Pass" in morph else block.lemmas[position]
        if block.lowers[position] in ACTS_OF_READERS and form == "VerbForm=Inf":
            return block.lowers[position]  # *søge* and *klage* are nouns to the tagger now and then
    return ""
