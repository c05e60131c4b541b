"""PAS05: decisions without anybody who decides (*Det er besluttet at standse hjælpen*)."""

from collections.abc import Iterator

from klarsprog_lint.checks.pas_agents import find_agent
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
_OBJECTS = {"lægge": ("vægt",), "træffe": ("afgørelse", "beslutning")}


def agentless_decision(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Finite *være* with the participle of a decision verb, with nobody in the clause."""
    verbs = options.words("verbs")
    if _BE.isdisjoint(block.lowers) or verbs.isdisjoint(block.lemmas):
        return
    for index, word in enumerate(block.lowers):
        participle = _participle(block, index, verbs) if word in _BE else None
        if participle is not None and _is_agentless(block, index, participle):
            first, last = block.tokens[index], block.tokens[participle]
            yield Finding(first.idx, token_end(last))


def _participle(block: AnalysedBlock, be: int, verbs: frozenset[str]) -> int | None:
    for index in range(be + 1, min(be + _REACH, len(block.lowers))):
        if "Tense=Past|VerbForm=Part" in block.morphs[index]:
            decides = block.lemmas[index] in verbs and not _describes_noun(block, index)
            return index if decides and _has_object(block, be, index) else None
        if block.upos[index] in ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ"):
            return None
    return None


def _describes_noun(block: AnalysedBlock, index: int) -> bool:
    """»er en vedtaget plan«: an attribute of the next noun."""
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    return following == "NOUN" and block.upos[index - 1] in ("DET", "ADJ", "NUM")


def _has_object(block: AnalysedBlock, be: int, participle: int) -> bool:
    """Whether light verbs have the noun that makes them a decision: »lagt vægt på«."""
    nouns = _OBJECTS.get(block.lemmas[participle])
    near = block.lemmas[max(be - 6, 0) : participle + 4]
    return nouns is None or any(lemma.endswith(nouns) for lemma in near)


def _is_agentless(block: AnalysedBlock, be: int, participle: int) -> bool:
    start = _clause_start(block, be)
    if not _CONDITIONS.isdisjoint(block.lowers[start : start + 2]):
        return False
    if "endnu" in block.lowers[be:participle]:
        return False
    end = _clause_end(block, participle)
    names = any(
        block.lowers[index] in ("vi", "jeg") or (_is_actor(block, index) and _acts(block, index))
        for index in range(start, end)
    )
    by_law = not _LAW.isdisjoint(block.lowers[participle + 1 : end])
    return not names and not by_law and find_agent(block, participle) is None


def _is_actor(block: AnalysedBlock, index: int) -> bool:
    return block.upos[index] in ("NOUN", "PROPN") and block.lemmas[index] in actors()


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
