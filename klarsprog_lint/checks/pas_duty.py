"""PAS04: passives about what the citizen shall, may or can do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from klarsprog_lint.checks.pas_agents import find_agent
from klarsprog_lint.checks.pas_words import MODALS, OPTIONS, citizen_acts
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

_REACH = 16
# Sent or paid to the reader, it comes from the authority; so does what the authority writes.
_TO_READER = frozenset(("til", reader) for reader in ("dig", "jer", "dem"))
_MOVING = frozenset(("sende", "fremsende", "meddele"))
_OWN_PAPERS = frozenset(("sag", "klagesag", "indstilling", "svar", "udtalelse"))
_READERS_PAPERS = (
    "klage", "ansøgning", "dokumentation", "lønseddel", "skema", "blanket", "kvittering", "bilag",
    "erklæring", "bemærkning", "tilmelding", "anmodning", "indsigelse", "høringssvar", "regnskab",
    "attest", "opgørelse", "årsopgørelse", "kontoudtog", "kontrakt", "fuldmagt", "indberetning",
)  # fmt: skip
_RECIPIENTS = frozenset(
    ("os", "mig", "undertegnede", "hertil", "ind", "tilbage", "indsenderen", "borgerservice")
)
_RECIPIENT_ENDINGS = (
    "kommune", "forvaltning", "center", "afdeling", "styrelse", "anvisning", "nævn", "kontor",
    "administration", "visitation", "team", "service", "myndighed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duty:
    """Token indices: the modal verb, and the passive verbs that depend on it, in order."""

    modal: int
    verbs: tuple[int, ...]


def duties(block: AnalysedBlock, passives: Sequence[Passive]) -> Iterator[Duty]:
    """The s-passives under a modal verb that say what the reader does, without an agent."""
    if MODALS.isdisjoint(block.lowers):
        return
    by_verb = {passive.verb for passive in passives}
    claimed: set[int] = set()
    for passive in passives:
        verb = passive.verb
        if verb in claimed or not _is_citizen_act(block, verb):
            continue
        modal = _modal_before(block, verb)
        if modal is None or not _is_open(block, verb) or not _holds(block, modal, verb):
            continue
        verbs = (verb, *_coordinated(block, verb, by_verb))
        claimed.update(verbs)
        if _is_open(block, verbs[-1]) and not _is_senders(block, modal, verbs):
            yield Duty(modal, verbs)


def _is_citizen_act(block: AnalysedBlock, verb: int) -> bool:
    lemma = block.lemmas[verb]
    return lemma in citizen_acts() and block.lowers[verb] == f"{lemma}s"


def _holds(block: AnalysedBlock, modal: int, verb: int) -> bool:
    """Whether the conditions of the verb's row are met."""
    conditions = citizen_acts()[block.lemmas[verb]].split(";")
    return all(_meets(block, modal, verb, condition) for condition in conditions)


def _meets(block: AnalysedBlock, modal: int, verb: int, condition: str) -> bool:
    name, _, arguments = condition.partition(":")
    if name == "recipient":
        after = range(verb + 1, min(verb + 8, len(block.lowers)))
        before = block.lemmas[max(modal - 4, 0) : verb]
        papers = any(lemma.endswith(_READERS_PAPERS) for lemma in before)
        demanded = papers and block.lowers[modal] not in OPTIONS
        return demanded or any(_is_recipient(block, index) for index in after)
    if name == "act":
        beside = block.lowers[max(modal - 1, 0) : modal + 2]
        return block.lowers[modal] not in OPTIONS or "det" not in beside
    if name == "duty":
        said = "at" in block.lowers[verb + 1 : verb + 3]
        return not said and block.lowers[modal] not in OPTIONS
    if name in ("near", "not-near"):
        start = max(block.tokens[verb].sent.start, verb - 3 * _REACH)
        near = block.lemmas[start : verb + 8]
        return (name == "near") == any(
            lemma.endswith(tuple(arguments.split(","))) for lemma in near
        )
    return True


def _word(block: AnalysedBlock, index: int) -> str:
    return block.lowers[index] if index < len(block.lowers) else ""


def _is_recipient(block: AnalysedBlock, index: int) -> bool:
    if block.lowers[index] in _RECIPIENTS:
        return True
    if block.upos[index] not in ("NOUN", "PROPN"):
        return False
    # The lemma of a name is the name as it stands: *Ankestyrelsen*.
    lemma = block.lemmas[index]
    return lemma.endswith(_RECIPIENT_ENDINGS) or lemma.removesuffix("n").endswith(
        _RECIPIENT_ENDINGS
    )


def _modal_before(block: AnalysedBlock, verb: int) -> int | None:
    """The modal of the verb's chain; in a coordination, the one before the first verb."""
    for index in range(verb - 1, max(verb - 1 - _REACH, -1), -1):
        word, tag = block.lowers[index], block.upos[index]
        if word in MODALS and tag in ("AUX", "VERB"):
            return index
        if _is_inside_phrase(block, index):
            continue
        coordinated = word in ("og", "eller", "samt") and index == verb - 1
        earlier = "Voice=Pass" in block.morphs[index] and block.lemmas[index] in citizen_acts()
        if coordinated or earlier:
            continue
        if tag in ("PUNCT", "SCONJ", "CCONJ", "VERB", "AUX") or word == "som":
            return None
    return None


def _is_senders(block: AnalysedBlock, modal: int, verbs: tuple[int, ...]) -> bool:
    """The authority's own steps: something is sent or paid to the reader, a case is sent on."""
    after = block.lowers[verbs[-1] + 1 : verbs[-1] + 7]
    if any(pair in _TO_READER for pair in pairwise(after)):
        return True
    moved = any(block.lemmas[verb] in _MOVING for verb in verbs)
    subject = (block.lemmas[modal - 1] if modal else "", block.lemmas[modal + 1])
    return moved and not _OWN_PAPERS.isdisjoint(subject)


def _is_inside_phrase(block: AnalysedBlock, index: int) -> bool:
    """»skal de udfyldte skemaer indsendes«, »skal pas, kort og nøgle afleveres«."""
    following, before = block.upos[index + 1], block.upos[index - 1] if index else ""
    if block.lowers[index] == ",":
        return before == "NOUN" and following in ("NOUN", "DET", "ADJ")
    attribute = "VerbForm=Part" in block.morphs[index] and following in ("NOUN", "ADJ")
    listed = block.upos[index] == "CCONJ" and before == "NOUN"
    return attribute or listed or block.lowers[index] == "ved"


def _is_open(block: AnalysedBlock, verb: int) -> bool:
    """Whether nobody is named as the one who acts."""
    return find_agent(block, verb) is None and _word(block, verb + 1) != "af"


def _coordinated(block: AnalysedBlock, verb: int, passives: set[int]) -> Iterator[int]:
    """»udfyldes, underskrives og indsendes«: the verbs that follow at once."""
    index = verb
    while _word(block, index + 1) in (",", "og", "eller", "samt"):
        index += 2
        if index not in passives or block.lemmas[index] not in citizen_acts():
            return
        yield index
