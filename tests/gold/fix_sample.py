"""A sample of the linter's fixes, for a person to read and judge.

    python -m tests.gold.fix_sample [--number 200] [--seed 1]

Prints tab-separated rows: source, code, applicability, the sentence before, the sentence after, and
two empty columns for verdict and remark. ``fix-sample.tsv`` holds the sample that was read, and
README tells what the verdicts mean.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from klarsprog_lint.findings import Applicability, Diagnostic, Fix
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

from .corpus import samples
from .measuring import document_of

FILE = Path(__file__).parent / "fix-sample.tsv"
COLUMNS = ("source", "code", "applicability", "before", "after", "verdict", "remark")
VERDICTS = ("good", "clumsy", "ungrammatical", "meaning")


class Judged(NamedTuple):
    """A fix in its line, and what a reader said of it."""

    source: str
    code: str
    applicability: str
    before: str
    after: str
    verdict: str = ""
    remark: str = ""


def offered() -> Iterator[Judged]:
    """The preferred fix of every finding of the default rules in the whole gold standard."""
    chosen = tuple(samples())
    documents = [document_of(sample) for sample in chosen]
    linter = Linter(Settings())
    for sample, (document, found) in zip(chosen, linter.lint_many(documents), strict=True):
        for diagnostic in found:
            if diagnostic.fix is not None:
                before, after = _lines(document.source, diagnostic, diagnostic.fix)
                applicability = diagnostic.fix.applicability.value
                yield Judged(sample.name, diagnostic.code, applicability, before, after)


def _lines(source: str, diagnostic: Diagnostic, fix: Fix) -> tuple[str, str]:
    """The lines that the fix touches, before and after it."""
    start = source.rfind("\n", 0, min(edit.start for edit in fix.edits)) + 1
    end = source.find("\n", max(edit.end for edit in fix.edits))
    rest = len(source) - (end if end >= 0 else len(source))
    unsafe = fix.applicability is not Applicability.SAFE
    fixed = apply_fixes(source, (diagnostic,), unsafe=unsafe).text
    before = source[start : len(source) - rest]
    return " ".join(before.split()), " ".join(fixed[start : len(fixed) - rest].split())


def read_sample() -> list[Judged]:
    """The rows of ``fix-sample.tsv``."""
    lines = FILE.read_text("utf-8").splitlines()
    return [Judged(*line.split("\t")) for line in lines[1:]]


def main() -> int:
    """Print a sample with a fixed seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    every = list(offered())
    drawn = random.Random(arguments.seed).sample(every, min(arguments.number, len(every)))
    print("\t".join(COLUMNS))
    for row in sorted(drawn):
        print("\t".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
