"""What a check at document scope must leave alone by itself: quotations and merge fields."""

from klarsprog_lint.documents.model import Block


def is_protected(block: Block, start: int, end: int) -> bool:
    """Whether a span lies in a quotation or touches a placeholder."""
    return any(span.start <= start and end <= span.end for span in block.quoted) or any(
        field.start < end and start < field.end for field in block.placeholders
    )
