"""Comparing two versions of a letter: guards, readability and findings, and the verdict.

source → Document → Version → guards and metrics → Comparison. Who made the rewrite does not matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.guards.catalogue import run_guards
from klarsprog_lint.guards.model import GuardResult, Pair, Strength
from klarsprog_lint.guards.versions import Field, Part, Version
from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.rules.locks import locked_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Verdict(StrEnum):
    """Whether the rewrite still says the same."""

    KEPT = "kept"
    CHANGED = "changed"


@dataclass(frozen=True)
class Comparison:
    """Two versions and what every guard found."""

    before: Document
    after: Document
    guards: Sequence[GuardResult]

    @cached_property
    def verdict(self) -> Verdict:
        """Changed when any hard guard failed."""
        failed = (result for result in self.guards if not result.passed)
        hard = any(result.guard.strength is Strength.HARD for result in failed)
        return Verdict.CHANGED if hard else Verdict.KEPT


def compare(before: Document, after: Document, pipeline: str | None = None) -> Comparison:
    """The two versions compared; PipelineError if no pipeline can be loaded."""
    old, new = versions((before, after), pipeline)
    return Comparison(before, after, tuple(run_guards(Pair(old, new))))


def versions(documents: Sequence[Document], pipeline: str | None = None) -> Sequence[Version]:
    """The documents as the guards see them, analysed in one go."""
    blocks = [block for document in documents for block in document.blocks]
    parts = iter(
        [
            _part(block, doc)
            for block, doc in zip(
                blocks, analyse([block.text for block in blocks], load(pipeline)), strict=True
            )
        ]
    )
    return [Version(tuple(next(parts) for _ in document.blocks)) for document in documents]


def _part(block: Block, doc: "Doc") -> Part:
    return Part(
        kind=block.kind.value,
        text=block.text,
        doc=doc,
        fields=tuple(Field(field.start, field.end, field.source) for field in block.placeholders),
        locked=tuple((span.start, span.end) for span in locked_spans(block.text)),
    )
