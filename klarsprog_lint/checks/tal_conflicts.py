"""TAL09: the same amount or the same deadline with two values in one letter.

Only what is surely the same thing is compared: two statements with the same words in front of
the value, or one amount to pay and a later *beløbet på …* that nothing else in the letter names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.tal_statements import (
    DUTIES,
    FRIST_OF,
    Statement,
    amount_statements,
    deadline_statements,
)
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_DIGIT = re.compile(r"\d")
_ACTS = frozenset((*DUTIES.values(), "sende", "aflevere", "returnere"))


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    text = block.block.text
    if not _DIGIT.search(text):
        return ()
    found = [*amount_statements(block), *deadline_statements(block)]
    return [fact for fact in found if not is_protected(block.block, fact.start, fact.end)]


def _judge(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    uses = [(block, fact) for block, fact in facts if isinstance(fact, Statement)]
    by_label: dict[tuple[str, str], list[tuple[int, Statement]]] = defaultdict(list)
    counts = Counter(fact.value for _, fact in uses if fact.kind != "frist")
    for block, fact in uses:
        if fact.label:
            by_label[fact.kind, fact.label].append((block.index, fact))
    _add_bare_deadlines(by_label)
    _add_short_names(by_label)
    for (kind, label), statements in by_label.items():
        if label not in ("at betale", "beløbet"):
            yield from _differing(statements, kind, counts)
    later = by_label["beløb", "beløbet"]
    # Where nothing is said to be paid, the only other amount of the letter is what is meant.
    others = [
        (block.index, fact)
        for block, fact in uses
        if fact.kind != "frist" and fact.label != "beløbet"
    ]
    yield from _unnamed(by_label["beløb", "at betale"], later, others, counts)


def _add_bare_deadlines(by_label: dict[tuple[str, str], list[tuple[int, Statement]]]) -> None:
    """*Svar senest …* and *svarfristen er …* are one deadline; so is *fristen*, if there is one."""
    duties = [label for kind, label in by_label if kind == "frist" and label in FRIST_OF]
    for duty in duties:
        names = [FRIST_OF[duty]]
        if duty != "klage" and [label for label in duties if label != "klage"] == [duty]:
            names.append("fristen")
        for name in names:
            moved = by_label.pop(("frist", name), [])
            by_label["frist", duty].extend(moved)
        by_label["frist", duty].sort(key=lambda entry: (entry[0], entry[1].start))


def _add_short_names(by_label: dict[tuple[str, str], list[tuple[int, Statement]]]) -> None:
    """*afgiften* is the *parkeringsafgift* that the letter has named, where it names no other."""
    names = [label for kind, label in by_label if kind == "beløb"]
    for short in names:
        longer = [name for name in names if name != short and name.endswith(short)]
        if len(longer) == 1 and ("beløb", short) in by_label:
            statements = by_label["beløb", longer[0]]
            statements.extend(by_label.pop(("beløb", short)))
            statements.sort(key=lambda entry: (entry[0], entry[1].start))


def _differing(
    statements: Sequence[tuple[int, Statement]], kind: str, counts: Counter[str]
) -> Iterator[Finding]:
    _, first = statements[0]
    if len({fact.value for _, fact in statements if fact.introduces}) > 1:
        return
    for block, fact in statements[1:]:
        # An amount that the letter names once more is another thing with the same name.
        is_alone = kind == "frist" or min(counts[fact.value], counts[first.value]) == 1
        if fact.value != first.value and is_alone and not (fact.is_bare and first.is_bare):
            yield _finding(block, fact, first)


def _unnamed(
    to_pay: Sequence[tuple[int, Statement]],
    later: Sequence[tuple[int, Statement]],
    others: Sequence[tuple[int, Statement]],
    counts: Counter[str],
) -> Iterator[Finding]:
    """*Du skal betale 1.200 kr.* and then *beløbet på 1.250 kr.*, named nowhere else."""
    if not to_pay and len(others) == 1:
        to_pay = others
    if len({fact.value for _, fact in to_pay}) != 1:
        return
    _, first = to_pay[0]
    for block, fact in later:
        if fact.value != first.value and counts[fact.value] == 1:
            yield _finding(block, fact, first)


def _finding(block: int, fact: Statement, first: Statement) -> Finding:
    kind = "beløbet"
    if fact.kind == "frist":
        is_event = fact.label.split()[0] not in _ACTS and not fact.label.endswith("fristen")
        kind = "datoen" if is_event else "fristen"
    values = {"kind": kind, "first": first.value if fact.kind == "frist" else _shown(first.value)}
    return Finding(fact.start, fact.end, values, block=block)


def _shown(value: str) -> str:
    whole, comma, rest = value.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + rest + " kr."


conflicting_values = PythonDocumentCheck(_collect, _judge)
