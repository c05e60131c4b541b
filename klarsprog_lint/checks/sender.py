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
from klarsprog_lint.checks.sender_acts import acts, finite_verb, is_act, may_act
from klarsprog_lint.checks.sender_words import (
    CUES,
    GENERIC,
    KOMMUNE,
    NAMED_KOMMUNE,
    OTHER_AUTHORITY,
    OTHER_KOMMUNE,
    SIGNS,
    STATES,
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
    is_state: bool
    fixes: tuple[Fix, ...]


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    pronouns = pronouns_of(block)
    facts: list[Fact] = [pronouns] if pronouns else []
    if _has_cue(block, _):
        for sentence in sentences(block):
            facts.extend(_mentions(sentence))
    return facts


def _has_cue(block: AnalysedBlock, _: Options) -> bool:
    lower = block.block.text.lower()
    return any(cue in lower for cue in CUES)


def _is_unit(word: str) -> bool:
    return word in GENERIC or word.endswith(UNITS)


def _mentions(sentence: Sentence) -> Iterator[_Mention]:
    block = sentence.block
    for index in range(sentence.start, sentence.end):
        word = block.lowers[index]
        if index in block.opaque:
            continue
        if word in WRITER:
            if SIGNS.search(sentence.text):
                continue  # The reader's own declaration in a form.
            yield _writer(sentence, index)
        elif _is_unit(word) and acts(sentence, index):
            yield _mention(sentence, index, _as_we(sentence, index))
        elif _is_named(sentence, index) and acts(sentence, index):
            yield _named(sentence, index)


def _may_mention(block: AnalysedBlock, _: Options) -> bool:
    """Whether the parse could show that the sender acts here."""
    if not _has_cue(block, _):
        return False
    for word, places in block.places.items():
        if word in WRITER:
            return True
        if word != "kommune" and not _is_unit(word):
            continue
        for index in places:
            within = block.sentence_of(index)
            sentence = Sentence(block, within.start, within.stop)
            if (_is_unit(word) or _is_named(sentence, index)) and may_act(sentence, index):
                return True
    return False


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
    casework, state = _kind(sentence, index)
    word = block.span_text(start, end).lower()
    return _Mention(start, end, word, has_reader, casework, state, fixes)


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


def _as_we(sentence: Sentence, index: int, *, may_be_capital: bool = False) -> str | None:
    """*vi*, in a sentence without words that would have to change with it."""
    block = sentence.block
    others = frozenset(("sig", "sin", "sit", "sine", "dens", "selv"))
    is_capital_inside = (
        not may_be_capital and index > sentence.start and block.tokens[index].text.istitle()
    )
    is_one_of_two = block.lowers[index + 1 : index + 2] == ("og",)
    if is_capital_inside or is_one_of_two or not others.isdisjoint(sentence.lowers):
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
    is_casework, is_state = _kind(sentence, index)
    word = sentence.block.lowers[index]
    return _Mention(start, end, word, has_reader, is_casework, is_state, fixes)


def _kind(sentence: Sentence, index: int) -> tuple[bool, bool]:
    """Whether the unit acts in this case, and whether the sentence only tells what it is or has."""
    verb = finite_verb(sentence, index)
    is_casework = verb is not None and is_act(sentence, index, verb)
    lemma = "" if verb is None else sentence.block.lemmas[verb]
    return is_casework, lemma in STATES or (lemma in ("have", "være") and not is_casework)


def _judge(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    mentions = [(block, fact) for block, fact in facts if isinstance(fact, _Mention)]
    if not mentions:
        return
    spoken, frame, legal = united(facts), _frame(document), legal_blocks(document)
    is_told_of_others = any(_names_another(block.text, frame) for block in document.blocks)
    for block, mention in mentions:
        if is_protected(block, mention.start, mention.end):
            continue
        if mention.word == "kommunen" and is_told_of_others:
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


def _names_another(text: str, frame: str) -> bool:
    """*Din nye kommune*, *Roskilde Kommune* in a letter from elsewhere."""
    if OTHER_KOMMUNE.search(text):
        return True
    named = {name.lower() for name in NAMED_KOMMUNE.findall(text)}
    return any(name not in frame for name in named) if frame else len(named) > 0


def _is_sender(mention: _Mention, frame: str, spoken: Pronouns) -> bool:
    if mention.word.endswith(" kommune"):
        return not mention.is_state and mention.has_reader and (not frame or mention.word in frame)
    if mention.is_state or (not spoken.sender and not mention.is_casework):
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


sender = PythonDocumentCheck(_collect, _judge, _may_mention)
