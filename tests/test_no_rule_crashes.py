"""No rule crashes on text that is cut off, shuffled or full of stray signs."""

import random

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.documents.model import Document
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings
from tests.gold.corpus import samples


def _cut(text: str, source: random.Random) -> str:
    start = source.randrange(len(text))
    return text[start : source.randrange(start, len(text) + 1)]


def _shuffled(text: str, source: random.Random) -> str:
    words = text.split(" ")
    for _ in range(len(words) // 8 + 1):
        one, other = source.randrange(len(words)), source.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _thinned(text: str, source: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if source.random() > 0.25)


def _strewn(text: str, source: random.Random) -> str:
    return "".join(c if source.random() > 0.03 else source.choice(',.;:()«»"–§/ \n') for c in text)


def _broken_documents(seed: int) -> list[Document]:
    source = random.Random(seed)
    chosen = source.sample([sample.text for sample in samples()], 500)
    ways = (_cut, _shuffled, _thinned, _strewn)
    return [read(source.choice(ways)(text, source), "brev.txt", "text") for text in chosen]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_rule_crashes(seed: int, caplog: pytest.LogCaptureFixture) -> None:
    linter = Linter(Settings(select=("ALL",)))
    assert any(found for _, found in linter.lint_many(_broken_documents(seed)))
    assert [record.getMessage() for record in caplog.records] == []
