"""NOM01: verbs hidden in nouns, behind a verb that says nothing."""

from collections.abc import Iterator
from functools import cache

from klarsprog_lint.checks.nom_derived import ENDINGS, act_named_by
from klarsprog_lint.checks.nom_hidden_fixes import plain_fix
from klarsprog_lint.checks.nom_hidden_passives import ARTICLES, LOOSE, Hidden
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.hidden_verbs import HiddenVerb, HiddenVerbs, hidden_verbs
from klarsprog_lint.rules.options import Options

TABLE = "lexicons/skjulte-verber.tsv"
# Words between verb and noun in an inverted or negated clause, the article included.
_REACH = 5
_LONG_REACH = 9
# Verbs that have no meaning of their own beside a verbal noun, whatever the noun.
_EMPTY = frozenset(("foretage", "gennemføre", "udføre"))
# With these, a noun without its preposition still hides a verb.
_ENOUGH = _EMPTY | {"tage", "iværksætte"}
# Events and arrangements are carried out; nobody *kurser* or *høringer*.
_CARRIED_OUT = frozenset(
    ("uddannelse", "undervisning", "høring", "partshøring", "træning", "genoptræning", "handling",
     "ændring", "ekspropriation", "vaccination")
)  # fmt: skip
_BREAKS = frozenset(("PUNCT", "VERB", "SCONJ", "CCONJ"))


