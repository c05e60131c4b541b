"""TIL07 and TIL08: threats without a way out, and blame."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import Sentences, collect_sentences
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_SANCTION = re.compile(
    r"\buden (?:yderligere|nærmere) (?:varsel|meddelelse|rykker)\b"
    r"|\b(?:sendt?|sende[rs]?|overdrag(?:e[rts]?|et)|over|går|gå"
    r"|videresend\w+) (?:\w+ ){0,4}?til (?:\w+ )?(?:inkasso|inddrivelse|gældsstyrelsen"
    r"|retslig inkasso)\b"
    r"|\b(?:bliver|blive) (?:\w+ ){0,3}(?:stoppet|standset|opsagt|inddraget|slettet|nedsat"
    r"|ophævet)\b"
    r"|\banmeld\w* (?:\w+ ){0,2}til politiet\b|\b(?:dag|tvangs)bøder?\b"
    r"|\bfor (?:din|jeres"
    r"|Deres) regning\b"
    r"|\b(?:overgives|overdrages|overføres|oversendes|sendes|videresendes) (?:\w+ ){0,5}?til"
    r" (?:\w+ )?(?:inkasso|inddrivelse|gældsstyrelsen|retslig|fogedretten)"
    r"|\bfogedretten\b|\btvangsfuldbyrd\w*"
    r"|\bpolitianmeld\w*|\bmeldt? til politiet|\bfortabe[rs]? (?:\w+ ){0,2}ret\w*"
    r"|\bmister (?:du |i |de )?(?:retten|din ret|jeres ret|din (?:plads|ydelse|hjælp|kontanthjælp"
    r"|støtte))\b"
    r"|\b(?:standse[rst]?|stopper|stoppe[ts]?|ophører|bortfalder) (?:vi )?(?:din|dit|dine|jeres"
    r"|udbetalingen|ydelsen|hjælpen|støtten|tilskuddet)\b"
    r"|\b(?:din|dit|jeres|udbetalingen|ydelsen|hjælpen|støtten|tilskuddet|pladsen"
    r"|lejemålet)\b(?: \w+){0,3} (?:stoppes|standses|stoppet|standset|opsiges|opsagt|inddrages"
    r"|bortfalder)\b"
    r"|\bopsiger vi (?:din|dit|jeres|pladsen|lejemålet)\b|\bfradrag i (?:hjælpen|ydelsen|din \w+)\b"
    r"|\b(?:krav om|blive krævet) tilbagebetal\w*|\b(?:skal|må) (?:du|i"
    r"|de) betale (?:\w+ ){0,3}tilbage\b",
    re.IGNORECASE,
)
# Something that the reader does or leaves undone; »hvis betingelserne ophører« threatens nobody.
_CONDITION = re.compile(
    r"\b(?:hvis|såfremt|medmindre|ifald|når) (?:du|i|de|vi|kommunen|forholdet|beløbet|regningen"
    r"|skemaet)\b"
    r"|\b(?:ellers|i modsat fald|manglende|udeblivelse\w*|undladelse)\b|\bved for sen\b"
    r"|\bikke (?:\w+ ){0,3}(?:betal\w*|indbetal\w*|svar\w*|besvare\w*|indsend\w*|sendt|mød\w*"
    r"|modtag\w*|hør\w*|aflever\w*|overhold\w*|rettidigt?)\b"
    r"|\b(?:betales|indbetales|efterkommes|overholdes|returneres|afleveres"
    r"|indsendes) (?:\w+ ){1,5}ikke\b"
    r"|^\W*(?:gør|gentager|fortsætter|sker|betaler|betales|indbetales|undlader|indsender|svarer|møder|reagerer|modtager"
    r"|hører|overholder|sender|afleverer|kommer)\b",
    re.IGNORECASE,
)
# What the reader was told before.
_REPORTED = re.compile(
    r"\b(?:gjort opmærksom|oplyst om|vejledt om|advaret om|orienteret om|påtænk\w*|overvejer?)\b",
    re.IGNORECASE,
)
_ADVICE = (
    r"(?:^|[.!?:] )(?:ring|skriv|kontakt|svar|mail)\b"
    r"|\b(?:ring|skriv|kontakt|mail|send|betal|svar|giv|fortæl|book|henvend|sig|kom"
    r"|tag)\b (?:\w+ ){0,3}?(?:til|os|mig|på|inden|senest|venligst|besked|dig|kontakt|fat|en"
    r"|forbi|skemaet|det|hvis|beløbet|din|dit)\b"
    r"|\b(?:du|i|de) kan (?:\w+ ){0,3}(?:ringe|skrive|kontakte|få|søge|bede|aftale|betale|undgå"
    r"|nå|klage|komme|svare|sende)\b"
    r"|\bkan (?:du|i|de) (?:\w+ ){0,3}(?:ringe|skrive|kontakte|få|søge|bede|aftale|betale|undgå"
    r"|nå|svare|komme|sende)\b"
    r"|\b(?:du|i|de) (?:er velkommen|bedes|skal) (?:\w+ ){0,4}(?:ringe|skrive|kontakte|svare"
    r"|henvende|give besked|betale|sende|møde)\b"
    r"|\bhar (?:du|i|de) (?:\w+ )?(?:spørgsmål|brug for)|\bhvad gør (?:du|i|de)\b|\bvi hjælper"
    r"|\bhjælpe dig|\bkan ikke nå\b"
)
# Beside the threat a number to ring is enough; a paragraph on, the reader must be spoken to.
_HELP_NEAR = re.compile(_ADVICE, re.IGNORECASE)
_HELP = re.compile(
    _ADVICE
    + r"|\b(?:bedes|skal|kan) (?:\w+ ){0,4}?(?:ind)?(?:betales?|betalt|meddeles?|oplyses?|sendes?"
    r"|sendt|indsend\w*|meldes?|rettes|rettet)\b"
    r"|\bhjælp til"
    r"|\bafdrag\w*|\bbetalingsordning|\budsættelse|\bhenstand|\btelefon\b|\btlf\b"
    r"|\d\d \d\d \d\d \d\d|@",
    re.IGNORECASE,
)


# There the sanction is what the letter asks about.
_HEARINGS = ("partshøring", "agterskrivelse")


_THREAT_CUES = re.compile(
    "varsel|inkasso|slettet|nedsat|ophævet|inddraget|bøde|regning|nddriv|ældsst|olitia|politiet|ortabe|mister|tands|toppe|foged|tvangs|phører|ortfald|psig|opsagt"
    "|fradrag|ilbagebetal|tilbage|rykker|meddelelse|nddrages"
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
        match = _SANCTION.search(block.text, start, end)
        if match is None or is_protected(block, match.start(), match.end()):
            continue
        sentence = block.text[start:end]
        if _REPORTED.search(sentence):
            continue
        if "varsel" in match.group().lower() or _CONDITION.search(sentence):
            return match.span()
    return None


def _is_helped(document: Document, block: Block) -> bool:
    """Whether the paragraph, the one before or the next two (a heading may be one) offer help."""
    if _HELP.search(block.text):
        return True
    near: Sequence[Block] = document.blocks[max(block.index - 1, 0) : block.index + 3]
    spoken = (item for item in near if item.kind.is_linted)
    return any(_HELP_NEAR.search(item.text) for item in spoken)


threat = PythonDocumentCheck(_collect_threats, _judge_threat)

_YOU = r"(?:du|i|de)"
_LITTLE = (
    r"(?:(?:altså|derfor|desværre|endnu|fortsat|stadig|endda|bevidst|blot|således|imidlertid|dog"
    r"|groft|tilsyneladende|gentagne gange|på trods af \w+(?: \w+){0,3}) ){0,2}"
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
    rf"|\bpå trods af (?:\w+ ){{1,4}}har {_YOU} (?:\w+ )?ikke\b"
    rf"|\b{_YOU} burde (?:\w+ )?(?:have|vide)\b|\bdet er din egen (?:skyld|fejl)\b"
    rf"|\b(?:din|jeres|deres) (?:påståede|manglende vilje|forsømmelse|misligholdelse)\b",
    re.IGNORECASE,
)
# The law's own words for knowing that one has no right (aktivloven § 91) must be able to stand.
_LEGAL_WORDS = re.compile(r"\bmod bedre vidende\b", re.IGNORECASE)


_BLAME_CUES = re.compile(
    "undlad|undlod|orsøm|islighold|ægte|vertrådt|gnorer|ilsidesat|påstå|hævde|gidet|ulejlig|reageret"
    "|sørget|på trods af|På trods af|burde|egen skyld|egen fejl|manglende vilje"
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
