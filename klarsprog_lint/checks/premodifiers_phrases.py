"""What the checks of the family FOR share: the noun after a premodifier and what follows it."""

from collections.abc import Mapping
from functools import lru_cache

from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock

ARTICLES = frozenset(("den", "det", "de"))
_ADJECTIVAL = frozenset(("ADJ", "NUM", "VERB"))


@lru_cache(maxsize=1)
def participles() -> Mapping[str, str]:
    """The verb of every past participle in the table of forms (*fastsatte*: fastsætte)."""
    return {
        form: lemma
        for (lemma, upos), cells in Inflection().table.items()
        if upos == "VERB"
        for features, form in cells
        if features.get("VerbForm") == "Part" and features.get("Tense") == "Past"
    }


def verb_of_participle(block: AnalysedBlock, index: int) -> str:
    """The dictionary form of a participle, also where it was taken for an adjective."""
    return participles().get(block.lowers[index], block.lemmas[index])


def noun_after(block: AnalysedBlock, participle: int) -> int | None:
    """Index of the noun that a participle modifies, adjectives and numbers in between."""
    for index in range(participle + 1, min(participle + 4, len(block.lowers))):
        if block.upos[index] == "NOUN":
            return index
        if block.upos[index] not in _ADJECTIVAL or "Fin" in block.morphs[index]:
            return None
    return None


def is_finite_at(block: AnalysedBlock, index: int) -> bool:
    """Whether the token is a finite verb."""
    return block.upos[index] in ("VERB", "AUX") and "VerbForm=Fin" in block.morphs[index]


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
