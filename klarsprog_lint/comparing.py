"""Comparing two versions of a letter: guards, readability and findings, and the verdict.

source → Document → Version → guards and metrics → Comparison. Who made the rewrite does not
matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.guard_parts import part_of
from klarsprog_lint.guards import improvement
from klarsprog_lint.guards.catalogue import GUARDS, run_guards
from klarsprog_lint.guards.improvement import Checked, Remark
from klarsprog_lint.guards.kinship import are_unrelated
from klarsprog_lint.guards.model import GuardResult, Pair, Place, Strength
from klarsprog_lint.guards.versions import Version
from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.passives import Columns, blive_passives, s_passives
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.language.readability import Readability, measure
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.analysed import AnalysedBlock

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
    #: Word for word the same text.
    identical: bool = False

    @cached_property
    def unrelated(self) -> bool:
        """Whether these do not look like two versions of the same letter."""
        return not self.identical and are_unrelated(self.pair)

    @cached_property
    def verdict(self) -> Verdict:
        """Changed when any hard guard failed, or when it is not the same letter."""
        failed = (result.guard for result in self.guards if not result.passed)
        hard = any(guard.strength is Strength.HARD for guard in failed)
        return Verdict.CHANGED if hard or self.unrelated else Verdict.KEPT


def compare(before: Document, after: Document, linter: Linter) -> Comparison:
    """The two versions compared; PipelineError if no pipeline can be loaded."""
    documents = (before, after)
    # Guards and linter share one analysis: it is most of the work.
    docs = _analysed(documents, linter.settings.pipeline)
    old, new = (_version(document, docs) for document in documents)
    found_old, found_new = (linter.lint_analysed(document, docs) for document in documents)
    metrics_old = _metrics(before, docs, len(found_old))
    metrics_new = _metrics(after, docs, len(found_new))
    better = improvement.guard(
        _checked(before, old, found_old, metrics_old),
        _checked(after, new, found_new, metrics_new),
    )
    guards = (*GUARDS, better)
    pair = Pair(old, new)
    identical = _text(before) == _text(after)
    return Comparison(
        before,
        after,
        pair,
        # What is the same word for word needs no proof.
        tuple(GuardResult(guard, ()) for guard in guards)
        if identical
        else tuple(run_guards(pair, guards)),
        metrics_old,
        metrics_new,
        identical,
    )


def versions(documents: Sequence[Document], pipeline: str | None = None) -> Sequence[Version]:
    """The documents as the guards see them, analysed in one go."""
    docs = _analysed(documents, pipeline)
    return [_version(document, docs) for document in documents]


def _analysed(documents: Sequence[Document], pipeline: str | None) -> Mapping[str, "Doc"]:
    """The analysis of every text once: most paragraphs of a letter stay as they are."""
    texts = list(dict.fromkeys(block.text for document in documents for block in document.blocks))
    return dict(zip(texts, analyse(texts, load(pipeline)), strict=True))


def _version(document: Document, docs: Mapping[str, "Doc"]) -> Version:
    return Version(
        tuple(
            part_of(block.kind.value, block.text, block.placeholders, docs[block.text])
            for block in document.blocks
        )
    )


def _checked(
    document: Document, version: Version, found: Iterable[Diagnostic], metrics: Metrics
) -> Checked:
    """What guards may know of the linter: the warnings by code and place, and the readability."""
    remarks = tuple(
        Remark(one.code, _place(document, version, one))
        for one in found
        if one.severity.rank >= Severity.WARNING.rank
    )
    return Checked(remarks, metrics.readability.lix, metrics.readability.words)


def _place(document: Document, version: Version, found: Diagnostic) -> Place:
    part = version.parts[found.block_index]
    to_text = document.blocks[found.block_index].source_map.to_text
    start, last = to_text(found.start), to_text(max(found.start, found.end - 1))
    # Offsets in markup stand for nothing in the text: then the whole part.
    return Place(part, start or 0, len(part.text) if last is None else last + 1)


def _text(document: Document) -> Sequence[object]:
    return [(block.kind, block.text, block.placeholders) for block in document.blocks]


def _metrics(document: Document, docs: Mapping[str, "Doc"], findings: int) -> Metrics:
    linted = [
        AnalysedBlock(block, docs[block.text]) for block in document.blocks if block.kind.is_linted
    ]
    readability = sum((measure(block.doc) for block in linted), Readability(0, 0, 0))
    return Metrics(readability, sum(map(_passives, linted)), findings)


def _passives(block: AnalysedBlock) -> int:
    columns = Columns(block.lowers, block.lemmas, block.upos, block.morphs)
    blive = blive_passives(columns, lambda index: block.tokens[index].head.i)
    return _count(s_passives(columns)) + _count(blive)


def _count(items: Iterable[object]) -> int:
    return sum(1 for _ in items)
