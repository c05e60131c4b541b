"""NOM01: verbs hidden in nouns, behind a verb that says nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.checks.nom_derived import ENDINGS, act_named_by
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.hidden_verbs import HiddenVerb, HiddenVerbs, hidden_verbs
from klarsprog_lint.rules.options import Options

TABLE = "lexicons/skjulte-verber.tsv"
_ARTICLES = frozenset(("en", "et"))
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
# »træffe beslutning om at« is »beslutte at«.
_TAKES_CLAUSE = frozenset(
    ("beslutte", "foreslå", "love", "aftale", "anbefale", "kræve", "ønske", "meddele", "henstille")
)
_BREAKS = frozenset(("PUNCT", "VERB", "SCONJ", "CCONJ"))


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Token indices of the first and the last word, of the verb, and the row that fits."""

    verb: int
    last: int
    row: HiddenVerb
    bare: bool
    first: int


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


def _find(block: AnalysedBlock, verb: int) -> _Hidden | None:
    """The noun after the verb, behind an inverted subject, adverbs and phrases of time."""
    empty = block.lemmas[verb] in _EMPTY
    reach = _LONG_REACH if empty else _REACH
    for index in range(verb + 1, min(verb + 1 + reach, len(block.lowers))):
        tag = block.upos[index]
        if tag in _BREAKS and "VerbForm=Part" not in block.morphs[index]:
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


def _is_governed(block: AnalysedBlock, verb: int, noun: int) -> bool:
    """Whether a preposition between verb and noun takes the noun."""
    for index in range(noun - 1, verb, -1):
        if block.upos[index] == "ADP":
            return True
        if block.upos[index] not in ("DET", "ADJ", "NUM", "VERB", "ADV"):
            return False
    return False


def _subject(block: AnalysedBlock, verb: int) -> _Hidden | None:
    """»Opmåling foretages i maj«: the noun is the subject of an empty verb in the passive."""
    if block.lemmas[verb] not in _EMPTY or "Voice=Pass" not in block.morphs[verb]:
        return None
    helper = verb - 1
    while helper > 0 and block.upos[helper] in ("AUX", "ADV", "PART"):
        helper -= 1
    noun = helper
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
    return _Hidden(verb, verb, rows[0], False, start)


def _rows(block: AnalysedBlock, verb: int, noun: int) -> tuple[HiddenVerb, ...]:
    """The rows of the pair; for an empty verb any noun that names an act will do."""
    light, lemma = block.lemmas[verb], block.lemmas[noun]
    table: HiddenVerbs = hidden_verbs(TABLE)
    rows = table.get((light, lemma), ())
    if rows or light not in _EMPTY or noun in block.opaque or not lemma.endswith(ENDINGS):
        return rows
    if lemma in _CARRIED_OUT:
        return ()
    act = act_named_by(block.doc.vocab.lookups, lemma)
    if act is None or not act.is_act or block.lowers[noun + 1 : noun + 2] != ("af",):
        return ()
    return (HiddenVerb("af", act.verb, "", "unsafe"),)


def _with_row(
    block: AnalysedBlock, verb: int, noun: int, rows: tuple[HiddenVerb, ...]
) -> _Hidden | None:
    following = block.lowers[noun + 1] if noun + 1 < len(block.lowers) else ""
    plural = "Number=Plur" in block.morphs[noun]
    bare = not plural and _is_bare(block, verb, noun)
    for row in rows:
        if row.applicability == "none":
            return None
        if not row.preposition:
            return _Hidden(verb, noun, row, bare, verb)
        if row.preposition == following:
            return _Hidden(verb, noun + 1, row, bare, verb)
    # The noun stands without its usual preposition: worth saying, not worth a fix.
    if block.lemmas[verb] not in _ENOUGH and following not in ("af", "om", "på", "for", "til"):
        return None
    return _Hidden(verb, noun, rows[0], False, verb)


def _is_bare(block: AnalysedBlock, verb: int, noun: int) -> bool:
    """Whether nothing describes the noun, which the verb could not take along."""
    if block.lowers[noun - 1] in _ARTICLES:
        noun -= 1
    if noun == verb + 1:
        return True
    # »foretager kommunen ikke en opgørelse af«: subject and adverbs stay where they are.
    return block.upos[noun - 1] in ("ADV", "PART", "PRON", "NOUN", "PROPN") and (
        block.lowers[noun - 1] not in ("mere", "meget", "så", "for")
    )


def _edits(block: AnalysedBlock, found: _Hidden, content: str) -> tuple[TextEdit, ...] | None:
    """Verb for verb, and the noun with its article and preposition away."""
    verb, last = block.tokens[found.verb], block.tokens[found.last]
    noun = found.last - (found.row.preposition == block.lowers[found.last])
    article = noun - (block.lowers[noun - 1] in _ARTICLES)
    if article == found.verb + 1:
        return (TextEdit(verb.idx, token_end(last), content),)
    after = found.last + 1
    if found.row.preposition != "af" or found.row.verb_preposition or found.last == noun:
        return None
    if after >= len(block.upos) or block.upos[after] in ("PRON", "PUNCT"):
        return None
    before = block.tokens[article - 1]
    gone = TextEdit(token_end(before), token_end(last), "")
    return (TextEdit(verb.idx, token_end(verb), content), gone)


def _finding(block: AnalysedBlock, found: _Hidden) -> Finding:
    first, last = block.tokens[found.first], block.tokens[found.last]
    start, end = first.idx, token_end(last)
    content = _plain_verb(block, found) if found.bare else None
    fixes: tuple[Fix, ...] = ()
    if content is not None:
        content = match_case(first.text, content)
    edits = _edits(block, found, content) if content is not None else None
    if edits is not None:
        safe = found.row.applicability == "safe" and _object_follows(block, found)
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        if len(edits) > 1:
            applicability = Applicability.UNSAFE
        fixes = (Fix(applicability, f"Skriv »{content}«", edits),)
    return Finding(start, end, values={"verb": found.row.verb}, fixes=fixes)


def _plain_verb(block: AnalysedBlock, found: _Hidden) -> str | None:
    """The verb in the light verb's form; None in the passive, where the object would move."""
    token, row = block.tokens[found.verb], found.row
    following = found.last + 1
    # »fremsætter krav om, at« would need another frame; »en vurdering af, om« would not.
    clause = following < len(block.lowers) and block.lowers[following] in (",", "at")
    dropped = row.preposition != "af" and not row.verb_preposition
    if "Voice=Pass" in block.morphs[found.verb]:
        return None
    if clause and dropped and not (row.preposition == "om" and row.verb in _TAKES_CLAUSE):
        return None
    if _is_passive_participle(block, found.verb):
        return None
    return Inflection().inflect_phrase(row.phrase, "VERB", str(token.morph))


def _is_passive_participle(block: AnalysedBlock, verb: int) -> bool:
    """»er foretaget en vurdering af«: the object would have to become the subject."""
    if "VerbForm=Part" not in block.morphs[verb]:
        return False
    for index in range(verb - 1, max(verb - _LONG_REACH, -1), -1):
        if block.upos[index] in ("AUX", "VERB"):
            return block.lowers[index] not in ("har", "havde", "have")
    return True


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
