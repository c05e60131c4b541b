"""G09: nothing is said that the first text does not say: no promise, reason or offer."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
# Explaining a legal term is what a plain letter should do; an offer to call is no new fact.
_EXPLAINS = re.compile(
    r"^(?:det|dette|ordet|\W*\w+(?:\s\w+)?)\s+(?:betyder|vil\s+sige|kaldes|er\s+når)\b"
    r"|^her\s+(?:kan|er|står)\b|^sådan\b|^(?:venlig|med\s+venlig)\s+hilsen",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    "have være blive få gøre komme kunne skulle ville måtte burde se læse brev tak følgende "
    "dag svar hilsen venlig kære".split()
)
_STEM = 5
_TOO_MANY = 2


def _check(pair: Pair) -> Iterator[Difference]:
    known = {key for sentence in pair.before.sentences for key in _keys(sentence)}
    for group in pair.groups:
        if group.before:
            continue
        for sentence in group.after:
            if sentence.part.kind == "heading" or _EXPLAINS.search(sentence.text):
                continue
            fresh = [key for key in _keys(sentence) if key not in known]
            if len(fresh) >= _TOO_MANY:
                yield Difference(
                    f"»{sentence.text}« står ikke i den første tekst.", (), (whole(sentence),)
                )


def _keys(sentence: Sentence) -> list[str]:
    return [
        lemma[:_STEM]
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if token.pos_ in _CONTENT and lemma not in _EMPTY and len(lemma) > 2
    ]


GUARD = Guard(
    code="G09",
    name="nye-oplysninger",
    strength=Strength.HARD,
    explanation="Den nye tekst lover, begrunder og oplyser ikke mere end den første.",
    check=_check,
)
