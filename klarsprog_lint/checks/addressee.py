"""TIL03: the reader spoken of in the third person (*borgeren*, *ansøger*, *vedkommende*).

The words are those of ``lexicons/modtagere.txt``. They mean the reader only where nothing speaks
against it: the letter says *du* to one reader elsewhere, no sentence sets the word beside a *du*,
and the sentence does not explain the law in general.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.addressee_words import (
    ABOUT_OTHERS,
    ASKED,
    CONDITION,
    FOR_RELATIVE,
    LAW,
    NOT_BARE,
    SAME,
    SAYS,
    THIRD,
    TOLD,
    first_words,
    may_be_person,
    other,
    reader_words,
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
_AND_YOU = re.compile(r"\b(?:skal|må|bedes|har (?:ret|pligt))\b[^,]*, (?:og|så|men) du\b")
# »Ansøger opfylder ikke kravene i § 5« is about the reader, »efter § 5 skal ansøger …« about all.
_MODALS = frozenset(("skal", "kan", "må", "bør"))
_BY_LAW = re.compile(
    r"\W*(?:efter|ifølge|i henhold til|i medfør af|det (?:følger|fremgår) af|loven|reglerne)\b",
    re.I,
)
# Bare forms that are nothing but a person.
_OBJECTS = frozenset(("ansøger", "grundejer", "boligejer", "bygherre", "lejer"))
_WHO_COMPLAINS = SAYS | {"svare", "bo", "modtage", "oplyse", "sende", "klage", "møde"}
_BEFORE_OBJECT = frozenset(("af", "til", "fra", "at", "hvis", "når"))
# »Ejeren af bilen«, »den borger, der …«; »for ejerens regning« is a set phrase.
_NO_READER_AFTER = frozenset(("af", "som", "der", "regning"))


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
    block = sentence.block
    found = [
        (index, *match)
        for index in range(sentence.start, sentence.end)
        if index not in block.opaque and (match := _match(sentence, index)) is not None
    ]
    if not found:
        found = list(_without_antecedent(sentence))
    if not found:
        return
    known = frozenset(block.lowers[last] for _, last, _, _ in found) | SAME
    for index, last, word, owns in found:
        yield _person(sentence, index, last, word, owns, known)
    for index in range(found[0][1] + 1, sentence.end):
        if block.lowers[index] in SAME and _stands_alone(sentence, index):
            first = index - 1 if block.lowers[index - 1] == "den" else index
            yield _person(sentence, first, index, found[0][2], False, known)


def _without_antecedent(sentence: Sentence) -> Iterator[tuple[int, int, str, bool]]:
    """*Vedkommende skal …* where nobody was named whom it could point back to."""
    block = sentence.block
    for index in range(sentence.start, sentence.end):
        if block.lowers[index] not in SAME or not _stands_alone(sentence, index):
            continue
        first = index - 1 if index and block.lowers[index - 1] == "den" else index
        is_named = any(
            block.upos[position] == "PROPN"
            or block.lowers[position] in THIRD
            or (block.upos[position] == "NOUN" and may_be_person(block.lemmas[position]))
            for position in range(first)
        )
        if not is_named and sentence.role(first, index) == "subject":
            yield first, index, "borgeren", False
        return


def _match(sentence: Sentence, index: int) -> tuple[int, str, bool] | None:
    """The last token, the word and whether it is a genitive; None if the reader is not meant."""
    block = sentence.block
    if block.lowers[index] not in first_words():
        return None
    for last in (index + 1, index):
        if last >= sentence.end:
            continue
        phrase = " ".join(block.lowers[index : last + 1])
        for word, owns in ((phrase, False), (phrase.removesuffix("s"), phrase.endswith("s"))):
            is_bare = reader_words().get(word)
            if is_bare is not None and _may_be_reader(sentence, index, last, is_bare, owns):
                return last, word, owns
    return None


def _may_be_reader(sentence: Sentence, first: int, last: int, is_bare: bool, owns: bool) -> bool:
    block = sentence.block
    before = block.lowers[first - 1] if first > sentence.start else ""
    after = block.lowers[last + 1] if last + 1 < sentence.end else ""
    if before in NOT_BARE or (
        block.upos[first - 1 if first else 0] == "ADJ" and first > sentence.start
    ):
        return False
    if not owns and last + 1 < sentence.end and block.upos[last + 1] in ("PROPN", "NOUN"):
        return False
    if after in _NO_READER_AFTER or (after == "," and _next_is_relative(sentence, last + 2)):
        return False
    if not is_bare:
        return True
    is_asked = first > sentence.start and block.lemmas[first - 1] in ASKED
    if (after == "om" and not is_asked) or before in ("der", "vi", "jeg", "i", "de"):
        return False
    if owns:
        return True
    is_complaint = block.lowers[last] == "klager"
    if is_complaint and _WHO_COMPLAINS.isdisjoint(block.lemmas[last + 1 : sentence.end]):
        return False
    skipped = last + 2 if block.upos[last + 1 : last + 2] in (("ADV",), ("PART",)) else last + 1
    if sentence.is_finite(skipped):
        return True
    may_be_object = sentence.is_finite(first - 1) or before in _BEFORE_OBJECT
    return not is_complaint and block.lowers[last] in _OBJECTS and may_be_object


def _next_is_relative(sentence: Sentence, index: int) -> bool:
    return index < sentence.end and sentence.block.lowers[index] in ("der", "som", "hvis")


def _stands_alone(sentence: Sentence, index: int) -> bool:
    block = sentence.block
    before = block.lowers[index - 1] if index > sentence.start else ""
    following = block.upos[index + 1] if index + 1 < sentence.end else ""
    return before not in ("det", "de", "rette", "en") and following not in (
        "NOUN",
        "PROPN",
        "ADJ",
    )


def _person(
    sentence: Sentence, first: int, last: int, word: str, owns: bool, known: frozenset[str]
) -> _Person:
    block = sentence.block
    beside = not FAMILIAR.isdisjoint(sentence.lowers)
    is_apart = beside and first == sentence.start and _AND_YOU.search(sentence.text) is not None
    content = _content(sentence, first, last, owns)
    start, end = block.tokens[first].idx, token_end(block.tokens[last])
    told = block.lowers[last + 1 : last + 2] + block.lowers[max(first - 1, 0) : first]
    fixes: tuple[Fix, ...] = ()
    if content is not None and not beside and THIRD.isdisjoint(block.lowers):
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
    for block, person in persons:
        if greeted is not None and f"{person.word.removesuffix('en')}e" not in greeted:
            continue
        if block.index in legal or person.is_rule or person.word in others:
            continue
        if is_protected(block, person.start, person.end):
            continue
        if greeted is not None:
            yield Finding(person.start, person.end, {"plain": "I"}, block=block.index)
        elif _is_reader(document, person, spoken):
            yield _finding(block, person, spoken)


def _is_reader(document: Document, person: _Person, spoken: Pronouns) -> bool:
    """Whether the letter speaks to one reader; a text to nobody must tell the person something."""
    if spoken.familiar or spoken.polite:
        return not spoken.plural or spoken.familiar
    if spoken.plural:
        return False
    return is_to_one(document) or (is_fragment(document) and person.is_told)


def _finding(block: Block, person: _Person, spoken: Pronouns) -> Finding:
    fixes = () if spoken.polite and not spoken.familiar else person.fixes
    plain = fixes[0].edits[0].content if fixes else "du"
    return Finding(person.start, person.end, {"plain": plain}, fixes, block=block.index)


third_person = PythonDocumentCheck(_collect, _judge)
