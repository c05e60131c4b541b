"""Names of people, places and authorities: none is lost, none is new.

The sender's own name may become *vi*, and *Kære Mona Prøve* may become *Kære Mona*.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.authorities import authorities, is_sender
from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.lemma_table import is_common_word

# Capitalised words that are no names: address, titles of salutation, abbreviations in capitals.
_NO_NAMES = frozenset(
    "de dem deres i jer jeres du dig din dit dine vi kære hej cpr cvr cpr-nr cvr-nr nr kl tlf pdf "
    "hr fru frk mitid nemid nemkonto e-boks digital post eu bilag nb obs jf stk ps dkk pkt".split()
)
_OPENERS = frozenset('. : ! ? ; » " ” “ • – - * ** ( ) / … |'.split())
_LINKS = frozenset(("for", "og", "af", "de", "den", "v."))
# *Teknik og Miljø*: a department of the sender.
_DEPARTMENT = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:, [A-ZÆØÅ][a-zæøå]+)? og [A-ZÆØÅ][a-zæøå]+")
_WE = re.compile(r"\b(?:vi|os|vores|jeg|mig|min)\b", re.IGNORECASE)

_LONGEST_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class _Name:
    """A word of a name; ``is_sure`` unless only its place at the beginning gave it a capital."""

    value: str
    start: int
    end: int
    is_sure: bool
    run: str


def _check(pair: Pair) -> Iterator[Difference]:
    sure = _sure(pair.before.sentences) | _sure(pair.after.sentences)
    before, after = _found(pair.before.sentences, sure), _found(pair.after.sentences, sure)
    speaks = _WE.search(pair.after.text) is not None
    for name, (where, _) in after.items():
        if name not in before and not _mentioned(name, pair.before.text):
            yield Difference(f"Navnet »{where.text}« står ikke i den første tekst.", (), (where,))
    for name, (where, run) in before.items():
        if name in after or _mentioned(name, pair.after.text) or not _matters(where):
            continue
        # *Mona* says who *Mona Prøve* is; another surname would be a new name.
        is_known = any(_normal(word) in after for word in run.split() if word[0].isupper())
        if not is_known and not (speaks and (is_sender(run) or _DEPARTMENT.fullmatch(run))):
            yield Difference(f"Navnet »{where.text}« er væk.", (where,))
    yield from _bodies(pair, speaks)


def _bodies(pair: Pair, speaks: bool) -> Iterator[Difference]:
    """Authorities that are written as common nouns."""
    before, after = _authorities(pair.before.sentences), _authorities(pair.after.sentences)
    for body, where in after.items():
        if body not in before and not _speaks_of(where, body, pair.before.text):
            yield Difference(f"»{where.text}« er ikke nævnt i den første tekst.", (), (where,))
    for body, where in before.items():
        is_gone = body not in after and not _speaks_of(where, body, pair.after.text)
        if is_gone and not (speaks and is_sender(where.text)):
            yield Difference(f"»{where.text}« er ikke nævnt længere.", (where,))


def _speaks_of(where: Place, body: str, text: str) -> bool:
    """Whether the text has the body in a compound or under its other name."""
    return _mentioned(body, text) or _mentioned(where.text.lower()[:6], text)


def _authorities(sentences: Iterable[Sentence]) -> Mapping[str, Place]:
    found: dict[str, Place] = {}
    for sentence in sentences:
        for body in authorities(sentence.text):
            found.setdefault(body.value, place(sentence, body.start, body.end))
    return found


def _sure(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(
        name.value for sentence in sentences for name in _names(sentence) if name.is_sure
    )


def _found(sentences: Iterable[Sentence], sure: Collection[str]) -> Mapping[str, tuple[Place, str]]:
    """The first place of every name, word by word, with the words that it stands among."""
    found: dict[str, tuple[Place, str]] = {}
    for sentence in sentences:
        for name in _names(sentence):
            if name.is_sure or name.value in sure:
                where = place(sentence, name.start, name.end)
                found.setdefault(name.value, (where, name.run))
    return found


@lru_cache(maxsize=4096)
def _names(sentence: Sentence) -> tuple[_Name, ...]:
    return tuple(_written(sentence))


def _written(sentence: Sentence) -> Iterator[_Name]:
    taken = [(mention.start, mention.end) for mention in mentions(sentence)]
    opens = True
    for number, token in enumerate(sentence.tokens):
        start = token.idx - sentence.start
        end = start + len(token.text)
        is_free = not any(s < end and start < e for s, e in taken)
        if is_free and _may_be_name(token.text) and (not opens or token.pos_ == "PROPN"):
            run = _run(sentence, number)
            is_sure = not opens or (
                _goes_on(sentence, number) and not is_common_word(token.vocab.lookups, token.lower_)
            )
            yield _Name(_normal(token.text), start, end, is_sure, run)
        if any(map(str.isalnum, token.text)):
            # *Engvej 7. Udhuset*: the point may end a sentence.
            opens = token.text.endswith(".")
        elif token.is_space or token.text in _OPENERS:
            opens = True


def _may_be_name(text: str) -> bool:
    is_word = len(text) > 1 and text[0].isupper() and text[0].isalpha()
    # A long word all in capitals is a heading.
    is_shouted = text.isupper() and len(text) > _LONGEST_ABBREVIATION
    return is_word and not is_shouted and not {text.lower(), _normal(text)} & _NO_NAMES


def _goes_on(sentence: Sentence, number: int) -> bool:
    """Whether the next word has a capital too: *Mette Kragh ringer*, but not *Færdsel er*."""
    following = sentence.tokens[number + 1 : number + 2]
    return bool(following) and following[0].text[:1].isupper()


def _run(sentence: Sentence, number: int) -> str:
    """The capitalised words around one, with the small words between them."""
    tokens = sentence.tokens
    first = last = number
    while first > 0 and (_capital(tokens[first - 1].text) or tokens[first - 1].lower_ in _LINKS):
        first -= 1
    while last + 1 < len(tokens) and (
        _capital(tokens[last + 1].text) or tokens[last + 1].lower_ in _LINKS
    ):
        last += 1
    return " ".join(token.text for token in tokens[first : last + 1])


def _capital(text: str) -> bool:
    return text[:1].isupper()


def _normal(name: str) -> str:
    lower = " ".join(name.lower().split())
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower.rstrip("'’")


def _mentioned(name: str, text: str) -> bool:
    """Whether the name stands there as a common word, or in another form."""
    return re.search(rf"(?<!\w){re.escape(name)}", text, re.IGNORECASE) is not None


def _matters(where: Place) -> bool:
    """A surname in the salutation may go, and so may headings, address lines and signatures."""
    return where.part.kind not in (
        "heading",
        "address",
        "signature",
    ) and not where.part.text.startswith("Kære")


GUARD = Guard(
    code="G24",
    name="navne",
    strength=Strength.HARD,
    explanation="De samme personer, steder og myndigheder er nævnt.",
    check=_check,
)
