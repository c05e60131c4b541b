"""How often the rules speak in ordinary Danish: findings per 100 words, per rule.

    python -m benchmarks.noise FOLDER [--select CODE ...] [--show]

Reads the letters of a folder, and the sentences of CoNLL-U files (``# text = ``), five to a text.
Ordinary prose is not officialese: what fires here often is noise. The rule catalogue's baselines
are those of the Danish treebank.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from klarsprog_lint.documents import Document, discover, read, read_file
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

TEXT = "# text = "
SENTENCES = 5


def documents(folder: Path) -> Iterator[Document]:
    """The texts of a folder."""
    treebanks = sorted(folder.glob("*.conllu"))
    if not treebanks:
        yield from (read_file(path)[0] for path in discover([folder], ["*.txt", "*.md"], []))
    for path in treebanks:
        lines = path.read_text("utf-8").splitlines()
        sentences = [line.removeprefix(TEXT) for line in lines if line.startswith(TEXT)]
        for start in range(0, len(sentences), SENTENCES):
            text = " ".join(sentences[start : start + SENTENCES])
            yield read(text, f"{path.name}:{start}", "text")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--select", nargs="*", default=[], help="codes or prefixes; ALL for all")
    parser.add_argument("--show", action="store_true", help="print every finding")
    arguments = parser.parse_args()
    linter = Linter(Settings(select=tuple(arguments.select)))
    words = 0
    counts: Counter[tuple[str, str]] = Counter()
    for document, found in linter.lint_many(documents(arguments.folder)):
        words += sum(len(block.text.split()) for block in document.blocks)
        for item in found:
            counts[item.code, item.severity.value] += 1
            if arguments.show:
                print(f"{item.code} {item.severity.value}: {' '.join(item.text.split())}")
    print(f"{words} words\n\n| rule | severity | findings | per 100 words |")
    print("| --- | --- | --- | --- |")
    for (code, severity), count in sorted(counts.items()):
        print(f"| {code} | {severity} | {count} | {100 * count / max(words, 1):.2f} |")
    serious = sum(count for (_, severity), count in counts.items() if severity != "info")
    print(f"| all warnings and errors | | {serious} | {100 * serious / max(words, 1):.2f} |")


if __name__ == "__main__":
    main()
