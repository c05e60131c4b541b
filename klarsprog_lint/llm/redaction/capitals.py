"""Runs of words with a capital, with what the tagger and their place tell about each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Initials (*J.P.*), or a word with hyphens and apostrophes (*O'Brien-Holm*).
_LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]{2,})?"
_WORD = re.compile(rf"[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*(?!\w)|{_LETTERS}(?:-{_LETTERS})*")
_OPENS = re.compile(r"(?:^|[\n.!?:;»“”\"(|•*#>_⟧–—-]|\d\.|\x00)\s*$")
_GAP = re.compile(r"[^\S\n]{1,3}|\n")
PARTICLES = frozenset(
    "von van de del della da di dos der den af el al bin ibn bint ben la le du ter".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word; ``opens`` where its place alone may have given it the capital.

    ``tag`` is empty without a pipeline.
    """

    text: str
    start: int
    end: int
    opens: bool
    tag: str = ""
    is_genitive: bool = False


def runs(text: str, doc: "Doc | None") -> Iterator[list[Word]]:
    """Words with a capital, initials and the particles of names that stand side by side."""
    run: list[Word] = []
    for word in _words(text, _tags(doc) if doc is not None else {}):
        if run and not _GAP.fullmatch(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _tags(doc: "Doc") -> Mapping[int, tuple[str, bool]]:
    return {
        token.idx: (token.pos_, "Case=Gen" in str(token.morph))
        for token in doc
        if token.text[:1].isupper()
    }


def _words(text: str, tags: Mapping[int, tuple[str, bool]]) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if not word[0].isupper() and word not in PARTICLES:
            continue
        if word.endswith(".") and len(word) == 2 and start and text[start - 1].isdigit():
            continue
        tag, is_genitive = tags.get(start, ("", False))
        opens = start == 0 or _OPENS.search(text, max(0, start - 4), start) is not None
        yield Word(word, start, match.end(), opens, tag, is_genitive)
