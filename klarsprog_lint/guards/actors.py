"""G08: who does what stays the same, also when a passive becomes active.

Every verb has an agent where the clause names one: the reader (*du, I, De, ansøger, borgeren*),
the sender (*vi, jeg, kommunen*) or somebody else. A passive leaves the agent open; for some verbs
it can only be one of them (*skemaet skal indsendes*: the reader).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

READER, SENDER = "læseren", "afsenderen"
_READER = frozenset(
    "du i de ansøger ansøgeren borgeren borger klager klageren parten modtageren ejeren".split()
)
_SENDER = frozenset(
    "vi jeg kommunen forvaltningen undertegnede afdelingen centeret centret jobcenteret jobcentret "
    "myndigheden borgerservice".split()
)
_READER_ACTS = frozenset(
    "indsende udfylde vedlægge underskrive returnere medbringe ansøge søge klage påklage "
    "aflevere tilmelde fremmøde".split()
)
_SENDER_ACTS = frozenset(
    "behandle udbetale afgøre bevilge vurdere indhente opkræve indkalde meddele træffe standse "
    "genvurdere videresende".split()
)
_STEM = 5


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        if group.before and group.after:
            yield from _compared(group)


def _compared(group: Group) -> Iterator[Difference]:
    before, after = _agents(group.before), _agents(group.after)
    for verb in before.keys() & after.keys():
        old, new = before[verb], after[verb]
        if len(old) == 1 and len(new) == 1 and old.keys() != new.keys():
            (was, there), (now, here) = next(iter(old.items())), next(iter(new.items()))
            yield Difference(
                f"»{there.text}« er noget, {was} gør, men »{here.text}« er noget, {now} gør.",
                (there,),
                (here,),
            )


def _agents(sentences: Iterable[Sentence]) -> Mapping[str, Mapping[str, Place]]:
    """Who does each verb, by the beginning of its lemma."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for sentence in sentences:
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
            if token.pos_ != "VERB" or len(lemma) < 3:
                continue
            agent = _agent(token, lemma)
            if agent:
                start = token.idx - sentence.start
                where = place(sentence, start, start + len(token.text))
                found[lemma[:_STEM]].setdefault(agent, where)
    return found


def _agent(verb: "Token", lemma: str) -> str:
    morph = str(verb.morph)
    passive = "Voice=Pass" in morph or any(
        child.lemma_ == "blive" and child.dep_ == "aux" for child in verb.children
    )
    if passive:
        by_nature = {READER: _READER_ACTS, SENDER: _SENDER_ACTS}
        return next((who for who, acts in by_nature.items() if lemma in acts), "")
    if "Mood=Imp" in morph:
        return READER
    subject = _subject(verb)
    if subject is None:
        return ""
    word = subject.lower_
    if (
        word in _READER
        and (word != "i" or subject.text == "I")
        and (word != "de" or subject.text == "De")
    ):
        return READER
    return SENDER if word in _SENDER else ""


def _subject(verb: "Token") -> "Token | None":
    for head in (verb, verb.head if verb.dep_ in ("conj", "xcomp", "ccomp") else verb):
        for child in head.children:
            if child.dep_ == "nsubj":
                return child
    return None


GUARD = Guard(
    code="G08",
    name="aktører",
    strength=Strength.HARD,
    explanation="Det er de samme, der skal og kan gøre noget, også når passiv er blevet til aktiv.",
    check=_check,
)
