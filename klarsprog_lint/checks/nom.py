"""Checks of the family NOM: verbs hidden in nouns."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.hidden_verbs import HiddenVerb, HiddenVerbs, hidden_verbs
from klarsprog_lint.rules.options import Options

TABLE = "lexicons/skjulte-verber.tsv"
_ARTICLES = frozenset(("en", "et"))
# Words between verb and noun in an inverted or negated clause, the article included.
_REACH = 5


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Token indices of the light verb and of the last word, and the row that fits."""

    verb: int
    last: int
    row: HiddenVerb
    bare: bool


def hidden_verb(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A light verb with a verbal noun: »foretager en beregning af« for »beregner«."""
    table = hidden_verbs(TABLE)
    light = _light_verbs()
    if light.isdisjoint(block.lemmas):
        return
    for index, lemma in enumerate(block.lemmas):
        if lemma in light and block.upos[index] in ("VERB", "AUX"):
            found = _find(block, index, table)
            if found is not None:
                yield _finding(block, found)


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(verb for verb, _ in hidden_verbs(TABLE))


def _find(block: AnalysedBlock, verb: int, table: HiddenVerbs) -> _Hidden | None:
    for index in range(verb + 1, min(verb + 1 + _REACH, len(block.lowers))):
        if block.upos[index] in ("NOUN", "PROPN"):
            rows = table.get((block.lemmas[verb], block.lemmas[index]), ())
            definite = "Definite=Def" in block.morphs[index]
            plural = "Number=Plur" in block.morphs[index]
            if rows and not definite and not plural:
                return _with_row(block, verb, index, rows)
            if rows or block.upos[index] == "NOUN":
                return None
        if block.upos[index] in ("PUNCT", "VERB", "SCONJ", "CCONJ", "ADP"):
            return None
    return None


def _with_row(
    block: AnalysedBlock, verb: int, noun: int, rows: tuple[HiddenVerb, ...]
) -> _Hidden | None:
    following = block.lowers[noun + 1] if noun + 1 < len(block.lowers) else ""
    between = block.lowers[verb + 1 : noun]
    bare = not between or (len(between) == 1 and between[0] in _ARTICLES)
    for row in rows:
        if row.applicability == "none":
            return None
        if not row.preposition:
            return _Hidden(verb, noun, row, bare)
        if row.preposition == following:
            return _Hidden(verb, noun + 1, row, bare)
    # The noun stands without its usual preposition: worth saying, not worth a fix.
    return _Hidden(verb, noun, rows[0], False)


def _finding(block: AnalysedBlock, found: _Hidden) -> Finding:
    first, last = block.tokens[found.verb], block.tokens[found.last]
    start, end = first.idx, token_end(last)
    content = _plain_verb(block, found) if found.bare else None
    fixes: tuple[Fix, ...] = ()
    if content is not None:
        content = match_case(first.text, content)
        safe = found.row.applicability == "safe" and _object_follows(block, found)
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        edit = TextEdit(start, end, content)
        fixes = (Fix(applicability, f"Skriv »{content}«", (edit,)),)
    return Finding(start, end, values={"verb": found.row.verb}, fixes=fixes)


def _plain_verb(block: AnalysedBlock, found: _Hidden) -> str | None:
    """The verb in the light verb's form; None in the passive, where the object would move."""
    token, row = block.tokens[found.verb], found.row
    following = found.last + 1
    # »fremsætter krav om, at« would need another frame; »en vurdering af, om« would not.
    clause = following < len(block.lowers) and block.lowers[following] in (",", "at")
    dropped = row.preposition != "af" and not row.verb_preposition
    if "Voice=Pass" in block.morphs[found.verb] or (clause and dropped):
        return None
    return Inflection().inflect_phrase(row.phrase, "VERB", str(token.morph))


def _object_follows(block: AnalysedBlock, found: _Hidden) -> bool:
    """Whether *af* is contiguous, the verb active and a noun phrase follows as the object."""
    after = found.last + 1
    return (
        found.row.preposition == "af"
        and "VerbForm=Part" not in block.morphs[found.verb]
        and after < len(block.upos)
        and block.upos[after] in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON")
        and block.lowers[after] not in ("at", "hvad", "om", "hvor")
    )
