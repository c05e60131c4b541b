"""Letter structure: which passages are addresses, salutations and signatures.

Shared by all formats. Salutations become paragraphs of their own: they are short, but a rule
about unfilled fields must see ``Kære [navn]``. Lines of an address are never linted as prose,
and prose is never lost in an address or a signature: in doubt a line is prose.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from klarsprog_lint.documents.cues import (
    Cue,
    cue_of,
    is_addressee,
    is_closing,
    is_salutation,
    is_sentence,
    is_upper_case,
)
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.documents.passages import Line, Passage

_AFTER_SIGNATURE = re.compile(
    r"(?:bilag|vedlagt|klage|sådan|lov|regler|retsgrundlag|ps\b|p\.s|hvis|vejledning|mere\b"
    r"|yderligere|andre|dine|oplysning|orientering|databeskyttelse|persondata|behandling"
    r"|læs|link|kvittering|uddrag|har du|vil du|kan du)",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE_LINE = 70
_SIGNATURE_PASSAGES = 8
# Above a name that signs there are at least a heading or a salutation and a text.
_LEAST_ABOVE = 2
_LONGEST_SENDER = 4


def recognise(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages with addresses, salutations and signatures told apart from prose."""
    in_head = True
    signed = 0
    for index, passage in enumerate(passages):
        following = passages[index + 1] if index + 1 < len(passages) else None
        if passage.kind is not None:
            signed = 0
            in_head = in_head and passage.kind in (BlockKind.HEADING, BlockKind.TABLE_CELL)
            yield passage
        elif _is_unsigned_sender(passages, index):
            signed = 0
            yield Passage(passage.lines, BlockKind.SIGNATURE)
        elif signed and _is_signature(passage, following, is_first=signed == 1):
            signed = signed + 1 if signed < _SIGNATURE_PASSAGES else 0
            yield Passage(passage.lines, BlockKind.SIGNATURE)
        else:
            parts = list(_divide(passage, following, in_head=in_head))
            yield from parts
            signed = int(parts[-1].kind is BlockKind.SIGNATURE)
            in_head = in_head and not any(_ends_head(part) for part in parts)


def _is_unsigned_sender(passages: Sequence[Passage], index: int) -> bool:
    """Names alone below the last sentence: a sender who sends no greeting."""
    lines = passages[index].lines
    if index < _LEAST_ABOVE or index + 1 < len(passages) or len(lines) > _LONGEST_SENDER:
        return False
    if not passages[index - 1].lines[-1].text.endswith((".", "!", "?")):
        return False
    return all(
        cue_of(line.written) is Cue.NAME and not _AFTER_SIGNATURE.match(line.text) for line in lines
    )


def _ends_head(part: Passage) -> bool:
    if part.kind in (BlockKind.ADDRESS, BlockKind.HEADING):
        return False
    return part.kind is not None or len(part.lines) > 1 or _reads_as_prose(part.lines[0])


def _reads_as_prose(line: Line) -> bool:
    return len(line.text) > 90 or is_sentence(line.text) or is_salutation(line.written)


def _divide(passage: Passage, following: Passage | None, *, in_head: bool) -> Iterator[Passage]:
    """One passage in parts: prose, salutation, address, and from the closing on a signature."""
    lines = passage.lines
    closing = next((i for i, line in enumerate(lines) if is_closing(line.written)), len(lines))
    start = 0
    for index, line in enumerate(lines[:closing]):
        if is_salutation(line.written) and (index == start or in_head):
            yield from _addresses(lines[start:index], following, in_head=in_head)
            yield Passage((line,), BlockKind.PARAGRAPH)
            start, in_head = index + 1, False
    yield from _addresses(lines[start:closing], following, in_head=in_head)
    if closing < len(lines):
        yield from _signature(lines[closing:])


def _signature(lines: tuple[Line, ...]) -> Iterator[Passage]:
    """The closing and the lines under it, up to the first that is not part of a signature."""
    end = 1
    while end < len(lines) and _is_signature_line(lines[end]):
        end += 1
    yield Passage(lines[:end], BlockKind.SIGNATURE)
    if end < len(lines):
        yield Passage(lines[end:])


