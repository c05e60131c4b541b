"""Who acts where a passive does not say so: the sender, the reader, or nobody we know.

The sender does what authorities do, the reader has rights, duties and conditions. A sentence that
names somebody else, repeats a rule for people in general or reports what was asked for gets none.
"""

import re

from klarsprog_lint.checks.pas_active import Rewriting
from klarsprog_lint.checks.pas_agents import find_agent
from klarsprog_lint.checks.pas_chain import Chain, chain_of, infinitive_chain, lemma_of
from klarsprog_lint.checks.pas_duty import Duty
from klarsprog_lint.checks.pas_words import actors, reader_acts, sender_acts
from klarsprog_lint.findings import Fix
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

#: How a letter may call its reader; what is right, the whole letter tells.
READERS = ("du", "De", "I")

# The sender, and those that are spoken of: their names do not tell that they act here.
_NOT_OTHERS = re.compile(
    r"(?:kommune|forvaltning|afdeling|center|team|borger|barn|forælder|forældre|elev|klager|søn"
    r"|datter|ansøger|beboer|ejer|modtager|institution|skole|børnehave|vuggestue|part|person"
    r"|sagsbehandler|medarbejder|undertegnede|ægtefælle|samlever|kunde|bruger|lejer|andre|familie"
    r"|værge|forening|kontor|byråd|kommunalbestyrelse|udlejer)$"
)
_TARGETS = frozenset(("til", "hos", "fra", "for", "med", "i", "på", "om", "over", "mod", "ved"))
_TO_SENDER = frozenset(("os", "mig", "undertegnede", "hertil", "henvendelse"))
_ASKED = frozenset(
    ("bede", "anmode", "kræve", "ansøge", "søge", "ønske", "klage", "sørge", "sikre", "forlange",
     "anføre", "hævde", "gældende", "påstå", "mene")
)  # fmt: skip
_IN_GENERAL = frozenset(
    """borgere personer pensionister enhver man modtagere ydelsesmodtagere folkepensionister
    førtidspensionister unge ældre udlændinge virksomheder enlige voksne bilister""".split()
)
_HERE = frozenset(
    """du dig din dit dine de dem deres i jer jeres vi os vores jeg hermed denne dette disse
    """.split()
)
_MAY = frozenset(("kan", "kunne"))
_DUTIES = frozenset(("skal", "må", "bør"))
_CONDITIONS = frozenset(("hvis", "såfremt", "når", "medmindre", "dersom", "inden", "ifald"))
_PERSONS = frozenset(("du", "de", "jer", "i", "han", "hun"))
_GIVING = frozenset(
    ("give", "tilbyde", "tildele", "bevilge", "bevillige", "pålægge", "tillægge", "yde")
)
# What the sender says, whatever the modal verb.
_SAYING = frozenset(("meddele", "oplyse", "tilføje", "bemærke", "understrege", "nævne", "lægge"))
_COMPLAINTS = ("klage", "klagen")
_BOARDS = ("byråd", "udvalg", "udvalget", "nævn", "bestyrelse", "regionsråd", "folketinget")
_FEES = ("gebyr", "afgift", "betaling", "depositum", "husleje")


def fixes_for(block: AnalysedBlock, passive: Passive, der: int | None = None) -> dict[str, Fix]:
    """The clause in the active for each way to call the reader; empty where nobody is known."""
    lemma = lemma_of(block, passive.verb)
    chain = _usable_chain(block, passive)
    if chain is None:
        return {}
    if _reader_acts(block, chain, lemma, der):
        found = {reader: _active(block, chain, lemma, reader, der) for reader in READERS}
    elif _sender_acts(block, chain, lemma):
        found = {
            reader: _active(block, chain, lemma, "vi", der, is_polite=reader == "De")
            for reader in READERS
        }
    else:
        return {}
    return {reader: fix for reader, fix in found.items() if fix is not None}


def duty_fixes(block: AnalysedBlock, duty: Duty) -> dict[str, Fix]:
    """»Skemaet skal indsendes.« → »Du skal indsende skemaet.«, for each way to call the reader."""
    chain = infinitive_chain(block, duty.modal, duty.verbs)
    if chain is None:
        return {}
    der = _der_beside(block, duty.modal)
    found = {reader: _active(block, chain, "", reader, der) for reader in READERS}
    return {reader: fix for reader, fix in found.items() if fix is not None}


def _der_beside(block: AnalysedBlock, modal: int) -> int | None:
    for index in (modal + 1, modal - 1):
        if block.lowers[index : index + 1] == ("der",) and index >= 0:
            relative = index == modal - 1 and index > 0 and block.lowers[index - 1] == ","
            return None if relative else index
    return None


def _usable_chain(block: AnalysedBlock, passive: Passive) -> Chain | None:
    if find_agent(block, passive.verb) is not None:
        return None
    return chain_of(block, passive)


def _active(
    block: AnalysedBlock,
    chain: Chain,
    lemma: str,
    agent: str,
    der: int | None,
    *,
    is_polite: bool = False,
) -> Fix | None:
    takes_two = lemma in _GIVING and _has_person(block, chain.finite)
    rewriting = Rewriting(block, chain, agent, is_polite=is_polite, takes_two=takes_two)
    return rewriting.personal() if der is None else rewriting.impersonal(der)


