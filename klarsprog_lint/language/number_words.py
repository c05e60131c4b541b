"""Danish number words as numbers (Retskrivningsordbogen, § 22 and the words' own entries)."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_ONES = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten "
    "sytten atten nitten"
).split()
_TENS = {
    "tyve": 20,
    "tredive": 30,
    "fyrre": 40,
    "halvtreds": 50,
    "tres": 60,
    "halvfjerds": 70,
    "firs": 80,
    "halvfems": 90,
}
_FACTORS = {
    "hundrede": 100,
    "hundred": 100,
    "tusind": 1000,
    "tusinde": 1000,
    "million": 1_000_000,
    "millioner": 1_000_000,
}


def _table() -> dict[str, float]:
    numbers: dict[str, float] = {word: value for value, word in enumerate(_ONES)}
    numbers |= {"et": 1, "én": 1, "ét": 1, "halvanden": 1.5, "halvandet": 1.5} | _TENS
    for ten, value in _TENS.items():
        for number in range(1, 10):
            numbers[f"{_ONES[number]}og{ten}"] = value + number
    for factor in ("hundrede", "tusind", "tusinde"):
        for number in range(1, 20):
            for word in (_ONES[number], "et") if number == 1 else (_ONES[number],):
                numbers[f"{word}{factor}"] = number * _FACTORS[factor]
    return numbers


#: Every number written as one word, *en* and *et* included.
NUMBER_WORDS: Mapping[str, float] = MappingProxyType(_table())


def _alternatives() -> str:
    """All words as a pattern, the longer first.

    By their first letters: one alternative for each word would be tried at every word of a text.
    """
    words = sorted((*NUMBER_WORDS, *_FACTORS), key=len, reverse=True)
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:2], []).append(word[2:])
    return "|".join(f"{head}(?:{'|'.join(found)})" for head, found in rests.items())


_WORD = _alternatives()
#: One or more number words: *tre*, *fem hundrede*, *to tusind fem hundrede*.
NUMBER_WORD = re.compile(rf"\b(?:{_WORD})(?:\s+(?:og\s+)?(?:{_WORD}))*\b", re.IGNORECASE)


def number_of(words: str) -> float | None:
    """The number that some number words make; None where they do not make one."""
    total = current = 0.0
    for word in words.lower().split():
        if word == "og":
            continue
        factor = _FACTORS.get(word)
        if factor is None:
            if word not in NUMBER_WORDS:
                return None
            current += NUMBER_WORDS[word]
        elif factor >= 1000:
            total += (current or 1) * factor
            current = 0.0
        else:
            current = (current or 1) * factor
    return total + current
