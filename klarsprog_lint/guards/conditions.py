"""G07: conditions and exceptions are the same; *hvis* is not *når*, *og* is not *eller*."""

from collections.abc import Iterator

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.markers import by_patterns, count, places
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole

_IF, _UNLESS, _ONLY, _WHEN = "betingelse", "undtagelse", "begrænsning", "når"
_FINDER = by_patterns(
    (
        ("intet", r"\bikke\s+(?:kun|alene)\b|\bså\s+snart\b|\bom\s+kort\s+tid\b"),
        (_UNLESS, r"\bmedmindre\b|\bmed\s+mindre\b|\bundtag(?:en|et|else|elser|elsen)\b"),
        (_UNLESS, r"\bbortset\s+fra\b|\bdog\s+ikke\b|\bellers\b|\bi\s+modsat\s+fald\b"),
        (
            _IF,
            r"\bhvis\b(?!\s+(?:børn|barn|bolig))|\bsåfremt\b|\bifald\b|\bforudsat\b|\bbetinge\w+"
            r"|\bforudsæt\w+|\bi\s+tilfælde\s+af\b|\bi\s+det\s+omfang\b|\bved\s+manglende\b"
            r"|\bunder\s+forudsætning\b|\bpå\s+betingelse\b|\bbetingelse\w*|\bkræver,?\s+at\b",
        ),
        (_ONLY, r"\bkun\b|\budelukkende\b|\balene\b(?=\s+(?:hvis|når|til|for|i|på))|\bførst\b"),
        (_WHEN, r"\bnår\b"),
    )
)


def _check(pair: Pair) -> Iterator[Difference]:
    for group in pair.groups:
        if group.before and group.after:
            yield from _compared(group)


def _compared(group: Group) -> Iterator[Difference]:
    old, new = count(group.before, _FINDER), count(group.after, _FINDER)
    # An inverted clause is a condition too: *Ønsker du at klage, …*.
    fronted = sum(
        sentence.tokens[0].pos_ in ("VERB", "AUX")
        and "VerbForm=Fin" in str(sentence.tokens[0].morph)
        and "," in sentence.text
        for sentence in (*group.before, *group.after)
    )
    exceptions = old[_UNLESS] - new[_UNLESS]
    conditions = old[_IF] - new[_IF]
    if conditions > 0 and exceptions >= 0 and conditions > fronted and new[_UNLESS] <= old[_UNLESS]:
        into = " Nu står der »når«." if new[_WHEN] > old[_WHEN] else ""
        yield _difference(group, _IF, f"En betingelse er væk.{into}")
    elif exceptions > 0 and conditions >= 0:
        yield _difference(group, _UNLESS, "En undtagelse er væk.")
    elif old[_ONLY] > new[_ONLY] and not (new[_IF] > old[_IF] or new[_UNLESS] > old[_UNLESS]):
        yield _difference(group, _ONLY, "En begrænsning (»kun«, »først«) er væk.")


def _difference(group: Group, kind: str, message: str) -> Difference:
    before = places(group.before, _FINDER, (kind,))
    words = " ".join(f"»{item.text}«" for item in before)
    return Difference(f"{message} I den første tekst: {words}.", before, (whole(group.after[0]),))


GUARD = Guard(
    code="G07",
    name="betingelser",
    strength=Strength.HARD,
    explanation="De samme betingelser, undtagelser og begrænsninger gælder.",
    check=_check,
)
