"""The conditions of lexicon rows: predicates over a match that decide what may be offered.

The vocabulary is documented in the lexicons' README. A condition that does not hold takes the
row's replacement away; one that is written with ``!`` takes the whole finding away, and one with
``?`` only says that a person has to look before the replacement is made.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
_AUXILIARIES = frozenset(("have", "være", "blive", "få"))
_NOUN_PHRASE = frozenset(("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"))


@dataclass(frozen=True, slots=True)
class Condition:
    """A predicate with its arguments; ``drops`` when the finding goes where it fails.

    ``doubts`` when only the safety of the replacement goes.
    """

    name: str
    arguments: tuple[str, ...]
    drops: bool
    doubts: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of one lexicon match, in order, and the tokens of its sentence around it."""

    first: "Token"
    last: "Token"
    sentence: tuple["Token", ...]
    sentence_start: int

    @property
    def following(self) -> tuple["Token", ...]:
        """The tokens of the sentence after the match."""
        return self.sentence[self.last.i + 1 - self.sentence_start :]

    @property
    def preceding(self) -> tuple["Token", ...]:
        """The tokens of the sentence before the match."""
        return self.sentence[: self.first.i - self.sentence_start]


Predicate = Callable[[Match, tuple[str, ...]], bool]


def _next(match: Match) -> "Token | None":
    return next(iter(match.following), None)


def _auxiliary(verb: "Token") -> str:
    """Lemma of the nearest auxiliary to the left in the clause; empty when there is none."""
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - 8) : verb.i]):
        if token.pos_ == "AUX" or token.lemma_ in _AUXILIARIES:
            return str(token.lemma_)
        if token.pos_ == "PUNCT":
            break
    return ""


def _active(match: Match, _: tuple[str, ...]) -> bool:
    verb = match.first
    if "Pass" in verb.morph.get("Voice", []):
        return False
    if "Part" in verb.morph.get("VerbForm", []):
        return _auxiliary(verb) == "have" and not _attributive(verb)
    return True


def _attributive(token: "Token") -> bool:
    """A participle or adjective before its noun or used as a noun, judged by tags alone."""
    before = next(iter(token.doc[max(token.i - 1, 0) : token.i]), None)
    determined = before is not None and before.pos_ in ("DET", "NUM", "ADJ")
    following = next(iter(token.doc[token.i + 1 : token.i + 2]), None)
    if following is None or following.pos_ not in ("NOUN", "ADJ"):
        # A participle that is used as a noun has its ending (*det fremsendte*).
        return before is not None and before.pos_ == "DET" and token.lower_.endswith("e")
    if "Part" in token.morph.get("VerbForm", []) and token.lower_.endswith("e"):
        return True
    return "Def" in token.morph.get("Definite", []) or determined


def _predicative(match: Match, _: tuple[str, ...]) -> bool:
    return not _attributive(match.first)


def _upos(match: Match, tags: tuple[str, ...]) -> bool:
    return match.first.pos_ in tags


def _next_infinitive(match: Match, _: tuple[str, ...]) -> bool:
    token = _next(match)
    return token is not None and "Inf" in token.morph.get("VerbForm", [])


def _next_noun(match: Match, _: tuple[str, ...]) -> bool:
    token = _next(match)
    if token is None or token.lower_ in ("at", "hvad"):
        return False
    if token.pos_ not in _NOUN_PHRASE and "Part" not in token.morph.get("VerbForm", []):
        return False
    return match.first.pos_ not in ("VERB", "AUX") or not _begins_subject(match)


def _begins_subject(match: Match) -> bool:
    """Whether an inverted subject follows the verb (»derfor afventer kommunen svar«)."""
    for token in match.following[:5]:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return token.dep_ == "nsubj" or "Nom" in token.morph.get("Case", [])
    return False


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
    token = _next(match)
    return token is not None and token.lower_ in _MONTHS


def _next_law(match: Match, _: tuple[str, ...]) -> bool:
    return any(_LAW_WORD.match(token.lower_) for token in match.following[:6])


def _previous_law(match: Match, _: tuple[str, ...]) -> bool:
    return any(token.text.startswith("§") for token in match.preceding[-7:])


def _after_comma(match: Match, _: tuple[str, ...]) -> bool:
    return bool(match.preceding) and match.preceding[-1].text in (",", "(")


def _next_end(match: Match, _: tuple[str, ...]) -> bool:
    token = _next(match)
    return token is None or token.is_punct


def _next_imperative(match: Match, _: tuple[str, ...]) -> bool:
    token = _next(match)
    return token is not None and "Imp" in token.morph.get("Mood", [])


