"""Checks of the family LOV: where the law stands in a letter, and how densely."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.law_references import Reference, in_span, references
from klarsprog_lint.checks.letter_structure import at_start, collect_nothing
from klarsprog_lint.checks.letter_structure_message import says_it, tells_message
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import rules_blocks
from klarsprog_lint.documents.letter_cues import folded
from klarsprog_lint.documents.letter_outline import count_words
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its references to law and the *jf.* between them."""

    start: int
    end: int
    words: int
    found: tuple[Reference, ...]
    compared: tuple[int, ...] = ()


_JF = re.compile(r"\bjfr?\b\.?|\bjævnfør\b", re.IGNORECASE)
_SHORTENED = ("jf.", "jfr.", "stk.", "nr.", "pkt.", "art.", "kap.", "§")
_LAW_SIGN = re.compile(r"§|[Aa]rti|\b[Aa]rt\.|[Ll]ov|LOV|[Bb]ekendtgørelse")


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    """Every sentence of running text; a block without law is one fact with its words."""
    if block.block.kind is BlockKind.HEADING:
        # Says something to the reader, but its references are no running text.
        return (_Sentence(0, len(block.block.text), 0, ()),)
    if block.block.kind not in _RUNNING:
        return ()
    text = block.block.text
    has_law = _LAW_SIGN.search(text) is not None
    if not has_law:
        return (_Sentence(0, len(text), sum(block.words), ()),)
    found = _unprotected(block.block, references(text))
    compared = [match.start() for match in _JF.finditer(text)]
    facts = []
    for first, last in _whole_sentences(block):
        start, end = block.sentences[first].start_char, block.sentences[last].end_char
        words = sum(block.words[block.sentences[first].start : block.sentences[last].end])
        here = tuple(offset for offset in compared if start <= offset < end)
        facts.append(_Sentence(start, end, words, tuple(in_span(found, start, end)), here))
    return facts


def _whole_sentences(block: AnalysedBlock) -> Iterator[tuple[int, int]]:
    """The numbers of the first and last parts of sentences cut at *jf.*, *stk.* or before a §."""
    first = 0
    sentences = block.sentences
    for number, sentence in enumerate(sentences):
        following = sentences[number + 1].text if number + 1 < len(sentences) else ""
        if following and (
            sentence.text.rstrip().lower().endswith(_SHORTENED)
            or following[0] == "§"
            or following[0].islower()
        ):
            continue
        yield first, number
        first = number + 1


def _unprotected(block: Block, found: Sequence[Reference]) -> tuple[Reference, ...]:
    return tuple(item for item in found if not is_protected(block, item.start, item.end))


def _outside(document: Document, facts: Facts) -> list[tuple[Block, _Sentence]]:
    legal = rules_blocks(document)
    return [
        (block, fact)
        for block, fact in facts
        if isinstance(fact, _Sentence) and block.index not in legal
    ]


def _judge_dense(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """Sentences with too many references; else the letter's share of them."""
    sentences = _outside(document, facts)
    limit = options.number("max-per-sentence")
    is_found = False
    for block, sentence in sentences:
        count = sum(item.count for item in sentence.found)
        if count > limit:
            is_found = True
            values = {"count": str(count)}
            first, last = sentence.found[0], sentence.found[-1]
            yield Finding(first.start, last.end, values, block=block.index)
    words = sum(sentence.words for _, sentence in sentences)
    cited = [(block, item) for block, sentence in sentences for item in sentence.found]
    share = 100 * len(cited) / words if words else 0.0
    if (
        is_found
        or words < options.number("min-words")
        or share <= options.number("max-per-100-words")
    ):
        return
    block, first = cited[0]
    message = (
        f"Brevet henviser til loven {len(cited)} gange på {words} ord. "
        "Saml henvisningerne under »Regler«."
    )
    yield Finding(first.start, first.end, message=message, block=block.index)


dense_references = PythonDocumentCheck(_collect, _judge_dense)


def _judge_chain(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """Two *jf.* or more in a sentence: one rule that is to be read through others."""
    for block, sentence in _outside(document, facts):
        if len(sentence.compared) < 2 or not sentence.found:
            continue
        first, last = sentence.compared[0], sentence.compared[-1]
        before = [item.start for item in sentence.found if item.end <= first <= item.end + 3]
        after = [item.end for item in sentence.found if last < item.start]
        start, end = (before or [first])[-1], (after or [last + 3])[0]
        yield Finding(start, end, block=block.index)


reference_chain = PythonDocumentCheck(_collect, _judge_chain)

# Where no message is known it is enough that the letter speaks to the reader or says why it comes.
_SPEAKS = re.compile(
    r"\bdu (?:har|får|kan|skal|må)\b|\bhar du\b"
    r"|\bvi (?:\w+ )?(?:har|vil|skal|kan|skriver|inviterer|beder)\b"
    r"|\b(?:din|dit|dine|deres|jeres) (?:\w+ ){1,6}?(?:er|bliver|kan)\b"
    r"|\bformål\w*|\borientere\w*|\btræder i kraft\b"
)
# »I henhold til …« opens with the law; a law at the end of the first sentence does not.
_MOST_BEFORE = 6
_OPENING_WORDS = 60


def _judge_before(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """A reference in the opening, before anything that tells the reader what it is about.

    A title that says it excuses all but a letter whose first sentence begins with the law. Where
    the message is not known (information, receipts), only that first sentence is judged.
    """
    sentences = _outside(document, facts)
    if not any(sentence.found for _, sentence in sentences):
        return
    outline, kind = document.outline, document.letter_type
    if outline.title is None and outline.salutation is None:
        return
    body = {block.index for block in outline.body}
    has_message = kind is not None and kind.name not in ("information", "kvittering")
    is_loose = not has_message or says_it(outline.title)
    read = 0
    for block, sentence in sentences:
        if block.index not in body:
            continue
        cited = sentence.found[0] if sentence.found else None
        end = cited.start if cited else sentence.end
        before_law = block.text[sentence.start : end]
        if tells_message(kind, before_law) or (
            not has_message and _SPEAKS.search(folded(before_law))
        ):
            return
        if cited and is_loose and read + count_words(before_law) > _MOST_BEFORE:
            return
        if cited:
            yield Finding(cited.start, cited.end, block=block.index)
            return
        read += sentence.words
        if read >= (_OPENING_WORDS if has_message else 1):
            return


law_before_result = PythonDocumentCheck(_collect, _judge_before)

_BASIS = re.compile(
    r"§|\blov(?:en|ens)\b|\blov (?:om|nr)\b|\w(?:lov|loven|lovens|bekendtgørelsen?s?"
    r"|forordningen?)\b|\bbekendtgørelse\w*"
    r"|\b(?:regulativ|vedtægt|lokalplan|cirkulære|forordning|overenskomst|retsplejelov)\w*",
    re.IGNORECASE,
)


def _judge_basis(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """A decision against the reader in a letter that names no law at all.

    Reasons, and with them the rules, must follow unless the decision is wholly in the party's
    favour (forvaltningsloven §§ 22 and 24).
    """
    outline, kind = document.outline, document.letter_type
    if kind is None or not kind.is_against or outline.anchor is None or not outline.is_letter:
        return
    if any(_BASIS.search(block.text) for block in document.blocks):
        return
    yield at_start(outline.anchor, severity=Severity.ERROR if kind.is_sure else Severity.WARNING)


no_legal_basis = PythonDocumentCheck(collect_nothing, _judge_basis)
