"""Conditions without a clause: a preposition with a noun, or *uden* with what must be there.

*I tilfælde af udeblivelse*, *ved symptomer*, *efter anmodning* and *ikke … uden tilladelse*.
"""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.condition import IF, LOOSE, Condition
from klarsprog_lint.guards.versions import Sentence

# What may happen or not: *ved udeblivelse* is a condition, *ved mødet* is a time.
MAY_HAPPEN = (
    r"manglende|udebliv\w+|sygdom|forsink\w+|mislighold\w+|overtræd\w+|tvivl\w*|fejl\w*|uenighed"
    r"|overskrid\w+|undlad\w+|forsøm\w+|bortkomst|tab|skade\w*|dødsfald|forfald til|for sen\w*"
    r"|fravær|afslag|ændring\w*|for lav\w*|for høj\w*|utilstrække\w+|gentag\w+|uberettiget"
    r"|urigtig\w*|forgæves|afbud|forhindring|uoverensstemmelse\w*"
)
_SOON = re.compile(rf"(?:\w+ ){{0,2}}(?:{MAY_HAPPEN})\b", re.IGNORECASE)
# Words that make a condition of what follows them, up to the next verb.
_BEFORE_NOUN = re.compile(
    r"\bi tilfælde af\b|\bi mangel af\b|\bunder forudsætning af\b"
    rf"|\bved (?=(?:\w+s |en |et |eventuel\w* |din |dit )?(?:{MAY_HAPPEN})\b)"
    r"|\bbetinget\s+af\s+(?!at\b)|\bforudsætter\s+(?!at\b)|\bpå grund af\b"
    r"|\bved (?!(?:\w+ )?(?:gennemgang|vurdering|beregning|behandling|opgørelse|opslag|opmåling)\b)"
    r"(?=(?:[a-zæøå]+(?:e|t|ig|sk) )?[a-zæøå]+(?:ning|else|ing|sel)\b)"
    r"|\bmod (?=(?:\w+ )?(?:betaling|forevisning|aflevering|dokumentation|fremvisning)\b)"
    r"|\befter (?=(?:\w+ ){0,2}(?:anmodning|ansøgning|begæring|aftale|godkendelse|tilladelse"
    r"|henvisning)\b)"
    r"|\bpå (?=(?:anmodning|begæring|forlangende|opfordring)\b)",
    re.IGNORECASE,
)
# *ved symptomer*: a noun that names nothing certain.
_AT = re.compile(
    r"\bved (?!(?:\w+ )?(?:gennemgang|vurdering|beregning|behandling|opslag)\b)(?=[a-zæøå])",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\buden (?!at\b|for\b|om\b)", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:ikke|ingen|intet|hverken|forbudt|\w*afslå\w*)\b", re.IGNORECASE)
_ENDS = frozenset(",;:().–")
_LONGEST = 3


def of_nouns(sentence: Sentence) -> Iterator[Condition]:
    """The conditions of a sentence that are no clauses."""
    taken: list[tuple[int, int]] = []
    for match in _BEFORE_NOUN.finditer(sentence.text):
        may_happen = _SOON.match(sentence.text, match.end())
        is_time = match.group().lower().startswith(("efter", "ved", "på ")) and not may_happen
        is_only = bool(re.search(r"\b(?:kun|alene)\b", sentence.text[: match.start()]))
        if match.group().lower() == "på grund af" and not is_only:
            continue
        kind = LOOSE if is_time and not is_only else IF
        taken.append(match.span())
        yield _noun_phrase(kind, sentence, match)
    for match in _AT.finditer(sentence.text):
        if match.span() not in taken and _is_indefinite(sentence, match.end()):
            yield _noun_phrase(LOOSE, sentence, match)
    for match in _WITHOUT.finditer(sentence.text):
        clause = sentence.text.rfind(",", 0, match.start()) + 1
        if _DENIES.search(sentence.text, clause, match.start()):
            # *Først når* says it as well as *kun hvis*.
            yield _noun_phrase(LOOSE, sentence, match)


def _noun_phrase(kind: str, sentence: Sentence, match: re.Match[str]) -> Condition:
    found: list[str] = []
    end = match.end()
    for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
        offset = token.idx - sentence.start
        if offset < match.end():
            continue
        is_verb = token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in str(token.morph)
        if is_verb or token.text in _ENDS:
            break
        found.append(key(token, lemma))
        end = offset + len(token.text)
    return Condition(kind, sentence, match.start(), end, frozenset(filter(None, found)), False)


def _is_indefinite(sentence: Sentence, start: int) -> bool:
    """Whether adjectives and a noun without an article or a figure follow."""
    following = [t for t in sentence.tokens if t.idx - sentence.start >= start][:_LONGEST]
    for token in following:
        if token.pos_ == "NOUN":
            return "Definite=Ind" in str(token.morph)
        if token.pos_ not in ("ADJ", "ADV", "CCONJ"):
            return False
    return False
