"""Who acts where a passive does not say so: the sender, the reader, or nobody we know.

The sender does what authorities do, the reader has rights, duties and conditions. A sentence that
names somebody else, repeats a rule for people in general or reports what was asked for gets none.
"""

import re

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_duty import READERS_PAPERS
from klarsprog_lint.checks.pas_openers import clause_start
from klarsprog_lint.checks.pas_words import actors, citizen_acts, reader_acts, sender_acts
from klarsprog_lint.rules.analysed import AnalysedBlock

# The sender, and those that are spoken of: their names do not tell that they act here.
_NOT_OTHERS = re.compile(
    r"(?:kommune|forvaltning|afdeling|center|team|borger|barn|forælder|forældre|elev|klager|søn"
    r"|datter|ansøger|beboer|ejer|modtager|institution|skole|børnehave|vuggestue|part|person"
    r"|sagsbehandler|medarbejder|undertegnede|ægtefælle|samlever|kunde|bruger|lejer|andre|familie"
    r"|værge|forening|kontor|byråd|kommunalbestyrelse|udlejer)$"
)
_COST = re.compile(r"\bfor (?!egen |sin )\w+ regning")
_TARGETS = frozenset(("til", "hos", "fra", "for", "med", "i", "på", "om", "over", "mod", "ved"))
_TO_SENDER = frozenset(("os", "mig", "undertegnede", "hertil", "henvendelse"))
_OF_NOUNS = frozenset(("pligt", "hjemmel", "årsag", "grund", "adgang", "ret", "mulighed", "krav"))
_ASKED = frozenset(
    ("bede", "anmode", "kræve", "ansøge", "søge", "ønske", "klage", "sørge", "sikre", "forlange",
     "anføre", "hævde", "gældende", "påstå", "mene")
)  # fmt: skip
_ASKED_REACH = 7
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
_MOVING = frozenset(("sende", "fremsende", "returnere"))
#: Verbs with two objects.
DITRANSITIVE = frozenset(
    ("give", "tilbyde", "tildele", "bevilge", "bevillige", "pålægge", "tillægge", "yde")
)
# What the sender says, whatever the modal verb.
_SAYING = frozenset(
    ("meddele", "oplyse", "tilføje", "bemærke", "understrege", "nævne", "lægge", "anse", "antage",
     "konstatere", "betragte", "fastslå")
)  # fmt: skip
_REQUESTS = frozenset(("opfordre", "anmode", "anbefale", "råde"))
_REQUESTING = frozenset(
    ("anmode", "anmoder", "anmodes", "bede", "beder", "henstille", "henstiller", "henstilles")
)
_SENDERS = frozenset(("vi", "jeg", "der", "det", "undertegnede"))
_DECIDING = frozenset(("afslå", "afvise", "fastholde", "opretholde"))
_SENDING = frozenset(("sende", "fremsende"))
_ONWARDS = frozenset(
    ("herefter", "derefter", "herfra", "videre", "efterfølgende", "ankestyrelsen", "dig", "jer")
)
_COMPLAINTS = ("klage", "klagen")
_BOARDS = ("byråd", "udvalg", "udvalget", "nævn", "bestyrelse", "regionsråd", "folketinget")
_FEES = ("gebyr", "afgift", "betaling", "depositum", "husleje")


def reader_does(block: AnalysedBlock, chain: Chain, lemma: str, der: int | None) -> bool:
    """Whether the reader is the one who does what the chain says."""
    modal = block.lowers[chain.finite]
    first = block.sentence_of(chain.finite).start
    if chain.start > chain.finite:
        whens = ("kan",) if modal in _MAY else ("duty", "må") if modal in _DUTIES else ()
        whens = (*whens, "if") if _is_condition(block, chain, first) else whens
        if modal == "bør":
            whens = ()
    elif _is_condition(block, chain, first):
        whens = ("if",)
    elif _is_requested(block, chain, first):
        return lemma in citizen_acts() or (lemma, "duty") in reader_acts()
    else:
        near = block.lemmas[max(chain.finite - 6, first) : chain.finite + 5]
        if lemma == "få":
            return "henvendelse" in near
        if lemma == "betale" and der is not None:
            return any(noun.endswith(_FEES) for noun in near)
        subject = block.lowers[max(chain.finite - 1, 0)]
        after = block.lowers[chain.last + 1 : chain.last + 6]
        # The authority sends complaints on.
        return lemma in _SENDING and subject in _COMPLAINTS and _ONWARDS.isdisjoint(after)
    return any(
        (lemma, when) in reader_acts() and _is_done_to(block, chain, reader_acts()[lemma, when])
        for when in whens
    )


