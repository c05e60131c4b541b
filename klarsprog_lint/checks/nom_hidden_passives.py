"""Fixes of NOM01 in the passive: the object of the hidden verb becomes the subject.

»Der er foretaget en måling af støjen« → »Støjen er målt«; »I maj blev der foretaget en måling af
støjen« → »I maj blev støjen målt«; »Måling af støjen foretages i maj« → »Støjen måles i maj«.
"""

from dataclasses import dataclass

from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.hidden_verbs import HiddenVerb

_DANISH = Inflection()
ARTICLES = frozenset(("en", "et"))
# The applicability of a row whose verb leaves out part of the noun.
LOOSE = "loose"
_PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
_PASSIVE = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"
_HELPERS = frozenset(("er", "blev", "var", "bliver"))
_MODALS = frozenset(("kan", "skal", "vil", "må", "bør", "kunne", "skulle", "ville"))
_ADVERBIALS = frozenset(("efter", "ved", "inden", "hver", "hvert", "den", "i", "på"))
_LOOSE_PHRASES = frozenset(("forbindelse", "baggrund", "grundlag", "dag", "går", "uge"))
_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM"))


@dataclass(frozen=True, slots=True)
class Hidden:
    """Token indices of the first and the last word, of the verb, and the row that fits."""

    verb: int
    last: int
    row: HiddenVerb
    bare: bool
    first: int


def noun_of(block: AnalysedBlock, found: Hidden) -> int:
    """The token index of the noun that hides the verb."""
    return found.last - (found.row.preposition == block.lowers[found.last])


def impersonal_fix(block: AnalysedBlock, found: Hidden) -> Fix | None:
    """The sentence with the object as its subject, or None."""
    if found.row.preposition != "af" or found.row.verb_preposition:
        return None
    if found.first < found.verb:
        return _with_noun_first(block, found)
    noun = noun_of(block, found)
    between = block.lowers[found.verb + 1 : noun]
    if not found.bare or block.lowers[noun + 1 : noun + 2] != ("af",):
        return None
    if between and not (len(between) == 1 and between[0] in ARTICLES):
        # »foretages ikke en måling«
        return None
    end = _object_end(block, noun + 2)
    return None if end is None else _with_der(block, found, noun, end)


def _with_der(block: AnalysedBlock, found: Hidden, noun: int, end: int) -> Fix | None:
    """»Der er (ikke) foretaget en måling af støjen«, »I maj blev der foretaget …«."""
    start = found.verb
    while start > 1 and (
        block.upos[start - 1] in ("ADV", "PART") or block.lowers[start - 1] == "blevet"
    ):
        start -= 1
    middle = [token.text for token in block.tokens[start : found.verb]]
    helper, words = start - 1, block.lowers
    finite: list[str] = []
    thing = _text(block, noun + 2, end)
    if words[helper] == "der" and not block.tokens[helper].is_sent_start:
        # »I maj blev der foretaget …«
        form = _form(block, found, words[helper - 1])
        first, opens = helper, False
        allowed = block.upos[helper - 1] == "AUX" and not block.tokens[helper - 1].is_sent_start
    elif words[helper] == "der":
        form = _form(block, found, "")
        first, opens = helper, True
        allowed = not middle
    else:
        form, finite = _form(block, found, words[helper]), [block.tokens[helper].text]
        first = helper - 1
        opens = bool(block.tokens[first].is_sent_start)
        stated = words[first - 1] == "at" and not middle
        allowed = helper > 0 and words[first] == "der" and (opens or stated)
    if form is None or not allowed:
        return None
    thing = f"{thing[:1].upper()}{thing[1:]}" if opens else thing
    return _replaced(block, first, end, " ".join((thing, *finite, *middle, form)))


def _with_noun_first(block: AnalysedBlock, found: Hidden) -> Fix | None:
    """»Måling af støjen (skal) foretages i maj« → »Støjen (skal) måles i maj«."""
    noun = found.first + (block.lowers[found.first] in ARTICLES)
    if block.lowers[noun + 1 : noun + 2] != ("af",):
        return None
    end = noun + 2
    while end < found.verb and (block.upos[end] in _BEFORE_NOUN or _is_genitive(block, end)):
        end += 1
    if end >= found.verb or block.upos[end] != "NOUN":
        return None
    end += 1
    chain = list(range(end, found.verb))
    if any(block.upos[i] not in ("AUX", "ADV", "PART") for i in chain):
        return None
    form = _form(block, found, block.lowers[chain[0]] if chain else "")
    if form is None:
        return None
    thing = _text(block, noun + 2, end)
    words = [f"{thing[:1].upper()}{thing[1:]}", *(block.tokens[i].text for i in chain), form]
    return _replaced(block, found.first, found.verb + 1, " ".join(words))


def _form(block: AnalysedBlock, found: Hidden, helper: str) -> str | None:
    """The hidden verb as the participle after *er*, or in the passive alone or after a modal."""
    morph = block.morphs[found.verb]
    if "VerbForm=Part" in morph:
        allowed = helper in _HELPERS
        return _DANISH.form(found.row.verb, "VERB", _PARTICIPLE) if allowed else None
    if "Voice=Pass" not in morph or "Tense=Past" in morph:
        return None
    # The infinitive and the present of the passive are one form.
    alone = helper == ""
    return _DANISH.form(found.row.verb, "VERB", _PASSIVE) if alone or helper in _MODALS else None


def _object_end(block: AnalysedBlock, start: int) -> int | None:
    """Just behind a plain noun phrase that ends the clause or that an adverbial follows."""
    index = start
    while index < len(block.upos) and (
        block.upos[index] in _BEFORE_NOUN
        or _is_genitive(block, index)
        or ("VerbForm=Part" in block.morphs[index] and index > start)
    ):
        index += 1
    if index >= len(block.upos) - 1 or block.upos[index] != "NOUN" or index in block.opaque:
        return None
    if index == start and "Definite=Ind" in block.morphs[index]:
        return None
    index += 1
    if block.lowers[index] == ".":
        return index
    loose = block.lowers[index] in _ADVERBIALS and (
        block.lowers[index] == "den"
        or not _LOOSE_PHRASES.isdisjoint(block.lowers[index + 1 : index + 2])
    )
    return index if loose else None


def _is_genitive(block: AnalysedBlock, index: int) -> bool:
    return "Case=Gen" in block.morphs[index] or "Poss=Yes" in block.morphs[index]


def _text(block: AnalysedBlock, start: int, end: int) -> str:
    return block.span_text(block.tokens[start].idx, token_end(block.tokens[end - 1]))


def _replaced(block: AnalysedBlock, start: int, end: int, content: str) -> Fix:
    edit = TextEdit(block.tokens[start].idx, token_end(block.tokens[end - 1]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
