"""From a text of a letter to one that may leave: every value becomes a token."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from klarsprog_lint.documents.placeholders import find_marks
from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.errors import RedactionError, UnsafeError
from klarsprog_lint.llm.redaction.health_words import find_health_words
from klarsprog_lint.llm.redaction.kinds import Found, Kind
from klarsprog_lint.llm.redaction.names import lexicon
from klarsprog_lint.llm.redaction.recognisers_addresses import find_streets
from klarsprog_lint.llm.redaction.recognisers_names import find_names
from klarsprog_lint.llm.redaction.recognisers_numbers import find_numbers
from klarsprog_lint.llm.redaction.recognisers_web import find_web_addresses
from klarsprog_lint.llm.redaction.restoring import restore_tokens
from klarsprog_lint.llm.redaction.tokens import LOOK_ALIKE, Numbering

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Zero-width characters and soft hyphens: no pattern sees what they cut in two.
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CUT = re.compile(rf"\d[{_HIDDEN}]|[{_HIDDEN}][\d@]|@[{_HIDDEN}]|(?<!\w)[A-ZÆØÅ]\w*[{_HIDDEN}]")
_OTHER_DIGIT = re.compile(r"[^\W0-9\D]")
_PERSONAL_FIELD = re.compile(r"\d{4}|@")


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without personal data, and what each of its tokens stands for.

    ``found`` are the spans of the original text, in order.
    """

    text: str
    tokens: Mapping[str, str]
    found: tuple[Found, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of persons in it: what other texts of the same letter should know."""
        return tuple(v for token, v in self.tokens.items() if token.startswith(f"[{Kind.NAME}_"))


def redact(
    text: str,
    doc: "Doc | None",
    *,
    known: Sequence[str] = (),
    health: bool = False,
    numbering: Numbering | None = None,
) -> Redacted:
    """Replace personal data by tokens.

    ``doc`` is the analysis of the same text, at least tagged; without one more words with a
    capital are taken for names. ``known`` are names and addresses that the rest of the letter
    gave away (``Redacted.names``). Texts that share a ``numbering`` have the same token for the
    same value. ``health`` takes words of illness, too. Raises
    UnsafeError, with a reason that quotes nothing, for a text that must not be sent.
    """
    if doc is not None and doc.text != text:
        raise ValueError("the analysis is one of another text")
    _refuse_what_nobody_can_tell(text)
    claims = Claims(text)
    claims.keep(_fields(text, doc))
    find_web_addresses(claims)
    find_numbers(claims)
    find_streets(claims)
    if health:
        find_health_words(claims)
    find_names(claims, doc, known)
    return _replaced(text, claims.found, numbering or Numbering())


def _refuse_what_nobody_can_tell(text: str) -> None:
    if LOOK_ALIKE.search(text):
        raise UnsafeError(
            "Sætningen sendes ikke: Den indeholder noget, der ligner de mærker, vi sætter i stedet "
            "for personoplysninger, f.eks. [NAVN_1]."
        )
    if _CUT.search(text):
        raise UnsafeError(
            "Sætningen sendes ikke: Den har usynlige tegn inde i et tal eller et navn. Slet dem."
        )
    if _OTHER_DIGIT.search(text):
        raise UnsafeError("Sætningen sendes ikke: Den har tal skrevet med andre tegn end 0-9.")


def _fields(text: str, doc: "Doc | None") -> Iterable[tuple[int, int]]:
    """Merge fields stay; what is written like one but holds a value does not."""
    words = lexicon(doc)
    for mark in find_marks(text):
        inner = mark.name.split()
        is_value = _PERSONAL_FIELD.search(text[mark.start : mark.end]) is not None
        if not is_value and not (inner and words.is_first(inner[0])):
            yield mark.start, mark.end


def _replaced(text: str, found: Iterable[Found], numbering: Numbering) -> Redacted:
    ordered = tuple(sorted(found, key=lambda item: item.start))
    tokens: dict[str, str] = {}
    pieces: list[str] = []
    last = 0
    for item in ordered:
        written = text[item.start : item.end]
        token = numbering.token(item.kind, written)
        tokens[token] = written
        pieces += [text[last : item.start], token]
        last = item.end
    sent = "".join([*pieces, text[last:]])
    try:
        is_exact = restore_tokens(sent, sent, tokens) == text
    except RedactionError:
        is_exact = False
    if not is_exact:
        raise UnsafeError("Sætningen sendes ikke: Den kan ikke genskabes præcist bagefter.")
    return Redacted(sent, MappingProxyType(tokens), ordered)


def restore(text: str, redacted: Redacted) -> str:
    """Put the values back into an answer; raises RestoreError where a token is not as sent."""
    return restore_tokens(text, redacted.text, redacted.tokens)
