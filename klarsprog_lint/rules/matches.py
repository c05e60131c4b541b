"""One match of a lexicon row, with its sentence around it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Match:
    """The tokens of one lexicon match, in order, and the tokens of its sentence around it."""

    first: "Token"
    last: "Token"
    sentence: tuple["Token", ...]
    sentence_start: int

    @cached_property
    def following(self) -> tuple["Token", ...]:
        """The tokens of the sentence after the match."""
        return self.sentence[self.last.i + 1 - self.sentence_start :]

    @cached_property
    def preceding(self) -> tuple["Token", ...]:
        """The tokens of the sentence before the match."""
        return self.sentence[: self.first.i - self.sentence_start]


Predicate = Callable[[Match, tuple[str, ...]], bool]


def next_token(match: Match) -> "Token | None":
    """The token behind the match in its sentence."""
    return next(iter(match.following), None)
