"""STR10 to STR13: paragraphs, subheadings, lists and the length of the letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.letter_structure import (
    Sentences,
    at_start,
    collect_nothing,
    collect_sentences,
)
from klarsprog_lint.documents.letter_outline import Role, count_words
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.clauses import SUBORDINATORS, is_finite
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_LEGAL = (Role.RULES, Role.COMPLAINT)


def _collect_paragraph(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    return collect_sentences(block, options) if block.block.kind is BlockKind.PARAGRAPH else ()


def _judge_paragraphs(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """Long paragraphs outside the sections that only hold law."""
    legal = {b.index for s in document.outline.in_role(Role.RULES) for b in s.blocks}
    words_limit, limit = options.number("max-words"), options.number("max-sentences")
    for block, fact in facts:
        if not isinstance(fact, Sentences) or block.index in legal:
            continue
        words, sentences = sum(fact.words), len(fact.words)
        if words > words_limit:
            yield at_start(block, value=f"{words} ord")
        elif sentences > limit:
            yield at_start(block, severity=Severity.INFO, value=f"{sentences} sætninger")


paragraph_length = PythonDocumentCheck(_collect_paragraph, _judge_paragraphs)

_NOUN_HEADINGS = re.compile(
    r"^\W*(?:\d+\.?\s*)?(?:sagsfremstilling|sagens (?:oplysninger|forløb|omstændigheder"
    r"|baggrund)|baggrund"
    r"|faktum|retsgrundlag|lovgrundlag|hjemmel|generelt|diverse|øvrigt|konklusion|indledning)\W*$",
    re.IGNORECASE,
)


def _judge_subheadings(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    outline = document.outline
    if not outline.is_letter:
        return
    headings = [section.heading for section in outline.sections if section.heading]
    words = sum(count_words(block.text) for block in outline.prose)
    if not headings and words > options.number("min-words") and outline.prose:
        yield at_start(outline.prose[0], words=str(words))
    if options.flag("informative"):
        for heading in headings:
            if _NOUN_HEADINGS.match(heading.text):
                message = (
                    "»{text}« siger kun, hvad slags afsnit det er. Skriv det, læseren vil vide."
                )
                yield at_start(heading, message)


subheadings = PythonDocumentCheck(collect_nothing, _judge_subheadings)


def _judge_length(document: Document, _: Facts, options: Options) -> Iterator[Finding]:
    """The words before the legal sections, tables left out."""
    outline, kind = document.outline, document.letter_type
    if not outline.is_letter or outline.anchor is None:
        return
    words = 0
    for section in outline.sections:
        if section.role in _LEGAL:
            continue
        kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        words += sum(count_words(block.text) for block in section.blocks if block.kind in kinds)
    informs = kind is not None and kind.name == "information" and kind.is_sure
    limit = options.number("max-words-information" if informs else "max-words")
    if words > limit:
        yield at_start(outline.anchor, words=str(words), limit=f"{limit:g}")


letter_length = PythonDocumentCheck(collect_nothing, _judge_length)


class Form(StrEnum):
    """How a list item is built."""

    IMPERATIVE = "opfordringer (»Send …«)"
    INFINITIVE = "udsagnsord i navnemåde (»sende …«)"
    CLAUSE = "hele sætninger (»Du skal …«)"
    NOUN = "navneord (»en kopi …«)"


@dataclass(frozen=True, slots=True)
class _Item:
    form: Form | None
    first: tuple[int, int]
    words: int


_OPENERS = SUBORDINATORS | frozenset(
    ("at", "om", "hvor", "hvordan", "hvorfor", "hvornår", "hvem", "hvad")
)
_AFTER_ORDERS = frozenset(("på", "ind", "ned", "ud", "op", "af"))
_LABEL_WORDS = 6
_DANISH = Inflection()


def _collect_item(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if block.block.kind is not BlockKind.LIST_ITEM:
        return ()
    first = next((i for i, is_word in enumerate(block.words) if is_word), None)
    if first is None:
        return ()
    token = block.tokens[first]
    span = (token.idx, token.idx + len(token))
    return (_Item(_form(block, first), span, sum(block.words)),)


def _form(block: AnalysedBlock, first: int) -> Form | None:
    """How the item begins; None where it cannot be told or fits anywhere."""
    lowers = block.lowers
    if ":" in lowers[: first + _LABEL_WORDS] or first in block.opaque or lowers[first] in _OPENERS:
        return None
    morph, tag = block.morphs[first], block.upos[first]
    if "Mood=Imp" in morph:
        return Form.IMPERATIVE
    if tag == "PROPN" and _AFTER_ORDERS.intersection(lowers[first + 1 : first + 2]):
        return Form.IMPERATIVE  # An order that the tagger did not know: *Log på*.
    if "VerbForm=Inf" in morph and tag in ("VERB", "AUX"):
        return Form.INFINITIVE
    for index in range(first, len(lowers)):
        if lowers[index] in _OPENERS and index > first:
            return None  # »oplysninger, som du har« and »den, der ringer, får svar« look alike.
        if lowers[index] == ",":
            break
        if is_finite(block.tokens[index]):
            is_clause = index > first and not _may_be_verb(lowers[first], tag)
            return Form.CLAUSE if is_clause else None
    if tag not in ("NOUN", "DET", "ADJ", "NUM", "PRON") or _may_be_verb(lowers[first], tag):
        return None
    return Form.NOUN


def _may_be_verb(word: str, tag: str) -> bool:
    """Whether a bare first word may be an order all the same: *Luk vinduet* is hard to tag."""
    if tag in ("DET", "NUM", "PRON"):
        return False
    return any(
        _DANISH.has(verb, "VERB") and word in _DANISH.forms(verb, "VERB")
        for verb in (word, word + "e", word + word[-1] + "e")
    )


def _judge_lists(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    items = [(block, fact) for block, fact in facts if isinstance(fact, _Item)]
    for group in _groups(items):
        yield from _judge_list(document, group, options)


def _groups(items: Sequence[tuple[Block, _Item]]) -> Iterator[list[tuple[Block, _Item]]]:
    """Items that follow each other without anything between them."""
    group: list[tuple[Block, _Item]] = []
    for block, item in items:
        if group and block.index != group[-1][0].index + 1:
            yield group
            group = []
        group.append((block, item))
    if group:
        yield group


def _judge_list(
    document: Document, group: Sequence[tuple[Block, _Item]], options: Options
) -> Iterator[Finding]:
    odd = _odd_one(group)
    if odd is not None:
        (block, item), usual = odd
        yield Finding(*item.first, {"usual": usual.value}, block=block.index)
        return
    longest = options.number("max-items")
    mean = sum(item.words for _, item in group) / len(group)
    block, item = group[0]
    if len(group) > longest and mean > options.number("short-item-words"):
        message = (
            "Listen har {count} punkter. Del den i flere, eller saml de punkter, der hører sammen."
        )
        yield Finding(*item.first, {"count": str(len(group))}, message=message, block=block.index)
    elif len(group) == 1 and document.outline.is_letter and not _has_conditions(document):
        message = "Listen har kun ét punkt. Skriv det som en almindelig sætning."
        yield Finding(*item.first, message=message, block=block.index)


def _odd_one(
    group: Sequence[tuple[Block, _Item]],
) -> tuple[tuple[Block, _Item], Form] | None:
    """The first item that is built differently from the most common form, and that form."""
    forms = [item.form for _, item in group if item.form is not None]
    if len(set(forms)) < 2:
        return None
    usual = max(dict.fromkeys(forms), key=forms.count)
    if forms.count(usual) * 2 <= len(forms):
        return None  # No form is the usual one, so nothing can be said to be odd.
    return next(entry for entry in group if entry[1].form not in (None, usual)), usual


def _has_conditions(document: Document) -> bool:
    """Whether a template decides which items are printed."""
    return "{%" in document.source or "{{#" in document.source


lists = PythonDocumentCheck(_collect_item, _judge_lists)
