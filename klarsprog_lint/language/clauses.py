"""Clauses: the finite verb of the main clause, and clauses that are put inside another.

Both rest on tags and word order first and on the parser's strong relations only (subject,
auxiliary, copula); its adverbial clauses are too uncertain to build a rule on.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBORDINATORS = frozenset(
    ("som", "der", "hvis", "når", "da", "fordi", "idet", "mens", "såfremt", "hvor", "hvilket",
     "hvilken", "hvilke", "medmindre", "selvom", "eftersom", "inden", "før", "hvorved",
     "hvorefter", "hvormed", "hvori", "hvorfra", "ifald", "skønt", "siden", "indtil")
)  # fmt: skip
_CONTINUES = frozenset(("og", "men", "eller", "så", "samt", "for", "at"))
_SUBORDINATE = frozenset(("advcl", "acl:relcl", "ccomp", "csubj", "acl", "xcomp", "parataxis"))


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


def is_subordinate(token: "Token", root: "Token") -> bool:
    """Whether a subordinate clause lies between the token and the root."""
    while token.i != root.i and token.head.i != token.i:
        if token.dep_ in _SUBORDINATE:
            return True
        token = token.head
    return False


def inserted_clauses(tokens: Sequence["Token"], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The subordinate clauses between two commas that break another clause in two.

    Yields half-open positions in ``tokens`` (one sentence, with its words in lower case), commas
    not included.
    """
    commas = [index for index, word in enumerate(lowers) if word == ","]
    for number, opening in enumerate(commas[:-1]):
        start = opening + 1
        closing = commas[number + 1]
        if start >= closing or lowers[start] not in SUBORDINATORS:
            continue
        if not any(is_finite(token) for token in tokens[start:closing]):
            continue
        before = tokens[commas[number - 1] + 1 if number else 0 : opening]
        after_end = commas[number + 2] if number + 2 < len(commas) else len(tokens)
        after = [token for token in tokens[closing + 1 : after_end] if not token.is_punct]
        if before and after and _continues(before, after):
            yield start, closing


def _continues(before: Sequence["Token"], after: Sequence["Token"]) -> bool:
    """Whether ``after`` goes on with the clause that ``before`` began."""
    following = after[0]
    if following.lower_ in _CONTINUES or following.lower_ in SUBORDINATORS:
        return False
    has_verb = any(is_finite(token) for token in before)
    if not has_verb:
        # »De oplysninger, som …, er modtaget«: the subject waits for its verb.
        return any(token.pos_ in ("NOUN", "PRON", "PROPN", "DET") for token in before) and (
            is_finite(following)
        )
    # »Du skal, når …, sende den«: the verb waits for the rest of its clause.
    return not any(is_finite(token) for token in after)
