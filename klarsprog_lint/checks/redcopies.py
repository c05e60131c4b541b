"""Checks of the family RED across a whole letter: what a template says twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from math import ceil

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
# Sentences that differ in these say different things, however alike they are otherwise.
_DECIDING = frozenset(
    "ikke ingen intet aldrig kun uden hverken skal kan må bør senest tidligst inden efter før fra"
    " til hvis medmindre mere mindre højere lavere over under mor far ja nej".split()
)
_DEADLINE = re.compile(r"\b(?:senest|inden|frist\w*)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# A capital letter inside the sentence.
_NAME = re.compile(r"(?<=\s)[A-ZÆØÅ]\w+")
_SHORT_REMINDER = 20
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence as a set of words, and where it stands."""

    words: frozenset[str]
    start: int
    end: int
    text: str

    def deciding(self) -> frozenset[str]:
        """The numbers, names and small words that must be the same in a copy."""
        names = frozenset(name.lower() for name in _NAME.findall(self.text))
        return names | frozenset(w for w in self.words if w in _DECIDING or _DIGIT.search(w))


def _collect_sentences(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    if block.block.kind not in _PROSE:
        return ()
    least = options.number("min-words")
    found = []
    for sentence in block.sentences:
        first, end = sentence.start, sentence.end
        words = list(compress(block.lowers[first:end], block.words[first:end]))
        if len(words) < least:
            continue
        while not block.words[first]:
            first += 1
        while not block.words[end - 1]:
            end -= 1
        start, stop = int(block.tokens[first].idx), token_end(block.tokens[end - 1])
        fact = _Sentence(frozenset(words), start, stop, block.block.text[start:stop])
        if not is_protected(block.block, start, stop) and not _is_reminder(fact):
            found.append(fact)
    return found


def _is_reminder(sentence: _Sentence) -> bool:
    """A deadline that is repeated on purpose, in a box or at the end."""
    is_dated = _DEADLINE.search(sentence.text) and _DIGIT.search(sentence.text)
    return bool(is_dated) and len(sentence.words) <= _SHORT_REMINDER


def _judge_sentences(_: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """Every sentence that nearly repeats an earlier one.

    Two sets with the wanted overlap share one of their rarest words, so only sentences that do
    are compared (prefix filtering; Chaudhuri, Ganti & Kaushik 2006).
    """
    overlap = options.number("min-overlap")
    places = [(block, fact) for block, fact in facts if isinstance(fact, _Sentence)]
    counts = Counter(word for _, fact in places for word in fact.words)
    index: dict[str, list[_Sentence]] = defaultdict(list)
    for block, fact in places:
        rarest = sorted(fact.words, key=lambda word: (counts[word], word))
        prefix = rarest[: len(rarest) - ceil(overlap * len(rarest)) + 1]
        candidates = dict.fromkeys(other for word in prefix for other in index[word])
        earlier = next((other for other in candidates if _alike(fact, other, overlap)), None)
        if earlier is not None:
            values = {"earlier": _shortened(earlier.text)}
            yield Finding(fact.start, fact.end, values, block=block.index)
            continue
        for word in prefix:
            index[word].append(fact)


def _alike(one: _Sentence, other: _Sentence, overlap: float) -> bool:
    if len(one.words & other.words) < overlap * len(one.words | other.words):
        return False
    return one.deciding() == other.deciding()


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"


repeated_sentences = PythonDocumentCheck(_collect_sentences, _judge_sentences)
