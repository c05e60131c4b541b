"""PAS06: how densely the passives stand, in the whole letter and in one paragraph.

Ordinary Danish prose has 0.88 passives per 100 words (UD_Danish-DDT, dev and test).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.pas_words import adjectival_participles, deponents
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.passives import Columns, Passive, blive_passives, s_passives
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


@dataclass(frozen=True, slots=True)
class Density:
    """The words and passives of one block, and the span from its first to its last passive."""

    words: int
    passives: int
    start: int
    end: int


def collect_density(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    """The counts of a paragraph or list item."""
    if block.block.kind not in _PROSE:
        return ()
    passives = sorted(_passives(block), key=lambda passive: passive.verb)
    words = sum(block.words)
    if not passives:
        return (Density(words, 0, 0, 0),)
    first, last = passives[0], passives[-1]
    opening = first.verb if first.auxiliary < 0 else min(first.auxiliary, first.verb)
    start, end = block.tokens[opening].idx, token_end(block.tokens[last.verb])
    return (Density(words, len(passives), start, end),)


def _passives(block: AnalysedBlock) -> Iterator[Passive]:
    columns = Columns(block.lowers, block.lemmas, block.upos, block.morphs)
    if any("Voice=Pass" in morph for morph in block.morphs):
        for passive in s_passives(columns):
            if block.lowers[passive.verb] not in deponents() and passive.verb not in block.opaque:
                yield passive
    if "blive" in block.lemmas:
        # By word order alone, so that the count is the same with and without a parse.
        for passive in blive_passives(columns):
            if block.lowers[passive.verb] not in adjectival_participles():
                yield passive


def judge_density(_: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """One finding for a dense letter; else one for every paragraph with many passives."""
    blocks = [(block, fact) for block, fact in facts if isinstance(fact, Density)]
    words = sum(fact.words for _, fact in blocks)
    passives = sum(fact.passives for _, fact in blocks)
    density = 100 * passives / words if words >= options.number("min-words") else 0.0
    if density >= options.number("per-100-words-info"):
        dense = density >= options.number("per-100-words")
        block, _fact = next(item for item in blocks if item[1].words)
        values = {"value": str(passives), "density": f"{density:.1f}".replace(".", ",")}
        yield Finding(
            0,
            len(block.text.split(maxsplit=1)[0]),
            values=values,
            severity=Severity.WARNING if dense else Severity.INFO,
            block=block.index,
        )
        return
    for block, fact in blocks:
        if fact.passives >= options.number("per-paragraph"):
            message = f"Afsnittet har {fact.passives} passiver. Skriv, hvem der gør hvad."
            yield Finding(
                fact.start, fact.end, severity=Severity.INFO, message=message, block=block.index
            )
