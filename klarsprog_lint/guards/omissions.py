"""G10: every sentence of the first text has left its content somewhere."""

from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
_EMPTY = frozenset(
    "have være blive få gøre komme kunne skulle ville måtte burde meddele oplyse bemærke henvise "
    "henvisning hermed ovenstående nedenstående følgende hilsen venlig kære brev skrivelse".split()
)
_STEM = 5
_ENOUGH = 0.4
_SHORTEST = 3


def _check(pair: Pair) -> Iterator[Difference]:
    kept = {key for sentence in pair.after.sentences for key in _keys(sentence)}
    for group in pair.groups:
        if group.after:
            continue
        for sentence in group.before:
            keys = _keys(sentence)
            if sentence.part.kind in ("heading", "address", "signature") or len(keys) < _SHORTEST:
                continue
            if sum(key in kept for key in keys) < _ENOUGH * len(keys):
                yield Difference(f"»{sentence.text}« er faldet ud.", (whole(sentence),))


def _keys(sentence: Sentence) -> list[str]:
    return [
        lemma[:_STEM]
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if token.pos_ in _CONTENT and lemma not in _EMPTY and len(lemma) > 2
    ]


GUARD = Guard(
    code="G10",
    name="udeladelser",
    strength=Strength.HARD,
    explanation="Hver sætning i den første tekst har sat sit indhold et sted i den anden.",
    check=_check,
)
