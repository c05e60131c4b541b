"""The metric kind of check: a number against thresholds, by sentence or by letter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.passives import Columns, blive_passives, s_passives
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


@dataclass(frozen=True, slots=True)
class Passives:
    """How many passives stand in how many words."""

    passives: int
    words: int


@dataclass(frozen=True, slots=True)
class SentenceLengths:
    """The number of words of every sentence."""

    words: tuple[int, ...]


def _readability(block: AnalysedBlock) -> Readability:
    counts = _lengths(block).words
    return Readability(sum(counts), len(counts), sum(map(is_long, block.lowers)))


def _lix(facts: Sequence[Readability]) -> tuple[float, Mapping[str, str]]:
    total = sum(facts, Readability(0, 0, 0))
    return total.lix, {
        "value": str(round(total.lix)),
        "words-per-sentence": _show(total.words_per_sentence),
        "long-words": _show(100 * total.long_word_share),
    }


def _mean_length(facts: Sequence[SentenceLengths]) -> tuple[float, Mapping[str, str]]:
    counts = [count for fact in facts for count in fact.words]
    return (sum(counts) / len(counts) if counts else 0.0), {"sentences": str(len(counts))}


def _passives(block: AnalysedBlock) -> Passives:
    columns = Columns(block.lowers, block.lemmas, block.upos, block.morphs)
    # Found by order alone: with arcs the figure would depend on what other rules are selected.
    found = (*s_passives(columns), *blive_passives(columns))
    return Passives(len(found), sum(block.words))


def _passive_density(facts: Sequence[Passives]) -> tuple[float, Mapping[str, str]]:
    passives, words = sum(fact.passives for fact in facts), sum(fact.words for fact in facts)
    return 100 * passives / words if words else 0.0, {"passives": str(passives)}


def _lengths(block: AnalysedBlock) -> SentenceLengths:
    counts = (sum(block.words[sent.start : sent.end]) for sent in block.sentences)
    return SentenceLengths(tuple(count for count in counts if count))


LONG_SENTENCE = 25


def _long_share(facts: Sequence[SentenceLengths]) -> tuple[float, Mapping[str, str]]:
    counts = [count for fact in facts for count in fact.words]
    long = sum(count > LONG_SENTENCE for count in counts)
    value = 100 * long / len(counts) if counts else 0.0
    shown = {"value": str(round(value)), "long": str(long), "sentences": str(len(counts))}
    return value, shown


@dataclass(frozen=True)
class LetterMetric:
    """A figure for a letter: what a paragraph contributes, and the value of all of them.

    The value comes with the texts that the message may show.
    """

    contribute: Callable[[AnalysedBlock], Fact]
    evaluate: Callable[[Sequence[Any]], tuple[float, Mapping[str, str]]]


LETTER_METRICS: Mapping[str, LetterMetric] = {
    "lix": LetterMetric(_readability, _lix),
    "mean-sentence-length": LetterMetric(_lengths, _mean_length),
    "passives-per-100-words": LetterMetric(_passives, _passive_density),
    "long-sentence-share": LetterMetric(_lengths, _long_share),
}


@dataclass(frozen=True, slots=True)
class _Part:
    words: int
    fact: Fact


@dataclass(frozen=True)
class _LetterMetricCheck:
    """A figure for the letter's paragraphs; headings, lists, tables and quotes do not count."""

    metric: LetterMetric
    limits: Mapping[Severity, float]
    minimum: float

    def collect(self, block: AnalysedBlock) -> Sequence[Fact]:
        """What a paragraph contributes; nothing for other blocks."""
        if block.block.kind is not BlockKind.PARAGRAPH:
            return ()
        return (_Part(sum(block.words), self.metric.contribute(block)),)

    def judge(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """One finding on the first word of the letter's text, if the value is over a limit."""
        parts = [(block, fact) for block, fact in facts if isinstance(fact, _Part) and fact.words]
        words = sum(part.words for _, part in parts)
        if not parts or words < self.minimum:
            return
        value, shown = self.metric.evaluate([part.fact for _, part in parts])
        severity = severity_of(value, self.limits)
        if severity is None:
            return
        block = parts[0][0]
        first_word = len(block.text.split(maxsplit=1)[0])
        values = {"value": _show(value), "limit": _show(self.limits[severity]), **shown}
        yield Finding(0, first_word, values=values, severity=severity, block=block.index)


def compile_metric(loaded: LoadedRule, options: Options) -> BlockCheck | DocumentCheck:
    """The check of a rule with ``metric``; RuleError for an unknown metric."""
    name = loaded.rule.check.metric or ""
    if name in LETTER_METRICS:
        limits = limits_of(loaded, options)
        return _LetterMetricCheck(LETTER_METRICS[name], limits, options.number("min-words"))
    if name in SENTENCE_METRICS:
        return _compile_sentence_metric(loaded, options)
    known = (*LETTER_METRICS, *SENTENCE_METRICS)
    raise RuleError(f"{loaded.path}: målet »{name}« findes ikke.{nearest(name, known)}")
