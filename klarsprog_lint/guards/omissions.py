"""G10: every sentence of the first text has left its content somewhere."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import fsum

from klarsprog_lint.guards.content import clauses, content, weight
from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.guards.word_index import WordIndex

# What a sentence that leads up to a list says is said by the list.
_NO_SENTENCES = frozenset(("heading", "address", "signature"))
# So much must a sentence have said for its loss to be sure.
_ENOUGH = 1.8
# A clause may be lost though some of its words stand elsewhere: this share of it, and this much.
_SHARE, _MUCH = 0.75, 2.4


def _check(pair: Pair) -> Iterator[Difference]:
    # A heading names things and says nothing of them.
    after = [sentence for sentence in pair.after.sentences if sentence.part.kind != "heading"]
    kept = WordIndex(lemma for sentence in after for lemma in content(sentence))
    values = {mention.value for sentence in after for mention in mentions(sentence)}
    counts = Counter(
        lemma for sentence in pair.before.sentences for lemma in set(content(sentence))
    )
    for sentence in pair.before.sentences:
        leads = sentence.text.endswith(":")
        if leads or sentence.part.kind in _NO_SENTENCES or _keeps_value(sentence, values):
            continue
        parts = clauses(sentence)
        if any(_is_lost(part, kept, counts) or _is_mostly_lost(part, kept) for part in parts):
            yield Difference(f"»{sentence.text}« er faldet ud.", (whole(sentence),))


def _keeps_value(sentence: Sentence, values: Collection[str]) -> bool:
    return any(mention.value in values for mention in mentions(sentence))


def _is_lost(words: Iterable[str], kept: WordIndex, counts: Mapping[str, int]) -> bool:
    """Whether nothing is left of what only this clause says."""
    own = {word for word in words if counts[word] == 1}
    # Exact: 1.0 + 0.4 + 0.4 falls short of 1.8, and 0.4 + 0.4 + 1.0 does not.
    return fsum(map(weight, own)) >= _ENOUGH and not any(map(kept.standing_for, own))


def _is_mostly_lost(words: Iterable[str], kept: WordIndex) -> bool:
    """Whether hardly anything of what a clause says is left anywhere."""
    own = set(words)
    lost = sum(weight(word) for word in own if not kept.standing_for(word))
    return lost >= max(_MUCH, _SHARE * sum(map(weight, own)))


GUARD = Guard(
    code="G10",
    name="udeladelser",
    strength=Strength.HARD,
    explanation="Hver sætning i den første tekst har sat sit indhold et sted i den anden.",
    check=_check,
)
