"""Tables and lists of what was measured."""

from collections.abc import Iterator

from klarsprog_lint.rules.measured import COLUMNS

from .scoring import FAMILIES, Result, Score, Slip

_CONTEXT = 60


def tables(result: Result) -> Iterator[str]:
    """The lines of the report: families, rules, densities."""
    yield f"{'':8}{'rigtige':>8}{'falske':>8}{'overset':>8}{'præc.':>8}{'genk.':>8}{'F1':>8}"
    for family in FAMILIES:
        yield _row(family, result.family(family))
    yield ""
    for code in sorted(result.scores):
        yield _row(code, result.scores[code])
    if result.without_rule:
        shown = ", ".join(f"{code} {count}" for code, count in sorted(result.without_rule.items()))
        yield f"\nMarkeret, men uden regel i kørslen: {shown}"
    yield from sorted(result.crashed)
    yield ""
    for register in ("plain", "mixed", "officialese"):
        yield (
            f"{register:12} {result.loud_per_100_words(register):5.2f} alvorlige fund pr. 100 ord"
            f" ({result.loud[register]} på {result.words[register]} ord);"
            f" {result.fix_share(register):4.0%} af {result.findings[register]} fund kan rettes"
        )


def measured_rows(result: Result) -> str:
    """The file of counts by rule that the rule pages show."""
    rows = [COLUMNS]
    for code, score in sorted(result.scores.items()):
        counts = (score.right, score.wrong, score.found, score.missed)
        if any(counts):
            rows.append((code, *map(str, counts)))
    return "".join("\t".join(row) + "\n" for row in rows)


def slips(result: Result, prefix: str) -> Iterator[str]:
    """The false alarms and misses of a rule or family, with context."""
    for slip in sorted(result.slips, key=lambda item: (item.code, item.kind, item.sample.name)):
        if slip.code.startswith(prefix):
            yield f"{slip.code} {slip.kind:12} {slip.sample.name}: {_context(slip)}"


def _row(name: str, score: Score) -> str:
    shares = (score.precision, score.recall, score.f1)
    shown = "".join(f"{'-' if share is None else f'{share:.3f}':>8}" for share in shares)
    return f"{name:8}{score.right:8}{score.wrong:8}{score.missed:8}{shown}"


def _context(slip: Slip) -> str:
    text = slip.sample.text
    if slip.end == 0:
        return "(hele brevet)"
    before = text[max(0, slip.start - _CONTEXT) : slip.start]
    after = text[slip.end : slip.end + _CONTEXT]
    return " ".join(f"{before}⟦{text[slip.start : slip.end]}⟧{after}".split())
