"""Which blocks stand in a section of law: under *Regler*, *Retsgrundlag*, *Klagevejledning* …

Told from headings alone, so that it costs no analysis. Rules that the catalogue keeps away from
the section *Regler* ask here; what a section is *for* in the letter's order is told by
``documents.letter_outline``, whose roles are wider (*Nye regler for affald* is no legal section).
"""

import re
from collections.abc import Callable

from klarsprog_lint.documents.model import Block, BlockKind, Document

_NUMBERING = r"^[\W\d_]*(?:[a-z]\)\s*)?"
_LAW = (
    r"(?:de |vores )?(?:vigtigste |gældende |relevante )?regler(?:ne)?\b(?! for\b)"
    r"|her (?:er|står) reglerne|hvilke(?:n)? (?:regler|lov)"
    r"|lov(?:en|ene|grundlag(?:et)?|hjemmel|tekst(?:en)?|givning(?:en)?|regler(?:ne)?|stof"
    r"|bestemmelser(?:ne)?|henvisning(?:er)?)?\s*(?:$|[:(.?]|og\b|bag\b|vi\b|om\b)"
    r"|(?:rets|regel|hjemmels)grundlag|retsregler|hjemmel|juridisk grundlag|det juridiske"
    r"|(?:det|hvad|sådan|dette) (?:siger|står der i) (?:loven|reglerne|lovgivningen)"
    r"|uddrag af (?:\w+ )?(?:lov|bestemmelse|regler)|(?:relevant|gældende) (?:lov|ret)"
    r"|paragraf(?:fer|ferne)?\b|bestemmelser(?:ne)?\b|praksis\b|henvisninger til lov"
)
_COMPLAINT = (
    r"klage(?:vejledning|adgang|frist|regler|mulighed(?:er)?|r|n)?\b|din(?:e)? (?:ret"
    r"|mulighed\w*) (?:til|for) at klage"
    r"|(?:hvis|vil|kan|sådan|ønsker) (?:du|i|de|klager) .{0,20}klage|mulighed(?:er)? for at klage"
    r"|sådan klager|hvis du er uenig|er du uenig|(?:vejledning|oplysninger) om klage|genoptagelse"
    r"|domstolsprøvelse|ankevejledning|retten til at klage|hvordan klager"
)
_LEGAL = re.compile(f"{_NUMBERING}(?:{_LAW}|{_COMPLAINT})", re.IGNORECASE)
#: »Klage over parkeringsafgift« is what the letter is about, not its guidance.
_SUBJECT = re.compile(
    r"\bklage(?:n)? over\b|\bnye? regler\b|^[\W\d]*klage(?:sag)? (?:af|fra)\b", re.IGNORECASE
)
#: Families that advise on wording. A section of rules repeats the law in the law's own words, so
#: they have nothing to say there; slips, blanks and wrong facts are still reported.
WORDING = frozenset(("PAS", "SEN", "NOM", "FOR", "ORD", "FRK", "FRM", "JAR", "NEG", "ORL"))
_SHOWS_RULES = re.compile(f"{_NUMBERING}(?:{_LAW})", re.IGNORECASE)


def is_legal_heading(text: str) -> bool:
    """Whether a heading opens a section of rules or of guidance on complaints."""
    return _LEGAL.search(text) is not None and _SUBJECT.search(text) is None


def is_rules_heading(text: str) -> bool:
    """Whether a heading opens a section of rules: *Regler*, *Retsgrundlag*, no *Klage*."""
    return _SHOWS_RULES.search(text) is not None and _SUBJECT.search(text) is None


def legal_blocks(document: Document) -> frozenset[int]:
    """The indices of the blocks in sections of law, their headings included.

    A section ends at a heading of the same or a higher level, or where the letter is signed.
    """
    return _blocks_under(document, is_legal_heading)


def rules_blocks(document: Document) -> frozenset[int]:
    """The same for sections of rules alone: guidance on complaints must be readable."""
    return _blocks_under(document, is_rules_heading)


def _blocks_under(document: Document, opens: Callable[[str], bool]) -> frozenset[int]:
    found = []
    level: int | None = None
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            if opens(block.text):
                level = block.level if level is None else min(level, block.level)
            elif level is not None and block.level <= level:
                level = None
        elif block.kind is BlockKind.SIGNATURE:
            level = None
        if level is not None:
            found.append(block.index)
    return frozenset(found)


def in_legal_section(document: Document, block: Block) -> bool:
    """Whether a block stands in a section of law; ask ``legal_blocks`` once for many blocks."""
    return block.index in legal_blocks(document)
