"""Who a clause names as doing it: by its subject, after *af*, or on whose behalf."""

import re
from typing import TYPE_CHECKING

from klarsprog_lint.guards.actor_verbs import READER, READER_NOUNS, SENDER, SENDER_NOUNS
from klarsprog_lint.guards.clauses import Clause

if TYPE_CHECKING:
    from spacy.tokens import Token

# The board of a club that has applied.
_NO_SENDERS = frozenset(("bestyrelse", "hovedbestyrelse", "afdelingsbestyrelse"))
# *underskrevet af begge forældre*
_ALL = frozenset("begge alle samtlige hver den de det".split())
_BOTH = re.compile(r"\b(?:du|I|De|vi)\s+(?:og|eller)\s+(?:du|I|De|vi)\b", re.IGNORECASE)
#: Who a pronoun in the nominative stands for.
PRONOUNS = {"du": READER, "vi": SENDER, "jeg": SENDER}
_SENDER_ENDINGS = tuple(SENDER_NOUNS)


def passive_agent(clause: Clause, verb: "Token") -> str:
    """*afholdes af dig selv*: who stands after *af*."""
    # *opkræves af ansøger*: from whom, not by whom.
    if {"opkræve", "kræve"} & {*clause.lemmas}:
        return ""
    for index, word in enumerate(clause.lowers):
        if word != "af" or _is_of_another(clause, index, verb):
            continue
        following = index + 1
        while clause.lowers[following : following + 1] and clause.lowers[following] in _ALL:
            following += 1
        # *Optagelse af barnet* is done to the child.
        if any(t.dep_.startswith("nmod") for t in clause.tokens[following : following + 1]):
            continue
        lower = "".join(clause.lowers[following : following + 1])
        lemma = "".join(clause.lemmas[following : following + 1])
        if lower in ("dig", "jer") or lemma in READER_NOUNS:
            return READER
        if lower == "os" or _is_sender(lemma):
            return SENDER
    return ""


def _is_of_another(clause: Clause, index: int, verb: "Token") -> bool:
    """*de af ansøger ønskede dokumenter*, *klager indgivet af lejeren behandles*: another verb."""
    if index == 0:
        return False
    before = clause.tokens[index - 1]
    is_participle = "VerbForm=Part" in str(before.morph) and before.i != verb.i
    return is_participle or clause.lowers[index - 1] in ("de", "den", "det", "en", "et")


def _is_sender(lemma: str) -> bool:
    return lemma.endswith(_SENDER_ENDINGS) and lemma not in _NO_SENDERS


def subject_agent(clause: Clause) -> str:
    """Who the clause's subject is, by the pronoun or noun next to the finite verb."""
    if _BOTH.search(clause.text):
        return ""
    if {"du", "vi"} <= {*clause.lowers}:
        # Two clauses that were not told apart: *så vi, at du selv kan*.
        return ""
    for token, lower in zip(clause.tokens, clause.lowers, strict=True):
        if lower in PRONOUNS:
            return PRONOUNS[lower]
        if token.text in ("I", "De") and token.pos_ == "PRON" and "Case=Nom" in str(token.morph):
            return READER
    for token in clause.tokens:
        if token.dep_ in ("nsubj", "nsubj:pass"):
            lemma = token.lemma_.lower()
            if lemma in READER_NOUNS:
                return READER
            if _is_sender(lemma):
                return SENDER
    return on_behalf(clause) or _obliged(clause)


def on_behalf(clause: Clause) -> str:
    """*varslet er fra kommunens side mindst …*: who is meant without being the subject."""
    for first, lemma, last in zip(
        clause.lowers, clause.lemmas[1:], clause.lemmas[2:], strict=False
    ):
        if first == "fra" and last == "side":
            if lemma in READER_NOUNS or lemma in ("din", "jeres"):
                return READER
            if _is_sender(lemma) or lemma == "vores":
                return SENDER
    return ""


def _obliged(clause: Clause) -> str:
    """*Det påhviler ejeren at …*: who a duty lies on."""
    if "påhvile" not in clause.lemmas:
        return ""
    following = clause.lemmas[clause.lemmas.index("påhvile") + 1 :]
    for lemma in following[:3]:
        if lemma in READER_NOUNS or lemma == "du":
            return READER
        if lemma in SENDER_NOUNS:
            return SENDER
    return ""
