"""The words of a version, found by stem and by class: asking every pair takes too long.

An index narrows down whom to ask; ``same_stem`` and ``may_stand_for`` still answer.
"""

from collections import defaultdict
from collections.abc import Iterable

from klarsprog_lint.guards.wordings import classes_of, heads_in, may_stand_for, root_head, same_stem


class WordIndex:
    """Some lemmas, each once; answers about a lemma are remembered."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._by_head: dict[str, list[str]] = defaultdict(list)
        self._by_part: dict[str, list[str]] = defaultdict(list)
        self._by_class: dict[int, list[str]] = defaultdict(list)
        for word in self._words:
            self._by_head[root_head(word)].append(word)
            for part in heads_in(word):
                self._by_part[part].append(word)
            for number in classes_of(word):
                self._by_class[number].append(word)
        self._same: dict[str, frozenset[str]] = {}
        self._like: dict[str, frozenset[str]] = {}

    def with_stem_of(self, lemma: str) -> frozenset[str]:
        """The words that share a stem with a lemma."""
        if (known := self._same.get(lemma)) is None:
            near = {*self._by_part.get(root_head(lemma), ())}
            near.update(word for part in heads_in(lemma) for word in self._by_head.get(part, ()))
            found = {word for word in near if same_stem(lemma, word)}
            known = self._same[lemma] = frozenset(found | ({lemma} & self._words))
        return known

    def standing_for(self, lemma: str) -> frozenset[str]:
        """The words that may be another wording of a lemma, or share its stem."""
        if (known := self._like.get(lemma)) is None:
            of_class = (word for n in classes_of(lemma) for word in self._by_class.get(n, ()))
            near = self.with_stem_of(lemma).union(of_class)
            known = self._like[lemma] = frozenset(w for w in near if may_stand_for(lemma, w))
        return known

    def begins_with(self, lemma: str) -> bool:
        """Whether a word begins with a lemma: *erfaring* of *erfaringsmæssigt*."""
        return any(word.startswith(lemma) for word in self._words)
