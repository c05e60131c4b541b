"""What one guard says of two texts."""

from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import read
from klarsprog_lint.guards.catalogue import GUARDS
from klarsprog_lint.guards.model import Pair


def found(guard: str, before: str, after: str) -> list[str]:
    """The messages of the guard with a name, about two texts in Markdown."""
    documents = [read(text, "brev.md", "markdown") for text in (before, after)]
    (wanted,) = (item for item in GUARDS if item.name == guard)
    return [difference.message for difference in wanted.check(Pair(*versions(documents)))]
