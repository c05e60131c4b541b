"""Checks of the family FRK: abbreviations across a whole letter."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from klarsprog_lint.checks.capitals import is_capitals, is_danish_word
from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.language.abbreviations import CLOSING, LEADING, MIXED
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.lexicon_file import read_lexicon
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

# Not part of an address, a code or a number plate (XX 12 345), nor the series of a law (LBK nr. 1).
_LETTERS = re.compile(
    r"(?<![\w./&@-])[A-ZÆØÅ]{2,6}"
    r"(?=-[a-zæøå]{2}|[’']?s?(?![\w/&@-]|\.\w|\s\d|\s+nr\b))"
)
# *(PPR)* after the name; *PPR (Pædagogisk …)* or *PPR, det vil sige …* before it.
_NAMED_BEFORE = re.compile(
    r"[^\W\d_]{3,}[»«\"”]?\s*\((?:[^()]*\s)?$|\b(?:forkorte[ts]|kalde[ts])\s+\W?$"
)
_NAMED_AFTER = re.compile(
    r"[\w-]*[»«\"”]?(?:\s*\((?=[^)]*[a-zæøå]{4})|,?\s+(?:står\s+for|er\s+en\s+forkortelse|betyder"
    r"|dvs\.|det\s+vil\s+sige|altså|som\s+er|der\s+er)\b)"
)


@dataclass(frozen=True, slots=True)
class _Abbreviation:
    text: str
    start: int
    end: int
    is_explained: bool


def _collect_letters(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    text = block.block.text
    known = options.words("known")
    facts = []
    for match in _LETTERS.finditer(text):
        word = match.group()
        if word in known or len(set(word)) == 1 or _is_shouted(block, match):
            continue
        if not is_protected(block.block, *match.span()):
            facts.append(_Abbreviation(word, *match.span(), _is_explained(text, match)))
    return facts


def _is_shouted(block: AnalysedBlock, match: re.Match[str]) -> bool:
    """IKKE, or part of a line in capitals: an ordinary word, which is another rule's business."""
    span = block.doc.char_span(match.start(), match.end())
    if span is None or len(span) != 1:
        return False
    token = span[0]
    if token.text not in _office_letters() and is_danish_word(token):
        return True
    if (
        match.string.startswith(".", match.end())
        and f"{token.lower_}." in CLOSING | LEADING | MIXED
    ):
        return True  # *VEDR.* is an abbreviation of another kind
    near = [*block.tokens[max(token.i - 1, 0) : token.i], *block.tokens[token.i + 1 : token.i + 2]]
    return any(len(other.text) > 1 and is_capitals(other.text) for other in near)


@cache
def _office_letters() -> frozenset[str]:
    """Abbreviations of the administration, which may look like words (*BUM*)."""
    rows = read_lexicon(shipped_pack() / "lexicons/forkortelser.tsv")
    return frozenset(row.phrase for row in rows if row.code == "FRK02")


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    if _NAMED_BEFORE.search(before[-60:]) or _NAMED_AFTER.match(text, match.end()):
        return True
    letters = match.group()
    words = re.findall(r"\w+", before)[-len(letters) :]
    return "".join(word[0] for word in words).upper() == letters


def _judge_letters(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    uses = [(block, fact) for block, fact in facts if isinstance(fact, _Abbreviation)]
    explained = {fact.text for _, fact in uses if fact.is_explained}
    met: set[str] = set()
    for block, fact in uses:
        if fact.text in met:
            continue
        met.add(fact.text)
        # A heading may use the abbreviation that the text below it explains.
        in_heading = block.kind is BlockKind.HEADING and fact.text in explained
        if not fact.is_explained and not in_heading:
            yield Finding(fact.start, fact.end, block=block.index)


unexplained = PythonDocumentCheck(_collect_letters, _judge_letters)


# Ways to write the same word. The first of a pair that is equally frequent in the letter wins.
_GROUPS = (
    ("f.eks.", "fx", "for eksempel"),
    ("pct.", "%", "procent"),
    ("tlf.", "telefon"),
    ("ca.", "cirka"),
    ("mv.", "m.v."),
    ("osv.", "o.s.v."),
    ("dvs.", "d.v.s."),
    ("pga.", "p.g.a."),
    ("mht.", "m.h.t."),
    ("mhp.", "m.h.p."),
    ("ift.", "i.f.t."),
    ("iht.", "i.h.t."),
    ("ifm.", "i.f.m."),
    ("vha.", "v.h.a."),
    ("jf.", "jfr.", "jvf."),
)
_GROUP_OF = {form: number for number, forms in enumerate(_GROUPS) for form in forms}
_LITERAL = "|".join(
    re.escape(form)
    for form in sorted(_GROUP_OF, key=len, reverse=True)
    if form not in ("%", "telefon")
)
# One of these is among the tokens wherever a form stands.
_TOKENS = frozenset((*_GROUP_OF, "eksempel"))
_FORM = re.compile(
    # As a word of its own *telefon* is the thing; before a number it is the abbreviation's word.
    rf"(?<![\w.])(?:{_LITERAL}|telefon(?=:?\s+\d))(?![\w-])|(?<=\d)\s?%(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Spelling:
    form: str
    start: int
    end: int


def _collect_spellings(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    if _TOKENS.isdisjoint(block.vocabulary) and "%" not in block.block.text:
        return ()
    return [
        _Spelling(match.group().strip().lower(), match.start(), match.end())
        for match in _FORM.finditer(block.block.text)
        if not is_protected(block.block, match.start(), match.end())
    ]


def _judge_spellings(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    counts = Counter(fact.form for _, fact in facts if isinstance(fact, _Spelling))
    chosen: dict[int, str] = {}
    for form, _count in counts.most_common():
        chosen.setdefault(_GROUP_OF[form], form)
    for block, fact in facts:
        if isinstance(fact, _Spelling) and (form := chosen[_GROUP_OF[fact.form]]) != fact.form:
            yield _mixed(block, fact, form)


def _mixed(block: Block, fact: _Spelling, form: str) -> Finding:
    text = block.text
    start = fact.end - 1 if fact.form == "%" else fact.start
    content = match_case(text[start : fact.end], form)
    if fact.form == "%" and not text[fact.start].isspace():
        content = " " + content
    if text.startswith(".", fact.end):
        # *40 procent.* → *40 pct.*: the full stop that is there serves both.
        content = content.removesuffix(".")
    elif fact.form.endswith(".") and not form.endswith(".") and _ends_sentence(block, fact.end):
        content += "."
    fix = Fix(Applicability.SAFE, f"Skriv »{form}«", (TextEdit(start, fact.end, content),))
    return Finding(start, fact.end, {"form": form}, (fix,), block=block.index)


def _ends_sentence(block: Block, end: int) -> bool:
    """Whether the full stop of the abbreviation is also that of the sentence."""
    rest = block.text[end:].lstrip()
    if not rest:
        return block.kind is BlockKind.PARAGRAPH
    return rest[0].isupper() and block.text[end].isspace()


mixed_spellings = PythonDocumentCheck(_collect_spellings, _judge_spellings)
