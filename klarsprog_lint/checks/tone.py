"""TIL07 and TIL08: threats without a way out, and blame."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import Sentences, collect_sentences
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.checks.threat_words import (
    CONDITION,
    DONE,
    FAILURE,
    HELP,
    HELP_NEAR,
    LOSS,
    REPORTED,
    SANCTION,
)
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# There the sanction is what the letter asks about.
_HEARINGS = ("partshøring", "agterskrivelse")

_THREAT_CUES = re.compile(
    "varsel|nkasso|slette|nedsæt|nedsat|sat ned|phæve|nddrag|bøde|regning|nddriv|ældsst|olitia"
    "|politiet|ortabe|mister|miste |tands|toppe|foged|tvangs|phør|ortfald|psig|opsagt|fradrag"
    "|ilbagebetal|tilbage|rykker|meddelelse|trækk|nnuller|rafald|delukke|etslig"
)


def _collect_threats(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    """The sentences of paragraphs in which a sanction may stand."""
    if block.block.kind is not BlockKind.PARAGRAPH or not _THREAT_CUES.search(block.block.text):
        return ()
    return collect_sentences(block, options)


def _judge_threat(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """One finding for a paragraph with a threat and no help in it or beside it."""
    found = [
        (block, span)
        for block, fact in facts
        if isinstance(fact, Sentences) and (span := _threat(block, fact)) is not None
    ]
    if not found:
        return
    kind = document.letter_type
    if kind is not None and kind.name in _HEARINGS:
        return
    legal = legal_blocks(document)
    for block, span in found:
        if block.index not in legal and not _is_helped(document, block):
            yield Finding(*span, block=block.index)


def _threat(block: Block, sentences: Sentences) -> tuple[int, int] | None:
    for start, end in sentences.spans:
        sentence = block.text[start:end]
        match = SANCTION.search(block.text, start, end)
        if match is None and FAILURE.search(sentence):
            match = LOSS.search(block.text, start, end)
            if match is not None and (
                " ikke " in match.group() or DONE.search(block.text[start : match.end()])
            ):
                continue
        if match is None or is_protected(block, match.start(), match.end()):
            continue
        if REPORTED.search(sentence):
            continue
        if "varsel" in match.group().lower() or CONDITION.search(sentence):
            return match.span()
    return None


def _is_helped(document: Document, block: Block) -> bool:
    """Whether the paragraph, the one before or the next two (a heading may be one) offer help."""
    if HELP.search(block.text):
        return True
    near: Sequence[Block] = document.blocks[max(block.index - 1, 0) : block.index + 3]
    spoken = (item for item in near if item.kind.is_linted)
    return any(HELP_NEAR.search(item.text) for item in spoken)


threat = PythonDocumentCheck(_collect_threats, _judge_threat)

_YOU = r"(?:du|i|de)"
_LITTLE = (
    r"(?:(?:altså|derfor|desværre|endnu|fortsat|stadig|endda|bevidst|blot|således|imidlertid|dog"
    r"|groft|tilsyneladende|gentagne gange|(?:på )?trods(?: af)? \w+(?: \w+){0,3}) ){0,2}"
)
_BLAME = re.compile(
    rf"\b{_YOU} har {_LITTLE}(?:undladt|forsømt|misligholdt|nægtet|overtrådt|ignoreret"
    rf"|tilsidesat)\b"
    rf"|\bhar {_YOU} {_LITTLE}(?:undladt|forsømt|misligholdt|nægtet|overtrådt|ignoreret"
    rf"|tilsidesat)\b"
    rf"|\b{_YOU} {_LITTLE}(?:påstår|hævder|undlod|forsømte|nægter|nægtede)\b"
    rf"|\b(?:påstår|hævder|undlod) {_YOU}\b"
    rf"|\b{_YOU} har {_LITTLE}ikke (?:gidet|ulejliget|reageret på (?:vores|kommunens|de|to|tre"
    rf"|flere|gentagne|tidligere|nogen)|sørget for)\b"
    rf"|\bhar {_YOU} {_LITTLE}ikke (?:gidet|ulejliget|reageret på (?:vores|kommunens|de|to|tre"
    rf"|flere|gentagne|tidligere|nogen))\b"
    rf"|\b{_YOU} har (?:\w+ ){{0,3}}ikke (?:\w+ ){{1,3}}på trods af\b"
    rf"|\b(?:på )?trods (?:af )?(?:\w+ ){{1,4}}har {_YOU} (?:\w+ )?ikke\b"
    rf"|\b{_YOU} burde (?:\w+ )?(?:have|vide)\b|\bdet er din egen (?:skyld|fejl)\b"
    rf"|\b(?:din|jeres|deres) (?:påståede|manglende vilje|forsømmelse|misligholdelse)\b",
    re.IGNORECASE,
)
# The law's own words for knowing that one has no right (aktivloven § 91) must be able to stand.
_LEGAL_WORDS = re.compile(r"\bmod bedre vidende\b", re.IGNORECASE)


_BLAME_CUES = re.compile(
    "undlad|undlod|orsøm|islighold|ægte|vertrådt|gnorer|ilsidesat|påstå|hævde|gidet|ulejlig|reageret"
    "|sørget|trods|Trods|burde|egen skyld|egen fejl|manglende vilje"
)


def _collect_blame(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    return collect_sentences(block, options) if _BLAME_CUES.search(block.block.text) else ()


def _judge_blame(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    legal = legal_blocks(document)
    for block, fact in facts:
        if block.index in legal or not isinstance(fact, Sentences):
            continue
        for match in _BLAME.finditer(block.text):
            if is_protected(block, match.start(), match.end()) or not _is_reader(match.group()):
                continue
            sentence = next(
                (block.text[s:e] for s, e in fact.spans if s <= match.start() < e), block.text
            )
            if not _LEGAL_WORDS.search(sentence) and not _is_conditional(sentence, match.group()):
                yield Finding(match.start(), match.end(), block=block.index)


def _is_reader(text: str) -> bool:
    """*du*, *I* or *De*; the small *de* and *i* are others."""
    words = text.split()
    return any(
        word in ("du", "Du", "I", "De", "din", "Din", "jeres", "Jeres", "Deres") for word in words
    ) or (text.lower().startswith("det er din"))


def _is_conditional(sentence: str, matched: str) -> bool:
    """*Hvis du har undladt …* blames nobody yet."""
    before = sentence[: sentence.find(matched)].lower().rstrip()
    return before.endswith(("hvis", "såfremt", "om", "når", "hvorvidt"))


blame = PythonDocumentCheck(_collect_blame, _judge_blame)
