"""Tokens such as ``[NAVN_2]``: how they are written, numbered and mistaken for.

The number tells values apart; a letter after it tells apart ways of writing one value
(``010190-1234`` is ``[CPR_1]``, ``0101901234`` then is ``[CPR_1b]``), since restoring is exact.
"""

import re
from dataclasses import dataclass, field

from klarsprog_lint.llm.redaction.kinds import Kind

_KINDS = "|".join(sorted(Kind, key=len, reverse=True))
TOKEN = re.compile(rf"\[(?:{_KINDS})_[1-9]\d*[a-z]*\]")

# In a letter: what a model's answer could not tell from a token of ours.
LOOK_ALIKE = re.compile(
    rf"[\[［]\s*(?:{_KINDS})\s*[-_–]?\s*\d{{1,6}}[a-z]*\s*[\]］]|(?<![^\W_])(?:{_KINDS})_\d",
    re.IGNORECASE,
)
# In an answer: a token without its brackets, in other brackets or spelt otherwise.
DAMAGED = re.compile(
    rf"[\[({{<«]\s*(?i:{_KINDS})[\s_–-]*\d*[a-z]?\s*[\])}}>»]"
    rf"|(?<!\w)(?i:{_KINDS})_\d*|(?<!\w)(?:{_KINDS})[ –-]?\d{{1,3}}(?!\w)"
)

_PREFIX = re.compile(r"^(?:\(?\+45\)?|0045)")
_NUMERIC = frozenset({Kind.CPR, Kind.CVR, Kind.ACCOUNT, Kind.NUMBER, Kind.PHONE})
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class Numbering:
    """Gives equal values equal tokens; share one between texts that are sent together."""

    _numbers: dict[tuple[Kind, str], int] = field(default_factory=dict)
    _written: dict[tuple[Kind, int], list[str]] = field(default_factory=dict)
    _used: dict[Kind, int] = field(default_factory=dict)

    def token(self, kind: Kind, written: str) -> str:
        """The token of a value as it is written."""
        key = (kind, _value(kind, written))
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self._used.get(kind, 0) + 1
            self._used[kind] = number
        forms = self._written.setdefault((kind, number), [])
        if written not in forms:
            forms.append(written)
        return f"[{kind}_{number}{_suffix(forms.index(written))}]"


def _suffix(index: int) -> str:
    """Nothing for the first writing, then b, c … z, za …"""
    return "z" * (index // 26) + (_LETTERS[index % 26] if index % 26 else "")


def _value(kind: Kind, written: str) -> str:
    if kind in _NUMERIC:
        return re.sub(r"\W", "", _PREFIX.sub("", written.strip())).casefold()
    return " ".join(written.casefold().split())