def _is_requested(block: AnalysedBlock, chain: Chain, first: int) -> bool:
    """»Vi anmoder om, at skemaet indsendes«, »Der henstilles til, at hækken klippes«."""
    at = clause_start(block, chain.finite) - 1
    if at <= first or block.lowers[at] != "at":
        return False
    before = [
        word for word in block.lowers[max(at - 4, first) : at] if word not in (",", "venligst")
    ]
    asked = len(before) > 1 and before[-1] in ("om", "til") and before[-2] in _REQUESTING
    return asked and not _SENDERS.isdisjoint(block.lowers[first:at])


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


def sender_does(block: AnalysedBlock, chain: Chain, lemma: str, *, known: bool = False) -> bool:
    """Whether the sender is the one who does it; ``known``: the verb itself is no question."""
    nouns = () if known else sender_acts().get(lemma)
    if nouns is None and _is_at_cost(block, chain):
        nouns = ()
    if nouns is None or not _is_done_to(block, chain, nouns):
        return False
    if lemma in _MOVING and _is_readers_paper(block, chain):
        return False
    if block.lowers[chain.finite] in ("må", "bør") and lemma not in _DECIDING and not known:
        # What »must« be done the reader must do, unless the sender only says something.
        beside = block.lowers[max(chain.finite - 1, 0) : chain.finite + 2]
        if lemma not in _SAYING or beside.count("det") + beside.count("der") == 0:
            return False
    sentence = block.sentence_of(chain.last)
    if _has_other_actor(block, sentence, chain.finite) or _is_rule(block, sentence):
        return False
    return not _was_asked_for(block, sentence, chain.last)


def _is_at_cost(block: AnalysedBlock, chain: Chain) -> bool:
    """»vil kunne beskæres for ejerens regning«: at whose cost, so it is not the owner who does."""
    after = " ".join(block.lowers[chain.last + 1 : chain.last + 7])
    cost = _COST.search(after)
    return cost is not None and block.lowers[chain.finite] not in _DUTIES


def _is_done_to(block: AnalysedBlock, chain: Chain, nouns: tuple[str, ...]) -> bool:
    """Whether one of the nouns stands near the verb, where the verb asks for it."""
    subject = clause_start(block, chain.finite)
    near = block.lemmas[min(subject, max(chain.finite - 7, 0)) : chain.last + 12]
    return not nouns or any(lemma.endswith(nouns) for lemma in near)


def _is_readers_paper(block: AnalysedBlock, chain: Chain) -> bool:
    """»Bemærkninger til sagen skal fremsendes«: not what the sender sends."""
    first = clause_start(block, chain.finite)
    subject = block.lemmas[first : chain.last]
    return any(lemma.endswith(READERS_PAPERS) for lemma in subject)


def _has_other_actor(block: AnalysedBlock, sentence: range, finite: int) -> bool:
    words = block.lowers
    if _is_before_board(block, finite):
        return True
    for index in range(finite, _clause_end(block, finite)):
        of_noun = words[index] == "hertil" and block.lemmas[index - 1] in _OF_NOUNS
        if words[index] == "at" and block.lemmas[finite] in _REQUESTS:
            break
        if words[index] in _TO_SENDER and not of_noun:
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
    if "til enhver tid" in " ".join(block.lowers[sentence.start : sentence.stop]):
        words.discard("enhver")
    by_law = "§" in words and not (_MAY | _DUTIES).isdisjoint(words)
    return by_law or not _IN_GENERAL.isdisjoint(words)


def _was_asked_for(block: AnalysedBlock, sentence: range, verb: int) -> bool:
    """»Du har søgt om, at støtten udbetales til din søn«, »de har anført, at …«."""
    for index in range(sentence.start, verb):
        asked = block.lemmas[index] in _ASKED or block.lowers[index] in _ASKED
        if asked and "at" in block.lowers[index : min(index + _ASKED_REACH, verb)]:
            return True
    return False


def takes_two_objects(block: AnalysedBlock, chain: Chain, lemma: str) -> bool:
    """»Du tilbydes en plads«, »restancen tillægges renter«."""
    return lemma == "tillægge" or (lemma in DITRANSITIVE and _has_person(block, chain.finite))


def _has_person(block: AnalysedBlock, finite: int) -> bool:
    around = (block.lowers[finite - 1] if finite else "", *block.lowers[finite + 1 : finite + 2])
    before = range(max(finite - 3, block.sentence_of(finite).start), finite)
    named = any(block.upos[index] == "PROPN" or block.lemmas[index] in actors() for index in before)
    return named or not _PERSONS.isdisjoint(around)
