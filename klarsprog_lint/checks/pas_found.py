"""The passives of a block by rule, worked out once for all rules of the family.

PAS08 (double) has the word before PAS04 (the citizen's duty) and PAS07 (agent given). That PAS03,
PAS02 and PAS01 give way to those is decided where diagnostics are made, by what is selected. Every
*bedes* is TIL05's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.pas_agents import Agent, find_agent
from klarsprog_lint.checks.pas_doubles import Double, doubles
from klarsprog_lint.checks.pas_duty import Duty, duties
from klarsprog_lint.checks.pas_words import adjectival_participles, deponents
from klarsprog_lint.language.passives import (
    Columns,
    Passive,
    blive_passives,
    impersonal,
    s_passives,
)
from klarsprog_lint.rules.analysed import AnalysedBlock

_CACHE_KEY = "klarsprog_lint.passives"


@dataclass(frozen=True, slots=True)
class Passives:
    """What PAS01-PAS04, PAS07 and PAS08 report in one block."""

    s: tuple[Passive, ...] = ()
    blive: tuple[Passive, ...] = ()
    impersonal: tuple[tuple[int, Passive], ...] = ()
    duties: tuple[Duty, ...] = ()
    agents: tuple[tuple[Passive, Agent], ...] = ()
    doubles: tuple[Double, ...] = ()


_NONE = Passives()


def passives_of(block: AnalysedBlock) -> Passives:
    """The block's passives by rule, worked out once for all the rules."""
    known = block.doc.user_data.get(_CACHE_KEY)
    if known is None:
        known = block.doc.user_data[_CACHE_KEY] = _passives_of(block)
    assert isinstance(known, Passives)
    return known


def _passives_of(block: AnalysedBlock) -> Passives:
    columns = Columns(block.lowers, block.lemmas, block.upos, block.morphs)
    s_all = (
        []
        if not any("Voice=Pass" in morph for morph in block.features)
        else list(_s(block, columns))
    )
    blive_all = [] if "blive" not in block.lemmas else list(_blive(block, columns))
    if not s_all and not blive_all:
        return _NONE
    every = sorted((*s_all, *blive_all), key=lambda passive: passive.verb)
    requested = set(_under_bedes(block))
    taken = set(requested)
    found_doubles = tuple(doubles(block, every))
    taken.update(verb for double in found_doubles for verb in (double.governor, double.verb))
    found_duties = tuple(duties(block, [one for one in s_all if one.verb not in taken]))
    taken.update(verb for duty in found_duties for verb in duty.verbs)
    agents = tuple(_with_agents(block, every, taken))
    with_der = impersonal(columns, every) if "der" in block.vocabulary else ()
    return Passives(
        tuple(passive for passive in s_all if passive.verb not in requested),
        tuple(passive for passive in blive_all if passive.verb not in requested),
        tuple(one for one in with_der if one[1].verb not in requested),
        found_duties,
        agents,
        found_doubles,
    )


def _s(block: AnalysedBlock, columns: Columns) -> Iterator[Passive]:
    for found in s_passives(columns):
        if found.verb not in block.opaque:
            yield found


def _blive(block: AnalysedBlock, columns: Columns) -> Iterator[Passive]:
    return blive_passives(columns, [token.head.i for token in block.tokens])


def _under_bedes(block: AnalysedBlock) -> Iterator[int]:
    """The tokens of »bedes« and of the verb under it: TIL05 speaks of them."""
    if "bedes" not in block.vocabulary:
        return
    for index, word in enumerate(block.lowers):
        if word != "bedes":
            continue
        yield index
        for other in range(index + 1, min(index + 8, len(block.lowers))):
            if block.upos[other] == "VERB":
                yield other
            if block.upos[other] in ("VERB", "PUNCT"):
                break


def _with_agents(
    block: AnalysedBlock, passives: Sequence[Passive], taken: set[int]
) -> Iterator[tuple[Passive, Agent]]:
    if "af" not in block.vocabulary:
        return
    for passive in passives:
        real = not _is_stative(block, passive) and passive.verb not in taken
        agent = find_agent(block, passive.verb) if real else None
        if agent is not None:
            yield passive, agent


def _is_stative(block: AnalysedBlock, passive: Passive) -> bool:
    """Deponents, and participles that are adjectives after *blive*."""
    word = block.lowers[passive.verb]
    if passive.auxiliary >= 0:
        return word in adjectival_participles()
    return word in deponents() or block.lemmas[passive.verb] in deponents()
