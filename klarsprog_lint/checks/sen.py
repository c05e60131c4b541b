"""Checks of the family SEN: length and build of sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_distance import parts_subject
from klarsprog_lint.checks.sen_extraposing import reason_last_fix, statement_last_fix
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_inserted import DASHES, dashed_clauses, inserted_clauses
from klarsprog_lint.checks.sen_reordering import (
    moved_clause_fix,
    own_sentence_fix,
    point_first_fix,
)
from klarsprog_lint.checks.sen_splitting import split_fix
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding, Fix, Severity
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import severity_of
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span


def _limits(options: Options) -> dict[Severity, float]:
    limits = {
        Severity.INFO: options.number("max-words-info"),
        Severity.WARNING: options.number("max-words"),
        Severity.ERROR: options.number("max-words-error"),
    }
    return {severity: limit for severity, limit in limits.items() if limit > 0}


def left_heavy(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with too many words before the main clause's finite verb (forvægt)."""
    limits = _limits(options)
    shortest = min(limits.values(), default=0)
    if block.block.kind is BlockKind.HEADING:
        return
    for sentence in block.sentences:
        if sentence.end - sentence.start <= shortest:
            continue
        fields = fields_of(block, sentence)
        if fields is None or fields.verb - fields.start <= shortest:
            continue
        # »Hvis …, så ring«: the small word belongs to what follows.
        end = fields.verb - (block.lowers[fields.verb - 1] == "så")
        count = sum(block.words[fields.start : end])
        severity = severity_of(count, limits)
        if severity is Severity.INFO and (fields.fronted or parts_subject(block, fields)):
            # A short condition first is good Danish, and SEN03 says more about a subject.
            continue
        if severity is not None:
            first, last = block.tokens[fields.start], block.tokens[end - 1]
            values = {"value": str(count), "verb": block.tokens[fields.verb].text}
            fix = _front_fix(block, sentence, fields)
            fixes = () if fix is None else (fix,)
            yield Finding(first.idx, token_end(last), values, fixes, severity)


def _front_fix(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    last = statement_last_fix(block, sentence, fields) or reason_last_fix(block, sentence, fields)
    if last is not None:
        return last
    for clause in inserted_clauses(block, sentence):
        if clause.end < fields.verb:
            return own_sentence_fix(block, sentence, clause)
    return point_first_fix(block, sentence, fields)


def long_sentence(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with too many words; a fix where a full stop can stand inside."""
    limits = _limits(options)
    for sentence in block.sentences:
        count = sum(block.words[sentence.start : sentence.end])
        severity = severity_of(count, limits)
        if severity is None:
            continue
        tokens = [t for t in block.tokens[sentence.start : sentence.end] if not t.is_space]
        fix = split_fix(block, sentence) or _divided(block, sentence)
        fixes = () if fix is None else (fix,)
        start, end = tokens[0].idx, token_end(tokens[-1])
        yield Finding(start, end, {"value": str(count)}, fixes, severity)


def _divided(block: AnalysedBlock, sentence: "Span") -> Fix | None:
    """What is said about the subject between commas as a sentence of its own."""
    clauses = inserted_clauses(block, sentence)
    return own_sentence_fix(block, sentence, clauses[0]) if clauses else None


def inserted_clause(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Subordinate clauses of more than a few words that break the main clause in two."""
    longest = options.number("max-words")
    if len(block.places.get(",", ())) < 2 and DASHES.isdisjoint(block.vocabulary):
        return
    for sentence in block.sentences:
        for clause in (*inserted_clauses(block, sentence), *dashed_clauses(block, sentence)):
            # *at* only opens what the noun before says.
            start = clause.start + (block.lowers[clause.start] == "at")
            count = sum(block.words[start : clause.end])
            if count > longest:
                first, last = block.tokens[clause.start], block.tokens[clause.end - 1]
                fix = own_sentence_fix(block, sentence, clause) or moved_clause_fix(
                    block, sentence, clause
                )
                if fix is None and block.lowers[clause.start] == "at":
                    fix = statement_last_fix(block, sentence, fields_of(block, sentence))
                fixes = () if fix is None else (fix,)
                yield Finding(first.idx, token_end(last), {"value": str(count)}, fixes)
