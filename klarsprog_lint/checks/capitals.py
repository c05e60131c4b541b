"""Words in capitals: abbreviations (PPR, CVR) and ordinary words that are shouted (HUSK)."""

from typing import TYPE_CHECKING

from klarsprog_lint.language.lemma_table import is_common_word

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORT_WORDS = frozenset(
    """
    af alle at bilag de den der det dig din dit du ej en er et for fra før gå har hvis i ikke ind
    ingen kan kl kun med mod må nej nr nu ny nye når og om op os på se senest skal som stk til ud
    ved vi vil være
    """.split()
)
# Abbreviations of letters are shorter than this.
_SURELY_A_WORD = 7


def is_capitals(text: str) -> bool:
    """Whether a token is written in capitals only; one letter alone counts for *I* and *Å*."""
    return text.isupper() and (len(text) > 1 or text in ("I", "Å")) and _letters_only(text)


def _letters_only(text: str) -> bool:
    return text.isalpha() or text.rstrip(".").replace("-", "").isalpha()


def is_danish_word(token: "Token") -> bool:
    """Whether a token in capitals is an ordinary word rather than an abbreviation."""
    word = token.lower_
    if word in _SHORT_WORDS or (len(word) >= _SURELY_A_WORD and "-" not in word):
        return True
    return is_common_word(token.doc.vocab.lookups, word)
