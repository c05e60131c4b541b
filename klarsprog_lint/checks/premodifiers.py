"""Checks of the family FOR: heavy premodifiers before a noun."""

from collections.abc import Iterator

from klarsprog_lint.checks.premodifiers_frames import (
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    REACH,
    premodifier_at,
    starts,
)
from klarsprog_lint.checks.premodifiers_phrases import ends_premodifier, fits_noun, noun_after
from klarsprog_lint.checks.premodifiers_present import (
    present_participles,
    present_premodifier,
)
from klarsprog_lint.checks.premodifiers_references import (
    reference_before_noun,
)
from klarsprog_lint.checks.premodifiers_rewriting import relative_clause
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_OPENERS = DEFINITE | INDEFINITE


def heavy_participle(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A noun with a participle before it that carries a phrase of its own.

    »de af kommunen fastsatte takster«: article, preposition phrase, participle, noun.
    """
    done = -1
    for inside in starts(block):
        if inside > done and (found := premodifier_at(block, inside)) is not None:
            done = found.noun
            start, end = block.tokens[found.start].idx, token_end(block.tokens[found.noun])
            values = {"noun": block.tokens[found.noun].text}
            yield Finding(start, end, values=values, fixes=tuple(relative_clause(block, found)))


def far_from_article(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Many words between an article and its noun, where no other rule of the family speaks.

    »den efter vores opfattelse helt afgørende betingelse«: article, preposition phrase,
    adjective, noun. Judged by order, since the parser seldom finds such a noun's article.
    """
    info, warning = options.number("info-words"), options.number("warning-words")
    for index, word in enumerate(block.lowers):
        if word not in _OPENERS or (noun := _distant_noun(block, index)) is None:
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
    if not opens or opens[0] not in PREPOSITIONS or opens == ("af",):
        return None
    complete = False
    for index in range(inside + 1, min(article + REACH, len(block.lowers))):
        upos = block.upos[index]
        # »den over fire timer lange tur« is how Danish says it.
        if upos == "NUM" and opens[0] in ("over", "under", "omkring"):
            return None
        if ends_premodifier(block, index) or upos in ("SCONJ", "CCONJ", "AUX"):
            return None
        if complete and upos in ("ADJ", "VERB") and block.lowers[index] != "mange":
            noun = noun_after(block, index)
            if noun is not None and _agrees(block, article, index, noun):
                return noun
        # An adjective belongs to the article's noun only where the phrase has its own noun.
        complete = upos in ("NOUN", "PROPN", "PRON") or (complete and upos == "ADV")
    return None


def _agrees(block: AnalysedBlock, article: int, adjective: int, noun: int) -> bool:
    word = block.lowers[article]
    if "Definite=Ind" not in block.morphs[noun]:
        return False
    if word in INDEFINITE:
        return "Number=Plur" not in block.morphs[noun]
    return block.lowers[adjective].endswith("e") and fits_noun(block, word, noun)


def _is_said_already(block: AnalysedBlock, article: int, noun: int) -> bool:
    return (
        _is_heavy(block, article, noun)
        or reference_before_noun(block, article) is not None
        or _has_present_participle(block, article, noun)
    )


def _is_heavy(block: AnalysedBlock, article: int, noun: int) -> bool:
    """Whether FOR01 speaks of the words between."""
    return any(premodifier_at(block, inside) for inside in starts(block) if article < inside < noun)


def _has_present_participle(block: AnalysedBlock, article: int, noun: int) -> bool:
    """Whether FOR02 speaks of the words between."""
    table = present_participles()
    return any(
        block.lowers[index] in table and present_premodifier(block, index) is not None
        for index in range(article + 1, noun)
    )
