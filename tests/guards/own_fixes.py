"""The fixes that the shipped rules offer, and the hard guards that each of them trips.

    python -m tests.guards.own_fixes

Prints how many fixes trip which guard, by rule; then those fixes, apart from the ones in the gold
standard's held-out half, which are only counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from klarsprog_lint.documents import Document, read, read_file
from klarsprog_lint.findings import Applicability
from klarsprog_lint.linter import Linter
from klarsprog_lint.proving import FixProver, Tripped
from klarsprog_lint.rule_testing import parse_marks
from klarsprog_lint.rules.loading import load_rules
from klarsprog_lint.settings import Settings
from tests.gold.corpus import Half, samples
from tests.gold.measuring import document_of

LETTERS = Path(__file__).parents[2] / "examples" / "breve"
ROWS = Path(__file__).parent / "safe-rows.tsv"


class Row(NamedTuple):
    """A row of a lexicon whose replacement is safe, and a sentence in which it is offered."""

    code: str
    phrase: str
    sentence: str


class Offered(NamedTuple):
    """A fix of the words between ⟦ and ⟧, and the guards that it trips."""

    code: str
    applicability: Applicability
    tripped: Tripped
    is_held_out: bool
    line: str
    title: str

    def __str__(self) -> str:
        guards = ", ".join(self.tripped)
        return f"{self.code}, {self.applicability}, {guards}: {self.line} — {self.title}"


def thorough_linter() -> Linter:
    """All rules, also where they let words go that are ordinary outside letters."""
    return Linter(Settings(select=("ALL",), rule_options={"ORD02": {"known": []}}))


def rows() -> Sequence[Row]:
    """The rows of ``safe-rows.tsv``."""
    return [Row(*line.split("\t")) for line in ROWS.read_text("utf-8").splitlines()[1:]]


def offered_fixes() -> Iterator[Offered]:
    """Every fix in rule examples, example letters, the gold standard and the rows' sentences."""
    linter = thorough_linter()
    prover = FixProver(linter.rules)
    held_out, documents = zip(*_documents(), strict=True)
    for is_held_out, (document, found) in zip(held_out, linter.lint_many(documents), strict=True):
        offers = [(item, fix) for item in found for fix in item.fixes]
        for (item, fix), tripped in zip(offers, prover.tripped(document, offers), strict=True):
            yield Offered(
                item.code,
                fix.applicability,
                tripped,
                is_held_out,
                _line(document.source, item.start, item.end),
                fix.message,
            )


def _line(source: str, start: int, end: int) -> str:
    """The line that a span stands in, with the span marked."""
    before = source[:start].rpartition("\n")[2]
    after = source[end:].partition("\n")[0]
    return f"{before}⟦{source[start:end]}⟧{after}"


def _documents() -> Iterator[tuple[bool, Document]]:
    """Texts in which rules offer fixes, and whether they belong to the held-out half."""
    for loaded in load_rules().values():
        for example in loaded.rule.examples:
            for text in filter(None, (example.bad, example.ok, example.good)):
                yield False, read(parse_marks(text)[0], "eksempel", example.format)
    for path in sorted(LETTERS.iterdir()):
        yield False, read_file(path)[0]
    for sample in samples():
        yield sample.half is Half.HELD_OUT, document_of(sample)
    for row in rows():
        yield False, read(row.sentence, "række", "text")


def main() -> None:
    """Print the table and the fixes."""
    fixes = list(offered_fixes())
    counts = Counter(
        (item.applicability, item.code, guard) for item in fixes for guard in item.tripped
    )
    for applicability in (Applicability.SAFE, Applicability.UNSAFE):
        own = [item for item in fixes if item.applicability is applicability]
        tripping = [item for item in own if item.tripped]
        print(f"{applicability}: {len(tripping)} of {len(own)} fixes trip a hard guard")
        for (kind, code, guard), number in counts.most_common():
            if kind is applicability:
                print(f"  {code} {guard}: {number}")
    print(*(item for item in fixes if item.tripped and not item.is_held_out), sep="\n")


if __name__ == "__main__":
    main()