def hidden_verb(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A light verb with a verbal noun: »foretager en beregning af« for »beregner«."""
    light = _light_verbs()
    if block.block.kind is BlockKind.HEADING or light.isdisjoint(block.lemma_places):
        return
    for index, lemma in enumerate(block.lemmas):
        if lemma in light and block.upos[index] in ("VERB", "AUX"):
            found = _find(block, index) or _subject(block, index)
            if found is not None:
                yield _finding(block, found)


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(verb for verb, _ in hidden_verbs(TABLE))


def _find(block: AnalysedBlock, verb: int) -> Hidden | None:
    """The noun after the verb, behind an inverted subject, adverbs and phrases of time."""
    empty = block.lemmas[verb] in _EMPTY
    reach = _LONG_REACH if empty else _REACH
    for index in range(verb + 1, min(verb + 1 + reach, len(block.lowers))):
        tag = block.upos[index]
        breaks = tag in _BREAKS and "VerbForm=Part" not in block.morphs[index]
        if breaks and not (tag == "CCONJ" and _joins_adjectives(block, index)):
            return None
        if tag == "ADP" and not empty:
            return None
        if tag not in ("NOUN", "PROPN"):
            continue
        rows = _rows(block, verb, index)
        definite = "Definite=Def" in block.morphs[index]
        governed = _is_governed(block, verb, index)
        if rows and not definite and not governed:
            return _with_row(block, verb, index, rows)
        if not empty and tag == "NOUN":
            return None
    return None


def _joins_adjectives(block: AnalysedBlock, conjunction: int) -> bool:
    """»en ny og grundig beregning«, »en fornyet og mere konkret vurdering«."""
    before, after = conjunction - 1, conjunction + 1
    described = block.upos[before] == "ADJ" or "VerbForm=Part" in block.morphs[before]
    return described and block.upos[after : after + 1] in (("ADJ",), ("ADV",))


def _is_governed(block: AnalysedBlock, verb: int, noun: int) -> bool:
    """Whether a preposition between verb and noun takes the noun."""
    for index in range(noun - 1, verb, -1):
        if block.upos[index] == "ADP":
            return True
        if block.upos[index] not in ("DET", "ADJ", "NUM", "VERB", "ADV"):
            return False
    return False


def _subject(block: AnalysedBlock, verb: int) -> Hidden | None:
    """»Opmåling foretages i maj«: the noun is the subject of an empty verb in the passive."""
    if block.lemmas[verb] not in _EMPTY or not _is_passive(block, verb):
        return None
    helper = verb - 1
    while helper > 0 and block.upos[helper] in ("AUX", "ADV", "PART"):
        helper -= 1
    noun = _head_before(block, helper)
    if noun < 0 or block.upos[noun] not in ("NOUN", "PROPN"):
        return None
    start = noun
    while start and not block.tokens[start].is_sent_start and noun - start < 2:
        start -= 1
    if not block.tokens[start].is_sent_start or "Definite=Def" in block.morphs[noun]:
        return None
    rows = _rows(block, verb, noun)
    if not rows or rows[0].applicability == "none":
        return None
    return Hidden(verb, verb, rows[0], False, start)


def _is_passive(block: AnalysedBlock, verb: int) -> bool:
    """*foretages*, *blev foretaget*, *er foretaget*."""
    if "Voice=Pass" in block.morphs[verb]:
        return True
    return "VerbForm=Part" in block.morphs[verb] and block.lemmas[verb - 1] in ("blive", "være")


def _head_before(block: AnalysedBlock, last: int) -> int:
    """The noun of »en besigtigelse af ejendommen«, or the last word itself."""
    for index in range(last, max(last - _REACH, 0), -1):
        if block.lowers[index] == "af":
            return index - 1
        if block.upos[index] not in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"):
            break
    return last


def _rows(block: AnalysedBlock, verb: int, noun: int) -> tuple[HiddenVerb, ...]:
    """The rows of the pair; for an empty verb any noun that names an act will do."""
    light, lemma = block.lemmas[verb], block.lemmas[noun]
    table: HiddenVerbs = hidden_verbs(TABLE)
    rows = table.get((light, lemma), ())
    if not rows and light in _EMPTY and lemma not in _CARRIED_OUT:
        rows = table.get(("foretage", lemma), ())
    if rows or light not in _EMPTY or noun in block.opaque or not lemma.endswith(ENDINGS):
        return rows
    if lemma in _CARRIED_OUT:
        return ()
    act = act_named_by(block.doc.vocab.lookups, lemma)
    if act is None or not act.is_act or block.lowers[noun + 1 : noun + 2] != ("af",):
        return ()
    if lemma.startswith("gen") and not act.verb.startswith("gen"):
        return (HiddenVerb("af", f"gen{act.verb}", "", "unsafe"),)
    # The verb of a compound leaves out what its first part says (*nyberegning*).
    whole = lemma.startswith(act.verb[:3])
    return (HiddenVerb("af", act.verb, "", "unsafe" if whole else LOOSE),)


def _with_row(
    block: AnalysedBlock, verb: int, noun: int, rows: tuple[HiddenVerb, ...]
) -> Hidden | None:
    following = block.lowers[noun + 1] if noun + 1 < len(block.lowers) else ""
    plural = "Number=Plur" in block.morphs[noun]
    bare = _is_bare(block, verb, noun) and (not plural or noun == verb + 1)
    for row in rows:
        if row.applicability == "none":
            return None
        if not row.preposition:
            return Hidden(verb, noun, row, bare, verb)
        if row.preposition == following:
            return Hidden(verb, noun + 1, row, bare, verb)
    # The noun stands without its usual preposition: worth saying, not worth a fix.
    if block.lemmas[verb] not in _ENOUGH and following not in ("af", "om", "på", "for", "til"):
        return None
    return Hidden(verb, noun, rows[0], False, verb)


def _is_bare(block: AnalysedBlock, verb: int, noun: int) -> bool:
    """Whether nothing describes the noun, which the verb could not take along."""
    if block.lowers[noun - 1] in ARTICLES:
        noun -= 1
    if noun == verb + 1:
        return True
    # »foretager kommunen ikke en opgørelse af«: subject and adverbs stay where they are.
    return block.upos[noun - 1] in ("ADV", "PART", "PRON", "NOUN", "PROPN") and (
        block.lowers[noun - 1] not in ("mere", "meget", "så", "for")
    )


def _finding(block: AnalysedBlock, found: Hidden) -> Finding:
    first, last = block.tokens[found.first], block.tokens[found.last]
    fix = plain_fix(block, found)
    fixes = () if fix is None else (fix,)
    return Finding(first.idx, token_end(last), values={"verb": found.row.verb}, fixes=fixes)
