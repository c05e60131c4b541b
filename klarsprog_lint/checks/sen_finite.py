"""The finite verbs of a block, found once for all the sentence rules."""

from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.language.lemma_table import get_table
from klarsprog_lint.rules.analysed import AnalysedBlock

if TYPE_CHECKING:
    from spacy.lookups import Lookups

_CACHE_KEY = "klarsprog_lint.finite"
# A longer word that the corpus does not know is rather a compound noun (*uddannelsesbeviser*).
_LONG = 12
_PLURALS = frozenset(
    ("alle", "nogle", "mange", "flere", "begge", "andre", "vores", "dine", "mine", "jeres", "to",
     "tre", "fire", "fem", "disse", "enkelte", "visse", "samtlige", "øvrige", "nye", "gamle")
)  # fmt: skip
_PREFIXES = (
    "", "af", "an", "be", "efter", "for", "frem", "færdig", "gen", "hjem", "ind", "mis", "mod",
    "ned", "om", "op", "over", "på", "sam", "til", "tilbage", "ud", "under", "ved", "vej",
    "videre", "viderebe", "sagsbe",
)  # fmt: skip


def finite_verbs(block: AnalysedBlock) -> frozenset[int]:
    """The token indices of finite verbs, imperatives included (as ``clauses.is_finite``)."""
    known = block.doc.user_data.get(_CACHE_KEY)
    if known is None:
        known = block.doc.user_data[_CACHE_KEY] = frozenset(
            index
            for index, tag in enumerate(block.upos)
            if tag in ("VERB", "AUX")
            and _is_finite(block.morphs[index])
            and _may_be_verb(block, index)
        )
    assert isinstance(known, frozenset)
    return known


def _is_finite(morph: str) -> bool:
    return "VerbForm=Fin" in morph or "Mood=Imp" in morph


def _may_be_verb(block: AnalysedBlock, index: int) -> bool:
    """Not an abbreviation (*jf.*) or a long compound that the tagger took for a verb."""
    word = block.lowers[index]
    if index and block.lowers[index - 1] in _PLURALS and word.endswith("er"):
        # »Alle cykler med lås«: as a noun it is known too.
        return f"NOUN {word}" not in get_table(block.doc.vocab.lookups)
    if len(word) < _LONG:
        return word[-1] != "."
    return _is_known_verb(block.doc.vocab.lookups, word)


@lru_cache(maxsize=4096)
def _is_known_verb(lookups: "Lookups", word: str) -> bool:
    table = get_table(lookups)
    return any(
        f"{kind} {word[len(prefix) :]}" in table
        for prefix in _PREFIXES
        if word.startswith(prefix)
        for kind in ("VERB", "VERB-s")
    )
