"""``python -m tests.gold``: measure precision and recall against the gold standard."""

import argparse
import sys

from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.measured import FILE

from . import report
from .corpus import Half
from .measuring import measure, wrong_types


def main() -> int:
    """Print the report, or the slips of one rule or family."""
    arguments = _parser().parse_args()
    if arguments.errors is not None and arguments.half is None:
        arguments.half = Half.TUNE.value  # the held-out half is shown only when asked for by name
    half = None if arguments.half in (None, "both") else Half(arguments.half)
    if arguments.types:
        for name, expected, detected in wrong_types(half):
            print(f"{name}: {expected}, men gættet {detected}")
        return 0
    if arguments.write:
        result = measure(Half.HELD_OUT, everything=True)
        (shipped_pack() / FILE).write_text(report.measured_rows(result), "utf-8")
        return 0
    result = measure(half, everything=arguments.all, declare_types=arguments.declare_types)
    lines = (
        report.tables(result)
        if arguments.errors is None
        else report.slips(result, arguments.errors)
    )
    print("\n".join(lines))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.gold", description=__doc__)
    parser.add_argument("--half", choices=[*(half.value for half in Half), "both"])
    parser.add_argument("--errors", metavar="CODE", help="list false alarms and misses")
    parser.add_argument("--all", action="store_true", help="also rules that are off by default")
    parser.add_argument("--declare-types", action="store_true", help="tell each letter's type")
    parser.add_argument("--types", action="store_true", help="list letters whose type is misread")
    parser.add_argument("--write", action="store_true", help="write the counts for the rule pages")
    return parser


if __name__ == "__main__":
    sys.exit(main())
