"""TAL02: words for a time that nobody can look up in a calendar (*snarest*, *indtil videre*)."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.tal_deadlines import has_answer, is_request, sentence_at
from klarsprog_lint.checks.told_times import is_perfect, is_told
from klarsprog_lint.checks.vague_phrases import find_near_days, find_phrases
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

# What the reader must do *løbende*: how often? Of what the authority does, it tells enough.
_ONLY_IN_REQUESTS = re.compile(
    r"løbende|i (?:\w+ )?god tid.*|jævnligt|regelmæssigt|betids|med \w+ mellemrum", re.IGNORECASE
)
# *indtil videre*, *et stykke tid*: with a perfect they tell how it has been so far.
_SO_FAR = re.compile(r"indtil videre|et stykke tid|i løbet af \w+", re.IGNORECASE)
_ADJECTIVES = frozenset(("løbende", "snarlig", "snarligt"))
_NEXT_IS_NOUN = frozenset(("NOUN", "ADJ", "PROPN"))


def vague_time(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Vague times without a date near by; louder where the reader must act."""
    text = block.block.text
    for match in find_phrases(text, block.vocabulary, options.words("phrases")):
        number, _ = sentence_at(block, match.start())
        if not has_answer(block, number, match.start()):
            yield from _judge(block, match)
    for match in find_near_days(text, block.vocabulary):
        yield from _judge(block, match)


def _judge(block: AnalysedBlock, match: re.Match[str]) -> Iterator[Finding]:
    phrase = match.group().lower()
    _, sentence = sentence_at(block, match.start())
    if is_told(block, sentence, *match.span()) or _is_adjective(block, match):
        return
    asked = is_request(block, sentence, match.start(), match.end())
    if not asked and _ONLY_IN_REQUESTS.fullmatch(phrase):
        return
    if _SO_FAR.fullmatch(phrase) and is_perfect(block, sentence, *match.span(), ("har",)):
        return
    yield Finding(*match.span(), severity=Severity.WARNING if asked else None)


def _is_adjective(block: AnalysedBlock, match: re.Match[str]) -> bool:
    """*den løbende betaling*, *rettidige svar*: a property, not a time."""
    if match.group().lower() not in _ADJECTIVES:
        return False
    span = block.doc.char_span(match.start(), match.end(), alignment_mode="expand")
    if span is None or span.end >= len(block.tokens):
        return False
    return block.upos[span.end] in _NEXT_IS_NOUN
