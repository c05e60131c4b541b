"""STR06 to STR09: what a decision must hold, and in which order.

Decisions that are not wholly in the reader's favour need reasons and complaint guidance with
instance, procedure and deadline (forvaltningsloven §§ 22 to 25).
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import at_start, collect_nothing
from klarsprog_lint.checks.letter_structure_message import states_result
from klarsprog_lint.documents.letter_outline import Outline, Role, Section
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.metrics import Facts
from klarsprog_lint.rules.options import Options

_GUIDANCE = re.compile(
    r"\bkan\b[^.;]{0,60}\b(?:på)?klages?\b|\bklagevejledning|\bklagefrist|\bpåklage[s]?\b"
    r"|\bindbringe[s]?\b|\bklag (?:til|hos|via|på|inden|senest)\b"
    r"|\bgenoptage[st]?\b|\bankes?\b"
    r"|\bklagen? (?:skal|kan|sendes|indgives|fremsendes|til|over (?:afgørelsen|at|den))\b"
    r"|\b(?:vil|ønsker) (?:du|(?-i:I|De)) (?:at )?klage|\b(?:vil|ønsker at) klage\b"
    r"|\buenig\b|\bikke (?:er )?enig\b|\bdomstol|\bbyretten\b",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(r"\b(?:på)?klag(?:e|en|er|es|et)?\b|\butilfreds\b", re.IGNORECASE)
_CAN_COMPLAIN = re.compile(
    r"\b(?:du|der|man|parten|(?-i:I|De)) kan (?:(?!ikke)\w+ ){0,2}klages?\b|\bkan (?:du"
    r"|der|(?-i:I|De)) (?:(?!ikke)\w+ )?klages?\b|\bklag (?:til|hos|via|på|inden|senest)\b"
    r"|\bklagen? (?:over (?:\w+ )?(?:afgørelse|beslutning|vilkår|tilladelse|retlig|påbud)\w* "
    r"(?:\w+ )?)?(?:skal|kan (?!ikke)|sendes|indgives|fremsendes)\b"
    r"|\bklagefrist|\bkan (?:(?!ikke)[\w,]+ ){0,6}(?:påklages|indbringes)\b|\bat påklage\b",
    re.IGNORECASE,
)
_CANNOT = re.compile(
    r"\b(?:kan|kunne) (?:\w+ ){0,3}ikke (?:\w+ )?(?:på)?(?:klage|indbringe)[sr]?\b"
    r"|\bingen klageadgang\b"
    r"|\bendelig (?:administrativ )?afgørelse\b",
    re.IGNORECASE,
)
_INSTANCE = re.compile(
    r"\w+styrelse[n]?\b|\w*nævn(?:et|ene)?\b|klageinstans|\w*(?:ministeriet|direktoratet)\b"
    r"|\bministeren\b|\w+(?:enheden|tilsynet)\b|\bindbringes? for \w+"
    r"|\b(?:by|lands)ret\b|\w+retten\b|\w+kommission(?:en)?\b|\bdomstol|\bombudsmanden\b"
    r"|\budbetaling danmark\b"
    r"|\bkommunalbestyrelsen\b|\bbyrådet\b"
    r"|\bklage til (?!os\b|kommunen\b|mig\b)\w+",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\bsenest\b|\binden\b|\bfrist\w*|\b(?:\d+|fire|tre|seks|otte) (?:uger|måneder|dage)\b"
    r"|\b\d{1,2}\. \w+ \d{4}",
    re.IGNORECASE,
)
# What still belongs to guidance that has begun.
_ABOUT_IT = re.compile(
    r"\bklag|\bafgørelse|\buger\b|\bsend (?:den|brevet)\b|\bskriv til\b|\bændrer\b|\bsenest\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\bsend\w*|\bskriv\w*|\bring\w*\b|\bindgive\w*|\bindsende\w*|\baflever\w*|\bskriftlig"
    r"|\bmundtlig"
    r"|@|\bmail\b|\bdigital post\b|\bselvbetjening|\bklageportal\w*|borger\.dk|\btelefon"
    r"|\brettes\b|\bindbringes? (?:via|ved)"
    r"|\b(?:til|hos) (?:os|mig|kommunen)\b|\bkontakt\w*|\bhenvend\w*|\bpå adressen\b"
    r"|\b\d{4} (?-i:[A-ZÆØÅ])"
    r"|\bklage\w* (?:\w+ )?(?:via|på|gennem)\b|\bstiles\b|\bvi skal have (?:\w+ )?klage",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\bfordi\b|begrund|\bvægt på\b|\btil(?:lagt|lægge[rs]?) (?:\w+ )?vægt\b|\bderfor\b"
    r"|\bidet\b|\beftersom\b"
    r"|\bda (?:du|i|de|det|der|vi)\b"
    r"|på grund af|\bskyldes\b|\bårsag|\bgrunden\b|\bpå (?:den |denne )?baggrund\b"
    r"|\boverskrider\b|\bvurdere[rdt]\w*"
    r"|\bvurdering\b|\baltså\b|\bnemlig\b|\bundtage[rt]\b|\bundtagne\b|\bi strid med\b|\bviser\b"
    r"|\boverstiger\b|\bfor (?:høj|lav|lille|stor|sen|mange|få|kort|tæt)t?e?\b|\bkonstatere\w*",
    re.IGNORECASE,
)


def _is_against(document: Document) -> bool:
    kind = document.letter_type
    return kind is not None and kind.is_against and document.outline.is_letter


def _whole_letter(document: Document) -> Iterator[Finding]:
    """One finding for what is missing everywhere, softer where the type is not sure."""
    kind, anchor = document.letter_type, document.outline.anchor
    if kind is not None and anchor is not None:
        yield at_start(anchor, severity=Severity.ERROR if kind.is_sure else Severity.WARNING)


def _judge_guidance(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    if not _is_against(document) or document.outline.in_role(Role.COMPLAINT):
        return
    if not document.outline.prose or any(
        _GUIDANCE.search(block.text) for block in _said(document.outline)
    ):
        return
    # A letter that does not begin with a complaint speaks of one only to guide.
    first, *others = (_COMPLAINT.search(block.text) for block in document.outline.prose)
    if first is None and any(others):
        return
    yield from _whole_letter(document)


def _said(outline: Outline) -> tuple[Block, ...]:
    # Enclosures too: »Bilag: Klagevejledning« is guidance on a sheet of its own.
    return (*outline.body, *outline.enclosures)


complaint_guidance = PythonDocumentCheck(collect_nothing, _judge_guidance)


def _judge_complete(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """Guidance that lets the reader complain, without instance, deadline or way."""
    outline, kind = document.outline, document.letter_type
    if not outline.is_letter or (kind is not None and not kind.is_against):
        return
    blocks = _guidance_blocks(outline)
    text = "\n".join(block.text for block in blocks)
    if (
        not blocks
        or _CANNOT.search(text)
        or re.search(r"bilag|vedlagt\w* klage", text, re.IGNORECASE)
    ):
        return
    missing = [
        name
        for name, pattern in (
            ("hvem man klager til", _INSTANCE),
            ("fristen", _WHEN),
            ("hvordan man klager", _HOW),
        )
        if not pattern.search(text)
    ]
    if missing:
        heading = next((s.heading for s in outline.in_role(Role.COMPLAINT) if s.heading), None)
        block = heading or blocks[0]
        match = None if heading else _CAN_COMPLAIN.search(block.text)
        severity = Severity.ERROR if kind is None or kind.is_sure else Severity.WARNING
        values = {"missing": " og ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))}
        yield at_start(block, None, severity, match.start() if match else 0, **values)


def _guidance_blocks(outline: Outline) -> Sequence[Block]:
    """The complaint section, or where there is none the paragraphs from *Du kan klage* on."""
    sections = outline.in_role(Role.COMPLAINT)
    if sections:
        found = [block for section in sections for block in section.blocks]
        if any(_CAN_COMPLAIN.search(block.text) for block in found):
            return found
    prose = outline.prose
    first = next((i for i, block in enumerate(prose) if _CAN_COMPLAIN.search(block.text)), None)
    if first is None:
        return ()
    about = [block for block in prose[first + 1 : first + 4] if _ABOUT_IT.search(block.text)]
    return (prose[first], *about)


complete_guidance = PythonDocumentCheck(collect_nothing, _judge_complete)


def _judge_reasons(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    if not _is_against(document) or document.outline.in_role(Role.REASONS):
        return
    if any(_REASON.search(block.text) for block in document.outline.body):
        return
    yield from _whole_letter(document)


reasons = PythonDocumentCheck(collect_nothing, _judge_reasons)

# Ankestyrelsen puts the rules before the guidance, other guides after it: both belong to the end.
_RANK = {
    Role.RESULT: 0,
    Role.FACTS: 1,
    Role.REASONS: 1,
    Role.VIEWS: 2,
    Role.RULES: 3,
    Role.COMPLAINT: 3,
}
_NAME = {0: "resultatet", 1: "begrundelsen", 2: "læserens bemærkninger", 3: "reglerne"}


def _judge_order(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """The first section that stands before one that should come earlier."""
    outline, kind = document.outline, document.letter_type
    if not outline.is_letter or kind is None or not kind.is_decision:
        return
    ranked = [(_RANK[s.role], s) for s in outline.sections if s.role in _RANK and s.heading]
    found = list(_misplaced(ranked))
    if found and states_result(outline):
        found = list(_misplaced([(rank, section) for rank, section in ranked if rank]))
    yield from found


def _misplaced(ranked: Sequence[tuple[int, Section]]) -> Iterator[Finding]:
    for index, (rank, section) in enumerate(ranked):
        lowest = min((other for other, _ in ranked[index + 1 :]), default=rank)
        if lowest < rank and section.heading is not None:
            yield at_start(section.heading, None, None, 0, first=_NAME[lowest])
            return


section_order = PythonDocumentCheck(collect_nothing, _judge_order)
