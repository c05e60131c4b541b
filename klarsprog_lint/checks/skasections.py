"""SKA04: what an empty field or a deleted paragraph leaves behind in a merged letter."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, Severity, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_EMPTY_SALUTATION = re.compile(r"^(?:kære|hej|til)\s*[,!:]\s*$|^kære\s*$", re.IGNORECASE)
_BEGINS_WITH_COMMA = re.compile(r"(?:^|(?<=[.!?]\s))[,;](?=\s\w)")
# *..* but no row of dots, no path (../x) and no omission.
_DOUBLE_STOP = re.compile(
    r"(?<=[\w)»\"])(?:\.\s?\.(?![.\w/])|\.,\s?\.(?!\.)|,\s?,|,\s?\.(?![.\d]))"
)
_SPACE_BEFORE = re.compile(r"(?<=\w)[ \u00a0]+(?=[,.;](?:\s|$))")
_TWO_SPACES = re.compile(r"(?<=\S) {2}(?=\S)")
_ALIGNED = re.compile(r"\t| {3,}")
# Numbers may be set in columns, dots may lead to a page number.
_LEADERS = re.compile(r"\.{4,}|(?:\. ){3,}")
_LONGEST_EMPTY_SALUTATION = 9
# Most texts have none of these; asking for them is much faster than the patterns.
_HINTS = ("  ", " ,", " .", " ;", "..", ".,.", "., .", ",,", ", ,", ",.", ", .")
# After these words something has to come: *den  kl.  på rådhuset*.
_WAITS = re.compile(
    r"\b(?:den|kl\.|kr\.|nr\.|tlf\.|telefon|på|af|til|fra|får|i|for|med|inden|senest|hos|et|en|din|dit"
    r"|dine|kære|er|§|stk\.)$",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"(?:\b\w|\b\w+\.\w+|kl|ca|nr|stk|mv|osv|etc|evt|pkt|tlf|kr|mdr?)$", re.I
)
_MARKUP = re.compile(r"[\s#*_=~-]*")


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    for block in document.blocks:
        if block.kind in (BlockKind.QUOTE, BlockKind.ADDRESS):
            continue
        yield from _gaps(block)
    yield from _empty_sections(document)
    yield from _repeated_headings(document)


def _gaps(block: Block) -> Iterator[Finding]:
    text = block.text
    if len(text) < _LONGEST_EMPTY_SALUTATION and _EMPTY_SALUTATION.match(text):
        if not block.placeholders:
            message = "Efter »{text}« mangler navnet. Skriv det, eller begynd med »Hej«."
            yield Finding(0, len(text), message=message, block=block.index)
        return
    is_suspicious = text[:1] in (",", ";") or any(hint in text for hint in _HINTS)
    if not is_suspicious or block.kind is BlockKind.SIGNATURE or _LEADERS.search(text):
        return
    yield from _missing_beginnings(block)
    yield from _double_marks(block)
    for match in _SPACE_BEFORE.finditer(text):
        if not is_protected(block, *match.span()):
            message = "Der er mellemrum før tegnet. Er der et felt, der er tomt?"
            yield _spacing(block, match, "", message)
    if block.kind is not BlockKind.TABLE_CELL and "  " in text and not _ALIGNED.search(text):
        for match in _TWO_SPACES.finditer(text):
            yield _spacing(block, match, " ", "Der er to mellemrum. Er der et felt, der er tomt?")


def _missing_beginnings(block: Block) -> Iterator[Finding]:
    for match in _BEGINS_WITH_COMMA.finditer(block.text):
        message = "Sætningen begynder med »{text}«. Der mangler noget foran."
        yield Finding(*match.span(), message=message, block=block.index)


def _double_marks(block: Block) -> Iterator[Finding]:
    text = block.text
    for match in _DOUBLE_STOP.finditer(text):
        start, end = match.span()
        if match.group()[0] == "." and match.group() != ".." and _is_abbreviated(text, match):
            continue
        if is_protected(block, start, end):
            continue
        content = "." if "." in match.group() else ","
        fix = Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),))
        message = "»{text}« har et tegn for meget. Mangler der noget imellem?"
        severity = Severity.WARNING
        yield Finding(
            start, end, fixes=(fix,), severity=severity, message=message, block=block.index
        )


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    """*mv. .* may be a slip of the pen, *mv.,* is right."""
    return _ABBREVIATION.search(text, max(match.start() - 6, 0), match.start()) is not None


def _spacing(block: Block, match: re.Match[str], content: str, message: str) -> Finding:
    """Safe to mend, unless the word before waits for something: then the gap is the only trace."""
    start, end = match.span()
    waits = _WAITS.search(block.text, max(start - 12, 0), start) is not None
    applicability = Applicability.UNSAFE if waits else Applicability.SAFE
    touches = any(field.start <= end and start <= field.end for field in block.placeholders)
    fix = Fix(applicability, "Ret mellemrummet", (TextEdit(start, end, content),))
    return Finding(
        start,
        end,
        fixes=() if touches else (fix,),
        severity=Severity.WARNING if waits else Severity.INFO,
        message=message,
        block=block.index,
    )


def _empty_sections(document: Document) -> Iterator[Finding]:
    """A heading followed by one of its own rank or a higher one, by the closing, or by nothing.

    Pictures, tables of HTML and control tags leave no block, so the source between must be blank.
    """
    blocks = document.blocks
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    top = min((block.level for block in headings), default=0)
    for block in headings[1:]:
        following = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        # A title of two lines, or a subject under the title.
        if (
            block.level == top
            and block.index < 3
            and len(headings) > 1
            and _is_first(block, blocks)
        ):
            continue
        if following is not None and not _closes(block, following):
            continue
        if _is_blank_between(document, block, following):
            message = (
                "Under overskriften »{text}« står der ikke noget. Skriv afsnittet, eller slet den."
            )
            yield Finding(0, len(block.text), message=message, block=block.index)


def _is_first(block: Block, blocks: Sequence[Block]) -> bool:
    return all(
        before.kind in (BlockKind.HEADING, BlockKind.ADDRESS) for before in blocks[: block.index]
    )


def _closes(heading: Block, following: Block) -> bool:
    if following.kind is BlockKind.HEADING:
        return following.level <= heading.level
    return following.kind is BlockKind.SIGNATURE


def _is_blank_between(document: Document, block: Block, following: Block | None) -> bool:
    start = block.source_map.to_source(0, len(block.text))[1]
    end = len(document.source)
    if following is not None:
        end = following.source_map.to_source(0, 1)[0]
    return _MARKUP.fullmatch(document.source, start, end) is not None


def _repeated_headings(document: Document) -> Iterator[Finding]:
    """The same heading twice under the same higher one."""
    seen: dict[tuple[int, str], Block] = {}
    for block in document.blocks:
        if block.kind is not BlockKind.HEADING or block.placeholders:
            continue
        seen = {key: value for key, value in seen.items() if key[0] <= block.level}
        key = (block.level, block.text.strip().rstrip(":").casefold())
        if key in seen:
            message = (
                "Overskriften »{text}« står her for anden gang. "
                "Saml afsnittene, eller slet det ene."
            )
            yield Finding(0, len(block.text), message=message, block=block.index)
        seen[key] = block


empty_section = PythonDocumentCheck(_collect_nothing, _judge)
