"""NOM06: abstractions as the subject of a main clause that names nobody."""

from collections.abc import Iterator

from klarsprog_lint.checks.sen_distance import subject_head
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_CHAIN = 4
_PERSONS = ("person", "personen", "personer", "personale", "personalet", "kommune", "kommunen")


def abstract_subject(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A main clause whose subject is an abstraction and that names nobody."""
    nouns = options.words("abstract-nouns")
    if block.block.kind is BlockKind.HEADING or nouns.isdisjoint(block.lemma_places):
        return
    people = options.words("people")
    for sentence in block.sentences:
        if nouns.isdisjoint(block.lemmas[sentence.start : sentence.end]):
            continue
        fields = fields_of(block, sentence)
        if fields is None or fields.fronted or "Case=Nom" in block.morphs[fields.verb + 1]:
            continue
        head = subject_head(block, fields.start, fields.verb)
        if head is None or block.lemmas[head] not in nouns or _is_question(block, head):
            continue
        if _is_passive(block, fields.verb, sentence.end):
            continue
        if not _names_somebody(block, sentence.start, sentence.end, people):
            token = block.tokens[head]
            yield Finding(token.idx, token_end(token), {"noun": token.text})


def _is_question(block: AnalysedBlock, head: int) -> bool:
    """»Spørgsmål kan rettes til …«: what the reader may ask, no abstraction."""
    return block.lowers[head] == "spørgsmål"


def _is_passive(block: AnalysedBlock, verb: int, end: int) -> bool:
    """Whether somebody does something to the subject, which the passive rules speak of."""
    chain = range(verb, min(verb + _CHAIN, end))
    helper = block.lowers[verb] in ("blev", "bliver")
    return helper or any("Voice=Pass" in block.morphs[index] for index in chain)


def _names_somebody(block: AnalysedBlock, start: int, end: int, people: frozenset[str]) -> bool:
    return any(
        block.lowers[index] in people
        or block.lemmas[index] in people
        or block.lowers[index].endswith(_PERSONS)
        or block.upos[index] == "PROPN"
        or "Person=1" in block.morphs[index]
        or "Person=2" in block.morphs[index]
        for index in range(start, end)
    )