def _is_signature_line(line: Line) -> bool:
    text = line.written
    if cue_of(text) is Cue.ADDRESS:
        return True
    if len(text) > _LONGEST_SIGNATURE_LINE or len(text.split()) > 8:
        return False
    if _AFTER_SIGNATURE.match(text):
        return False
    return text[-1] not in ":;?!" and not is_sentence(text)


def _is_signature(passage: Passage, following: Passage | None, *, is_first: bool) -> bool:
    """Whether a passage after the closing still belongs to the signature, and is no heading."""
    lines = passage.lines
    if not all(_is_signature_line(line) for line in lines):
        return False
    if len(lines) > 1 or cue_of(lines[0].written) is Cue.ADDRESS:
        return True
    if is_upper_case(lines[0].text):
        return False
    name = cue_of(lines[0].written) is Cue.NAME
    heads_prose = following is not None and (
        following.kind not in (None, BlockKind.HEADING)
        or any(_reads_as_prose(line) for line in following.lines)
    )
    return (name and (is_first or len(lines[0].text.split()) > 1)) or not heads_prose


def _addresses(
    lines: tuple[Line, ...], following: Passage | None, *, in_head: bool
) -> Iterator[Passage]:
    """Prose and address lines, apart."""
    if not lines:
        return
    cues = [cue_of(line.written) for line in lines]
    marks = _address_marks(cues, in_head=in_head)
    if in_head and len(lines) == 1:
        marks[0] |= is_addressee(lines[0].written)
    if not all(marks):
        marks = _only_introduced(lines, cues, marks, in_head=in_head)
    if in_head and not any(marks) and _is_letterhead(cues, following):
        marks = [True] * len(lines)
    for is_address, group in groupby(range(len(lines)), key=marks.__getitem__):
        part = tuple(lines[index] for index in group)
        yield Passage(part, BlockKind.ADDRESS if is_address else None)


def _address_marks(cues: Sequence[Cue], *, in_head: bool) -> list[bool]:
    """Which lines are address lines: sure ones, names beside them, short lines above them."""
    marks = [cue is Cue.ADDRESS for cue in cues]
    for index in range(1, len(cues)):
        marks[index] |= marks[index - 1] and cues[index] is Cue.NAME
    for index in range(len(cues) - 2, -1, -1):
        lowest = Cue.SHORT if in_head or cues[index + 1] is Cue.ADDRESS else Cue.NAME
        marks[index] |= marks[index + 1] and cues[index] >= lowest
    return marks


def _only_introduced(
    lines: Sequence[Line], cues: Sequence[Cue], marks: Sequence[bool], *, in_head: bool
) -> list[bool]:
    """Address lines under prose count only if the prose has come to a stop above them."""
    kept = [False] * len(lines)
    for is_address, group in groupby(range(len(lines)), key=marks.__getitem__):
        indices = list(group)
        before = indices[0] - 1
        introduced = before < 0 or _introduces(lines[before])
        if in_head:
            introduced = introduced or cues[before] > Cue.PROSE
        elif len(indices) == 1:
            introduced = False
        if is_address and introduced:
            for index in indices:
                kept[index] = True
    return kept


def _introduces(line: Line) -> bool:
    return line.is_broken or line.text.endswith((":", ".", "!", "?", " til"))


def _is_letterhead(cues: Sequence[Cue], following: Passage | None) -> bool:
    """Names alone: several of them, or names and short lines above an address."""
    above_address = (
        following is not None
        and following.kind is None
        and cue_of(following.lines[0].written) >= Cue.NAME
        and any(cue_of(line.written) is Cue.ADDRESS for line in following.lines)
    )
    if len(cues) == 1:
        return above_address and cues[0] >= Cue.NAME
    return min(cues) >= (Cue.SHORT if above_address else Cue.NAME)
