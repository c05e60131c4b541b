"""A part of a letter as HTML, with facts and differing places marked and fields as written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from klarsprog_lint.guards.versions import Part


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a part; ``kind`` is the CSS class, ``label`` says in words what it is.

    The mark of a difference has a ``reference``: the link to the list, shown after its span.
    """

    start: int
    end: int
    kind: str
    label: str = ""
    reference: Markup | None = None
    #: Whether the span is not the same in both versions; else it is only a fact.
    differs: bool = False


def marked(
    part: Part,
    marks: Sequence[Mark],
    span: tuple[int, int] | None = None,
    breaks: Collection[int] = (),
) -> Markup:
    """The part, or a span of it; ``breaks`` are the places of spaces that end a line."""
    start, end = span or (0, len(part.text))
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    bounds = _bounds(part, inside, start, end, breaks)
    pieces = list(pairwise(bounds))
    last = {
        id(mark): max((p for p in pieces if _overlap(mark, p)), default=None) for mark in inside
    }
    html = []
    for piece in pieces:
        here = [mark for mark in inside if _overlap(mark, piece)]
        html.append(Markup("<br>") if piece[0] in breaks else _piece(part, piece, here))
        html += [mark.reference for mark in here if mark.reference and last[id(mark)] == piece]
    return Markup("").join(html)


def _bounds(
    part: Part, marks: Sequence[Mark], start: int, end: int, breaks: Collection[int]
) -> Sequence[int]:
    """Where one piece ends and the next begins; never inside a merge field."""
    bounds = {start, end}
    for mark in marks:
        bounds |= {mark.start, mark.end}
    for place in breaks:
        bounds |= {place, place + 1}
    for field in part.fields:
        bounds -= set(range(field.start + 1, field.end))
        bounds |= {field.start, field.end}
    return sorted(bound for bound in bounds if start <= bound <= end)


def _overlap(mark: Mark, piece: tuple[int, int]) -> bool:
    return mark.start < piece[1] and piece[0] < mark.end


def _piece(part: Part, piece: tuple[int, int], marks: Sequence[Mark]) -> Markup:
    text = part.written(*piece)
    kinds = dict.fromkeys(mark.kind for mark in marks)
    if any(field.start == piece[0] < piece[1] <= field.end for field in part.fields):
        kinds["field"] = None
    if not kinds:
        return Markup("{}").format(text)
    tag = "mark" if any(mark.differs for mark in marks) else "span"
    label = ", ".join(dict.fromkeys(mark.label for mark in marks if mark.label))
    title = Markup(' title="{}"').format(label) if label else Markup("")
    return Markup('<{0} class="{1}"{2}>{3}</{0}>').format(tag, " ".join(kinds), title, text)
