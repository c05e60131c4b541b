"""Text with its analysis as the guards see it: they know no documents, and no locked terms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Placeholder
from klarsprog_lint.guards.versions import Field, Part
from klarsprog_lint.rules.locks import locked_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


def part_of(kind: str, text: str, fields: Sequence[Placeholder], doc: "Doc") -> Part:
    """The part with its merge fields and its protected terms."""
    return Part(
        kind=kind,
        text=text,
        doc=doc,
        fields=tuple(Field(field.start, field.end, field.source) for field in fields),
        locked=tuple((span.start, span.end) for span in locked_spans(text)),
    )
