"""Clauses: finite verbs, and the words that open subordinate clauses."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

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
