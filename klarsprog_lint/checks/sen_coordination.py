"""SEN08: clauses strung together with *og* and *men*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_clauses import OPENERS, edges_of
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.checks.sen_splitting import split_fix
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_JOINS = frozenset(("og", "men", "eller", "samt", "for"))
_REACH = 8


def coordination_chain(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Three or more finite clauses strung together with *og* and *men*."""
    most, shortest = options.number("max-clauses"), options.number("min-words")
    for sentence in block.sentences:
        if sentence.end - sentence.start < shortest:
            continue
        clauses = 1 + sum(1 for _ in _joins(block, sentence))
        if clauses <= most or sum(block.words[sentence.start : sentence.end]) < shortest:
            continue
        first, last = edges_of(block, sentence)
        fix = split_fix(block, sentence)
        fixes = () if fix is None else (fix,)
        yield Finding(first.idx, token_end(last), {"value": str(clauses)}, fixes, Severity.INFO)


def _joins(block: AnalysedBlock, sentence: "Span") -> Iterator[int]:
    """The conjunctions between two clauses, each of which has a finite verb."""
    verb_seen, finite, inside = False, finite_verbs(block), False
    fields = fields_of(block, sentence)
    # What is coordinated before the main verb is part of a subordinate clause.
    first = sentence.start if fields is None else fields.verb
    for index in range(first, sentence.end - 1):
        if block.lowers[index] == "," or block.lowers[index] in OPENERS:
            inside = block.upos[index] in ("SCONJ", "PRON") or (
                inside and block.lowers[index] != ","
            )
        if index in finite:
            verb_seen = True
        elif verb_seen and (
            (
                block.lowers[index] in _JOINS
                and not (inside and block.lowers[index - 1] != ",")
                and _joins_clauses(block, sentence, index)
            )
            or (block.lowers[index] == "," and _repeats_opening(block, sentence, index))
        ):
            verb_seen = False
            yield index


def _joins_clauses(block: AnalysedBlock, sentence: "Span", index: int) -> bool:
    """Whether a main clause follows: after a comma with a subject, else the finite verb at once."""
    comma, finite = block.lowers[index - 1] == ",", finite_verbs(block)
    if index - 1 in finite:
        # »tegnes og synges«: one clause with two verbs.
        return False
    subject = False
    for other in range(index + 1, min(index + _REACH, sentence.end)):
        tag = block.upos[other]
        if other in finite:
            return (subject and comma) or (not subject and other - index <= 2)
        if tag in ("SCONJ", "PUNCT", "CCONJ") or "VerbForm=" in block.morphs[other]:
            return False
        if block.lowers[other] in ("som", "hvis", "når", "at"):
            return False
        subject = subject or tag in ("PRON", "NOUN", "PROPN", "DET")
    return False


def _repeats_opening(block: AnalysedBlock, sentence: "Span", comma: int) -> bool:
    """»Du kan ringe, du kan skrive«: subject and verb as at the start of the sentence."""
    start = sentence.start
    opening = block.lowers[start : start + 2]
    return "Case=Nom" in block.morphs[start] and block.lowers[comma + 1 : comma + 3] == opening
