"""STR03 and STR05: what the reader must do, and whom to ask; the rest is in sister modules."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import at_start, collect_nothing
from klarsprog_lint.documents.letter_outline import Outline
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_ACTION = re.compile(
    r"\b(?:du|(?-i:I|De)) (?:\w+ )?(?:skal|kan|behøver|bør|må|anmodes|har (?:ret|mulighed"
    r"|adgang|lov))\b"
    r"|\b(?:skal|kan|behøver|bør|må|anmodes) (?:du|(?-i:I|De))\b|\bvi beder (?:dig|jer|dem)\b"
    # *Spørgsmål bedes rettet til …* asks nobody; *De bedes møde* does.
    r"|\b(?:(?:du|(?-i:I|De)) bedes|bedes (?:du|(?-i:I|De))) (?!(?:se )?bort)(?:\w+ )?\w+e\b"
    r"|\b(?:foretage|gøre) (?:dig|jer|dem)?\s*(?:noget|yderligere)\b|\bvelkomm?(?:en|ne) til\b"
    r"|\bbehøver ikke\b"
    # The tagger takes many of these for names, first in the sentence.
    r"|(?:^|[.!?:;,] (?:så |og |eller )?)(?-i:[Ll]og (?:på|ind)|[Bb]ook|[Kk]lik|[Tt]jek"
    r"|[Tt]ilmeld|[Bb]estil|[Rr]ing|[Ss]kriv|[Ss]end|[Hh]usk|[Bb]etal"
    r"|[Kk]om|[Mm]ød|[Ss]øg|[Bb]rug|[Tt]ag|[Kk]ontakt) (?!af\b|til\b(?! os| mig)|kan\b"
    r"|skal\b|er\b)",
    re.IGNORECASE,
)
# »jf.« looks like an order to the tagger.
_NO_ORDERS = frozenset(("jf", "jf.", "jfr", "jfr.", "cf", "cf.", "se"))


@dataclass(frozen=True, slots=True)
class _Imperative:
    """An order or an invitation somewhere in the block."""


def _collect_imperatives(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    for index, morph in enumerate(block.morphs):
        if "Mood=Imp" in morph and block.lowers[index] not in _NO_ORDERS:
            return (_Imperative(),)
    return ()


def _judge_action(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """Nothing in the whole letter says what the reader must, can or need not do."""
    outline, kind = document.outline, document.letter_type
    if not outline.is_letter or (kind is not None and kind.name == "kvittering"):
        return
    within = {block.index for block in outline.body}
    if any(block.index in within for block, fact in facts if isinstance(fact, _Imperative)):
        return
    anchor = outline.anchor
    if anchor is None or any(_ACTION.search(block.text) for block in outline.body):
        return
    yield at_start(anchor)


action = PythonDocumentCheck(_collect_imperatives, _judge_action)

_REACHABLE = re.compile(
    r"(?<!\d)(?:\+45\s?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)|[\w.+-]+@[\w-]+|https?://|www\."
    r"|\b[\w-]{3,}\.(?:dk|org|com|eu|nu)\b|📞|☎|\bmød op (?:i|på|hos)\b"
    r"|\bsvar(?:e)? (?:os )?(?:her|direkte) (?:i|på)"
    r"|\b(?:skriv|svar|send|kontakt|besked)(?:e|er|es)?\b[^.]{0,60}"
    r"\b(?:via|i|på|gennem|med) (?:din )?(?:e-boks|digital post|mit\.?dk|aula|borger\.dk)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"t(?:e)?l(?:e)?f|mail|mobil|kontakt|web|link|url|nummer_direkte", re.IGNORECASE
)
_EMPTY_INVITATION = re.compile(
    r"\b(?:spørgsmål|henvendelser?)\b[^.?!:]{0,60}\brett?es\b(?: (?:til|hos) [\w ]{2,30}(?=[.,]))?"
    r"|\brette (?:\w+ )?henvendelse\b|\b(?:kontakte?|henvende (?:dig|jer|sig)|ringe? til"
    r"|skrive? til)"
    r" (?:til )?(?:os|mig|[\wæøå]+)\b",
    re.IGNORECASE,
)


def _judge_contact(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """No telephone, e-mail or link, neither in the text nor around the signature or letterhead."""
    outline = document.outline
    # From the end, since that is where most letters say it.
    if not outline.is_letter or any(map(_is_reachable, reversed(document.blocks))):
        return
    for block in outline.prose:
        match = _EMPTY_INVITATION.search(block.text)
        if match:
            yield Finding(match.start(), match.end(), block=block.index)
            return
    anchor = _last_prose(outline)
    if anchor is not None:
        message = (
            "Brevet siger ikke, hvordan læseren kan få hjælp. Skriv navn, telefonnummer eller mail."
        )
        yield at_start(anchor, message)


def _is_reachable(block: Block) -> bool:
    if any(_FIELD.search(field.name) for field in block.placeholders):
        return True
    text = block.text
    if block.kind is BlockKind.ADDRESS:
        # Case numbers and dates stand here too: only what is called a telephone or is an e-mail.
        return re.search(r"\b(?:tlf|tel|telefon|mobil)\b|@|www\.", text, re.IGNORECASE) is not None
    return _REACHABLE.search(text) is not None


def _last_prose(outline: Outline) -> Block | None:
    return outline.prose[-1] if outline.prose else outline.anchor


contact = PythonDocumentCheck(collect_nothing, _judge_contact)
