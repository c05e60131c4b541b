"""Checks of the family RED: what is said twice."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from klarsprog_lint.findings import Applicability, Finding, Fix, Severity, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

# Two of these in a row are often two words with two jobs: *den den 29. august pålagte afgift*,
# *er det det, du mener*, *de de kender*, *som som regel*.
_OFTEN_TWO_WORDS = frozenset("""den det der de dem som så""".split())
_COMMON_VERBS = frozenset(("har", "er", "var"))
_EMPHATIC = frozenset("""meget mange rigtig virkelig langt lang helt nej ja""".split())
# After a relative or interrogative clause a word may end one clause and begin the next: *det møde,
# du kommer til til foråret*.
_OPENERS = frozenset("""som der det den hvad hvem hvor hvilken hvilket hvilke når da""".split())
_CLAUSE_ENDERS = frozenset(("ADP", "VERB", "AUX", "ADV", "PART"))
_PARTICLES = frozenset(("ADP", "ADV", "PART", "SCONJ"))
# Tokens from the first to the last of the repetitions.
_REACH = 30
_CONTENT = frozenset(("NOUN", "VERB", "ADJ"))
# Two of them say yes, so that a person must see which one was meant.
_DENYING = frozenset(("ikke", "ingen", "intet", "aldrig", "uden"))


def repetition(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A word typed twice (error), and a content word used too often in one sentence (info)."""
    yield from _doubles(block)
    limit = options.number("max-repeats")
    ordinary = options.words("ordinary-words")
    if limit > 1:
        for sentence in block.sentences:
            if len(sentence) > limit:
                yield from _repeats(block, sentence, int(limit), ordinary)


def _doubles(block: AnalysedBlock) -> Iterator[Finding]:
    lowers = block.lowers
    for index in range(1, len(lowers)):
        if lowers[index] == lowers[index - 1] and _is_slip(block, index):
            first, second = block.tokens[index - 1], block.tokens[index]
            edit = TextEdit(token_end(first), token_end(second), "")
            may_be_meant = lowers[index] in _DENYING or _may_be_two(block, index)
            applicability = Applicability.UNSAFE if may_be_meant else Applicability.SAFE
            fix = Fix(applicability, f"Slet det ene »{second.text}«", (edit,))
            message = "»{word}« står to gange. Slet det ene."
            yield Finding(
                first.idx,
                token_end(second),
                {"word": second.text},
                (fix,),
                Severity.ERROR,
                message,
            )


def _is_slip(block: AnalysedBlock, index: int) -> bool:
    first, second = block.tokens[index - 1], block.tokens[index]
    word = block.lowers[index]
    if not word.isalpha() or not first.whitespace_ or index in block.opaque:
        return False
    if word in _OFTEN_TWO_WORDS or word in _EMPHATIC or len(set(word)) == 1 < len(word):
        return False
    if word in _COMMON_VERBS and _may_be_two(block, index):
        return False
    if second.is_sent_start or (second.text != word and second.text != first.text):
        return False
    # Names (Sing Sing), abbreviations (PPR PPR), and *I i* or *i i dag*.
    return second.text == word and word != "i"


def _may_be_two(block: AnalysedBlock, index: int) -> bool:
    """Whether the words may belong to two clauses, so that a person must look.

    They cannot after a main clause's own beginning: *er du berettiget til til hjælp*.
    """
    if not _is_particle(block, index) and block.upos[index] != block.upos[index - 1]:
        return True
    if block.upos[index] not in _CLAUSE_ENDERS:
        return False
    start = block.tokens[index].sent.start
    before = block.lowers[start : index - 1]
    if "," in before:
        comma = start + len(before) - before[::-1].index(",")
        return "VerbForm=Fin" not in block.morphs[comma]
    return not _OPENERS.isdisjoint(before)


def _is_particle(block: AnalysedBlock, index: int) -> bool:
    """Taggers waver between preposition, adverb and conjunction; that is no sign of two words."""
    return _PARTICLES.issuperset(block.upos[index - 1 : index + 1])


def _are_near(indices: list[int], limit: int) -> bool:
    """Whether a reader meets the word again while the first time is still in mind."""
    return any(
        later - first <= _REACH for first, later in zip(indices, indices[limit - 1 :], strict=False)
    )


def _is_own_word(block: AnalysedBlock, index: int) -> bool:
    """No name, no abbreviation (*jf.*), no merge field."""
    token = block.tokens[index]
    named = token.text[0].isupper() and not token.is_sent_start
    return token.text.isalpha() and not named and index not in block.opaque


def _repeats(
    block: AnalysedBlock, sentence: "Span", limit: int, ordinary: frozenset[str]
) -> Iterator[Finding]:
    lemmas = block.lemmas[sentence.start : sentence.end]
    if len(lemmas) - len(set(lemmas)) < limit - 1:
        return
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(sentence.start, sentence.end):
        if block.upos[index] in _CONTENT and _is_own_word(block, index):
            places[block.upos[index], block.lemmas[index]].append(index)
    for (_, lemma), indices in places.items():
        counted = lemma.isalpha() and len(lemma) > 2 and lemma not in ordinary
        if counted and _are_near(indices, limit):
            token = block.tokens[indices[-1]]
            values = {"lemma": lemma, "count": str(len(indices))}
            yield Finding(token.idx, token_end(token), values, severity=Severity.INFO)
