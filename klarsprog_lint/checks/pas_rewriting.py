"""PAS07: from passive to active where the agent is named."""

from klarsprog_lint.checks.pas_agents import Agent
from klarsprog_lint.checks.pas_chain import Chain, chain_of
from klarsprog_lint.checks.pas_clause import Clause, begins_time, rest_is_free, simple_clause
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_OBJECTS = {
    "du": "dig",
    "jeg": "mig",
    "vi": "os",
    "han": "ham",
    "hun": "hende",
    "den": "den",
    "det": "det",
}
_SUBJECTS = {
    "dig": "du",
    "mig": "jeg",
    "os": "vi",
    "ham": "han",
    "hende": "hun",
    "jer": "I",
    "dem": "de",
}
# Subjects that say nothing (»Det kan oplyses, at«) or may be polite (»De«) or plural (»I«).
_NO_SUBJECTS = frozenset(("de", "i", "man", "dette"))
_POSSESSIVES = frozenset(
    ("din", "dit", "dine", "vores", "jeres", "min", "mit", "mine", "hans", "hendes")
)


def agent_fix(block: AnalysedBlock, passive: Passive, agent: Agent) -> Fix | None:
    """»Ansøgningen vurderes af et udvalg.« → »Et udvalg vurderer ansøgningen.«"""
    chain = chain_of(block, passive)
    if chain is None or agent.af < passive.verb:
        return None
    finite, end = chain.finite, chain.start
    adjacent = agent.af == passive.verb + 1
    clause = simple_clause(block, finite, agent.af if finite == passive.verb else end)
    after = agent.head + 1
    if clause is None or not (adjacent or finite == passive.verb):
        return None
    if not (begins_time(block, after) and rest_is_free(block, after)):
        return None
    name = block.span_text(block.tokens[agent.first].idx, token_end(block.tokens[agent.head]))
    if block.lowers[agent.first] in ("sin", "sit", "sine") or name == "Dem":
        return None
    return _rewritten(block, clause, chain, _SUBJECTS.get(name, name), after)


def _rewritten(
    block: AnalysedBlock, clause: Clause, chain: Chain, agent: str, end: int
) -> Fix | None:
    """The clause up to ``end`` with ``agent`` as its subject and the old subject as its object."""
    target = _object(block, clause)
    if target is None or _other_finite_verbs(block, clause):
        return None
    pronoun = target in _OBJECTS.values()
    middle = _text(block, *clause.middle)
    objects = [target, middle] if pronoun and not chain.others else [middle, chain.others, target]
    if clause.inverted:
        front = _text(block, clause.start, clause.finite)
        parts = [front, chain.active, agent, *objects]
    else:
        parts = [agent[:1].upper() + agent[1:], chain.active, *objects]
    content = " ".join(part for part in parts if part)
    edit = TextEdit(block.tokens[clause.start].idx, token_end(block.tokens[end - 1]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def _other_finite_verbs(block: AnalysedBlock, clause: Clause) -> bool:
    return any(
        "VerbForm=Fin" in block.morphs[index] for index in range(clause.start, clause.finite)
    )


def _object(block: AnalysedBlock, clause: Clause) -> str | None:
    """The old subject as an object; empty for *der*, None where its form is not certain."""
    first, end = clause.subject
    word = block.lowers[first]
    if end - first == 1 and word == "der":
        return ""
    if end - first == 1 and block.upos[first] == "PRON":
        return None if word in _NO_SUBJECTS else _OBJECTS.get(word)
    text = _text(block, first, end)
    if clause.inverted or _keeps_capital(block, first):
        return text
    return text[:1].lower() + text[1:]


def _keeps_capital(block: AnalysedBlock, index: int) -> bool:
    token = block.tokens[index]
    if token.text[1:] != token.text[1:].lower():
        return True
    named = token.pos_ == "PROPN" and block.lowers[index] not in _POSSESSIVES
    return named and not is_common_word(token.vocab.lookups, token.text)


def _text(block: AnalysedBlock, start: int, end: int) -> str:
    if start >= end:
        return ""
    return block.span_text(block.tokens[start].idx, token_end(block.tokens[end - 1]))
