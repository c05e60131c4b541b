"""The fields of a block's sentences, found once for all the rules that ask for the main verb."""

from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.language.fields import Columns, Fields, main_fields
from klarsprog_lint.rules.analysed import AnalysedBlock

if TYPE_CHECKING:
    from spacy.tokens import Span

_CACHE_KEY = "klarsprog_lint.fields"
_QUOTES = frozenset('"»«”“„')
_LABEL = 6


def fields_of(block: AnalysedBlock, sentence: "Span") -> Fields | None:
    """Where the sentence begins and where its main verb stands; None where that is uncertain.

    A label (»Bemærk: …«) is no part of the sentence, and a quotation may be a sentence of its own.
    """
    known = block.doc.user_data.setdefault(_CACHE_KEY, {})
    assert isinstance(known, dict)
    if sentence.start not in known:
        known[sentence.start] = _found(block, sentence.start, sentence.end)
    found = known[sentence.start]
    assert found is None or isinstance(found, Fields)
    return found


def columns_of(block: AnalysedBlock) -> Columns:
    """The block's columns for the search."""
    return Columns(block.lowers, block.upos, block.morphs, finite_verbs(block))


def _found(block: AnalysedBlock, start: int, end: int) -> Fields | None:
    columns = columns_of(block)
    opening = block.lowers[start : start + _LABEL]
    if ":" in opening:
        start += opening.index(":") + 1
    found = main_fields(columns, start, end)
    if found is None or not _QUOTES.isdisjoint(block.lowers[start : found.verb]):
        return None
    return found
