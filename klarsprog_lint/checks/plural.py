"""TIL09: *I* written small, and *du* in a letter that says *I* to its readers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.man_words import citizen_verbs
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.readers import FAMILIAR, is_to_several
from klarsprog_lint.checks.sentence_words import INFLECTION, Sentence, sentences
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_CERTAIN_VERBS = frozenset(
    "skal kan må vil bør har får er ønsker havde var kunne skulle ville behøver mener bor".split()
)
_BEFORE = frozenset(
    """hvis når at om som hvad hvornår hvordan hvorfor fordi da inden før mens medmindre
    selvom såfremt siden hvor hvilke hvilken hvilket hvem eftersom indtil""".split()
)
_CLAUSES = frozenset(("fordi", "hvis", "når", "at", "da", "inden", "før"))
_INVERTED = frozenset("skal kan må vil bør har får er ønsker bedes behøver".split())
# *i går*, *i øvrigt*, *i gang*: after a finite verb only what cannot follow the preposition.
_AFTER = frozenset(
    "ikke selv også altid begge alle derfor gerne nu stadig så allerede spørgsmål begge".split()
)
_PHRASES = frozenset("gang dag går år alt øvrigt tvivl live stand alle så begge stadig nu".split())
_PLAIN = {"du": "I", "dig": "jer", "din": "jeres", "dit": "jeres", "dine": "jeres"}
_PLURAL = frozenset(("i", "jer", "jeres"))
_NAMES = re.compile(r"\b[A-ZÆØÅÉ][\wé-]+")


@dataclass(frozen=True, slots=True)
class _SmallI:
    start: int
    end: int
    is_certain: bool


@dataclass(frozen=True, slots=True)
class _Du:
    start: int
    end: int
    content: str
    is_fixable: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _PluralUse:
    """The block says *I* or *jer* to its readers."""


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    lowers = frozenset(block.lowers)
    facts: list[Fact] = []
    if not _PLURAL.isdisjoint(lowers):
        facts.extend(_small(block))
        if any(_is_plural(block, i) for i, word in enumerate(block.lowers) if word in _PLURAL):
            facts.append(_PluralUse())
    if not FAMILIAR.isdisjoint(lowers):
        for sentence in sentences(block):
            facts.extend(_familiar(sentence))
    return facts


def _is_plural(block: AnalysedBlock, index: int) -> bool:
    token = block.tokens[index]
    if block.lowers[index] in ("jer", "jeres"):
        return True
    if token.text != "I":
        return False
    # First in a sentence it may be the preposition.
    return not token.is_sent_start or (
        index + 1 < len(block.tokens) and _is_finite(block, index + 1)
    )


def _small(block: AnalysedBlock) -> Iterator[_SmallI]:
    """A small *i* where only the pronoun can stand."""
    for index in range(len(block.tokens) - 1):
        if block.lowers[index] != "i" or index in block.opaque:
            continue
        token = block.tokens[index]
        if token.text != "i":
            continue
        if not index or token.is_sent_start:
            # The preposition would have its capital here.
            if block.lowers[index + 1] in _CERTAIN_VERBS:
                yield _SmallI(token.idx, token_end(token), is_certain=False)
            continue
        certain = _after_subordinator(block, index)
        if certain or _after_verb(block, index):
            yield _SmallI(token.idx, token_end(token), certain)


def _after_subordinator(block: AnalysedBlock, index: int) -> bool:
    """*hvis i flytter*: a preposition is never followed by a finite verb."""
    before, after = block.lowers[index - 1], block.lowers[index + 1]
    if before not in _BEFORE or after in _PHRASES:
        return False
    if after in _CERTAIN_VERBS:
        following = block.upos[index + 2] if index + 2 < len(block.tokens) else ""
        return not (after in ("må", "er", "var") and following == "PUNCT")
    # »henter« is a noun to the tagger as well.
    if after[-1] == "r" and (after[:-1] in citizen_verbs() or INFLECTION.has(after[:-1], "VERB")):
        return True
    morph = block.morphs[index + 1]
    if block.upos[index + 1] != "VERB" or "VerbForm=Fin" not in morph:
        return False
    return "Tense=Pres" in morph or before in _CLAUSES


def _after_verb(block: AnalysedBlock, index: int) -> bool:
    """*skal i give*, *kan i ikke*, and *Har i* first in a sentence."""
    verb = index - 1
    if block.lowers[verb] not in _INVERTED or not _is_finite(block, verb):
        return False
    after = block.lowers[index + 1]
    if after in _PHRASES - _AFTER:
        return False
    is_infinitive = "VerbForm=Inf" in block.morphs[index + 1] and block.upos[index + 1] in (
        "VERB",
        "AUX",
    )
    opens = bool(block.tokens[verb].is_sent_start) or block.lowers[verb - 1 : verb] == (",",)
    following = block.upos[index + 2] if index + 2 < len(block.tokens) else ""
    # »ringe« is an adjective to the tagger as well.
    if opens and after in citizen_verbs() and following in ("ADP", "ADV", "PRON", "PUNCT"):
        return True
    if is_infinitive:
        return following != "NOUN" or opens
    return opens and after in _AFTER and after not in ("så", "nu", "alle", "begge")


def _is_finite(block: AnalysedBlock, index: int) -> bool:
    return block.upos[index] in ("VERB", "AUX") and "VerbForm=Fin" in block.morphs[index]


def _familiar(sentence: Sentence) -> Iterator[_Du]:
    block = sentence.block
    for index in range(sentence.start, sentence.end):
        word = block.lowers[index]
        if word in FAMILIAR and index not in block.opaque:
            token = block.tokens[index]
            content = "I" if word == "du" else match_case(token.text, _PLAIN[word])
            fixable = word != "du" or not _is_described(sentence, index)
            yield _Du(token.idx, token_end(token), content, fixable, sentence.text)


def _is_described(sentence: Sentence, index: int) -> bool:
    """*du er berettiget*: the adjective would have to change its number too."""
    block = sentence.block
    near = range(max(index - 2, sentence.start), min(index + 6, sentence.end))
    if not any(block.lemmas[position] in ("være", "blive") for position in near):
        return False
    return any(
        block.upos[position] == "ADJ" or "VerbForm=Part" in block.morphs[position]
        for position in range(index, min(index + 8, sentence.end))
    )


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    has_plural = any(isinstance(fact, _PluralUse) for _, fact in facts)
    mixes = has_plural and is_to_several(document)
    salutation = document.outline.salutation
    names = set(_NAMES.findall(salutation.text)) - {"Kære", "Hej"} if salutation else set()
    for block, fact in facts:
        if isinstance(fact, _SmallI) and not is_protected(block, fact.start, fact.end):
            level = Applicability.SAFE if fact.is_certain else Applicability.UNSAFE
            fix = Fix(level, "Skriv »I«", (TextEdit(fact.start, fact.end, "I"),))
            yield Finding(fact.start, fact.end, {"plain": "I"}, (fix,), block=block.index)
        elif (
            isinstance(fact, _Du)
            and mixes
            # »Signe, du skal …« speaks to one of them on purpose.
            and names.isdisjoint(_NAMES.findall(fact.sentence))
            and not is_protected(block, fact.start, fact.end)
        ):
            yield _to_several(block.index, fact)


def _to_several(index: int, fact: _Du) -> Finding:
    message = (
        f"Brevet er til flere og siger ellers »I«. Skriv »{fact.content}« i stedet for »{{text}}«."
    )
    fixes: tuple[Fix, ...] = ()
    if fact.is_fixable:
        edit = TextEdit(fact.start, fact.end, fact.content)
        fixes = (Fix(Applicability.UNSAFE, f"Skriv »{fact.content}«", (edit,)),)
    return Finding(
        fact.start, fact.end, {"plain": fact.content}, fixes, message=message, block=index
    )


readers = PythonDocumentCheck(_collect, _judge)
