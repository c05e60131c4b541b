"""What a kind of corruption is, and the few tools that every generator uses.

A generator takes a good rewrite and yields texts that each differ from it in one thing, and in
meaning. It may use the random generator it is given to choose among words, but must yield the
same texts for the same seed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

Corrupt = Callable[[str, Random], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of corruption, and the names of the guards of which one at least must report it.

    ``is_change`` tells from the first text, the good rewrite and the corrupted one whether the
    meaning changed, where the rewrite alone does not tell.
    """

    name: str
    guards: frozenset[str]
    corrupt: Corrupt
    is_change: Callable[[str, str, str], bool] = lambda before, after, text: True


def kind(
    name: str,
    guards: str,
    corrupt: Corrupt,
    is_change: Callable[[str, str, str], bool] = lambda before, after, text: True,
) -> Kind:
    """A kind with the guards written as one string."""
    return Kind(name, frozenset(guards.split()), corrupt, is_change)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence of a text and where it stands; ``block`` is heading, item or paragraph."""

    start: int
    end: int
    text: str
    block: str


_BLOCK = re.compile(r"\n[ \t]*\n+|\n(?=[-*] |#)")
_SENTENCE_END = re.compile(
    r"(?<!\bjf\.)(?<!\bstk\.)(?<!\bnr\.)(?<!\bca\.)(?<!\bkl\.)(?<!\bpr\.)(?<!\d\.)(?<=[.!?])\s+"
    r"(?=[A-ZÆØÅ\[{])|(?<=\d\.)\s+(?=[A-ZÆØÅ][a-zæøå]+ )"
)


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of a text, by punctuation alone."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Stretch]:
    start = 0
    for end in [*(match.start() for match in _BLOCK.finditer(text)), len(text)]:
        raw = text[start:end]
        begin = start + len(raw) - len(raw.lstrip())
        block = {"#": "heading", "-": "item", "*": "item"}.get(text[begin : begin + 1], "paragraph")
        begin += {"heading": raw.count("#") + 1, "item": 2}.get(block, 0)
        place = begin
        for gap in [*_SENTENCE_END.finditer(text, begin, end), None]:
            stop = gap.start() if gap else end
            if text[place:stop].strip():
                yield Stretch(place, stop, text[place:stop], block)
            place = gap.end() if gap else end
        start = end


def sentence_at(text: str, position: int) -> Stretch:
    """The sentence that holds a position; an empty one between blocks."""
    for sentence in sentences(text):
        if sentence.start <= position < sentence.end:
            return sentence
    return Stretch(position, position, "", "paragraph")


def replaced(text: str, start: int, end: int, new: str) -> str:
    """The text with a span replaced."""
    return text[:start] + new + text[end:]


def cased(new: str, old: str) -> str:
    """The new word with a capital where the old one had one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def without(text: str, start: int, end: int) -> str:
    """The text without a span; blanks and capitals are put right again."""
    before, after = text[:start], text[end:]
    opens = not before.strip() or before.rstrip(" ").endswith(("\n", ". ", ".", "- ", "# "))
    after = after.lstrip(" ") if before.endswith((" ", "\n")) or opens else after
    if opens and after[:1].islower():
        after = after[:1].upper() + after[1:]
    if after[:1] in {".", ",", ":", ";"}:
        before = before.rstrip(" ")
    return before + after


def swapping(pattern: str, new: str | Callable[[re.Match[str]], str], flags: int = 0) -> Corrupt:
    """A generator that replaces one match of a pattern at a time, keeping a first capital."""
    compiled = re.compile(pattern, flags)

    def corrupt(text: str, random: Random) -> Iterator[str]:
        for match in compiled.finditer(text):
            word = match.expand(new) if isinstance(new, str) else new(match)
            yield replaced(text, match.start(), match.end(), cased(word, match.group()))

    return corrupt


def together(*generators: Corrupt) -> Corrupt:
    """What several generators yield, as one kind."""

    def corrupt(text: str, random: Random) -> Iterator[str]:
        for generator in generators:
            yield from generator(text, random)

    return corrupt


def other(options: Iterable[str], current: str, text: str, random: Random) -> str:
    """One of the options that is not the current word and does not stand in the text."""
    free = [option for option in options if option != current and option not in text]
    return random.choice(free or [option for option in options if option != current])


def source(before: str, after: str, text: str) -> str:
    """The sentence of the first text that the changed sentence comes from."""
    place = next(i for i, (one, other) in enumerate(zip(after, text, strict=False)) if one != other)
    stems = _stems(sentence_at(after, place).text)
    return max(sentences(before), key=lambda sentence: len(stems & _stems(sentence.text))).text


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in re.findall(r"[^\W_]{4,}|\d+", text)}
