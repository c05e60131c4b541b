"""How much something covers: *alle* is not *nogle*, *delvist* not *helt*, *altid* not *oftest*."""

import re
from collections.abc import Iterator, Mapping

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.concepts import concept
from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence, Version

# A class of words, and the classes that say the same or imply it.
_CLASSES: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), frozenset(also.split()))
    for name, pattern, also in (
        (
            "en del",
            r"nogle|visse|(?<!den )(?<!hver )enkelte|(?<!ingen )en del(?: af)?"
            r"|(?<!alle )(?<!hver )dele af|delvis\w*|somme|få af|nogen af|noget af"
            r"|til dels|hovedsage\w+|størstedelen|de fleste|mest(?:e|edels)|udvalgte|flere af"
            r"|et par|en mindre del|en række|blandt andet|bl\.a\.?|herunder|eksempelvis"
            r"|f\.eks\.?|fx|navnlig|især|for eksempel",
            "",
        ),
        (
            "altid",
            r"altid|konstant|uden undtagelse|til enhver tid|i alle tilfælde"
            r"|under alle omstændigheder|i samtlige tilfælde|hver gang",
            "hver",
        ),
        (
            "sommetider",
            r"første gang"
            r"|somme tider|nogle gange|af og til|i nogle tilfælde|i visse tilfælde|undertiden"
            r"|lejlighedsvis|som regel|normalt|som udgangspunkt|ofte|oftest|sædvanligvis"
            r"|almindeligvis|typisk|generelt|som hovedregel|i reglen|sjældent"
            r"|i videst muligt omfang"
            r"|så vidt muligt",
            "",
        ),
        (
            "helt",
            r"fuldt ud|helt|fuldstændig\w*|i sin helhed|fuld(?:e|t)?|hele|samlet|samlede|i alt|alle"
            r"|alt|samtlige|total\w*|komplet|udelukkende",
            "hver altid",
        ),
    )
)
# What must stand in the original for a word of another extent to change the meaning.
_NEEDED = {
    "en del": frozenset(("helt", "altid", "hver", "overalt")),
    "altid": frozenset(("sommetider", "en del")),
    "sommetider": frozenset(("altid", "hver")),
    "helt": frozenset(("en del",)),
}
_EVERYWHERE = re.compile(r"\b(?:overalt|ethvert\s+sted|hele)\b", re.IGNORECASE)
_HVER = re.compile(
    r"\b(?:hver|hvert|enhver|ethvert|samtlige|pr\.|à|årlig\w*|månedlig\w*|daglig\w*|ugentlig\w*)",
    re.I,
)
_MESSAGES = {
    "en del": "»{}« begrænser noget, som den første tekst ikke begrænser.",
    "altid": "»{}« gælder mere end det, der står i den første tekst.",
    "sommetider": "»{}« begrænser noget, som den første tekst ikke begrænser.",
    "helt": "»{}« dækker mere end det, der står i den første tekst.",
}


def scopes(pair: Pair) -> Iterator[Difference]:
    """Words of part or whole that the aligned original does not have."""
    yield from _other_turns(pair)
    for group in pair.groups:
        if not group.before:
            continue
        old = {name for sentence in group.before for name, _ in _found(sentence)}
        if any(_HVER.search(sentence.text) for sentence in group.before):
            old.add("hver")
        if any(_EVERYWHERE.search(sentence.text) for sentence in group.before):
            old.add("overalt")
        new = [item for sentence in group.after for item in _found(sentence)]
        names = {name for name, _ in new}
        allowed = {name: also for name, _, also in _CLASSES}
        for name, where in new:
            if name in old or allowed[name] & old:
                continue
            is_needless = not _NEEDED[name] & old and not _is_selection(where)
            if is_needless or (name == "helt" and "en del" in names):
                continue
            yield Difference(_MESSAGES[name].format(where.text), (), (where,))
        yield from _both(group)
        yield from _other_share(group)
        # *delvist imødekommet* is not *imødekommet*.
        if "en del" in old and "en del" not in names:
            yield from _lost_part(group.before)


def _found(sentence: Sentence) -> Iterator[tuple[str, Place]]:
    for name, pattern, _ in _CLASSES:
        for match in pattern.finditer(sentence.text):
            yield name, place(sentence, *match.span())


def _is_selection(where: Place) -> bool:
    """*De fleste*, *visse*, or *nogle* at the head of its clause: some, not all."""
    word = where.text.lower()
    before = where.part.text[: where.start].rstrip()
    is_first = not before or before[-1] in ".:;,?!-"
    return word in ("de fleste", "visse", "enkelte", "udvalgte") or (word == "nogle" and is_first)


