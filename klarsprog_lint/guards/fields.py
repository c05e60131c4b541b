"""G12: every merge field survives, spelt as it was."""

import re
from collections import Counter
from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, place
from klarsprog_lint.guards.versions import Sentence, Version

_WORDING = Wording(
    lost="Flettefeltet {before} mangler.",
    added="Flettefeltet {after} er nyt.",
    swapped="Flettefelterne {before} og {after} har byttet plads.",
)
# What no merge program fills in: *[navn]*, *{navn}*.
_LOOKALIKE = re.compile(r"(?<![\w\[{<])[\[{<]\s*(?P<name>\w+)\s*[\]}>](?![\]}>])")
_NAME = re.compile(r"\w+")


def _fields(sentence: Sentence) -> Iterator[Fact]:
    for field in sentence.fields:
        yield Fact(field.source, field.start - sentence.start, field.end - sentence.start)


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, _fields, _WORDING)
    yield from _spelt_otherwise(pair)


def _spelt_otherwise(pair: Pair) -> Iterator[Difference]:
    """A field that still stands elsewhere, and here only looks like one."""
    before, after = _counts(pair.before), _counts(pair.after)
    fewer = {source for source in before if after[source] < before[source]}
    names = {"".join(_NAME.findall(source)).lower(): source for source in fewer}
    for sentence in pair.after.sentences:
        for match in _LOOKALIKE.finditer(sentence.text):
            source = names.get(match["name"].lower())
            if source and match.group() not in pair.before.text:
                yield Difference(
                    f"»{match.group()}« er ikke flettefeltet {source}.",
                    (),
                    (place(sentence, *match.span()),),
                )


def _counts(version: Version) -> Counter[str]:
    return Counter(field.source for part in version.parts for field in part.fields)


GUARD = Guard(
    code="G12",
    name="flettefelter",
    strength=Strength.HARD,
    explanation="Alle flettefelter står i begge tekster og er skrevet ens.",
    check=_check,
)
