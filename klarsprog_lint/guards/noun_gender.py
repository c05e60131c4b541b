"""Articles and possessives that do not go with the gender of their noun: *en brev*, *dit sag*."""

from collections.abc import Iterator

from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.noun_forms import readings

_COMMON = frozenset(("en", "din", "min", "sin", "hver", "hvilken", "ingen"))
_NEUTER = frozenset(("et", "dit", "mit", "sit", "hvert", "hvilket", "intet"))
# *den* and *det* stand alone as well: *Kan du nå det tirsdag?*
_ASKED = {**dict.fromkeys(_COMMON, "Com"), **dict.fromkeys(_NEUTER, "Neut")}
# Before these *en* and *et* are no article: *en eller to*, *en af*.
_PHRASES = frozenset(("den", "det", "hver", "nr.", "én"))
_NUMBERLESS = frozenset(("ingen", "hvilken"))


def wrong_genders(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The spans of tokens from the article to its noun."""
    tokens, lowers = sentence.tokens, sentence.lowers
    for index, word in enumerate(lowers[:-1]):
        gender = _ASKED.get(word)
        if gender is None or (index and lowers[index - 1] in _PHRASES):
            continue
        noun = _noun(sentence, index + 1)
        if (
            noun is not None
            and tokens[noun].text == lowers[noun]
            and not _goes_on(sentence, noun)
            and _is_wrong(lowers[noun], gender, word)
        ):
            yield index, noun + 1


def _noun(sentence: Sentence, first: int) -> int | None:
    """The noun of the article: next to it or behind one adjective."""
    tokens = sentence.tokens
    if tokens[first].pos_ == "NOUN":
        return first
    if tokens[first].pos_ != "ADJ":
        return None
    if first + 1 < len(tokens) and tokens[first + 1].pos_ == "NOUN":
        return first + 1
    # The wrong article leads the tagger astray: *dit oplysningspligt*.
    return first


def _is_wrong(noun: str, gender: str, word: str) -> bool:
    known = readings(noun)
    if not known or any(number == "Def" for number, _ in known):
        return False
    if word in _NUMBERLESS and any(number == "Plur" for number, _ in known):
        return False
    singular = {own for number, own in known if number == "Sing"}
    return bool(singular) and gender not in singular


def _goes_on(sentence: Sentence, noun: int) -> bool:
    """*en el kørestol*: the noun may be the first half of a compound written apart."""
    following = sentence.tokens[noun + 1 : noun + 2]
    return bool(following) and (
        following[0].text in ("-", "–", "/") or following[0].pos_ in ("NOUN", "PROPN", "X")
    )
