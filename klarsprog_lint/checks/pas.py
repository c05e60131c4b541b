"""Checks of the family PAS: the passive voice."""

from collections.abc import Iterator
from dataclasses import replace

from klarsprog_lint.checks.bedes_passives import rewritten
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.pas_addressed import Addressed, addressed
from klarsprog_lint.checks.pas_density import collect_density, judge_density
from klarsprog_lint.checks.pas_fixes import double_fixes, duty_fixes, fixes_for
from klarsprog_lint.checks.pas_found import passives_of
from klarsprog_lint.checks.pas_rewriting import agent_fix
from klarsprog_lint.checks.pas_words import OPTIONS, adjectival_participles, deponents
from klarsprog_lint.findings import Finding, Fix, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

passive_density = PythonDocumentCheck(collect_density, judge_density)

_RECIPROCAL = frozenset((("hjælpes", "ad"), ("deles", "om"), ("høres", "ved"), ("høres", "ad")))
_MODALS = frozenset(
    ("skal", "skulle", "kan", "kunne", "må", "måtte", "vil", "ville", "bør", "burde")
)


def _s_passives(block: AnalysedBlock, _: Options) -> Iterator[Addressed]:
    for passive in passives_of(block).s:
        if not _is_deponent(block, passive.verb) and not _is_harmless(block, passive.verb):
            finding = _between(block, passive.verb, passive.verb)
            yield Addressed(finding, fixes_for(block, passive))


def _is_deponent(block: AnalysedBlock, verb: int) -> bool:
    return block.lowers[verb] in deponents() or block.lemmas[verb] in deponents()


def _is_harmless(block: AnalysedBlock, verb: int) -> bool:
    """»kan læses på nettet«, »det kaldes aktindsigt«, »vi hjælpes ad«: nobody is hidden."""
    word, following = block.lowers[verb], block.lowers[verb + 1 : verb + 2]
    if (word, *following) in _RECIPROCAL:
        return True
    if word == "læses":
        return not OPTIONS.isdisjoint(block.lowers[max(verb - 6, 0) : verb])
    return word == "kaldes"


def _may_need_arcs(block: AnalysedBlock, _: Options) -> bool:
    return passives_of(block).may_need_arcs


def _blive_passives(block: AnalysedBlock, _: Options) -> Iterator[Addressed]:
    """Info; a warning after a modal or from the second in a paragraph."""
    found = passives_of(block).blive
    for passive in found:
        if block.lowers[passive.verb] in adjectival_participles():
            continue
        before = block.lowers[max(passive.auxiliary - 4, 0) : passive.auxiliary]
        strong = len(found) > 1 or not _MODALS.isdisjoint(before)
        severity = Severity.WARNING if strong else Severity.INFO
        finding = _between(block, passive.auxiliary, passive.verb, severity=severity)
        yield Addressed(finding, fixes_for(block, passive))


def _impersonal_passives(block: AnalysedBlock, _: Options) -> Iterator[Addressed]:
    for der, passive in passives_of(block).impersonal:
        if not _is_deponent(block, passive.verb):
            finding = _between(block, der, passive.verb)
            yield Addressed(finding, fixes_for(block, passive, der))


def _citizen_duties(block: AnalysedBlock, _: Options) -> Iterator[Addressed]:
    """*Skemaet skal indsendes*: an error where it is a duty, a warning where it is an option."""
    for duty in passives_of(block).duties:
        severity = Severity.WARNING if block.lowers[duty.modal] in OPTIONS else None
        finding = _between(block, duty.modal, duty.verbs[-1], severity=severity)
        yield Addressed(finding, duty_fixes(block, duty))


def _double_passives(block: AnalysedBlock, _: Options) -> Iterator[Addressed]:
    """*Sagen søges fremmet*: two passives in one chain; of *bedes* TIL05 knows the fixes."""
    for double in passives_of(block).doubles:
        finding = _between(block, double.first, double.verb)
        if block.lowers[double.governor] == "bedes":
            fixes = tuple(rewritten(block, double.governor))
            yield Addressed(replace(finding, fixes=fixes), {})
        else:
            yield Addressed(finding, double_fixes(block, double))


#: S-passives that no more specific rule reports.
s_passive = addressed(_s_passives)
#: Passives with *blive*.
blive_passive = addressed(_blive_passives, _may_need_arcs)
#: Both passives with an impersonal *der*.
impersonal_passive = addressed(_impersonal_passives, _may_need_arcs)
#: What the reader shall, may or can do.
citizen_duty = addressed(_citizen_duties)
#: Two passives in one chain.
double_passive = addressed(_double_passives)


def passive_with_agent(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*Ansøgningen vurderes af et udvalg*: the one who acts is named, but last."""
    for passive, agent in passives_of(block).agents:
        first = passive.verb if passive.auxiliary < 0 else passive.auxiliary
        fix = agent_fix(block, passive, agent)
        yield _between(block, min(first, agent.af), max(passive.verb, agent.head), fix=fix)


def _between(
    block: AnalysedBlock,
    first: int,
    last: int,
    *,
    severity: Severity | None = None,
    fix: Fix | None = None,
) -> Finding:
    """A finding from one token to another, in whichever order they stand."""
    first, last = min(first, last), max(first, last)
    start, end = block.tokens[first].idx, token_end(block.tokens[last])
    return Finding(start, end, severity=severity, fixes=(fix,) if fix else ())
