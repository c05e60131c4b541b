"""Predicates over the verb of a match: its voice, its object, and verbs before it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from klarsprog_lint.rules.matches import Match, Predicate, next_token

if TYPE_CHECKING:
    from spacy.tokens import Token

_AUXILIARIES = frozenset(("have", "være", "blive", "få"))
_NOUN_PHRASE = frozenset(("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"))


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


def _passive(match: Match, arguments: tuple[str, ...]) -> bool:
    return not _active(match, arguments)


def _s_passive(match: Match, _: tuple[str, ...]) -> bool:
    return "Pass" in match.first.morph.get("Voice", [])


def _next_infinitive(match: Match, _: tuple[str, ...]) -> bool:
    token = next_token(match)
    return token is not None and "Inf" in token.morph.get("VerbForm", [])


def _begins_subject(match: Match) -> bool:
    """Whether an inverted subject follows the verb (»derfor afventer kommunen svar«)."""
    token = _possible_subject(match)
    return token is not None and (_is_nominative(token) or token.dep_ == "nsubj")


def _only_the_parse_tells(match: Match, _: tuple[str, ...]) -> bool:
    """Whether what follows the verb may be its object as well as its subject."""
    token = _possible_subject(match)
    return token is not None and not _is_nominative(token)


def _possible_subject(match: Match) -> "Token | None":
    """The first noun or pronoun behind a finite verb that has no subject right before it."""
    verb = match.first
    if verb.pos_ not in ("VERB", "AUX") or "Fin" not in verb.morph.get("VerbForm", []):
        return None
    if match.preceding and _is_nominative(match.preceding[-1]):
        return None
    near = (t for t in match.following[:5] if t.pos_ in ("NOUN", "PROPN", "PRON"))
    return next(near, None)


def _is_nominative(token: "Token") -> bool:
    return "Nom" in token.morph.get("Case", [])


def _next_noun(match: Match, _: tuple[str, ...]) -> bool:
    token = next_token(match)
    if token is None or token.lower_ in ("at", "hvad"):
        return False
    if token.pos_ not in _NOUN_PHRASE and "Part" not in token.morph.get("VerbForm", []):
        return False
    return not _begins_subject(match)


def _object(match: Match) -> str:
    # Where no parse was asked for, spaCy would read children from memory that nobody wrote.
    arcs = match.first.children if match.first.dep else ()
    children = [child for child in arcs if child.dep_ in ("obj", "nsubj")]
    objects = [child for child in children if child.dep_ == "obj"] or [
        child for child in children if "Pass" in match.first.morph.get("Voice", [])
    ]
    if objects:
        return str(objects[0].lemma_)
    return next((str(t.lemma_) for t in match.following[:5] if t.pos_ == "NOUN"), "")


def _has_object(match: Match, lemmas: tuple[str, ...]) -> bool:
    if not _may_have_object(match, lemmas):
        return False
    found = _object(match)
    return any(found == lemma or found.endswith(lemma) for lemma in lemmas)


def _lacks_object(match: Match, lemmas: tuple[str, ...]) -> bool:
    return not _has_object(match, lemmas)


def _may_have_object(match: Match, lemmas: tuple[str, ...]) -> bool:
    """Whether one of the words is in the sentence at all, and not as the subject of an active."""
    is_passive = "Pass" in match.first.morph.get("Voice", [])
    return any(
        token.lemma_.endswith(lemmas) and (is_passive or not _is_nominative(token))
        for token in match.sentence
    )


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


def _in_clause(match: Match, _: tuple[str, ...]) -> bool:
    """Whether the sentence has a finite verb; lines of an address have none."""
    return any("Fin" in token.morph.get("VerbForm", []) for token in match.sentence)


# When the predicates that read the parse may read it.
MAY_READ_PARSE: Mapping[str, Predicate] = {
    "next:noun": _only_the_parse_tells,
    "object": _may_have_object,
    "not-object": _may_have_object,
}
VERB_PREDICATES: Mapping[str, Predicate] = {
    "active": _active,
    "upos": _upos,
    "predicative": _predicative,
    "next:inf": _next_infinitive,
    "next:noun": _next_noun,
    "prev:finite": _previous_finite,
    "prev:passive": _previous_passive,
    "passive": _passive,
    "s-passive": _s_passive,
    "in-clause": _in_clause,
    "object": _has_object,
    "not-object": _lacks_object,
}
