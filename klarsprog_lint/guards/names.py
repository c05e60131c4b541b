"""Names of people, places and authorities: none is lost, none is new.

The sender's own name may become *vi*, and *Kære Mona Prøve* may become *Kære Mona*.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence

# Capitalised words that are no names: address, titles of salutation, abbreviations in capitals.
_NO_NAMES = frozenset(
    "de dem deres i jer jeres du dig din dit dine vi kære hej cpr cvr cpr-nr cvr-nr nr kl tlf pdf "
    "hr fru mitid nemid e-boks digital post".split()
)
_AUTHORITY = re.compile(
    r"\b\w*(?:styrelsen|nævnet|retten|ministeriet|ombudsmanden|direktoratet|tilsynet|rådet)s?\b"
    r"|\budbetaling\s+danmarks?\b|\bpolitiets?\b|\bfamilieretshusets?\b",
    re.IGNORECASE,
)
_SENDER = frozenset(
    "kommune kommunen forvaltning forvaltningen center centeret centret afdeling afdelingen team "
    "kontor kontoret borgerservice rådhus rådhuset".split()
)
_WE = re.compile(r"\b(?:vi|os|vores|jeg|mig|min)\b", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Difference]:
    before, after = _found(pair.before.sentences), _found(pair.after.sentences)
    speaks = _WE.search(pair.after.text) is not None
    for name, where in after.items():
        if name not in before and not _mentioned(name, pair.before.text):
            yield Difference(f"Navnet »{where.text}« står ikke i den første tekst.", (), (where,))
    for name, where in before.items():
        if name in after or _mentioned(name, pair.after.text):
            continue
        if not (speaks and _is_sender(where)) and _matters(where):
            yield Difference(f"Navnet »{where.text}« er væk.", (where,))


def _found(sentences: Iterable[Sentence]) -> Mapping[str, Place]:
    """The first place of every name, word by word, without the genitive."""
    found: dict[str, Place] = {}
    for sentence in sentences:
        for start, end in _spans(sentence):
            found.setdefault(_normal(sentence.text[start:end]), place(sentence, start, end))
    return found


def _spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    taken = [(mention.start, mention.end) for mention in mentions(sentence)]
    taken += [
        (field.start - sentence.start, field.end - sentence.start) for field in sentence.fields
    ]
    opens = True
    for token in sentence.tokens:
        start = token.idx - sentence.start
        end = start + len(token.text)
        if not any(s < end and start < e for s, e in taken) and _is_name(
            token.text, token.pos_, opens
        ):
            yield start, end
        if any(map(str.isalnum, token.text)):
            opens = False
        elif token.text in '.:!?»"”•–':
            opens = True
    for match in _AUTHORITY.finditer(sentence.text):
        yield match.span()


def _is_name(text: str, pos: str, opens: bool) -> bool:
    if not text[:1].isupper() or not text[:1].isalpha() or _normal(text) in _NO_NAMES:
        return False
    return pos == "PROPN" if opens else len(text) > 1


def _normal(name: str) -> str:
    lower = " ".join(name.lower().split())
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower.rstrip("'’")


def _mentioned(name: str, text: str) -> bool:
    """Whether the name stands there as a common word, or in another form."""
    return re.search(rf"(?<!\w){re.escape(name)}", text, re.IGNORECASE) is not None


def _is_sender(where: Place) -> bool:
    """*Eksempel Kommune*, *Center for Børn*: the sender, who may say vi instead."""
    around = where.part.text[max(where.start - 40, 0) : where.end + 30].lower()
    return bool(_SENDER & set(re.findall(r"\w+", around)))


def _matters(where: Place) -> bool:
    """A surname in the salutation may go, and so may address lines and signatures."""
    return where.part.kind not in ("address", "signature") and not where.part.text.startswith(
        "Kære"
    )


GUARD = Guard(
    code="G08",
    name="navne",
    strength=Strength.HARD,
    explanation="De samme personer, steder og myndigheder er nævnt.",
    check=_check,
)
