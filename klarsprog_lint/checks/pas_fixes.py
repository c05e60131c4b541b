"""Which rewriting a passive gets, for each way to call the reader: one verb, joined verbs, two.

``pas_sender`` says who acts, ``pas_active`` rewrites one clause; a subject that two verbs share
and a verb that stands over another need more than that.
"""

from klarsprog_lint.checks.pas_active import Rewriting
from klarsprog_lint.checks.pas_agents import find_agent
from klarsprog_lint.checks.pas_chain import (
    Chain,
    chain_of,
    dependent_chain,
    future_chain,
    governed_chain,
    infinitive_chain,
    joined_chain,
    lemma_of,
)
from klarsprog_lint.checks.pas_doubles import Double
from klarsprog_lint.checks.pas_duty import Duty
from klarsprog_lint.checks.pas_raising import (
    GOVERNORS,
    OBJECT_FIRST,
    has_infinitive,
    raised,
    raised_shared,
)
from klarsprog_lint.checks.pas_sender import (
    DITRANSITIVE,
    reader_does,
    sender_does,
    takes_two_objects,
)
from klarsprog_lint.checks.pas_shared import (
    modal_pair,
    opener_of,
    pair_fix,
    passive_pair,
    pronoun_before,
    shared_subject_fix,
    verbs_joined_to,
)
from klarsprog_lint.checks.pas_words import citizen_acts
from klarsprog_lint.findings import Fix
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

#: How a letter may call its reader; what is right, the whole letter tells.
READERS = ("du", "De", "I")

_POLITE = frozenset(("de", "dem", "deres"))
_OPTIONAL_ACTS = frozenset(("fremsætte", "rejse", "afgive", "indgive", "indbringe"))
# Works that others may carry out for the sender: »Arbejdet forventes afsluttet«.
_OF_OTHERS = ("arbejdet", "arbejderne", "byggeriet", "projektet", "renoveringen", "anlægget")


def fixes_for(block: AnalysedBlock, passive: Passive, der: int | None = None) -> dict[str, Fix]:
    """The clause in the active for each way to call the reader; empty where nobody is known."""
    if find_agent(block, passive.verb) is not None:
        return {}
    chain = chain_of(block, passive)
    if chain is None:
        return {}
    lemma = lemma_of(block, passive.verb)
    pair = modal_pair(block, chain) if der is None else None
    if pair is not None:
        return _under_one_modal(block, pair)
    if reader_does(block, chain, lemma, der):
        found = {reader: _active(block, chain, lemma, reader, der) for reader in READERS}
    elif sender_does(block, chain, lemma, known=has_infinitive(block, chain.last + 1)):
        return _sender_fixes(block, chain, lemma, der)
    else:
        return {}
    return {reader: fix for reader, fix in found.items() if fix is not None}


def decision_fixes(
    block: AnalysedBlock, passive: Passive, lemma: str, der: int | None
) -> dict[str, Fix]:
    """»Der er truffet afgørelse om« → »Vi har truffet afgørelse om«."""
    chain = chain_of(block, passive)
    if chain is None or not sender_does(block, chain, lemma, known=True):
        return {}
    return _sender_fixes(block, chain, lemma, der)


def duty_fixes(block: AnalysedBlock, duty: Duty) -> dict[str, Fix]:
    """»Skemaet skal indsendes.« → »Du skal indsende skemaet.«, for each way to call the reader."""
    chain = infinitive_chain(block, duty.modal, duty.verbs)
    if chain is None or _is_about_those_who_want(block, duty):
        return {}
    pair = modal_pair(block, chain)
    if pair is not None and len(duty.verbs) == 1:
        return _under_one_modal(block, pair)
    der = _der_beside(block, duty.modal)
    found = {reader: _active(block, chain, "", reader, der) for reader in READERS}
    return {reader: fix for reader, fix in found.items() if fix is not None}


def _is_about_those_who_want(block: AnalysedBlock, duty: Duty) -> bool:
    """»Indsigelser skal fremsættes skriftligt«: how, if one does; *du skal fremsætte* says more."""
    first = block.sentence_of(duty.modal).start
    is_bare = block.upos[first] == "NOUN" and "Definite=Ind" in block.morphs[first]
    return is_bare and any(block.lemmas[verb] in _OPTIONAL_ACTS for verb in duty.verbs)


