"""Why a text was not sent, or an answer not used. No message repeats a word of the letter."""

from klarsprog_lint.errors import KlarsprogError


class RedactionError(KlarsprogError):
    """Base of both."""


class UnsafeError(RedactionError):
    """A text that cannot be redacted safely, and therefore is not sent."""


class RestoreError(RedactionError):
    """An answer whose tokens do not match those of the text that was sent."""
