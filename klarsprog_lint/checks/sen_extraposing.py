"""Fixes that put what a sentence says about something before the something.

»Det forhold, at A, er uden betydning.« → »Det er uden betydning, at A.«; »Under hensyn til, at A,
beder vi dig …« → »Vi beder dig …, fordi A«.
"""

from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

if TYPE_CHECKING:
    from spacy.tokens import Span

_STATEMENTS = frozenset((("det", "forhold"), ("den", "omstændighed"), ("det", "faktum")))
_REASONS = frozenset(
    (("under", "hensyn", "til"), ("under", "hensyntagen", "til"), ("henset", "til"),
     ("som", "følge", "af"), ("på", "grund", "af"))
)  # fmt: skip
_NEGATIONS = frozenset(("ikke", "aldrig", "hverken", "ingen", "kun", "alene"))
_POINTERS = frozenset(
    ("den", "det", "dem", "denne", "dette", "disse", "han", "hun", "ham", "hende", "sig", "sin",
     "sit", "sine", "derved", "dermed", "herved", "derfor", "heraf", "deraf", "herom", "sådan")
)  # fmt: skip
_SUBJECTS = frozenset(("vi", "jeg", "du", "de"))
_MOST_WORDS = 14


def statement_last_fix(block: AnalysedBlock, sentence: "Span", fields: Fields | None) -> Fix | None:
    """»Det forhold, at A, kan ikke ændre noget.« → »Det kan ikke ændre noget, at A.«"""
    if fields is None:
        return None
    start = fields.start
    words = block.lowers[start : start + 4]
    if words[:2] not in _STATEMENTS or words[2:] != (",", "at"):
        return None
    stop = sentence.end - 1
    if block.lowers[fields.verb - 1] != "," or not _is_short_rest(block, fields.verb + 1, stop):
        return None
    after = fields.verb + 1
    if block.upos[after] == "PRON" or "Case=Nom" in block.morphs[after]:
        return None
    clause = _text(block, start + 3, fields.verb - 1)
    content = f"Det {_text(block, fields.verb, stop)}, {clause}"
    return _replaced(block, start, stop, content)


def reason_last_fix(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """»Henset til, at A, giver vi dig lov.« → »Vi giver dig lov, fordi A.«"""
    start, stop, subject = fields.start, sentence.end - 1, fields.verb + 1
    length = next((n for n in (2, 3) if block.lowers[start : start + n] in _REASONS), None)
    if length is None or block.lowers[fields.verb - 1] != ",":
        return None
    at = start + length + (block.lowers[start + length] == ",")
    if block.lowers[at] != "at" or block.lowers[subject] not in _SUBJECTS:
        return None
    if "Case=Nom" not in block.morphs[subject] or not _is_short_rest(block, subject + 1, stop):
        return None
    rest = _text(block, subject + 1, stop)
    opening = "fordi" if _NEGATIONS.isdisjoint(block.lowers[subject:stop]) else "da"
    reason = _text(block, at + 1, fields.verb - 1)
    who = block.tokens[subject].text
    verb = block.tokens[fields.verb].text
    content = f"{who[:1].upper()}{who[1:]} {verb} {rest}, {opening} {reason}"
    return _replaced(block, start, stop, content)


def _is_short_rest(block: AnalysedBlock, start: int, stop: int) -> bool:
    """Whether few words without a clause or a pointer backwards end the sentence."""
    words = block.lowers[start:stop]
    return (
        block.lowers[stop] == "."
        and 0 < len(words) <= _MOST_WORDS
        and "," not in words
        and _POINTERS.isdisjoint(words)
        and finite_verbs(block).isdisjoint(range(start, stop))
    )


def _text(block: AnalysedBlock, start: int, end: int) -> str:
    return block.span_text(block.tokens[start].idx, token_end(block.tokens[end - 1]))


def _replaced(block: AnalysedBlock, start: int, stop: int, content: str) -> Fix:
    edit = TextEdit(block.tokens[start].idx, block.tokens[stop].idx, content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
