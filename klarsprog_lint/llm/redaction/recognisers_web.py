"""E-mail addresses and links."""

import re

from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.errors import UnsafeError
from klarsprog_lint.llm.redaction.kinds import Kind

_EMAIL = re.compile(
    r"(?:mailto:)?(?<![\w.+%-])[\w.+%-]{1,64}\s?(?:@|[(\[](?:at|snabel-?a)[)\]])\s?"
    r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?<![^\W_])(?:(?:https?|ftp)://|www\.)[^\s<>()»«\"\x00]*[^\s<>()»«\"\x00.,;:!?'’]"
    r"|(?<![\w.@-])(?:[^\W_][\w-]{0,62}\.){1,4}(?:dk|org|com|net|eu|info|io|gl|fo)(?![\w@-])"
    r"(?:/[^\s<>()»«\"\x00]*[^\s<>()»«\"\x00.,;:!?])?",
    re.IGNORECASE,
)
_AT = re.compile(r"\w\s?@\s?\w")


def find_web_addresses(claims: Claims) -> None:
    """Take them; raises UnsafeError for an @ that is left in a word."""
    text = claims.rest
    if "@" in text or "(" in text or "[" in text:
        claims.take_all(Kind.EMAIL, _EMAIL)
    if "." in text:
        claims.take_all(Kind.LINK, _LINK)
    if _AT.search(claims.rest):
        raise UnsafeError(
            "Sætningen sendes ikke: Den har et @, som ikke er en del af en hel e-mailadresse."
        )
