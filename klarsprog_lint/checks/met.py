"""Checks of the family MET that need more than a metric: officialese in the whole letter."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.lexicon_file import read_lexicon
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# A word or two are no style, however short the letter is.
_LEAST_HITS = 3
_LEXICON = "lexicons/kancelliord.tsv"
_WORD = re.compile(r"[\w.-]*\w|[^\w\s]")
_TAGS = {"v.": "VERB", "sb.": "NOUN", "adj.": "ADJ"}


@dataclass(frozen=True, slots=True)
class _Count:
    hits: int
    words: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What follows the first word, and the part of speech that the first word must have."""

    rest: tuple[str, ...]
    tag: str


@cache
def _officialese() -> Mapping[str, tuple[_Phrase, ...]]:
    """The phrases of the family ORD by the forms of their first word.

    Rows with conditions are left out: the figure must not be worse than the words are, and a
    second run of the lexicon's predicates would cost more than a figure is worth.
    """
    inflection = Inflection()
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for row in read_lexicon(shipped_pack() / _LEXICON):
        if not row.code.startswith("ORD") or row.pos == "fork." or row.conditions:
            continue
        first, *rest = _WORD.findall(row.phrase.lower())
        tag = _TAGS.get(row.pos, "")
        for form in {first, *(inflection.forms(first, tag) if tag else ())}:
            found[form].append(_Phrase(tuple(rest), tag))
    return {form: tuple(phrases) for form, phrases in found.items()}


def _count_officialese(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if block.block.kind is not BlockKind.PARAGRAPH:
        return ()
    table, lowers, upos = _officialese(), block.lowers, block.upos
    hits = sum(
        any(
            phrase.tag in ("", upos[index])
            and lowers[index + 1 : index + 1 + len(phrase.rest)] == phrase.rest
            for phrase in table[word]
        )
        for word in block.vocabulary & table.keys()
        for index in block.places[word]
    )
    return (_Count(hits, sum(block.words)),)


def _judge_officialese(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """One finding on the first word of the letter's text, if there is too much officialese."""
    counts = [(block, fact) for block, fact in facts if isinstance(fact, _Count) and fact.words]
    words = sum(count.words for _, count in counts)
    hits = sum(count.hits for _, count in counts)
    if hits < _LEAST_HITS or words < options.number("min-words"):
        return
    value = 100 * hits / words
    if value > options.number("max-words"):
        block = counts[0][0]
        values = {"value": f"{value:.1f}".replace(".", ","), "hits": str(hits)}
        yield Finding(0, len(block.text.split(maxsplit=1)[0]), values, block=block.index)


officialese_density = PythonDocumentCheck(_count_officialese, _judge_officialese)
