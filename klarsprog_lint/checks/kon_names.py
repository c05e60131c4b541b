"""KON04: a name, a unit or a case number that is spelled in two ways in one letter."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_NAME = re.compile(r"(?<![\w@./-])[A-ZÆØÅ][\w]*(?:-[\w]+)*(?![\w@/-]|\.\w)")
_PAIR = re.compile(r"[A-ZÆØÅ]\w{3,}(?: [A-ZÆØÅ]\w+)+|[A-ZÆØÅ]\w* [A-ZÆØÅ]\w{3,}")
_NUMBER = re.compile(
    r"\b(?P<label>sag(?:s(?:nr|nummer|id))?|journal(?:nr|nummer)|j\.?\s?nr|kunde(?:nr|nummer)"
    r"|afgifts(?:nr|nummer)|ejendoms(?:nr|nummer))\b\.?(?:\s+nr\.)?\s*:?\s*"
    r"(?P<number>\d[\dA-Z]*(?:[-./][\dA-Z]+)*\d)(?![\w-])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_SHORTEST_NAME = 4
_SHORTEST_UNIT = 7
_SHORTEST_NUMBER = 6
_CASE_LABELS = ("sag", "journal", "j")


@dataclass(frozen=True, slots=True)
class _Common:
    """The capitalised words of a block that are also ordinary Danish words."""

    words: frozenset[str]


class _Use(NamedTuple):
    text: str
    block: Block
    start: int
    end: int
    neighbours: frozenset[str] = frozenset()


def _collect(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    lookups = block.doc.vocab.lookups
    # Only a word beside another name can become one of a pair.
    words = {word for match in _PAIR.finditer(block.block.text) for word in match.group().split()}
    common = frozenset(word for word in words if is_common_word(lookups, word.lower()))
    return (_Common(common),) if common else ()


def _judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    common = {word for _, fact in facts if isinstance(fact, _Common) for word in fact.words}
    names = [use for block in document.blocks for use in _names(block)]
    yield from _by_key(names)
    yield from _misspelled(names, common)
    yield from _numbers(document)


def _names(block: Block) -> Iterator[_Use]:
    """The capitalised words, each with the capitalised words right beside it."""
    found = list(_NAME.finditer(block.text))
    may_be_protected = bool(block.quoted or block.placeholders)
    for number, match in enumerate(found):
        if may_be_protected and is_protected(block, *match.span()):
            continue
        beside = set()
        if number and block.text[found[number - 1].end() : match.start()] == " ":
            beside.add(found[number - 1].group())
        if number + 1 < len(found) and block.text[match.end() : found[number + 1].start()] == " ":
            beside.add(found[number + 1].group())
        yield _Use(match.group(), block, *match.span(), frozenset(beside))


def _by_key(names: Sequence[_Use]) -> Iterator[Finding]:
    """*Pladsanvisningen* and *Plads-anvisningen*, *NemKonto* and *Nemkonto*."""
    groups: dict[str, list[_Use]] = defaultdict(list)
    for use in names:
        if not use.text.isupper():
            groups[use.text.replace("-", "").lower()].append(use)
    for key, uses in groups.items():
        if len(uses) < 2 or len(key) < _SHORTEST_UNIT:
            continue
        counts = Counter(use.text for use in uses)
        if len(counts) > 1:
            yield from _others(uses, counts.most_common(1)[0][0])


def _misspelled(names: Sequence[_Use], common: set[str]) -> Iterator[Finding]:
    """*Lene Brøndum* and *Lene Brøndom*: one letter apart, with the same word beside it."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    by_neighbour: dict[str, set[str]] = defaultdict(set)
    for use in names:
        if len(use.text) >= _SHORTEST_NAME and not use.text.isupper() and use.text.isalpha():
            uses[use.text].append(use)
            for neighbour in use.neighbours:
                by_neighbour[neighbour].add(use.text)
    seen: set[frozenset[str]] = set()
    for together in by_neighbour.values():
        for pair in _close_pairs(sorted(together)):
            if frozenset(pair) in seen or common.issuperset(pair):
                continue
            seen.add(frozenset(pair))
            right = _likelier(pair, uses, common)
            wrong = next(name for name in pair if name != right)
            yield from _others(uses[wrong], right)


def _close_pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for number, first in enumerate(words):
        for second in words[number + 1 :]:
            if _is_slip(first, second):
                yield first, second


def _is_slip(first: str, second: str) -> bool:
    """One letter changed, left out or swapped, or *aa* for *å*.

    A letter added at the end is an inflection.
    """
    if first.lower().replace("aa", "å") == second.lower().replace("aa", "å"):
        return True
    if len(first) == len(second):
        differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
        if len(differing) == 1:
            return differing[0] > 0
        return len(differing) == 2 and _swapped(first, second, *differing)
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) != 1 or long.startswith(short):
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def _swapped(first: str, second: str, left: int, right: int) -> bool:
    return (
        right == left + 1
        and left > 0
        and first[left] == second[right]
        and first[right] == second[left]
    )


def _likelier(pair: tuple[str, str], uses: dict[str, list[_Use]], common: set[str]) -> str:
    """The ordinary word, else the commoner one, else that of the address, else the first."""
    ordinary = [name for name in pair if name in common]
    if ordinary:
        return ordinary[0]
    return min(pair, key=lambda name: (-len(uses[name]), _place(uses[name][0])))


def _place(use: _Use) -> tuple[bool, int, int]:
    """First the address and the signature, where names come from a register."""
    return use.block.kind.is_linted, use.block.index, use.start


def _numbers(document: Document) -> Iterator[Finding]:
    groups: dict[str, list[_Use]] = defaultdict(list)
    for block in document.blocks:
        if not _DIGIT.search(block.text):
            continue
        for match in _NUMBER.finditer(block.text):
            label = match["label"].lower().rstrip(".")
            kind = "sag" if label.startswith(_CASE_LABELS) else label[:5]
            number = match["number"]
            if len(number) >= _SHORTEST_NUMBER and not is_protected(block, *match.span("number")):
                groups[kind].append(_Use(number, block, *match.span("number")))
    for uses in groups.values():
        yield from _variants(uses)


def _variants(uses: Sequence[_Use]) -> Iterator[Finding]:
    counts = Counter(use.text for use in uses)
    if len(counts) < 2:
        return
    right = counts.most_common(1)[0][0]
    for use in uses:
        same = re.sub(r"\W", "", use.text) == re.sub(r"\W", "", right)
        if use.text != right and (same or _is_slip(right, use.text)):
            yield from _others((use,), right)


def _others(uses: Sequence[_Use], right: str) -> Iterator[Finding]:
    for use in uses:
        if use.text != right and use.block.kind.is_linted:
            yield Finding(use.start, use.end, {"other": right}, block=use.block.index)


spelling_variants = PythonDocumentCheck(_collect, _judge)
