"""The report of the bench as text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from benchmarks.guards.measuring import Outcome, count


def table(found: Sequence[Outcome]) -> Iterator[str]:
    """One line per kind of corruption, then all, then the good rewrites."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        if outcome.corruption:
            kinds[outcome.corruption.kind.name].append(outcome)
    yield f"{'kind':32} {'number':>6} {'changed':>7} {'share':>6} {'soft':>5} {'named':>6}"
    for name, members in kinds.items():
        yield _line(name, members)
    yield _line("all corruptions", [outcome for members in kinds.values() for outcome in members])
    good = [outcome for outcome in found if not outcome.corruption]
    false = [outcome for outcome in good if outcome.is_changed]
    yield (
        f"\n{len(false)} of {len(good)} good rewrites falsely called changed: "
        f"{_share(len(false), len(good))}"
    )
    for guard, number in count(good).most_common():
        yield f"  {guard}: {number}"


def _line(name: str, members: Sequence[Outcome]) -> str:
    changed = sum(outcome.is_changed for outcome in members)
    noticed = [outcome for outcome in members if outcome.failed]
    named = sum(outcome.is_rightly_named for outcome in noticed)
    return (
        f"{name:32} {len(members):6} {changed:7} {_share(changed, len(members)):>6} "
        f"{len(noticed) - changed:5} {_share(named, len(noticed)):>6}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def errors(found: Sequence[Outcome]) -> Iterator[str]:
    """The misses, the wrongly named, and the false alarms, each with its texts."""
    for outcome in found:
        corruption = outcome.corruption
        if corruption is None:
            if outcome.is_changed:
                yield f"\nFALSE ALARM {outcome.pair.id}"
                yield from _findings(outcome)
                yield f"  before: {outcome.pair.before}\n  after:  {outcome.pair.after}"
        elif not outcome.is_changed or not outcome.is_rightly_named:
            said = "MISSED" if not outcome.is_changed else "NAMED OTHERWISE"
            yield f"\n{said} {outcome.pair.id} · {corruption.kind.name}"
            yield f"  {difference(outcome.pair.after, corruption.text)}"
            yield from _findings(outcome)


def _findings(outcome: Outcome) -> Iterator[str]:
    for result in outcome.failed:
        for found in result.differences:
            yield f"  {result.guard.name} ({result.guard.strength}): {found.message}"


def difference(good: str, corrupted: str) -> str:
    """What was changed, with a few words around it."""
    old, new = good.split(), corrupted.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    shown = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            before, after = " ".join(old[max(0, a - 4) : a]), " ".join(old[b : b + 4])
            shown.append(f"… {before} [{' '.join(old[a:b])} → {' '.join(new[c:d])}] {after} …")
    return " | ".join(shown)
