"""Checks of the family RED: words that fill without saying anything."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.lexicon_file import read_lexicon
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.options import Options

_LEXICON = "lexicons/kancelliord.tsv"
# After these the verb or the clause begins, before these it goes on: no place to delete safely.
_JOINING = frozenset(
    ("og", "men", "eller", "for", "så", "at", "som", "der", "fordi", "hvis", "når")
)
_NEGATIONS = frozenset(("ikke", "aldrig", "ingen", "intet", "hverken", "næppe", "mere", "end"))
# *reelt enlig*, *den egentlige grund*, *strengt taget*: words with a meaning of their own here.
_MEANT = frozenset(("enlig", "enlige", "samliv", "ejer", "ejere", "ejerskab", "set", "indhold"))


@cache
def _fillers() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The rows of RED03 by first word, the longest first."""
    rows = (row for row in read_lexicon(shipped_pack() / _LEXICON) if row.code == "RED03")
    phrases = sorted((tuple(row.phrase.split()) for row in rows), key=len, reverse=True)
    fillers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in phrases:
        fillers[words[0]].append(words)
    return fillers


def filler_words(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Words that can go; the fix deletes them only between two words of one clause."""
    fillers = _fillers()
    if fillers.keys().isdisjoint(block.lowers):
        return
    for index, word in enumerate(block.lowers):
        for words in fillers.get(word, ()):
            end = index + len(words)
            if block.lowers[index:end] == words and _is_filler(block, index, end):
                yield _filler(block, index, end)
                break


def _is_filler(block: AnalysedBlock, index: int, end: int) -> bool:
    if index and block.lowers[index - 1] in _NEGATIONS:
        return False
    if end - index == 1 and block.upos[index] != "ADV":
        return False
    following = block.lowers[end : end + 1]
    if end - index == 1 and block.upos[end : end + 1] == ("NOUN",):
        return False
    return _MEANT.isdisjoint(following)


def _filler(block: AnalysedBlock, index: int, end: int) -> Finding:
    first, last = block.tokens[index], block.tokens[end - 1]
    fixes: tuple[Fix, ...] = ()
    if _is_mid_clause(block, index, end):
        edit = TextEdit(first.idx, block.tokens[end].idx, "")
        fixes = (Fix(Applicability.UNSAFE, "Slet ordet", (edit,)),)
    return Finding(first.idx, token_end(last), fixes=fixes)


def _is_mid_clause(block: AnalysedBlock, index: int, end: int) -> bool:
    """Whether both neighbours are words of the clause: deleting keeps the verb in second place."""
    if end >= len(block.tokens) or block.tokens[index].is_sent_start or not index:
        return False
    return (
        block.words[index - 1]
        and block.words[end]
        and block.lowers[index - 1] not in _JOINING
        and not block.tokens[end].is_sent_start
    )
