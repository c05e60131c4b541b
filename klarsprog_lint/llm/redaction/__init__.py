"""Taking personal data out of a text before it leaves, and putting it back afterwards."""

from klarsprog_lint.llm.redaction.errors import RedactionError, RestoreError, UnsafeError
from klarsprog_lint.llm.redaction.kinds import Found, Kind
from klarsprog_lint.llm.redaction.redacting import Redacted, redact, restore
from klarsprog_lint.llm.redaction.tokens import Numbering

__all__ = [
    "Found",
    "Kind",
    "Numbering",
    "Redacted",
    "RedactionError",
    "RestoreError",
    "UnsafeError",
    "redact",
    "restore",
]
