"""TIL03: the reader spoken of in the third person (*borgeren*, *ansøger*, *vedkommende*).

The words are those of ``lexicons/modtagere.txt``. They mean the reader only where nothing speaks
against it: the letter says *du* to one reader elsewhere, no sentence sets the word beside a *du*,
and the sentence does not explain the law in general.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.addressee_mentions import Mention, mentions
from klarsprog_lint.checks.addressee_words import (
    ABOUT_OTHERS,
    BACKWARD,
    CONDITION,
    FOR_RELATIVE,
    LAW,
    SAME,
    THIRD,
    TOLD,
    other,
    triggers,
)
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.readers import (
    FAMILIAR,
    Pronouns,
    is_fragment,
    is_to_one,
    is_to_several,
    pronouns_of,
    united,
)
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.checks.sentence_words import Sentence, sentences
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# »Borgeren skal betale, og du skal gemme billetten«: one reader under two names.
_AND_YOU = re.compile(
    r"\b(?:skal|må|bedes|har (?:ret|pligt))\b[^,]*, (?:og|så|men|når|hvis)(?: \w+){0,2}?"
    r" (?:du|di[gnt]|dine)\b"
)
# »Ansøger opfylder ikke kravene i § 5« is about the reader, »efter § 5 skal ansøger …« about all.
_MODALS = frozenset(("skal", "kan", "må", "bør"))
_BY_LAW = re.compile(
    r"\W*(?:efter|ifølge|i henhold til|i medfør af|det (?:følger|fremgår) af|loven|reglerne)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Person:
    """One mention: its word without genitive, and what the sentence says about it."""

    start: int
    end: int
    word: str
    is_beside_reader: bool
    is_rule: bool
    is_told: bool
    fixes: tuple[Fix, ...] = ()


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    pronouns = pronouns_of(block)
    facts: list[Fact] = [pronouns] if pronouns else []
    if not triggers().isdisjoint(block.lowers):
        for sentence in sentences(block):
            if not triggers().isdisjoint(sentence.lowers):
                facts.extend(_persons(sentence))
    return facts


def _persons(sentence: Sentence) -> Iterator[_Person]:
    found = list(mentions(sentence))
    known = frozenset(sentence.block.lowers[mention.last] for mention in found) | SAME
    for mention in found:
        yield _person(sentence, mention, known)


def _person(sentence: Sentence, mention: Mention, known: frozenset[str]) -> _Person:
    block = sentence.block
    first, last, word, owns = mention
    beside = not FAMILIAR.isdisjoint(sentence.lowers)
    is_apart = beside and first == sentence.start and _AND_YOU.search(sentence.text) is not None
    content = _content(sentence, first, last, owns)
    start, end = block.tokens[first].idx, token_end(block.tokens[last])
    told = block.lowers[last + 1 : last + 2] + block.lowers[max(first - 1, 0) : first]
    fixes: tuple[Fix, ...] = ()
    after = block.lowers[last + 1 :]
    is_clear = THIRD.isdisjoint(block.lowers) and BACKWARD.isdisjoint(after)
    if content is not None and not beside and is_clear:
        content = match_case(block.tokens[first].text, content)
        edits = [TextEdit(start, end, content)]
        reflexives = tuple(sentence.reflexives())
        if content.lower() == "du" and block.lowers[last] not in SAME:
            edits.extend(reflexives)
        if not reflexives or not sentence.has_other_subject(known):
            fixes = (Fix(Applicability.UNSAFE, f"Skriv »{content}«", tuple(edits)),)
    is_rule = LAW.search(sentence.text) is not None and (
        not _MODALS.isdisjoint(sentence.lowers) or _BY_LAW.match(sentence.text) is not None
    )
    is_rule = is_rule or CONDITION.search(sentence.text) is not None
    return _Person(
        start, end, word, beside and not is_apart, is_rule, not TOLD.isdisjoint(told), fixes
    )


def _content(sentence: Sentence, first: int, last: int, owns: bool) -> str | None:
    if owns:
        return sentence.owned_form(last)
    role = sentence.role(first, last)
    return {"subject": "du", "object": "dig"}[role] if role else None


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    persons = [(block, fact) for block, fact in facts if isinstance(fact, _Person)]
    if not persons:
        return
    salutation = document.outline.salutation
    greeted = salutation.text.lower() if salutation and is_to_several(document) else None
    spoken = united(facts)
    if any(ABOUT_OTHERS.search(block.text) for block in document.blocks):
        return
    others = {person.word for _, person in persons if person.is_beside_reader}
    if any(FOR_RELATIVE.search(block.text) for block in document.blocks):
        others |= {"borger", "borgeren"}
    words = {person.word for _, person in persons} - others
    others |= {
        word for word in words if any(other(word).search(item.text) for item in document.blocks)
    }
    legal = legal_blocks(document)
    named = {person.word for block, person in persons if not _is_set_phrase(block, person)}
    for block, person in persons:
        is_plural = person.word.endswith("erne")
        if greeted is None and is_plural:
            continue
        if greeted is not None and not is_plural and not _is_one_of(person, greeted):
            continue
        # »For ejerens regning« is a set phrase, unless the letter calls its reader so elsewhere.
        if _is_set_phrase(block, person) and (greeted is not None or person.word not in named):
            continue
        if block.index in legal or person.is_rule or person.word in others:
            continue
        if is_protected(block, person.start, person.end):
            continue
        if greeted is not None:
            yield Finding(person.start, person.end, {"plain": "I"}, block=block.index)
        elif _is_reader(document, person, spoken):
            yield _finding(block, person)


def _is_one_of(person: _Person, greeted: str) -> bool:
    """*Ejeren* in a letter to *kære ejere*."""
    return f"{person.word.removesuffix('en')}e" in greeted


def _is_set_phrase(block: Block, person: _Person) -> bool:
    return block.text.startswith(" regning", person.end)


def _is_reader(document: Document, person: _Person, spoken: Pronouns) -> bool:
    """Whether the letter speaks to one reader; a text to nobody must tell the person something."""
    if spoken.familiar or spoken.polite:
        return not spoken.plural or spoken.familiar
    if spoken.plural:
        return False
    return is_to_one(document) or (is_fragment(document) and person.is_told)


def _finding(block: Block, person: _Person) -> Finding:
    # *du* in a letter that says *De*, too: TIL01 changes that to *du*.
    plain = person.fixes[0].edits[0].content if person.fixes else "du"
    return Finding(person.start, person.end, {"plain": plain}, person.fixes, block=block.index)


third_person = PythonDocumentCheck(_collect, _judge)
