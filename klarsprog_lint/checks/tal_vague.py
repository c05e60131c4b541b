"""TAL02: words for a time that nobody can look up in a calendar (*snarest*, *indtil videre*)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.checks.tal_deadlines import has_past, is_dated, is_request, sentence_at
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.dates import MONTHS
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

# *hurtigst muligt efter mødet* still is vague; *snarest* in a name (»Snarest ApS«) is not ours.
_MONTHS = "|".join(MONTHS)
_AROUND = re.compile(
    rf"\b(?:omkring|cirka|ca\.)\s+(?:(?:den\s+)?\d{{1,2}}\.\s+(?:{_MONTHS})"
    rf"|(?:{_MONTHS})\b|kl\.\s\d{{1,2}}|(?:midten|slutningen|begyndelsen|starten)\s+af\s+(?:{_MONTHS}|måneden|året)|uge\s\d{{1,2}}"
    r"|(?:jul|påske|pinse|nytår|årsskiftet|månedsskiftet|(?:sommer|efterårs|vinter|jule)ferien))\b",
    re.IGNORECASE,
)
# What the reader must do *løbende*: how often? Of what the authority does, it tells enough.
# The date in the next sentence may be that of the complaint.
_COMPLAINT = re.compile(r"klag", re.IGNORECASE)
_ROUND = frozenset(("omkring", "cirka", "ca."))
_ONLY_IN_REQUESTS = frozenset(
    ("løbende", "i god tid", "jævnligt", "regelmæssigt", "med jævne mellemrum")
)
_NEXT_IS_NOUN = frozenset(("NOUN", "ADJ", "PROPN"))


@lru_cache(maxsize=8)
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def _keywords(phrases: frozenset[str]) -> frozenset[str]:
    """One word of each phrase, its longest: a block without any of them needs no search."""
    return frozenset(max(phrase.split(), key=len) for phrase in phrases) | _ROUND


def vague_time(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Vague times without a date near by; louder where the reader must act."""
    phrases = options.words("phrases")
    if _keywords(phrases).isdisjoint(block.lowers):
        return
    text = block.block.text
    for pattern in (_pattern(phrases), _AROUND):
        for match in pattern.finditer(text):
            finding = _judge(block, match)
            if finding is not None:
                yield finding


def _judge(block: AnalysedBlock, match: re.Match[str]) -> Finding | None:
    number, sentence = sentence_at(block, match.start())
    following = block.sentences[number + 1 : number + 2]
    is_complaint = not following or _COMPLAINT.search(following[0].text)
    end = sentence.end_char if is_complaint else following[0].end_char
    is_round = match.re is _AROUND
    if not is_round and is_dated(block.block, sentence.start_char, end):
        return None
    if has_past(block, sentence) or _is_adjective(block, match):
        return None
    asked = is_request(block, sentence, match.start(), match.end())
    if match.group().lower() in _ONLY_IN_REQUESTS and not asked:
        return None
    if match.group().lower() == "indtil videre" and _tells_how_far(block, sentence):
        return None
    return Finding(*match.span(), severity=Severity.WARNING if asked else None)


def _is_adjective(block: AnalysedBlock, match: re.Match[str]) -> bool:
    """*den løbende betaling*, *rettidige svar*: a property, not a time."""
    if match.group().lower() not in ("løbende", "snarlig", "snarligt"):
        return False
    span = block.doc.char_span(match.start(), match.end(), alignment_mode="expand")
    if span is None or span.end >= len(block.tokens):
        return False
    return block.upos[span.end] in _NEXT_IS_NOUN


def _tells_how_far(block: AnalysedBlock, sentence: "Span") -> bool:
    """*Det har indtil videre kostet …*: 'so far', with a perfect."""
    morphs = block.morphs[sentence.start : sentence.end]
    words = block.lowers[sentence.start : sentence.end]
    return "har" in words and any("VerbForm=Part" in morph for morph in morphs)
