"""Checks of the family NEG: negations."""

from collections.abc import Iterator

from klarsprog_lint.checks.neg_words import NEGATIONS, clause_ranges, is_harmless
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options


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
        if len(found) > 1:
            first, last = block.tokens[found[0]], block.tokens[found[-1]]
            values = {"first": first.text, "second": last.text}
            yield Finding(first.idx, token_end(last), values=values)


def _is_negative(block: AnalysedBlock, index: int, options: Options) -> bool:
    """Whether the word is a negation of its own, as a verb or as an adjective."""
    lemma, tag = block.lemmas[index], block.upos[index]
    if tag in ("VERB", "AUX") and lemma in options.words("negative-verbs"):
        return True
    adjectives = options.words("negative-adjectives")
    return block.lowers[index] in adjectives or (
        tag in ("ADJ", "ADV", "VERB") and lemma in adjectives
    )
