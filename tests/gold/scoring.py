"""Matching findings with annotations: precision, recall and F1 per rule and family.

A finding is right when an annotation of its code overlaps it by at least half of the shorter
span; codes about the whole letter match by code alone. Optional annotations (``?``) and findings
that meet only them count neither way.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from klarsprog_lint.findings import Applicability, Diagnostic, Severity

from .corpus import Sample
from .marks import Expected

FAMILIES = tuple("PAS SEN NOM FOR ORD FRK FRM JAR TIL NEG RED LOV TAL ORL STR KON TYP SKA".split())
#: Codes that speak of the whole letter; annotated in its ``%%`` line, matched by code.
WHOLE_LETTER = frozenset(
    "PAS06 SEN11 FRK03 TIL02 TIL10 RED04 LOV01 LOV06 TAL09 ORL02 KON01 KON03 KON04 TYP03".split()
)


def is_whole_letter(code: str) -> bool:
    """Whether the code is matched by code and not by place."""
    return code.startswith("STR") or code in WHOLE_LETTER


@dataclass(slots=True)
class Score:
    """Counts for one rule or family."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the judged findings that are right; None without findings."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Share of the annotations that were found; None without annotations."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        if self.precision is None or self.recall is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: "Score") -> None:
        """Add the counts of another score."""
        self.right += other.right
        self.wrong += other.wrong
        self.found += other.found
        self.missed += other.missed


@dataclass(frozen=True, slots=True)
class Slip:
    """A false alarm (``wrong``) or a miss, with where it stands."""

    code: str
    kind: str
    sample: Sample
    start: int
    end: int


@dataclass
class Result:
    """Scores by code, the slips behind them, and the densities by register."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    slips: list[Slip] = field(default_factory=list)
    without_rule: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    words: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    loud: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    fixable: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    findings: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    crashed: set[str] = field(default_factory=set)

    def family(self, name: str) -> Score:
        """The family's counts together."""
        total = Score()
        for code, score in self.scores.items():
            if code.startswith(name):
                total.add(score)
        return total

    def loud_per_100_words(self, register: str) -> float:
        """Findings of warning or error per 100 words in the letters of a register."""
        return 100 * self.loud[register] / max(1, self.words[register])

    def fix_share(self, register: str) -> float:
        """Share of the findings in a register's letters that carry a deterministic fix."""
        return self.fixable[register] / max(1, self.findings[register])


def judge(
    sample: Sample, found: Sequence[Diagnostic], running: Collection[str], into: Result
) -> None:
    """Score one text's findings; ``running`` are the codes whose rules were asked."""
    judged = [item for item in found if _is_judged(item.code, sample)]
    done: set[str] = set()
    for item in judged:
        whole = is_whole_letter(item.code)
        if whole and item.code in done:
            continue
        done.add(item.code)
        matches = [expected for expected in sample.expected if _meets(item, expected)]
        if any(not expected.optional for expected in matches):
            into.scores[item.code].right += 1
        elif not matches:
            into.scores[item.code].wrong += 1
            into.slips.append(Slip(item.code, "falsk alarm", sample, item.start, item.end))
    for expected in sample.expected:
        if not expected.optional:
            _look_for(expected, sample, judged, running, into)
    _count(sample, found, into)


def _look_for(
    expected: Expected,
    sample: Sample,
    found: Iterable[Diagnostic],
    running: Collection[str],
    into: Result,
) -> None:
    codes = [code for code in expected.codes if code in running]
    if not codes:
        into.without_rule[expected.codes[0]] += 1
        return
    hits = [item.code for item in found if _meets(item, expected)]
    if hits:
        into.scores[hits[0]].found += 1
        return
    into.scores[codes[0]].missed += 1
    into.slips.append(Slip(codes[0], "overset", sample, expected.start or 0, expected.end or 0))


def _is_judged(code: str, sample: Sample) -> bool:
    if code[:3] not in FAMILIES:
        return False
    in_sentences = {"TIL02", "SEN11", "FRK03"}
    return sample.is_letter or not is_whole_letter(code) or code in in_sentences


def _meets(item: Diagnostic, expected: Expected) -> bool:
    if item.code not in expected.codes:
        return False
    return is_whole_letter(item.code) or expected.overlaps(item.start, item.end)


def _count(sample: Sample, found: Sequence[Diagnostic], into: Result) -> None:
    if not sample.is_letter:
        return
    into.findings[sample.register] += len(found)
    into.loud[sample.register] += sum(item.severity is not Severity.INFO for item in found)
    into.fixable[sample.register] += sum(
        item.fix is not None and item.fix.applicability is not Applicability.SUGGESTED
        for item in found
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
