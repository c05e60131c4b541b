"""The parts of a simple main clause around a passive, as far as word classes tell them for certain.

Danish main clauses have the finite verb second: either the subject stands before it
(»Skemaet skal indsendes«) or something else does, and the subject follows (»Senest mandag skal
skemaet indsendes«). Whatever is not clearly one of the two is no simple clause, and gets no fix.
"""

from dataclasses import dataclass
from itertools import pairwise

from klarsprog_lint.rules.analysed import AnalysedBlock

_NOMINAL = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_LONGEST = 10
_OPENERS_OF_RELATIVES = frozenset(("som", "der", "hvor", "hvilket", "hvoraf", "hvilke"))
_SENTENCE_ENDS = frozenset((".", "!"))
_REFLEXIVES = frozenset(("sin", "sit", "sine", "sig", "selv", "hinanden"))
_MONTHS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_WEEKDAYS = frozenset("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())
_TIME_WORDS = (
    _MONTHS
    | _WEEKDAYS
    | frozenset(
        "uge ugen uger løbet år dag dage morgen foråret sommeren efteråret vinteren".split()
    )
)


# »samme dag«, »første gang«, »to gange«
_WHICH = frozenset(("samme", "næste", "første", "hele", "en", "én", "to", "tre", "fire"))


@dataclass(frozen=True, slots=True)
class Clause:
    """Half-open token ranges: what stands before the finite verb, the subject, the adverbs."""

    start: int
    finite: int
    subject: tuple[int, int]
    middle: tuple[int, int]
    inverted: bool


def simple_clause(block: AnalysedBlock, finite: int, end: int) -> Clause | None:
    """The clause whose finite verb is at ``finite`` and whose middle ends before ``end``."""
    start = _sentence_start(block, finite)
    if start == finite or finite - start > _LONGEST or not _is_plain(block, start, finite):
        return None
    after = _nominal_run(block, finite + 1, end)
    straight = _is_noun_phrase(block, start, finite)
    subject = (finite + 1, after)
    if after > finite + 1 and _is_noun_phrase(block, *subject):
        # »Du tilbydes plads«: two noun phrases, so the first is the subject after all.
        if straight and "Case=Nom" not in block.morphs[after - 1]:
            return None
        return _with_middle(block, Clause(start, finite, subject, (after, end), True))
    if not straight or after > finite + 1:
        return None
    return _with_middle(block, Clause(start, finite, (start, finite), (finite + 1, end), False))


def _with_middle(block: AnalysedBlock, clause: Clause) -> Clause | None:
    middle = range(*clause.middle)
    adverbs = all(block.upos[index] in ("ADV", "PART") for index in middle)
    return clause if adverbs and all(block.lowers[index] != "at" for index in middle) else None


def _sentence_start(block: AnalysedBlock, index: int) -> int:
    while index > 0 and not block.tokens[index].is_sent_start:
        index -= 1
    return index


def _is_plain(block: AnalysedBlock, start: int, end: int) -> bool:
    """Neither verbs, conjunctions of clauses, punctuation nor merge fields."""
    return all(
        block.upos[index] not in ("VERB", "AUX", "SCONJ", "PUNCT", "SPACE", "X", "SYM")
        and index not in block.opaque
        for index in range(start, end)
    ) and block.lowers[start] not in ("og", "men", "eller", "så")


def _nominal_run(block: AnalysedBlock, start: int, end: int) -> int:
    """Where the run of a noun phrase's words from ``start`` ends."""
    index = start
    while index < end and _continues(block, start, index):
        index += 1
    while index > start and block.upos[index - 1] in ("ADP", "CCONJ"):
        index -= 1
    return index


def _continues(block: AnalysedBlock, start: int, index: int) -> bool:
    if block.lowers[index] == "af" or index in block.opaque:
        return False
    tag = block.upos[index]
    return tag in _NOMINAL or (index > start and tag in ("ADP", "CCONJ"))


def _is_noun_phrase(block: AnalysedBlock, start: int, end: int) -> bool:
    """A noun phrase that can be moved as it stands: begins nominally and ends in its last noun."""
    tags = block.upos[start:end]
    if not tags or end - start > _LONGEST or tags[0] not in _NOMINAL:
        return False
    if tags[-1] not in ("NOUN", "PROPN", "PRON", "NUM"):
        return False
    time = any(word in _TIME_WORDS for word in block.lowers[start:end])
    return not time and all(tag in _NOMINAL or tag in ("ADP", "CCONJ") for tag in tags)


def rest_is_free(block: AnalysedBlock, start: int) -> bool:
    """Whether what follows can stay where it is when subject and object change places.

    A shared subject (»og sendes«), a reflexive, a phrase that may belong to the word before and a
    relative clause all forbid it.
    """
    end = start
    while end < len(block.tokens) and not (end > start and block.tokens[end].is_sent_start):
        end += 1
    words, tags = block.lowers[start:end], block.upos[start:end]
    if not words or words[-1] not in _SENTENCE_ENDS:
        return False
    for number, word in enumerate(words):
        if word in _REFLEXIVES or (word == "," and words[number + 1] in _OPENERS_OF_RELATIVES):
            return False
        joins = word in ("og", "eller", "samt", "men")
        if joins and _verb_follows(tags[number + 1 : number + 4]):
            return False
    return not any(pair in (("for", "at"), ("uden", "at")) for pair in pairwise(words))


def _verb_follows(tags: tuple[str, ...]) -> bool:
    for tag in tags:
        if tag in ("VERB", "AUX"):
            return True
        if tag not in ("ADV", "PART"):
            return False
    return False


def begins_time(block: AnalysedBlock, index: int) -> bool:
    """Whether a time expression, an adverb or a stop begins at ``index``."""
    words = block.lowers[index : index + 3]
    if not words:
        return True
    if words[0] in (
        ".",
        "!",
        ",",
        "senest",
        "inden",
        "hver",
        "hvert",
        "omkring",
        "primo",
        "medio",
        "ultimo",
    ):
        return True
    if words[0] in _WEEKDAYS or (block.upos[index] == "ADV" and words[0] != "selv"):
        return True
    if words[0] in _WHICH and words[1:2] and words[1] in _TIME_WORDS | {"gang", "gange"}:
        return True
    if words[0] in ("den", "fra", "i", "på", "efter", "før", "om", "til", "kl.", "pr."):
        return any(word in _TIME_WORDS or word[0].isdigit() for word in words[1:])
    return False
