"""KON01: one thing under several names (*tilskuddet* … *ydelsen* … *støtten*).

The definite form points back to something that is known. Where a letter has not introduced a word
before its bare definite form, but has spoken of another word of the same set, the two most likely
name the same thing; where it has, they may be two things (Justitsministeriets vejledning nr. 224:
one concept, one term).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.sections import legal_blocks
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_INFLECTION = Inflection()
_CELLS = tuple(
    f"Definite={definite}|Number={number}"
    for definite in ("Ind", "Def")
    for number in ("Sing", "Plur")
)
_DEFINITE = "Definite=Def|Number=Sing"
_MODIFIED_BEFORE = ("DET", "ADJ", "NUM")
# *hjælpen til rengøring*, *støtten, som …*: says itself which one is meant.
_MODIFIED_AFTER = frozenset(
    ("til", "om", "fra", "af", "for", "efter", "som", "der", "på", "i", "med", "hos")
)

_ARTICLES = frozenset(("den", "det"))
_LONGEST_PREMODIFIER = 7


@dataclass(frozen=True, slots=True)
class _Word:
    """A use of a member of a set; ``is_bare`` for a definite form that nothing describes."""

    member: str
    cell: str
    start: int
    end: int
    is_bare: bool
    is_compound: bool


@lru_cache(maxsize=8)
def _forms(sets: frozenset[str]) -> Mapping[str, tuple[str, str]]:
    """Member and cell by inflected form."""
    forms: dict[str, tuple[str, str]] = {}
    for group in sets:
        for member in group.split("/"):
            forms.setdefault(member, (member, _CELLS[0]))
            for cell in _CELLS:
                form = _INFLECTION.form(member, "NOUN", cell)
                if form is not None:
                    forms.setdefault(form, (member, cell))
    return forms


@lru_cache(maxsize=8)
def _endings(sets: frozenset[str]) -> tuple[str, ...]:
    return tuple(_forms(sets))


def _all_sets(options: Options) -> frozenset[str]:
    return options.words("same-thing") | options.words("synonyms")


def _collect(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    sets = _all_sets(options)
    forms, endings = _forms(sets), _endings(sets)
    found = []
    for index, word in enumerate(block.lowers):
        if not word.endswith(endings) or block.upos[index] not in ("NOUN", "PROPN", "X"):
            continue
        whole = forms.get(word)
        member, cell = whole or forms[max((e for e in endings if word.endswith(e)), key=len)]
        token = block.tokens[index]
        start, end = token.idx, token_end(token)
        if not is_protected(block.block, start, end):
            is_bare = whole is not None and _points_back(block, index, cell)
            found.append(_Word(member, cell, start, end, is_bare, whole is None))
    return found


def _points_back(block: AnalysedBlock, index: int, cell: str) -> bool:
    """*støtten*, or *den i 2025 bevilgede støtte*."""
    if cell == _DEFINITE:
        return _stands_alone(block, index)
    is_described = index > 1 and block.lowers[index - 1].endswith(("te", "ede", "ne"))
    before = block.lowers[max(0, index - _LONGEST_PREMODIFIER) : index - 1] if is_described else ()
    return cell == _CELLS[0] and not _ARTICLES.isdisjoint(before)


def _stands_alone(block: AnalysedBlock, index: int) -> bool:
    before = block.upos[index - 1] if index else ""
    after = block.lowers[index + 1] if index + 1 < len(block.lowers) else ""
    return before not in _MODIFIED_BEFORE and after not in _MODIFIED_AFTER


def _judge(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    legal = legal_blocks(document)
    words = [
        (block, fact)
        for block, fact in facts
        if isinstance(fact, _Word) and block.index not in legal
    ]
    for group in sorted(options.words("same-thing")):
        yield from _unintroduced(words, group.split("/"))
    for group in sorted(options.words("synonyms")):
        yield from _mixed(words, group.split("/"))


def _unintroduced(
    words: Sequence[tuple[Block, _Word]], members: Sequence[str]
) -> Iterator[Finding]:
    known: list[str] = []
    for block, word in words:
        if word.member not in members:
            continue
        if word.is_bare and known and word.member not in known:
            values = {"other": known[0]}
            yield Finding(word.start, word.end, values, block=block.index)
        if word.member not in known:
            known.append(word.member)


def _mixed(words: Sequence[tuple[Block, _Word]], members: Sequence[str]) -> Iterator[Finding]:
    uses = [(b, w) for b, w in words if w.member in members and not w.is_compound]
    counts = Counter(word.member for _, word in uses)
    if len(counts) < 2:
        return
    chosen = counts.most_common(1)[0][0]
    for block, word in uses:
        is_alike = _INFLECTION.gender(word.member) == _INFLECTION.gender(chosen)
        if word.member != chosen and (is_alike or word.is_bare):
            fixes = tuple(_fixes(block, word, chosen))
            yield Finding(word.start, word.end, {"other": chosen}, fixes, block=block.index)


def _fixes(block: Block, word: _Word, chosen: str) -> Iterator[Fix]:
    form = chosen if word.cell == _CELLS[0] else _INFLECTION.form(chosen, "NOUN", word.cell)
    if form is None:
        return
    content = match_case(block.text[word.start : word.end], form)
    edit = TextEdit(word.start, word.end, content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


changing_terms = PythonDocumentCheck(_collect, _judge)
