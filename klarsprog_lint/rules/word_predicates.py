"""Predicates over the words around a match: what is next, before, or in the sentence."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from klarsprog_lint.rules.matches import Match, Predicate, next_token

if TYPE_CHECKING:
    from spacy.tokens import Token

_LAW_WORD = re.compile(
    r"^(§+|stk\.|\w*(lov|love|loven|lovene|lovgivning|lovgivningen|bekendtgørelse|bekendtgørelsen|"
    r"regel|reglen|regler|reglerne|regulativ|regulativet|reglement|reglementet|vedtægt|vedtægten|"
    r"vedtægter|vedtægterne|bestemmelse|bestemmelsen|bestemmelser|bestemmelserne|forordning|"
    r"forordningen|direktiv|direktivet|cirkulære)s?)$"
)
_MONTHS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_CONJUNCTIONS = frozenset(("og", "eller", "samt"))


def _next_clause(match: Match, _: tuple[str, ...]) -> bool:
    for token in match.following[:12]:
        if "Fin" in token.morph.get("VerbForm", []):
            return True
        if token.pos_ == "PUNCT":
            return False
    return False


def _is_number(token: "Token") -> bool:
    return bool(token.pos_ == "NUM" or token.text[0].isdigit())


def _next_number(match: Match, _: tuple[str, ...]) -> bool:
    following = match.following[:2]
    if following and following[0].lower_ == "den":
        following = following[1:]
    return bool(following) and _is_number(following[0])


def _previous_number(match: Match, _: tuple[str, ...]) -> bool:
    # A unit may stand between: »400 kr. om året«.
    return any(_is_number(token) for token in match.preceding[-2:])


def _next_month(match: Match, _: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is not None and token.lower_ in _MONTHS


def _next_law(match: Match, _: tuple[str, ...]) -> bool:
    return any(_LAW_WORD.match(token.lower_) for token in match.following[:6])


def _previous_law(match: Match, _: tuple[str, ...]) -> bool:
    return any(token.text.startswith("§") for token in match.preceding[-7:])


def _after_comma(match: Match, _: tuple[str, ...]) -> bool:
    return bool(match.preceding) and match.preceding[-1].text in (",", "(")


def _next_end(match: Match, _: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is None or token.is_punct


def _next_lemma(match: Match, lemmas: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is not None and token.lemma_.lower().endswith(lemmas)


def _next_word(match: Match, words: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is not None and token.lower_ in words


def _previous_word(match: Match, words: tuple[str, ...]) -> bool:
    return bool(match.preceding) and match.preceding[-1].lower_ in words


def _in_sentence(match: Match, starts: tuple[str, ...]) -> bool:
    return not _not_in_sentence(match, starts)


def _next_plural(match: Match, _: tuple[str, ...]) -> bool:
    for token in match.following[:4]:
        if _is_number(token):
            return False
        if token.pos_ == "NOUN":
            return "Plur" in token.morph.get("Number", [])
    return False


def _near_noun(match: Match, lemmas: tuple[str, ...]) -> bool:
    """Whether the first noun behind the match is one of these, or a compound of it."""
    nouns = (token for token in match.following[:5] if token.pos_ in ("NOUN", "PROPN"))
    noun = next(nouns, None)
    return noun is not None and noun.lemma_.lower().endswith(lemmas)


def _not_next(match: Match, words: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is None or token.lower_ not in words


def _not_previous(match: Match, words: tuple[str, ...]) -> bool:
    return not match.preceding or match.preceding[-1].lower_ not in words


def _sentence_initial(match: Match, _: tuple[str, ...]) -> bool:
    return all(token.is_punct or token.is_space for token in match.preceding)


def _not_sentence_initial(match: Match, arguments: tuple[str, ...]) -> bool:
    return not _sentence_initial(match, arguments)


def _no_coordination(match: Match, _: tuple[str, ...]) -> bool:
    if match.preceding and match.preceding[-1].text == ",":
        return False
    near = (*match.preceding[-6:], *match.following[:6])
    return not any(token.lower_ in _CONJUNCTIONS for token in near)


def _not_capitalised(match: Match, _: tuple[str, ...]) -> bool:
    return _sentence_initial(match, ()) or not match.first.text[0].isupper()


def _not_in_sentence(match: Match, starts: tuple[str, ...]) -> bool:
    return not any(token.lower_.startswith(starts) for token in match.sentence)


WORD_PREDICATES: Mapping[str, Predicate] = {
    "next:clause": _next_clause,
    "next:number": _next_number,
    "next:month": _next_month,
    "next:law": _next_law,
    "next:plural": _next_plural,
    "next:end": _next_end,
    "next-lemma": _next_lemma,
    "next-noun": _near_noun,
    "next-word": _next_word,
    "prev-word": _previous_word,
    "prev:law": _previous_law,
    "after-comma": _after_comma,
    "in-sentence": _in_sentence,
    "prev:number": _previous_number,
    "not-next": _not_next,
    "not-prev": _not_previous,
    "sentence-initial": _sentence_initial,
    "not-sentence-initial": _not_sentence_initial,
    "no-coordination": _no_coordination,
    "not-capitalised": _not_capitalised,
    "not-in-sentence": _not_in_sentence,
}
