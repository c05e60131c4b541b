"""Aligned sentences of which one version denies once more than the other.

What is denied twice is said, so the number of denials stays even or odd whatever words a rewrite
takes. One *ikke* more or less makes it odd, wherever in the sentences it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.denial_counts import FIRST, LIMITS, ONLY, Counts, counts, denies
from klarsprog_lint.guards.model import Pair
from klarsprog_lint.guards.versions import Sentence

# Sentences that go on with what the one before says.
_GOES_ON = re.compile(
    r"(?:Det(?:te)?|Den|Så|Ellers|Gør|I så fald|Undtage[nt]|Men|Her|Herfra|Heraf|Samme|Dog)\b"
)
# Two conditions: *ikke, hvis A eller B* is *kun, hvis hverken A eller B*.
_CONDITIONS = re.compile(
    r"\b(?:hvis|når|medmindre|så\s+længe|før|der|som)\b[^.]*\b(?:og|eller|samt)\b", re.IGNORECASE
)


# Families that deny as surely as *ikke* does.
_SURE = ("forbid", "stop", "lose", "default")
# How many denials more make it likely that sentences have been joined amiss.
_AMISS = 3
_CONDITION = re.compile(
    r"\b(?:hvis|når|såfremt|medmindre|uden|hvor|før|inden|forudsat|med|betinge\w*|kræv\w*)\b", re.I
)


@dataclass(frozen=True, eq=False)
class Joined:
    """Sentences of both versions that belong together, with their denials."""

    before: tuple[Sentence, ...]
    after: tuple[Sentence, ...]

    @cached_property
    def old(self) -> Counts:
        """The denials of the first version."""
        return counts(self.before)

    @cached_property
    def new(self) -> Counts:
        """The denials of the second version."""
        return counts(self.after)

    @cached_property
    def surplus(self) -> int:
        """How much more the first version denies."""
        return self.old.weight - self.new.weight

    @cached_property
    def is_odd(self) -> bool | None:
        """Whether one version surely denies once more than the other; None if it may be so."""
        if not self.before or not self.after:
            return None
        if any(s.part.kind == "heading" and denies(s) for s in self._fewer):
            return None
        old, new = self.old, self.new
        if self.is_said_instead(is_added=self.surplus <= 0):
            return None
        if old.either != new.either or old.asked != new.asked or _has_two_conditions(old, new):
            return None
        odd = _oddness(old, new)
        return odd.pop() if len(odd) == 1 else None

    def is_said_instead(self, is_added: bool) -> bool:
        """Whether the other version may say by a word that denies nothing what one denies."""
        one, other = (self.new, self.old) if is_added else (self.old, self.new)
        return bool(other.instead - one.instead)

    @property
    def has_other_words(self) -> bool:
        """Whether *medmindre* has come or gone, or a word such as *forbudt* has gone."""
        old, new = self.old, self.new
        is_gone = any(old.words[family] > new.words[family] for family in _SURE)
        excluded = old.words["excluded"] != new.words["excluded"]
        return excluded or old.exceptions != new.exceptions or (self.surplus > 0 and is_gone)

    @property
    def _fewer(self) -> tuple[Sentence, ...]:
        """The sentences of the version that denies less."""
        return self.after if self.surplus > 0 else self.before

    @property
    def is_weak(self) -> bool:
        """Whether nothing but a word that denies by its meaning has come, or a refusal gone."""
        if any(side.plain + side.before + side.limits for side in (self.old, self.new)):
            return False
        return self.surplus < 0 or bool(self.old.words["refuse"])


def joined(pair: Pair) -> tuple[Joined, ...]:
    """All sentences of both versions, those together that belong together."""
    return tuple(Joined(tuple(before), tuple(after)) for before, after in _joined(pair.groups))


def odd_ones(groups: Sequence[Joined]) -> tuple[Joined, ...]:
    """Where one denial is left over; one here and one there may be the same in another place."""
    odd = [group for group in groups if group.is_odd and not group.is_weak]
    lost = [group for group in odd if group.surplus > 0]
    come = [group for group in odd if group.surplus <= 0]
    if lost and come:
        short, long = sorted((lost, come), key=len)
        return tuple(long[len(short) :])
    others = [group.surplus for group in groups if group.is_odd is None]
    if any(other <= -_AMISS if lost else other >= _AMISS for other in others):
        return tuple(odd[1:])
    return tuple(odd)


def _oddness(old: Counts, new: Counts) -> set[bool]:
    """Whether the number of denials may be odd, even, or either."""
    odd = {(old.total - new.total) % 2 == 1}
    if (old.before - new.before) % 2:
        fewer, more = sorted((old, new), key=lambda side: side.before)
        if not _has_more(FIRST, fewer, more):
            odd = _turned(odd)
    if (old.limits - new.limits) % 2:
        fewer, more = sorted((old, new), key=lambda side: side.limits)
        if not _has_more(LIMITS, fewer, more):
            odd = odd | _turned(odd) if _has_more(ONLY, fewer, more) else _turned(odd)
    if True in odd and _says_only_of(old, new):
        odd = odd | _turned(odd)
    return odd | _turned(odd) if _may_be_both(old, new) else odd


def _turned(odd: set[bool]) -> set[bool]:
    return {not is_odd for is_odd in odd}


def _may_be_both(old: Counts, new: Counts) -> bool:
    """A repeated word, an explanation, *ugyldig* for *forkert*, a breach may deny or not."""
    return (
        (old.repeated - new.repeated) % 2 == 1
        or (old.words["cost"] - new.words["cost"]) % 2 == 1
        or ((old.words["late"] - new.words["late"]) % 2 == 1 and _has_deadline(old, new))
        or (old.unsure - new.unsure) % 2 == 1
        or (old.words["un"] - new.words["un"]) % 2 == 1
        or (old.words["breach"] - new.words["breach"]) % 2 == 1
    )


def _has_deadline(old: Counts, new: Counts) -> bool:
    """*Efter fristen* says what *for sent* says."""
    return any(re.search(r"\befter\s+(?:\w*frist|\w+\s+udløb)", s.text) for s in (old, new))


def _says_only_of(old: Counts, new: Counts) -> bool:
    """*Kun for børn under 6 år* for *ikke for børn på 6 år*: no condition, no *ikke … før*."""
    only = [len(ONLY.findall(side.text)) for side in (old, new)]
    if only[0] == only[1] or old.before != new.before or old.limits != new.limits:
        return False
    more = old if only[0] > only[1] else new
    return not any(
        ONLY.search(sentence) and _CONDITION.search(sentence) for sentence in more.text.split("\n")
    )


def _has_more(pattern: re.Pattern[str], one: Counts, other: Counts) -> bool:
    return len(pattern.findall(one.text)) > len(pattern.findall(other.text))


def _has_two_conditions(old: Counts, new: Counts) -> bool:
    only = [len(ONLY.findall(side.text)) for side in (old, new)]
    both = [_CONDITIONS.search(side.text) for side in (old, new)]
    return only[0] != only[1] and all(both)


def _joined(groups: Sequence[Group]) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """The groups, those that go on with another one joined with it."""
    owner = [
        {s.number: i for i, group in enumerate(groups) for s in group.before},
        {s.number: i for i, group in enumerate(groups) for s in group.after},
    ]
    root = list(range(len(groups)))

    def find(place: int) -> int:
        while root[place] != place:
            place = root[place]
        return place

    for place, group in enumerate(groups):
        is_lone = not group.before or not group.after
        for side, sentences in enumerate((group.before, group.after)):
            for sentence in sentences:
                if sentence.part.kind != "heading" and (is_lone or _GOES_ON.match(sentence.text)):
                    root[find(place)] = find(owner[side].get(sentence.number - 1, place))
    together: dict[int, tuple[list[Sentence], list[Sentence]]] = {}
    for place, group in enumerate(groups):
        before, after = together.setdefault(find(place), ([], []))
        before.extend(group.before)
        after.extend(group.after)
    yield from together.values()
