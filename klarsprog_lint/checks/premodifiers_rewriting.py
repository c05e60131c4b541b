"""The fixes of FOR01: what stands before the noun becomes a relative clause after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.premodifiers_phrases import (
    ARTICLES,
    closes_phrase,
    closing_comma,
    verb_of_participle,
)
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT_FORMS = {"dig": "du", "os": "vi", "mig": "jeg", "jer": "I", "dem": "de"}
_SUPINE = "Tense=Past|VerbForm=Part"


@dataclass(frozen=True, slots=True)
class Premodifier:
    """Token indices of article, first word inside, participle and noun."""

    article: int
    inside: int
    participle: int
    noun: int


def relative_clause(block: AnalysedBlock, found: Premodifier) -> Iterator[Fix]:
    """»de takster, kommunen har fastsat«, »det skema, der er udfyldt i maj«.

    Only where the noun phrase ends after the noun: what follows might belong to the noun.
    """
    tokens, noun = block.tokens, found.noun
    if (
        block.lowers[found.article] not in ARTICLES
        or block.upos[found.inside] != "ADP"
        or not closes_phrase(block, noun + 1)
        or "Case=Gen" in block.morphs[noun]
    ):
        return
    participle = Inflection().form(verb_of_participle(block, found.participle), "VERB", _SUPINE)
    clause = None if participle is None else _clause(block, found, participle)
    if clause is None:
        return
    head = block.span_text(tokens[found.participle + 1].idx, token_end(tokens[noun]))
    comma = closing_comma(block, noun + 1)
    content = f"{tokens[found.article].text} {head}, {clause}{comma}"
    edit = TextEdit(tokens[found.article].idx, token_end(tokens[noun]), content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def _clause(block: AnalysedBlock, found: Premodifier, participle: str) -> str | None:
    tokens = block.tokens
    last = tokens[found.participle - 1]
    if block.lowers[found.inside] != "af":
        phrase = block.span_text(tokens[found.inside].idx, token_end(last)).rstrip(",")
        return f"der er {participle} {phrase}"
    agent = tokens[found.inside + 1 : found.participle]
    if not _is_plain_agent(agent):
        return None
    subject = block.span_text(agent[0].idx, token_end(last))
    return f"{_SUBJECT_FORMS.get(subject.lower(), subject)} har {participle}"


def _is_plain_agent(agent: "Sequence[Token]") -> bool:
    """One noun or pronoun with at most an article: no further phrase that may mean a time."""
    return 0 < len(agent) <= 2 and (
        agent[-1].pos_ in ("NOUN", "PROPN", "PRON")
        and all(token.pos_ in ("DET", "PRON", "NOUN", "PROPN") for token in agent)
    )
