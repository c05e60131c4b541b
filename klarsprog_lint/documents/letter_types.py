"""Letter types: declared by the letter, or detected from headings and cue phrases.

Declared in Markdown front matter (``brevtype: afslag``) or, in every format, in a comment that is
never printed: ``<!-- klarsprog: brevtype afslag -->`` or ``{# klarsprog: brevtype afslag #}``.

Detected by evidence: each cue carries a weight between 0 and 1, a type's evidence is combined as
1 - (1 - w1)(1 - w2)…, and the best type loses by half of what speaks for the best other kind of
letter. The weights are judgements, checked against the example letters; they are no probabilities.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klarsprog_lint.documents.letter_cues import BURDENED, CUES, GRANTED, REFUSED
from klarsprog_lint.documents.letter_outline import Outline, Role
from klarsprog_lint.documents.model import Block, Document

LETTER_TYPES = (
    *("afgørelse", "afslag", "bevilling", "partshøring", "agterskrivelse"),
    *("indkaldelse", "opkrævning", "kvittering", "information"),
)
#: From here on a detected type may carry an error.
SURE = 0.7
#: Below this no type is named at all.
LEAST = 0.5

_DECISIONS = frozenset(("afgørelse", "afslag", "bevilling"))
_HEARINGS = frozenset(("partshøring", "agterskrivelse"))
_OPENING_WORDS = 90


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
_NO_DECISION = re.compile(
    r"\b(?:ikke (?:er )?(?:en|nogen) (?:endelig )?afgørelse|ikke truffet afgørelse)\b",
    re.IGNORECASE,
)


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
    doubt = _weigh(outline)
    if not doubt:
        return None
    if _NO_DECISION.search(_joined(outline.prose)):
        doubt = {name: value for name, value in doubt.items() if name not in _DECISIONS}
    # What speaks for a refusal or a grant speaks for a decision, too.
    decisions = [doubt.pop(name) for name in _DECISIONS if name in doubt]
    specific = _specific(outline)
    if decisions:
        product = 1.0
        for value in decisions:
            product *= value
        doubt[specific] = product
    ranked = sorted((1 - value, name) for name, value in doubt.items())
    if not ranked:
        return None
    confidence, name = ranked[-1]
    # A warning of a decision is a hearing too, so the two do not speak against each other.
    others = [value for value, other in ranked[:-1] if not {name, other} <= _HEARINGS]
    if others:
        confidence *= 1 - others[-1] / 2
    if confidence < LEAST:
        return None
    return LetterType(name, round(confidence, 2), False, _goes_against(name, outline))


def _weigh(outline: Outline) -> dict[str, float]:
    """For each type the product of what each cue leaves of doubt."""
    places = {
        "title": outline.title.text if outline.title else "",
        "heading": "\n".join(_headings(outline)),
        "opening": _opening(outline),
        "anywhere": _joined(outline.prose),
    }
    doubt: dict[str, float] = {}
    for name, place, weight, pattern in CUES:
        if pattern.search(places[place]):
            doubt[name] = doubt.get(name, 1.0) * (1 - weight)
    return doubt


def _opening(outline: Outline) -> str:
    """The salutation too: *Kære forældre* is no single citizen with a case."""
    greeting = outline.salutation.text if outline.salutation else ""
    return f"{greeting}\n{outline.opening(_OPENING_WORDS)}"


def _specific(outline: Outline) -> str:
    """Which kind of decision: a refusal, a grant, or one that is neither."""
    title = outline.title.text if outline.title else ""
    for text in (title, _result(outline)):
        if REFUSED.search(text):
            partly = GRANTED.search(text) is not None and text is not title
            return "bevilling" if partly else "afslag"
        if BURDENED.search(text):
            return "afgørelse"
        if GRANTED.search(text):
            return "bevilling"
    return "afgørelse"


def _goes_against(name: str, outline: Outline) -> bool:
    """Whether a decision refuses, stops or demands something, if only in part."""
    if name not in _DECISIONS:
        return False
    title = outline.title.text if outline.title else ""
    text = "\n".join((title, _result(outline), *_headings(outline)))
    if name == "afslag" or REFUSED.search(text):
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
