"""SEN09: enumerations in running text that would be easier to read as a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

_MARKERS = re.compile(r"(?<![\w(])(?:1\)|a\)|i\))(?=\s)(?:.*?\s)(?:2\)|b\)|ii\))(?=\s)", re.DOTALL)
_LAST = frozenset(("og", "eller", "samt"))
_NOMINAL = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "ADV", "ADP", "SYM", "X"))
_NOUN = frozenset(("NOUN", "PROPN"))
_LONGEST_ITEM = 7
_DUTY = frozenset(("skal", "bedes", "må", "bør"))
_READER = frozenset(("du", "i", "de"))


@dataclass(frozen=True, slots=True)
class _List:
    """Token indices of the first word of the first item and the last word of the last one."""

    first: int
    last: int
    items: int


def enumeration(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Four or more items in a row, numbered items inside a sentence, or *dels … dels*."""
    if block.block.kind is not BlockKind.PARAGRAPH and block.block.kind is not BlockKind.LIST_ITEM:
        return
    fewest = options.number("min-items")
    for sentence in block.sentences:
        found = next(_lists(block, sentence, fewest), None)
        if found is not None:
            first, last = block.tokens[found.first], block.tokens[found.last]
            duty = _is_duty(block, sentence)
            yield Finding(
                first.idx,
                token_end(last),
                values={"value": str(found.items)},
                severity=Severity.WARNING if duty else Severity.INFO,
            )
    yield from _numbered(block)
    yield from _partly(block)


def _lists(block: AnalysedBlock, sentence: "Span", fewest: float) -> Iterator[_List]:
    commas = [index for index in range(sentence.start, sentence.end) if block.lowers[index] == ","]
    if len(commas) < fewest - 2:
        return
    for index in range(sentence.start + 1, sentence.end - 1):
        if block.lowers[index] in _LAST:
            found = _list_ending(block, sentence, commas, index)
            if found is not None and found.items >= fewest:
                yield found


def _list_ending(
    block: AnalysedBlock, sentence: "Span", commas: list[int], conjunction: int
) -> _List | None:
    """The list whose last item follows the conjunction at ``conjunction``."""
    last = _item_end(block, conjunction + 1, sentence.end)
    if last is None:
        return None
    borders = [comma for comma in commas if comma < conjunction]
    if borders and borders[-1] == conjunction - 1:
        borders.pop()
    items, edge = 1, conjunction
    while borders and _is_item(block, borders[-1] + 1, edge):
        items, edge = items + 1, borders.pop()
    acts = "VerbForm=Inf" in block.morphs[conjunction + 1]
    first = _first_item(block, sentence.start, edge, acts)
    if first is None or items == 1:
        return None
    if _all_names(block, first, last):
        return None
    return _List(first, last, items + 1)


def _is_item(block: AnalysedBlock, start: int, end: int) -> bool:
    """A short noun phrase or infinitive phrase without a finite verb."""
    if not start < end <= start + _LONGEST_ITEM:
        return False
    tags = block.upos[start:end]
    if not finite_verbs(block).isdisjoint(range(start, end)):
        return False
    verb = start + 1 if block.lowers[start] == "at" and start + 1 < end else start
    infinitive = "VerbForm=Inf" in block.morphs[verb]
    # A long compound that the tagger takes for an adjective.
    if end - start == 1 and tags[0] == "ADJ" and not _is_known(block, start):
        return True
    # Among the tags VERB that are no finite verbs are participles and mistaken compounds.
    nominal = all(tag in _NOMINAL or tag == "VERB" for tag in tags) and not infinitive
    opens = tags[0] not in ("ADP", "ADV")
    named = any(tag in _NOUN for tag in tags) or (end - start == 1 and tags[0] == "VERB")
    return infinitive or (nominal and opens and named)


def _is_known(block: AnalysedBlock, index: int) -> bool:
    return is_common_word(block.doc.vocab.lookups, block.lowers[index])


def _is_participle(block: AnalysedBlock, index: int) -> bool:
    return "VerbForm=Part" in block.morphs[index]


def _item_end(block: AnalysedBlock, start: int, end: int) -> int | None:
    """The last word of the noun phrase that begins at ``start``."""
    for index in range(start, min(start + 5, end)):
        following = block.upos[index + 1] if index + 1 < end else "PUNCT"
        if block.upos[index] in _NOUN and following not in _NOUN:
            return index
        if "VerbForm=Inf" in block.morphs[index]:
            # The object belongs to the item: »aflevere nøglen«.
            rest = _item_end(block, index + 1, end)
            return index if rest is None else rest
        if block.upos[index] not in ("DET", "ADJ", "NUM", "PRON", "NOUN", "PROPN", "PART"):
            return None
    return None


def _first_item(block: AnalysedBlock, start: int, edge: int, acts: bool) -> int | None:
    """Where the phrase before the first comma begins; its infinitive too in a list of acts."""
    first = None
    for index in range(edge - 1, max(edge - _LONGEST_ITEM, start - 1), -1):
        tag = block.upos[index]
        if "VerbForm=Inf" in block.morphs[index] and (acts or first is None):
            return index
        if tag in _NOUN or (first is not None and tag in ("DET", "ADJ", "NUM")):
            first = index
        elif first is None or not _is_participle(block, index):
            break
    return first


def _all_names(block: AnalysedBlock, first: int, last: int) -> bool:
    nouns = [block.upos[index] for index in range(first, last + 1) if block.upos[index] in _NOUN]
    return nouns.count("PROPN") * 2 > len(nouns)


def _is_duty(block: AnalysedBlock, sentence: "Span") -> bool:
    """Whether the list is what the reader must do or bring."""
    words = block.lowers[sentence.start : sentence.end]
    imperative = "Mood=Imp" in block.morphs[sentence.start]
    return imperative or not (_DUTY.isdisjoint(words) or _READER.isdisjoint(words))


def _numbered(block: AnalysedBlock) -> Iterator[Finding]:
    text = block.block.text
    if ")" not in text:
        return
    found = _MARKERS.search(text)
    if found is not None and found.start() > 0:
        message = "Punkterne står inde i teksten. Sæt dem op som en liste."
        yield Finding(found.start(), found.end(), severity=Severity.INFO, message=message)


def _partly(block: AnalysedBlock) -> Iterator[Finding]:
    """*dels … dels* in one sentence."""
    if "dels" not in block.lowers:
        return
    for sentence in block.sentences:
        places = [i for i in range(sentence.start, sentence.end) if block.lowers[i] == "dels"]
        if len(places) > 1:
            first, last = block.tokens[places[0]], block.tokens[places[-1]]
            message = "»dels … dels« er en opremsning. Del den i to sætninger, eller lav en liste."
            yield Finding(first.idx, token_end(last), severity=Severity.INFO, message=message)
