"""Participles by their form: the tagger takes every other one before a noun for a past tense."""

from collections.abc import Mapping
from functools import lru_cache

from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock

_SUPINE = "Tense=Past|VerbForm=Part"
_PRETERITE = "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_PREFIXES = ("under", "frem", "ind", "hen", "op", "ud", "til", "med", "mod", "over", "for", "af",
             "på", "bort", "gen", "tilbage", "videre", "forud", "selv", "bi", "ned",
             "om", "fra", "efter", "mellem")  # fmt: skip
_SHORTEST_VERB = 4
# Participles that the table leaves out, since their verbs are hardly used otherwise.
_OTHERS = {
    "forbundne": "forbundet", "forbundet": "forbundet", "opståede": "opstået",
    "indkomne": "indkommet", "fremkomne": "fremkommet", "forfaldne": "forfaldet",
    "undtagne": "undtaget", "stjålne": "stjålet", "frosne": "frosset", "svorne": "svoret",
    "budne": "budt", "bortkomne": "bortkommet", "påberåbte": "påberåbt", "ankomne": "ankommet",
    "afståede": "afstået", "udgåede": "udgået", "overståede": "overstået",
}  # fmt: skip


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
    return _verb(block.lowers[index]) or block.lemmas[index]


@lru_cache(maxsize=2048)
def _verb(form: str) -> str | None:
    known = participles()
    if form in known:
        return known[form]
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if rest is not form and len(rest) > _SHORTEST_VERB and rest in known:
            return prefix + known[rest]
    return None


def is_participle(block: AnalysedBlock, index: int) -> bool:
    """Whether the word is, or may be read as, a past participle or an adjective made of one."""
    form = block.lowers[index]
    if form.endswith("ende"):
        return False
    if block.upos[index] in ("VERB", "ADJ") and _SUPINE in block.morphs[index]:
        return True
    if may_be_past_tense(block, index):
        return True
    return form in _OTHERS or _verb(form) is not None or _looks_strong(block, index)


def _looks_strong(block: AnalysedBlock, index: int) -> bool:
    """Adjectives such as *forskudte*, *overkomne*, *udpegede* that no table lists."""
    if block.upos[index] != "ADJ":
        return False
    return block.lowers[index].endswith(("ede", "ne")) and block.lemmas[index].endswith(
        ("et", "en")
    )


def may_be_past_tense(block: AnalysedBlock, index: int) -> bool:
    """Whether the tagger took the word for a past tense, and its form allows that."""
    weak = block.lowers[index].endswith(("ede", "te"))
    return weak and "VerbForm=Fin" in block.morphs[index]


def supine(block: AnalysedBlock, index: int) -> str | None:
    """The uninflected participle after *har* or *er*: *fastsatte* → *fastsat*."""
    form = block.lowers[index]
    if form in _OTHERS:
        return _OTHERS[form]
    known = Inflection().form(verb_of_participle(block, index), "VERB", _SUPINE)
    if known is not None:
        return known
    if form.endswith("ede"):
        return form[:-2] + "t"
    return form if form.endswith("et") else None


def preterite(block: AnalysedBlock, index: int) -> str | None:
    """*fastsatte* → *fastsatte*, *vedtagne* → *vedtog*."""
    return Inflection().form(verb_of_participle(block, index), "VERB", _PRETERITE)


def present(block: AnalysedBlock, index: int) -> str | None:
    """*ejede* → *ejer*."""
    return Inflection().form(verb_of_participle(block, index), "VERB", _PRESENT)
