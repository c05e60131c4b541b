"""Checks of the family NEG: negations."""

from collections.abc import Iterator

from klarsprog_lint.checks.neg_words import NEGATIONS, clause_ranges, is_harmless
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_DEGREES = frozenset(("helt", "så", "særlig", "særligt", "ganske", "ligefrem", "altid"))
_LESS = ("løs", "løst", "løse")
# *udsat*, *underskrevet*, *ung*, *ugentlig*, *umiddelbar* only look like *u-* words.
_NOT_NEGATIVE = ("ud", "under", "uni", "ung", "uge", "umiddelbar", "ukrain", "urban")
# People without something, and things: facts rather than negations.
_LACKING = tuple(
    stem + ending
    for stem in ("arbejdsløs", "hjemløs", "boligløs", "forældreløs", "trådløs", "statsløs")
    for ending in ("", "t", "e")
)


def double_negation(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Two negations, or a negation and a negative word, in one clause."""
    if NEGATIONS.isdisjoint(block.vocabulary):
        return
    for clause in clause_ranges(block.lowers):
        plain = [
            index
            for index in clause
            if block.lowers[index] in NEGATIONS and not is_harmless(block.lowers, index)
        ]
        if not plain:
            continue
        after = range(plain[0] + 1, clause.stop)
        found = sorted({*plain, *(index for index in after if _is_negative(block, index, options))})
        if len(found) > 1 and not _is_slip(block, found):
            first, last = block.tokens[found[0]], block.tokens[found[-1]]
            values = {"first": first.text, "second": last.text}
            yield Finding(first.idx, token_end(last), values=values)


def _is_slip(block: AnalysedBlock, found: list[int]) -> bool:
    """»ikke ikke« is a word written twice."""
    return (
        len(found) == 2
        and found[1] - found[0] == 1
        and (block.lowers[found[0]] == block.lowers[found[1]])
    )


def _is_negative(block: AnalysedBlock, index: int, options: Options) -> bool:
    """Whether the word is a negation of its own, as a verb or as an adjective."""
    lemma, tag = block.lemmas[index], block.upos[index]
    if tag in ("VERB", "AUX") and lemma in options.words("negative-verbs"):
        return True
    if _has_negative_affix(block, index):
        return True
    adjectives = options.words("negative-adjectives")
    return block.lowers[index] in adjectives or (
        tag in ("ADJ", "ADV", "VERB") and lemma in adjectives
    )


def _has_negative_affix(block: AnalysedBlock, index: int) -> bool:
    """»ikke usædvanligt«, »ikke helt formålsløst«: an adjective right after *ikke*."""
    word = block.lowers[index]
    if not (word.startswith("u") or word.endswith(_LESS)) or block.upos[index] != "ADJ":
        return False
    before = index - 2 if block.lowers[index - 1] in _DEGREES else index - 1
    negated = before >= 0 and block.lowers[before] in ("ikke", "aldrig", "næppe", "ej")
    return negated and not word.startswith(_NOT_NEGATIVE) and not word.endswith(_LACKING)
