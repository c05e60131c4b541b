"""How many corrupted rewrites the guards see, and how many good ones they call changed.

    python -m benchmarks.guards [--half tune|held-out|fresh|both] [--kind K] [--errors] [--dump]

Guards are tuned on the first half of the pairs only. The errors of the other half are shown only
with ``--half held-out``: whoever reads them must no longer tune.
"""

import argparse
from collections.abc import Sequence

from benchmarks.guards.corruptions import KINDS, corruptions
from benchmarks.guards.measuring import outcomes
from benchmarks.guards.pairs import FRESH, HALVES, read_pairs
from benchmarks.guards.report import difference, errors, table


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.guards",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--half", choices=(*HALVES, FRESH, "both"), default="tune")
    parser.add_argument("--kind", help="only kinds with this in their name; chatter, date, § …")
    parser.add_argument("--errors", action="store_true", help="show misses and false alarms")
    parser.add_argument("--dump", action="store_true", help="show the corruptions, run nothing")
    options = parser.parse_args(arguments)
    halves = HALVES if options.half == "both" else (options.half,)
    pairs = [pair for half in halves for pair in read_pairs(half)]
    kinds = [kind for kind in KINDS if not options.kind or options.kind in kind.name]
    made = corruptions(pairs, kinds)
    if options.dump:
        for corruption in made:
            print(f"{corruption.kind.name} · {corruption.pair.id}")
            print(f"  {difference(corruption.pair.after, corruption.text)}")
        return
    found = list(outcomes(pairs, made))
    if options.errors:
        shown = [o for o in found if o.pair.half == "tune" or options.half == "held-out"]
        print("\n".join(errors(shown)), end="\n\n")
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
