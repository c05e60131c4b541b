"""Checks of the family SEN: length and build of sentences."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import parsed_when
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.clauses import (
    SUBORDINATORS,
    inserted_clauses,
    is_finite,
    is_finite_tag,
    is_subordinate,
    main_finite_verb,
)
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import severity_of
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_CLAUSE_WORDS = SUBORDINATORS | {"at", "om", ","}


def _limits(options: Options) -> dict[Severity, float]:
    limits = {
        Severity.INFO: options.number("max-words-info"),
        Severity.WARNING: options.number("max-words"),
        Severity.ERROR: options.number("max-words-error"),
    }
    return {severity: limit for severity, limit in limits.items() if limit > 0}


def _may_be_left_heavy(block: AnalysedBlock, options: Options) -> bool:
    shortest = min(_limits(options).values(), default=0)
    finite = _finite_verbs(block)
    return any(_starts_late(block, sentence, finite, shortest) for sentence in block.sentences)


def _starts_late(
    block: AnalysedBlock, sentence: "Span", finite: Sequence[int], shortest: float
) -> bool:
    """Whether the main verb may stand late: judged by tags, before the parse is asked.

    A finite verb early in the sentence is the main verb unless a clause comes before it.
    """
    if len(sentence) <= shortest:
        return False
    number = bisect_left(finite, sentence.start)
    first = finite[number] if number < len(finite) else sentence.end
    if first - sentence.start > shortest:
        return True
    if first == sentence.start:
        # »Flytter du, skal du …«: a condition without a conjunction.
        return "Mood=Imp" not in block.morphs[first]
    return any(
        block.upos[index] == "SCONJ" or block.lowers[index] in _CLAUSE_WORDS
        for index in range(sentence.start, first)
    )


@parsed_when(_may_be_left_heavy)
def left_heavy(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with too many words before the main clause's finite verb (forvægt)."""
    limits = _limits(options)
    shortest = min(limits.values(), default=0)
    finite = _finite_verbs(block)
    for sentence in block.sentences:
        if not _starts_late(block, sentence, finite, shortest):
            continue
        verb = main_finite_verb(sentence)
        if verb is None or verb.i - sentence.start <= shortest:
            continue
        if _earlier_main_verb(block, finite, sentence.start, verb.i, sentence.root.i):
            continue
        if _is_second_clause(block, sentence.start, verb.i):
            continue
        count = sum(block.words[sentence.start : verb.i])
        severity = severity_of(count, limits)
        if severity is not None:
            first, last = block.tokens[sentence.start], block.tokens[verb.i - 1]
            values = {"value": str(count), "verb": verb.text}
            yield Finding(first.idx, token_end(last), values=values, severity=severity)


def _finite_verbs(block: AnalysedBlock) -> list[int]:
    columns = enumerate(zip(block.upos, block.morphs, strict=True))
    return [index for index, (tag, morph) in columns if is_finite_tag(tag, morph)]


def _earlier_main_verb(
    block: AnalysedBlock, finite: Sequence[int], start: int, verb: int, root: int
) -> bool:
    """Whether a finite verb before ``verb`` is in no subordinate clause: the parse is doubtful."""
    return any(
        not is_subordinate(block.tokens[index], block.tokens[root])
        for index in finite
        if start <= index < verb
    )


def _is_second_clause(block: AnalysedBlock, start: int, verb: int) -> bool:
    """»Vi har set på sagen, men det …«: the parser chose the verb of the second main clause."""
    if block.lowers[start] in SUBORDINATORS or block.upos[start] == "SCONJ":
        return False
    return any(
        block.lowers[index] in ("og", "men", "eller")
        and block.lowers[index - 1] == ","
        and any(is_finite(token) for token in block.tokens[start : min(start + 3, index)])
        for index in range(start + 2, verb)
    )


def inserted_clause(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Subordinate clauses of more than a few words that break the main clause in two."""
    longest = options.number("max-words")
    if SUBORDINATORS.isdisjoint(block.vocabulary) or block.lowers.count(",") < 2:
        return
    for sentence in block.sentences:
        tokens = block.tokens[sentence.start : sentence.end]
        for start, end in inserted_clauses(tokens, block.lowers[sentence.start : sentence.end]):
            count = sum(block.words[sentence.start + start : sentence.start + end])
            if count > longest:
                first, last = tokens[start], tokens[end - 1]
                yield Finding(first.idx, token_end(last), values={"value": str(count)})
