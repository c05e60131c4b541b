"""``compare --output-format full``: verdict, what differs and the figures, for a terminal."""

from collections.abc import Iterator, Sequence

from klarsprog_lint.comparing import Comparison
from klarsprog_lint.guards.model import Difference, GuardResult, Place, Strength
from klarsprog_lint.output.colours import Palette
from klarsprog_lint.output.comparison_wording import figures, summary, verdict_words
from klarsprog_lint.output.rendering import one_line

_MARKS = {Strength.HARD: ("✗", "red"), Strength.SOFT: ("!", "yellow")}
_LONGEST_QUOTE = 120
# What stays in front of a place when its sentence is cut.
_LEAD = 40


def comparisons_text(comparisons: Sequence[Comparison], palette: Palette) -> str:
    """Every pair, and a line that counts them."""
    lines = [line for comparison in comparisons for line in (*_pair(comparison, palette), "")]
    return "".join(f"{line}\n" for line in (*lines, summary(comparisons)))


def _pair(comparison: Comparison, palette: Palette) -> Iterator[str]:
    names = f"{comparison.before.name} → {comparison.after.name}"
    yield palette.style(f"{names}: {verdict_words(comparison)}", "bold")
    if comparison.unrelated:
        yield "  Se efter, om det er de rigtige filer. Forskellene er ikke vist."
        return
    for result in comparison.guards:
        if not result.passed:
            yield from _guard(result, palette)
    passed = [result.guard.name for result in comparison.guards if result.passed]
    if passed:
        yield f"  ✓ i orden: {', '.join(passed)}"
    for figure in figures(comparison.metrics_before, comparison.metrics_after):
        old, new = figure.written
        name = f"  {figure.name}" if figure.part_of_lix else figure.name
        yield f"  {name:<21} {old:>6} → {new}"


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
            yield f"        {label + ':':<6} {_quote(places[0])}"


def _quote(place: Place) -> str:
    """The place's sentence on one line; of a long one, the part that the place is in."""
    start, end = place.sentence
    before = one_line(place.part.written(start, place.start))
    text = one_line(place.part.written(start, end))
    if len(text) <= _LONGEST_QUOTE:
        return text
    first = max(0, min(len(before) - _LEAD, len(text) - _LONGEST_QUOTE))
    cut = text[first : first + _LONGEST_QUOTE]
    return f"{'…' if first else ''}{cut}{'…' if first + _LONGEST_QUOTE < len(text) else ''}"
