"""G16: a rewrite should be better than what it replaces.

Guards know no linter and no rules. Who has checked both versions hands in what was found and how
easy each is to read, and gets the guard of this pair.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength
from klarsprog_lint.guards.versions import Sentence

#: From so many words on LIX says something, as for MET01; in one sentence a single word turns it.
_ENOUGH_WORDS = 60


@dataclass(frozen=True, slots=True, eq=False)
class Remark:
    """A place that a rule of the linter warns of, with the rule's code."""

    code: str
    place: Place


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """What is known of one version: the warnings, its LIX and the number of words behind it."""

    remarks: Sequence[Remark]
    lix: float
    words: int


def guard(before: Checked, after: Checked, flagged: Collection[str] = ()) -> Guard:
    """The guard against rewrites that make nothing better.

    ``flagged`` are the rules whose findings the rewrite was asked to remove; nobody asks before a
    comparison of two letters.
    """

    def check(pair: Pair) -> Iterator[Difference]:
        if min(before.words, after.words) >= _ENOUGH_WORDS:
            yield from _lix(before.lix, after.lix)
        for code in flagged:
            yield from _still_there(code, before, after)
        for group in pair.groups:
            if group.before and group.after:
                yield from _worse(group, before, after, flagged)

    return Guard(
        code="G16",
        name="forbedring",
        strength=Strength.SOFT,
        explanation="Omskrivningen giver ikke nye advarsler og er ikke sværere at læse.",
        check=check,
    )


def _lix(before: float, after: float) -> Iterator[Difference]:
    old, new = round(before, 1), round(after, 1)
    if new > old:
        written = [f"{value:.1f}".replace(".", ",") for value in (old, new)]
        yield Difference(f"LIX er steget fra {written[0]} til {written[1]}.")


def _still_there(code: str, before: Checked, after: Checked) -> Iterator[Difference]:
    old = [remark.place for remark in before.remarks if remark.code == code]
    new = [remark.place for remark in after.remarks if remark.code == code]
    if new and len(new) >= len(old):
        yield Difference(
            f"{code} skulle være væk, men findes stadig i »{new[0].text}«.", (*old[:1],), (new[0],)
        )


def _worse(
    group: Group, before: Checked, after: Checked, flagged: Collection[str]
) -> Iterator[Difference]:
    """A sentence that was rewritten and has more warnings now; told once, by what is new."""
    old, new = _within(group.before, before), _within(group.after, after)
    if len(new) <= len(old):
        return
    known = Counter(remark.code for remark in old)
    for remark in new:
        known[remark.code] -= 1
        if known[remark.code] < 0 and remark.code not in flagged:
            yield Difference(
                f"Omskrivningen giver en ny advarsel: {remark.code} ved »{remark.place.text}«.",
                tuple(one.place for one in old[:1]) or _whole(group.before),
                (remark.place,),
            )
            return


def _within(sentences: Sequence[Sentence], checked: Checked) -> list[Remark]:
    return [
        remark
        for remark in checked.remarks
        if any(
            remark.place.part is sentence.part
            and sentence.start <= remark.place.start < sentence.end
            for sentence in sentences
        )
    ]


def _whole(sentences: Sequence[Sentence]) -> tuple[Place, ...]:
    first = sentences[0]
    return (Place(first.part, first.start, first.end),)
