"""From an answer back to words: every token of the text that was sent, or a refusal.

A name, firm or place may be named once more than before, since a sentence that is split needs
its subject twice; any other token stands as often as it was sent or less, but never not at all.
"""

import re
from collections import Counter
from collections.abc import Mapping

from klarsprog_lint.llm.redaction.errors import RestoreError
from klarsprog_lint.llm.redaction.kinds import Kind
from klarsprog_lint.llm.redaction.tokens import DAMAGED, TOKEN

# Something built like a token, of a kind that does not exist.
_STRANGE = re.compile(r"\[[A-ZÆØÅ]{2,}_\d+[a-z]*\]")
_REPEATABLE = tuple(f"[{kind}_" for kind in (Kind.NAME, Kind.COMPANY, Kind.PLACE))
_TWICE = re.compile(rf"({TOKEN.pattern})\s*,?\s*\1")
_GENITIVE = re.compile(r"['’]?s(?!\w)|['’](?!\w)|-")
_SIBILANT = ("s", "x", "z")


def restore_tokens(answer: str, sent: str, tokens: Mapping[str, str]) -> str:
    """The answer with the values in place of their tokens."""
    _check_spelling(answer, sent)
    _check_counts(answer, sent, tokens)
    _check_neighbours(answer, sent)
    return TOKEN.sub(lambda match: tokens[match.group()], _genitives(answer, sent, tokens))


def _check_spelling(answer: str, sent: str) -> None:
    # Words of the letter that only look like half a token may be in the answer, too.
    spelt = set(DAMAGED.findall(TOKEN.sub("\x00", sent)))
    for match in DAMAGED.finditer(TOKEN.sub("\x00", answer)):
        if match.group() not in spelt:
            raise RestoreError("Svaret bruges ikke: Et mærke for en personoplysning er ændret.")


def _check_counts(answer: str, sent: str, tokens: Mapping[str, str]) -> None:
    had, has = Counter(TOKEN.findall(sent)), Counter(TOKEN.findall(answer))
    for token in [*has, *_STRANGE.findall(answer)]:
        if token not in tokens and token not in sent:
            raise RestoreError(f"Svaret bruges ikke: Mærket {token} er opfundet.")
    for token in tokens:
        if not has[token]:
            raise RestoreError(f"Svaret bruges ikke: Mærket {token} mangler.")
        spare = 1 if token.startswith(_REPEATABLE) else 0
        if has[token] > had[token] + spare:
            raise RestoreError(f"Svaret bruges ikke: Mærket {token} står der for mange gange.")
    for match in _TWICE.finditer(answer):
        if match.group() not in sent:
            raise RestoreError(f"Svaret bruges ikke: Mærket {match[1]} står to gange i træk.")


def _check_neighbours(answer: str, sent: str) -> None:
    """A token is a word of its own: an ending other than -s would make another word of it."""
    for match in TOKEN.finditer(answer):
        before, after = answer[: match.start()][-1:], answer[match.end() :]
        glued = before.isalnum() and before + match.group() not in sent
        if after[:1].isalnum() and not _GENITIVE.match(after):
            glued = glued or match.group() + after[:1] not in sent
        if glued:
            raise RestoreError(
                f"Svaret bruges ikke: Mærket {match.group()} er sat sammen med et ord."
            )


def _genitives(answer: str, sent: str, tokens: Mapping[str, str]) -> str:
    """*[NAVN_1]s* for Jens is *Jens'*; a model cannot know how the name ends."""
    for token, value in tokens.items():
        if value.lower().endswith(_SIBILANT) and f"{token}s" not in sent:
            answer = re.sub(rf"{re.escape(token)}['’]?s(?!\w)", f"{token}'", answer)
    return answer
