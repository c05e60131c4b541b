"""The metric kind of check: a number against thresholds, by sentence or by letter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.readability import Readability, is_long
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.rules.options import Options
from klarsprog_lint.rules.patterns import BlockCheck
from klarsprog_lint.validation import nearest

if TYPE_CHECKING:
    from spacy.tokens import Span

Fact = object
Facts = Sequence[tuple[Block, Fact]]


class DocumentCheck(Protocol):
    """A compiled check at document scope, in two steps so that blocks can be cached.

    ``collect`` reads one analysed block and leaves facts behind; ``judge`` sees the facts of
    all blocks and sets ``Finding.block`` to the index of the block that its offsets count in.
    """

    def collect(self, block: AnalysedBlock) -> Sequence[Fact]:
        """What the block contributes."""
        ...

    def judge(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """The findings of the whole document."""
        ...


def severity_of(value: float, limits: Mapping[Severity, float]) -> Severity | None:
    """The strongest severity whose limit the value exceeds."""
    passed = [severity for severity, limit in limits.items() if value > limit]
    return max(passed, key=lambda severity: severity.rank, default=None)


def limits_of(loaded: LoadedRule, options: Options) -> dict[Severity, float]:
    """The thresholds as numbers; a limit of 0 switches that severity off."""
    thresholds = loaded.rule.check.thresholds.items()
    numbers = {
        severity: options.number(limit) if isinstance(limit, str) else limit
        for severity, limit in thresholds
    }
    return {severity: limit for severity, limit in numbers.items() if limit > 0}


def _show(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _words_per_sentence(block: AnalysedBlock, sentence: "Span") -> float:
    return sum(block.words[sentence.start : sentence.end])


SentenceMetric = Callable[[AnalysedBlock, "Span"], float]
SENTENCE_METRICS: Mapping[str, SentenceMetric] = {"words-per-sentence": _words_per_sentence}


def _compile_sentence_metric(loaded: LoadedRule, options: Options) -> BlockCheck:
    metric = SENTENCE_METRICS[loaded.rule.check.metric or ""]
    limits = limits_of(loaded, options)

    def run(block: AnalysedBlock) -> Iterator[Finding]:
        for sentence in block.sentences:
            value = metric(block, sentence)
            severity = severity_of(value, limits)
            if severity is not None:
                start, end = _trimmed(sentence)
                values = {"value": _show(value), "limit": _show(limits[severity])}
                yield Finding(start, end, values=values, severity=severity)

    return run


def _trimmed(sentence: "Span") -> tuple[int, int]:
    tokens = [token for token in sentence if not token.is_space]
    return (tokens[0].idx, token_end(tokens[-1])) if tokens else (0, 0)


def _measured(block: AnalysedBlock) -> Readability:
    """The block's counts, from the columns that the other checks read too."""
    sentences = sum(any(block.words[part.start : part.end]) for part in block.sentences)
    return Readability(sum(block.words), sentences, sum(map(is_long, block.lowers)))


@dataclass(frozen=True)
class _LixCheck:
    """LIX of the letter's paragraphs; headings, lists, tables and quotes do not count."""

    limits: Mapping[Severity, float]
    minimum: float

    def collect(self, block: AnalysedBlock) -> Sequence[Fact]:
        """The counts of a paragraph; nothing for other blocks."""
        if block.block.kind is not BlockKind.PARAGRAPH:
            return ()
        return (_measured(block),)

    def judge(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """One finding on the first word of the letter's text, if LIX is over a limit."""
        total = sum(
            (fact for _, fact in facts if isinstance(fact, Readability)), Readability(0, 0, 0)
        )
        if total.words < self.minimum:
            return
        severity = severity_of(total.lix, self.limits)
        if severity is None:
            return
        block = next(block for block, fact in facts if isinstance(fact, Readability) and fact.words)
        first_word = len(block.text.split(maxsplit=1)[0])
        values = {
            "value": str(round(total.lix)),
            "limit": _show(self.limits[severity]),
            "words-per-sentence": _show(total.words_per_sentence),
            "long-words": _show(100 * total.long_word_share),
        }
        yield Finding(0, first_word, values=values, severity=severity, block=block.index)


def compile_metric(loaded: LoadedRule, options: Options) -> BlockCheck | DocumentCheck:
    """The check of a rule with ``metric``; RuleError for an unknown metric."""
    name = loaded.rule.check.metric or ""
    if name == "lix":
        return _LixCheck(limits_of(loaded, options), options.number("min-words"))
    if name in SENTENCE_METRICS:
        return _compile_sentence_metric(loaded, options)
    known = ("lix", *SENTENCE_METRICS)
    raise RuleError(f"{loaded.path}: målet »{name}« findes ikke.{nearest(name, known)}")
