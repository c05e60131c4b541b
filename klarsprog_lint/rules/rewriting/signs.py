"""Replacements that change more than the words they replace, by the sign that marks them.

Each function is given the match and the alternative with its sign; it returns the edits, or None
where the sentence is not simple enough.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.language.clauses import SUBORDINATORS, is_finite
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.matches import Match
from klarsprog_lint.rules.rewriting.announcements import announced
from klarsprog_lint.rules.rewriting.kept_subjects import kept_subject
from klarsprog_lint.rules.rewriting.noun_phrases import begins_phrase, phrase_end
from klarsprog_lint.rules.rewriting.reader_frames import reader_frame, sender_frame
from klarsprog_lint.rules.rewriting.slots import SLOT, slot_end
from klarsprog_lint.rules.rewriting.word_order import ADVERBS, split_clause

Edits = tuple[TextEdit, ...] | None
_DANISH = Inflection()
_POLITE = {"du": "De", "dig": "Dem", "din": "Deres", "dit": "Deres", "dine": "Deres"}
_SEVERAL = {"du": "I", "dig": "jer", "din": "jeres", "dit": "jeres", "dine": "jeres"}
_READER = re.compile(r"\b(?:du|dig|din|dit|dine)\b")
_FILLERS = frozenset(("hermed", "herved", "endvidere", "desuden", "samtidig", "også", "venligst"))
_SUBJECT_OF = {"dig": "du", "dem": "de", "Dem": "De", "jer": "I", "os": "vi", "ham": "han",
               "hende": "hun", "mig": "jeg"}  # fmt: skip


def addressed(block: AnalysedBlock, text: str) -> str:
    """The words for the reader as the block says them: *du*, *De* or *I*."""
    if not _names_reader(text):
        return text
    words = {token.text for token in block.tokens if token.pos_ in ("PRON", "DET")}
    forms = _POLITE if words & {"De", "Dem", "Deres"} else {}
    if words & {"I", "jer", "jeres"}:
        forms = _SEVERAL
    return _READER.sub(lambda found: forms.get(found.group(), found.group()), text)


@lru_cache(maxsize=2048)
def _names_reader(text: str) -> bool:
    return _READER.search(text) is not None


def _span(match: Match) -> tuple[int, int]:
    return int(match.first.idx), token_end(match.last)


def _stop(match: Match) -> int:
    """The token index just past the sentence."""
    return match.sentence_start + len(match.sentence)


def _is_first(match: Match) -> bool:
    return all(token.is_punct or token.is_space for token in match.preceding)


def deleted(block: AnalysedBlock, match: Match, _: str) -> Edits:
    """The words go; first in a sentence only before an imperative, which may stand first."""
    start, end = _span(match)
    if not _is_first(match):
        before = match.preceding[-1]
        if before.text in (",", "(") or not before.whitespace_:
            return None
        return (TextEdit(token_end(before), end, ""),)
    following = match.following[:1]
    if not following or "Imp" not in following[0].morph.get("Mood", []):
        return None
    word = following[0].text
    return (TextEdit(start, token_end(following[0]), word[:1].upper() + word[1:]),)


def set_off(block: AnalysedBlock, match: Match, alternative: str) -> Edits:
    """A subordinate clause with the commas that it needs where it stands."""
    start, end = _span(match)
    closed = bool(match.following) and not match.following[0].is_punct
    content = alternative.strip(" ,") + ("," if closed and alternative.endswith(",") else "")
    if _is_first(match):
        return (TextEdit(start, end, match_case(block.span_text(start, end), content)),)
    if alternative.startswith(","):
        before = match.preceding[-1]
        start = token_end(before)
        content = f" {content}" if before.is_punct else f", {content}"
    return (TextEdit(start, end, content),)


def new_sentence(block: AnalysedBlock, match: Match, alternative: str) -> Edits:
    """*…, hvorefter vi tegner et kort* → *…. Derefter tegner vi et kort*."""
    if not match.preceding or match.preceding[-1].text != ",":
        return None
    before = match.preceding[:-1]
    if not before or before[0].lower_ in SUBORDINATORS or before[0].is_punct:
        return None
    if not any(is_finite(token) for token in before) or "(" in {token.text for token in before}:
        return None
    index, stop = match.last.i + 1, _stop(match)
    word = alternative.removeprefix(". ")
    opening = f". {word[:1].upper()}{word[1:]} "
    start = int(match.preceding[-1].idx)
    as_subject = _verb_of_subject(block, index, stop) if match.first.lower_ == "hvilket" else 0
    if as_subject:
        verb = block.tokens[as_subject]
        adverbs = block.span_text(int(block.tokens[index].idx), int(verb.idx)).strip()
        content = opening + " ".join(filter(None, (verb.text, adverbs)))
        return (TextEdit(start, token_end(verb), content),)
    if match.first.lower_ == "hvilket" and "Definite=Ind" in block.morphs[index]:
        return None  # *hvilket hus der er tale om* asks for a house
    clause = split_clause(block, index, stop)
    if clause is None or stop - index < 3:
        return None
    end = token_end(block.tokens[clause.rest - 1])
    return (TextEdit(start, end, opening + clause.inverted(block)),)


def _verb_of_subject(block: AnalysedBlock, index: int, stop: int) -> int:
    while index < stop and block.lowers[index] in ADVERBS:
        index += 1
    return index if index < stop and is_finite(block.tokens[index]) else 0


def around_object(block: AnalysedBlock, match: Match, alternative: str) -> Edits:
    """Verb and particle with the object between them; the forms with a slot at either end."""
    head, tail = (part.strip() for part in alternative.split(SLOT))
    start, end = _span(match)
    stop = _stop(match)
    if not head or match.first.pos_ not in ("VERB", "AUX"):
        return _around_phrase(block, match, head, tail)
    form = _DANISH.form(head, "VERB", str(match.first.morph))
    place = slot_end(block, match.last.i, stop) if form else 0
    if form is None or not place or _is_attributive(match):
        return None
    if tail.endswith("om") and not begins_phrase(block, place, stop):
        return None
    form = match_case(match.first.text, form)
    if place == match.last.i + 1:
        return (TextEdit(start, end, f"{form} {tail}"),)
    behind = token_end(block.tokens[place - 1])
    return TextEdit(start, end, form), TextEdit(behind, behind, f" {tail}")


def _is_attributive(match: Match) -> bool:
    """A participle as an adjective: it cannot take a particle."""
    feats = str(match.first.morph)
    return "VerbForm=Part" in feats and ("Definite=Def" in feats or match.first.text[-1] == "e")


def _around_phrase(block: AnalysedBlock, match: Match, head: str, tail: str) -> Edits:
    """*det påhviler dig at gå* → *du skal gå*; *yderligere 14 dage* → *14 dage mere*."""
    start, _ = _span(match)
    first = match.last.i + 1
    last = phrase_end(block, first, _stop(match))
    if not last:
        return None
    phrase = block.span_text(int(block.tokens[first].idx), token_end(block.tokens[last - 1]))
    end = token_end(block.tokens[last - 1])
    if "skal" in (head, tail):
        place = last + 1 if block.lowers[last : last + 1] == (",",) else last
        if block.lowers[place : place + 1] != ("at",):
            return None
        phrase, end = _SUBJECT_OF.get(phrase, phrase), token_end(block.tokens[place])
    content = " ".join(filter(None, (head, phrase, tail)))
    return (TextEdit(start, end, match_case(match.first.text, content)),)


def announcement(block: AnalysedBlock, match: Match, _: str) -> Edits:
    """*Der skal herved oplyses, at prisen stiger* → *Prisen stiger*."""
    start = match.first.i - 1
    while start > match.sentence_start and block.lowers[start] in _FILLERS:
        start -= 1
    pair = set(block.lowers[max(start - 1, match.sentence_start) : start + 1])
    if not pair & {"det", "der"} or not pair & {"skal", "kan", "må", "bør"}:
        return None
    is_first = start - 1 == match.sentence_start
    opening = int(block.tokens[start - 1].idx)
    return announced(block, opening, match.last.i + 1, _stop(match), is_first=is_first)


def both_and(block: AnalysedBlock, match: Match, alternative: str) -> Edits:
    """*såvel børn som voksne* → *både børn og voksne*."""
    first, second = alternative.split(" ~ ")
    for token in match.following[:10]:
        if token.lower_ == "som":
            content = match_case(match.first.text, first)
            return (
                TextEdit(*_span(match), content),
                TextEdit(int(token.idx), token_end(token), second),
            )
        if is_finite(token) or token.text in (".", ";"):
            break
    return None


REWRITINGS: Mapping[str, Callable[[AnalysedBlock, Match, str], Edits]] = {
    "–": deleted,
    ",": set_off,
    ". ": new_sentence,
    "=": kept_subject,
    "du:": reader_frame,
    "De:": reader_frame,
    "I:": reader_frame,
    "vi:": sender_frame,
    "både ~": both_and,
    "at:": announcement,
    SLOT: around_object,
}
