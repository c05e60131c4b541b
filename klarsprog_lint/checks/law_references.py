"""References to law in plain text: paragraphs with what belongs to them, and names of laws.

The form is that of Justitsministeriets vejledning om lovkvalitet: *§ 27 b, stk. 2, nr. 3, i lov
om …*. One reference is one paragraph number; *§§ 31 og 32* are two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Digits with a letter of their own (*§ 27 b*); the letter i is mostly the preposition.
_NUMBER = r"\d+(?:\.\d+)*(?:\s?[a-hj-z]\b(?!\.))?"
_NO_AMOUNT = r"(?!\s*(?:kr|dage|uger|pct|%|km|år|måned))"
_AND = r"(?:\s*,\s+(?:og|eller|samt)\s+|\s*,\s*|\s+(?:og|eller|samt|til)\s+|\s*[-–]\s*)"
_PART = (
    rf"(?:,?\s*(?:stk|nr|litra|pkt)\b\.?\s*(?:\d+(?:{_AND}\d+\b{_NO_AMOUNT}(?!\.\s*pkt))*|[a-z]\b))"
)
_LISTED = rf"(?:{_AND}{_NUMBER}{_NO_AMOUNT}(?!\.\s*pkt)(?:{_PART})*)"
_PARAGRAPH = re.compile(
    rf"(?:§§|\bartiklerne)\s*(?P<many>{_NUMBER}(?:{_PART})*{_LISTED}*)|(?:§|\b(?:artikel"
    rf"|art\.))\s*(?P<one>{_NUMBER})(?:{_PART})*",
    re.IGNORECASE,
)
_ADJECTIVE = r"\w+(?:el|elle|iv|ive|al|ale|ig|ige|isk|iske)"
NAMED_LAW = re.compile(
    rf"\b(?:lov|bekendtgørelse) (?:nr\. \d+ )?om (?:en |et )?(?:{_ADJECTIVE} )?\w+"
    r"|\b[a-zæøå]{3,}lov(?:en|ens)\b|\bbarnets lovs?\b|\b[a-zæøå]{4,}bekendtgørelsens?\b",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(rf"(?:^|,|og|eller|samt|til|[-–])\s*{_NUMBER}", re.IGNORECASE)
_LONGEST_GAP = 12
_AFTER = re.compile(r"^,?\s*(?:i|af)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference with its span; *§§ 31 og 32* has ``count`` 2."""

    start: int
    end: int
    count: int = 1


def paragraphs(text: str) -> Sequence[Reference]:
    """The references to paragraphs and to articles of an EU act, in order."""
    if "§" not in text and "rti" not in text and "art." not in text:
        return ()
    return tuple(
        Reference(match.start(), match.end(), _listed(match["many"]))
        for match in _PARAGRAPH.finditer(text)
    )


def references(text: str) -> Sequence[Reference]:
    """Paragraphs, and the names of laws that stand alone; a law with its paragraph is one."""
    cited = paragraphs(text)
    names = list(NAMED_LAW.finditer(text))
    found = [
        Reference(min(item.start, *(_owners(text, names, item))), item.end, item.count)
        for item in cited
    ]
    for name in names:
        if not any(_belongs(text, name, item) for item in cited):
            found.append(Reference(name.start(), name.end()))
    return tuple(sorted(found, key=lambda item: item.start))


def _owners(text: str, names: Sequence[re.Match[str]], cited: Reference) -> list[int]:
    """Where the law in the genitive before a paragraph begins; its own start without one."""
    starts = [name.start() for name in names if text[name.end() : cited.start].isspace()]
    return [*(start for start in starts if start < cited.start), cited.start]


def _belongs(text: str, name: re.Match[str], cited: Reference) -> bool:
    """*servicelovens § 112* and *§ 112 i lov om social service*."""
    if name.end() <= cited.start:
        return text[name.end() : cited.start].isspace()
    gap = text[cited.end : name.start()]
    return len(gap) < _LONGEST_GAP and _AFTER.match(gap) is not None


def _listed(many: str | None) -> int:
    if many is None:
        return 1
    without_parts = re.sub(_PART, "", many, flags=re.IGNORECASE)
    return max(1, sum(1 for _ in _LIST_NUMBER.finditer(without_parts)))


def in_span(found: Sequence[Reference], start: int, end: int) -> Iterator[Reference]:
    """The references that lie in a span."""
    return (item for item in found if start <= item.start and item.end <= end)
