"""Check NEG05: *du skal ikke*, which can be read in two ways."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from klarsprog_lint.checks.neg_words import is_harmless
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Token

_READERS = frozenset(("du", "i", "de"))
# »Du skal derfor ikke betale« is no clearer than without.
_BETWEEN = frozenset(
    ("derfor", "dog", "altså", "således", "heller", "nu", "længere", "selv", "samtidig", "herefter")
)
_READING_WORDS = ("behøver", "må")


def need_not_or_must_not(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """*Du skal ikke* and an infinitive can be read as 'need not' and as 'must not'."""
    if "skal" not in block.lowers:
        return
    clear = options.words("clear-words")
    for index, word in enumerate(block.lowers):
        if word != "skal":
            continue
        negation = _negation_after(block, index)
        if negation is None or not _is_open(block, index, negation, clear):
            continue
        first = index - 1 if index and _is_reader(block, index - 1) else index
        flagged = block.tokens[first : negation + 1]
        fixes = tuple(_readings(block, index, flagged))
        yield Finding(flagged[0].idx, token_end(flagged[-1]), fixes=fixes)


def _negation_after(block: AnalysedBlock, skal: int) -> int | None:
    """Index of *ikke* in »du skal ikke«, »skal du ikke« or »du skal derfor ikke«."""
    lowers = block.lowers
    if skal and _is_reader(block, skal - 1):
        before = skal
    elif skal + 1 < len(lowers) and _is_reader(block, skal + 1):
        before = skal + 1
    else:
        return None
    if lowers[before + 1 : before + 2] and lowers[before + 1] in _BETWEEN:
        before += 1
    return before + 1 if lowers[before + 1 : before + 2] == ("ikke",) else None


def _is_reader(block: AnalysedBlock, index: int) -> bool:
    word = block.tokens[index].text
    return block.lowers[index] in _READERS and (word.lower() == "du" or word[0].isupper())


def _is_open(block: AnalysedBlock, skal: int, negation: int, clear: frozenset[str]) -> bool:
    """Whether an infinitive follows and nothing in the sentence settles the reading."""
    following = negation + 1
    if following >= len(block.lowers) or is_harmless(block.lowers, negation):
        return False
    after = following + 1 if block.upos[following] == "ADV" else following
    if not any("VerbForm=Inf" in morph for morph in block.morphs[after : after + 1]):
        return False
    if block.lowers[following] in ("kun", "bare", "blot", "alene", "længere"):
        return False
    sentence = block.tokens[skal].sent
    words = block.lowers[sentence.start : sentence.end]
    return not (
        words[-1] == "?"
        or not clear.isdisjoint(block.lemmas[sentence.start : sentence.end])
        or not clear.isdisjoint(words)
        or "men" in words[negation - sentence.start :]
    )


def _readings(block: AnalysedBlock, skal: int, flagged: "Sequence[Token]") -> Iterator[Fix]:
    """Both readings, each for a person to choose."""
    token = block.tokens[skal]
    for word in _READING_WORDS:
        content = match_case(token.text, word)
        edit = TextEdit(token.idx, token_end(token), content)
        shown = " ".join(content if item is token else item.text for item in flagged)
        yield Fix(Applicability.UNSAFE, f"Skriv »{shown}«", (edit,))
