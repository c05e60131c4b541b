"""Quotes: spans inside quotation marks, and paragraphs that are the text of a law."""

import re
from bisect import bisect_left
from collections.abc import Callable

from klarsprog_lint.documents.model import Span

_CLOSERS = {
    "»": "«",
    "«": "»",
    "“": "”“",
    "”": "”",
    "„": "“”",
    "‘": "’",
    "‚": "‘’",
    "›": "‹",
    '"': '"',
    "'": "'",
}
_ANY = re.compile("[" + "".join(dict.fromkeys("".join([*_CLOSERS, *_CLOSERS.values()]))) + "]")
_PROVISION = re.compile(r"§§? ?\d+ ?[a-zæøå]?\. |Stk\. ?\d+\. ")
_MAX_PROVISION_START = 24


def quoted_spans(text: str) -> tuple[Span, ...]:
    """The balanced spans in quotation marks, marks included; inner quotes belong to the outer."""
    marks = [match.start() for match in _ANY.finditer(text)]
    if len(marks) < 2:
        return ()
    closing: dict[str, list[int]] = {}
    for position in marks:
        if _may_close(text, position):
            closing.setdefault(text[position], []).append(position)
    spans: list[Span] = []
    for position in marks:
        if spans and position < spans[-1].end:
            continue
        end = _closing(text, position, closing.get)
        if end is not None:
            spans.append(Span(position, end + 1))
    return tuple(spans)


def _closing(text: str, position: int, places: Callable[[str], list[int] | None]) -> int | None:
    """Where the quotation that opens at ``position`` closes, if it opens one."""
    if text[position] not in _CLOSERS or not _may_open(text, position):
        return None
    nearest = None
    for closer in _CLOSERS[text[position]]:
        positions = places(closer) or []
        index = bisect_left(positions, position + 2)
        if index < len(positions) and (nearest is None or positions[index] < nearest):
            nearest = positions[index]
    return nearest


def _may_open(text: str, position: int) -> bool:
    after = text[position + 1 : position + 2]
    if text[position] in "»„‚›":
        return True
    before = text[position - 1 : position]
    return bool(after) and not after.isspace() and not before.isalnum()


def _may_close(text: str, position: int) -> bool:
    """Apostrophes such as in »Jens' bil« do not close; neither does a mark after a space."""
    if text[position] in "«‹":
        return True
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def is_quotation(text: str, quoted: tuple[Span, ...]) -> bool:
    """Whether a whole paragraph stands in quotation marks."""
    if not quoted or quoted[0].start != 0:
        return False
    return not text[quoted[0].end :].strip(" .,:;")


def is_statute(text: str) -> bool:
    """Whether a paragraph is quoted from a law: ``§ 12. …`` or ``Stk. 2. …``.

    In running prose no full stop follows the number, so the full stop is what tells.
    """
    return _PROVISION.match(text, 0, _MAX_PROVISION_START) is not None
