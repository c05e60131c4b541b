"""G05: a protected legal term is not replaced by an everyday word."""

from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength
from klarsprog_lint.guards.versions import Part, Version


def _check(pair: Pair) -> Iterator[Difference]:
    kept = _terms(pair.after)
    for lemma, found in _terms(pair.before).items():
        if lemma not in kept:
            yield Difference(f"Det juridiske udtryk »{found.text}« er væk.", (found,))


def _terms(version: Version) -> dict[str, Place]:
    """The first place of every protected term, by the lemmas of its words."""
    terms: dict[str, Place] = {}
    for part in version.parts:
        for start, end in part.locked:
            terms.setdefault(_lemmas(part, start, end), Place(part, start, end))
    return terms


def _lemmas(part: Part, start: int, end: int) -> str:
    span = part.doc.char_span(start, end, alignment_mode="expand")
    return (
        " ".join(token.lemma_.lower() for token in span) if span else part.text[start:end].lower()
    )


GUARD = Guard(
    code="G05",
    name="låste-ord",
    strength=Strength.HARD,
    explanation="Juridiske udtryk, som loven bruger, står også i den nye tekst.",
    check=_check,
)
