"""``compare --output-format full``: verdict, what differs and the figures, for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from klarsprog_lint.comparing import Comparison, Metrics, Verdict
from klarsprog_lint.guards.model import Difference, GuardResult, Strength
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.rendering import one_line
from klarsprog_lint.output.wording import counted

_MARKS = {Strength.HARD: ("✗", "red"), Strength.SOFT: ("!", "yellow")}
_LONGEST_QUOTE = 120


def comparisons_text(comparisons: Sequence[Comparison], palette: Palette) -> str:
    """Every pair, and a line that counts them."""
    lines = [line for comparison in comparisons for line in (*_pair(comparison, palette), "")]
    changed = sum(comparison.verdict is Verdict.CHANGED for comparison in comparisons)
    lines.append(
        f"{counted(len(comparisons), 'par', 'par')} sammenlignet: "
        f"{len(comparisons) - changed} siger det samme, {changed} er ændret."
    )
    return "".join(f"{line}\n" for line in lines)


def _pair(comparison: Comparison, palette: Palette) -> Iterator[str]:
    changed = comparison.verdict is Verdict.CHANGED
    verdict = "betydningen er ændret" if changed else "siger det samme"
    yield palette.style(f"{comparison.before.name} → {comparison.after.name}: {verdict}", "bold")
    for result in comparison.guards:
        if not result.passed:
            yield from _guard(result, palette)
    passed = [result.guard.name for result in comparison.guards if result.passed]
    if passed:
        yield f"  ✓ uændret: {', '.join(passed)}"
    yield from _figures(comparison.metrics_before, comparison.metrics_after)


def _guard(result: GuardResult, palette: Palette) -> Iterator[str]:
    mark, colour = _MARKS[result.guard.strength]
    note = "" if result.guard.strength is Strength.HARD else " (se efter)"
    yield f"  {palette.style(mark, colour)} {result.guard.code} {result.guard.name}{note}"
    for difference in result.differences:
        yield f"      {one_line(difference.message)}"
        yield from _quotes(difference)


def _quotes(difference: Difference) -> Iterator[str]:
    """The sentence around the first place of either side."""
    for label, places in (("før", difference.before), ("efter", difference.after)):
        if places:
            first = places[0]
            sentence = next(
                (s for s in first.part.doc.sents if s.start_char <= first.start < s.end_char), None
            )
            text = one_line(sentence.text if sentence else first.text)
            cut = text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"
            yield f"        {label + ':':<6} {cut}"


def _figures(before: Metrics, after: Metrics) -> Iterator[str]:
    rows: Iterable[tuple[str, float, float, int]] = (
        ("LIX", before.readability.lix, after.readability.lix, 0),
        (
            "ord pr. sætning",
            before.readability.words_per_sentence,
            after.readability.words_per_sentence,
            1,
        ),
        (
            "lange ord, procent",
            100 * before.readability.long_word_share,
            100 * after.readability.long_word_share,
            0,
        ),
        ("ord", before.readability.words, after.readability.words, 0),
        ("passiver pr. 100 ord", before.passives_per_100_words, after.passives_per_100_words, 1),
        ("fund pr. 100 ord", before.findings_per_100_words, after.findings_per_100_words, 1),
    )
    for name, old, new, decimals in rows:
        yield f"  {name:<21} {_number(old, decimals):>6} → {_number(new, decimals)}"


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")
