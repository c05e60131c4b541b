"""G10: every sentence of the first text has left its content somewhere."""

from collections.abc import Collection, Iterable, Iterator

from klarsprog_lint.guards.content import clauses, content, weight
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.wordings import may_stand_for

_NO_SENTENCES = frozenset(("heading", "address", "signature"))
# What a sentence may lose altogether, and the share of it: a rewrite says much in other words.
_MOST_LOST, _MOST_SHARE, _MOST_OF_CLAUSE = 1.8, 0.6, 0.8


def _check(pair: Pair) -> Iterator[Difference]:
    kept = {
        lemma
        for sentence in pair.after.sentences
        # A heading names things and says nothing of them.
        if sentence.part.kind != "heading"
        for lemma in content(sentence)
    }
    for sentence in pair.before.sentences:
        if sentence.part.kind in _NO_SENTENCES:
            continue
        parts = clauses(sentence)
        if _is_lost(content(sentence), kept, _MOST_SHARE) or (
            len(parts) > 1 and any(_is_lost(part, kept, _MOST_OF_CLAUSE) for part in parts)
        ):
            yield Difference(f"»{sentence.text}« er faldet ud.", (whole(sentence),))


def _is_lost(words: Iterable[str], kept: Collection[str], share: float) -> bool:
    own = set(words)
    lost = [word for word in own if not any(may_stand_for(word, other) for other in kept)]
    weight_lost = sum(map(weight, lost))
    return weight_lost >= _MOST_LOST and weight_lost >= share * sum(map(weight, own))


GUARD = Guard(
    code="G10",
    name="udeladelser",
    strength=Strength.HARD,
    explanation="Hver sætning i den første tekst har sat sit indhold et sted i den anden.",
    check=_check,
)