def _reader_acts(block: AnalysedBlock, chain: Chain, lemma: str, der: int | None) -> bool:
    modal = block.lowers[chain.finite]
    first = block.sentence_of(chain.finite).start
    if chain.start > chain.finite:
        whens = ("kan",) if modal in _MAY else ("duty", "må") if modal in _DUTIES else ()
        whens = (*whens, "if") if _is_condition(block, chain, first) else whens
        if modal == "bør":
            whens = ()
    elif _is_condition(block, chain, first):
        whens = ("if",)
    else:
        near = block.lemmas[max(chain.finite - 6, first) : chain.finite + 5]
        if lemma == "få":
            return "henvendelse" in near
        if lemma == "betale" and der is not None:
            return any(noun.endswith(_FEES) for noun in near)
        subject = block.lowers[max(chain.finite - 1, 0)]
        return lemma in ("sende", "fremsende") and subject in _COMPLAINTS
    return any(
        (lemma, when) in reader_acts() and _is_done_to(block, chain, reader_acts()[lemma, when])
        for when in whens
    )


def _is_condition(block: AnalysedBlock, chain: Chain, first: int) -> bool:
    """»Betales restancen ikke, …«, »hvis vilkårene ikke overholdes«."""
    if chain.finite == first:
        return "," in block.lowers[first : block.sentence_of(first).stop]
    for index in range(chain.finite - 1, first - 1, -1):
        if block.lowers[index] == ",":
            return False
        if block.lowers[index] in _CONDITIONS:
            return True
    return False


def _sender_acts(block: AnalysedBlock, chain: Chain, lemma: str) -> bool:
    nouns = sender_acts().get(lemma)
    if nouns is None or not _is_done_to(block, chain, nouns):
        return False
    if block.lowers[chain.finite] in ("må", "bør"):
        # What »must« be done the reader must do, unless the sender only says something.
        beside = block.lowers[max(chain.finite - 1, 0) : chain.finite + 2]
        if lemma not in _SAYING or beside.count("det") + beside.count("der") == 0:
            return False
    sentence = block.sentence_of(chain.last)
    if _has_other_actor(block, sentence, chain.finite) or _is_rule(block, sentence):
        return False
    return not _was_asked_for(block, sentence, chain.last)


def _is_done_to(block: AnalysedBlock, chain: Chain, nouns: tuple[str, ...]) -> bool:
    """Whether one of the nouns stands near the verb, where the verb asks for it."""
    near = block.lemmas[max(chain.finite - 7, 0) : chain.last + 12]
    return not nouns or any(lemma.endswith(nouns) for lemma in near)


def _has_other_actor(block: AnalysedBlock, sentence: range, finite: int) -> bool:
    words = block.lowers
    if _is_before_board(block, finite):
        return True
    if any(words[index] in _TO_SENDER for index in range(finite, _clause_end(block, finite))):
        return True
    for index in range(len(block.upos)):
        if block.upos[index] not in ("NOUN", "PROPN") or "Case=Gen" in block.morphs[index]:
            continue
        paid = words[index - 1 : index + 1] == ("udbetaling", "danmark")
        if paid and _TARGETS.isdisjoint(words[max(index - 4, 0) : index]):
            return True
        if block.lemmas[index] not in actors() or _NOT_OTHERS.search(block.lemmas[index]):
            continue
        # What stands behind the verb is done something to.
        named = block.upos[index] == "PROPN"
        if (index in sentence and index > finite) or (index not in sentence and not named):
            continue
        if _TARGETS.isdisjoint(words[max(index - 4, 0) : index]):
            return True
    return False


def _is_before_board(block: AnalysedBlock, finite: int) -> bool:
    """»Sagen behandles i byrådet«, »på mødet i udvalget«."""
    for index in range(finite + 1, _clause_end(block, finite)):
        if block.lowers[index - 1] in ("i", "på") and block.lemmas[index].endswith(_BOARDS):
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
    by_law = "§" in words and not (_MAY | _DUTIES).isdisjoint(words)
    return by_law or not _IN_GENERAL.isdisjoint(words)


def _was_asked_for(block: AnalysedBlock, sentence: range, verb: int) -> bool:
    """»Du har søgt om, at støtten udbetales til din søn«, »de har anført, at …«."""
    for index in range(sentence.start, verb):
        asked = block.lemmas[index] in _ASKED or block.lowers[index] in _ASKED
        if asked and "at" in block.lowers[index:verb]:
            return True
    return False


def _has_person(block: AnalysedBlock, finite: int) -> bool:
    around = (block.lowers[finite - 1] if finite else "", *block.lowers[finite + 1 : finite + 2])
    before = range(max(finite - 3, block.sentence_of(finite).start), finite)
    named = any(block.upos[index] == "PROPN" or block.lemmas[index] in actors() for index in before)
    return named or not _PERSONS.isdisjoint(around)
