"""Compounds written as two words: *sags behandler*, *bolig støtte*."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.lemma_table import get_table

if TYPE_CHECKING:
    from spacy.lookups import Lookups

# A noun behind one of these is another phrase's: *en del penge*, *i stand*.
_MEASURES = frozenset(
    "del par række antal slags type form smule bunke gruppe time timer dag dage uge uger måned "
    "måneder år kop glas liter kilo gang gange procent kroner mand".split()
)
# Word classes of words that stand by themselves before a noun.
_FREE = ("ADP", "ADV", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "ADJ", "NUM")
# Behind these *klage* and *leje* are no verbs: *en klage frist*.
_BEFORE_NOUN = frozenset(("DET", "ADJ", "ADP"))
_SHORTEST_FIRST, _SHORTEST_LAST = 3, 4
_JOINTS = ("s", "e")


def compounds_apart(sentence: Sentence, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """The spans of two tokens that are one word in the corpus or among the ``known`` words."""
    lookups = sentence.span.doc.vocab.lookups
    tokens, lowers = sentence.tokens, sentence.lowers
    for index in range(len(tokens) - 1):
        first, last = lowers[index], lowers[index + 1]
        if (
            len(first) < _SHORTEST_FIRST
            or len(last) < _SHORTEST_LAST
            or not tokens[index].whitespace_
            or not last.isalpha()
            # A name may stand before any noun; inside a sentence its capital shows.
            or tokens[index + 1].text != last
            or (index and tokens[index].text != first)
        ):
            continue
        word = first + last
        is_word = word in known or _is_noun(lookups, word)
        if (
            is_word
            and _is_first_part(lookups, first, known)
            and (not _is_verb(lookups, first) or _stands_for_noun(sentence, index))
        ):
            yield index, index + 2


def _is_verb(lookups: "Lookups", word: str) -> bool:
    return get_table(lookups).get(f"VERB {word}") is not None


def _stands_for_noun(sentence: Sentence, index: int) -> bool:
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.pos_ in _BEFORE_NOUN


def _is_noun(lookups: "Lookups", word: str) -> bool:
    return get_table(lookups).get(f"NOUN {word}") is not None


def _is_first_part(lookups: "Lookups", word: str, known: Collection[str]) -> bool:
    """Whether the word can be the first half of a compound and nothing else that fits there."""
    if word in _MEASURES:
        return False
    table = get_table(lookups)
    if any(table.get(f"{kind} {word}") is not None for kind in _FREE):
        return False
    stems = (word, *(word.removesuffix(joint) for joint in _JOINTS if word.endswith(joint)))
    return any(_is_noun(lookups, stem) or stem in known for stem in stems)


#: Words of a text in lower case.
WORDS = re.compile(r"[^\W\d_]+")
