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
from klarsprog_lint.documents.reading import format_of

LETTERS = Path(__file__).parent / "letters"
_HEAD = "%% type:"


class Half(StrEnum):
    """The folders of the letters."""

    TUNED = "tuned"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter, its type, and what was detected."""

    name: str
    expected: str
    found: LetterType | None

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
        head, _, text = path.read_text("utf-8").partition("\n")
        if not head.startswith(_HEAD):
            raise ValueError(f"{path}: first line must be »{_HEAD} …«")
        found = read(text, path.name, format_of(path.name)).letter_type
        yield Reading(path.name, head.removeprefix(_HEAD).strip(), found)
