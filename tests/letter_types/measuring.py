"""Which letters' types are detected: the half that was tuned on, and the half that was not.

The letters of ``letters/untouched`` were written before the cues, and the cues were not adjusted
to them: look at their share only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from klarsprog_lint.documents import read
from klarsprog_lint.documents.letter_types import LetterType
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.reading import format_of

LETTERS = Path(__file__).parent / "letters"
_HEAD = "%% type:"


class Half(StrEnum):
    """The folders of the letters."""

    TUNED = "tuned"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter, its type, what was detected, and the codes that are right for it if judged."""

    name: str
    expected: str
    found: LetterType | None
    codes: frozenset[str] | None = None

    @property
    def detected(self) -> str:
        """The name of the detected type, empty without one."""
        return self.found.name if self.found else ""

    @property
    def is_right(self) -> bool:
        """Whether the detected type is the letter's."""
        return self.detected == self.expected


def readings(half: Half) -> Iterator[Reading]:
    """The letters of one half as they are detected."""
    for path in sorted((LETTERS / half).iterdir()):
        expected, codes, document = letter(path)
        yield Reading(path.name, expected, document.letter_type, codes)


def letter(path: Path) -> tuple[str, frozenset[str] | None, Document]:
    """A letter with its type and its codes; None where the codes are not annotated."""
    head, _, text = path.read_text("utf-8").partition("\n")
    if not head.startswith(_HEAD):
        raise ValueError(f"{path}: first line must be »{_HEAD} …«")
    expected, *codes = head.removeprefix(_HEAD).split()
    judged = frozenset(codes) - {"-"} if codes else None
    return expected, judged, read(text, path.name, format_of(path.name))
