"""G14: sentences that were rewritten are good Danish, as far as single words can tell.

Whole sentences in another language are ``language_kept``'s, a hard guard.
"""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.compounds_apart import WORDS, compounds_apart
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, place, whole
from klarsprog_lint.guards.noun_gender import wrong_genders
from klarsprog_lint.guards.small_i import small_pronouns
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.guards.word_order import unturned

_APART = "»{}« skrives i ét ord: »{}«."
_GENDER = "»{}« passer ikke sammen: Artiklen har et andet køn end ordet."
_ORDER = "Efter indledningen skal verbet stå før subjektet: »{}« → »{}«."
_SMALL = "»{}«: Når det betyder flere modtagere, skrives »I« med stort."


def _check(pair: Pair) -> Iterator[Difference]:
    known = frozenset(word.lower() for word in WORDS.findall(pair.before.text))
    written = " ".join(pair.before.text.split())
    for group, sentence in pair.rewritten:
        for message, start, end in _faults(sentence, known):
            there = place(sentence, start, end)
            # What the first text has too, nobody's rewrite brought in.
            if not re.search(rf"(?<!\w){re.escape(there.text)}(?!\w)", written):
                yield Difference(message, tuple(map(whole, group.before[:1])), (there,))


def _faults(sentence: Sentence, known: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Message and offsets in the sentence of every fault."""
    for first, last in compounds_apart(sentence, known):
        text, start, end = _span(sentence, first, last)
        yield _APART.format(text, "".join(text.split())), start, end
    for first, last in wrong_genders(sentence):
        text, start, end = _span(sentence, first, last)
        yield _GENDER.format(text), start, end
    for first, last in unturned(sentence):
        text, start, end = _span(sentence, first, last)
        yield _ORDER.format(text, " ".join(reversed(text.split()))), start, end
    for first, last in small_pronouns(sentence):
        text, start, end = _span(sentence, first, last)
        yield _SMALL.format(text), start, end


def _span(sentence: Sentence, first: int, last: int) -> tuple[str, int, int]:
    start = sentence.tokens[first].idx - sentence.start
    token = sentence.tokens[last - 1]
    end = token.idx + len(token.text) - sentence.start
    return sentence.text[start:end], start, end


GUARD = Guard(
    code="G14",
    name="dansk-kvalitet",
    strength=Strength.SOFT,
    explanation="De nye sætninger har ingen særskrivning, forkerte køn eller forkert ordstilling.",
    check=_check,
)
