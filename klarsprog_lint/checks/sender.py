"""TIL06: the sender spoken of in the third person (*kommunen*, *forvaltningen*, *undertegnede*).

A unit counts as the sender only where letterhead or signature name it; *kommunen* unless they
name another authority. The law's own *kommunen skal* and the naming of who decided stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.readers import FAMILIAR, Pronouns, pronouns_of, united
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.checks.sender_words import (
    CASEWORK,
    CUES,
    DECIDES,
    GENERIC,
    IDIOM,
    KOMMUNE,
    LAW,
    LAW_MODALS,
    OTHER_AUTHORITY,
    REACH,
    UNIT_ENDING,
    UNITS,
    WRITER,
)
from klarsprog_lint.checks.sentence_words import Sentence, sentences
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    word: str
    has_reader: bool
    is_casework: bool
    fixes: tuple[Fix, ...]


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    pronouns = pronouns_of(block)
    facts: list[Fact] = [pronouns] if pronouns else []
    lower = block.block.text.lower()
    if not any(cue in lower for cue in CUES):
        return facts
    for sentence in sentences(block):
        facts.extend(_mentions(sentence))
    return facts


def _is_unit(word: str) -> bool:
    return word.endswith(UNITS)


def _mentions(sentence: Sentence) -> Iterator[_Mention]:
    block = sentence.block
    for index in range(sentence.start, sentence.end):
        word = block.lowers[index]
        if index in block.opaque:
            continue
        if word in WRITER:
            yield _writer(sentence, index)
        elif (word in GENERIC or _is_unit(word)) and _acts(sentence, index):
            yield _mention(sentence, index, _as_we(sentence, index))
        elif _is_named(sentence, index) and _acts(sentence, index):
            yield _named(sentence, index)


def _is_named(sentence: Sentence, index: int) -> bool:
    """*Fjordby Kommune*, without a genitive."""
    block = sentence.block
    return (
        block.tokens[index].text == "Kommune"
        and index > sentence.start
        and block.tokens[index - 1].text.istitle()
    )


def _named(sentence: Sentence, index: int) -> _Mention:
    block = sentence.block
    first, last = block.tokens[index - 1], block.tokens[index]
    start, end = first.idx, token_end(last)
    fixes: tuple[Fix, ...] = ()
    if _as_we(sentence, index - 1, may_be_capital=True):
        content = "Vi" if index - 1 == sentence.start else "vi"
        fixes = (Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),)),)
    has_reader = not FAMILIAR.isdisjoint(sentence.lowers)
    return _Mention(start, end, block.span_text(start, end).lower(), has_reader, True, fixes)


def _writer(sentence: Sentence, index: int) -> _Mention:
    block = sentence.block
    if block.lowers[index].endswith("s"):
        return _mention(sentence, index, None)
    if block.upos[index + 1 : index + 2] in (("NOUN",), ("PROPN",)):
        return _mention(sentence, index, None)
    role = sentence.role(index, index)
    before = block.upos[index - 1] if index > sentence.start else ""
    content = {"subject": "jeg", "object": "mig"}.get(role or "")
    if content is None and before in ("ADP", "VERB"):
        content = "mig"
    if content is None and index == sentence.start and sentence.is_finite(index + 1):
        content = "jeg"
    return _mention(sentence, index, content)


def _acts(sentence: Sentence, index: int) -> bool:
    """Whether the unit is the subject of a finite verb that is the sender's own act."""
    block = sentence.block
    verb = _verb(sentence, index)
    if verb is None or LAW.search(sentence.text):
        return False
    following = block.upos[index + 1] if index + 1 < sentence.end else ""
    if following == "PROPN" or block.lowers[verb] in LAW_MODALS:
        return False
    if not IDIOM.isdisjoint(block.lowers[index + 1 : index + 4]):
        return False
    # The clause ends at the next comma.
    for position in range(min(index, verb), min(max(index, verb) + 14, sentence.end)):
        if block.lowers[position] == "," or block.lemmas[position] in DECIDES:
            return block.lowers[position] == ","
    return True