# *Begge dage inklusive* counts the ends of a period, *begge dele* repeats what *og* said.
_BOTH = re.compile(r"\bbegge\b(?!\s+(?:dage|dele)\b)", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:en|et|én|ét|den ene|det ene)\s+af\s+(?:de|jer|dem|jeres)\b", re.IGNORECASE
)
_ALSO_BOTH = re.compile(r"\bbegge\b|\bbåde\b|\bhver\b|\bto\b|\b2\b|\balle\b", re.IGNORECASE)


def _both(group: Group) -> Iterator[Difference]:
    for sentence in group.before:
        match = _BOTH.search(sentence.text)
        if not match or not group.after:
            continue
        is_one = not _BOTH.search(after := " ".join(s.text for s in group.after)) and (
            _ONE_OF.search(after) and not _ONE_OF.search(sentence.text)
        )
        if is_one or not _ALSO_BOTH.search(after):
            where = place(sentence, *match.span())
            yield Difference(f"»{where.text}« er væk.", (where,))
            return


_ALL = frozenset(
    "alle alt al samtlige hele fulde hver hvert enhver ethvert begge ingen intet".split()
)
_SOME = re.compile(
    r"\b(?:nogle|visse|enkelte|de fleste|udvalgte|flere)\b(?!\s+(?:gange|steder|måder))"
    r"|\b(?:en del|dele|en mindre del|størstedelen|noget|nogle|de fleste|enkelte|flere)\s+af\b",
    re.IGNORECASE,
)
_WHOLE_OR_PART = re.compile(r"\bhelt\s+eller\s+delvis", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:hel[et]?|al[lt]?e?|fuld\w*)\b", re.IGNORECASE)
# How far from its word a noun may stand: *alle de nævnte bilag*.
_REACH = 3


def _other_share(group: Group) -> Iterator[Difference]:
    """Some of the things that the original says all of, though it says *nogle* of others."""
    all_before = {
        noun
        for sentence in group.before
        for index, word in enumerate(sentence.lowers)
        if word in _ALL and (noun := _noun_after(sentence, index + 1))
    }
    part_before = {noun for s in group.before for noun, _ in _parts(s)}
    for sentence in group.after:
        for noun, where in _parts(sentence):
            if noun in all_before and noun not in part_before:
                yield Difference(_MESSAGES["en del"].format(where.text), (), (where,))
                return
    after = " ".join(sentence.text for sentence in group.after)
    for sentence in group.before:
        match = _WHOLE_OR_PART.search(sentence.text)
        if match and _SOME.search(after) and not _WHOLE.search(after):
            yield Difference("»helt« er væk.", (place(sentence, *match.span()),))


def _parts(sentence: Sentence) -> Iterator[tuple[str, Place]]:
    """The nouns that the sentence says a part of, with the words that say so."""
    for match in _SOME.finditer(sentence.text):
        index = next(
            (i for i, t in enumerate(sentence.tokens) if t.idx - sentence.start >= match.end()),
            None,
        )
        noun = None if index is None else _noun_after(sentence, index)
        if noun:
            yield noun, place(sentence, *match.span())


def _noun_after(sentence: Sentence, index: int) -> str | None:
    """The concept of the first noun from there on, in the same phrase."""
    for number in range(index, min(index + _REACH, len(sentence.tokens))):
        if sentence.tokens[number].is_punct:
            return None
        if sentence.tokens[number].pos_ in ("NOUN", "PROPN"):
            return concept(sentence.lemmas[number])
    return None


# *hver anden uge* and *hver 2. uge* are one.
_TURN = re.compile(r"\bhvert?\s+(anden|andet|tredje|fjerde|femte|sjette|\d+\.)", re.IGNORECASE)
_NUMBERS = {"anden": "2.", "andet": "2.", "tredje": "3.", "fjerde": "4.", "femte": "5."}


def _turns(version: Version) -> Mapping[str, Place]:
    return {
        _NUMBERS.get(match[1].lower(), match[1]): place(sentence, *match.span())
        for sentence in version.sentences
        for match in _TURN.finditer(sentence.text)
    }


def _other_turns(pair: Pair) -> Iterator[Difference]:
    old, new = _turns(pair.before), _turns(pair.after)
    if len(old) == len(new) and old.keys() != new.keys():
        was, now = (
            next(v for k, v in old.items() if k not in new),
            next(v for k, v in new.items() if k not in old),
        )
        yield Difference(f"»{was.text}« er blevet til »{now.text}«.", (was,), (now,))


_PARTLY = re.compile(r"\bdelvis\w*\b|\ben del af\b", re.IGNORECASE)


def _lost_part(sentences: tuple[Sentence, ...]) -> Iterator[Difference]:
    for sentence in sentences:
        for match in _PARTLY.finditer(sentence.text):
            where = place(sentence, *match.span())
            yield Difference(f"»{where.text}« er væk.", (where,))
            return
