"""Conditions of the first text that the rewrite has neither words for nor a condition instead of.

A condition may be said in many ways: *hvis*, *når*, *Er du …?*, *personer, der …*, *skal …,
ellers …*. What a faithful rewrite cannot do is to drop both what the condition speaks of and the
clause it stood in. So a condition is lost if nothing is left of what it alone speaks of and no
condition of the rewrite can stand for it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.condition import IF, LOOSE, UNLESS, WHEN, Condition
from klarsprog_lint.guards.condition_nouns import MAY_HAPPEN
from klarsprog_lint.guards.model import Difference, Pair, whole
from klarsprog_lint.guards.versions import Sentence, Version
from klarsprog_lint.guards.wordings import may_stand_for

# Words before *når* that make a demand of it.
_DEMANDS = re.compile(
    r"\b(?:kun|alene|udelukkende|først|tidligst|undtagen|ikke)[\s,]*$", re.IGNORECASE
)
# Nearly every condition needs one of these words for something.
_VAGUE = frozenset(
    "få have sende meddele ske foreligge komme oplyse ønske omfatte gøre modtage såvel sådan "
    "herom hertil heraf derfor forhold".split()
)
_LIGHT = 0.5
# The share of what a condition alone speaks of that must be left; less may be left by chance.
_ENOUGH, _ANY = 0.3, 0.01
_GOES_ON = re.compile(r"^(?:Det|Dette|Den|De|Så|Dog|Ellers|Hvis|Undtage[nt]|I så fald)\b|\bdog\b")
# *Det gælder dog ikke.*, *Vi imødekommer den kun.*: what it hangs on is gone.
_BARE = re.compile(
    r"^(?:Det|Dette|Den|De)\b[^,.]{0,30}\b(?:dog|heller) ikke\.?$|^[^.]*[a-zæøå] kun\.?$"
)
# What makes a sentence conditional; *der*, *som* and the like after a comma restrict a noun.
_CONDITIONAL = re.compile(
    r"\b(?:kun|først|tidligst|hvis|når|ellers|uden|med\s?mindre|kræve\w*|krav|betinge\w*|uanset"
    r"|forudsæt\w*|ved|efter|for at|indtil|til (?:du|vi|I|det|den|der)|så længe|enhver|hver gang"
    r"|alle|også|før|selv om)\b"
    r"|, (?:der|som)\b|\?|^[A-ZÆØÅ]\w+r (?:du|vi|I|der|det|den|de|man)\b",
    re.IGNORECASE,
)

# What makes an exception, or a rule that holds for some only.
_EXCEPTS = re.compile(
    r"\b(?:kun|dog|undtag\w+|bortset|med\s?mindre|først|ellers|kræve\w*|krav|men|nær|selv om"
    r"|skal (?:\w+ ){0,2}(?:have|være|foreligge)|før|uden (?!yderligere|varsel)"
    r"|(?:gør|gælder|kan|skal|behøver|sker) (?:\w+ )?ikke)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(rf"\b(?:{MAY_HAPPEN})\b", re.IGNORECASE)

Words = Mapping[str, str]


def lost(
    pair: Pair,
    old: Sequence[Condition],
    new: Sequence[Condition],
    matched: Mapping[Condition, Condition],
) -> Iterator[Difference]:
    """The conditions of the first version that the second one has lost."""
    free = [item for item in new if item not in matched]
    for sentence in pair.after.sentences:
        follows = pair.after.sentences[sentence.number + 1 : sentence.number + 2]
        in_list = follows and "list" in follows[0].part.kind
        if _BARE.match(sentence.text) and not in_list and sentence.text not in pair.before.text:
            yield Difference(
                f"»{sentence.text}« siger ikke, hvornår det gælder.", (), (whole(sentence),)
            )
    for group in pair.groups:
        mine = [item for item in old if item.sentence in group.before]
        if mine:
            yield from _lost_of(group, pair.after, mine, new, free, matched)


def _lost_of(
    group: Group,
    after: Version,
    mine: Sequence[Condition],
    new: Sequence[Condition],
    free: list[Condition],
    matched: Mapping[Condition, Condition],
) -> Iterator[Difference]:
    here = list(near(group, after)) if group.after else after.sentences
    there = _words_of(here)
    is_conditional = any(_CONDITIONAL.search(sentence.text) for sentence in here)
    for item in mine:
        if item.is_idle or not _binds(item):
            continue
        rest = rest_of(item, group.before)
        if item in matched:
            continue
        if _is_kept(item, rest, there) and (is_conditional or not item.is_clause):
            ones = free if item.is_clause else new
            is_taken_up = any(other.sentence in here for other in ones)
            if is_taken_up or not _needs_more(item, rest, there, here):
                continue
        stand_in = next((c for c in free if _may_replace(item, c, rest, c.sentence in here)), None)
        if stand_in is not None:
            free.remove(stand_in)
            continue
        yield Difference(
            f"Betingelsen »{item.place.text}« er væk.",
            (item.place,),
            tuple(map(whole, group.after[:1])),
        )


def _needs_more(item: Condition, rest: Words, there: Words, here: Iterable[Sentence]) -> bool:
    """Whether words alone do not show that a condition is kept: what they say may be said of all.

    *Medmindre* needs a word that makes an exception, *ved manglende betaling* more than *betale*.
    """
    if item.kind == UNLESS:
        return not any(_EXCEPTS.search(sentence.text) for sentence in here)
    if item.is_clause or item.kind != IF or not _HAPPENS.search(item.place.text):
        return False
    words = _words(item.sentence, item.start, item.reach)
    own = {one: lemma for one, lemma in words.items() if one not in rest}
    return sum(_is_left(one, lemma, there, rest) for one, lemma in own.items()) * 2 <= len(own)


def near(group: Group, after: Version) -> Iterator[Sentence]:
    """The second side of a group, with what leads up to it and what goes on from it.

    Headings and questions lead up: *Er du syg? Så …*. *Det gælder dog ikke, hvis …* goes on.
    """
    numbers = {sentence.number for sentence in group.after}
    for sentence in after.sentences:
        asks = sentence.part.kind == "heading" or sentence.text.rstrip().endswith("?")
        if (
            sentence.number in numbers
            or (asks and sentence.number + 1 in numbers)
            or (sentence.number - 1 in numbers and _GOES_ON.search(sentence.text))
        ):
            yield sentence


def _binds(item: Condition) -> bool:
    """Whether something hangs on the condition: a time does not, *kun når* does."""
    return item.kind != WHEN or bool(_DEMANDS.search(item.sentence.text, 0, item.start))


def is_same(item: Condition, other: Condition, rest: Words) -> bool:
    """Whether two like conditions share more than what the whole sentence is about."""
    own = item.keys - rest.keys()
    return not own or bool(own & other.keys) or not other.keys <= rest.keys()


def is_left(
    sentence: Sentence, span: tuple[int, int], group: Group, after: Sequence[Sentence]
) -> bool:
    """Whether something is left of what a span alone speaks of."""
    item = Condition(LOOSE, sentence, *span, frozenset(), False)
    return _is_kept(item, rest_of(item, group.before), _words_of(after))


def _is_kept(item: Condition, rest: Words, there: Words) -> bool:
    words = _words(item.sentence, item.start, item.reach)
    own = {one: lemma for one, lemma in words.items() if one not in rest}
    if not own:
        return not item.is_clause
    share = _ENOUGH if item.is_clause else _ANY
    needed = sum(map(_weight, own.values())) * share
    kept = sum(_weight(lemma) for one, lemma in own.items() if _is_left(one, lemma, there, rest))
    return kept >= needed


def _is_left(item: str, lemma: str, there: Words, rest: Words) -> bool:
    """Whether a word or another one for it is left, and not for something else."""
    if item in there:
        return True
    return not item[:1].isdigit() and any(
        may_stand_for(lemma, other) for one, other in there.items() if one not in rest
    )


def _may_replace(item: Condition, other: Condition, rest: Words, is_near: bool) -> bool:
    """Whether a condition of the rewrite speaks of what the rest of the first text does not.

    *Ved ejerskifte* names so little that any new condition near by may be it. Far away, only one
    that speaks of the same may.
    """
    if not is_near:
        return bool((item.keys - rest.keys()) & other.all_keys)
    is_certain = item.kind == IF and other.kind == WHEN
    is_certain = is_certain or (item.kind == IF and other.place.text.rstrip().endswith("?"))
    if not item.is_clause and (not is_certain or item.keys & other.all_keys):
        return True
    return len(other.all_keys - rest.keys()) * 2 >= len(other.all_keys)


def _weight(lemma: str) -> float:
    return _LIGHT if lemma in _VAGUE else 1.0


def rest_of(item: Condition, sentences: Sequence[Sentence]) -> Words:
    """What the sentences speak of apart from the condition."""
    found: dict[str, str] = {}
    for sentence in sentences:
        if sentence is item.sentence:
            found |= _words(sentence, 0, item.start) | _words(sentence, item.reach)
        else:
            found |= _words(sentence)
    return found


def _words_of(sentences: Collection[Sentence]) -> Words:
    found: dict[str, str] = {}
    for sentence in sentences:
        found |= _words(sentence)
    return found


def _words(sentence: Sentence, start: int = 0, end: int | None = None) -> dict[str, str]:
    """What a span speaks of: keys with their lemmas."""
    stop = len(sentence.text) if end is None else end
    return {
        item: lemma
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if start <= token.idx - sentence.start < stop and (item := key(token, lemma))
    }
