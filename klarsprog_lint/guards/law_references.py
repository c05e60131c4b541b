"""References to law: *§ 11, stk. 2, nr. 3* as a path, and *§§ 31 og 32* as two."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LAW = re.compile(
    r"(?:§§?|\bparagraf(?:ferne)?)\s*\d+(?:\.\d+)*(?:\s?[a-hj-z]\b(?!\.\s?[a-zæøå]))?(?:(?:\s*,|\s+og|\s+eller|\s+samt)?\s*"
    r"(?:stk\.?|stykke|nr\.?|nummer|litra|pkt\.?)\s*(?:\d+|[a-z]\b)|(?:\s*,\s*|\s+og\s+|\s+eller\s+|\s*[-–]\s*)"
    r"\d+(?!\s*(?:kr|dag|uge|pct|%|måned|år|time)|[.]\s*[a-zæøå])(?:\s?[a-hj-z]\b(?!\.\s?[a-zæøå]))?)*"
    r"|\b(?:stk\.?|litra)\s*(?:\d+|[a-z]\b)(?:\s*,?\s*(?:nr\.?|litra|pkt\.?)\s*(?:\d+|[a-z]\b))*",
    re.IGNORECASE,
)
_LAW_STEP = re.compile(
    r"(?P<unit>§§?|paragraf(?:ferne)?|stk\.?|stykke|nr\.?|nummer|litra|pkt\.?)\s*"
    r"(?P<value>\d+(?:\.\d+)*(?:\s?[a-hj-z]\b)?|[a-z]\b)"
    r"|(?P<more>(?:,|og|eller|[-–])\s*(?P<next>\d+(?:\s?[a-hj-z]\b)?))",
    re.IGNORECASE,
)
_LEVELS = ("§", "stk", "nr", "litra", "pkt")
_WRITTEN_OUT = {"paragraf": "§", "paragrafferne": "§", "§§": "§", "stykke": "stk", "nummer": "nr"}
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A path such as *§ 11 stk 2 nr 3*, and where it is written."""

    path: str
    start: int
    end: int


def find_references(text: str) -> Iterator[Reference]:
    """One reference for each paragraph, subsection and so on."""
    for match in _LAW.finditer(text):
        for value in _law_values(match.group()):
            yield Reference(value, match.start(), match.end())


def _law_values(written: str) -> Iterator[str]:
    """Paths such as *§ 11 stk 2 nr 3*; a path that goes on is not repeated by its beginning."""
    path: list[tuple[int, str]] = []
    for step in _LAW_STEP.finditer(written):
        if step["unit"]:
            unit = step["unit"].lower().strip(".")
            level = _LEVELS.index(_WRITTEN_OUT.get(unit, unit))
            value = step["value"]
            deeper = bool(path) and level > path[-1][0]
        else:
            if not path:
                continue
            level, value, deeper = path[-1][0], step["next"], False
        if path and not deeper:
            yield _law_path(path)
        path = [item for item in path if item[0] < level]
        path.append((level, _SPACE.sub("", value).lower()))
    if path:
        yield _law_path(path)


def _law_path(path: Iterable[tuple[int, str]]) -> str:
    return " ".join(f"{_LEVELS[level]} {value}" for level, value in path)
