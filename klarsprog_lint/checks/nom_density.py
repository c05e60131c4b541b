"""NOM02: many verbal nouns in one sentence."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import act_named_by
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

# Steps and documents of a case: acts too, where they stand in a row.
_FORMAL = frozenset(
    """udtalelse begrundelse indsigelse bemærkning meddelelse forpligtelse beslutning redegørelse
    opgørelse orientering høring partshøring indstilling dokumentation sagsbehandling""".split()
)
_TIMES = frozenset(("ved", "efter", "før", "inden", "under", "mod", "uden"))
_ENCLOSING = _TIMES | {"på", "i", "til", "manglende", "en", "et", "foretage", "foretages"}


def verbal_noun_density(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """More verbal nouns in a sentence than the limit; one of them is flagged."""
    limit = int(options.number("max-nouns"))
    if limit < 1 or block.block.kind is BlockKind.HEADING:
        return
    allowed, lookups = options.words("ordinary-nouns"), block.doc.vocab.lookups
    acts = {
        lemma
        for lemma in block.lemma_places
        if lemma not in allowed and (lemma in _FORMAL or act_named_by(lookups, lemma) is not None)
    }
    if len(acts) <= limit:
        return
    for sentence in block.sentences:
        found = [
            index
            for index in range(sentence.start, sentence.end)
            if block.lemmas[index] in acts
            # An unknown noun first in the sentence looks like a name.
            and (block.upos[index] == "NOUN" or index == sentence.start)
            and index not in block.opaque
            and not (block.lemmas[index] == "henvisning" and block.lowers[index + 1] == "til")
        ]
        if len(found) > limit:
            token = block.tokens[_most_visible(block, found)]
            words = ", ".join(f"»{block.tokens[index].text}«" for index in found)
            yield Finding(token.idx, token_end(token), {"count": str(len(found)), "nouns": words})


def _most_visible(block: AnalysedBlock, found: list[int]) -> int:
    """The last noun that no phrase of another rule is likely to enclose."""
    return next(
        (index for index in reversed(found) if block.lowers[index - 1] not in _ENCLOSING),
        found[-1],
    )
