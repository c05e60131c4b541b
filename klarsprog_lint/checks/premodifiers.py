"""Checks of the family FOR: heavy premodifiers before a noun."""

from collections.abc import Iterator

from klarsprog_lint.checks.premodifiers_phrases import is_finite_at, noun_after, participles
from klarsprog_lint.checks.premodifiers_present import (
    present_participles,
    present_premodifier,
)
from klarsprog_lint.checks.premodifiers_references import (
    reference_before_noun,
)
from klarsprog_lint.checks.premodifiers_rewriting import Premodifier, relative_clause
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

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


def heavy_participle(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A noun with a participle before it that carries a phrase of its own.

    »de af kommunen fastsatte takster«: article, preposition phrase, participle, noun.
    """
    for index in sorted(i for word in _ARTICLES for i in block.places.get(word, ())):
        if found := _premodifier(block, index):
            start, end = block.tokens[found.article].idx, token_end(block.tokens[found.noun])
            values = {"noun": block.tokens[found.noun].text}
            yield Finding(start, end, values=values, fixes=tuple(relative_clause(block, found)))


def _premodifier(block: AnalysedBlock, article: int) -> Premodifier | None:
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
            noun = noun_after(block, index)
            if noun is not None:
                return Premodifier(article, inside, index, noun)
        if _ends_premodifier(block, index):
            return None
    return None


def _ends_premodifier(block: AnalysedBlock, index: int) -> bool:
    if block.upos[index] == "SCONJ" or block.lowers[index] in _CLAUSE_WORDS:
        return True
    return is_finite_at(block, index)


def _is_attributive_participle(block: AnalysedBlock, index: int) -> bool:
    morph = block.morphs[index]
    # Present participles are FOR02's.
    if block.lowers[index].endswith("ende"):
        return False
    if block.upos[index] in ("VERB", "ADJ") and "Tense=Past|VerbForm=Part" in morph:
        return True
    if block.upos[index] == "ADJ" and block.lowers[index] in participles():
        return True
    # »det i foråret indsendte skema«: the definite participle looks like the past tense, but no
    # finite verb is followed by a bare noun in the singular.
    finite_form = (
        block.upos[index] == "VERB"
        and "Tense=Past|VerbForm=Fin|Voice=Act" in morph
        and block.lowers[index].endswith(("te", "ede"))
    )
    noun = noun_after(block, index) if finite_form else None
    return noun is not None and "Definite=Ind" in block.morphs[noun]


def far_from_article(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Many words between an article and its noun, where no other rule of the family speaks.

    »den efter vores opfattelse helt afgørende betingelse«: article, preposition phrase,
    adjective, noun. Judged by order, since the parser seldom finds such a noun's article.
    """
    info, warning = options.number("info-words"), options.number("warning-words")
    for index, word in enumerate(block.lowers):
        if word not in _ARTICLES or (noun := _distant_noun(block, index)) is None:
            continue
        gap = sum(block.words[index + 1 : noun])
        if gap < info or _is_said_already(block, index, noun):
            continue
        severity = Severity.WARNING if gap >= warning else Severity.INFO
        values = {"noun": block.tokens[noun].text, "count": str(gap)}
        end = token_end(block.tokens[noun])
        yield Finding(block.tokens[index].idx, end, values, severity=severity)


def _distant_noun(block: AnalysedBlock, article: int) -> int | None:
    """The noun behind a preposition phrase and an adjective."""
    inside = article + 1
    opens = block.lowers[inside : inside + 1]
    if not opens or opens[0] not in _PREPOSITIONS or opens == ("af",):
        return None
    complete = False
    for index in range(inside + 1, min(article + _REACH, len(block.lowers))):
        upos = block.upos[index]
        if _ends_premodifier(block, index) or upos in ("SCONJ", "CCONJ", "AUX"):
            return None
        if complete and upos in ("ADJ", "VERB") and block.lowers[index] != "mange":
            noun = noun_after(block, index)
            if noun is not None and "Definite=Ind" in block.morphs[noun]:
                return noun
        # An adjective belongs to the article's noun only where the phrase has its own noun.
        complete = upos in ("NOUN", "PROPN", "PRON") or (complete and upos == "ADV")
    return None


def _is_said_already(block: AnalysedBlock, article: int, noun: int) -> bool:
    return (
        _premodifier(block, article) is not None
        or reference_before_noun(block, article) is not None
        or _has_present_participle(block, article, noun)
    )


def _has_present_participle(block: AnalysedBlock, article: int, noun: int) -> bool:
    """Whether FOR02 speaks of the words between."""
    table = present_participles()
    return any(
        block.lowers[index] in table and present_premodifier(block, index) is not None
        for index in range(article + 1, noun)
    )
