"""Finds passives in an analysed Doc, by one definition for gold and predicted analyses.

The linter's rules have exceptions of their own; this measures what the pipeline gives them.
"""

from spacy.tokens import Doc, Token

# How far to the right of *blive* its participle may stand (*blev den 3. maj desværre afvist*).
MAX_DISTANCE = 8
_PARTICIPLE = "VerbForm=Part"


def s_passives(doc: Doc) -> set[int]:
    """Return the indices of s-passives: verbs with the feature Voice=Pass."""
    return {token.i for token in doc if token.pos_ == "VERB" and _has(token, "Voice=Pass")}


def gold_blive_passives(doc: Doc) -> set[int]:
    """Return the indices of participles that have *blive* as auxiliary in the tree."""
    return {
        token.head.i
        for token in doc
        if token.lemma_ == "blive" and token.dep_ == "aux" and _has(token.head, _PARTICIPLE)
    }


def blive_passives(doc: Doc) -> set[int]:
    """Return the indices of participles of *blive* by arc or, failing that, by order."""
    participles = set()
    for token in doc:
        if token.lemma_ == "blive" and token.pos_ in ("AUX", "VERB"):
            participle = _by_arc(token) or _by_order(token)
            if participle is not None:
                participles.add(participle.i)
    return participles


def _by_arc(blive: Token) -> Token | None:
    if blive.dep_ == "aux" and _has(blive.head, _PARTICIPLE):
        return blive.head
    return next((c for c in blive.children if c.dep_ == "xcomp" and _is_participle(c)), None)


def _by_order(blive: Token) -> Token | None:
    """Return the next participle in reach, unless *blive* has a predicate of its own."""
    if blive.dep_ == "cop":
        return None
    for token in blive.doc[blive.i + 1 : min(blive.i + 1 + MAX_DISTANCE, blive.sent.end)]:
        if token.pos_ in ("SCONJ", "CCONJ") or _has(token, "VerbForm=Fin") or token.text in ",;:":
            return None
        if _is_participle(token):
            return token
    return None


def _is_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and _has(token, _PARTICIPLE)


def _has(token: Token, feature: str) -> bool:
    return feature in str(token.morph).split("|")
