"""Who acts where a passive does not say so: the sender for what authorities do, else nobody we know.

A sentence that names somebody else, repeats a rule for people in general or reports what was asked
for gets no »vi«.
"""

import re

from klarsprog_lint.checks.pas_active import Rewriting
from klarsprog_lint.checks.pas_agents import find_agent
from klarsprog_lint.checks.pas_chain import chain_of, lemma_of
from klarsprog_lint.checks.pas_phrases import starts_nominal
from klarsprog_lint.checks.pas_words import actors, sender_acts
from klarsprog_lint.findings import Fix
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

# The sender, and those that are spoken of: their names do not tell that they act here.
_NOT_OTHERS = re.compile(
    r"(?:kommune|forvaltning|afdeling|center|team|borger|barn|forælder|forældre|elev|klager|søn|datter"
    r"|ansøger|beboer|ejer|modtager|institution|skole|børnehave|vuggestue|part|person|sagsbehandler"
    r"|medarbejder|undertegnede|ægtefælle|samlever|kunde|bruger|lejer|andre|familie|værge|forening)$"
)
_TARGETS = frozenset(("til", "hos", "fra", "for", "med", "i", "på", "om", "over", "mod", "ved"))
_TO_SENDER = frozenset(("os", "mig", "undertegnede", "hertil"))
_ASKED = frozenset(
    ("bede", "anmode", "kræve", "ansøge", "søge", "ønske", "klage", "sørge", "sikre", "forlange")
)
_IN_GENERAL = frozenset(
    """borgere personer pensionister enhver man ansøgerne modtagere ydelsesmodtagere folkepensionister
    førtidspensionister unge ældre udlændinge virksomheder enlige voksne""".split()
)
_HERE = frozenset(
    """du dig din dit dine de dem deres i jer jeres vi os vores jeg hermed denne dette disse""".split()
)
_RIGHTS = frozenset(("kan", "kunne", "må", "skal"))
_PERSONS = frozenset(("du", "de", "jer", "i", "han", "hun"))
_GIVING = frozenset(("give", "tilbyde", "tildele", "bevilge", "bevillige", "pålægge", "tillægge", "yde"))


def sender_fix(block: AnalysedBlock, passive: Passive, der: int | None = None) -> Fix | None:
    """The clause with »vi« as its subject, where the sender is the one who acts."""
    lemma = lemma_of(block, passive.verb)
    if lemma not in sender_acts() or not _is_done_to(block, passive.verb, sender_acts()[lemma]):
        return None
    chain = chain_of(block, passive)
    if chain is None or find_agent(block, passive.verb) is not None:
        return None
    sentence = block.sentence_of(passive.verb)
    if _has_other_actor(block, sentence, chain.finite) or _is_rule(block, sentence):
        return None
    if _was_asked_for(block, sentence, passive.verb):
        return None
    rewriting = Rewriting(block, chain, "vi")
    if der is not None:
        return rewriting.impersonal(der)
    if starts_nominal(block, chain.last + 1) and chain.start > chain.finite:
        # »meddeles andre myndigheder«: two objects would stand in the wrong order.
        if not _has_person(block, chain.finite) or lemma not in _GIVING:
            return None
    return rewriting.personal()


def _is_done_to(block: AnalysedBlock, verb: int, nouns: tuple[str, ...]) -> bool:
    """Whether one of the nouns stands near the verb, where the verb asks for it."""
    near = block.lemmas[max(verb - 6, 0) : verb + 5]
    return not nouns or any(lemma.endswith(nouns) for lemma in near)


def _has_other_actor(block: AnalysedBlock, sentence: range, finite: int) -> bool:
    words = block.lowers
    if any(words[index] in _TO_SENDER for index in range(finite, _clause_end(block, finite))):
        return True
    for index in range(len(block.upos)):
        if block.upos[index] not in ("NOUN", "PROPN") or "Case=Gen" in block.morphs[index]:
            continue
        if block.lemmas[index] not in actors() or _NOT_OTHERS.search(block.lemmas[index]):
            continue
        if index not in sentence and block.upos[index] == "NOUN":
            continue
        if _TARGETS.isdisjoint(words[max(index - 4, 0) : index]):
            return True
    return False


def _clause_end(block: AnalysedBlock, index: int) -> int:
    while index < len(block.upos) and block.upos[index] != "PUNCT":
        index += 1
    return index


def _is_rule(block: AnalysedBlock, sentence: range) -> bool:
    """What holds for people in general, or what the law allows, is no news about this case."""
    words = set(block.lowers[sentence.start : sentence.stop])
    if not _HERE.isdisjoint(words):
        return False
    by_law = "§" in words and not _RIGHTS.isdisjoint(words)
    return by_law or not _IN_GENERAL.isdisjoint(words)


def _was_asked_for(block: AnalysedBlock, sentence: range, verb: int) -> bool:
    """»Du har søgt om, at støtten udbetales til din søn«."""
    for index in range(sentence.start, verb):
        if block.lemmas[index] in _ASKED and "at" in block.lowers[index:verb]:
            return True
    return False


def _has_person(block: AnalysedBlock, finite: int) -> bool:
    around = (block.lowers[finite - 1] if finite else "", *block.lowers[finite + 1 : finite + 2])
    known = block.lemmas[finite - 1] if finite else ""
    return not _PERSONS.isdisjoint(around) or known in actors()
