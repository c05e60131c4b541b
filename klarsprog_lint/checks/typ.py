"""Checks of the family TYP: typography."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.capitals import is_capitals, is_danish_word
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONNECTORS = frozenset((",", ":", "-", "–", "/", "&", "(", ")"))
_LEAST_CONTENT = 4
_TWO_CAPITALS = re.compile(r"[A-ZÆØÅÉ]{2}")
_NAME = re.compile(r"(?<=[^\W\d_][ ,] )[A-ZÆØÅÉ][a-zæøåé]+|(?<=[^\W\d_] )[A-ZÆØÅÉ][a-zæøåé]+")
_LOWER = re.compile(r"(?<![\w-])[a-zæøåé]+(?![\w-])")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in capitals: spans, and which of them are words rather than abbreviations."""

    words: tuple[tuple[int, int, bool], ...]
    begins_sentence: bool

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def end(self) -> int:
        return self.words[-1][1]


def _collect_runs(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if not _TWO_CAPITALS.search(block.block.text):
        return ()
    runs = []
    for indices in _stretches(block):
        # *PARADIS I sin første sæson*: a single letter at the end begins the next sentence.
        while indices and len(block.tokens[indices[-1]].text) == 1:
            indices.pop()
        if not indices:
            continue
        run = _run(block, indices)
        if _is_shouted(block, run) and not is_protected(block.block, run.start, run.end):
            runs.append(run)
    return runs


def _stretches(block: AnalysedBlock) -> Iterator[list[int]]:
    """Indices of neighbouring words in capitals; numbers and some marks may stand between."""
    current: list[int] = []
    for index, token in enumerate(block.tokens):
        text = token.text
        if is_capitals(text) and index not in block.opaque:
            current.append(index)
        elif current and not (text in _CONNECTORS or text[0].isdigit() or text.isspace()):
            yield current
            current = []
    if current:
        yield current


def _run(block: AnalysedBlock, indices: Sequence[int]) -> _Run:
    tokens = [block.tokens[index] for index in indices]
    before = block.tokens[indices[0] - 1] if indices[0] else None
    begins = before is None or bool(tokens[0].is_sent_start) or before.text in ".!?"
    words = tuple((token.idx, token_end(token), _is_word(token)) for token in tokens)
    return _Run(words, begins)


def _is_word(token: "Token") -> bool:
    """A longer unknown word counts as one too, unless the tagger takes it for a name."""
    is_long = len(token.text) >= _LEAST_CONTENT and "-" not in token.text
    return is_danish_word(token) or (is_long and token.pos_ not in ("PROPN", "X"))


def _is_shouted(block: AnalysedBlock, run: _Run) -> bool:
    """At least two words in a row, or one that is the whole heading; PPR and ADHD are neither."""
    words = [end - start for start, end, is_word in run.words if is_word]
    if not words or max(words) < _LEAST_CONTENT:
        return False
    return len(words) > 1 or (block.block.kind is BlockKind.HEADING and block.block.text.isupper())


def _judge_runs(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    if not facts:
        return
    spelling = _spelling(document)
    for block, run in facts:
        if isinstance(run, _Run):
            fix = _sentence_case(block.text, run, spelling)
            yield Finding(run.start, run.end, fixes=(fix,), block=block.index)


def _spelling(document: Document) -> Mapping[str, str]:
    """How the letter writes each word elsewhere; a name in mid-sentence wins."""
    texts = [block.text for block in document.blocks if not block.text.isupper()]
    spelling = {word: word for text in texts for word in _LOWER.findall(text)}
    names = (word for text in texts for word in _NAME.findall(text))
    return spelling | {name.lower(): name for name in names}


def _sentence_case(text: str, run: _Run, spelling: Mapping[str, str]) -> Fix:
    """Small letters with names and abbreviations as the letter writes them elsewhere.

    Safe only if every word occurs elsewhere in small letters: capitals do not show what a name is.
    """
    parts: list[str] = []
    position = run.start
    is_certain = True
    for start, end, is_word in run.words:
        word = text[start:end].lower()
        is_certain &= spelling.get(word) == word and is_word
        parts += (text[position:start], spelling.get(word, word) if is_word else text[start:end])
        position = end
    content = "".join(parts)
    if run.begins_sentence:
        content = content[0].upper() + content[1:]
    applicability = Applicability.SAFE if is_certain else Applicability.UNSAFE
    return Fix(applicability, f"Skriv »{content}«", (TextEdit(run.start, run.end, content),))


capitals = PythonDocumentCheck(_collect_runs, _judge_runs)
