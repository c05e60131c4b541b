"""Protected legal terms (JAR03): no replacement and no proposal may take them away.

A legal term or threshold (*væsentlig*, *partshøring*, *træffe afgørelse om*) carries a meaning
that an everyday word does not. The terms are the rows marked JAR03 in ``kancelliord.tsv``. They
are found in plain text, without an analysis, so that guards and proposals can ask as well; a
homograph that is locked by mistake costs a fix, never a meaning.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from klarsprog_lint.documents.model import Span
from klarsprog_lint.findings import Finding, Fix
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.lexicon_file import LexiconRow, read_lexicon
from klarsprog_lint.rules.loading import shipped_pack

LOCK_CODE = "JAR03"
LEXICON = "lexicons/kancelliord.tsv"

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"\s+|/")
# The regular endings; the table of forms adds what is irregular (*hjælpemidler*).
_NOUN_ENDINGS = " n t r en et er ne rne erne e".split(" ")
_VERB_ENDINGS = "e er es te tes t ede edes et r s".split()
_ADJECTIVE_ENDINGS = " t e ere st ste".split(" ")
_NOUN_CELLS = tuple(
    f"Definite={definite}|Number={number}"
    for definite in ("Ind", "Def")
    for number in ("Sing", "Plur")
)
# A compound that ends in a term is a term (*parkeringsbevilling*); shorter ends are chance.
_SHORTEST_END = 6
_Term = tuple[str, ...]


def locked_spans(text: str) -> tuple[Span, ...]:
    """The protected legal terms of a text, in order; overlapping terms are all listed."""
    return _locked_spans(text)


@lru_cache(maxsize=512)
def _locked_spans(text: str) -> tuple[Span, ...]:
    words = list(_WORD.finditer(text))
    lowers = [word.group().lower() for word in words]
    spans = []
    for index, rests in enumerate(map(_beginning_with, lowers)):
        for rest in rests:
            last = index + len(rest)
            if tuple(lowers[index + 1 : last + 1]) == rest and all(
                _BETWEEN.fullmatch(text, words[i].end(), words[i + 1].start())
                for i in range(index, last)
            ):
                spans.append(Span(words[index].start(), words[last].end()))
    return tuple(spans)


@lru_cache(maxsize=16384)
def _beginning_with(word: str) -> Sequence[_Term]:
    """What must follow the word to make a term: nothing for a term or compound of one word."""
    found = _terms().get(word, ())
    is_compound = len(word) > _SHORTEST_END + 1 and word.endswith(_compound_ends())
    return ((),) if is_compound and not found else found


def keeps_locked(text: str, fix: Fix) -> bool:
    """Whether every protected term that the fix touches stands in the result word for word.

    A term may move, its first letter may change between upper and lower case, and a verb may
    change its form (»modregnes« → »modregner«).
    """
    touched = [
        text[span.start : span.end]
        for span in locked_spans(text)
        if any(span.start < edit.end and edit.start < span.end for edit in fix.edits)
    ]
    if not touched:
        return True
    result = _applied(text, fix)
    return all(_count(term, result) >= _count(term, text) for term in touched)


def without_lock_breakers(text: str, finding: Finding) -> Finding:
    """The finding without the fixes that would take a protected term away."""
    if not finding.fixes:
        return finding
    kept = tuple(fix for fix in finding.fixes if keeps_locked(text, fix))
    return finding if len(kept) == len(finding.fixes) else replace(finding, fixes=kept)


def _applied(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.content + text[edit.end :]
    return text


def _count(term: str, text: str) -> int:
    first, _, rest = term.partition(" ")
    forms = "|".join(map(re.escape, sorted(_verb_forms().get(first.lower(), (first,)))))
    following = rf" {re.escape(rest)}" if rest else ""
    return len(re.findall(rf"(?<!\w)(?:{forms}){following}(?!\w)", text, re.IGNORECASE))


@cache
def _verb_forms() -> Mapping[str, frozenset[str]]:
    """All forms of the verb that a term begins with, by each of them."""
    firsts = (row.phrase.split()[0] for row in _locked_rows() if row.pos == "v.")
    return {
        form: forms for first in firsts for forms in (word_forms(first, "v."),) for form in forms
    }


@cache
def _locked_rows() -> tuple[LexiconRow, ...]:
    return tuple(row for row in read_lexicon(shipped_pack() / LEXICON) if row.code == LOCK_CODE)


@cache
def _terms() -> Mapping[str, Sequence[_Term]]:
    """The words that follow, by the first word of a term in each of its forms."""
    terms: dict[str, list[_Term]] = defaultdict(list)
    for row in _locked_rows():
        first, *rest = _WORD.findall(row.phrase.lower())
        for form in word_forms(first, row.pos):
            terms[form].append(tuple(rest))
    return terms


@cache
def _compound_ends() -> tuple[str, ...]:
    return tuple(
        form
        for row in _locked_rows()
        if row.pos == "sb." and len(row.phrase) >= _SHORTEST_END
        for form in word_forms(row.phrase, row.pos)
    )


def word_forms(word: str, pos: str) -> frozenset[str]:
    """Every form of a word of a lexicon row, some that do not exist included."""
    inflection = Inflection()
    if pos == "v.":
        stem = word.removesuffix("e")
        return frozenset((word, *_added(stem, _VERB_ENDINGS), *inflection.forms(word, "VERB")))
    if pos == "adj.":
        return frozenset(_added(word, _ADJECTIVE_ENDINGS))
    if pos != "sb.":
        return frozenset((word,))
    cells = (inflection.form(word, "NOUN", cell) for cell in _NOUN_CELLS)
    forms = {*_added(word, _NOUN_ENDINGS), *filter(None, cells)}
    return frozenset((*forms, *_added_to_all(forms, "s")))


def _added(stem: str, endings: Iterable[str]) -> Iterable[str]:
    return (stem + ending for ending in endings)


def _added_to_all(forms: Iterable[str], ending: str) -> Iterable[str]:
    return (form + ending for form in forms)