def _is_act(sentence: Sentence, index: int, verb: int) -> bool:
    """What the sender does in this case; *kommunen ejer …* and *kommunen yder …* tell of it."""
    block = sentence.block
    end = min(max(index, verb) + REACH, sentence.end)
    following = range(max(index, verb) + 1, end)
    if block.lemmas[verb] in ("have", "være", "blive", "ville"):
        return any(
            block.upos[position] == "VERB"
            and (
                "VerbForm=Part" in block.morphs[position]
                or "VerbForm=Inf" in block.morphs[position]
            )
            for position in following
        )
    return block.lemmas[verb] in CASEWORK or not FAMILIAR.isdisjoint(sentence.lowers)


def _verb(sentence: Sentence, index: int) -> int | None:
    """The finite verb before or right after the unit, if the unit is its subject."""
    block = sentence.block
    first = index - 1 if block.tokens[index].text == "Kommune" else index
    if first - 1 == sentence.start and sentence.is_finite(first - 1):
        return first - 1
    if not any(block.tokens[part].dep_ == "nsubj" for part in range(first, index + 1)):
        return None
    for position in (first - 1, index + 1, index + 2):
        if sentence.is_finite(position):
            if position == index + 2 and block.upos[index + 1] != "ADV":
                continue
            return position
    return None


def _as_we(sentence: Sentence, index: int, *, may_be_capital: bool = False) -> str | None:
    """*vi*, in a simple clause without words that would have to change with it."""
    block = sentence.block
    others = frozenset(("sig", "sin", "sit", "sine", "dens", "vi", "selv", "os"))
    is_capital_inside = (
        not may_be_capital and index > sentence.start and block.tokens[index].text.istitle()
    )
    commas = block.lowers[sentence.start : sentence.end].count(",")
    if is_capital_inside or commas > 1 or not others.isdisjoint(sentence.lowers):
        return None
    return "vi"


def _mention(sentence: Sentence, index: int, content: str | None) -> _Mention:
    token = sentence.block.tokens[index]
    start, end = token.idx, token_end(token)
    fixes: tuple[Fix, ...] = ()
    if content is not None:
        content = match_case(token.text, content)
        fixes = (Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),)),)
    has_reader = not FAMILIAR.isdisjoint(sentence.lowers)
    verb = _verb(sentence, index)
    is_casework = verb is not None and _is_act(sentence, index, verb)
    word = sentence.block.lowers[index]
    return _Mention(start, end, word, has_reader, is_casework, fixes)


def _judge(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    mentions = [(block, fact) for block, fact in facts if isinstance(fact, _Mention)]
    if not mentions:
        return
    spoken, frame, legal = united(facts), _frame(document), legal_blocks(document)
    for block, mention in mentions:
        if is_protected(block, mention.start, mention.end):
            continue
        is_writer = mention.word in WRITER
        if not is_writer and (block.index in legal or not _is_sender(mention, frame, spoken)):
            continue
        fixes = mention.fixes
        if not is_writer and not options.flag("we"):
            fixes = ()
        plain = "jeg" if is_writer else "vi"
        yield Finding(mention.start, mention.end, {"plain": plain}, fixes, block=block.index)


def _frame(document: Document) -> str:
    """Letterhead and signature in lower case."""
    kinds = (BlockKind.ADDRESS, BlockKind.SIGNATURE)
    return "\n".join(block.text for block in document.blocks if block.kind in kinds).lower()


def _is_sender(mention: _Mention, frame: str, spoken: Pronouns) -> bool:
    if mention.word.endswith(" kommune"):
        return mention.has_reader and (not frame or mention.word in frame)
    if not spoken.sender and not mention.is_casework:
        return False
    speaks = spoken.sender or mention.has_reader or spoken.familiar or spoken.polite
    if mention.word in GENERIC:
        is_other = OTHER_AUTHORITY.search(frame) is not None and not KOMMUNE.search(frame)
        return speaks and not is_other
    stem = UNIT_ENDING.sub("", mention.word) or mention.word
    if not frame:
        # Beside »vi« it is more likely another unit.
        return mention.has_reader and not spoken.sender
    return speaks and re.search(rf"\b{re.escape(stem)}", frame) is not None


sender = PythonDocumentCheck(_collect, _judge)
