"""A passive whose subject receives something, made active: *du underrettes* → *du får besked*."""

from typing import TYPE_CHECKING

from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.matches import Match
from klarsprog_lint.rules.rewriting.noun_phrases import begins_phrase
from klarsprog_lint.rules.rewriting.slots import SLOT, slot_end

if TYPE_CHECKING:
    from spacy.tokens import Token

_DANISH = Inflection()
_BETWEEN = ("PRON", "ADV", "NOUN", "PROPN")
_PERFECT = {"er": "har", "var": "havde", "være": "have"}
_ACTIVE = {"bliver": "får", "blev": "fik", "blive": "få"}
_MODALS = frozenset(("kan", "skal", "vil", "må", "bør", "kunne", "skulle", "ville", "måtte"))
_INFINITIVE = "VerbForm=Inf|Voice=Act"
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_REACH = 5


def kept_subject(
    block: AnalysedBlock, match: Match, alternative: str
) -> tuple[TextEdit, ...] | None:
    """The edits for ``=få … besked``, ``=få`` or ``=begynde``; None if it is no plain passive."""
    verb, _, tail = (part.strip() for part in alternative.removeprefix("=").partition(SLOT))
    feats = str(match.first.morph)
    stop = match.sentence_start + len(match.sentence)
    if verb != "få":
        # *arbejdet påbegyndes* → *arbejdet begynder*: nothing is received.
        return _from_s_passive(block, match, verb, tail, stop) if "Voice=Pass" in feats else None
    if not tail and not _takes_new_thing(block, match.last.i + 1, stop):
        return None
    if "Voice=Pass" in feats:
        return _from_s_passive(block, match, verb, tail, stop)
    if "VerbForm=Part" in feats and not match.first.text.endswith("e"):
        return _from_auxiliary(match, tail)
    return None


def _from_s_passive(
    block: AnalysedBlock, match: Match, verb: str, tail: str, stop: int
) -> tuple[TextEdit, ...] | None:
    form = _DANISH.form(verb, "VERB", _active_features(block, match))
    place = slot_end(block, match.last.i, stop) if tail else match.last.i + 1
    if form is None or not place:
        return None
    start, end = int(match.first.idx), token_end(match.last)
    form = match_case(match.first.text, form)
    if place == match.last.i + 1:
        return (TextEdit(start, end, f"{form} {tail}".rstrip()),)
    behind = token_end(block.tokens[place - 1])
    return TextEdit(start, end, form), TextEdit(behind, behind, f" {tail}")


def _active_features(block: AnalysedBlock, match: Match) -> str:
    """The features of the active verb; present and infinitive look alike in the passive."""
    feats = str(match.first.morph)
    if "Tense=Past" in feats:
        return feats.replace("Voice=Pass", "Voice=Act")
    for index in range(match.first.i - 1, max(match.sentence_start, match.first.i - 9) - 1, -1):
        marked = block.lowers[index] == "at" and index == match.first.i - 1
        if block.lowers[index] in _MODALS or marked:
            return _INFINITIVE
        if block.upos[index] in ("VERB", "AUX", "PUNCT", "SCONJ"):
            break
    return _PRESENT


def _from_auxiliary(match: Match, tail: str) -> tuple[TextEdit, ...] | None:
    auxiliary = _auxiliary(match.preceding)
    if auxiliary is None:
        return None
    participle = int(match.first.idx), token_end(match.last)
    if active := _ACTIVE.get(auxiliary.lower_):
        # What is left of the participle's place when it has nothing to hold (*blev tildelt*).
        if not tail and auxiliary.i + 1 != match.first.i:
            return None
        if not tail:
            return (_over(auxiliary, active, participle[1]),)
        return _over(auxiliary, active), TextEdit(*participle, tail)
    if auxiliary.lower_ == "blevet":
        first = _auxiliary(tuple(match.preceding[: auxiliary.i - match.sentence_start]))
        perfect = _PERFECT.get(first.lower_) if first is not None else None
        if first is None or perfect is None or (not tail and auxiliary.i + 1 != match.first.i):
            return None
        content = f"fået {tail}".rstrip()
        return _over(first, perfect), TextEdit(int(auxiliary.idx), participle[1], content)
    if perfect := _PERFECT.get(auxiliary.lower_):
        return _over(auxiliary, perfect), TextEdit(*participle, f"fået {tail}".rstrip())
    return None


def _over(token: "Token", content: str, end: int = 0) -> TextEdit:
    return TextEdit(int(token.idx), end or token_end(token), match_case(token.text, content))


def _auxiliary(preceding: "tuple[Token, ...]") -> "Token | None":
    for token in reversed(preceding[-_REACH:]):
        if token.lemma_ in ("blive", "være"):
            return token
        if token.pos_ not in _BETWEEN:
            return None
    return None


def _takes_new_thing(block: AnalysedBlock, index: int, stop: int) -> bool:
    """Whether what is received follows: an amount or a thing not spoken of before.

    A definite noun would be the receiver (*beløbet er tildelt foreningen*).
    """
    if not begins_phrase(block, index, stop):
        return False
    feats = block.morphs[index]
    return (
        block.upos[index] == "NUM"
        or block.lowers[index] in ("en", "et")
        or ("Definite=Ind" in feats and block.upos[index] == "NOUN")
    )
