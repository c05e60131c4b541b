"""Running the guards over many pairs of texts, every distinct run of prose analysed once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from benchmarks.guards.corruptions import Corruption
from benchmarks.guards.pairs import RewrittenPair
from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import Document, read
from klarsprog_lint.guards.catalogue import run_guards
from klarsprog_lint.guards.model import GuardResult, Pair, Strength
from klarsprog_lint.guards.versions import Version


@dataclass(frozen=True)
class Outcome:
    """What the guards say of a rewrite; ``corruption`` is None for the good one."""

    pair: RewrittenPair
    corruption: Corruption | None
    failed: tuple[GuardResult, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The guards that found something, soft ones included."""
        return frozenset(result.guard.name for result in self.failed)

    @property
    def is_changed(self) -> bool:
        """The verdict of ``compare``: a hard guard found something."""
        return any(result.guard.strength is Strength.HARD for result in self.failed)

    @property
    def is_rightly_named(self) -> bool:
        """Whether a guard that is meant for this kind found something."""
        return self.corruption is not None and bool(self.corruption.kind.guards & self.names)


def outcomes(pairs: Sequence[RewrittenPair], corrupted: Sequence[Corruption]) -> Iterator[Outcome]:
    """The good rewrites first, then the corrupted ones."""
    analysed = _analysed(
        [
            *(text for pair in pairs for text in (pair.before, pair.after)),
            *(corruption.text for corruption in corrupted),
            *(corruption.pair.before for corruption in corrupted),
        ]
    )
    for pair in pairs:
        yield Outcome(pair, None, _failed(analysed[pair.before], analysed[pair.after]))
    for corruption in corrupted:
        failed = _failed(analysed[corruption.pair.before], analysed[corruption.text])
        yield Outcome(corruption.pair, corruption, failed)


def _failed(before: Version, after: Version) -> tuple[GuardResult, ...]:
    return tuple(result for result in run_guards(Pair(before, after)) if not result.passed)


def _analysed(texts: Iterable[str]) -> dict[str, Version]:
    """The versions of the texts. A corrupted letter shares all blocks but one with the good one."""
    documents = {text: read(text, "brev.md", "markdown") for text in dict.fromkeys(texts)}
    blocks = {
        (block.kind, block.text, block.placeholders): block
        for document in documents.values()
        for block in document.blocks
    }
    single = [Document("brev.md", "", (replace(block, index=0),)) for block in blocks.values()]
    parts = {key: version.parts[0] for key, version in zip(blocks, versions(single), strict=True)}
    return {
        text: Version(
            tuple(parts[block.kind, block.text, block.placeholders] for block in document.blocks)
        )
        for text, document in documents.items()
    }


def count(found: Iterable[Outcome]) -> Counter[str]:
    """How often every guard found something."""
    return Counter(name for outcome in found for name in outcome.names)
