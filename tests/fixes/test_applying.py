"""Applying fixes: which are taken, what overlaps, when the rounds end."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from klarsprog_lint.documents import Document, read
from klarsprog_lint.findings import Applicability, Diagnostic, Fix, Location, Severity, TextEdit
from klarsprog_lint.fixes.applying import MAX_ROUNDS, allowed_fix, apply_fixes, fix_document

SAFE, UNSAFE, SUGGESTED = Applicability.SAFE, Applicability.UNSAFE, Applicability.SUGGESTED


def fix(*edits: tuple[int, int, str], applicability: Applicability = SAFE) -> Fix:
    return Fix(applicability, "Skriv", tuple(TextEdit(*edit) for edit in edits))


def diagnostic(*fixes: Fix, code: str = "ORD01", start: int = 0, end: int = 0) -> Diagnostic:
    place = Location(1, 1)
    return Diagnostic(
        filename="brev.txt",
        code=code,
        name="kancelliord",
        severity=Severity.WARNING,
        message="",
        url="",
        start=start,
        end=end,
        location=place,
        end_location=place,
        block_kind="paragraph",
        block_index=0,
        text="",
        fixes=fixes,
        fingerprint="",
    )


def test_applies_edits_from_the_original_offsets() -> None:
    applied = apply_fixes(
        "samt og samt",
        [diagnostic(fix((8, 12, "også"))), diagnostic(fix((0, 4, "og"))), diagnostic()],
    )
    assert applied.text == "og og også"
    assert applied.codes == {"ORD01": 2}
    assert applied.count == 2


def test_only_a_preferred_safe_fix_is_applied_by_default() -> None:
    unsafe, safe = fix((0, 1, "x"), applicability=UNSAFE), fix((0, 1, "y"))
    assert allowed_fix(diagnostic(unsafe, safe)) is None
    assert allowed_fix(diagnostic(safe, unsafe)) is safe
    assert allowed_fix(diagnostic(unsafe, safe), unsafe=True) is unsafe


def test_a_suggested_fix_is_never_applied() -> None:
    suggested = diagnostic(fix((0, 1, "x"), applicability=SUGGESTED))
    assert apply_fixes("abc", [suggested], unsafe=True).text == "abc"


def test_of_two_that_overlap_the_first_and_longest_wins() -> None:
    short, long = diagnostic(fix((0, 2, "S"))), diagnostic(fix((0, 4, "L")))
    later = diagnostic(fix((3, 6, "T")))
    assert apply_fixes("abcdef", [later, short, long]).text == "Lef"


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    first = diagnostic(fix((4, 6, "X")))
    second = diagnostic(fix((5, 6, "Y"), (8, 9, "Z")))
    assert apply_fixes("0123456789", [first, second]).text == "0123X6789"


def test_equal_edits_count_once() -> None:
    shared = (3, 4, "")
    applied = apply_fixes("abc,def", [diagnostic(fix(shared)), diagnostic(fix(shared))])
    assert applied.text == "abcdef"


def test_insertions_may_touch_replacements_but_not_each_other() -> None:
    beside = [diagnostic(fix((0, 2, "X"))), diagnostic(fix((2, 2, ",")))]
    assert apply_fixes("abcd", beside).text == "X,cd"
    twice = [diagnostic(fix((2, 2, "1"))), diagnostic(fix((2, 2, "2")))]
    assert apply_fixes("abcd", twice).text == "ab1cd"


def test_a_fix_that_changes_nothing_is_not_counted() -> None:
    assert apply_fixes("abc", [diagnostic(fix((0, 1, "a")))]).count == 0


@st.composite
def sources_and_fixes(draw: st.DrawFn) -> tuple[str, list[Diagnostic]]:
    source = draw(st.text(alphabet="abcæø😀 \r\n", max_size=30))
    place = st.integers(0, len(source))
    edit = st.tuples(place, place, st.text(alphabet="XYZ", max_size=2))
    edits = st.lists(edit.map(lambda e: (min(e[:2]), max(e[:2]), e[2])), min_size=1, max_size=2)
    return source, [diagnostic(fix(*group)) for group in draw(st.lists(edits, max_size=8))]


@given(sources_and_fixes())
def test_what_is_applied_never_overlaps(case: tuple[str, list[Diagnostic]]) -> None:
    source, diagnostics = case
    applied = apply_fixes(source, diagnostics)
    # Letters of the source are only ever removed or kept in order, never doubled or moved.
    kept = iter(source)
    assert all(letter in kept for letter in applied.text if letter not in "XYZ")
    assert applied.count <= len(diagnostics)


class Scripted:
    """A linter that replaces one text with another, wherever it stands first."""

    def __init__(self, **replacements: str) -> None:
        self.replacements = replacements
        self.calls = 0

    def __call__(self, document: Document) -> Sequence[Diagnostic]:
        self.calls += 1
        for old, new in self.replacements.items():
            at = document.source.find(old)
            if at >= 0:
                return (diagnostic(fix((at, at + len(old), new))),)
        return ()


def run(text: str, lint: Scripted) -> tuple[str, int]:
    document = read(text, "brev.txt", "text")
    fixed = fix_document(
        document,
        lint(document),
        lint=lint,
        read=lambda source: read(source, "brev.txt", "text"),
    )
    return fixed.document.source, fixed.count


def test_rounds_go_on_until_nothing_is_left() -> None:
    assert run("a a a", Scripted(a="b")) == ("b b b", 3)


def test_a_circle_of_fixes_ends() -> None:
    lint = Scripted(a="b", b="a")
    text, _ = run("a", lint)
    assert text == "b"
    assert lint.calls <= 3


def test_growing_text_ends_after_ten_rounds() -> None:
    text, count = run("a", Scripted(a="aa"))
    assert count == MAX_ROUNDS
    assert text == "a" * (MAX_ROUNDS + 1)
