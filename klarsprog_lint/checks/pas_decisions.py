"""PAS05: decisions without anybody who decides (*Det er besluttet at standse hjælpen*)."""

from collections.abc import Iterator

from klarsprog_lint.checks.pas_agents import find_agent
from klarsprog_lint.checks.pas_tagging import participle
from klarsprog_lint.checks.pas_words import actors
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_BE = frozenset(("er", "var"))
_REACH = 9
# Clauses that speak of a decision to come, or of one among several.
_CONDITIONS = frozenset(
    ("hvis", "når", "inden", "før", "indtil", "medmindre", "såfremt", "om", "hvorvidt", "efter",
     "ifald", "dersom", "siden", "hvornår", "førend", "til")
)  # fmt: skip
# Decisions of lawmakers: who decided is plain from the text that follows.
_LAW = frozenset(
    ("lov", "loven", "bekendtgørelse", "bekendtgørelsen", "lovgivningen", "vedtægt", "vedtægten",
     "vedtægterne", "lokalplan", "lokalplanen", "aftale", "aftalen", "retningslinjer")
)  # fmt: skip
_BY = frozenset(("i", "ved", "af"))
# »i henhold til loven« names the law that was used, »i loven« the one that decided.
_BASIS = frozenset(("henhold", "medfør", "medhold", "overensstemmelse", "hjemmel", "kraft", "§"))
_SET_BY_LAW = frozenset(("fastsætte", "vedtage", "afgøre", "beslutte", "bestemme"))
_OBJECTS = {"træffe": ("afgørelse", "beslutning")}


def agentless_decision(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Finite *være* with the participle of a decision verb, with nobody in the clause."""
    verbs = options.words("verbs")
    if _BE.isdisjoint(block.vocabulary):
        return
    for index, word in enumerate(block.lowers):
        decided = _participle(block, index, verbs) if word in _BE else None
        if decided is not None and _is_agentless(block, index, decided):
            first, last = block.tokens[index], block.tokens[decided]
            yield Finding(first.idx, token_end(last))


def _participle(block: AnalysedBlock, be: int, verbs: frozenset[str]) -> int | None:
    for index in range(be + 1, min(be + _REACH, len(block.lowers))):
        lemma = participle(block, index)
        if lemma is not None:
            decides = lemma in verbs and not _describes_noun(block, index)
            # »fast besluttet på at sælge« is what somebody is like.
            likes = block.lowers[index : index + 2] == ("besluttet", "på")
            return index if decides and not likes and _has_object(block, be, index) else None
        if block.upos[index] in ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ"):
            return None
    return None


def _describes_noun(block: AnalysedBlock, index: int) -> bool:
    """»er en vedtaget plan«: an attribute of the next noun."""
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    return following == "NOUN" and block.upos[index - 1] in ("DET", "ADJ", "NUM")


def _has_object(block: AnalysedBlock, be: int, verb: int) -> bool:
    """Whether light verbs have the noun that makes them a decision: »afgørelsen er truffet«."""
    nouns = _OBJECTS.get(block.lemmas[verb])
    near = block.lemmas[max(be - 6, 0) : verb + 4]
    return nouns is None or any(lemma.endswith(nouns) for lemma in near)


def _is_agentless(block: AnalysedBlock, be: int, verb: int) -> bool:
    start = _clause_start(block, be)
    if not _CONDITIONS.isdisjoint(block.lowers[start : start + 2]):
        return False
    if "endnu" in block.lowers[be:verb]:
        return False
    end = _clause_end(block, verb)
    names = any(
        block.lowers[index] in ("vi", "jeg") or (_is_actor(block, index) and _acts(block, index))
        for index in range(start, end)
    )
    by_law = _is_set_by_law(block, verb, end)
    return not names and not by_law and find_agent(block, verb) is None


def _is_set_by_law(block: AnalysedBlock, verb: int, end: int) -> bool:
    """»fastsat i loven«, »vedtaget ved lov«."""
    if (participle(block, verb) or "") not in _SET_BY_LAW:
        return False
    after = block.lowers[verb + 1 : end]
    words = set(after)
    return not (_LAW.isdisjoint(words) or _BY.isdisjoint(after[:1])) and _BASIS.isdisjoint(words)


def _is_actor(block: AnalysedBlock, index: int) -> bool:
    named = block.upos[index] in ("NOUN", "PROPN") and "Case=Gen" not in block.morphs[index]
    return named and block.lemmas[index] in actors()


def _acts(block: AnalysedBlock, index: int) -> bool:
    """Whether the actor is where the decision was made: »vedtaget i byrådet«, »af udvalget«."""
    before = block.lowers[max(index - 3, 0) : index]
    return any(word in ("i", "af", "på", "hos") for word in before)


def _clause_start(block: AnalysedBlock, index: int) -> int:
    start = index
    while start > 0 and not block.tokens[start].is_sent_start and block.upos[start - 1] != "PUNCT":
        start -= 1
    return start


def _clause_end(block: AnalysedBlock, index: int) -> int:
    end = index + 1
    while end < len(block.upos) and block.upos[end] != "PUNCT":
        end += 1
    return end
