"""TYP02: parentheses that are long, nested, hold a clause, or come two in a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

# Law and pointers belong in brackets; so does what explains a term.
_REFERENCE = re.compile(
    r"§|\bstk\.|\bnr\.\s?\d|\blovbek|bekendtgørelse|\blov nr|\bjf\.|\bse(?: også)? |\bbilag\b"
    r"|\btlf|telefon"
    r"|https?:|www\.|@|\bkl\.",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\(\s*(?:dvs\.|det vil sige|det betyder|det er (?:en|et|den|det|de|dem|når)"
    r"|altså|fx|f\.eks\.|for eksempel|bl\.a\."
    r"|blandt andet"
    r"|herunder|som|også|herefter|i daglig tale|forkortet|kaldes|kaldet|eksempelvis|såsom)(?!\w)",
    re.IGNORECASE,
)
_CROWDED = "Der er flere parenteser i sætningen. Skriv en af dem som en sætning for sig."
_LONGEST_EXPLANATION = 12
_LEAST_CLAUSE = 4
_SHORT = 3


class _Brackets(NamedTuple):
    """A pair of brackets by the indices of its tokens."""

    open: int
    close: int
    is_nested: bool


def parentheses(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """The brackets of running text that interrupt the reader."""
    if "(" not in block.lowers or block.block.kind not in (
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
    ):
        return
    pairs = _pairs(block)
    crowded = _crowded(block, pairs)
    for pair in pairs:
        finding = _weighed(block, pair, int(options.number("max-words")))
        if finding is None and pair in crowded:
            finding = _finding(block, pair, _CROWDED, Severity.INFO)
        if finding is not None:
            yield finding


def _pairs(block: AnalysedBlock) -> Sequence[_Brackets]:
    """The outermost brackets, in order; brackets that do not match are let go."""
    pairs: list[_Brackets] = []
    depth, start, is_nested = 0, 0, False
    for index, word in enumerate(block.lowers):
        if word == "(":
            depth += 1
            if depth == 1:
                start, is_nested = index, False
            else:
                is_nested = True
        elif word == ")" and depth:
            depth -= 1
            if not depth:
                pairs.append(_Brackets(start, index, is_nested))
    return pairs


def _weighed(block: AnalysedBlock, pair: _Brackets, longest: int) -> Finding | None:
    words = sum(block.words[pair.open + 1 : pair.close])
    text = block.span_text(block.tokens[pair.open].idx, token_end(block.tokens[pair.close]))
    if _stands_alone(block, pair) or _REFERENCE.search(text):
        return None
    if pair.is_nested and words > _SHORT:
        message = "Her står en parentes i en parentes. Del det op i flere sætninger."
        return _finding(block, pair, message, Severity.WARNING)
    if words <= _LONGEST_EXPLANATION and _EXPLAINS.match(text):
        return None
    has_clause = words >= _LEAST_CLAUSE and _has_clause(block, pair)
    if words > longest:
        severity = Severity.WARNING if has_clause else Severity.INFO
        message = f"Parentesen har {words} ord. Skriv den som en sætning for sig."
        return _finding(block, pair, message, severity)
    if has_clause and not _ends_sentence(block, pair):
        return _finding(block, pair, "", Severity.INFO)
    return None


def _stands_alone(block: AnalysedBlock, pair: _Brackets) -> bool:
    """A whole sentence in brackets interrupts nothing."""
    before = block.lowers[pair.open - 1] if pair.open else "."
    return before in (".", "!", "?", ":") and block.tokens[pair.open + 1].text[:1].isupper()


def _ends_sentence(block: AnalysedBlock, pair: _Brackets) -> bool:
    after = pair.close + 1
    return after >= len(block.tokens) or block.lowers[after] in (".", "!", "?", ":", ";")


def _has_clause(block: AnalysedBlock, pair: _Brackets) -> bool:
    inside = range(pair.open + 1, pair.close)
    has_verb = any(
        "VerbForm=Fin" in block.morphs[index] and "Mood=Imp" not in block.morphs[index]
        for index in inside
    )
    # A clause has a subject, too: this keeps out wrongly tagged nouns.
    return has_verb and any(
        block.upos[index] in ("PRON", "NOUN", "PROPN", "SCONJ") for index in inside
    )


def _crowded(block: AnalysedBlock, pairs: Sequence[_Brackets]) -> list[_Brackets]:
    """Brackets that share a sentence with others."""
    if len(pairs) < 2:
        return []
    by_sentence: dict[int, list[_Brackets]] = defaultdict(list)
    for pair in pairs:
        if _interrupts(block, pair):
            by_sentence[block.sentence_of(pair.open).start].append(pair)
    return [pair for group in by_sentence.values() if len(group) > 1 for pair in group]


def _interrupts(block: AnalysedBlock, pair: _Brackets) -> bool:
    """*(PPR)*, *(7 år)*, *(mor)* and pointers to other texts do not."""
    words = sum(block.words[pair.open + 1 : pair.close])
    text = block.span_text(block.tokens[pair.open].idx, token_end(block.tokens[pair.close]))
    return words > 1 and not any(map(str.isdigit, text)) and not _REFERENCE.search(text)


def _finding(block: AnalysedBlock, pair: _Brackets, message: str, severity: Severity) -> Finding:
    start, end = block.tokens[pair.open].idx, token_end(block.tokens[pair.close])
    return Finding(start, end, severity=severity, message=message or None)
