"""Checks NOM04 and NOM06: acts and abstractions as the subject of a sentence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.checks.nom_lexicon import compound_of_verbal_noun
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.clauses import main_finite_verb
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAPPEN = frozenset(("ske", "foregå", "pågå", "forekomme"))
_SUBJECTS = ("nsubj", "nsubj:pass", "obj", "obl:loc")
# Longer spans would hide what other rules say about the words between.
_LONGEST_SPAN = 5


def act_that_happens(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """An act as the subject of *ske, finde sted, foregå*: nobody acts."""
    lemmas = block.lemmas
    if _HAPPEN.isdisjoint(lemmas) and "sted" not in block.lowers:
        return
    for index, lemma in enumerate(lemmas):
        if block.upos[index] not in ("VERB", "AUX"):
            continue
        last = index if lemma in _HAPPEN else _place(block, index, lemma)
        if last is not None and (subject := _act(block.tokens[index])) is not None:
            yield _finding(block, subject, index, last)


def _place(block: AnalysedBlock, index: int, lemma: str) -> int | None:
    """Index of *sted* in *finde … sted*."""
    if lemma != "finde":
        return None
    end = min(index + 5, len(block.lowers))
    return next((other for other in range(index + 1, end) if block.lowers[other] == "sted"), None)


def _act(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.pos_ == "NOUN" and child.lower_ != "sted":
            row = compound_of_verbal_noun(child.lemma_.lower())
            if row is not None and row.is_act:
                return child
    return None


def _finding(block: AnalysedBlock, subject: "Token", verb: int, last: int) -> Finding:
    first, end = min(subject.i, verb), max(subject.i, last)
    if end - first > _LONGEST_SPAN:
        first, end = verb, last
    values = {"noun": subject.text, "verb": block.tokens[verb].text}
    return Finding(block.tokens[first].idx, token_end(block.tokens[end]), values)


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
