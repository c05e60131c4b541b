"""Check FOR03: the reference to a law or an appendix before the noun it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.checks.premodifiers_phrases import (
    ARTICLES,
    closes_phrase,
    is_finite_at,
    noun_after,
)
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_SIGNS = frozenset(
    ("§", "§§", "stk.", "nr.", "pkt.", "punkt", "bilag", "kapitel", "kap.", "afsnit", "artikel",
     "art.", "paragraf", "litra")
)  # fmt: skip
# »fastsatte«, »krævede« say more than that the thing stands there.
_MENTIONED = frozenset(("nævnte", "anførte", "omtalte", "angivne", "omhandlede"))
_PARTICIPLES = _MENTIONED | frozenset(
    ("fastsatte", "beskrevne", "opregnede", "indeholdte", "krævede", "oplistede", "opstillede")
)
_REACH = 16
_GENDERS = {"den": "Com", "det": "Neut"}
_RELATIVE = frozenset(("som", "der", "hvor"))
# »personerne i § 2« is shorter than what is meant.
_PEOPLE = ("person", "borger", "part", "ejer", "ansøger", "modtager", "myndighed", "forælder",
           "pårørende", "virksomhed", "barn", "medlem")  # fmt: skip
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Reference:
    """Token indices of article, participle and noun; *i* stands after the article."""

    article: int
    participle: int
    noun: int


def reference_before_noun(block: AnalysedBlock, article: int) -> Reference | None:
    """The premodifier at an article: »den i § 10, stk. 2, nævnte frist«."""
    lowers = block.lowers
    if lowers[article] not in ARTICLES or lowers[article + 1 : article + 2] != ("i",):
        return None
    for index in range(article + 2, min(article + _REACH, len(lowers) - 1)):
        if lowers[index] in _PARTICIPLES:
            if _SIGNS.isdisjoint(lowers[article + 2 : index]):
                return None
            noun = noun_after(block, index)
            return None if noun is None else Reference(article, index, noun)
        if is_finite_at(block, index) or block.upos[index] == "SCONJ":
            return None
    return None


def backward_reference(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A noun behind its own reference: »den i § 10 nævnte frist« for »fristen i § 10«."""
    if _PARTICIPLES.isdisjoint(block.lowers):
        return
    for index in range(len(block.lowers)):
        if (found := reference_before_noun(block, index)) is not None:
            start, end = block.tokens[index].idx, token_end(block.tokens[found.noun])
            values = {"noun": block.tokens[found.noun].text}
            yield Finding(start, end, values, tuple(_noun_first(block, found)))


def _noun_first(block: AnalysedBlock, found: Reference) -> Iterator[Fix]:
    article, noun = block.tokens[found.article], block.tokens[found.noun]
    head = _definite(block, found)
    # A genitive would have to move to the end of the reference.
    if head is None or "Case=Gen" in block.morphs[found.noun]:
        return
    between = block.tokens[found.article + 2].idx, block.tokens[found.participle].idx
    reference = _SPACES.sub(" ", block.span_text(*between)).strip().rstrip(",")
    after = found.noun + 1
    punctuated = after >= len(block.upos) or block.upos[after] == "PUNCT"
    comma = "," if "," in reference and not punctuated else ""
    content = match_case(article.text, f"{head} i {reference}{comma}")
    edit = TextEdit(article.idx, token_end(noun), content)
    yield Fix(_applicability(block, found), f"Skriv »{content}«", (edit,))


def _definite(block: AnalysedBlock, found: Reference) -> str | None:
    """»fristen«, or »de særlige betingelser« where something stands before the noun."""
    article = block.lowers[found.article]
    between = block.span_text(
        block.tokens[found.participle + 1].idx, block.tokens[found.noun].idx
    ).strip()
    noun, lemma = block.tokens[found.noun], block.lemmas[found.noun]
    if between:
        return f"{article} {between} {noun.text}"
    inflection = Inflection()
    gender = _GENDERS.get(article)
    if gender is not None and inflection.gender(lemma) != gender:
        return None
    number = "Plur" if gender is None else "Sing"
    return inflection.form(lemma, "NOUN", f"Definite=Def|Number={number}")


def _applicability(block: AnalysedBlock, found: Reference) -> Applicability:
    """Safe where the noun phrase ends and no clause follows that would lean on the reference."""
    after = found.noun + 1
    leans = block.lowers[after : after + 1] == (",",) and (
        not _RELATIVE.isdisjoint(block.lowers[after + 1 : after + 2])
    )
    clear = block.lowers[found.participle] in _MENTIONED and closes_phrase(block, after)
    person = block.lemmas[found.noun].endswith(_PEOPLE)
    safe = clear and not leans and not person
    return Applicability.SAFE if safe else Applicability.UNSAFE
