"""Checks of the family SEN: length and build of sentences."""

from collections.abc import Iterator, Sequence

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


def left_heavy(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with too many words before the main clause's finite verb (forvægt)."""
    limits = {
        Severity.INFO: options.number("max-words-info"),
        Severity.WARNING: options.number("max-words"),
        Severity.ERROR: options.number("max-words-error"),
    }
    limits = {severity: limit for severity, limit in limits.items() if limit > 0}
    shortest = min(limits.values(), default=0)
    finite = _finite_verbs(block)
    for sentence in block.sentences:
        if len(sentence) <= shortest:
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
