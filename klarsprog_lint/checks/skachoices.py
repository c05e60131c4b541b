"""SKA02: choices and notes of a template that were meant to be deleted before sending.

Three kinds: a note to the caseworker (*OBS til sagsbehandler*), a pair of outcomes with a slash
(*bevilget/afslået*), and two sentences that say the opposite in the same words.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.ska_notes import NOTES, Note, notes_present
from klarsprog_lint.checks.ska_outcomes import OUTCOMES, Claim
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# A slip or a form: the reader is the one who chooses.
_FORM = re.compile(
    r"[☐□▢❑○]|\[ ?[xX]? ?\]|sæt(?:te)? (?:kryds|ring|flueben|x)\b|udfyldes af", re.IGNORECASE
)
_FORM_HINTS = ("☐", "□", "▢", "❑", "○", "[", "sæt", "Sæt", "fyldes af")
# So many sentences back the opposite may stand.
_WINDOW = 3
# Characters on either side of a slash in which two outcomes have room.
_REACH = 40


_OPPOSITE = "»{text}« siger det modsatte af en sætning før. Slet den af de to, der ikke passer."


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """Choices in all blocks but quoted law; a form leaves its choices to the reader."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.QUOTE]
    # One look at the whole letter spares most letters a look at every block.
    everything = "\n".join(block.text for block in blocks)
    if any(hint in everything for hint in _FORM_HINTS) and any(map(_is_form, blocks)):
        blocks = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
        blocks = [block for block in blocks if not _is_form(block)]
    present = notes_present(NOTES, everything.lower())
    if present or "/" in everything:
        for block in blocks:
            yield from _leftovers(block, present)
    yield from _contradictions(blocks)


def _is_form(block: Block) -> bool:
    return _FORM.search(block.text) is not None


def _leftovers(block: Block, notes: Sequence[Note]) -> Iterator[Finding]:
    patterns = [pattern for _, pattern in notes_present(notes, block.text.lower())]
    spans = {match.span() for pattern in patterns for match in pattern.finditer(block.text)}
    spans.update(_outcomes(block.text))
    reached = 0
    for start, end in sorted(spans):
        if start >= reached and not is_protected(block, start, end):
            reached = end
            yield Finding(start, end, block=block.index)


def _outcomes(text: str) -> Iterator[tuple[int, int]]:
    """*bevilget/afslået*: around each slash, since the pattern is slow and slashes are few."""
    slash = text.find("/")
    while slash >= 0:
        for match in OUTCOMES.finditer(text, max(0, slash - _REACH), slash + _REACH):
            if match.start() <= slash < match.end():
                yield match.span()
        slash = text.find("/", slash + 1)


def _contradictions(blocks: Sequence[Block]) -> Iterator[Finding]:
    """*Du får tilskud til kost.* beside *Du får ikke tilskud til kost.*: one had to go."""
    before: deque[Claim] = deque(maxlen=_WINDOW)
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            before.clear()
            continue
        end = -2
        for sentence in block.text.split(". "):
            start, end = end + 2, end + 2 + len(sentence)
            if sentence.strip(":").lower() == "eller":
                continue
            claim = Claim(sentence)
            is_opposite = any(claim.contradicts(earlier) for earlier in before)
            if is_opposite and not is_protected(block, start, end):
                last = end + (block.text[end : end + 1] == ".")
                yield Finding(start, last, message=_OPPOSITE, block=block.index)
            before.append(claim)


leftover_choice = PythonDocumentCheck(_collect_nothing, _judge)
