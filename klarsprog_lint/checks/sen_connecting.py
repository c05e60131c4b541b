"""Fixes that let a clause behind the main one be a sentence of its own.

»…, idet sagen er lukket« → »… Sagen er nemlig lukket«; »…, hvorfor vi lukker sagen« → »… Derfor
lukker vi sagen«; »…, jf. lovens § 7« → »… Se lovens § 7«. Only where the clause's subject and verb
are certain, and where nothing before it holds for both halves.
"""

from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

if TYPE_CHECKING:
    from spacy.tokens import Span

# The adverb that says the same in a main clause.
_BESIDE_VERB = {"idet": "nemlig", "ligesom": "også"}
_FIRST = {"hvorfor": "Derfor", "hvorefter": "Derefter", "hvorved": "Derved"}
# »idet det bemærkes, at …« gives no reason.
_NO_REASON = frozenset(
    ("bemærke", "tilføje", "henvise", "understrege", "opmærksom", "beklage", "bede", "forudsætte")
)  # fmt: skip
_ALREADY = frozenset(("samtidig", "samtidigt", "dog", "også", "tillige", "ligeledes"))
# With these, *hvorfor* is a question.
_ASKS = frozenset(
    ("vide", "spørge", "forklare", "oplyse", "begrunde", "beskrive", "skrive", "fortælle", "angive",
     "redegøre", "forstå", "fremgå", "afklare", "vurdere", "undersøge", "forklaring", "spørgsmål")
)  # fmt: skip
_CONDITIONS = frozenset(("hvis", "når", "såfremt", "medmindre", "ifald", "forudsat", "dersom"))
_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM", "PRON"))
# What follows them belongs to the noun; a phrase with *i* or *på* may be about the clause.
_ATTRIBUTES = frozenset(("af", "om", "til"))
_FEWEST, _SHORTEST_REST = 6, 4
_LONGEST_MIDDLE = 8


def connected_fix(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """A full stop before the sentence's last connecting clause, or None."""
    commas = [i for i in range(fields.verb + 1, sentence.end) if block.lowers[i] == ","]
    for comma in reversed(commas):
        word = block.lowers[comma + 1]
        if comma - fields.start < _FEWEST or sentence.end - comma - 2 < _SHORTEST_REST:
            continue
        if word in _FIRST or word in _BESIDE_VERB:
            return _own_clause(block, sentence, fields, comma)
    return _reference(block, sentence, fields, commas)


def _own_clause(block: AnalysedBlock, sentence: "Span", fields: Fields, comma: int) -> Fix | None:
    before = block.lowers[fields.start : comma]
    if not _CONDITIONS.isdisjoint(before) or _is_reported(block, fields, comma):
        return None
    start, word = comma + 2, block.lowers[comma + 1]
    verb = next((i for i in range(start, sentence.end) if i in finite_verbs(block)), None)
    if verb is None or not 0 < verb - start <= _LONGEST_MIDDLE:
        return None
    inside = range(start, verb)
    if any(block.upos[i] in ("PUNCT", "SCONJ", "CCONJ", "VERB", "AUX") for i in inside):
        return None
    end = _subject_end(block, start, verb)
    if end is None or _has_light_object(block, verb):
        return None
    subject, middle = _text(block, start, end), _text(block, end, verb)
    finite = block.tokens[verb].text
    if word in _FIRST:
        asked = not _ASKS.isdisjoint(block.lemmas[fields.start : comma])
        if asked and word == "hvorfor":
            return None
        words = [_FIRST[word], finite, subject, middle]
    else:
        adverb = _BESIDE_VERB[word]
        marks = _ALREADY if word == "ligesom" else _NO_REASON | _ALREADY
        said = not marks.isdisjoint(block.lemmas[start : verb + 4])
        subject = f"{subject[:1].upper()}{subject[1:]}"
        words = [subject, finite, "" if said else adverb, middle]
    return _stop(block, comma, verb, " ".join(part for part in words if part))


def _is_reported(block: AnalysedBlock, fields: Fields, comma: int) -> bool:
    """»Du har oplyst, at …, idet …«: the reason may be what the other one says."""
    own = block.lowers[fields.start] in ("vi", "det", "jeg")
    inside = range(fields.verb + 1, comma)
    return not own and any(block.lowers[i - 1 : i + 1] == (",", "at") for i in inside)


def _subject_end(block: AnalysedBlock, start: int, verb: int) -> int | None:
    """Just behind the subject; what follows up to the verb opens with an adverb."""
    pronoun = "Case=Nom" in block.morphs[start] or block.lowers[start] in ("der", "det", "dette")
    if pronoun and (start + 1 == verb or block.upos[start + 1] in ("ADV", "PART", "ADP")):
        return start + 1
    end = _phrase_end(block, start, verb)
    if end is not None and end < verb and block.lowers[end] in _ATTRIBUTES:
        end = _phrase_end(block, end + 1, verb)
    if end is None:
        return None
    return end if end == verb or block.upos[end] in ("ADV", "PART") else None


def _phrase_end(block: AnalysedBlock, start: int, verb: int) -> int | None:
    """Just behind the noun phrase from ``start``, the numbers of a law included."""
    index = start
    while index < verb and (block.upos[index] in _BEFORE_NOUN or "Case=Gen" in block.morphs[index]):
        index += 1
    if index >= verb:
        return None
    if block.upos[index] not in ("NOUN", "PROPN"):
        numbered = block.lowers[index] == "§" and block.upos[index + 1] == "NUM"
        return index + 2 if numbered else None
    return index + 1


def _has_light_object(block: AnalysedBlock, verb: int) -> bool:
    """»idet vi beder dig«: the pronoun would stand before the adverb."""
    return block.upos[verb + 1] == "PRON" and block.lowers[verb + 1] != "der"


def _reference(
    block: AnalysedBlock, sentence: "Span", fields: Fields, commas: list[int]
) -> Fix | None:
    """»… dokumenter i sagen, jf. lovens § 7.« → »… sagen. Se lovens § 7.«"""
    comma = next((i for i in commas if block.lowers[i + 1] in ("jf.", "jævnfør")), None)
    if comma is None or comma - fields.start < _FEWEST:
        return None
    rest = range(comma + 2, sentence.end)
    if len(rest) <= _SHORTEST_REST - 1 or not finite_verbs(block).isdisjoint(rest):
        return None
    words = block.lowers[comma + 2 : sentence.end]
    if "§" not in words or any(word in ("og", "men", "som", "der", "at", "idet") for word in words):
        return None
    return _stop(block, comma, comma + 1, "Se")


def _text(block: AnalysedBlock, start: int, end: int) -> str:
    if start >= end:
        return ""
    return block.span_text(block.tokens[start].idx, token_end(block.tokens[end - 1]))


def _stop(block: AnalysedBlock, comma: int, last: int, opening: str) -> Fix:
    start = block.tokens[comma].idx
    # The full stop of an abbreviation ends the sentence too.
    stop = " " if block.span_text(start - 1, start) == "." else ". "
    edit = TextEdit(start, token_end(block.tokens[last]), f"{stop}{opening}")
    return Fix(Applicability.UNSAFE, f"Sæt punktum, og skriv »{opening} …«", (edit,))
