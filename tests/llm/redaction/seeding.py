"""Letters with seeded values: each ``⟨slot⟩`` of a template becomes a value whose span is known."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.llm.redaction.values import Person, Values

LETTERS = Path(__file__).parent / "letters"
COPIES = 5
_SLOT = re.compile(r"⟨(?P<kind>[a-z]+)(?P<number>\d*)(?:\.(?P<form>[a-z]+))?⟩")


@dataclass(frozen=True)
class Item:
    """A value that must not leave."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Letter:
    """A letter and every value in it."""

    name: str
    text: str
    items: tuple[Item, ...]


@cache
def letters(half: str) -> tuple[Letter, ...]:
    """All letters of a half, each template filled several times."""
    return tuple(
        _filled(path.read_text(encoding="utf-8"), f"{path.stem}-{copy}", seed * 100 + copy, half)
        for seed, path in enumerate(sorted((LETTERS / half).glob("*.txt")))
        for copy in range(COPIES)
    )


def _filled(template: str, name: str, seed: int, half: str) -> Letter:
    values = Values(seed, half)
    persons: dict[str, Person] = {}
    items: list[Item] = []
    text, last = "", 0
    for slot in _SLOT.finditer(template):
        text += template[last : slot.start()]
        kind, ending = slot["kind"], ""
        if kind == "p":
            if slot["number"] not in persons:
                persons[slot["number"]] = values.person()
            value, ending = persons[slot["number"]].written(slot["form"] or "")
        else:
            value = values.of(kind)
        items.append(Item("navn" if kind == "p" else kind, len(text), len(text) + len(value)))
        text += value + ending
        last = slot.end()
    return Letter(name, text + template[last:], tuple(items))
