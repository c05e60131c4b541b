"""Small questions about one sentence by its columns: subjects, owned nouns, reflexives."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.inflection import Inflection, possessive
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

INFLECTION = Inflection()
Role = Literal["subject", "object"]
_REFLEXIVE = {"sig": "dig", "sin": "din", "sit": "dit", "sine": "dine"}
_OPENERS = frozenset(
    """at om hvis når fordi hvorvidt såfremt da idet medmindre så inden før mens selvom hvornår
    hvordan og men eller ifald som eftersom""".split()
)
_OBJECTS = frozenset(("obj", "obl", "iobj", "nmod", "obl:agent"))
_NO_PERSONS = frozenset(("der", "som", "det", "vi", "jeg", "dette", "hvad"))


@dataclass(frozen=True)
class Sentence:
    """The token indices of one sentence of a block."""

    block: AnalysedBlock
    start: int
    end: int

    @cached_property
    def lowers(self) -> frozenset[str]:
        """The words of the sentence."""
        return frozenset(self.block.lowers[self.start : self.end])

    @property
    def text(self) -> str:
        """The sentence as written."""
        first, last = self.block.tokens[self.start], self.block.tokens[self.end - 1]
        return self.block.span_text(first.idx, token_end(last))

    def is_finite(self, index: int) -> bool:
        """Whether a token of the sentence is a finite verb."""
        return (
            self.start <= index < self.end
            and self.block.upos[index] in ("VERB", "AUX")
            and "VerbForm=Fin" in self.block.morphs[index]
        )

    def role(self, first: int, last: int) -> Role | None:
        """Whether a noun phrase is subject or object; None where parse and order disagree."""
        block = self.block
        arc = block.tokens[last].dep_
        before = block.lowers[first - 1] if first > self.start else ""
        if before in _OPENERS and self._is_verb_near(last + 1):
            return "subject"
        if first > self.start and block.upos[first - 1] == "ADP":
            return None if arc == "nsubj" else "object"
        opens = first == self.start or before in _OPENERS or before in (",", ":", "–", "-")
        if opens and (self.is_finite(last + 1) or before in _OPENERS) and arc not in _OBJECTS:
            return "subject"
        if self.is_finite(first - 1):
            return {"nsubj": "subject"}.get(arc) or ("object" if arc in _OBJECTS else None)  # type: ignore[return-value]
        return "object" if arc in _OBJECTS and arc != "nmod" else None

    def _is_verb_near(self, index: int) -> bool:
        """Whether the finite verb of a clause stands here, or behind an adverb or two."""
        for position in range(index, min(index + 3, self.end)):
            if self.is_finite(position):
                return True
            if self.block.upos[position] not in ("ADV", "PART"):
                return False
        return False

    def owned_form(self, index: int) -> str | None:
        """*din*, *dit* or *dine* for the noun after a genitive; None where that is not clear."""
        block = self.block
        for position in range(index + 1, min(index + 5, self.end)):
            if block.upos[position] == "NOUN":
                morph = block.morphs[position]
                number = "Plur" if "Number=Plur" in morph else "Sing"
                return possessive("din", INFLECTION.gender(block.lemmas[position]), number)
            if block.upos[position] != "ADJ" and "VerbForm=Part" not in block.morphs[position]:
                return None
        return None

    def reflexives(self) -> Iterator[TextEdit]:
        """*sig*, *sin*, *sit*, *sine* of the sentence in the second person."""
        for index in range(self.start, self.end):
            word = _REFLEXIVE.get(self.block.lowers[index])
            if word is not None:
                token = self.block.tokens[index]
                content = word.capitalize() if token.text.istitle() else word
                yield TextEdit(token.idx, token_end(token), content)

    def has_other_subject(self, known: frozenset[str]) -> bool:
        """Whether somebody else could be meant by *sig* or *sin*."""
        return any(
            self.block.tokens[index].dep_ == "nsubj"
            and self.block.lowers[index] not in known
            and self.block.lowers[index] not in _NO_PERSONS
            for index in range(self.start, self.end)
        )


def sentences(block: AnalysedBlock) -> Iterator[Sentence]:
    """The sentences of a block."""
    for span in block.sentences:
        yield Sentence(block, span.start, span.end)
