"""STR15: enclosures that are mentioned, but not listed, and the reverse."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import at_start, collect_nothing
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_MENTION = re.compile(
    r"\b(?:ved|med)lagte?\b(?! (?:din|dine|dit|deres|jeres))|\bvedhæftede?\b|\bmedsendte?\b"
    r"|\bvi (?:\w+ )?(?:vedlægger|vedhæfter|medsender)\b|\bvedlægges\b(?! ikke)|\bmedfølgende\b"
    r"|(?<=\bse )bilag \d+|(?<=\baf )bilag \d+|(?<=\bi )bilag \d+|(?<=\bjf\. )bilag \d+",
    re.IGNORECASE,
)
_STEMS = ("lagt", "lægge", "hæft", "medsend", "medfølg", "bilag")
# What the reader sends or has sent is no enclosure of this letter.
_READERS_OWN = re.compile(
    r"\b(?:[Dd]u|I|De|have|havde)\s+(?:\w+\s+){0,3}$|\b(?:[Ss]kal|[Kk]an|[Bb]edes|[Bb]ør"
    r"|[Mm]å)\b[^,;]*$"
    r"|\bat\s+$"
    r"|\b(?:[Dd](?:in|it|ine|eres)|[Jj]eres|[Aa]nsøgningen|[Aa]nsøgers?)\b[^.,;]{0,40}$"
)
_TO_THEM = re.compile(
    r"^[^.;]{0,40}\b(?:din|deres|jeres) (?:ansøgning|klage|mail|henvendelse)\b", re.I
)
_WITH_LETTER = re.compile(
    r"\b(?:med|sammen med|til|i) (?:dette )?brevet\b|bilag|vedlagt|vedhæft|vedlægge", re.IGNORECASE
)
# *Bekendtgørelsens § 44, jf. bilag 9* is law.
_OF_LAW = re.compile(r"(?:§|\bbekendtgørelse|\blov)[^.]{0,40}$|§ \d+[^§]{0,40}$", re.IGNORECASE)
_CONTENT = re.compile(r"[a-zæøå]{4,}")
_LABEL = re.compile(r"^(?:bilag\w*|vedlagte?|vedhæftet|vedlæg|dokumenter)\b", re.IGNORECASE)


def _judge_enclosures(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    outline = document.outline
    if not outline.is_letter:
        return
    lists = [block for block in outline.enclosures if _LABEL.match(block.text)]
    if not lists and not any(_LABEL.match(s.heading.text) for s in outline.sections if s.heading):
        yield from _unlisted(outline.prose)
    elif lists:
        said = " ".join(block.text for block in outline.body).lower()
        if not _WITH_LETTER.search(said) and not _is_named(lists, said):
            message = (
                "Brevet har bilag, men nævner dem ikke. Skriv, hvad læseren skal bruge dem til."
            )
            yield at_start(lists[0], message, Severity.INFO)


def _unlisted(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """The first enclosure that is mentioned: one list mends them all."""
    for block in blocks:
        lower = block.text.lower()
        if not any(stem in lower for stem in _STEMS):
            continue
        for match in _MENTION.finditer(block.text):
            start, end = match.span()
            before = block.text[max(0, start - 60) : start].rsplit(". ", 1)[-1]
            before_bilag = block.text[:start] if match.group().lower().startswith("bilag") else ""
            theirs = (
                _OF_LAW.search(before_bilag)
                or _READERS_OWN.search(before)
                or _TO_THEM.match(block.text[end : end + 60])
            )
            if not theirs and not is_protected(block, start, end):
                yield Finding(start, end, block=block.index)
                return


def _is_named(lists: list[Block], said: str) -> bool:
    """Whether the text speaks of something that is listed."""
    words = {word for block in lists for word in _CONTENT.findall(block.text.lower())}
    return any(word[:7] in said for word in words if not _LABEL.match(word))


enclosures = PythonDocumentCheck(collect_nothing, _judge_enclosures)
