"""Where a sentence of TIL03 may name the reader: the words, and what stands around them."""

from collections.abc import Iterator
from typing import NamedTuple

from klarsprog_lint.checks.addressee_words import (
    ASKED,
    NOT_BARE,
    SAME,
    SAYS,
    THIRD,
    first_words,
    may_be_person,
    reader_words,
)
from klarsprog_lint.checks.sentence_words import Sentence

# Bare forms that are nothing but a person.
_OBJECTS = frozenset(("ansøger", "grundejer", "boligejer", "bygherre", "lejer"))
_WHO_COMPLAINS = SAYS | {"svare", "bo", "modtage", "oplyse", "sende", "klage", "møde"}
_BEFORE_OBJECT = frozenset(("af", "til", "fra", "at", "hvis", "når"))
# »Ejeren af bilen«, »den borger, der …«.
_NO_READER_AFTER = frozenset(("af", "som", "der"))


class Mention(NamedTuple):
    """The tokens of a mention, its word without genitive, and whether it owns what follows."""

    first: int
    last: int
    word: str
    owns: bool


def mentions(sentence: Sentence) -> Iterator[Mention]:
    """The words for the reader in a sentence, and *vedkommende* that points back to them."""
    block = sentence.block
    found = [
        match
        for index in range(sentence.start, sentence.end)
        if index not in block.opaque and (match := _match(sentence, index)) is not None
    ] or list(_without_antecedent(sentence))
    yield from found
    if not found:
        return
    for index in range(found[0].last + 1, sentence.end):
        if block.lowers[index] in SAME and _stands_alone(sentence, index):
            first = index - 1 if block.lowers[index - 1] == "den" else index
            yield Mention(first, index, found[0].word, False)


def _without_antecedent(sentence: Sentence) -> Iterator[Mention]:
    """*Vedkommende skal …* where nobody was named whom it could point back to."""
    block = sentence.block
    for index in range(sentence.start, sentence.end):
        if block.lowers[index] not in SAME or not _stands_alone(sentence, index):
            continue
        first = index - 1 if index and block.lowers[index - 1] == "den" else index
        is_named = any(
            block.upos[position] == "PROPN"
            or block.lowers[position] in THIRD
            or (block.upos[position] == "NOUN" and may_be_person(block.lemmas[position]))
            for position in range(first)
        )
        if not is_named and sentence.role(first, index) == "subject":
            yield Mention(first, index, "borgeren", False)
        return


def _match(sentence: Sentence, index: int) -> Mention | None:
    """The mention that begins here; None if the reader is not meant."""
    block = sentence.block
    if block.lowers[index] not in first_words():
        return None
    for last in (index + 1, index):
        if last >= sentence.end:
            continue
        phrase = " ".join(block.lowers[index : last + 1])
        for word, owns in ((phrase, False), (phrase.removesuffix("s"), phrase.endswith("s"))):
            is_bare = reader_words().get(word)
            if is_bare is not None and _may_be_reader(sentence, index, last, is_bare, owns):
                return Mention(index, last, word, owns)
    return None


def _may_be_reader(sentence: Sentence, first: int, last: int, is_bare: bool, owns: bool) -> bool:
    block = sentence.block
    before = block.lowers[first - 1] if first > sentence.start else ""
    after = block.lowers[last + 1] if last + 1 < sentence.end else ""
    if before in NOT_BARE or (
        block.upos[first - 1 if first else 0] == "ADJ" and first > sentence.start
    ):
        return False
    if not owns and last + 1 < sentence.end and block.upos[last + 1] in ("PROPN", "NOUN"):
        return False
    if after in _NO_READER_AFTER or (after == "," and _next_is_relative(sentence, last + 2)):
        return False
    if not is_bare:
        return True
    is_asked = first > sentence.start and block.lemmas[first - 1] in ASKED
    if (after == "om" and not is_asked) or before in ("der", "vi", "jeg", "i", "de"):
        return False
    if owns:
        return True
    is_complaint = block.lowers[last] == "klager"
    if is_complaint and _WHO_COMPLAINS.isdisjoint(block.lemmas[last + 1 : sentence.end]):
        return False
    skipped = last + 2 if block.upos[last + 1 : last + 2] in (("ADV",), ("PART",)) else last + 1
    if sentence.is_finite(skipped):
        return True
    may_be_object = sentence.is_finite(first - 1) or before in _BEFORE_OBJECT
    return not is_complaint and block.lowers[last] in _OBJECTS and may_be_object


def _next_is_relative(sentence: Sentence, index: int) -> bool:
    return index < sentence.end and sentence.block.lowers[index] in ("der", "som", "hvis")


def _stands_alone(sentence: Sentence, index: int) -> bool:
    block = sentence.block
    before = block.lowers[index - 1] if index > sentence.start else ""
    following = block.upos[index + 1] if index + 1 < sentence.end else ""
    return before not in ("det", "de", "rette", "en") and following not in (
        "NOUN",
        "PROPN",
        "ADJ",
    )
