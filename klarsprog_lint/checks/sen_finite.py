"""The finite verbs of a block, found once for all the sentence rules."""

from klarsprog_lint.rules.analysed import AnalysedBlock

_CACHE_KEY = "klarsprog_lint.finite"


def finite_verbs(block: AnalysedBlock) -> frozenset[int]:
    """The token indices of finite verbs, imperatives included (as ``clauses.is_finite``)."""
    known = block.doc.user_data.get(_CACHE_KEY)
    if known is None:
        known = block.doc.user_data[_CACHE_KEY] = frozenset(
            index
            for index, tag in enumerate(block.upos)
            if tag in ("VERB", "AUX") and _is_finite(block.morphs[index])
        )
    assert isinstance(known, frozenset)
    return known


def _is_finite(morph: str) -> bool:
    return "VerbForm=Fin" in morph or "Mood=Imp" in morph
