"""``compare --output-format html``: one page that needs neither network nor JavaScript."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import count
from pathlib import PurePath

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

import klarsprog_lint
from klarsprog_lint.comparing import Comparison, Verdict
from klarsprog_lint.guards.model import Difference, Guard, GuardResult, Place, Strength
from klarsprog_lint.guards.versions import Part
from klarsprog_lint.output.comparison_wording import (
    UNRELATED,
    Figure,
    figures,
    summary,
    verdict_words,
)
from klarsprog_lint.output.letter_html import LetterHtml
from klarsprog_lint.output.marked_text import Mark, marked
from klarsprog_lint.output.side_by_side import Row, rows, units

_SIDES = ("før", "efter")


@dataclass(frozen=True, slots=True)
class Way:
    """How a place differs: CSS class, symbol and words, so that colour is never the only sign."""

    kind: str
    symbol: str
    words: str


LOST = Way("lost", "−", "mangler i den nye tekst")
ADDED = Way("added", "+", "er nyt i den nye tekst")
CHANGED = Way("changed", "≠", "er ikke det samme")


@dataclass(frozen=True, slots=True)
class Listed:
    """A difference in the list: its number, and the sentences around its places."""

    number: int
    anchor: str
    way: Way
    message: str
    quotes: Sequence[tuple[str, Markup]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A guard that found something."""

    guard: Guard
    is_hard: bool
    differences: Sequence[Listed]


@dataclass(frozen=True, slots=True)
class PairPage:
    """One pair as the template shows it."""

    number: int
    title: str
    names: tuple[str, str]
    symbol: str
    verdict: str
    is_kept: bool
    is_unrelated: bool
    failed: Sequence[Failed]
    passed: Sequence[Guard]
    rows: Sequence[tuple[Markup, Markup]]
    figures: Sequence[Figure]

    def total(self, is_hard: bool) -> int:
        """How many differences the hard or the soft guards found."""
        return sum(len(f.differences) for f in self.failed if f.is_hard == is_hard)


@dataclass(slots=True)
class _Marks:
    """The marks of both versions by part, gathered while the differences are numbered."""

    prefix: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    before: dict[Part, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    after: dict[Part, list[Mark]] = field(default_factory=lambda: defaultdict(list))

    def listed(self, difference: Difference, is_hard: bool) -> Listed:
        """Number a difference and mark its places."""
        number = next(self.numbers)
        anchor = f"{self.prefix}-{number}"
        way = CHANGED
        if not difference.after and difference.before:
            way = LOST
        elif not difference.before and difference.after:
            way = ADDED
        sides = (self.before, difference.before), (self.after, difference.after)
        for side, (marks, places) in zip(_SIDES, sides, strict=True):
            for first, place in zip((True, *[False] * len(places)), places, strict=False):
                own = Markup(' id="{}-{}"').format(anchor, side) if first else Markup("")
                reference = Markup(
                    '<a class="ref {4} {0}" href="#{1}"{2} aria-label="Forskel {3}: {5}">{6}{3}</a>'
                ).format(
                    way.kind, anchor, own, number, "hard" if is_hard else "soft", way.words,
                    way.symbol,
                )  # fmt: skip
                marks[place.part].append(
                    Mark(place.start, place.end, way.kind, way.words, reference, differs=True)
                )
        quotes = [
            (side, _quote(places[0], way))
            for side, places in zip(_SIDES, (difference.before, difference.after), strict=True)
            if places
        ]
        return Listed(number, anchor, way, difference.message, quotes)


def comparisons_html(comparisons: Sequence[Comparison]) -> str:
    """The page for one or many pairs."""
    own = files("klarsprog_lint.output")
    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    template = environment.from_string(own.joinpath("comparison.html.jinja").read_text("utf-8"))
    pages = [_page(number, pair) for number, pair in enumerate(comparisons, start=1)]
    return template.render(
        pairs=pages,
        summary=summary(comparisons),
        ways=(LOST, ADDED, CHANGED),
        unrelated=UNRELATED,
        version=klarsprog_lint.__version__,
        style=Markup(own.joinpath("comparison.css").read_text("utf-8")),  # our own file
    )


def _page(number: int, comparison: Comparison) -> PairPage:
    marks = _Marks(f"par{number}")
    failed = () if comparison.unrelated else tuple(_failed(comparison.guards, marks))
    is_kept = comparison.verdict is Verdict.KEPT
    verdict = verdict_words(comparison)
    names = comparison.before.name, comparison.after.name
    return PairPage(
        number=number,
        title=_title(*names),
        names=names,
        symbol="✓" if is_kept else "?" if comparison.unrelated else "✗",
        verdict=verdict[0].upper() + verdict[1:],
        is_kept=is_kept,
        is_unrelated=comparison.unrelated,
        failed=failed,
        passed=[result.guard for result in comparison.guards if result.passed],
        rows=tuple(_rows(comparison, marks.before, marks.after)),
        figures=tuple(figures(comparison.metrics_before, comparison.metrics_after)),
    )


def _title(before: str, after: str) -> str:
    old, new = PurePath(before).name, PurePath(after).name
    return new if old == new else f"{old} → {new}"


def _failed(results: Iterable[GuardResult], marks: _Marks) -> Iterator[Failed]:
    """The guards that found something, the hard ones first."""
    found = [result for result in results if not result.passed]
    for result in sorted(found, key=lambda result: result.guard.strength is not Strength.HARD):
        is_hard = result.guard.strength is Strength.HARD
        listed = [marks.listed(difference, is_hard) for difference in result.differences]
        yield Failed(result.guard, is_hard, listed)


def _quote(place: Place, way: Way) -> Markup:
    """The sentence around a place, the place marked."""
    mark = Mark(place.start, place.end, way.kind, differs=True)
    return marked(place.part, (mark,), place.sentence)


def _rows(
    comparison: Comparison,
    before: Mapping[Part, Sequence[Mark]],
    after: Mapping[Part, Sequence[Mark]],
) -> Iterator[tuple[Markup, Markup]]:
    pair = comparison.pair
    old = LetterHtml(comparison.before, pair.before, before)
    new = LetterHtml(comparison.after, pair.after, after)
    whole = [Row(units(pair.before), units(pair.after))]
    for row in whole if comparison.unrelated else rows(pair):
        yield old.units(row.before), new.units(row.after)
