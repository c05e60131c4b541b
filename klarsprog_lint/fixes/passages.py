"""The sentences that a fix touches, as they stand and as the fix leaves them."""

from collections.abc import Sequence
from dataclasses import dataclass

from klarsprog_lint.documents.model import Placeholder
from klarsprog_lint.findings import TextEdit


@dataclass(frozen=True, slots=True)
class Passage:
    """A block or some sentences of it: its kind, its text and the merge fields in the text."""

    kind: str
    text: str
    fields: tuple[Placeholder, ...] = ()


def touched(
    block: Passage, sentences: Sequence[tuple[int, int]], edits: Sequence[TextEdit]
) -> tuple[Passage, Passage]:
    """The sentences that edits of a block touch, before and after them.

    An edit between two sentences touches both: it may join them.
    """
    first, last = min(edit.start for edit in edits), max(edit.end for edit in edits)
    near = [(start, end) for start, end in sentences if start <= last and first <= end]
    start = min([first, *(start for start, _ in near)])
    end = max([last, *(end for _, end in near)])
    inside = tuple(
        _moved(field, -start) for field in block.fields if start <= field.start and field.end <= end
    )
    before = Passage(block.kind, block.text[start:end], inside)
    moved = [TextEdit(edit.start - start, edit.end - start, edit.content) for edit in edits]
    return before, _edited(before, sorted(moved, key=lambda edit: (edit.start, edit.end)))


def _edited(passage: Passage, edits: Sequence[TextEdit]) -> Passage:
    """The passage after edits, which are in order; a merge field that one replaces is gone."""
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += (passage.text[position : edit.start], edit.content)
        position = edit.end
    fields = tuple(
        _moved(field, sum(_growth(edit) for edit in edits if edit.end <= field.start))
        for field in passage.fields
        if not any(edit.start < field.end and field.start < edit.end for edit in edits)
    )
    return Passage(passage.kind, "".join((*parts, passage.text[position:])), fields)


def _growth(edit: TextEdit) -> int:
    return len(edit.content) - (edit.end - edit.start)


def _moved(field: Placeholder, by: int) -> Placeholder:
    return Placeholder(field.start + by, field.end + by, field.source, field.name)
