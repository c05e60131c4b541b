"""G06: nothing is denied that was said, and nothing said that was denied.

Negations are counted in aligned sentences. Two may become none (*ikke … uden* → *kun*), so an odd
difference is what tells.
"""

from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.markers import by_patterns, count, places
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

_NEGATION = "negation"
_FINDER = by_patterns(
    (
        # Fixed phrases that say yes, or nothing at all.
        ("intet", r"\bikke\s+(?:kun|bare|alene|mindst)\b|\bikke\s+desto\s+mindre\b"),
        ("intet", r"\bhvorvidt\b|\bom\s+ikke\b|\bikke\s+(?:senere|før|mindre|mere|over|under)\b"),
        (_NEGATION, r"\bhverken\b(?:(?!\bhverken\b).){1,80}?\beller\b"),
        (_NEGATION, r"\b(?:ikke|ej|aldrig|ingen|intet|ingenting|uden|næppe|nej)\b"),
        (_NEGATION, r"\bmangle\w*|\bsavner?\b|\bundla\w+|\bfravær\w*"),
        (_NEGATION, r"\b\w*afsl(?:ag|å|ås|år|og|ået|åede)\w*|\bafvis\w+|\bnægte\w*"),
        (_NEGATION, r"\bmedmindre\b|\bmed\s+mindre\b|\bellers\b|\bi\s+modsat\s+fald\b"),
        (_NEGATION, r"\bforgæves\b|\bforhindre\w*|\bbortfald\w*|\bforbud\w*|\bforbyd\w*"),
        (
            _NEGATION,
            r"\bu(?:ændre|gyldig|berettig|mulig|tilstrækkelig|enig|betalt|fuldstændig|nødvendig"
            r"|oplyst|besvar|lovlig|egnet|kendt|dokumenter|retmæssig|begrunde)\w*",
        ),
    )
)


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        if not group.before or not group.after:
            continue
        old, new = _number(group.before), _number(group.after)
        if (old - new) % 2 == 0:
            continue
        before = places(group.before, _FINDER, (_NEGATION,))
        after = places(group.after, _FINDER, (_NEGATION,))
        if old > new:
            words = " ".join(f"»{item.text}«" for item in before)
            message = f"En nægtelse er væk (i den første tekst: {words})."
        else:
            words = " ".join(f"»{item.text}«" for item in after)
            message = f"En nægtelse er kommet til (i den anden tekst: {words})."
        yield Difference(
            message, before or (whole(group.before[0]),), after or (whole(group.after[0]),)
        )


def _number(sentences: Sequence[Sentence]) -> int:
    return count(sentences, _FINDER)[_NEGATION]


GUARD = Guard(
    code="G06",
    name="negation",
    strength=Strength.HARD,
    explanation="Det, der er nægtet eller afslået, er det stadig, og intet andet er.",
    check=_check,
)