def _next_lemma(match: Match, lemmas: tuple[str, ...]) -> bool:
    token = _next(match)
    return token is not None and token.lemma_.lower().endswith(lemmas)


def _previous_finite(match: Match, _: tuple[str, ...]) -> bool:
    """Whether the word stands behind the finite verb of its clause: an adverb's place."""
    for token in reversed(match.preceding[-4:]):
        if "Fin" in token.morph.get("VerbForm", []):
            return True
        if token.pos_ not in ("PRON", "ADV"):
            return False
    return False


def _previous_passive(match: Match, _: tuple[str, ...]) -> bool:
    """Whether the word stands directly behind a passive (*kræves herved betalt*)."""
    return bool(match.preceding) and "Pass" in match.preceding[-1].morph.get("Voice", [])


def _next_word(match: Match, words: tuple[str, ...]) -> bool:
    token = _next(match)
    return token is not None and token.lower_ in words


def _previous_word(match: Match, words: tuple[str, ...]) -> bool:
    return bool(match.preceding) and match.preceding[-1].lower_ in words


def _passive(match: Match, arguments: tuple[str, ...]) -> bool:
    return not _active(match, arguments)


def _in_clause(match: Match, _: tuple[str, ...]) -> bool:
    """Whether the sentence has a finite verb; lines of an address have none."""
    return any("Fin" in token.morph.get("VerbForm", []) for token in match.sentence)


def _s_passive(match: Match, _: tuple[str, ...]) -> bool:
    return "Pass" in match.first.morph.get("Voice", [])


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


def _object(match: Match) -> str:
    children = [child for child in match.first.children if child.dep_ in ("obj", "nsubj")]
    objects = [child for child in children if child.dep_ == "obj"] or [
        child for child in children if "Pass" in match.first.morph.get("Voice", [])
    ]
    if objects:
        return str(objects[0].lemma_)
    return next((str(t.lemma_) for t in match.following[:5] if t.pos_ == "NOUN"), "")


def _has_object(match: Match, lemmas: tuple[str, ...]) -> bool:
    found = _object(match)
    return any(found == lemma or found.endswith(lemma) for lemma in lemmas)


def _lacks_object(match: Match, lemmas: tuple[str, ...]) -> bool:
    return not _has_object(match, lemmas)


def _not_next(match: Match, words: tuple[str, ...]) -> bool:
    token = _next(match)
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


PREDICATES: Mapping[str, Predicate] = {
    "active": _active,
    "upos": _upos,
    "predicative": _predicative,
    "next:inf": _next_infinitive,
    "next:noun": _next_noun,
    "next:clause": _next_clause,
    "next:number": _next_number,
    "next:month": _next_month,
    "next:law": _next_law,
    "next:plural": _next_plural,
    "next:end": _next_end,
    "next:imperative": _next_imperative,
    "next-lemma": _next_lemma,
    "next-noun": _near_noun,
    "next-word": _next_word,
    "prev-word": _previous_word,
    "prev:law": _previous_law,
    "prev:finite": _previous_finite,
    "prev:passive": _previous_passive,
    "after-comma": _after_comma,
    "passive": _passive,
    "s-passive": _s_passive,
    "in-clause": _in_clause,
    "in-sentence": _in_sentence,
    "prev:number": _previous_number,
    "object": _has_object,
    "not-object": _lacks_object,
    "not-next": _not_next,
    "not-prev": _not_previous,
    "sentence-initial": _sentence_initial,
    "not-sentence-initial": _not_sentence_initial,
    "no-coordination": _no_coordination,
    "not-capitalised": _not_capitalised,
    "not-in-sentence": _not_in_sentence,
}


# These read the parse; all others are content with tags.
NEED_PARSE = frozenset(("object", "not-object", "next:noun"))


def parse_condition(text: str) -> Condition:
    """The condition that a lexicon cell names; ValueError (Danish) for an unknown predicate."""
    drops, doubts = text.startswith("!"), text.startswith("?")
    body = text[1:] if drops or doubts else text
    if body in PREDICATES:
        return Condition(body, (), drops, doubts)
    name, _, arguments = body.partition(":")
    if name not in PREDICATES or not arguments:
        raise ValueError(f"betingelsen »{text}« er ukendt; se ordlisternes README")
    return Condition(name, tuple(arguments.split(",")), drops, doubts)


def holds(condition: Condition, match: Match) -> bool:
    """Whether the condition is true of the match."""
    return PREDICATES[condition.name](match, condition.arguments)
