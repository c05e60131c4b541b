"""LOV08: *§ 112, stk. 2, nr. 3*: spaces, full stops and commas of a reference.

The form follows Justitsministeriets vejledning om lovkvalitet. Only spaces, commas, full stops
and a superfluous § change; never a digit or a letter.
"""

import re
from collections.abc import Iterator

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

_UNIT = r"stk|nr|litra|pkt"
_PARTS = rf"(?P<parts>(?:\s*,?\s*(?:{_UNIT})\b\.?\s*(?:\d+|(?<=litra )[a-z])\b)*)"
_REFERENCE = re.compile(
    r"(?P<sign>§§?)(?P<gap>\s*)(?P<number>\d+)"
    # A letter that is glued on, or one before a comma or *stk.*: *§ 112 i loven* has none.
    r"(?P<letter>[a-zæøå]\b(?!\.\w)"
    rf"|\s[a-zæøå](?=\s*,?\s*(?:{_UNIT})\b))?(?:(?=(?:{_UNIT})\b)|(?!\.?\d|\w))" + _PARTS,
    re.IGNORECASE,
)
_PART = re.compile(rf"\s*,?\s*(?P<unit>{_UNIT})\b\.?\s*(?P<value>\w+)", re.IGNORECASE)
# After a list of paragraphs §§ is right: *§§ 31 og 32*.
_LIST = re.compile(r"\s*(?:,|-|–|og\b|eller\b|samt\b|til\b|ff?\.)\s*§?\s*\d*", re.IGNORECASE)
_LONE = re.compile(
    r"(?<![\w,.])(?<!\d )(?P<unit>stk)(?:\s+|\.(?=\d))(?P<value>\d+)\b", re.IGNORECASE
)
_SHORTENED = ("stk", "nr", "pkt")


def paragraph_format(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """References that are not written as in the law gazette."""
    text = block.block.text
    if "§" not in text and "stk" not in block.lowers:
        return
    covered = 0
    for match in _REFERENCE.finditer(text):
        covered = max(covered, match.end())
        yield from _finding(text, match.start(), match.end(), _written(text, match))
    for match in _LONE.finditer(text):
        if not any(m.start() <= match.start() < m.end() for m in _REFERENCE.finditer(text)):
            content = f"{match['unit']}. {match['value']}"
            yield from _finding(text, match.start(), match.end(), content)


def _finding(text: str, start: int, end: int, content: str) -> Iterator[Finding]:
    written = text[start:end]
    # A line break or a hard space is no fault.
    if re.sub(r"\s", " ", written) == content:
        return
    fix = Fix(Applicability.SAFE, f"Skriv »{content}«", (TextEdit(start, end, content),))
    yield Finding(start, end, {"plain": content}, (fix,))


def _written(text: str, match: re.Match[str]) -> str:
    sign = match["sign"]
    if sign == "§§" and not _LIST.match(text, match.end()):
        sign = "§"
    letter = f" {match['letter'].strip()}" if match["letter"] else ""
    parts = (f", {_unit(part['unit'])} {part['value']}" for part in _PART.finditer(match["parts"]))
    return f"{sign} {match['number']}{letter}{''.join(parts)}"


def _unit(unit: str) -> str:
    lower = unit.lower()
    return f"{lower}." if lower in _SHORTENED else lower
