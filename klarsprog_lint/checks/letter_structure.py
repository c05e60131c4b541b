"""What the checks of letter structure share: where to point, and where the sentences are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from klarsprog_lint.documents.model import Block
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# Enough to see where it begins; a letter must not be underlined from end to end.
_SHOWN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a block are, and how many words each has."""

    spans: tuple[tuple[int, int], ...]
    words: tuple[int, ...]


def collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    """For rules that read the document alone."""
    return ()


def collect_sentences(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    """The sentences of the block that have words."""
    found = [
        (sentence.start_char, sentence.end_char, sum(block.words[sentence.start : sentence.end]))
        for sentence in block.sentences
    ]
    kept = [item for item in found if item[2]]
    spans = tuple((start, end) for start, end, _ in kept)
    return (Sentences(spans, tuple(words for _, _, words in kept)),)


def sentences_by_block(facts: Facts) -> Mapping[int, Sentences]:
    """The collected sentences by block index."""
    return {block.index: fact for block, fact in facts if isinstance(fact, Sentences)}


def sentence_texts(block: Block, sentences: Mapping[int, Sentences]) -> Iterator[tuple[int, str]]:
    """Every sentence of a block with its offset."""
    for start, end in sentences[block.index].spans if block.index in sentences else ():
        yield start, block.text[start:end]


def at_start(
    block: Block,
    message: str | None = None,
    severity: Severity | None = None,
    offset: int = 0,
    **values: str,
) -> Finding:
    """A finding on a whole heading, else on the first words from ``offset``."""
    end = len(block.text) if block.level else _first_words(block.text, offset)
    return Finding(offset, end, values, severity=severity, message=message, block=block.index)


def _first_words(text: str, offset: int) -> int:
    position = offset
    for word in text[offset:].split(maxsplit=_SHOWN_WORDS)[:_SHOWN_WORDS]:
        position = text.index(word, position) + len(word)
    return len(text[:position].rstrip(",;:"))
