"""TIL10: a letter that ends without a greeting, or without the name of somebody or some unit."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import collect_nothing
from klarsprog_lint.documents.cues import is_closing
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_NAME = re.compile(r"[A-ZÆØÅÉ][\wé.'-]+(?:\s|$)|[\[{<«]")
_GREETING = re.compile(r"\bhilsen\b|\bhilsner\b|\bm\.?v\.?h\b|\bpå .{2,40} vegne\b", re.IGNORECASE)
_SHOWN = 3


def _judge(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    outline = document.outline
    if outline.salutation is None and not (outline.title is not None and outline.has_address):
        return
    if outline.words < options.number("min-words"):
        return
    signed = [block for block in document.blocks if block.kind is BlockKind.SIGNATURE]
    # A sender's name alone ends many letters, but greets nobody.
    if not any(_GREETING.search(block.text) or is_closing(block.text) for block in signed):
        yield from _without_greeting(document)
    elif not any(_names_somebody(block) for block in signed):
        block = signed[0]
        message = "Brevet slutter uden navn. Skriv, hvem og hvilken afdeling det kommer fra."
        yield Finding(0, len(block.text), message=message, block=block.index)


def _names_somebody(block: Block) -> bool:
    """A name or a unit beside the words of the greeting itself."""
    if block.placeholders:
        return True
    rest = "\n".join(line for line in block.text.splitlines() if not is_closing(line))
    inline = re.split(
        r"\bhilsen\b,?|\bm\.?v\.?h\b\.?,?|\bvegne\b,?", block.text, maxsplit=1, flags=re.IGNORECASE
    )
    return any(_NAME.search(text) for text in (rest, *inline[1:]))


def _without_greeting(document: Document) -> Iterator[Finding]:
    prose = document.outline.prose
    if not prose or any(_GREETING.search(block.text) for block in document.blocks[-4:]):
        return
    block = prose[-1]
    words = list(re.finditer(r"\S+", block.text))[-_SHOWN:]
    yield Finding(words[0].start(), len(block.text.rstrip()), block=block.index)


greeting = PythonDocumentCheck(collect_nothing, _judge)
