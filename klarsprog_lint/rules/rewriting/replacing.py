"""The edits that put a lexicon row's replacement in the text, by the replacement's notation.

The notation is documented in the lexicons' README. Every form gives None where the sentence is
not simple enough for the grammar to be certain.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.lexicon_file import LexiconRow
from klarsprog_lint.rules.matches import Match
from klarsprog_lint.rules.rewriting.agreement import agreeing
from klarsprog_lint.rules.rewriting.signs import REWRITINGS, addressed
from klarsprog_lint.rules.rewriting.slots import SLOT

_INFLECTED = {"v.": "VERB", "sb.": "NOUN", "adj.": "ADJ"}
_SIGN = re.compile(r"^(?:du|De|I|vi|at):")
_DANISH = Inflection()


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a row's alternative gives here: the edits, and the words to show for them."""

    edits: tuple[TextEdit, ...]
    shown: str


def replacements(
    block: AnalysedBlock, row: LexiconRow, match: Match
) -> Iterator[tuple[int, Replacement]]:
    """The alternatives that can be made here, each with its number in the row."""
    for number, alternative in enumerate(row.replacements):
        made = _made(block, row, match, addressed(block, alternative))
        if made is not None:
            yield number, made


def _made(
    block: AnalysedBlock, row: LexiconRow, match: Match, alternative: str
) -> Replacement | None:
    if (rewriting := _rewriting(alternative)) is not None:
        edits = rewriting(block, match, alternative)
        return None if edits is None else Replacement(edits, _shown(alternative, edits))
    if row.pos == "sb." and match.first.i == match.last.i:
        return _noun(block, row, match, alternative)
    content = _inflected(row, alternative, match)
    if content is None or _doubles(content, match):
        return None
    start, end = int(match.first.idx), token_end(match.last)
    matched = block.span_text(start, end)
    content = match_case(matched, _with_comma(matched, content))
    if matched.endswith(".") and _ends_sentence(block, row, match):
        content += "."
    return Replacement((TextEdit(start, end, content),), content)


@lru_cache(maxsize=2048)
def _rewriting(
    alternative: str,
) -> "Callable[[AnalysedBlock, Match, str], tuple[TextEdit, ...] | None] | None":
    for sign, rewriting in REWRITINGS.items():
        if alternative.startswith(sign):
            return rewriting
    if SLOT in alternative:
        return REWRITINGS[SLOT]
    return REWRITINGS[","] if alternative.endswith(",") else None


def without_signs(alternative: str) -> str:
    """The alternative as words for people, without the signs of its notation."""
    return _SIGN.sub("", alternative).strip("=,. –")


def _shown(alternative: str, edits: tuple[TextEdit, ...]) -> str:
    """What stands in the text afterwards where that is one edit, or else the alternative."""
    if len(edits) == 1 and edits[0].content:
        return edits[0].content.strip(" ,.")
    return without_signs(alternative)


def _noun(block: AnalysedBlock, row: LexiconRow, match: Match, lemma: str) -> Replacement | None:
    stop = match.sentence_start + len(match.sentence)
    found = agreeing(block, match.first.i, row.phrase, lemma, stop)
    if found is None:
        return None
    first, content = found
    if _doubles(content.split(" ", 1)[-1], match):
        return None
    edit = TextEdit(int(block.tokens[first].idx), token_end(match.last), content)
    return Replacement((edit,), content)


def _inflected(row: LexiconRow, alternative: str, match: Match) -> str | None:
    upos = _INFLECTED.get(row.pos)
    if upos is None:
        return alternative
    feats = str(match.first.morph)
    first, _, tail = alternative.partition(" ")
    if tail and tail == row.phrase.partition(" ")[2] and "sig" not in tail:
        # Only the verb changes (*meddele tilladelse til* → *give …*): a passive stays a passive.
        form = _inflect(first, upos, feats, None)
        return form and f"{form} {tail}"
    reflexive = match.sentence[match.first.i + 1 - match.sentence_start :][:1]
    word = reflexive[0].text if " sig" in row.phrase and reflexive else None
    return _inflect(alternative, upos, feats, word)


@lru_cache(maxsize=4096)
def _inflect(alternative: str, upos: str, feats: str, reflexive: str | None) -> str | None:
    return _DANISH.inflect_phrase(alternative, upos, feats, reflexive=reflexive)


def _with_comma(matched: str, content: str) -> str:
    """The replacement with the comma before *at* that the matched text has, if both have *at*."""
    if ", at" in " ".join(matched.split()).lower() and content.endswith(" at"):
        return content.removesuffix(" at").removesuffix(",") + ", at"
    return content


def _ends_sentence(block: AnalysedBlock, row: LexiconRow, match: Match) -> bool:
    """Whether the abbreviation's full stop is the sentence's too; headings and cells have none."""
    in_prose = block.block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return row.pos == "fork." and in_prose and not match.following


def _doubles(content: str, match: Match) -> bool:
    """Whether the replacement would stand beside the same word (»om om«, »regler og regler«)."""
    words = content.lower().split()
    before = [token.lower_ for token in match.preceding[-2:]]
    after = [token.lower_ for token in match.following[:2]]
    if words[0] in before[-1:] or words[-1] in after[:1]:
        return True
    joined = ("og", "eller", "samt")
    return (before[1:] and before[1] in joined and before[0] == words[0]) or (
        bool(after[1:]) and after[0] in joined and after[1] == words[-1]
    )
