"""The annotation format: ``⟦CODE:text⟧`` marks, read out of a text and counted in offsets.

A mark names one or more codes: ``A+B`` both are expected, ``A|B`` one of the two is enough,
``A?`` may be found or not. A document's own codes stand on a first line ``%% STR06 STR07?``.
An empty opening (ORD05) says why its passive is there, so passives inside it are optional.
"""

import re
from dataclasses import dataclass

_MARK = re.compile(r"⟦([A-Z]{3}\d\d[A-Z0-9?|+]*):|⟧")
_CODE = re.compile(r"[A-Z]{3}\d\d\Z")
_HEADER = re.compile(r"%%(.*)\n")


class MarkError(ValueError):
    """An annotation that cannot be read."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected finding: any of ``codes``; ``start`` and ``end`` are None for the document."""

    codes: tuple[str, ...]
    optional: bool
    start: int | None = None
    end: int | None = None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the two spans share at least half of the shorter one."""
        if self.start is None or self.end is None:
            return True
        shared = min(self.end, end) - max(self.start, start)
        return shared > 0 and 2 * shared >= min(self.end - self.start, end - start)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, what was marked in it, and what its head says of it."""

    text: str
    expected: tuple[Expected, ...]
    letter_type: str = ""


def parse(source: str) -> Marked:
    """The text and annotations of an annotated letter or sentence; MarkError if malformed."""
    letter_type, header, source = _header(source)
    parts: list[str] = []
    open_marks: list[tuple[str, int]] = []
    expected: list[Expected] = list(header)
    length = end = 0
    for mark in _MARK.finditer(source):
        parts.append(source[end : mark.start()])
        length += mark.start() - end
        end = mark.end()
        if mark[1]:
            open_marks.append((mark[1], length))
            continue
        if not open_marks:
            raise MarkError(f"⟧ uden ⟦: …{source[max(0, mark.start() - 40) : end]}")
        codes, start = open_marks.pop()
        if start == length:
            raise MarkError(f"tom markering {codes}")
        expected.extend(_read_codes(codes, start, length))
        if "ORD05" in codes:
            expected.extend(_read_codes("PAS01?+PAS03?+PAS04?", start, length))
    parts.append(source[end:])
    text = "".join(parts)
    if open_marks or "⟦" in text or "⟧" in text:
        raise MarkError(f"⟦ uden ⟧: {open_marks or text[text.find('⟦') :][:40]}")
    return Marked(text, tuple(expected), letter_type)


def _header(source: str) -> tuple[str, tuple[Expected, ...], str]:
    letter_type = ""
    expected: tuple[Expected, ...] = ()
    while match := _HEADER.match(source):
        source = source[match.end() :]
        content = match[1].strip()
        if content.startswith("type:"):
            letter_type = content.removeprefix("type:").strip()
        else:
            expected += tuple(
                item for codes in content.split() for item in _read_codes(codes, None, None)
            )
    return letter_type, expected, source


def _read_codes(codes: str, start: int | None, end: int | None) -> tuple[Expected, ...]:
    return tuple(_read_choice(choice, start, end) for choice in codes.split("+"))


def _read_choice(choice: str, start: int | None, end: int | None) -> Expected:
    names = tuple(name.removesuffix("?") for name in choice.split("|"))
    if wrong := [name for name in names if not _CODE.match(name)]:
        raise MarkError(f"ukendt kode {wrong[0]!r} i {choice!r}")
    return Expected(names, "?" in choice, start, end)
