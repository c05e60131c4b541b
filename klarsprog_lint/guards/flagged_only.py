"""G13: a proposal changes what was flagged and nothing else.

Only who asked for a proposal knows what was flagged, so whoever does makes the guard from it.
Where a rule lets the rewrite touch the sentence around the flagged words, the caller hands in the
sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength
from klarsprog_lint.guards.versions import Part, Version

#: The spans that may change, in offsets of the text of a part, by the part's number.
Flagged = Mapping[int, Sequence[tuple[int, int]]]

# White space is left out: a word that was joined or parted is another word.
_PIECE = re.compile(r"\w+|[^\w\s]")


def guard(flagged: Flagged) -> Guard:
    """The guard against changes outside these spans of the first version."""

    def check(pair: Pair) -> Iterator[Difference]:
        return _outside(pair.before, pair.after, flagged)

    return Guard(
        code="G13",
        name="kun-det-markerede",
        strength=Strength.HARD,
        explanation="Kun de markerede ord er skrevet om. Resten af teksten er urørt.",
        check=check,
    )


def _outside(before: Version, after: Version, flagged: Flagged) -> Iterator[Difference]:
    for number, old in enumerate(before.parts):
        if number >= len(after.parts):
            lost = Place(old, 0, len(old.text))
            yield Difference(f"»{lost.text}« er væk og var ikke markeret.", (lost,))
            continue
        yield from _compared(_pieces(old), _pieces(after.parts[number]), flagged.get(number, ()))
    for new in after.parts[len(before.parts) :]:
        added = Place(new, 0, len(new.text))
        yield Difference(f"»{added.text}« er nyt og står uden for det markerede.", (), (added,))


@dataclass(frozen=True)
class _Pieces:
    """A part cut into words and signs; merge fields as they are written."""

    part: Part
    spans: Sequence[tuple[int, int]]
    written: Sequence[str]

    def place(self, first: int, last: int) -> tuple[Place, ...]:
        """The place of the pieces from ``first`` up to ``last``; empty for none."""
        if first == last:
            return ()
        return (Place(self.part, self.spans[first][0], self.spans[last - 1][1]),)


def _pieces(part: Part) -> _Pieces:
    spans = [match.span() for match in _PIECE.finditer(part.text)]
    return _Pieces(part, spans, [part.written(*span) for span in spans])


def _compared(old: _Pieces, new: _Pieces, spans: Sequence[tuple[int, int]]) -> Iterator[Difference]:
    if _is_kept(old, new, spans):
        return
    matcher = SequenceMatcher(None, old.written, new.written, autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        start, stop = _reach(old, first, last)
        if kind != "equal" and not any(s <= start and stop <= e for s, e in spans):
            yield _difference(old.place(first, last), new.place(begin, end))


def _is_kept(old: _Pieces, new: _Pieces, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the pieces between the flagged spans all stand there, in order."""
    runs: list[list[str]] = [[]]
    for number, (start, end) in enumerate(old.spans):
        if any(s < end and start < e for s, e in spans):
            # Flagged pieces part the runs; two of them side by side part nothing more.
            if runs[-1] or len(runs) == 1:
                runs.append([])
        else:
            runs[-1].append(old.written[number])
    if len(runs) == 1:
        return runs[0] == list(new.written)
    first, *middle, last = runs
    begin, end = len(first), len(new.written) - len(last)
    if begin > end or list(new.written[:begin]) != first or list(new.written[end:]) != last:
        return False
    for run in middle:
        # The first place is as good as any: it leaves the most for those that follow.
        found = _find(run, new.written, begin, end)
        if found is None:
            return False
        begin = found + len(run)
    return True


def _find(run: Sequence[str], words: Sequence[str], begin: int, end: int) -> int | None:
    for start in range(begin, end - len(run) + 1):
        if list(words[start : start + len(run)]) == run:
            return start
    return None


def _reach(old: _Pieces, first: int, last: int) -> tuple[int, int]:
    """The offsets that a change reaches over; for something put in, where it was put."""
    if first < last:
        return old.spans[first][0], old.spans[last - 1][1]
    at = old.spans[first][0] if first < len(old.spans) else len(old.part.text)
    return at, at


def _difference(before: tuple[Place, ...], after: tuple[Place, ...]) -> Difference:
    if before and after:
        message = f"»{before[0].text}« er blevet til »{after[0].text}«, men var ikke markeret."
    elif before:
        message = f"»{before[0].text}« er væk og var ikke markeret."
    else:
        message = f"»{after[0].text}« er nyt og står uden for det markerede."
    return Difference(message, before, after)
