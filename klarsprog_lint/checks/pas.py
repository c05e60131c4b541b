"""Checks of the family PAS: the passive voice."""

from collections.abc import Iterator

from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options


def s_passive(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Verbs with Voice=Pass; deponents are let go by the rule's list of lemmas."""
    for index, morph in enumerate(block.morphs):
        if block.upos[index] == "VERB" and "Voice=Pass" in morph and index not in block.opaque:
            token = block.tokens[index]
            yield Finding(token.idx, token_end(token))
