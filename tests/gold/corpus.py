"""The gold standard's texts: letters and single sentences, each in one half."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from .marks import Expected, Marked, MarkError, parse

HERE = Path(__file__).parent


class Half(StrEnum):
    """What may be looked at while rules are written, and what only when measuring."""

    TUNE = "tune"
    HELD_OUT = "held-out"


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its annotations; ``register`` is empty for single sentences."""

    name: str
    half: Half
    text: str
    expected: tuple[Expected, ...]
    register: str = ""
    letter_type: str = ""

    @property
    def is_letter(self) -> bool:
        """Whether this is a whole letter, in which document rules can be judged."""
        return bool(self.register)


def samples(half: Half | None = None) -> Iterator[Sample]:
    """All texts, or those of one half."""
    for sample in (*letters(), *sentences()):
        if half is None or sample.half is half:
            yield sample


def letters() -> Iterator[Sample]:
    """The letters; odd numbers are the tuning half."""
    for path in sorted((HERE / "letters").iterdir()):
        number, *_, register = path.stem.split("-")
        marked = _parse(path.name, path.read_text("utf-8"))
        half = Half.TUNE if int(number) % 2 else Half.HELD_OUT
        yield Sample(path.name, half, marked.text, marked.expected, register, marked.letter_type)


def sentences() -> Iterator[Sample]:
    """The single sentences: half, theme and sentence in three tab-separated columns."""
    lines = (HERE / "sentences.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        half, theme, sentence = line.split("\t")
        marked = _parse(f"sentences.txt:{number}", sentence)
        yield Sample(f"{theme}:{number}.txt", Half(half), marked.text, marked.expected)


def _parse(name: str, source: str) -> Marked:
    try:
        return parse(source)
    except MarkError as error:
        raise MarkError(f"{name}: {error}") from error
