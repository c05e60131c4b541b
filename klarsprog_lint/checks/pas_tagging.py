"""S-passives and participles by form, where the tagger's word alone is not good enough.

It reads a rare passive as a deponent (»afslås«, »indgås«, »forhøjes«) or as the genitive of a noun
(»plejes«, »ankes«), a participle as an adverb (»afgjort«), and a surname in -s as a passive.
"""

from collections.abc import Iterator
from functools import cache

from klarsprog_lint.checks.pas_words import MODALS, deponents
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

_DANISH = Inflection()
_OWNED = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "CCONJ", "DET", "VERB", "PRON", "X"))
_MISREAD = frozenset(("NOUN", "X", "ADJ"))
_CHAINED = MODALS | {"vil", "ville", "ikke", "kunne", "også"}
_PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"


def s_verbs(block: AnalysedBlock) -> Iterator[Passive]:
    """The s-passives in order; deponents that the tagger reads as passives are among them."""
    places = block.places
    endings = sorted(
        index for word in places if word[-1] == "s" and len(word) > 2 for index in places[word]
    )
    for index in endings:
        if index not in block.opaque and _is_passive(block, index):
            yield Passive(-1, index)


def _is_passive(block: AnalysedBlock, index: int) -> bool:
    tag = block.upos[index]
    if tag == "VERB":
        return _is_verb(block, index) and not _is_name(block, index)
    return tag in _MISREAD and _is_misread(block, index)


def _is_verb(block: AnalysedBlock, index: int) -> bool:
    morph, word = block.morphs[index], block.lowers[index]
    if "Voice=Pass" in morph:
        return True
    # A deponent's lemma is its own form.
    unknown = "Voice=Act" in morph and block.lemmas[index] == word and word not in deponents()
    return unknown and _DANISH.has(word[:-1], "VERB")


def _is_name(block: AnalysedBlock, index: int) -> bool:
    """»Peter Sendes«: a capital that no sentence begins with."""
    token = block.tokens[index]
    if not token.text.istitle() or token.is_sent_start:
        return False
    return block.upos[index - 1] not in ("PUNCT", "NUM", "SPACE", "SYM", "X")


def _is_misread(block: AnalysedBlock, index: int) -> bool:
    """A verb's passive form that can be no genitive: nothing follows that could be owned."""
    word = block.lowers[index]
    following = block.upos[index + 1] if index + 1 < len(block.upos) else "PUNCT"
    if index == 0 or following in _OWNED or block.tokens[index].text != word:
        return False
    # »kan ankes«, »sagen ankes«; not »til havs«, »den slags«.
    before = block.upos[index - 1]
    chained = block.lowers[index - 1] in _CHAINED
    finite = before == "NOUN" and ("Case=Gen" in block.morphs[index] or block.upos[index] == "X")
    if not (chained or finite) or word in deponents():
        return False
    return _DANISH.form(word[:-1], "VERB", "VerbForm=Inf|Voice=Act") == word[:-1]


def participle(block: AnalysedBlock, index: int) -> str | None:
    """The verb whose past participle stands at ``index``, whatever word class it is read as."""
    if _PAST_PARTICIPLE in block.morphs[index]:
        return block.lemmas[index]
    if block.upos[index] not in ("ADV", "ADJ", "X"):
        return None
    return _participle_of(block.lowers[index])


@cache
def _participle_of(word: str) -> str | None:
    """Its own entry, or a compound of one (»afgivet«)."""
    if word in _participles():
        return _participles()[word]
    for cut in range(2, len(word) - 3):
        tail = _participles().get(word[cut:])
        if tail is not None and _DANISH.has(word[:cut] + tail, "VERB"):
            return word[:cut] + tail
    return None


@cache
def _participles() -> dict[str, str]:
    return {
        form: lemma
        for (lemma, upos), cells in _DANISH.table.items()
        if upos == "VERB"
        for cell, form in cells
        if cell["VerbForm"] == "Part" and cell["Tense"] == "Past"
    }
