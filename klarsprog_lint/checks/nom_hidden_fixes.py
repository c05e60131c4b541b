"""Fixes of NOM01: the hidden verb in place of the empty one.

»foretager en beregning af« → »beregner«; what describes the noun becomes an adverb.
"""

from klarsprog_lint.checks.nom_hidden_passives import (
    ARTICLES,
    LOOSE,
    Hidden,
    impersonal_fix,
    noun_of,
)
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_DANISH = Inflection()
# »træffe beslutning om at« is »beslutte at«.
_TAKES_CLAUSE = frozenset(
    ("beslutte", "foreslå", "love", "aftale", "anbefale", "kræve", "ønske", "meddele", "henstille")
)
# What may describe the act itself, and the adverb that says the same beside the verb.
_ADVERBS = {
    "grundig": "grundigt", "konkret": "konkret", "individuel": "individuelt", "ny": "igen",
    "fornyet": "igen", "samlet": "samlet", "løbende": "løbende", "nøje": "nøje",
    "nærmere": "nærmere", "omhyggelig": "omhyggeligt", "foreløbig": "foreløbigt",
    "faglig": "fagligt", "systematisk": "systematisk", "jævnlig": "jævnligt",
    "regelmæssig": "regelmæssigt", "kritisk": "kritisk",
}  # fmt: skip
_REACH = 9
_RELATIVES = frozenset(("som", "der"))


def plain_fix(block: AnalysedBlock, found: Hidden) -> Fix | None:
    """The sentence with the plain verb, or None where it would need another build."""
    if found.row.applicability == LOOSE:
        return None
    impersonal = impersonal_fix(block, found)
    if impersonal is not None:
        return impersonal
    adverb = None if found.bare else _adverb(block, found)
    content = _plain_verb(block, found) if found.bare or adverb else None
    if content is None:
        return None
    if adverb is not None:
        behind = _adverb_behind(block, found.verb)
        if behind is None:
            return None
        content = f"{content} {adverb}" if behind else f"{adverb} {content}"
    content = match_case(block.tokens[found.first].text, content)
    edits = _edits(block, found, content, described=adverb is not None)
    if edits is None:
        return None
    safe = found.row.applicability == "safe" and _object_follows(block, found)
    safe = safe and len(edits) == 1 and adverb is None
    applicability = Applicability.SAFE if safe else Applicability.UNSAFE
    return Fix(applicability, f"Skriv »{content}«", edits)


def _adverb(block: AnalysedBlock, found: Hidden) -> str | None:
    """*konkret* for »foretager en konkret vurdering af«, where nothing else stands between."""
    noun = noun_of(block, found)
    contiguous = noun == found.verb + 3 and block.lowers[noun - 2] in ARTICLES
    if not contiguous or found.row.preposition != "af" or "Number=Plur" in block.morphs[noun]:
        return None
    if not _has_object(block, noun + 2):
        return None
    return _ADVERBS.get(block.lowers[noun - 1]) or _ADVERBS.get(block.lemmas[noun - 1])


def _adverb_behind(block: AnalysedBlock, verb: int) -> bool | None:
    """Whether the adverb follows the verb, as it does in main clauses; None where that is open."""
    if "VerbForm=Fin" not in block.morphs[verb]:
        return False
    fields = fields_of(block, block.tokens[verb].sent)
    if fields is not None and fields.verb == verb:
        return True
    opener = block.lowers[verb - 1] in _RELATIVES or block.upos[verb - 2] == "SCONJ"
    return False if opener else None


def _edits(
    block: AnalysedBlock, found: Hidden, content: str, described: bool
) -> tuple[TextEdit, ...] | None:
    """Verb for verb, and the noun with its article and preposition away."""
    verb, last = block.tokens[found.verb], block.tokens[found.last]
    noun = noun_of(block, found)
    article = noun - (block.lowers[noun - 1] in ARTICLES)
    if article == found.verb + 1 or described:
        return (TextEdit(verb.idx, token_end(last), content),)
    after = found.last + 1
    if found.row.preposition != "af" or found.row.verb_preposition or found.last == noun:
        return None
    if after >= len(block.upos) or block.upos[after] in ("PRON", "PUNCT"):
        return None
    before = block.tokens[article - 1]
    gone = TextEdit(token_end(before), token_end(last), "")
    return (TextEdit(verb.idx, token_end(verb), content), gone)


def _plain_verb(block: AnalysedBlock, found: Hidden) -> str | None:
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
    return _DANISH.inflect_phrase(row.phrase, "VERB", str(token.morph))


def _is_passive_participle(block: AnalysedBlock, verb: int) -> bool:
    """»er foretaget en vurdering af«: the object would have to become the subject."""
    if "VerbForm=Part" not in block.morphs[verb]:
        return False
    for index in range(verb - 1, max(verb - _REACH, -1), -1):
        if block.upos[index] in ("AUX", "VERB"):
            return block.lowers[index] not in ("har", "havde", "have")
    return True


def _object_follows(block: AnalysedBlock, found: Hidden) -> bool:
    """Whether *af* is contiguous, the verb active and a noun phrase follows as the object."""
    return (
        found.row.preposition == "af"
        and "VerbForm=Part" not in block.morphs[found.verb]
        and _has_object(block, found.last + 1)
    )


def _has_object(block: AnalysedBlock, after: int) -> bool:
    return (
        after < len(block.upos)
        and block.upos[after] in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON")
        and block.lowers[after] not in ("at", "hvad", "om", "hvor")
    )
