"""Clauses: finite verbs, the words that open clauses, and the main clause's verb by the parse."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBORDINATORS = frozenset(
    ("som", "der", "hvis", "når", "da", "fordi", "idet", "mens", "såfremt", "hvor", "hvilket",
     "hvilken", "hvilke", "medmindre", "selvom", "eftersom", "inden", "før", "hvorved",
     "hvorefter", "hvormed", "hvori", "hvorfra", "ifald", "skønt", "siden", "indtil")
)  # fmt: skip


def is_finite(token: "Token") -> bool:
    """Whether the token is a finite verb form, imperatives included."""
    return is_finite_tag(token.pos_, str(token.morph))


def is_finite_tag(upos: str, morph: str) -> bool:
    """Whether these tags are those of a finite verb form, imperatives included."""
    # The treebank gives imperatives a mood but no verb form.
    return upos in ("VERB", "AUX") and ("VerbForm=Fin" in morph or "Mood=Imp" in morph)


def main_finite_verb(sentence: "Span") -> "Token | None":
    """The finite verb of the sentence's main clause, or None when there is no clear one."""
    root = sentence.root
    candidates = [
        token
        for token in (root, *root.children)
        if is_finite(token) and (token is root or token.dep_ in ("aux", "cop"))
    ]
    return min(candidates, key=lambda token: token.i, default=None)
