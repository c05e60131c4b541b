"""Whether a sentence asks and promises, or tells of what has happened: by the verb at a place."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.rules.analysed import AnalysedBlock

if TYPE_CHECKING:
    from spacy.tokens import Span

_CLAUSE_BREAK = re.compile(r"[,;:()–]")
# *Du skrev, at du betaler inden 14 dage*: the main verb says when.
_REPORTING = frozenset(("at", "om"))


def clause_bounds(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence between the punctuation marks around ``start:end``."""
    left = max((match.end() for match in _CLAUSE_BREAK.finditer(sentence, 0, start)), default=0)
    right = _CLAUSE_BREAK.search(sentence, end)
    return left, right.start() if right else len(sentence)


def has_past(block: AnalysedBlock, sentence: "Span") -> bool:
    """Whether any finite verb of a sentence is past."""
    return any(
        _is_past(block, index, sentence.end)
        for index in range(sentence.start, sentence.end)
        if "VerbForm=Fin" in block.morphs[index]
    )


def is_told(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether what stands at ``start:end`` has happened.

    The finite verb in front of it in its clause decides, else the first one behind. *Da du ikke
    svarede, skal du betale inden 14 dage* tells of the past and asks for something nevertheless.
    """
    verb = _verb_of(block, sentence, start, end)
    return has_past(block, sentence) if verb is None else _is_past(block, verb, sentence.end)


def is_perfect(
    block: AnalysedBlock,
    sentence: "Span",
    start: int,
    end: int,
    auxiliaries: tuple[str, ...] = ("har", "er"),
) -> bool:
    """Whether what stands at ``start:end`` is told in the perfect: *fristen er udløbet*."""
    verb = _verb_of(block, sentence, start, end)
    finite = _finite(block, sentence) if verb is None else (verb,)
    if not any(block.lowers[index] in auxiliaries for index in finite):
        return False
    tokens = (
        range(sentence.start, sentence.end)
        if verb is None
        else _clause(block, sentence, start, end)
    )
    return any("VerbForm=Part" in block.morphs[index] for index in tokens)


def _verb_of(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> int | None:
    """The finite verb of the clause around a place; None where another clause has it."""
    clause = _clause(block, sentence, start, end)
    verbs = [index for index in _finite(block, sentence) if index in clause]
    if not verbs or block.lowers[clause.start] in _REPORTING:
        return None
    earlier = [index for index in verbs if block.tokens[index].idx < start]
    return earlier[-1] if earlier else verbs[0]


def _clause(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> range:
    """The tokens of the clause around a place."""
    offset = sentence.start_char
    left, right = clause_bounds(sentence.text, start - offset, end - offset)
    inside = [
        index
        for index in range(sentence.start, sentence.end)
        if left <= block.tokens[index].idx - offset < right
    ]
    return range(inside[0], inside[-1] + 1)


def _finite(block: AnalysedBlock, sentence: "Span") -> Iterator[int]:
    for index in range(sentence.start, sentence.end):
        morph = block.morphs[index]
        if "VerbForm=Fin" in morph or "Mood=Imp" in morph:
            yield index


def _is_past(block: AnalysedBlock, index: int, end: int) -> bool:
    """Whether a verb is past; *den anførte gæld* has a participle that looks like one."""
    if "Tense=Past" not in block.morphs[index] or _asks_to_come(block, index, end):
        return False
    following = block.morphs[index + 1] if index + 1 < end else ""
    return "Definite=Ind" not in following or not block.lowers[index].endswith(("te", "ede"))


def _asks_to_come(block: AnalysedBlock, index: int, end: int) -> bool:
    """*Kom til mødet*: first in its sentence and without a subject behind, it is no past."""
    if block.lowers[index] != "kom" or index != block.sentence_of(index).start:
        return False
    return index + 1 == end or block.upos[index + 1] not in ("PRON", "PROPN", "NOUN")
