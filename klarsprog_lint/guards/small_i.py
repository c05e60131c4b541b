"""*I* for several readers, written like the preposition: *hvis i har spørgsmål*."""

from collections.abc import Iterator

from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.lemma_table import get_table

# No stranded preposition stands behind these; it does in *den kommune du bor i skal svare*.
_BEFORE_SUBJECT = frozenset(
    "hvis når at fordi da som hvad hvor om såfremt hvornår hvordan og men eller , ; :".split()
)
# Finite verbs of letters that are no nouns, so that *i* cannot be a preposition before them.
_FINITE = frozenset(
    "har skal kan må bør vil er får bliver ønsker sender modtager betaler flytter søger mener "
    "kommer giver havde skulle kunne ville fik ikke selv også altid bor mangler bruger ringer "
    "klager venter tager gør ser".split()
)
_BEHIND_SUBJECT = frozenset("ikke selv også begge altid som".split())
_TURNED = frozenset("skal kan har vil må bør får kunne skulle ville er bliver bedes".split())


def small_pronouns(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The spans of tokens from the word before to an *i* that must be a subject."""
    lowers = sentence.lowers
    for index, token in enumerate(sentence.tokens):
        if token.text != "i" or index == 0 or index + 1 == len(lowers):
            continue
        before, after = lowers[index - 1], lowers[index + 1]
        is_clause = before in _BEFORE_SUBJECT and (
            after in _FINITE or _is_only_verb(sentence, index + 1, "VerbForm=Fin")
        )
        is_turned = before in _TURNED and (
            after in _BEHIND_SUBJECT or _is_only_verb(sentence, index + 1, "VerbForm=Inf")
        )
        if is_clause or is_turned:
            yield index - 1, index + 1


def _is_only_verb(sentence: Sentence, index: int, form: str) -> bool:
    """Whether the word is a verb in this form here and no noun elsewhere; *i arbejde* is one."""
    token = sentence.tokens[index]
    if token.pos_ != "VERB" or form not in str(token.morph):
        return False
    table = get_table(token.vocab.lookups)
    return all(table.get(f"{kind} {token.lower_}") is None for kind in ("NOUN", "ADJ", "ADP"))
