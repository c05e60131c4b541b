"""Checks of the family FOR: heavy premodifiers before a noun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset(("den", "det", "de", "en", "et", "denne", "dette", "disse"))
_PREPOSITIONS = frozenset(
    ("af", "i", "ved", "til", "på", "for", "fra", "efter", "med", "under", "hos", "om", "over",
     "mellem", "inden", "ifølge", "iht.", "jf.", "gennem", "mod", "uden")
)  # fmt: skip
_OBJECT_PRONOUNS = frozenset(("dig", "dem", "jer", "os", "mig", "ham", "hende"))
# Fixed adverbs that begin with a preposition.
_ADVERBS = frozenset(
    (("for", "meget"), ("for", "lidt"), ("i", "alt"), ("i", "øvrigt"), ("på", "ny"))
)
_CLAUSE_WORDS = frozenset(("som", "der", "at", ".", ":", ";", "?", "!"))
# Longer premodifiers are misread sentences rather than premodifiers.
_REACH = 14


@dataclass(frozen=True, slots=True)
class _Premodifier:
    """Token indices of article, first word inside, participle and noun."""

    article: int
    inside: int
    participle: int
    noun: int


def heavy_participle(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A noun with a participle before it that carries a phrase of its own.

    »de af kommunen fastsatte takster«: article, preposition phrase, participle, noun.
    """
    for index, word in enumerate(block.lowers):
        if word in _ARTICLES and (found := _premodifier(block, index)):
            start, end = block.tokens[found.article].idx, token_end(block.tokens[found.noun])
            values = {"noun": block.tokens[found.noun].text}
            yield Finding(start, end, values=values, fixes=tuple(_relative_clause(block, found)))


def _premodifier(block: AnalysedBlock, article: int) -> _Premodifier | None:
    inside = article + 1
    if inside >= len(block.lowers):
        return None
    opens = block.lowers[inside] in _PREPOSITIONS and (
        tuple(block.lowers[inside : inside + 2]) not in _ADVERBS
    )
    if not opens and block.lowers[inside] not in _OBJECT_PRONOUNS:
        return None
    for index in range(inside + 1, min(article + _REACH, len(block.lowers) - 1)):
        if _is_attributive_participle(block, index):
            noun = _noun_after(block, index)
            if noun is not None:
                return _Premodifier(article, inside, index, noun)
        if _ends_premodifier(block, index):
            return None
    return None


def _ends_premodifier(block: AnalysedBlock, index: int) -> bool:
    if block.upos[index] == "SCONJ" or block.lowers[index] in _CLAUSE_WORDS:
        return True
    return "VerbForm=Fin" in block.morphs[index] and block.upos[index] in ("VERB", "AUX")


def _is_attributive_participle(block: AnalysedBlock, index: int) -> bool:
    morph = block.morphs[index]
    if block.upos[index] in ("VERB", "ADJ") and "Tense=Past|VerbForm=Part" in morph:
        return True
    # »det i foråret indsendte skema«: the definite participle looks like the past tense, but no
    # finite verb is followed by a bare noun in the singular.
    return (
        block.upos[index] == "VERB"
        and "Tense=Past|VerbForm=Fin|Voice=Act" in morph
        and block.lowers[index].endswith(("te", "ede"))
        and index + 1 < len(block.upos)
        and block.upos[index + 1] == "NOUN"
        and "Definite=Ind" in block.morphs[index + 1]
    )


def _noun_after(block: AnalysedBlock, participle: int) -> int | None:
    for index in range(participle + 1, min(participle + 4, len(block.lowers))):
        if block.upos[index] == "NOUN":
            return index
        if block.upos[index] not in ("ADJ", "NUM", "VERB") or "Fin" in block.morphs[index]:
            return None
    return None


def _relative_clause(block: AnalysedBlock, found: _Premodifier) -> Iterator[Fix]:
    """»de takster, kommunen har fastsat«, where the pattern is clear and nothing follows
    that belongs to the noun.
    """
    tokens = block.tokens
    agent = tokens[found.inside + 1 : found.participle]
    after = tokens[found.noun + 1] if found.noun + 1 < len(tokens) else None
    if (
        block.lowers[found.article] not in ("den", "det", "de")
        or block.lowers[found.inside] != "af"
        or not _is_plain_agent(agent)
        or (after is not None and not _closes_phrase(after))
    ):
        return
    participle = Inflection().form(
        tokens[found.participle].lemma_, "VERB", "Tense=Past|VerbForm=Part"
    )
    if participle is None:
        return
    noun = block.span_text(tokens[found.participle + 1].idx, token_end(tokens[found.noun]))
    subject = block.span_text(agent[0].idx, token_end(agent[-1]))
    subject = _SUBJECT_FORMS.get(subject.lower(), subject)
    comma = "" if after is None or after.is_punct else ","
    content = f"{tokens[found.article].text} {noun}, {subject} har {participle}{comma}"
    edit = TextEdit(tokens[found.article].idx, token_end(tokens[found.noun]), content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


_SUBJECT_FORMS = {"dig": "du", "os": "vi", "mig": "jeg", "jer": "I", "dem": "de"}


def _is_plain_agent(agent: "Sequence[Token]") -> bool:
    """One noun or pronoun with at most an article: no further phrase that may mean a time."""
    return 0 < len(agent) <= 2 and (
        agent[-1].pos_ in ("NOUN", "PROPN", "PRON")
        and all(token.pos_ in ("DET", "PRON", "NOUN", "PROPN") for token in agent)
    )


def _closes_phrase(token: "Token") -> bool:
    finite = token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])
    return bool(finite or token.text in (".", ",", ";", ":", "?", "!"))
