"""How much of what was seeded is found, and how much was taken needlessly.

``python -m tests.llm.redaction.measuring tune`` shows the misses, too.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from klarsprog_lint.language.pipeline import load
from klarsprog_lint.llm.redaction import Redacted, UnsafeError, redact, restore
from tests.llm.redaction.seeding import Letter, letters


@dataclass
class Measured:
    """Counts over a half."""

    seeded: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    needless: list[tuple[str, str]] = field(default_factory=list)
    taken: int = 0
    inexact: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    sentences: int = 0
    seconds: float = 0.0

    def recall(self, *kinds: str) -> float:
        """Share of the seeded items of these kinds of which nothing leaves."""
        return sum(self.found[k] for k in kinds) / sum(self.seeded[k] for k in kinds)

    @property
    def precision(self) -> float:
        """Share of what was taken that has something seeded in it."""
        return 1 - len(self.needless) / self.taken


def paragraphs(letter: Letter) -> Iterator[tuple[int, str]]:
    """The blocks of a letter with their places, as the linter reads them."""
    start = 0
    for block in letter.text.split("\n\n"):
        yield start, block
        start += len(block) + 2


@cache
def measure(half: str, whole: bool = False, tagged: bool = True) -> Measured:
    """Redact every paragraph (or whole letter) of a half."""
    nlp, result = load(), Measured()
    for letter in letters(half):
        for offset, text in [(0, letter.text)] if whole else paragraphs(letter):
            doc = nlp(text)
            result.sentences += len(list(doc.sents))
            began = time.perf_counter()
            try:
                redacted = redact(text, doc if tagged else None)
            except UnsafeError as reason:
                result.refused.append(f"{letter.name}: {reason} {text}")
                continue
            result.seconds += time.perf_counter() - began
            if restore(redacted.text, redacted) != text:
                result.inexact.append(text)
            _count(result, letter, offset, text, redacted)
    return result


def _count(result: Measured, letter: Letter, offset: int, text: str, redacted: Redacted) -> None:
    covered = {i for found in redacted.found for i in range(found.start, found.end)}
    used: set[int] = set()
    for item in letter.items:
        start, end = item.start - offset, item.end - offset
        if not 0 <= start < len(text):
            continue
        result.seeded[item.kind] += 1
        used.update(range(start, end))
        if all(i in covered for i in range(start, end) if text[i].isalnum()):
            result.found[item.kind] += 1
        else:
            result.missed.append((item.kind, text[start:end], redacted.text[:400]))
    for found in redacted.found:
        result.taken += 1
        if not used & set(range(found.start, found.end)):
            result.needless.append((found.kind, text[found.start : found.end]))


def report(half: str, tagged: bool = True) -> None:
    """Print the figures."""
    result = measure(half, tagged=tagged)
    for kind in sorted(result.seeded):
        print(
            f"{kind:9} {result.found[kind]:4} of {result.seeded[kind]:4} {result.recall(kind):.3f}"
        )
    total = sum(result.seeded.values())
    print(f"items {total}, precision {result.precision:.3f}, refused {len(result.refused)}")
    speed = 1000 * result.seconds / result.sentences
    print(f"inexact {len(result.inexact)}, ms a sentence {speed:.2f}")
    for kind, value, text in result.missed:
        print("MISSED", kind, repr(value), "|", text.replace("\n", " / "))
    for (kind, value), count in Counter(result.needless).most_common():
        print("NEEDLESS", count, kind, repr(value))
    print(*result.refused, sep="\n")


if __name__ == "__main__":
    report(sys.argv[1], tagged="--untagged" not in sys.argv)
