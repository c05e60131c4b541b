"""Verbal nouns that are in no table: a noun whose ending hides a known verb (*spredning*)."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.checks.nom_lexicon import VerbalNoun, compound_of_verbal_noun, verbal_nouns
from klarsprog_lint.language.lemma_table import get_table

if TYPE_CHECKING:
    from spacy.lookups import Lookups

ENDINGS = ("ing", "else", "tion")
_SHORTEST = 7
# Prefixes of verbs, longest first; the verb without them must be known.
_PREFIXES = (
    "tilbage", "færdig", "videre", "under", "efter", "frem", "over", "gen", "ind", "med", "mis",
    "mod", "for", "hen", "sam", "til", "ned", "an", "af", "be", "er", "om", "op", "på", "ud",
)  # fmt: skip
# Words, units, documents, things and services rather than acts, as the last part of a noun. The
# first three lines are the rule catalogue's.
_NO_ACTS = frozenset(
    """afdeling regning ordning anledning forening forretning mening retning stilling afgørelse
    ansøgning oplysning betingelse bestemmelse ydelse anvisning forsikring uddannelse undervisning
    vejledning bygning handling størrelse station situation

    administration forsyning forvaltning funktion institution ledelse organisation region sektion
    styrelse

    bekendtgørelse beretning betegnelse betænkning bevilling boligsikring dispensation dokumentation
    erklæring fortegnelse indsigelse indstilling kendelse kvittering lovgivning
    målsætning skrivelse tilladelse udtalelse udsendelse undersøgelsesrapport
    begrundelse bemærkning forpligtelse høring partshøring orientering erstatning lønning

    bebyggelse beboelse befolkning begivenhed begyndelse bekostning bekymring beskæftigelse
    besparelse betragtning betydning bevægelse blanding erfaring flygtning forbindelse forbrydelse
    forestilling fornemmelse forskning forståelse fortælling forudsætning forventning følelse
    gødning holdning husholdning hændelse hørelse illustration indledning information installation
    kombination kommunikation ledning lidelse løsning misundelse omgivelse omkostning opfattelse
    oplevelse overvejelse parkering position produktion samling skuffelse slutning strækning tegning
    tilværelse turnering udstilling undskyldning undtagelse virkning værelse ernæring spisning
    tilbygning udbygning beklædning

    genoptræning madlavning rengøring sagsbehandling træning""".split()
)
_TAILS = tuple(word for word in _NO_ACTS if len(word) >= _SHORTEST)


def act_named_by(lookups: "Lookups", lemma: str) -> VerbalNoun | None:
    """The verb that a noun is made of: from the table, as a compound, or by its ending."""
    row = verbal_nouns().get(lemma)
    if row is not None or not lemma.endswith(ENDINGS):
        return row
    return _derived(lookups, lemma)


@lru_cache(maxsize=8192)
def _derived(lookups: "Lookups", lemma: str) -> VerbalNoun | None:
    if len(lemma) < _SHORTEST or lemma in _NO_ACTS or lemma.endswith(_TAILS):
        return None
    row = compound_of_verbal_noun(lemma)
    if row is not None:
        return row
    table = get_table(lookups)
    for verb in _verbs(lemma):
        for known in (verb, *_without_prefix(verb)):
            if table.get(f"VERB {known}") == known:
                return VerbalNoun(verb, is_act=True)
    return None


def _verbs(lemma: str) -> Iterator[str]:
    """The infinitives that the noun may be made of."""
    if lemma.endswith("ation"):
        yield f"{lemma[:-5]}ere"
    elif lemma.endswith("tion"):
        yield f"{lemma[:-3]}ere"
    elif lemma.endswith("else"):
        yield f"{lemma[:-4]}e"
    elif lemma.endswith("ering"):
        yield f"{lemma[:-3]}e"
    else:
        stem = lemma[:-3]
        if stem.endswith("n"):
            # *spredning*, *pasning*, but *åbning*.
            yield f"{stem[:-1]}e"
            yield f"{stem[:-1]}{stem[-2]}e"
            yield stem[:-1]
        yield f"{stem}e"


def _without_prefix(verb: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if verb.startswith(prefix) and len(verb) - len(prefix) > 2:
            yield verb[len(prefix) :]
