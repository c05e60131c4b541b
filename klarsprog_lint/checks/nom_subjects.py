"""NOM06: abstractions as the subject of a sentence."""

from collections.abc import Iterator
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.clauses import main_finite_verb
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

def abstract_subject(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A main clause whose subject is an abstraction and that names nobody."""
    nouns = options.words("abstract-nouns")
    if nouns.isdisjoint(block.lemmas):
        return
    verbs, people = options.words("abstract-verbs"), options.words("people")
    for sentence in block.sentences:
        verb = main_finite_verb(sentence)
        if verb is None or sentence.root.lemma_ not in verbs:
            continue
        for subject in sentence.root.children:
            if (
                subject.dep_ == "nsubj"
                and subject.pos_ == "NOUN"
                and subject.lemma_.lower() in nouns
                and not _names_somebody(block, sentence.start, sentence.end, people)
            ):
                values = {"noun": subject.text}
                yield Finding(subject.idx, token_end(subject), values)


def _names_somebody(block: AnalysedBlock, start: int, end: int, people: frozenset[str]) -> bool:
    return any(
        block.lowers[index] in people
        or block.lemmas[index] in people
        or block.upos[index] == "PROPN"
        or "Person=1" in block.morphs[index]
        or "Person=2" in block.morphs[index]
        for index in range(start, end)
    )
