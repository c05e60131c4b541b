"""Findings whose fix says »du«, »De« or »I«: which of them is right only the whole letter tells."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from klarsprog_lint.checks.compiling import PythonDocumentCheck, Trigger
from klarsprog_lint.documents.model import Block, Document, Placeholder, Span
from klarsprog_lint.findings import Finding, Fix
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_FAMILIAR = re.compile(r"\b(?:[Dd]u|[Dd]ig|[Dd]in|[Dd]it|[Dd]ine)\b")
# Inside a sentence only: first in one, both words are something else just as often.
_POLITE = re.compile(r"(?<=[a-zæøå,] )(?:De|Dem|Deres)\b")
_PLURAL = re.compile(r"\b[Jj]er(?:es)?\b|(?<=[a-zæøå,] )I\b")


@dataclass(frozen=True, slots=True)
class Addressed:
    """A finding, and its fix for each way to call the reader."""

    finding: Finding
    fixes: Mapping[str, Fix]


Search = Callable[[AnalysedBlock], Iterator[Addressed]]


def addressed(search: Search, trigger: Trigger | None = None) -> PythonDocumentCheck:
    """A check that finds in blocks and chooses its fixes by letter."""

    def collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
        return tuple(item for item in search(block) if not _is_quoted(block.block, item.finding))

    return PythonDocumentCheck(collect, _judge, trigger)


def _judge(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    reader: str | None = None
    for block, fact in facts:
        assert isinstance(fact, Addressed)
        if not fact.fixes:
            yield replace(fact.finding, block=block.index)
            continue
        reader = reader or _reader(document)
        fix = fact.fixes.get(reader) if options.flag("active") else None
        kept = (fix,) if fix is not None and not _touches_protected(block, fix) else ()
        yield replace(fact.finding, block=block.index, fixes=kept)


def _reader(document: Document) -> str:
    text = "\n".join(block.text for block in document.blocks if block.kind.is_linted)
    if _FAMILIAR.search(text):
        return "du"
    if _PLURAL.search(text):
        return "I"
    return "De" if _POLITE.search(text) else "du"


def _is_quoted(block: Block, finding: Finding) -> bool:
    return any(
        span.start <= finding.start and finding.end <= span.end for span in _protected(block)
    )


def _touches_protected(block: Block, fix: Fix) -> bool:
    return any(
        span.start < edit.end and edit.start < span.end
        for edit in fix.edits
        for span in _protected(block)
    )


def _protected(block: Block) -> tuple[Span | Placeholder, ...]:
    return (*block.quoted, *block.placeholders)