def double_fixes(block: AnalysedBlock, double: Double) -> dict[str, Fix]:
    """»Sagen søges afsluttet« → »Vi prøver at afslutte sagen«, »kræves betalt« likewise."""
    lemma, verb = block.lemmas[double.governor], block.lemmas[double.verb]
    governor = GOVERNORS.get(lemma)
    if governor is None:
        return {}
    if double.first == double.governor:
        chain = governed_chain(block, double.governor, double.verb, governor)
    elif lemma in OBJECT_FIRST:
        chain = future_chain(block, double.first, double.governor, double.verb)
    else:
        chain = None
    if chain is None or find_agent(block, double.verb) is not None:
        return {}
    first = block.sentence_of(chain.finite).start
    # »Såfremt mødet ønskes flyttet«: by whom is open.
    if first == chain.finite or opener_of(block, chain.finite) not in ("", ",", "at", "idet", "da"):
        return {}
    is_others = block.lowers[chain.finite - 1].endswith(_OF_OTHERS)
    acts = lemma in OBJECT_FIRST or sender_does(block, chain, verb)
    if is_others or not acts or not sender_does(block, chain, lemma, known=True):
        return {}
    shared = None if chain.governor else shared_subject_fix(block, chain, "vi")
    found = {
        reader: shared or Rewriting(block, chain, "vi", is_polite=reader == "De").personal()
        for reader in READERS
    }
    return {reader: fix for reader, fix in found.items() if fix is not None}


def _under_one_modal(block: AnalysedBlock, pair: tuple[int, int]) -> dict[str, Fix]:
    """»Klagen kan indbringes for nævnet og sendes til os« → »Du kan indbringe … og sende den …«."""
    first = chain_of(block, Passive(-1, pair[0]))
    second = dependent_chain(block, pair[1])
    if first is None or first.is_simple or second is None:
        return {}
    lemmas = [lemma_of(block, verb) for verb in pair]
    agents: tuple[str, ...]
    if reader_does(block, first, lemmas[0], None) or lemmas[0] in citizen_acts():
        agents = READERS if lemmas[1] in citizen_acts() else ()
    elif all(sender_does(block, first, lemma) for lemma in lemmas):
        agents = ("vi",) * len(READERS)
    else:
        return {}
    found: dict[str, Fix | None] = {}
    for reader, agent in zip(READERS, agents, strict=False):
        rewriting = Rewriting(block, first, agent, is_polite=reader == "De", joined=second.finite)
        found[reader] = pair_fix(block, second, rewriting.personal(), of_modal=True)
    return {reader: fix for reader, fix in found.items() if fix is not None}


def _sender_fixes(
    block: AnalysedBlock, chain: Chain, lemma: str, der: int | None
) -> dict[str, Fix]:
    """The clause with the sender as agent: the same however the reader is called, but for *De*."""
    plain = _by_sender(block, chain, lemma, der, is_polite=False)
    has_polite = not _POLITE.isdisjoint(block.vocabulary)
    polite = _by_sender(block, chain, lemma, der, is_polite=True) if has_polite else plain
    found = {reader: polite if reader == "De" else plain for reader in READERS}
    return {reader: fix for reader, fix in found.items() if fix is not None}


def _by_sender(
    block: AnalysedBlock, chain: Chain, lemma: str, der: int | None, *, is_polite: bool
) -> Fix | None:
    if der is not None:
        return _active(block, chain, lemma, "vi", der)
    if has_infinitive(block, chain.last + 1):
        if block.lowers[chain.finite - 1] == "og":
            return raised_shared(block, chain, pronoun_before(block, chain.finite - 1))
        return raised(block, chain, is_polite=is_polite)
    joined = verbs_joined_to(block, chain)
    if len(joined) > 1:
        whole = joined_chain(block, joined)
        lemmas = [lemma_of(block, verb) for verb in joined]
        if whole is None or not all(sender_does(block, whole, other) for other in lemmas):
            return None
        return _active(block, whole, "", "vi", None, is_polite=is_polite)
    pair = passive_pair(block, chain)
    both = _both(block, pair, is_polite=is_polite) if pair is not None else None
    return both or _active(block, chain, lemma, "vi", None, is_polite=is_polite)


def _both(block: AnalysedBlock, pair: tuple[int, int], *, is_polite: bool) -> Fix | None:
    chains = [chain_of(block, Passive(-1, verb)) for verb in pair]
    first, second = chains
    if first is None or second is None or not first.is_simple:
        return None
    if not all(sender_does(block, chain, lemma_of(block, chain.last)) for chain in (first, second)):
        return None
    rewriting = Rewriting(block, first, "vi", is_polite=is_polite, joined=second.finite)
    return pair_fix(block, second, rewriting.personal())


def _active(
    block: AnalysedBlock,
    chain: Chain,
    lemma: str,
    agent: str,
    der: int | None,
    *,
    is_polite: bool = False,
) -> Fix | None:
    shared = None if lemma in DITRANSITIVE else shared_subject_fix(block, chain, agent)
    if shared is not None:
        return shared
    takes_two = takes_two_objects(block, chain, lemma)
    rewriting = Rewriting(block, chain, agent, is_polite=is_polite, takes_two=takes_two)
    return rewriting.personal() if der is None else rewriting.impersonal(der)


def _der_beside(block: AnalysedBlock, modal: int) -> int | None:
    for index in (modal + 1, modal - 1):
        if block.lowers[index : index + 1] == ("der",) and index >= 0:
            relative = index == modal - 1 and index > 0 and block.lowers[index - 1] == ","
            return None if relative else index
    return None
