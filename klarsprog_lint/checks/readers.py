"""Whom a letter speaks to: one reader or several, and which pronoun it uses."""

import re
from dataclasses import dataclass

from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Facts

FAMILIAR = frozenset(("du", "dig", "din", "dit", "dine"))
_PLURAL = frozenset(("jer", "jeres"))
_SENDER = frozenset(("vi", "os", "vores", "jeg", "mig", "min", "mit", "mine"))
_POLITE = frozenset(("de", "dem", "deres"))
_POLITE_FORMS = ("De", "Dem", "Deres")
_ALL = FAMILIAR | _PLURAL | _SENDER | _POLITE | {"i"}
_SEVERAL = re.compile(
    r"\bog\b|&|\b(?:alle|begge|forældre\w*|beboere|ejere|naboer|borgere|brugere|familien?|lejere|grundejere"
    r"|elever|pårørende|kolleger|medlemmer)\b",
    re.IGNORECASE,
)
_TO_ONE = re.compile(r"\W*(?:kære|hej|goddag)\b(?!.*\b(?:læser|modtager)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Which pronouns a block uses for reader and sender."""

    familiar: bool
    polite: bool
    plural: bool
    sender: bool


def pronouns_of(block: AnalysedBlock) -> Pronouns | None:
    """The pronouns of a block; None if it has none."""
    lowers = frozenset(block.lowers)
    if _ALL.isdisjoint(lowers):
        return None
    found = Pronouns(
        not FAMILIAR.isdisjoint(lowers),
        not _POLITE.isdisjoint(lowers) and _has_polite(block),
        not _PLURAL.isdisjoint(lowers) or ("i" in lowers and _has_i(block)),
        not _SENDER.isdisjoint(lowers),
    )
    return found if any((found.familiar, found.polite, found.plural, found.sender)) else None


def _has_polite(block: AnalysedBlock) -> bool:
    """Whether *De*, *Dem* or *Deres* stands inside a sentence."""
    return any(
        block.tokens[index].text in _POLITE_FORMS and not block.tokens[index].is_sent_start
        for index, word in enumerate(block.lowers)
        if word in _POLITE
    )


def _has_i(block: AnalysedBlock) -> bool:
    """Whether *I* is the pronoun: inside a sentence, or first and before its verb."""
    return any(
        block.tokens[index].text == "I"
        and (
            not block.tokens[index].is_sent_start
            or "VerbForm=Fin" in "".join(block.morphs[index + 1 : index + 2])
        )
        for index, word in enumerate(block.lowers)
        if word == "i"
    )


def united(facts: Facts) -> Pronouns:
    """The pronouns of all blocks together."""
    found = [fact for _, fact in facts if isinstance(fact, Pronouns)]
    return Pronouns(
        any(fact.familiar for fact in found),
        any(fact.polite for fact in found),
        any(fact.plural for fact in found),
        any(fact.sender for fact in found),
    )


def is_to_several(document: Document) -> bool:
    """Whether the salutation names several readers."""
    salutation = document.outline.salutation
    return salutation is not None and _SEVERAL.search(salutation.text) is not None


def is_to_one(document: Document) -> bool:
    """Whether the salutation greets one reader, by name or by a merge field."""
    salutation = document.outline.salutation
    if salutation is None or _SEVERAL.search(salutation.text):
        return False
    return _TO_ONE.match(salutation.text) is not None


def is_fragment(document: Document) -> bool:
    """Whether the text is a piece of a letter: nobody greeted, no address, no signature."""
    kinds = {block.kind for block in document.blocks}
    has_frame = not kinds.isdisjoint((BlockKind.ADDRESS, BlockKind.SIGNATURE))
    return document.outline.salutation is None and not has_frame
