"""Speed of ``compare`` against ``check`` on the same two files, in one run.

    python -m benchmarks.compare_speed [--rounds 9]

Prints a Markdown table: processor seconds of both on a letter of two pages and two rewrites of it,
one that touches a few words and one in which no paragraph stands as it was, so that neither the
linter's cache of blocks nor the shared analysis of equal paragraphs helps. Measured twice: whole
processes, as a user meets them, and the work alone in a process that has everything loaded.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.check_speed import seconds, start_up

EXAMPLES = Path(__file__).parent.parent / "examples" / "breve"
BUDGET = 2.5
_WORDS = {"såfremt": "hvis", "Såfremt": "Hvis", "iht.": "efter", "samtlige": "alle"}


def two_pages() -> str:
    """A letter of about 800 words: one example letter and the body of another."""
    first = (EXAMPLES / "09-merudgifter-afslag.md").read_text("utf-8")
    second = (EXAMPLES / "10-tabt-arbejdsfortjeneste-bevilling.md").read_text("utf-8")
    body = [text for text in second.split("\n\n") if len(text.split()) > 15]
    return "\n\n".join([first.rstrip(), *body[: len(body) // 2 + 1]]) + "\n"


def lightly(text: str) -> str:
    """The letter with a few words exchanged."""
    for old, new in _WORDS.items():
        text = text.replace(old, new)
    return text


def thoroughly(text: str) -> str:
    """The letter with a new sentence in every paragraph."""
    parts = text.split("\n\n")
    changed = [f"{part} Ring nr. {n}." if len(part.split()) > 5 else part
               for n, part in enumerate(lightly(text).split("\n\n"))]  # fmt: skip
    assert len(changed) == len(parts)
    return "\n\n".join(changed)


def work(before: str, after: str, rounds: int) -> tuple[float, float]:
    """Median seconds of check and compare with the pipeline loaded and nothing cached."""
    from klarsprog_lint.comparing import compare
    from klarsprog_lint.documents import read
    from klarsprog_lint.linter import Linter
    from klarsprog_lint.settings import Settings

    def documents() -> tuple[object, ...]:
        return tuple(read(text, "brev.md", "markdown") for text in (before, after))

    def check() -> None:
        for _ in Linter(Settings()).lint_many(documents()):
            pass

    def both() -> None:
        result = compare(*documents(), Linter(Settings()))
        assert result.verdict and result.unrelated is False

    return _medians(check, both, rounds)


def _medians(
    check: Callable[[], object], both: Callable[[], object], rounds: int
) -> tuple[float, float]:
    check(), both()
    times = [(seconds(check), seconds(both)) for _ in range(rounds)]
    return statistics.median(t[0] for t in times), statistics.median(t[1] for t in times)


def processes(before: str, after: str, rounds: int) -> tuple[float, float]:
    """Median seconds of whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder, name)) for name in ("foer.md", "efter.md")]
        for path, text in zip(paths, (before, after), strict=True):
            Path(path).write_text(text, "utf-8")
        tool = (sys.executable, "-m", "klarsprog_lint")
        check = start_up(*tool, "check", *paths, runs=rounds)
        return check, start_up(*tool, "compare", *paths, runs=rounds)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    letter = two_pages()
    print(f"A letter of {len(letter.split())} words; budget: compare / check < {BUDGET}.\n")
    print("| rewrite | measured | check, CPU s | compare, CPU s | ratio |")
    print("| --- | --- | ---: | ---: | ---: |")
    for name, rewrite in (("a few words", lightly), ("every paragraph", thoroughly)):
        for what, measure in (("work alone", work), ("process", processes)):
            check, both = measure(letter, rewrite(letter), rounds)
            print(f"| {name} | {what} | {check:.3f} | {both:.3f} | {both / check:.2f} |")


if __name__ == "__main__":
    main()
