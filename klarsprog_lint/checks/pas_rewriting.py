"""From passive to active where the one who acts is known: the reader (PAS04) or the agent (PAS07).

The forms come from the table of inflections and must lead back to the passive form in the text;
where they do not, or where the clause is not simple, there is no fix. Modal verbs stay as they are.
"""

from dataclasses import dataclass

from klarsprog_lint.checks.pas_agents import Agent
from klarsprog_lint.checks.pas_clause import Clause, begins_time, rest_is_free, simple_clause
from klarsprog_lint.checks.pas_duty import Duty
from klarsprog_lint.checks.pas_words import MODALS
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_DANISH = Inflection()
_INFINITIVE = "VerbForm=Inf|Voice=Act"
_TENSES = (
    "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act",
    "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act",
)
_PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
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
_PERFECT = {"er": "har", "var": "havde", "bliver": "", "blev": ""}
# Subjects that say nothing (»Det kan oplyses, at«) or may be polite (»De«) or plural (»I«).
_NO_SUBJECTS = frozenset(("de", "i", "man", "dette"))
_POSSESSIVES = frozenset(
    ("din", "dit", "dine", "vores", "jeres", "min", "mit", "mine", "hans", "hendes")
)
# A letter that says »De« or »I« cannot be given a »du«.
_OTHER_ADDRESS = frozenset(("De", "Dem", "Deres", "I", "Jer", "jer", "jeres", "Jeres"))
_PERSONS = frozenset(("du", "vi", "jeg", "han", "hun"))


@dataclass(frozen=True, slots=True)
class _Active:
    """The active verbs: the finite one, and the others that follow the adverbs."""

    finite: str
    others: str


def agent_fix(block: AnalysedBlock, passive: Passive, agent: Agent) -> Fix | None:
    """»Ansøgningen vurderes af et udvalg.« → »Et udvalg vurderer ansøgningen.«"""
    found = _verbs(block, passive)
    if found is None or agent.af < passive.verb:
        return None
    finite, end, active = found
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
    return _rewritten(block, clause, active, _SUBJECTS.get(name, name), after)


def _verbs(block: AnalysedBlock, passive: Passive) -> tuple[int, int, _Active] | None:
    """The finite verb, where the verbs behind the adverbs begin, and the active verbs."""
    if passive.auxiliary < 0:
        return _from_s_passive(block, passive.verb)
    return _from_blive_passive(block, passive)


def _from_s_passive(block: AnalysedBlock, verb: int) -> tuple[int, int, _Active] | None:
    lemma, form = block.lemmas[verb], block.lowers[verb]
    infinitive = _DANISH.form(lemma, "VERB", _INFINITIVE)
    modal = _modal(block, verb)
    if modal is not None:
        if infinitive is None or form != f"{infinitive}s":
            return None
        return modal, verb, _Active(block.lowers[modal], infinitive)
    present, past = (_DANISH.form(lemma, "VERB", tense) for tense in _TENSES)
    if present and infinitive and form == f"{infinitive}s":
        return verb, verb, _Active(present, "")
    return (verb, verb, _Active(past, "")) if past and form == f"{past}s" else None


def _modal(block: AnalysedBlock, index: int) -> int | None:
    """The modal verb before, with nothing but a noun phrase and adverbs between."""
    for before in range(index - 1, max(index - 10, -1), -1):
        if block.lowers[before] in MODALS or block.lowers[before] in ("vil", "ville"):
            return before
        if block.upos[before] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _from_blive_passive(block: AnalysedBlock, passive: Passive) -> tuple[int, int, _Active] | None:
    lemma, auxiliary = block.lemmas[passive.verb], block.lowers[passive.auxiliary]
    participle = _DANISH.form(lemma, "VERB", _PARTICIPLE)
    if participle is None or participle != block.lowers[passive.verb]:
        return None
    if auxiliary in ("bliver", "blev"):
        form = _DANISH.form(lemma, "VERB", _TENSES[auxiliary == "blev"])
        return (passive.auxiliary, passive.verb, _Active(form, "")) if form else None
    if passive.verb != passive.auxiliary + 1:
        return None
    before = _finite_before(block, passive.auxiliary)
    if before is None:
        return None
    word = block.lowers[before]
    if auxiliary == "blevet" and word in ("er", "var"):
        return before, passive.auxiliary, _Active(_PERFECT[word], participle)
    infinitive = _DANISH.form(lemma, "VERB", _INFINITIVE)
    modal = word in MODALS or word in ("vil", "ville")
    if auxiliary != "blive" or not modal or infinitive is None:
        return None
    return before, passive.auxiliary, _Active(word, infinitive)


def _finite_before(block: AnalysedBlock, index: int) -> int | None:
    for before in range(index - 1, max(index - 10, -1), -1):
        if block.upos[before] in ("VERB", "AUX"):
            return before if "VerbForm=Fin" in block.morphs[before] else None
        if block.upos[before] in ("PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _rewritten(
    block: AnalysedBlock, clause: Clause, active: _Active, agent: str, end: int
) -> Fix | None:
    """The clause up to ``end`` with ``agent`` as its subject and the old subject as its object."""
    target = _object(block, clause)
    if target is None or _other_finite_verbs(block, clause):
        return None
    pronoun = target in _OBJECTS.values()
    middle = _text(block, *clause.middle)
    objects = [target, middle] if pronoun and not active.others else [middle, active.others, target]
    if clause.inverted:
        front = _text(block, clause.start, clause.finite)
        parts = [front, active.finite, agent, *objects]
    else:
        parts = [agent[:1].upper() + agent[1:], active.finite, *objects]
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
