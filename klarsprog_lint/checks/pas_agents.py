"""The agent of a passive: *af* with a person, a unit or an authority, found by tags alone.

The parser's attachment of *af* is not good enough to tell »vurderes af et udvalg« from »en
vurdering af et udvalg«, so *af* only counts where it cannot belong to a noun.
"""

from dataclasses import dataclass

from klarsprog_lint.checks.pas_words import actors
from klarsprog_lint.rules.analysed import AnalysedBlock

_OBJECT_PRONOUNS = frozenset(("dig", "os", "mig", "jer", "ham", "hende", "dem"))
_PARTICLES = frozenset(
    ("op", "ind", "ud", "til", "frem", "ned", "over", "igennem", "tilbage", "med")
)
_TIMES = frozenset(
    "dag dage uge uger måned måneder år januar februar marts april maj juni juli august september "
    "oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag".split()
)
# Verbs whose object is itself a verbal noun with *af*: »foretages vurderingen af ejeren«.
_EMPTY_VERBS = frozenset(
    ("foretage", "gennemføre", "udføre", "iværksætte", "påbegynde", "afslutte", "udarbejde",
     "igangsætte", "indlede", "standse", "udsætte", "omfatte", "udgøre")
)  # fmt: skip
_INSIDE = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_REACH = 9


@dataclass(frozen=True, slots=True)
class Agent:
    """Token indices: the *af*, the first word of the agent and its head noun or pronoun."""

    af: int
    first: int
    head: int


def find_agent(block: AnalysedBlock, verb: int) -> Agent | None:
    """The agent of the passive verb at ``verb``, or None when there is none for certain."""
    if "af" not in block.lowers:
        return None
    return _after(block, verb) or _before(block, verb)


def _after(block: AnalysedBlock, verb: int) -> Agent | None:
    for index in range(verb + 1, min(verb + 1 + _REACH, len(block.lowers))):
        if block.lowers[index] == "af":
            return _phrase(block, index) if _is_free(block, verb, index) else None
        ends = block.upos[index] in ("PUNCT", "SCONJ", "CCONJ", "VERB", "AUX")
        if ends or block.lowers[index] in ("som", "der"):
            return None
    return None


def _before(block: AnalysedBlock, verb: int) -> Agent | None:
    """»skal af ejeren dokumenteres«: between the auxiliary and the verb."""
    for index in range(verb - 2, max(verb - 6, 0), -1):
        if block.lowers[index] == "af":
            found = _phrase(block, index) if block.upos[index - 1] == "AUX" else None
            return found if found is not None and found.head < verb else None
        if block.upos[index] not in _INSIDE and block.upos[index] != "ADV":
            return None
    return None


def _is_free(block: AnalysedBlock, verb: int, af: int) -> bool:
    """Whether the *af* can belong to the verb only."""
    before = af - 1
    if before == verb or block.upos[before] in ("ADV", "PART", "NUM"):
        return True
    if block.lowers[before] in _PARTICLES or block.lowers[before] in _TIMES:
        return True
    return _follows_inverted_subject(block, verb, before)


def _follows_inverted_subject(block: AnalysedBlock, verb: int, before: int) -> bool:
    """»Herefter behandles ansøgningen af udvalget«: subject and *af* after a finite verb."""
    finite = "VerbForm=Fin" in block.morphs[verb] and block.lemmas[verb] not in _EMPTY_VERBS
    if not finite or before - verb > 2:
        return False
    if block.upos[before] == "PRON":
        return before == verb + 1 and "Case=Nom" in block.morphs[before]
    return block.upos[before] == "NOUN" and "Definite=Def" in block.morphs[before]


def _phrase(block: AnalysedBlock, af: int) -> Agent | None:
    head = noun_phrase_head(block, af + 1)
    if head is None or "Case=Gen" in block.morphs[head]:
        return None
    word = block.lowers[head]
    if word in _OBJECT_PRONOUNS:
        return Agent(af, af + 1, head) if head == af + 1 else None
    named = block.upos[head] == "PROPN" and head > af + 1 and block.upos[head - 1] == "PROPN"
    known = block.lemmas[head] in actors() or word in actors()
    return Agent(af, af + 1, head) if known or named else None


def noun_phrase_head(block: AnalysedBlock, start: int) -> int | None:
    """The head of the noun phrase that begins at ``start``; its genitives are passed over."""
    head = None
    for index in range(start, min(start + 8, len(block.lowers))):
        tag = block.upos[index]
        attribute = tag == "VERB" and "VerbForm=Part" in block.morphs[index]
        if (tag not in _INSIDE and not attribute) or index in block.opaque:
            break
        if head is not None and not _goes_on(block, head, index):
            break
        if tag in ("NOUN", "PROPN") or (tag == "PRON" and index == start):
            head = index
        if head == index and tag == "PRON" and block.lowers[index] in _OBJECT_PRONOUNS:
            break
    return head


def _goes_on(block: AnalysedBlock, head: int, index: int) -> bool:
    """Whether the phrase continues after a noun: a genitive, a possessive or a name."""
    return (
        "Case=Gen" in block.morphs[head]
        or block.upos[head] == "PRON"
        or (block.upos[head] == "PROPN" and block.upos[index] in ("PROPN", "NOUN"))
    )
