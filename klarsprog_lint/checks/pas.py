"""Checks of the family PAS: the passive voice."""

from collections.abc import Iterator, Sequence

from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.passives import (
    Columns,
    Passive,
    blive_passives,
    impersonal,
    s_passives,
)
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_MODALS = frozenset(
    ("skal", "skulle", "kan", "kunne", "må", "måtte", "vil", "ville", "bør", "burde")
)


def _columns(block: AnalysedBlock) -> Columns:
    return Columns(block.lowers, block.lemmas, block.upos, block.morphs)


def _s_passives(block: AnalysedBlock) -> list[Passive]:
    if not any("Voice=Pass" in morph for morph in block.features):
        return []
    return [found for found in s_passives(_columns(block)) if found.verb not in block.opaque]


def _blive_passives(block: AnalysedBlock) -> list[Passive]:
    if "blive" not in block.lemmas:
        return []
    heads = [token.head.i for token in block.tokens]
    return list(blive_passives(_columns(block), heads))


def _impersonal(block: AnalysedBlock, passives: Sequence[Passive]) -> list[tuple[int, Passive]]:
    return list(impersonal(_columns(block), passives)) if "der" in block.vocabulary else []


def _personal(block: AnalysedBlock, passives: Sequence[Passive]) -> Iterator[Passive]:
    """The passives that PAS03 does not flag: one problem is reported once."""
    reported = {passive.verb for _, passive in _impersonal(block, passives)}
    return (passive for passive in passives if passive.verb not in reported)


def s_passive(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """S-passives that are neither deponents nor impersonal."""
    for passive in _personal(block, _s_passives(block)):
        token = block.tokens[passive.verb]
        yield Finding(token.idx, token_end(token))


def blive_passive(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Blive-passives that are not impersonal: info, warning after a modal or from the second."""
    found = list(_personal(block, _blive_passives(block)))
    for passive in found:
        before = block.lowers[max(passive.auxiliary - 4, 0) : passive.auxiliary]
        strong = len(found) > 1 or not _MODALS.isdisjoint(before)
        yield _between(
            block,
            passive.auxiliary,
            passive.verb,
            Severity.WARNING if strong else Severity.INFO,
        )


def impersonal_passive(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Both passives with an impersonal *der*."""
    if "der" not in block.vocabulary:
        return
    passives = _s_passives(block) + _blive_passives(block)
    for der, passive in _impersonal(block, passives):
        yield _between(block, min(der, passive.verb), max(der, passive.verb), None)


def _between(block: AnalysedBlock, first: int, last: int, severity: Severity | None) -> Finding:
    start, end = block.tokens[first].idx, token_end(block.tokens[last])
    return Finding(start, end, severity=severity)
