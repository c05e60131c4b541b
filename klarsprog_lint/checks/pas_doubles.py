"""PAS08: two passives in one verb chain (*søges fremmet*, *kan forventes udbetalt*)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.pas_words import adjectival_participles, governing_verbs
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

_REACH = 7
_BETWEEN = frozenset(("ADV", "PART", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "AUX"))
# Participles that describe a noun rather than what is done to it.
_DESCRIBING = frozenset(
    ("øget", "forøget", "fortsat", "nedsat", "uændret", "forbedret", "begrænset", "skærpet",
     "kvalificeret", "bestemt", "særlig", "udvidet", "forlænget")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Double:
    """Token indices: where the first passive begins, its verb, and the second one's verb."""

    first: int
    governor: int
    verb: int


def doubles(block: AnalysedBlock, passives: Sequence[Passive]) -> Iterator[Double]:
    """The double passives in order."""
    for passive in passives:
        if block.lemmas[passive.verb] in governing_verbs():
            verb = _second(block, passive.verb)
            if verb is not None:
                first = passive.verb if passive.auxiliary < 0 else passive.auxiliary
                yield Double(first, passive.verb, verb)


def _second(block: AnalysedBlock, governor: int) -> int | None:
    for index in range(governor + 1, min(governor + 1 + _REACH, len(block.lowers))):
        if block.upos[index] == "VERB" and _is_second(block, index):
            return None if _describes(block, index) else index
        passable = block.upos[index] in _BETWEEN and block.lemmas[index] != "være"
        if not passable or block.tokens[index].is_sent_start:
            return None
    return None


def _is_second(block: AnalysedBlock, index: int) -> bool:
    morph = block.morphs[index]
    if "Voice=Pass" in morph:
        return block.lowers[index] == f"{block.lemmas[index]}s"
    return "Tense=Past|VerbForm=Part" in morph


def _describes(block: AnalysedBlock, index: int) -> bool:
    word = block.lowers[index]
    if word in _DESCRIBING or word in adjectival_participles():
        return True
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    return following == "NOUN" and block.upos[index - 1] in ("DET", "ADJ", "NUM")
