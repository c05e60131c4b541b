"""Clauses that stand between two commas inside another clause (SEN05), by tags and word order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_fields import columns_of, fields_of
from klarsprog_lint.language.clauses import SUBORDINATORS
from klarsprog_lint.language.fields import opens_clause
from klarsprog_lint.rules.analysed import AnalysedBlock

if TYPE_CHECKING:
    from spacy.tokens import Span

# *at* and *om* open what the sentence says; the clauses that can be put elsewhere are others.
_OPENERS = SUBORDINATORS | {"selv", "eftersom", "dersom", "efter", "ligesom"}
_CONTINUES = frozenset(("og", "men", "eller", "så", "samt", "for", "at", "hvorfor"))
_HELPERS = frozenset(
    ("kan", "kunne", "skal", "skulle", "vil", "ville", "må", "måtte", "bør", "burde", "har",
     "havde", "er", "var", "bliver", "blev")
)  # fmt: skip
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"))
DASHES = frozenset(("–", "—", "-"))
_LIGHT = frozenset(("ADV", "PART", "PRON", "DET"))
_FEW = 2
# A reference between commas opens no clause of its own.
_REFERS = frozenset(("jf.", "jævnfør", "herunder"))
_LIST = frozenset(("og", "eller", "samt", "eventuelt"))


@dataclass(frozen=True, slots=True)
class Inserted:
    """Half-open token range of the clause without its commas.

    ``before`` is where the clause begins that it breaks; ``has_verb`` whether that clause already
    has its finite verb before the break.
    """

    start: int
    end: int
    before: int
    has_verb: bool


def inserted_clauses(block: AnalysedBlock, sentence: "Span") -> tuple[Inserted, ...]:
    """The clauses of a sentence that break another clause in two."""
    commas = [i for i in range(sentence.start, sentence.end) if block.lowers[i] == ","]
    if len(commas) < 2:
        return ()
    return tuple(_inserted(block, sentence, commas))


def dashed_clauses(block: AnalysedBlock, sentence: "Span") -> Iterator[Inserted]:
    """Clauses with a finite verb between two dashes inside the sentence."""
    dashes = [i for i in range(sentence.start + 1, sentence.end) if block.lowers[i] in DASHES]
    for opening, closing in pairwise(dashes):
        if closing + 2 < sentence.end and _has_finite(block, opening + 1, closing):
            yield Inserted(opening + 1, closing, sentence.start, False)


def _inserted(block: AnalysedBlock, sentence: "Span", commas: list[int]) -> Iterator[Inserted]:
    done = sentence.start
    for number, opening in enumerate(commas[:-1]):
        if opening < done or not _opens(block, sentence, opening + 1):
            continue
        earlier = [
            comma
            for comma in commas[:number]
            if comma >= done and block.lowers[comma + 1] not in _REFERS
        ]
        before = earlier[-1] + 1 if earlier else done
        for place in range(number + 1, len(commas)):
            closing = commas[place]
            after_end = commas[place + 1] if place + 1 < len(commas) else sentence.end
            if not _is_complete(block, sentence, opening + 1, closing):
                continue
            has_verb = _has_finite(block, before, opening)
            if _continues(block, (before, opening), (opening + 1, closing), after_end):
                yield Inserted(opening + 1, closing, before, has_verb)
                done = closing + 1
                break
            if block.lowers[closing + 1] not in _OPENERS:
                break


def _opens(block: AnalysedBlock, sentence: "Span", index: int) -> bool:
    if block.lowers[index] not in _OPENERS:
        return _opens_bare(block, sentence, index)
    two = block.lowers[index : index + 2]
    if two[0] in ("selv", "efter"):
        return two in (("selv", "om"), ("efter", "at"))
    return opens_clause(columns_of(block), sentence.start, index, sentence.end)


def _opens_bare(block: AnalysedBlock, sentence: "Span", index: int) -> bool:
    """»De papirer, du har sendt, er …«, and what a noun says: »Det forhold, at …, er«."""
    if block.upos[index - 2] not in ("NOUN", "PRON") or not opens_clause(
        columns_of(block), sentence.start, index, sentence.end
    ):
        return False
    fields = fields_of(block, sentence)
    early = fields is not None and index < fields.verb
    return early if block.lowers[index] == "at" else "Case=Nom" in block.morphs[index]


def _is_complete(block: AnalysedBlock, sentence: "Span", start: int, end: int) -> bool:
    """Whether each clause opened between the commas has its finite verb there."""
    columns = columns_of(block)
    openers, last = 0, -2
    for index in range(start, end):
        if opens_clause(columns, sentence.start, index, sentence.end):
            openers += last != index - 1
            last = index
    verbs = sum(index in columns.finite for index in range(start, end))
    return verbs >= max(openers, 1)


def _has_finite(block: AnalysedBlock, start: int, end: int) -> bool:
    finite = columns_of(block).finite
    return any(index in finite for index in range(start, end))


def _continues(
    block: AnalysedBlock, before: tuple[int, int], clause: tuple[int, int], after_end: int
) -> bool:
    """Whether what follows the clause goes on with what stands before it."""
    after = clause[1] + 1
    if after >= after_end or not any(block.words[before[0] : before[1]]):
        return False
    word = block.lowers[after]
    if word in _CONTINUES or word in SUBORDINATORS:
        return False
    finite = columns_of(block).finite
    verbs = [index for index in range(*before) if index in finite]
    if not verbs:
        return _waits_for_verb(block, before, after, after_end)
    verb = verbs[-1]
    if block.lowers[verb] in _HELPERS and not _has_nonfinite(block, verb + 1, before[1]):
        return _has_nonfinite(block, after, after_end) or block.morphs[after].endswith("Voice=Pass")
    if _has_finite(block, after, after_end):
        return False
    if block.upos[after] in _NOMINAL and not _is_light(block, verb + 1, before[1]):
        # »Vi skriver, fordi …, Køkkenet Enghøj«: more about the clause's last word.
        return False
    return not _is_list(block, clause, after, after_end)


def _waits_for_verb(
    block: AnalysedBlock, before: tuple[int, int], after: int, after_end: int
) -> bool:
    """»De oplysninger, som …, er modtaget«, and in a subordinate clause »…, ikke er modtaget«."""
    finite = columns_of(block).finite
    if not any(block.upos[index] in _NOMINAL for index in range(*before)):
        return False
    if after in finite:
        return True
    subordinate = block.upos[before[0]] == "SCONJ" or block.lowers[before[0]] in ("at", "om")
    if not subordinate or "Case=Nom" in block.morphs[after]:
        return False
    return _has_finite(block, after, after_end) and block.upos[after] in ("ADV", "PART", "ADP")


def _has_nonfinite(block: AnalysedBlock, start: int, end: int) -> bool:
    return any(
        "VerbForm=Inf" in block.morphs[index] or "VerbForm=Part" in block.morphs[index]
        for index in range(start, end)
    )


def _is_light(block: AnalysedBlock, start: int, end: int) -> bool:
    """At most a pronoun or two: »Du får, når …, et brev«."""
    return end - start <= _FEW and all(block.upos[index] in _LIGHT for index in range(start, end))


def _is_list(block: AnalysedBlock, clause: tuple[int, int], after: int, after_end: int) -> bool:
    """»…, idet han spiser brød, frugt og kød«: the comma is one between the things of a list."""
    if block.upos[clause[1] - 1] not in _NOMINAL or block.upos[after] not in _NOMINAL:
        return False
    return not _LIST.isdisjoint(block.lowers[after:after_end])
