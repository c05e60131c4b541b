"""The conditions of lexicon rows: predicates over a match that decide what may be offered.

The vocabulary is documented in the lexicons' README. A condition that does not hold takes the
row's replacement away; one that is written with ``!`` takes the whole finding away, and one with
``?`` only says that a person has to look before the replacement is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from klarsprog_lint.rules.matches import Match, Predicate
from klarsprog_lint.rules.verb_predicates import MAY_READ_PARSE, VERB_PREDICATES
from klarsprog_lint.rules.word_predicates import WORD_PREDICATES

PREDICATES: Mapping[str, Predicate] = {**VERB_PREDICATES, **WORD_PREDICATES}


@dataclass(frozen=True, slots=True)
class Condition:
    """A predicate with its arguments; ``drops`` when the finding goes where it fails.

    ``doubts`` when only the safety of the replacement goes.
    """

    name: str
    arguments: tuple[str, ...]
    drops: bool
    doubts: bool = False


def parse_condition(text: str) -> Condition:
    """The condition that a lexicon cell names; ValueError (Danish) for an unknown predicate."""
    drops, doubts = text.startswith("!"), text.startswith("?")
    body = text[1:] if drops or doubts else text
    if body in PREDICATES:
        return Condition(body, (), drops, doubts)
    name, _, arguments = body.partition(":")
    if name not in PREDICATES or not arguments:
        raise ValueError(f"betingelsen »{text}« er ukendt; se ordlisternes README")
    return Condition(name, tuple(arguments.split(",")), drops, doubts)


def may_read_parse(condition: Condition) -> bool:
    """Whether the condition reads the parse of some matches; all others read tags alone."""
    return condition.name in MAY_READ_PARSE


def needs_parse(condition: Condition, match: Match) -> bool:
    """Whether the parse could change what the condition says of this match."""
    asks = MAY_READ_PARSE.get(condition.name)
    return asks is not None and asks(match, condition.arguments)


def holds(condition: Condition, match: Match) -> bool:
    """Whether the condition is true of the match."""
    return PREDICATES[condition.name](match, condition.arguments)
