"""What the checks of the family FOR share: the noun after a premodifier and what follows it."""

from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock

ARTICLES = frozenset(("den", "det", "de"))
_ADJECTIVAL = frozenset(("ADJ", "NUM", "VERB"))
_CLAUSE_WORDS = frozenset(("som", "der", "at", ".", ":", ";", "?", "!"))
# Adjectives and participles that stand for people without a noun.
_PEOPLE = frozenset(
    ("ældre", "unge", "syge", "ansatte", "studerende", "pårørende", "ledige", "voksne", "gamle",
     "arbejdsløse", "handicappede", "fattige", "fremmødte", "mindreårige", "udsatte", "berørte",
     "anbragte", "forældreløse", "pensionerede", "selvstændige", "hjemløse")
)  # fmt: skip
# A participle after one of these belongs to the same smaller phrase: »med de ønskede tal«.
_DETERMINERS = frozenset(
    ("den", "det", "de", "en", "et", "denne", "dette", "disse", "din", "dit", "dine", "vores",
     "alle", "mange", "flere", "nogle", "sin", "sit", "sine", "jeres", "deres", "hver", "hvert",
     "ingen", "noget", "nogen", "intet", "samme", "hele", "andre", "mit", "min", "mine",
     "hans", "hendes")
)  # fmt: skip
_POINTS_IN_TIME = frozenset(("går", "dag", "morgen", "aftes", "forgårs", "år", "sommer", "sommers"))
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON", "SYM", "X"))


def noun_after(block: AnalysedBlock, participle: int) -> int | None:
    """Index of the noun that a participle modifies, adjectives and numbers in between."""
    for index in range(participle + 1, min(participle + 4, len(block.lowers))):
        if block.upos[index] == "NOUN":
            return index
        if block.lowers[index] in _PEOPLE and closes_phrase(block, index + 1):
            return index
        # »den hos lægen tagne prøve«: no infinitive follows a participle right away.
        mistaken = index == participle + 1 and "VerbForm=Inf" in block.morphs[index]
        if mistaken and closes_phrase(block, index + 1):
            return index
        if block.upos[index] not in _ADJECTIVAL or "Fin" in block.morphs[index]:
            return None
    return None


def is_finite_at(block: AnalysedBlock, index: int) -> bool:
    """Whether the token is a finite verb."""
    return block.upos[index] in ("VERB", "AUX") and "VerbForm=Fin" in block.morphs[index]


def ends_premodifier(block: AnalysedBlock, index: int) -> bool:
    """A word that cannot stand inside a premodifier: a verb, a clause word, a full stop."""
    if block.upos[index] == "SCONJ" or block.lowers[index] in _CLAUSE_WORDS:
        return True
    return is_finite_at(block, index)


def is_complete_before(block: AnalysedBlock, inside: int, participle: int) -> bool:
    """Whether the phrase before a participle is whole, so that the participle is no part of it.

    »det i lukket kuvert«, »den med de ønskede tal«, »den med kommunens fastsatte takst« are not.
    """
    last = participle - 1
    word, upos, morph = block.lowers[last], block.upos[last], block.morphs[last]
    if last == inside:
        return upos == "PRON" and "Case=Acc" in morph
    if upos in ("ADP", "CCONJ", "DET") or word in _DETERMINERS:
        return False
    if upos == "ADJ" and ("Plur" in morph or "Definite=Def" in morph):
        return False
    # »efter hidtil gældende regler«: the last preposition must have a noun of its own.
    for index in range(last, inside - 1, -1):
        if "Case=Gen" in block.morphs[index]:
            return False
        if block.upos[index] in _NOMINAL or block.lowers[index] in _POINTS_IN_TIME:
            return True
        if block.upos[index] == "ADP":
            return False
    return False


def fits_noun(block: AnalysedBlock, article: str, noun: int) -> bool:
    """Whether article and noun agree in number, and in gender where the noun is known."""
    morph = block.morphs[noun]
    # Many neuter nouns look the same in the singular and in the plural.
    alike = "Gender=Neut" in morph and not block.lowers[noun].endswith(("e", "r"))
    if article in ("de", "disse"):
        return "Number=Sing" not in morph or alike or block.lowers[noun] in _PEOPLE
    if article in ("den", "det", "denne", "dette"):
        gender = Inflection().gender(block.lemmas[noun])
        wrong = "Neut" if article.startswith("den") else "Com"
        return ("Number=Plur" not in morph or alike) and gender != wrong
    return True


def closes_phrase(block: AnalysedBlock, index: int) -> bool:
    """Whether the noun phrase before ``index`` surely ends there: text, clause or verb."""
    if index >= len(block.lowers):
        return True
    infinitive = block.upos[index] in ("VERB", "AUX") and "VerbForm=Inf" in block.morphs[index]
    ends = block.lowers[index] in (".", ",", ";", ":", "?", "!")
    return ends or infinitive or is_finite_at(block, index)


def closing_comma(block: AnalysedBlock, index: int) -> str:
    """The comma that a relative clause before ``index`` needs; none before punctuation."""
    if index >= len(block.lowers) or block.upos[index] == "PUNCT":
        return ""
    return ","
