"""TIL04: *man* where the reader is meant.

*Man* is common in good Danish (69 in 17,500 words of the treebank), so only what a reader does or
must do counts: a modal or a condition with an act of the citizen, never the authority's *man har
besluttet* and never common sayings (*man kan sige*).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.man_words import (
    ACTS_OF_AUTHORITY,
    AUTHORITY,
    CONDITIONS,
    INSTRUCTIONS,
    OBLIQUE,
    REACH,
    SAYINGS,
    STATES,
    STRONG,
    VAGUE,
    WISHES,
    citizen_verbs,
)
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.readers import FAMILIAR, Pronouns, is_to_several, pronouns_of, united
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.checks.sentence_words import Sentence, sentences
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Applicability, Finding, Fix, Severity, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options


@dataclass(frozen=True, slots=True)
class _One:
    """A *man* that may be the reader."""

    start: int
    end: int
    is_strong: bool
    is_sure: bool
    edits: tuple[TextEdit, ...]


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    pronouns = pronouns_of(block)
    facts: list[Fact] = [pronouns] if pronouns else []
    if "man" in block.lowers:
        for sentence in sentences(block):
            if "man" in sentence.lowers:
                facts.extend(_ones(sentence))
    return facts


def _ones(sentence: Sentence) -> Iterator[_One]:
    """All of a sentence, if one of them is the reader: *hvis man ønsker …, skal man …*."""
    block = sentence.block
    if _is_authority(sentence):
        return
    indices = [i for i in range(sentence.start, sentence.end) if block.lowers[i] == "man"]
    strengths = [_strength(sentence, index) for index in indices]
    if not any(strengths) or "authority" in strengths:
        return
    is_sure = not frozenset(strengths).isdisjoint(("must", "right"))
    reflexives = tuple(sentence.reflexives())
    is_fixable = OBLIQUE.isdisjoint(sentence.lowers) and FAMILIAR.isdisjoint(sentence.lowers)
    is_fixable &= not reflexives or not sentence.has_other_subject(frozenset(("man",)))
    for index, strength in zip(indices, strengths, strict=True):
        token = block.tokens[index]
        start, end = token.idx, token_end(token)
        edits: tuple[TextEdit, ...] = ()
        if is_fixable:
            own = (edit for edit in reflexives if _owner(block, indices, edit.start) == index)
            content = "Du" if token.text.istitle() else "du"
            edits = (TextEdit(start, end, content), *own)
        yield _One(start, end, strength in ("must", "may"), is_sure, edits)


def _is_authority(sentence: Sentence) -> bool:
    """*I kommunen har man …*, *fra forvaltningens side vil man …*."""
    lowers = sentence.block.lowers
    return any(
        lowers[index] in AUTHORITY and lowers[index - 1] in ("i", "fra", "hos", "ved")
        for index in range(sentence.start + 1, sentence.end)
    )


def _owner(block: AnalysedBlock, indices: Sequence[int], offset: int) -> int:
    """The nearest *man* before a reflexive, else the first."""
    before = [index for index in indices if block.tokens[index].idx < offset]
    return before[-1] if before else indices[0]


def _strength(sentence: Sentence, index: int) -> str:
    """``must``: a modal with an act of the reader; ``may``: with another verb; ``if``; or empty."""
    block = sentence.block
    verb = _finite(sentence, index)
    if verb is None:
        return ""
    word = block.lowers[verb]
    main = _infinitive(sentence, max(verb, index)) if word in STRONG | {"vil"} else None
    lemma = _lemma(block, verb if main is None else main)
    if main is not None and "Voice=Pass" in block.morphs[main]:
        return ""
    if lemma in ACTS_OF_AUTHORITY:
        return "authority"
    if lemma in SAYINGS:
        # »Man skal huske at svare«; not »man skal huske, at …«
        is_told = lemma == "huske" and main is not None and word in ("skal", "bør")
        after = block.lowers[main + 1 : main + 2] if main is not None else ()
        return "must" if is_told and after == ("at",) else ""
    is_vague = lemma in VAGUE and STATES.isdisjoint(sentence.lowers)
    if (
        lemma == "få"
        and main is not None
        and "VerbForm=Part" in "".join(block.morphs[main + 1 : main + 2])
    ):
        is_vague = False  # *få dækket, få bevilget*
    if word in STRONG and (main is not None or word == "behøver"):
        if lemma in citizen_verbs() and not is_vague:
            return "must"
        # »På kortet kan man parkere«: only duties and bans are always meant for the reader.
        return "may" if word != "kan" else ""
    if is_vague:
        return ""
    if main is None and lemma in INSTRUCTIONS and abs(verb - index) == 1:
        return "right"
    if _opens_condition(sentence, index, verb) and (word in WISHES or lemma in citizen_verbs()):
        return "if" if lemma in citizen_verbs() or not STATES.isdisjoint(sentence.lowers) else ""
    has_right = word == "har" and not frozenset(("ret", "pligt", "krav")).isdisjoint(
        block.lowers[index : index + 5]
    )
    return "right" if has_right else ""


def _lemma(block: AnalysedBlock, index: int) -> str:
    word = block.lowers[index]
    return word if word in citizen_verbs() else block.lemmas[index]


def _finite(sentence: Sentence, index: int) -> int | None:
    """The finite verb of *man*: before it in inverted order, else after it."""
    block = sentence.block
    if sentence.is_finite(index - 1) and (block.lowers[index - 1] not in CONDITIONS):
        return index - 1 if "Tense=Pres" in block.morphs[index - 1] else None
    for position in range(index + 1, min(index + 4, sentence.end)):
        if sentence.is_finite(position):
            return position if "Tense=Pres" in block.morphs[position] else None
    return None


def _infinitive(sentence: Sentence, index: int) -> int | None:
    block = sentence.block
    for position in range(index + 1, min(index + REACH, sentence.end)):
        if "VerbForm=Inf" in block.morphs[position]:
            return position
        # »klage« and »søge« are nouns to the tagger now and then, but not without an article.
        if block.lowers[position] in citizen_verbs() and block.upos[position - 1] in (
            "ADV",
            "PRON",
        ):
            return position
        if sentence.is_finite(position) or block.lowers[position] in ("at", ","):
            return None
    return None


def _opens_condition(sentence: Sentence, index: int, verb: int) -> bool:
    """*hvis man …*, or *Vil man …,* first in the sentence."""
    block = sentence.block
    if index > sentence.start and block.lowers[index - 1] in CONDITIONS:
        return True
    return verb == sentence.start and "," in block.lowers[index : sentence.end]


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    ones = [(block, fact) for block, fact in facts if isinstance(fact, _One)]
    if not ones:
        return
    spoken = united(facts)
    legal = legal_blocks(document)
    is_letter = spoken.familiar or spoken.polite or spoken.plural or document.outline.is_letter
    for block, one in ones:
        if is_protected(block, one.start, one.end) or (block.index in legal and not one.is_sure):
            continue
        if not one.is_sure and not is_letter:
            continue
        fixes = _fixes(one) if _may_be_du(document, spoken) else ()
        severity = Severity.WARNING if one.is_strong else None
        yield Finding(one.start, one.end, {"plain": "du"}, fixes, severity, block=block.index)


def _may_be_du(document: Document, spoken: Pronouns) -> bool:
    if spoken.familiar:
        return not is_to_several(document)
    return not spoken.plural and not spoken.polite and not is_to_several(document)


def _fixes(one: _One) -> tuple[Fix, ...]:
    if not one.edits:
        return ()
    content = one.edits[0].content
    return (Fix(Applicability.UNSAFE, f"Skriv »{content}«", one.edits),)


one = PythonDocumentCheck(_collect, _judge)
