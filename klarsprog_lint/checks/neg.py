"""Checks of the family NEG: negations."""

from collections.abc import Iterator

from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_NEGATIONS = frozenset(("ikke", "ingen", "intet", "aldrig", "uden", "hverken", "næppe", "ej"))
_BREAKS = frozenset((",", ".", ";", ":", "?", "!", "(", ")", "–", "og", "men", "at", "eller"))
_HARMLESS = (
    ("ikke", "kun"),
    ("ikke", "blot"),
    ("ikke", "bare"),
    ("ikke", "desto", "mindre"),
)


def _clauses(block: AnalysedBlock) -> Iterator[range]:
    """Stretches without clause boundary, as ranges of token indices."""
    start = 0
    for index, word in enumerate(block.lowers):
        if word in _BREAKS:
            yield range(start, index)
            start = index + 1
    yield range(start, len(block.lowers))


def _harmless(block: AnalysedBlock, index: int) -> bool:
    return any(block.lowers[index : index + len(words)] == words for words in _HARMLESS)


def double_negation(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Two negations, or a negation and a negative word, in one clause."""
    if _NEGATIONS.isdisjoint(block.vocabulary):
        return
    verbs, adjectives = options.words("negative-verbs"), options.words("negative-adjectives")
    for clause in _clauses(block):
        plain = [
            index
            for index in clause
            if block.lowers[index] in _NEGATIONS and not _harmless(block, index)
        ]
        negative = [
            index
            for index in clause
            if (block.upos[index] in ("VERB", "AUX") and block.lemmas[index] in verbs)
            or (block.upos[index] in ("ADJ", "ADV", "VERB") and block.lemmas[index] in adjectives)
            or block.lowers[index] in adjectives
        ]
        found = sorted({*plain, *(index for index in negative if plain and index > plain[0])})
        if len(found) > 1:
            first, last = block.tokens[found[0]], block.tokens[found[-1]]
            values = {"first": first.text, "second": last.text}
            yield Finding(first.idx, token_end(last), values=values)
