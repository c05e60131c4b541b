"""G11: guidance on complaints keeps its instance, its deadline and how to complain."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence, Version

_COMPLAINT = re.compile(
    r"\b(?:på)?klag(?:e|er|en|es|ede|et|efrist\w*|evejledning\w*|eadgang\w*)\b|\banke\w*\b"
    r"|\bindbring\w*|\bdomstol\w*|\bretten\b",
    re.IGNORECASE,
)


def _check(pair: Pair) -> Iterator[Difference]:
    before, after = _sentences(pair.before), _sentences(pair.after)
    if before and not after:
        yield Difference("Vejledningen om at klage er væk.", tuple(map(whole, before)))
        return
    for group in pair.groups:
        guided = [sentence for sentence in group.before if sentence in before]
        if guided and not group.after:
            yield Difference("En sætning om at klage er faldet ud.", tuple(map(whole, guided)))


def _sentences(version: Version) -> list[Sentence]:
    return [sentence for sentence in version.sentences if _COMPLAINT.search(sentence.text)]


GUARD = Guard(
    code="G11",
    name="klagevejledning",
    strength=Strength.HARD,
    explanation="Alt om, hvordan man klager, står der stadig.",
    check=_check,
)
