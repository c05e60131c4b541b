"""Applying fixes to a source: choosing, dropping what overlaps, repeating until nothing is left."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, takewhile

from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Applicability, Diagnostic, Fix, TextEdit

MAX_ROUNDS = 10

Lint = Callable[[Document], Sequence[Diagnostic]]
Read = Callable[[str], Document]


@dataclass(frozen=True)
class Applied:
    """A source after one round of fixes: its text, and how many fixes each rule gave."""

    text: str
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """How many fixes were applied."""
        return self.codes.total()


@dataclass(frozen=True)
class FixedDocument:
    """A document after all rounds, and the diagnostics that remain."""

    document: Document
    diagnostics: Sequence[Diagnostic]
    codes: Counter[str]

    @property
    def count(self) -> int:
        """How many fixes were applied."""
        return self.codes.total()


def allowed_fix(diagnostic: Diagnostic, *, unsafe: bool = False) -> Fix | None:
    """The diagnostic's preferred fix, if it may be applied; a suggested one never may."""
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    fix = diagnostic.fix
    return fix if fix is not None and fix.edits and fix.applicability in allowed else None


def apply_fixes(source: str, diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> Applied:
    """The source with every allowed fix that does not get in the way of an earlier one.

    Of two that overlap the one that starts first wins, then the longer; the other gets its
    turn in the next round, if it is still wanted.
    """
    taken = _Edits()
    codes: Counter[str] = Counter()
    for diagnostic, fix in _in_order(diagnostics, unsafe):
        changes = any(edit.content != source[edit.start : edit.end] for edit in fix.edits)
        if changes and taken.take(fix.edits):
            codes[diagnostic.code] += 1
    return Applied(taken.applied_to(source), codes)


def fix_document(
    document: Document,
    diagnostics: Sequence[Diagnostic],
    *,
    lint: Lint,
    read: Read,
    unsafe: bool = False,
) -> FixedDocument:
    """The document after fixing, reading and linting again until nothing more may be fixed.

    Stops after ten rounds, and where a fix would bring back a text that was seen before.
    """
    codes: Counter[str] = Counter()
    seen = {document.source}
    for _ in range(MAX_ROUNDS):
        applied = apply_fixes(document.source, diagnostics, unsafe=unsafe)
        if applied.text in seen:
            break
        seen.add(applied.text)
        codes += applied.codes
        document = read(applied.text)
        diagnostics = lint(document)
    return FixedDocument(document, diagnostics, codes)


def _in_order(diagnostics: Iterable[Diagnostic], unsafe: bool) -> Iterator[tuple[Diagnostic, Fix]]:
    fixes = [
        (diagnostic, fix)
        for diagnostic in diagnostics
        if (fix := allowed_fix(diagnostic, unsafe=unsafe)) is not None
    ]
    return iter(sorted(fixes, key=lambda pair: _extent(pair[1])))


def _extent(fix: Fix) -> tuple[int, int]:
    start = min(edit.start for edit in fix.edits)
    return start, -max(edit.end for edit in fix.edits)


def _place(edit: TextEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _collide(one: TextEdit, other: TextEdit) -> bool:
    """Whether two different edits overlap; two insertions in one place also do.

    An insertion at the edge of a replacement is let through: it is beside, not inside.
    """
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


class _Edits:
    """Edits that do not collide, in order of place."""

    def __init__(self) -> None:
        self._edits: list[TextEdit] = []

    def take(self, edits: Iterable[TextEdit]) -> bool:
        """Add edits that belong together, unless one of them collides; equal ones count once."""
        new = [edit for edit in dict.fromkeys(edits) if edit not in self._near(edit)]
        if any(_collide(one, other) for one, other in combinations(new, 2)):
            return False
        if any(_collide(edit, other) for edit in new for other in self._near(edit)):
            return False
        for edit in new:
            insort(self._edits, edit, key=_place)
        return True

    def applied_to(self, source: str) -> str:
        parts: list[str] = []
        position = 0
        for edit in self._edits:
            parts += (source[position : edit.start], edit.content)
            position = edit.end
        return "".join((*parts, source[position:]))

    def _near(self, edit: TextEdit) -> list[TextEdit]:
        # Taken edits do not overlap: of those that begin earlier only the last replacement and
        # an insertion behind it can matter.
        first = max(bisect_left(self._edits, _place(edit), key=_place) - 2, 0)
        rest = map(self._edits.__getitem__, range(first, len(self._edits)))
        return list(takewhile(lambda other: other.start <= edit.end, rest))
