"""Where the phrases of NOM03 stand, and how a clause takes their place."""

from dataclasses import dataclass

from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"))
_INSIDE = _NOMINAL | {"ADP", "CCONJ"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token indices: the first one to flag, the preposition (or -1), the noun, and *af* (or -1)."""

    first: int
    preposition: int
    noun: int
    af: int
    lacking: bool
    verb: str

    @property
    def last(self) -> int:
        """The last token to flag."""
        return max(self.noun, self.af)


class Place:
    """Whether the phrase opens the sentence or closes it, and where its clause ends."""

    def __init__(self, fields: Fields, first: bool, end: int) -> None:
        self.fields = fields
        self.first = first
        self.end = end

    @classmethod
    def of(cls, block: AnalysedBlock, phrase: Phrase) -> "Place | None":
        """The place of a phrase; None where more than noun phrases follow it in its clause."""
        sentence = block.doc[phrase.preposition].sent
        fields = fields_of(block, sentence)
        if fields is None:
            return None
        if phrase.preposition == fields.start:
            end = fields.verb - (block.lowers[fields.verb - 1] == ",")
            return cls(fields, True, end) if is_phrase(block, phrase.noun + 1, end) else None
        if phrase.preposition < fields.verb:
            return None
        end = phrase.noun + 1
        while end < sentence.end and block.lowers[end] not in (",", ".", "!"):
            end += 1
        if end == sentence.end or not is_phrase(block, phrase.noun + 1, end):
            return None
        if not finite_verbs(block).isdisjoint(range(fields.verb + 1, phrase.preposition)):
            return None
        return cls(fields, False, end)


def is_phrase(block: AnalysedBlock, start: int, end: int) -> bool:
    """Nothing but noun phrases and preposition phrases."""
    return all(
        block.upos[index] in _INSIDE
        or "Tense=Past|VerbForm=Part" in block.morphs[index]
        or block.lowers[index] in ("senest", "inden", "heraf")
        for index in range(start, end)
    ) and not any(block.lowers[index] in ("som", "der", "at") for index in range(start, end))


def as_clause(
    block: AnalysedBlock, phrase: Phrase, place: Place, clause: str, last: int
) -> Fix | None:
    """The phrase as a subordinate clause with its comma before or behind."""
    start, end = block.tokens[phrase.preposition].idx, token_end(block.tokens[last])
    content = match_case(block.tokens[phrase.preposition].text, clause)
    if place.first:
        edits = [TextEdit(start, end, content)]
        if block.lowers[place.end] != ",":
            stop = token_end(block.tokens[place.end - 1])
            if place.end - 1 == last:
                edits = [TextEdit(start, end, f"{content},")]
            else:
                edits.append(TextEdit(stop, stop, ","))
        return Fix(Applicability.UNSAFE, f"Skriv »{content} …«", tuple(edits))
    before = phrase.preposition - 1
    if block.lowers[before] == ",":
        return Fix(Applicability.UNSAFE, f"Skriv »{content} …«", (TextEdit(start, end, content),))
    edit = TextEdit(token_end(block.tokens[before]), end, f", {content}")
    return Fix(Applicability.UNSAFE, f"Skriv »{content} …«", (edit,))


def replaced(block: AnalysedBlock, first: int, last: int, content: str) -> Fix:
    """Other words for some tokens, with the capital of the first."""
    content = match_case(block.tokens[first].text, content)
    edit = TextEdit(block.tokens[first].idx, token_end(block.tokens[last]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
