"""PAS08: two passives in one verb chain (*søges fremmet*, *bedes udfyldt*)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.pas_tagging import participle
from klarsprog_lint.checks.pas_words import adjectival_participles, governing_verbs
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

_REACH = 9
_BETWEEN = frozenset(("ADV", "PART", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "AUX", "ADP"))
_ENDS = frozenset(("PUNCT", "SCONJ"))
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
        word = block.lowers[passive.verb]
        governs = word == "bedes" or block.lemmas[passive.verb] in governing_verbs()
        verb = _second(block, passive.verb) if governs else None
        if verb is not None:
            first = passive.verb if passive.auxiliary < 0 else passive.auxiliary
            yield Double(first, passive.verb, verb)


def _second(block: AnalysedBlock, governor: int) -> int | None:
    # A request may have its deadline between: »bedes senest 14 dage efter dette brev returneret«.
    reach = 2 * _REACH if block.lowers[governor] == "bedes" else _REACH
    for index in range(governor + 1, min(governor + 1 + reach, len(block.lowers))):
        if block.tokens[index].is_sent_start:
            return None
        if _is_second(block, index):
            if not _describes(block, index):
                return index
            continue
        passable = block.upos[index] in _BETWEEN and block.lemmas[index] != "være"
        if not passable and block.lowers[governor] != "bedes":
            return None
        active = "VerbForm=Inf|Voice=Act" in block.morphs[index]
        if block.upos[index] in _ENDS or (active and block.lowers[index] != "blive"):
            return None
    return None


def _is_second(block: AnalysedBlock, index: int) -> bool:
    morph = block.morphs[index]
    if "Voice=Pass" in morph:
        return block.lowers[index] == f"{block.lemmas[index]}s"
    return participle(block, index) is not None


def _describes(block: AnalysedBlock, index: int) -> bool:
    """An attribute of the next noun (»øget trafik«, »vedlagte skema«) or what it is like."""
    word = block.lowers[index]
    if word in _DESCRIBING or word in adjectival_participles():
        return True
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    before = block.upos[index - 1]
    return following == "NOUN" and (before in ("DET", "ADJ", "NUM", "ADP") or word[-1] == "e")
