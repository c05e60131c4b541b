"""Comparing two versions of a letter: guards, readability and findings, and the verdict.

source → Document → Version → guards and metrics → Comparison. Who made the rewrite does not
matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.guards.catalogue import run_guards
from klarsprog_lint.guards.model import GuardResult, Pair, Strength
from klarsprog_lint.guards.versions import Field, Part, Version
from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.passives import Columns, blive_passives, s_passives
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.language.readability import Readability, measure
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.locks import locked_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Verdict(StrEnum):
    """Whether the rewrite still says the same."""

    KEPT = "kept"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Metrics:
    """How easy one version is to read; counts of the parts that rules read."""

    readability: Readability
    passives: int
    findings: int

    @property
    def passives_per_100_words(self) -> float:
        """Passives of both kinds in 100 words."""
        return self._per_100_words(self.passives)

    @property
    def findings_per_100_words(self) -> float:
        """Findings of every severity in 100 words."""
        return self._per_100_words(self.findings)

    def _per_100_words(self, count: int) -> float:
        words = self.readability.words
        return 100 * count / words if words else 0.0


@dataclass(frozen=True)
class Comparison:
    """Two versions, what every guard found, and how easy each version is to read."""

    before: Document
    after: Document
    pair: Pair
    guards: Sequence[GuardResult]
    metrics_before: Metrics
    metrics_after: Metrics

    @cached_property
    def verdict(self) -> Verdict:
        """Changed when any hard guard failed."""
        failed = (result.guard for result in self.guards if not result.passed)
        hard = any(guard.strength is Strength.HARD for guard in failed)
        return Verdict.CHANGED if hard else Verdict.KEPT


def compare(before: Document, after: Document, linter: Linter) -> Comparison:
    """The two versions compared; PipelineError if no pipeline can be loaded."""
    old, new = versions((before, after), linter.settings.pipeline)
    found = [diagnostics for _, diagnostics in linter.lint_many((before, after))]
    pair = Pair(old, new)
    return Comparison(
        before,
        after,
        pair,
        tuple(run_guards(pair)),
        _metrics(before, old, found[0]),
        _metrics(after, new, found[1]),
    )


def versions(documents: Sequence[Document], pipeline: str | None = None) -> Sequence[Version]:
    """The documents as the guards see them, analysed in one go."""
    blocks = [block for document in documents for block in document.blocks]
    docs = analyse([block.text for block in blocks], load(pipeline))
    parts = iter([_part(block, doc) for block, doc in zip(blocks, docs, strict=True)])
    return [Version(tuple(next(parts) for _ in document.blocks)) for document in documents]


def _part(block: Block, doc: "Doc") -> Part:
    return Part(
        kind=block.kind.value,
        text=block.text,
        doc=doc,
        fields=tuple(Field(field.start, field.end, field.source) for field in block.placeholders),
        locked=tuple((span.start, span.end) for span in locked_spans(block.text)),
    )


def _metrics(document: Document, version: Version, found: Sequence[Diagnostic]) -> Metrics:
    linted = [
        part.doc
        for block, part in zip(document.blocks, version.parts, strict=True)
        if block.kind.is_linted
    ]
    readability = sum(map(measure, linted), Readability(0, 0, 0))
    return Metrics(readability, sum(map(_passives, linted)), len(found))


def _passives(doc: "Doc") -> int:
    columns = Columns(
        [token.lower_ for token in doc],
        [token.lemma_ for token in doc],
        [token.pos_ for token in doc],
        [str(token.morph) for token in doc],
    )
    heads = [token.head.i for token in doc]
    return _count(s_passives(columns)) + _count(blive_passives(columns, heads))


def _count(items: Iterable[object]) -> int:
    return sum(1 for _ in items)
