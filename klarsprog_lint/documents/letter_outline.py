"""The outline of a letter: heading, salutation, sections by their role, closing, enclosures.

Told from the blocks and their words alone, so that it costs no analysis. The roles are those of
the six-part decision (Ankestyrelsen: At skrive en afgørelse, 2016): result, reasons, the
party's views, rules, complaint guidance.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from klarsprog_lint.documents.cues import is_salutation
from klarsprog_lint.documents.model import Block, BlockKind, Document

#: Below this a text with an address or a salutation, but no closing, is only part of a letter.
LEAST_WORDS = 60
_LONGEST_SUBJECT = 16
_WORD = re.compile(r"\w[\w'’./-]*")
_ENCLOSURES = re.compile(
    r"(?:bilag|bilagsliste|vedlagt(?:e)?(?: (?:bilag|dokumenter))?|vedhæftet|vedlæg|kopi til)"
    r"\s*(?:[:(]|\d|$)",
    re.IGNORECASE,
)


_AUTHORITY = re.compile(r"(?:[\w.&-]+ ){0,3}(?:kommune|forsyning|jobcenter|nævnet)", re.IGNORECASE)
_SPOKEN = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class Role(StrEnum):
    """What a section is for, as its heading tells."""

    RESULT = "result"
    FACTS = "facts"
    REASONS = "reasons"
    VIEWS = "views"
    RULES = "rules"
    COMPLAINT = "complaint"
    ACTION = "action"
    CONTACT = "contact"
    OTHER = "other"


# The first that fits wins: *Derfor får du ikke hjælp* gives reasons, not a result.
_ROLES = (
    (Role.COMPLAINT, r"klag|\banke\b|indbring|uenig|genoptag|domstol"),
    (
        Role.RULES,
        r"regler|regelgrundlag|\blov(?:en|e|grundlag)?\b|retsgrundlag|hjemmel|lovgivning|paragraf"
        r"|bestemmelser",
    ),
    (
        Role.VIEWS,
        r"\b(?:din|dine|deres|jeres|dit|partens|ansøgers?|ejers?)\s+(?:\w+\s+)?"
        r"(?:bemærkninger|synspunkt(?:er)?|udtalelse|syn|svar|begrundelse|mening|oplysninger)"
        r"|partshøring|høringssvar",
    ),
    (
        Role.REASONS,
        r"begrund|\bderfor\b|hvorfor|lagt vægt|vurdering|grunden til|"
        r"(?:kommunens|vores|forvaltningens|nævnets)\s+bemærkninger",
    ),
    (
        Role.FACTS,
        r"sagsfremstilling|\bbaggrund|sagens\s+(?:\w+\s+)?(?:oplysninger|omstændigheder|forløb"
        r"|gang)"
        r"|\bsagen\b|ligger til grund|oplysninger i sagen|sagsforløb|hændelsesforløb"
        r"|er der sket|hvad drejer|faktiske",
    ),
    (
        Role.RESULT,
        r"afgørelse|resultat|konklusion|beslutning|\bdu får\b|\bi får\b|vi har besluttet"
        r"|vi har afgjort",
    ),
    (
        Role.CONTACT,
        r"kontakt|spørgsmål|hjælp til|vil du vide mere|yderligere oplysninger|her kan du få",
    ),
    (
        Role.ACTION,
        r"det skal du|\bskal (?:du|i)\b|hvad gør du|du skal|betaling|sådan gør|svar|frist"
        r"|tilmeld|næste skridt",
    ),
)
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


@dataclass(frozen=True)
class Section:
    """A heading of the letter and the blocks under it; the opening has no heading."""

    heading: Block | None
    blocks: tuple[Block, ...]
    role: Role


@dataclass(frozen=True)
class Outline:
    """The parts of a letter.

    ``title`` is the heading of the whole letter, or the subject line where there is no heading.
    ``body`` holds what is said to the reader: no address, title, salutation, signature or list
    of enclosures.
    """

    title: Block | None
    salutation: Block | None
    closing: Block | None
    #: What stands above the letter: sender, addressee, date, numbers.
    addressee: str
    body: tuple[Block, ...]
    enclosures: tuple[Block, ...]

    @cached_property
    def words(self) -> int:
        """How many words the body has."""
        return sum(count_words(block.text) for block in self.body)

    @property
    def has_address(self) -> bool:
        """Whether the letter names sender or addressee at its head."""
        return bool(self.addressee)

    @property
    def is_letter(self) -> bool:
        """Whether this is a letter: greeted or headed and signed, or long enough to be one.

        A text without any sign of a letter is none, however long: it may be a web page.
        """
        if self.closing is not None and (self.title is not None or self.salutation is not None):
            return True
        is_headed = self.salutation is not None or (self.title is not None and self.has_address)
        return is_headed and self.words >= LEAST_WORDS

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The opening and then one section for each heading in the body."""
        return tuple(_sections(self.body))

    @property
    def prose(self) -> tuple[Block, ...]:
        """The paragraphs and list items of the body."""
        kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        return tuple(block for block in self.body if block.kind in kinds)

    @property
    def anchor(self) -> Block | None:
        """Where to say what the whole letter lacks: its title, else its first block."""
        return self.title or next(iter(self.prose), self.salutation)

    def opening(self, words: int) -> str:
        """The first words of the body's prose, headings and tables left out."""
        found: list[str] = []
        for block in self.prose:
            found.extend(block.text.split())
            if len(found) >= words:
                break
        return " ".join(found[:words])

    def in_role(self, *roles: Role) -> tuple[Section, ...]:
        """The sections with one of the roles."""
        return tuple(section for section in self.sections if section.role in roles)


