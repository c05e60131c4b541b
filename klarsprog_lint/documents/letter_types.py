"""Letter types: declared by the letter, or detected from headings and cue phrases.

Declared in Markdown front matter (``brevtype: afslag``) or, in every format, in a comment that is
never printed: ``<!-- klarsprog: brevtype afslag -->`` or ``{# klarsprog: brevtype afslag #}``.

Detected by logistic regression over cues (``letter_cues``): their weights are learnt from letters,
but held near a hand's judgement, since there are more weights than letters to learn them from.
``tests/letter_types/fitting.py`` makes the file of weights and tells how sure a confidence is.
Of the letters with a confidence of 0.8 or more, 96 in 100 were right when they were left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from klarsprog_lint.documents.letter_cues import BURDENED, REFUSED, Passage, Place, folded
from klarsprog_lint.documents.letter_outline import Outline, Role
from klarsprog_lint.documents.letter_type_model import chances, spoken
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.letter_type_names import LETTER_TYPES

#: From here on a detected type may carry an error.
SURE = 0.8
#: Below this no type is named at all.
LEAST = 0.5

_DECISIONS = frozenset(("afgørelse", "afslag", "bevilling"))
_GROUPS = (
    ("afgørelse", "afslag", "bevilling"),
    ("partshøring", "agterskrivelse"),
    *((kind,) for kind in ("indkaldelse", "opkrævning", "kvittering", "information")),
)
_OPENING_WORDS = 70


@dataclass(frozen=True, slots=True)
class LetterType:
    """A kind of letter, how sure that is (1 where declared), and whom it goes against.

    ``is_negative`` holds for what is refused, stopped, demanded or granted only in part;
    ``against`` is the chance that the letter decides such a thing, whichever kind it is.
    """

    name: str
    confidence: float
    declared: bool = False
    is_negative: bool = False
    against: float = 0.0

    @property
    def is_decision(self) -> bool:
        """Whether the letter decides a case: *afslag* and *bevilling* are kinds of *afgørelse*."""
        return self.name in _DECISIONS

    @property
    def is_against(self) -> bool:
        """Whether the letter surely decides something that is not wholly in the reader's favour."""
        return self.against >= SURE

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


def find_letter_type(document: Document) -> LetterType | None:
    """What kind of letter this is: declared inside it, given by configuration, or detected."""
    outline = document.outline
    declared = _declared(document)
    if declared:
        is_negative = _goes_against(declared, outline)
        is_against = declared in ("afgørelse", "afslag") or is_negative
        return LetterType(declared, 1.0, True, is_negative, float(is_against))
    if not outline.is_letter:
        return None
    return _detected(outline)


def _declared(document: Document) -> str:
    match = _DECLARED.search(document.source) if "brevtype" in document.source.lower() else None
    named = (match["comment"] or match["front"]).lower() if match else ""
    return next((name for name in (named, document.configured_type) if name in LETTER_TYPES), "")


def _detected(outline: Outline) -> LetterType | None:
    shares = chances(spoken(places(outline)))
    # That a letter decides is often plain where it is not what: groups are judged together.
    likely = (group for group in _GROUPS if sum(shares[kind] for kind in group) >= LEAST)
    group = next(likely, None)
    if group is None:
        return None
    name = max(group, key=shares.__getitem__)
    against = shares["afgørelse"] + shares["afslag"]
    if _goes_against("bevilling", outline):
        against += shares["bevilling"]
    return LetterType(
        name, round(shares[name], 2), False, _goes_against(name, outline), round(against, 2)
    )


def places(outline: Outline) -> Mapping[Place, Passage]:
    """The parts of a letter in which cues are looked for."""
    greeting = outline.salutation.text if outline.salutation else ""
    return {
        Place.HEAD: Passage(f"{outline.addressee}\n{greeting}"),
        Place.TITLE: Passage(outline.title.text if outline.title else ""),
        Place.HEADINGS: Passage("\n".join(_headings(outline))),
        Place.OPENING: Passage(outline.opening(_OPENING_WORDS)),
        Place.TEXT: Passage(_joined(outline.prose)),
    }


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
