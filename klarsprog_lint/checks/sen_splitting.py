"""Fixes that put a full stop inside a long sentence, where both halves are whole sentences.

Three places are certain: before a second *at*-clause (the words before the first are said again),
before *hvilket* as a subject, and before *og* or *men* between two main clauses. A condition or a
time that opens the sentence may hold for both halves; then there is no fix.
"""

from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_fields import columns_of, fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.language.fields import Fields, opens_clause
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

if TYPE_CHECKING:
    from spacy.tokens import Span

_NOMINAL = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_TIMES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december uge år "
    "dag måned mandag tirsdag onsdag torsdag fredag lørdag søndag gang".split()
)
_NEGATIONS = frozenset(("ikke", "aldrig", "hverken", "ingen", "også"))
_CONDITIONS = frozenset(("hvis", "når", "såfremt", "medmindre", "ifald", "forudsat"))
# What ties the second clause to the first: *dels … dels*, *enten … eller*.
_PAIRS = frozenset(("dels", "enten", "både", "hverken", "ikke", "såvel", "jo"))
_LONGEST_PREFIX = 14
_FEWEST = 5


def split_fix(block: AnalysedBlock, sentence: "Span") -> Fix | None:
    """A full stop inside the sentence, or None."""
    fields = fields_of(block, sentence)
    if fields is None or fields.fronted or not _is_plain(block, sentence):
        return None
    if _opens_with_subject(block, fields):
        fix = _second_statement(block, sentence, fields) or _second_clause(block, sentence, fields)
        if fix is not None:
            return fix
    return _which(block, sentence, fields)


def _opens_with_subject(block: AnalysedBlock, fields: Fields) -> bool:
    """Whether the subject stands first, so that nothing before it holds for both halves."""
    if block.upos[fields.start] not in _NOMINAL or fields.verb == fields.start:
        return False
    if block.lowers[fields.start] == "i" or "Case=Nom" in block.morphs[fields.verb + 1]:
        return False
    return _TIMES.isdisjoint(block.lemmas[fields.start : fields.verb])


def _is_plain(block: AnalysedBlock, sentence: "Span") -> bool:
    words = block.lowers[sentence.start : sentence.end]
    return (
        words[-1] == "."
        and _PAIRS.isdisjoint(words[:_FEWEST])
        and not any(word in (":", ";", "(", "»", '"', "–", "?") for word in words)
    )


def _second_statement(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """»Det er besluttet, at A, og at B.« → »… at A. Det er også besluttet, at B.«"""
    at = [
        i
        for i in range(fields.verb + 1, sentence.end)
        if block.lowers[i - 1 : i + 1] == (",", "at")
    ]
    second = [
        i
        for i in range(fields.verb + 1, sentence.end - 2)
        if block.lowers[i : i + 3] == (",", "og", "at")
    ]
    if len(at) != 1 or len(second) != 1 or second[0] < at[0]:
        return None
    comma = at[0] - 1
    words = block.lowers[fields.start : comma]
    if len(words) > _LONGEST_PREFIX or not _NEGATIONS.isdisjoint(words) or "," in words:
        return None
    if not finite_verbs(block).isdisjoint(range(fields.verb + 1, comma)):
        return None
    opening = block.span_text(block.tokens[fields.start].idx, token_end(block.tokens[fields.verb]))
    rest = block.span_text(token_end(block.tokens[fields.verb]), block.tokens[comma].idx)
    content = f". {opening[:1].upper()}{opening[1:]} også{rest}, at"
    return _stop(block, second[0], second[0] + 2, content)


def _which(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """»…, hvilket overstiger loftet.« → »… Det overstiger loftet.«"""
    for index in range(fields.verb + 1, sentence.end - _FEWEST):
        if block.lowers[index - 1 : index + 1] == (",", "hvilket"):
            if index + 1 not in finite_verbs(block) or "," in block.lowers[index : sentence.end]:
                return None
            if "Case=Nom" in block.morphs[index + 2]:
                return None
            return _stop(block, index - 1, index, ". Det")
    return None


def _second_clause(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """»Vi har set på sagen, og du får svar i maj.« → »… sagen. Du får svar i maj.«"""
    best: tuple[int, int] | None = None
    for index in range(fields.verb + 2, sentence.end - _FEWEST):
        if block.lowers[index] != "," or block.lowers[index + 1] not in ("og", "men"):
            continue
        if not _is_main(block, sentence, fields, index):
            break
        longest = max(index - sentence.start, sentence.end - index)
        if best is None or longest < best[0]:
            best = (longest, index)
    if best is None:
        return None
    comma = best[1]
    following = block.tokens[comma + 2].text
    capital = following[:1].upper() + following[1:]
    content = f". Men {following}" if block.lowers[comma + 1] == "men" else f". {capital}"
    return _stop(block, comma, comma + 2, content)


def _is_main(block: AnalysedBlock, sentence: "Span", fields: Fields, comma: int) -> bool:
    """Whether a main clause with its own subject ends before the comma and another begins."""
    columns = columns_of(block)
    inside = range(fields.verb + 1, comma)
    if any(opens_clause(columns, sentence.start, i, sentence.end) for i in inside):
        return False
    if not _CONDITIONS.isdisjoint(block.lowers[comma : sentence.end]):
        return False
    start = comma + 2
    if "Case=Nom" in block.morphs[start]:
        return start + 1 in columns.finite
    for index in range(start, min(start + 6, sentence.end)):
        if index in columns.finite:
            straight = block.upos[index - 1] in ("NOUN", "PROPN") and index > start
            return straight or (index == start + 1 and "Case=Nom" in block.morphs[index + 1])
        if block.upos[index] not in _NOMINAL and not (
            block.upos[index] == "ADV" and index == start
        ):
            return False
    return False


def _stop(block: AnalysedBlock, first: int, last: int, content: str) -> Fix:
    start = block.tokens[first].idx
    # The full stop of an abbreviation ends the sentence too: »4.300 kr.«.
    ended = block.span_text(start - 1, start) == "."
    edit = TextEdit(
        start, token_end(block.tokens[last]), content.removeprefix("." if ended else "")
    )
    message = f"Sæt punktum, og skriv »{content.removeprefix('. ')} …«"
    return Fix(Applicability.UNSAFE, message, (edit,))