def count_words(text: str) -> int:
    """How many words a text has; a merge field counts as one."""
    return sum(1 for _ in _WORD.finditer(text))


def role_of(heading: str) -> Role:
    """What a heading says its section is for."""
    return next((role for role, pattern in _ROLE_PATTERNS if pattern.search(heading)), Role.OTHER)


def outline_of(document: Document) -> Outline:
    """The outline of a document."""
    blocks = document.blocks
    salutation = next((block for block in blocks if _is_salutation(block)), None)
    closing = next((block for block in blocks if block.kind is BlockKind.SIGNATURE), None)
    title = _title(blocks, salutation)
    enclosures = tuple(block for block in blocks if _ENCLOSURES.match(block.text))
    start = max((block.index for block in (title, salutation) if block is not None), default=-1)
    body = tuple(
        block
        for block in blocks
        if block.index > start
        and block.kind not in (BlockKind.ADDRESS, BlockKind.SIGNATURE)
        and block not in enclosures
    )
    addressee = "\n".join(block.text for block in blocks if block.kind is BlockKind.ADDRESS)
    return Outline(title, salutation, closing, addressee, body, enclosures)


def _is_salutation(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and is_salutation(block.text)


def _title(blocks: Sequence[Block], salutation: Block | None) -> Block | None:
    """The first heading before the text begins, else a subject line above the salutation."""
    subject = None
    for block in blocks:
        if block is salutation or block.kind is BlockKind.ADDRESS:
            continue
        if block.kind is BlockKind.HEADING:
            if not _is_sender(blocks, block):
                return block
            continue
        before = salutation is not None and block.index < salutation.index
        if not before or block.kind is not BlockKind.PARAGRAPH:
            break
        if count_words(block.text) > _LONGEST_SUBJECT:
            break
        subject = subject or block
    return subject


def _is_sender(blocks: Sequence[Block], heading: Block) -> bool:
    """Whether a heading only names the authority, and the letter's own heading is below it."""
    below = (block.kind for block in blocks[heading.index + 1 :] if block.kind in _SPOKEN)
    return _AUTHORITY.fullmatch(heading.text) is not None and next(below, None) is BlockKind.HEADING


def _sections(body: Sequence[Block]) -> Iterator[Section]:
    heading: Block | None = None
    blocks: list[Block] = []
    for block in body:
        if block.kind is BlockKind.HEADING:
            if heading is not None or blocks:
                yield _section(heading, blocks)
            heading, blocks = block, []
        else:
            blocks.append(block)
    if heading is not None or blocks:
        yield _section(heading, blocks)


def _section(heading: Block | None, blocks: Sequence[Block]) -> Section:
    role = role_of(heading.text) if heading is not None else Role.OTHER
    return Section(heading, tuple(blocks), role)
