"""*I* for several readers, written like the preposition: *hvis i har spørgsmål*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.lemma_table import get_table

if TYPE_CHECKING:
    from spacy.lookups import Lookups

_BEFORE_SUBJECT = frozenset("hvis når at fordi da som hvad hvor om såfremt hvornår hvordan".split())
# Finite verbs of letters that are no nouns, so that *i* cannot be a preposition before them.
_FINITE = frozenset(
    "har skal kan må bør vil er får bliver ønsker sender modtager betaler flytter søger mener "
    "kommer giver havde skulle kunne ville fik ikke selv også altid bor mangler bruger ringer "
    "klager venter tager gør ser".split()
)
_TURNED = frozenset("skal kan har vil må bør får kunne skulle ville er bliver bedes".split())


def small_pronouns(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The spans of tokens from the word before to an *i* that must be a subject."""
    lowers = sentence.lowers
    for index, token in enumerate(sentence.tokens):
        if token.text != "i" or index == 0 or index + 1 == len(lowers):
            continue
        before, after = lowers[index - 1], lowers[index + 1]
        is_clause = before in _BEFORE_SUBJECT and after in _FINITE
        is_turned = before in _TURNED and _is_only_infinitive(token.vocab.lookups, after)
        if is_clause or is_turned:
            yield index - 1, index + 1


def _is_only_infinitive(lookups: "Lookups", word: str) -> bool:
    table = get_table(lookups)
    return (
        table.get(f"VERB {word}") == word
        and table.get(f"NOUN {word}") is None
        and table.get(f"ADJ {word}") is None
    )
