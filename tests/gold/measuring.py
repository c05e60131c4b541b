"""Running the linter over the gold standard."""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from klarsprog_lint.documents import read
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.reading import format_of
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

from .corpus import Half, Sample, samples
from .scoring import FAMILIES, Result, judge

#: The texts are letters as they are sent: a merge field in them is one that nobody filled in.
_FINISHED = {"SKA01": {"finished-letter": True}}
_WORD = re.compile(r"\w+(?:[-/.,]\w+)*")


def measure(
    half: Half | None = None, *, everything: bool = False, declare_types: bool = False
) -> Result:
    """Lint the texts of one half, or both, and score what was found.

    ``everything`` also runs rules that are in preview; ``declare_types`` tells the linter each
    letter's type instead of leaving it to detection.
    """
    chosen = tuple(samples(half))
    linter = Linter(Settings(select=FAMILIES if everything else (), rule_options=_FINISHED))
    documents = [document_of(sample, declare_types) for sample in chosen]
    with _crashes() as messages:
        result = Result(crashed=messages)
        for sample, (document, found) in zip(chosen, linter.lint_many(documents), strict=True):
            judge(sample, found, linter.rules, result)
            if sample.is_letter:
                result.words[sample.register] += count_words(document)
    return result


def wrong_types(half: Half | None = None) -> list[tuple[str, str, str]]:
    """Letters whose type is not detected: name, type, what was detected."""
    return [
        (sample.name, sample.letter_type, detected)
        for sample in _letters(samples(half))
        if (detected := _type_of(document_of(sample))) != sample.letter_type
    ]


def count_words(document: Document) -> int:
    """Words in the parts of the document that rules read."""
    linted = (block.text for block in document.blocks if block.kind.is_linted)
    return sum(len(_WORD.findall(text)) for text in linted)


class _Crashes(logging.Filter):
    """Keeps each message about a crashed rule once, and off the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Remember the message, and let nothing through."""
        self.messages.add(record.getMessage())
        return False


@contextmanager
def _crashes() -> Iterator[set[str]]:
    """The messages about crashed rules while measuring."""
    crashes = _Crashes()
    logger = logging.getLogger("klarsprog_lint.linter")
    logger.addFilter(crashes)
    try:
        yield crashes.messages
    finally:
        logger.removeFilter(crashes)


def _letters(chosen: Iterable[Sample]) -> Iterable[Sample]:
    return (sample for sample in chosen if sample.is_letter)


def document_of(sample: Sample, declare_types: bool = False) -> Document:
    """The sample as a document, with its type configured if asked for."""
    document = read(sample.text, sample.name, format_of(sample.name))
    if declare_types and sample.letter_type:
        return replace(document, configured_type=sample.letter_type)
    return document


def _type_of(document: Document) -> str:
    found = document.letter_type
    return found.name if found else "-"
