"""The passives of a block by rule, worked out once for all rules of the family.

PAS08 (double) has the word before PAS04 (the citizen's duty) and PAS07 (agent given). That PAS03,
PAS02 and PAS01 give way to those is decided where diagnostics are made, by what is selected. Every
*bedes* is TIL05's; with a participle it is PAS08 as well.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from klarsprog_lint.checks.pas_agents import Agent, find_agent
from klarsprog_lint.checks.pas_doubles import Double, doubles
from klarsprog_lint.checks.pas_duty import Duty, duties
from klarsprog_lint.checks.pas_impersonal import impersonals
from klarsprog_lint.checks.pas_tagging import s_verbs
from klarsprog_lint.checks.pas_words import adjectival_participles, deponents
from klarsprog_lint.language.passives import Columns, Passive, arcs_may_tell, blive_passives
from klarsprog_lint.rules.analysed import AnalysedBlock

_CACHE_KEY = "klarsprog_lint.passives"


class Passives:
    """What PAS01-PAS04, PAS07 and PAS08 report in one block; each is looked for when asked for."""

    def __init__(self, block: AnalysedBlock) -> None:
        self._block = block
        self._columns = Columns(block.lowers, block.lemmas, block.upos, block.morphs)

    @cached_property
    def s(self) -> tuple[Passive, ...]:
        """The s-passives."""
        return tuple(found for found in self._all_s if found.verb not in self._requested)

    @cached_property
    def blive(self) -> tuple[Passive, ...]:
        """The blive-passives."""
        return tuple(found for found in self._all_blive if found.verb not in self._requested)

    @cached_property
    def impersonal(self) -> tuple[tuple[int, Passive], ...]:
        """The passives with an impersonal *der*, and the token index of the *der*."""
        if "der" not in self._block.vocabulary:
            return ()
        found = impersonals(self._block, self._every)
        return tuple(one for one in found if one[1].verb not in self._requested)

    @cached_property
    def doubles(self) -> tuple[Double, ...]:
        """The passives under another passive."""
        return tuple(doubles(self._block, self._every)) if self._every else ()

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """The passives that hide what the reader must do."""
        free = [one for one in self._all_s if one.verb not in self._in_doubles]
        return tuple(duties(self._block, free)) if free else ()

    @cached_property
    def agents(self) -> tuple[tuple[Passive, Agent], ...]:
        """The passives whose agent is named."""
        taken = {*self._in_doubles, *(verb for duty in self.duties for verb in duty.verbs)}
        return tuple(_with_agents(self._block, self._every, taken))

    @cached_property
    def _all_s(self) -> tuple[Passive, ...]:
        return tuple(s_verbs(self._block))

    @cached_property
    def _all_blive(self) -> tuple[Passive, ...]:
        if "blive" not in self._block.lemma_places:
            return ()
        tokens = self._block.tokens
        return tuple(blive_passives(self._columns, lambda index: tokens[index].head.i))

    @property
    def may_need_arcs(self) -> bool:
        """Whether the parse could show a passive that tags and word order do not."""
        return "blive" in self._block.lemma_places and arcs_may_tell(self._columns)

    @cached_property
    def _every(self) -> list[Passive]:
        return sorted((*self._all_s, *self._all_blive), key=lambda passive: passive.verb)

    @cached_property
    def _requested(self) -> frozenset[int]:
        return frozenset(_under_bedes(self._block))

    @cached_property
    def _in_doubles(self) -> set[int]:
        verbs = (verb for double in self.doubles for verb in (double.governor, double.verb))
        return {*self._requested, *verbs}


def passives_of(block: AnalysedBlock) -> Passives:
    """The block's passives, kept for all the rules that ask."""
    known = block.doc.user_data.get(_CACHE_KEY)
    if known is None:
        known = block.doc.user_data[_CACHE_KEY] = Passives(block)
    assert isinstance(known, Passives)
    return known


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
