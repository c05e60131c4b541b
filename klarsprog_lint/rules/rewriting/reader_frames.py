"""Passives with somebody to do it: *afgørelsen kan påklages* → *du kan klage over afgørelsen*."""

from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.matches import Match
from klarsprog_lint.rules.rewriting.noun_phrases import phrase_end

_DANISH = Inflection()
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_MODALS = frozenset(("kan", "skal", "bør"))
_BARRED_NEXT = frozenset(("af", "og", "eller"))
_REACH = 12


def reader_frame(
    block: AnalysedBlock, match: Match, alternative: str
) -> tuple[TextEdit, ...] | None:
    """The edits for ``du: klage over``: the old subject becomes the object behind the verb."""
    reader, _, verb = alternative.partition(":")
    modal = _modal(block, match)
    following = match.following[:1]
    # The infinitive of the passive looks like the present tense, and is tagged so at a distance.
    feats = str(match.first.morph)
    if modal < 0 or "Voice=Pass" not in feats or "Tense=Past" in feats:
        return None
    if following and following[0].lower_ in _BARRED_NEXT:
        return None
    subject = _subject(block, match, modal)
    if subject is None:
        return None
    first, last = block.tokens[subject.start], block.tokens[subject.stop - 1]
    named = block.span_text(int(first.idx), token_end(last))
    if first.pos_ != "PROPN":
        named = named[:1].lower() + named[1:]
    place = TextEdit(int(first.idx), token_end(last), match_case(first.text, reader))
    content = f"{verb.strip()} {named}"
    return place, TextEdit(int(match.first.idx), token_end(match.last), content)


def _modal(block: AnalysedBlock, match: Match) -> int:
    for index in range(
        match.first.i - 1, max(match.sentence_start, match.first.i - _REACH) - 1, -1
    ):
        if block.lowers[index] in _MODALS:
            return index
        # *for så vidt angår retlige spørgsmål*, *inden 4 uger*: no verb, no conjunction.
        if block.lowers[index] in ("angår", "inden"):
            continue
        if block.upos[index] in ("VERB", "AUX", "SCONJ", "CCONJ") or block.lowers[index] == ",":
            return -1
    return -1


def _subject(block: AnalysedBlock, match: Match, modal: int) -> range | None:
    start = match.sentence_start
    while start < modal and (block.tokens[start].is_punct or block.tokens[start].is_space):
        start += 1
    if phrase_end(block, start, modal) == modal:
        return range(start, modal)
    end = phrase_end(block, modal + 1, match.first.i)
    # With *der* the subject stands behind the verb; *at* and *hvis* keep another order.
    if not end or start == modal or block.lowers[start] in ("at", "hvis", "når", "som"):
        return None
    return range(modal + 1, end)


def sender_frame(
    block: AnalysedBlock, match: Match, alternative: str
) -> tuple[TextEdit, ...] | None:
    """The edits for ``vi:få``: *modtages svaret ikke* → *får vi ikke svaret*.

    *Din ansøgning er modtaget* becomes *vi har fået din ansøgning*.
    """
    if "VerbForm=Part" in str(match.first.morph):
        return _perfect(block, match, alternative.removeprefix("vi:"))
    form = _DANISH.form(alternative.removeprefix("vi:"), "VERB", _PRESENT)
    start = match.last.i + 1
    stop = match.sentence_start + len(match.sentence)
    end = phrase_end(block, start, stop)
    if form is None or not end or "Tense=Past" in str(match.first.morph):
        return None
    first, last = block.tokens[start], block.tokens[end - 1]
    named = block.span_text(int(first.idx), token_end(last))
    negated = block.lowers[end : end + 1] == ("ikke",)
    until = token_end(block.tokens[end]) if negated else token_end(last)
    words = (form, "vi", "ikke" if negated else "", named)
    content = match_case(match.first.text, " ".join(filter(None, words)))
    return (TextEdit(int(match.first.idx), until, content),)


def _perfect(block: AnalysedBlock, match: Match, verb: str) -> tuple[TextEdit, ...] | None:
    participle = _DANISH.form(verb, "VERB", str(match.first.morph))
    auxiliary = match.first.i - 1
    if block.lowers[auxiliary] == "blevet":
        auxiliary -= 1
    between = block.lowers[auxiliary + 1 : match.first.i]
    start = match.sentence_start
    following = [token.lower_ for token in match.following[:1]]
    if participle is None or block.lowers[auxiliary] != "er" or "af" in following:
        return None
    if phrase_end(block, start, auxiliary) != auxiliary:
        return None
    first, last = block.tokens[start], block.tokens[auxiliary - 1]
    named = block.span_text(int(first.idx), token_end(last))
    if first.pos_ != "PROPN" and first.text not in ("De", "Deres", "I"):
        named = named[:1].lower() + named[1:]
    edits = [TextEdit(int(first.idx), token_end(block.tokens[auxiliary]), "Vi har")]
    opening = match.first if not between else block.tokens[auxiliary + 1]
    edits.append(TextEdit(int(opening.idx), token_end(match.last), f"{participle} {named}"))
    return tuple(edits)
