"""Letter types: declared by the letter, or detected from headings and cue phrases.

Declared in Markdown front matter (``brevtype: afslag``) or, in every format, in a comment that is
never printed: ``<!-- klarsprog: brevtype afslag -->`` or ``{# klarsprog: brevtype afslag #}``.

Detected by evidence: the weights of the cues that a letter holds are added up for each kind of
letter, and the confidence is the kind's share among all kinds and the chance that it is none. The
weights are judgements, checked against letters; the confidence is no measured frequency.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import exp

from klarsprog_lint.documents.letter_cues import (
    BURDENED,
    CUES,
    GRANTED,
    REFUSED,
    Passage,
    Place,
    folded,
)
from klarsprog_lint.documents.letter_outline import Outline, Role
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.letter_type_names import LETTER_TYPES

#: From here on a detected type may carry an error.
SURE = 0.7
#: Below this no type is named at all.
LEAST = 0.5

_DECISIONS = frozenset(("afgørelse", "afslag", "bevilling"))
#: Kinds that share their evidence; the first is what a letter is when nothing says more.
_GROUPS = {
    "decision": ("afgørelse", "afslag", "bevilling"),
    "hearing": ("partshøring", "agterskrivelse"),
}
_ALONE = ("indkaldelse", "opkrævning", "kvittering", "information")
_OPENING_WORDS = 70


@dataclass(frozen=True, slots=True)
class LetterType:
    """A kind of letter, how sure that is (1 where declared), and whom it goes against.

    ``is_negative`` holds for what is refused, stopped, demanded or granted only in part.
    """

    name: str
    confidence: float
    declared: bool = False
    is_negative: bool = False

    @property
    def is_decision(self) -> bool:
        """Whether the letter decides a case: *afslag* and *bevilling* are kinds of *afgørelse*."""
        return self.name in _DECISIONS

    @property
    def is_against(self) -> bool:
        """Whether the letter decides something that is not wholly in the reader's favour."""
        return self.is_decision and (self.is_negative or self.name != "bevilling")

    @property
    def is_sure(self) -> bool:
        """Whether a rule may speak as strongly as it can."""
        return self.confidence >= SURE


def letter_type(document: Document) -> LetterType | None:
    """What kind of letter a document is; computed once for a document."""
    return document.letter_type


_DECLARED = re.compile(
    r"(?:<!--|\{#)\s*klarsprog:\s*brevtype\s*[:=]?\s*(?P<comment>\w+)"
    r"|\A---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n){0,200}?brevtype[ \t]*:[ \t]*[\"']?(?P<front>\w+)",
    re.IGNORECASE,
)
#: The evidence that a letter must have before a kind is likelier than none.
_NONE = 2.0
#: What the first outcome in the opening counts more than the second.
_FIRST = 3.0
#: What is half said for a second outcome, as in a grant in part.
_SECOND = 0.3


def find_letter_type(document: Document) -> LetterType | None:
    """What kind of letter this is: declared inside it, given by configuration, or detected."""
    outline = document.outline
    declared = _declared(document)
    if declared:
        return LetterType(declared, 1.0, True, _goes_against(declared, outline))
    if not outline.is_letter:
        return None
    return _detected(outline)


def _declared(document: Document) -> str:
    match = _DECLARED.search(document.source) if "brevtype" in document.source.lower() else None
    named = (match["comment"] or match["front"]).lower() if match else ""
    return next((name for name in (named, document.configured_type) if name in LETTER_TYPES), "")


def _detected(outline: Outline) -> LetterType | None:
    weights = _weigh(outline)
    names = {group: _strongest(weights, kinds) for group, kinds in _GROUPS.items()}
    evidence = {names[group]: _together(weights, group) for group in _GROUPS}
    evidence.update((name, weights.get(name, 0.0)) for name in _ALONE)
    shares = {name: exp(min(weight, 50.0)) for name, weight in evidence.items()}
    name = max(shares, key=shares.__getitem__)
    confidence = round(shares[name] / (sum(shares.values()) + exp(_NONE)), 2)
    if confidence < LEAST:
        return None
    return LetterType(name, confidence, False, _goes_against(name, outline))


def _weigh(outline: Outline) -> Mapping[str, float]:
    """The sum of what speaks for each kind of letter."""
    places = _places(outline)
    weights: dict[str, float] = {}
    for cue in CUES:
        if cue.speaks(places[cue.place]):
            weights[cue.kind] = weights.get(cue.kind, 0.0) + cue.weight
    if "afslag" in weights and "bevilling" in weights:
        first = _first_outcome(places[Place.OPENING].text)
        weights[first] = weights.get(first, 0.0) + _FIRST
    return weights


def _first_outcome(opening: str) -> str:
    """What the opening says first where it both grants and refuses something: *Du får …, men …*."""
    granted, refused = GRANTED.search(opening), REFUSED.search(opening)
    if granted is None or refused is None:
        return ""
    return "bevilling" if granted.start() < refused.start() else "afslag"


def _places(outline: Outline) -> Mapping[Place, Passage]:
    greeting = outline.salutation.text if outline.salutation else ""
    return {
        Place.HEAD: Passage(f"{outline.addressee}\n{greeting}"),
        Place.TITLE: Passage(outline.title.text if outline.title else ""),
        Place.HEADINGS: Passage("\n".join(_headings(outline))),
        Place.OPENING: Passage(outline.opening(_OPENING_WORDS)),
        Place.TEXT: Passage(_joined(outline.prose)),
    }


def _strongest(weights: Mapping[str, float], kinds: tuple[str, ...]) -> str:
    """Which kind of its group a letter is: the first, unless something speaks for another."""
    return max(kinds, key=lambda kind: weights.get(kind, 0.0))


def _together(weights: Mapping[str, float], group: str) -> float:
    """What speaks for a group: its own cues, and those of its kinds, the best of them in full."""
    first, *others = sorted((weights.get(kind, 0.0) for kind in _GROUPS[group]), reverse=True)
    return weights.get(group, 0.0) + first + _SECOND * sum(others)


def _goes_against(name: str, outline: Outline) -> bool:
    """Whether a decision refuses, stops or demands something, if only in part."""
    if name not in _DECISIONS:
        return False
    if name == "afslag":
        return True
    title = outline.title.text if outline.title else ""
    text = folded("\n".join((title, _result(outline), *_headings(outline))))
    if REFUSED.search(text):
        return True
    # A grant may well say when it stops.
    return name != "bevilling" and BURDENED.search(text) is not None


def _result(outline: Outline) -> str:
    """What the letter says about the outcome: its opening and the section of the result."""
    sections = outline.in_role(Role.RESULT)
    blocks = [block for section in sections for block in section.blocks]
    return "\n".join((outline.opening(_OPENING_WORDS), _joined(blocks)))


def _headings(outline: Outline) -> Iterator[str]:
    return (section.heading.text for section in outline.sections if section.heading)


def _joined(blocks: Iterable[Block]) -> str:
    return "\n".join(block.text for block in blocks)
