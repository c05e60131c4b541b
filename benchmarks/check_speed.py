"""Speed of ``check`` against the bare pipeline over the same text, in one run.

    python -m benchmarks.check_speed [--words 40000] [--rounds 5]

Prints a Markdown table: words per second of ``nlp.pipe`` and of the linter (from source text to
diagnostics, all rules, nothing cached), their ratio, start-up times and peak memory. Letters are
made by shuffling the sentences of the example letters into new paragraphs, so that no paragraph
stands twice and the linter's cache of blocks never helps.
"""

import argparse
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).parent.parent / "examples" / "breve"
BUDGET = 0.85
EVERYTHING = ("ALL",)
MOST_ON_TOP = 0.18


def letters(words: int) -> list[str]:
    """Letters of about 300 words each, ``words`` in all, with a fixed seed."""
    from klarsprog_lint.documents import read_file
    from klarsprog_lint.language.analysis import analyse
    from klarsprog_lint.language.levels import Level
    from klarsprog_lint.language.pipeline import load

    blocks = [
        block.text
        for path in sorted(EXAMPLES.iterdir())
        for block in read_file(path)[0].blocks
        if block.kind == "paragraph"
    ]
    docs = analyse(blocks, load(), Level.TOKENS)
    sentences = [sentence.text for doc in docs for sentence in doc.sents]
    source = random.Random(20261122)
    made: list[str] = []
    count = 0
    while count < words:
        paragraphs = [" ".join(source.sample(sentences, source.randint(2, 5))) for _ in range(7)]
        made.append("\n\n".join(paragraphs) + "\n")
        count += len(made[-1].split())
    return made


def seconds(action: Callable[[], object]) -> float:
    """Processor seconds that the action took in this process."""
    start = time.process_time()
    action()
    return time.process_time() - start


class Speeds(NamedTuple):
    """Median words per processor second."""

    bare: float
    bare_in_small_batches: float
    check: float
    check_everything: float


def compare(texts: list[str], rounds: int) -> Speeds:
    """The bare pipeline with spaCy's own batches and with the linter's, and the linter, in turn."""
    from klarsprog_lint.documents import read
    from klarsprog_lint.language.analysis import BATCH_TEXTS
    from klarsprog_lint.language.pipeline import load
    from klarsprog_lint.linter import Linter
    from klarsprog_lint.settings import Settings

    nlp = load()
    blocks = [block.text for text in texts for block in read(text, "brev.txt", "text").blocks]
    words = sum(len(text.split()) for text in blocks)
    for select in ((), EVERYTHING):
        Linter(Settings(select=select)).lint(read(texts[0], "brev.txt", "text"))

    def bare() -> None:
        for _ in nlp.pipe(blocks):
            pass

    def check(select: tuple[str, ...] = ()) -> None:
        linter = Linter(Settings(select=select))
        for _ in linter.lint_many(read(text, "brev.txt", "text") for text in texts):
            pass

    def bare_in_small_batches() -> None:
        for _ in nlp.pipe(blocks, batch_size=BATCH_TEXTS):
            pass

    bare_times, small_times, check_times, all_times = [], [], [], []
    for _ in range(rounds):
        bare_times.append(seconds(bare))
        small_times.append(seconds(bare_in_small_batches))
        check_times.append(seconds(check))
        all_times.append(seconds(lambda: check(EVERYTHING)))
    return Speeds(
        words / statistics.median(bare_times),
        words / statistics.median(small_times),
        words / statistics.median(check_times),
        words / statistics.median(all_times),
    )


def start_up(*command: str, runs: int = 7) -> float:
    """Median processor seconds (user and system) of a command in a new process."""
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=False, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


PEAK = """
import sys
from klarsprog_lint.cli import main
sys.argv[0] = "klarsprog-lint"
try:
    main()
except SystemExit:
    pass
status = open("/proc/self/status").read()
print(status.split("VmHWM:")[1].split()[0], file=sys.stderr)
"""


def peak_memory(*arguments: str) -> float:
    """Peak resident memory in MB of the command line with these arguments (Linux only)."""
    # getrusage would show the larger of this process and the child: it survives the exec.
    command = (sys.executable, "-c", PEAK, *arguments)
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return int(done.stderr.split()[-1]) / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    speeds = compare(letters(arguments.words), arguments.rounds)
    print("| what | measured | budget |")
    print("| --- | --- | --- |")
    print(f"| bare pipeline (`nlp.pipe`), words/s | {speeds.bare:,.0f} | |")
    print(f"| the same in the linter's batches, words/s | {speeds.bare_in_small_batches:,.0f} | |")
    print(f"| `check`, words/s | {speeds.check:,.0f} | |")
    print(f"| `check` / bare pipeline | {speeds.check / speeds.bare:.2f} | ≥ {BUDGET} |")
    on_top = speeds.bare / speeds.check_everything - 1
    print(f"| `check --select ALL`, words/s | {speeds.check_everything:,.0f} | |")
    print(f"| every rule on top of the bare pipeline | {on_top:+.0%} | ≤ {MOST_ON_TOP:.0%} |")
    small = speeds.check / speeds.bare_in_small_batches
    print(f"| `check` / bare pipeline in the linter's batches | {small:.2f} | |")
    tool = (sys.executable, "-m", "klarsprog_lint")
    for words in (("--help",), ("--version",), ("rule", "PAS01")):
        print(f"| `{' '.join(words)}`, CPU s | {start_up(*tool, *words):.2f} | < 0.3 |")
    loading = "from klarsprog_lint.language.pipeline import load; load()"
    load_time = start_up(sys.executable, "-c", loading)
    letter = str(min(EXAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size))
    check_time = start_up(*tool, "check", letter)
    print(f"| importing spaCy and loading the pipeline, CPU s | {load_time:.2f} | |")
    print(f"| `check` of one letter, CPU s | {check_time:.2f} | |")
    print(f"| ratio of the two | {check_time / load_time:.2f} | < 1.8 |")
    print(f"| peak memory of `check` of one letter, MB | {peak_memory('check', letter):.0f} | |")
    everything = peak_memory("check", str(EXAMPLES))
    print(f"| peak memory of `check examples/breve`, MB | {everything:.0f} | |")


if __name__ == "__main__":
    main()
